"""Logging in to Discord: where it is, and what it says against it, in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket

from adapters.discord.refusals import NO_LINE, turned_away
from bot.config import Config
from bot.errors import BriefError

OFFICIAL = "https://discord.com/api/v10"
LONGEST_WAIT = 30.0  # seconds that a request waits here by itself when Discord asks to
AGAIN = " It is tried again by itself."
UNREACHABLE = "Discord cannot be reached."
WAIT = "Discord asks to wait {seconds:.0f} seconds before it takes {what}."
_BAD_TOKEN = (
    "Discord does not accept DISCORD_TOKEN. Make a new one (Discord's developer portal > your application > "
    "Bot > Reset Token), then: aibrief setup discord"
)
_INTENTS = "Discord refused the connection's intents; the bot asks for none that needs a permission."
_TURNED_AWAY = (
    "Discord takes no requests from this machine right now ({status}): too many failed lately, perhaps of "
    "others who share its address, as on hosts. Another address helps at once."
)
_CLOSED = {4004: _BAD_TOKEN, 4011: "Discord wants shards for so many servers: set DISCORD_SHARDS=on"}


@contextmanager
def told(again: str = AGAIN) -> Iterator[None]:
    """What keeps a client from logging in or staying becomes a BriefError with the cure; ``again`` says who
    tries again what may pass."""
    try:
        yield
    except discord.LoginFailure as error:
        raise BriefError(_BAD_TOKEN) from error
    except discord.PrivilegedIntentsRequired as error:
        raise BriefError(_INTENTS, cause=error) from error
    except discord.ConnectionClosed as error:
        unknown = f"Discord closed the connection (code {error.code})."
        raise BriefError(_CLOSED.get(error.code, unknown), cause=error) from error
    except (discord.DiscordServerError, *NO_LINE) as error:
        raise BriefError(UNREACHABLE + again, cause=error) from error
    except discord.RateLimited as error:
        raise BriefError(WAIT.format(seconds=error.retry_after, what="the login") + again) from error
    except discord.HTTPException as error:
        if not turned_away(error):
            raise
        raise BriefError(_TURNED_AWAY.format(status=error.status) + again, cause=error) from error


async def point_at(config: Config) -> None:
    """Before a client is made: the library warns of nothing that the bot does not need, and another address
    than Discord's own (a proxy, a test server) holds for the API and its gateway."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # of voice, which nobody wants
    base = config.discord_api.rstrip("/")
    if base == discord.http.Route.BASE:
        return
    discord.http.Route.BASE = base
    if base == OFFICIAL:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL("wss://gateway.discord.gg/")
        return
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{base}/gateway") as answer:
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL((await answer.json())["url"])
    except (*NO_LINE, KeyError, ValueError) as error:
        raise BriefError(f"DISCORD_API ({base}) cannot be reached.", cause=error) from error
