"""What Discord refuses, in words: CannotPost with the line that cures it, or TryLater."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.errors import BriefError, CannotPost, TryLater

log = logging.getLogger("aibrief.discord")
NO_LINE = (aiohttp.ClientError, OSError)  # Discord cannot be reached, the line breaks, a time-out
FAILED = (discord.DiscordException, *NO_LINE)  # a request: refused, not possible now, or without an answer
NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
    "read_message_history": "Read Message History",
}
IN_THREADS = {"send_messages_in_threads": "Send Messages in Threads"}
_ANOTHER = "Choose another channel: /aibrief-daily edit."
_WORDS = {  # by the codes that Discord's documentation lists under JSON error codes
    50007: (
        "This person takes no direct messages from me.",
        "Privacy settings of the server > allow direct messages.",
    ),
    50278: ("I am in no server with this person any more, so I cannot write to them.", None),
    10008: ("The earlier post in {where} is not there any more.", None),
    160002: (
        "I may not reply in {where}, since I cannot read its history.",
        "Edit Channel > Permissions > allow me: Read Message History.",
    ),
    **dict.fromkeys((50008, 50024), ("Messages cannot be sent to {where}.", _ANOTHER)),
    **dict.fromkeys((50083, 160005), ("The thread is archived or locked.", "Unlock it, or choose another.")),
    200000: (
        "The server's AutoMod stopped the post to {where}.",
        "Server Settings > AutoMod > let my role be exempt from the rule.",
    ),
    240000: ("Discord stopped the post to {where}: it takes one of its links for harmful.", None),
}
_BLOCKED = 40333  # the code of Cloudflare, which stands before Discord


def cure(missing: Iterable[str], bot: str) -> str:
    """The line that gives the bot what it lacks."""
    listed = ", ".join(missing)
    return f"Server Settings or Edit Channel > Permissions > add “{bot}” and allow: {listed}."


def turned_away(error: discord.HTTPException) -> bool:
    """Whether it is about this machine or the token rather than about what was asked: too many requests, or
    Cloudflare's page, which is no word of Discord's on a channel or a person."""
    page = error.text.lstrip().lower().startswith(("<", "error code"))
    return error.status in (401, 429) or (error.status == 403 and (error.code == _BLOCKED or page))


def refusal(error: discord.HTTPException | discord.RateLimited, where: str) -> BriefError | None:
    """What the error says for sure: nothing was done. None when it is not sure."""
    if isinstance(error, discord.RateLimited):
        return TryLater(error.retry_after, "Discord asked to wait.", cause=error)
    if turned_away(error):
        return TryLater(60, "Discord takes no requests of this bot right now.", cause=error)
    if error.code in _WORDS:
        words, curing = _WORDS[error.code]
        return CannotPost(words.format(where=where), cure=curing)
    if error.status == 403:
        return CannotPost(f"Discord does not let me post to {where}.", cure=cure(NEEDED.values(), "AI Brief"))
    if error.status == 404:
        return CannotPost(f"Discord does not find {where} any more.", cure=_ANOTHER)
    if error.status < 500:
        log.error("Discord refused a request: %s %s", error.status, error.text)
        return CannotPost("Discord did not take the post.", permanent=False)
    return None


@contextmanager
def refusals(where: str) -> Iterator[None]:
    """What Discord refuses for sure becomes CannotPost or TryLater; anything unclear is let through."""
    try:
        yield
    except (discord.HTTPException, discord.RateLimited) as error:
        known = refusal(error, where)
        if known is None:
            raise
        raise known from error


@contextmanager
def later() -> Iterator[None]:
    """For what changes nothing or may be done twice: an outage is a reason to try again."""
    try:
        yield
    except discord.RateLimited as error:
        raise TryLater(error.retry_after, "Discord asked to wait.", cause=error) from error
    except discord.HTTPException as error:
        if error.status < 500 and not turned_away(error):
            raise
        raise TryLater(60, "Discord has an outage; please try again in a minute.", cause=error) from error
    except NO_LINE as error:
        raise TryLater(60, "Discord cannot be reached right now.", cause=error) from error
