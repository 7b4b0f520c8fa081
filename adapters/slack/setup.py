"""``aibrief setup slack``: from nothing to two good tokens in .env; with a public address, to a token and the
signing secret for HTTP.

link with the manifest | ask for tokens | refuse swapped or under-scoped ones | check | write .env (600)
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.env_file import ENV, asked, keep
from adapters.slack.clients import TIMEOUT
from adapters.slack.listening import SHORTCUT
from adapters.slack.manifest import link, manifest
from adapters.slack.own import wrong_with
from adapters.slack.refusals import NO_LINE, code_of, is_outage
from bot.commands import BriefOn
from bot.config import Config
from bot.errors import BriefError

Ask = Callable[[str], str]
Say = Callable[[str], None]
_KINDS = {
    "xoxb-": "the bot token (OAuth & Permissions > Bot User OAuth Token)",
    "xapp-": "the app-level token (Basic Information > App-Level Tokens)",
    "xoxp-": "a user's token",
    "xoxe": "a token that is exchanged",
}
_UNREACHABLE = "Slack cannot be reached from here. Look at the connection, then try again."
_NAMES = {"xoxb-": "SLACK_BOT_TOKEN", "xapp-": "SLACK_APP_TOKEN"}
_STEPS = """\
1. Open this link, choose your workspace, press Create, then Install to Workspace:

{link}

2. In the app's pages, {second}
3. Copy the two here. They are not shown while you type, and go into {path} and nowhere else."""
_SECOND = {
    False: "Basic Information > App-Level Tokens > Generate, with the scope connections:write.",
    True: "Basic Information > App Credentials > Signing Secret > Show.",
}
_SECRET = re.compile(r"[0-9a-f]{32}")
_NO_SECRET = "That is no signing secret: it has 32 characters, of 0 to 9 and a to f."
_OVER_HTTP = """\
Set PORT to where the bot is to listen behind {url}, and leave
SLACK_APP_TOKEN empty: with it Socket Mode is used. When the bot runs, let Slack look at it once: in the
app's pages, Event Subscriptions > Request URL > Retry."""


async def setup(config: Config, ask: Ask, say: Say) -> int:
    """Connect a workspace; the exit code is 0 when what is needed works and is written."""
    over_http = bool(config.public_url)
    made = manifest(BriefOn.shortcut, SHORTCUT, public_url=config.public_url)
    say(_STEPS.format(link=link(made), second=_SECOND[over_http], path=ENV))
    async with _talking(config) as client:
        found = {"SLACK_BOT_TOKEN": await _asked(client, ask, say, "xoxb-")}
        if over_http and all(found.values()):
            what, lead = "The signing secret (Basic Information > App Credentials)", "SLACK_SIGNING_SECRET="
            found["SLACK_SIGNING_SECRET"] = await asked(ask, say, what, (lead,), _no_secret)
            found["AIBRIEF_PUBLIC_URL"] = config.public_url
        elif all(found.values()):
            found["SLACK_APP_TOKEN"] = await _asked(client, ask, say, "xapp-")
    if not all(found.values()):
        say("Nothing was written. Begin again: aibrief setup slack")
        return 1
    if not keep(found, say):
        return 1
    if over_http:
        say(_OVER_HTTP.format(url=config.public_url))
    say("Then, in Slack: /aibrief netflix")
    return 0


async def _no_secret(secret: str) -> str:
    """What is wrong with a signing secret by its looks, for Slack tells of no other way to try it."""
    return "" if _SECRET.fullmatch(secret) else _NO_SECRET


async def check(config: Config) -> str:
    """Whose the tokens are, as Slack says now; BriefError names the one that is wrong."""
    said: list[str] = []
    async with _talking(config) as client:
        for kind, token in (("xoxb-", config.slack_bot_token), ("xapp-", config.slack_app_token)):
            wrong = await _trial(client, token, kind, said.append) if token else ""
            if wrong:
                cure = "" if wrong == _UNREACHABLE else " A new one goes in with: aibrief setup slack"
                raise BriefError(f"{_NAMES[kind]}: {wrong}{cure}")
    return " ".join(said) or "Workspaces install it themselves, over HTTP."


@asynccontextmanager
async def _talking(config: Config) -> AsyncIterator[AsyncWebClient]:
    timeout = aiohttp.ClientTimeout(total=TIMEOUT)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        yield AsyncWebClient(base_url=config.slack_api, session=session, retry_handlers=[])


async def _asked(client: AsyncWebClient, ask: Ask, say: Say, kind: str) -> str:
    """A token that works; "" when none came."""
    question = f"{_KINDS[kind][0].upper()}{_KINDS[kind][1:]}, begins with {kind}"
    return await asked(ask, say, question, (f"{_NAMES[kind]}=",), partial(_wrong, client, say, kind))


async def _wrong(client: AsyncWebClient, say: Say, kind: str, token: str) -> str:
    return _shape(token, kind) or await _trial(client, token, kind, say)


def _shape(token: str, kind: str) -> str:
    """What is wrong with a token by its looks; "" for nothing."""
    if token.startswith(kind):
        return ""
    other = next((words for start, words in _KINDS.items() if token.startswith(start)), "")
    if other:
        return f"That is {other}; this asks for {_KINDS[kind]}."
    return f"That is no token of Slack's: it begins with {kind}, and this does not."


async def _trial(client: AsyncWebClient, token: str, kind: str, say: Say) -> str:
    """What is wrong with a token by what Slack says; "" for nothing."""
    try:
        if kind == "xapp-":
            await client.apps_connections_open(app_token=token)
            say("Socket Mode works.")
            return ""
        answer = await client.auth_test(token=token)
    except SlackApiError as error:
        return _UNREACHABLE if is_outage(error) else _refused(code_of(error), kind)
    except NO_LINE:
        return _UNREACHABLE
    if wrong := wrong_with(answer):
        return wrong
    say(f"Connected to the workspace {answer.get('team', '')} as {answer.get('user', 'the bot')}.")
    return ""


def _refused(code: str, kind: str) -> str:
    if code == "missing_scope":
        return "The app-level token lacks connections:write. Generate a new one with it."
    if code == "not_allowed_token_type":
        return f"Slack says that this is another kind of token; this asks for {_KINDS[kind]}."
    return f"Slack does not accept it ({code}). Copy it anew."
