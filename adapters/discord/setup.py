"""``aibrief setup discord``: ask for the token, check it with Discord, keep it, print the invite link.

explain | ask | does it look like a token? | what does Discord say? | ready the application | write | invite
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
import discord

from adapters.discord.refusals import NO_LINE
from adapters.env_file import pasted, write_env
from bot.config import Config
from bot.errors import BriefError

_TRIES = 3
_PORTAL = "https://discord.com/developers/applications"
_HOW = f"""Connect Discord, in about two minutes:
  1. Open {_PORTAL} and press “New Application”.
  2. Under “Bot”, press “Reset Token” and copy the token. No privileged intent is needed.
  3. Paste it here; it is not shown."""
_SEEN_WRONG = (
    (re.compile(r"^\d{15,21}$"), "That is the application's id. The token is under “Bot” > “Reset Token”."),
    (re.compile(r"^[0-9a-f]{64}$"), "That is the application's public key. The token is under “Bot”."),
    (re.compile(r"^[\w-]{32}$"), "That is the client secret of “OAuth2”. The token is under “Bot”."),
    (re.compile(r"^xox|^xapp"), "That is a token of Slack; it belongs to: aibrief setup slack"),
    (re.compile(r"^mfa\.|^https?:"), "That is not a bot's token. The token is under “Bot” > “Reset Token”."),
)
_SHAPE = re.compile(r"^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$")
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
_SCOPES = ("bot", "applications.commands")


class _Refused(BriefError):
    """What Discord said against it, in words; ``token`` when another token would cure it."""

    def __init__(self, sentence: str, *, token: bool = False) -> None:
        super().__init__(sentence)
        self.token = token


async def setup(
    config: Config, ask: Callable[[str], str], say: Callable[[str], None], *, env_file: Path = Path(".env")
) -> int:
    """The dialogue; 0 when the token works and is kept, else 1. ``ask`` does not show what is typed."""
    say(_HOW)
    for _ in range(_TRIES):
        token = pasted(ask("The bot's token"), "DISCORD_TOKEN=", "Bot ")
        if not token:
            say("Nothing was changed.")
            return 1
        wrong = looks_wrong(token)
        if wrong:
            say(wrong)
            continue
        try:
            name, application = await _ready(config.discord_api, token)
        except _Refused as error:
            say(error.sentence)
            if error.token:
                continue
            return 1
        return _keep(env_file, token, name, application, say)
    say(f"Nothing was changed. The token is at {_PORTAL} > your application > Bot > Reset Token.")
    return 1


def _keep(env_file: Path, token: str, name: str, application: str, say: Callable[[str], None]) -> int:
    try:
        written = write_env(env_file, {"DISCORD_TOKEN": token})
    except OSError as error:
        say(f"The token works, but {env_file} cannot be written ({error.strerror}). Set DISCORD_TOKEN.")
        return 1
    say(f"The token works: it is {name}'s. It is kept in {written}, which only you can read.")
    say(f"Invite the bot to a server (you need Manage Server there):\n  {invite_link(application)}")
    say(f"Or have it for yourself, everywhere:\n  {user_link(application)}")
    say("Then start it in this folder: aibrief run")
    return 0


def looks_wrong(token: str) -> str:
    """What was pasted instead of a token, or "" when it looks like one."""
    for pattern, sentence in _SEEN_WRONG:
        if pattern.search(token):
            return sentence
    if not _SHAPE.match(token):
        return "That does not look like a bot's token: three parts with dots between them. Copy it whole."
    return ""


def invite_link(application: str) -> str:
    """The link that adds the bot to a server, with the permissions it needs and no more."""
    query = {"client_id": application, "scope": " ".join(_SCOPES), "permissions": PERMISSIONS.value}
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


def user_link(application: str) -> str:
    """The link with which a person installs the bot for themselves."""
    query = {"client_id": application, "scope": "applications.commands", "integration_type": 1}
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


async def check(config: Config) -> str:
    """Whose the token is, as Discord says now; BriefError names what is wrong."""
    async with _talking(config.discord_token) as session:
        name, application = await _look(session, config.discord_api)
    personal = "" if _has_both(application) else " Persons cannot install it for themselves."
    return f"The token works: it is {name}'s.{personal}"


async def _ready(api: str, token: str) -> tuple[str, str]:
    """(the bot's name, the application's id), after making the application ready; _Refused says why not."""
    async with _talking(token) as session:
        name, application = await _look(session, api)
        if not _has_both(application):
            await _call(session, "PATCH", f"{api}/applications/@me", _installs())
    return name, str(application["id"])


@asynccontextmanager
async def _talking(token: str) -> AsyncIterator[aiohttp.ClientSession]:
    timeout = aiohttp.ClientTimeout(total=20)
    headers = {"Authorization": f"Bot {token}", "User-Agent": "DiscordBot (https://discord.com, 10)"}
    try:
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            yield session
    except (*NO_LINE, ValueError) as error:
        raise _Refused(f"Discord cannot be reached ({type(error).__name__}). Please try again.") from error


async def _look(session: aiohttp.ClientSession, api: str) -> tuple[str, dict[str, Any]]:
    """(the bot's name, what Discord says of the application)."""
    own = await _call(session, "GET", f"{api}/users/@me")
    application = await _call(session, "GET", f"{api}/applications/@me")
    if application.get("interactions_endpoint_url"):
        raise _Refused(
            "This application sends its interactions to an address of its own, so the bot would not "
            f"hear them. Empty “Interactions Endpoint URL” at {_PORTAL} and start again."
        )
    return str(own.get("username", "the bot")), application


def _has_both(application: dict[str, Any]) -> bool:
    """Whether servers and persons may install it already."""
    return {"0", "1"} <= set(application.get("integration_types_config") or {})


def _installs() -> dict[str, Any]:
    server = {"scopes": list(_SCOPES), "permissions": PERMISSIONS.value}
    person = {"scopes": ["applications.commands"], "permissions": 0}
    return {
        "integration_types_config": {
            "0": {"oauth2_install_params": server},
            "1": {"oauth2_install_params": person},
        }
    }


async def _call(
    session: aiohttp.ClientSession, method: str, url: str, body: dict[str, Any] | None = None
) -> dict[str, Any]:
    async with session.request(method, url, json=body) as answer:
        if answer.status == 401:
            raise _Refused(
                "Discord does not know this token (any more). Press “Reset Token” and copy the new one.",
                token=True,
            )
        if answer.status == 429:
            wait = answer.headers.get("Retry-After", "some")
            raise _Refused(f"Discord asks to wait {wait} seconds. Please start again then.")
        if answer.status >= 400:
            raise _Refused(f"Discord answered {answer.status} to {method} {url}. Please try again later.")
        found: dict[str, Any] = await answer.json()
        return found
