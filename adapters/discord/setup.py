"""``aibrief setup discord``: ask for the token, check it with Discord, keep it, print the invite link.

explain | ask | does it look like a token? | what does Discord say? | ready the application | write | invite
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlencode

import discord

from adapters.discord.login import LONGEST_WAIT, point_at, told
from adapters.env_file import asked, keep
from bot.config import Config
from bot.errors import BriefError

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
_SCOPES = ["bot", "applications.commands"]
_TRY = " Please try again later."
_HEARS_ELSEWHERE = (
    "This application sends its interactions to an address of its own, so the bot would not hear them. Empty "
    f"“Interactions Endpoint URL” at {_PORTAL} and start again."
)


async def setup(config: Config, ask: Callable[[str], str], say: Callable[[str], None]) -> int:
    """The dialogue; 0 when the token works and is kept, else 1. ``ask`` does not show what is typed."""
    say(_HOW)
    application: discord.AppInfo | None = None

    async def wrong(token: str) -> str:
        nonlocal application
        if fault := looks_wrong(token):
            return fault
        try:
            application = await _ready(config, token)
        except BriefError as error:
            return error.sentence
        return ""

    token = await asked(ask, say, "The bot's token", ("DISCORD_TOKEN=", "Bot "), wrong)
    if application is None:
        say(f"Nothing was changed. The token is at {_PORTAL} > your application > Bot > Reset Token.")
        return 1
    say(f"The token works: it is {application.name}'s.")
    if not keep({"DISCORD_TOKEN": token}, say):
        return 1
    say(f"Invite the bot to a server (you need Manage Server there):\n  {invite_link(application.id)}")
    say(f"Or have it for yourself, everywhere:\n  {user_link(application.id)}")
    return 0


def looks_wrong(token: str) -> str:
    """What was pasted instead of a token, or "" when it looks like one."""
    for pattern, sentence in _SEEN_WRONG:
        if pattern.search(token):
            return sentence
    if not _SHAPE.match(token):
        return "That does not look like a bot's token: three parts with dots between them. Copy it whole."
    return ""


def invite_link(application: int) -> str:
    """The link that adds the bot to a server, with the permissions it needs and no more."""
    query = {"client_id": application, "scope": " ".join(_SCOPES), "permissions": PERMISSIONS.value}
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


def user_link(application: int) -> str:
    """The link with which a person installs the bot for themselves."""
    query = {"client_id": application, "scope": "applications.commands", "integration_type": 1}
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


async def check(config: Config) -> str:
    """Whose the token is, as Discord says now; BriefError names what is wrong."""
    async with _application(config, config.discord_token) as application:
        personal = "" if _has_both(application) else " Persons cannot install it for themselves."
        return f"The token works: it is {application.name}'s.{personal}"


async def _ready(config: Config, token: str) -> discord.AppInfo:
    """The token's application, made ready for servers and persons; BriefError says why not."""
    async with _application(config, token) as application:
        if not _has_both(application):
            await application.edit(
                guild_install_scopes=_SCOPES,
                guild_install_permissions=PERMISSIONS,
                user_install_scopes=_SCOPES[1:],
            )
        return application


@asynccontextmanager
async def _application(config: Config, token: str) -> AsyncIterator[discord.AppInfo]:
    """What Discord says of the token's application, as long as the line is open."""
    await point_at(config)
    intents = discord.Intents(guilds=True)  # nothing is listened to; the library warns without it
    async with discord.Client(intents=intents, max_ratelimit_timeout=LONGEST_WAIT) as client:
        try:
            with told(_TRY):
                await client.login(token)
                assert client.application is not None
                if client.application.interactions_endpoint_url:
                    raise BriefError(_HEARS_ELSEWHERE)
                yield client.application
        except discord.HTTPException as error:
            raise BriefError(f"Discord answered {error.status}.{_TRY}") from error


def _has_both(application: discord.AppInfo) -> bool:
    """Whether servers and persons may install it already."""
    return None not in (application.guild_integration_config, application.user_integration_config)
