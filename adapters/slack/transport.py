"""Posts into Slack's channels, and who may do what there: ``bot.ports.Transport``.

Slack has no key that drops a second post: the key goes along as metadata, and the channel's history tells
later whether it stands, where the bot has the scope to look. What Slack refused for sure becomes CannotPost
or TryLater; anything unclear is let through, and the core looks before it posts again.

The scopes that everybody grants do not list a channel's members. So a person counts as a member of the
channel where Slack has just seen them ask; for another one Slack is asked for the members, and without that
scope to show the person a note there, which it does only for members.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.answering import SEEN_IN
from adapters.slack.clients import Clients
from adapters.slack.direct import Conversations, is_person, parts, reference_of
from adapters.slack.people import People
from adapters.slack.refusals import code_of, later, refusals
from adapters.slack.render import render
from adapters.slack.sending import post
from bot.message import Message
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Clock, Posted, Sighting

log = logging.getLogger("aibrief.slack")
_EVENT = "aibrief_post"
_OF_CLOSED = ("groups:read", "mpim:read", "im:read")  # scopes for channels that are not open to all
_PAGES = 20  # of a channel's members or messages
_AHEAD = 86_400  # seconds: when a post that only tries whether posting works would be due
_TRIAL = "This note only tried whether posting works here; it should have been taken back."
_CHECKING = "You asked for a daily briefing here; I am checking that you are a member of this channel."


class SlackTransport:
    """All installed workspaces, as the core sees them."""

    platform = Platform.SLACK

    def __init__(self, clients: Clients, people: People, clock: Clock) -> None:
        self._clients = clients
        self._people = people
        self._clock = clock
        self._conversations = Conversations()

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        """Post once; see bot.ports.Transport."""
        client = await self._clients.of(address.workspace)
        thread = {"thread_ts": parts(address.thread)[1]} if address.thread else {}
        metadata = {"event_type": _EVENT, "event_payload": {"key": key}}
        with self._refusals(address.workspace, address.channel):
            posted = await post(client, address.channel, render(message), metadata=metadata, **thread)
        conversation = str(posted.get("channel") or "")
        self._conversations.met(address.workspace, address.channel, conversation)
        return Posted(reference_of(address.channel, conversation, str(posted["ts"])))

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        """Look for the key in the channel's history, or its thread's; UNKNOWN without the scope."""
        client = await self._clients.of(address.workspace)
        method, where = "conversations.history", {"oldest": str(since), "limit": 100}
        if address.thread:  # the channel's history does not show what stands in threads
            method = "conversations.replies"
            where["ts"] = parts(address.thread)[1]
        try:
            with later():
                channel = await self._conversations.of(
                    client, address.workspace, address.channel, address.thread
                )
                async for page in _pages(client, method, channel=channel, include_all_metadata=True, **where):
                    for message in page.get("messages") or []:
                        if _key_of(message) == key:
                            posted = Posted(reference_of(address.channel, channel, str(message["ts"])))
                            return Sighting.SEEN, posted
        except _TooMany:
            return Sighting.UNKNOWN, None
        except SlackApiError as error:
            if code_of(error) == "thread_not_found":
                return Sighting.ABSENT, None  # its thread is gone, and it with the thread
            log.info("a channel's history cannot be read: %s", code_of(error))
            return Sighting.UNKNOWN, None
        return Sighting.ABSENT, None

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        """Replace an earlier post's content."""
        client = await self._clients.of(address.workspace)
        shown = render(message)
        with later(), self._refusals(address.workspace, address.channel):
            channel = await self._conversations.of(
                client, address.workspace, address.channel, posted.reference
            )
            ts = parts(posted.reference)[1]
            await client.chat_update(  # which would make links of words, unlike a post, if it were not told
                channel=channel, ts=ts, text=shown.text, blocks=shown.blocks, parse="none"
            )

    async def check(self, address: Address) -> None:
        """Try it without anybody seeing it: a post for tomorrow is planned and taken back."""
        client = await self._clients.of(address.workspace)
        if is_person(address.channel):
            return  # a direct message of the bot's own
        with later(), self._refusals(address.workspace, address.channel):
            planned = await client.chat_scheduleMessage(
                channel=address.channel, post_at=self._clock() + _AHEAD, text=_TRIAL
            )
            await client.chat_deleteScheduledMessage(
                channel=planned["channel"], scheduled_message_id=planned["scheduled_message_id"]
            )

    async def tell(self, origin: Origin, message: Message) -> None:
        """A direct message to the person."""
        client = await self._clients.of(origin.workspace)
        with later(), self._refusals(origin.workspace, origin.person):
            await post(client, origin.person, render(message))

    async def may(self, origin: Origin, permission: Permission) -> bool:
        """A member of the channel may subscribe, an admin or owner of the workspace the rest; asked now."""
        with later(), self._refusals(origin.workspace, origin.channel):
            if permission is Permission.ADMIN:
                return await self._people.is_admin(origin.workspace, origin.person)
            if origin.channel == origin.person:
                return True
            if is_person(origin.channel):
                return False  # somebody else's direct messages
            if SEEN_IN.get() == (origin.workspace, origin.channel, origin.person):
                return True
            return await self._is_member(origin)

    def sees(self, origin: Origin, channel: str) -> bool | None:
        """Direct messages are their person's; who is a member of what, only asking would tell."""
        return channel == origin.person if is_person(channel) else None

    async def is_closed(self, address: Address) -> bool | None:
        """Ask Slack for the channel. That needs a scope, which may be named by the refusal: another one for
        each kind of channel. One that it does not find is gone, or private and without us."""
        if is_person(address.channel):
            return True
        client = await self._clients.of(address.workspace)
        try:
            with later():
                told = await client.conversations_info(channel=address.channel)
        except SlackApiError as error:
            data: Any = getattr(error.response, "data", {})
            hidden = code_of(error) == "channel_not_found" or data.get("needed") in _OF_CLOSED
            return True if hidden else None
        found = (told.get("channel") or {}).get("is_private")
        return found if isinstance(found, bool) else None

    async def _is_member(self, origin: Origin) -> bool:
        client = await self._clients.of(origin.workspace)
        try:
            async for page in _pages(client, "conversations.members", channel=origin.channel, limit=1000):
                if origin.person in (page.get("members") or []):
                    return True
        except _TooMany:
            return await self._sees_note(client, origin)
        except SlackApiError as error:
            if code_of(error) == "missing_scope":
                return await self._sees_note(client, origin)
            if code_of(error) != "channel_not_found":
                raise
        return False

    async def _sees_note(self, client: AsyncWebClient, origin: Origin) -> bool:
        try:
            await client.chat_postEphemeral(channel=origin.channel, user=origin.person, text=_CHECKING)
        except SlackApiError as error:
            if code_of(error) == "user_not_in_channel":
                return False
            raise
        return True

    def _refusals(self, workspace: str, channel: str) -> AbstractContextManager[None]:
        """What Slack refuses there, in a sentence that is shown as it stands: an id would say nothing."""
        where = "that channel" if channel.startswith(("C", "G")) else "this conversation"
        return refusals(where, self._clients.again(workspace))


class _TooMany(Exception):
    """More pages than are read."""


async def _pages(client: AsyncWebClient, method: str, **given: Any) -> AsyncIterator[Any]:
    """The pages of an answer, one after the other; _TooMany behind the last that is read."""
    cursor = None
    for _ in range(_PAGES):
        page = await client.api_call(method, http_verb="GET", params={**given, "cursor": cursor})
        yield page
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
    raise _TooMany


def _key_of(message: dict[str, Any]) -> str:
    """The key that a post carries; "" for what is not ours."""
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != _EVENT:
        return ""
    return str((metadata.get("event_payload") or {}).get("key", ""))
