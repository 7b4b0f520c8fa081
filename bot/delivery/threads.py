"""Living stories: replies in the thread of a story's first post, and that post's count kept up to date.

A reply is a delivery of its own, stored with its briefing's text in one transaction, so it is claimed, sent
and settled by the same rules. What follows it:

sent -> the first post's count is owed (same transaction) | lease it | edit the post | take the debt away

An edit says the same however often it is made, so a process that dies in between leaves it to the next one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.delivery.envelope import pack, unpack
from bot.delivery.occasion import Reply
from bot.delivery.owed import owed
from bot.delivery.retry import USUAL, Timing
from bot.delivery.states import Standing, State
from bot.errors import CannotPost, StoreError
from bot.ids import short
from bot.message import Bullets, Message, Text
from bot.model import Platform
from bot.ports import Address, Clock, Posted, Transport
from bot.store import Database, Session, deliveries
from bot.store.deliveries import Stored

log = logging.getLogger(__name__)


def tally_key(story_id: int) -> str:
    """The key of the words that count a story's publishers in the post that told it first."""
    return f"story {short(story_id)}"


def stored_replies(replies: Iterable[Reply]) -> list[deliveries.Reply]:
    """Replies as rows to be."""
    return [
        deliveries.Reply(
            id=one.id, story_id=one.story_id, thread=one.thread, tally=one.tally, key=short(one.id),
            body=pack(one.message), briefing_id=one.briefing_id,
        )
        for one in replies
    ]  # fmt: skip


async def reply_settled(session: Session, row: Stored, becomes: Standing) -> None:
    """What hangs on a reply's end, inside the transaction that settles it.

    A reply that the platform would not take (its thread is deleted or locked) is the last that is tried in
    that thread: the next news of the post's stories stand in the briefing itself. One that was never tried,
    because its briefing was not posted in time, says nothing of its thread.
    """
    if becomes.state is State.SENT:
        await session.run("deliveries.owe_tally", id=row.id)
    elif becomes.state is State.GAVE_UP and becomes.attempt:
        await session.run("memory.leave_thread", channel_id=row.channel_id, reference=row.thread)


def with_tally(message: Message, story_id: int, tally: str) -> Message:
    """The message with another count for a story; the same one when it counts no such story."""
    key = tally_key(story_id)
    blocks = tuple(
        replace(
            block,
            items=tuple(
                tuple(
                    replace(span, text=tally) if isinstance(span, Text) and span.key == key else span
                    for span in item
                )
                for item in block.items
            ),
        )
        if isinstance(block, Bullets)
        else block
        for block in message.blocks
    )
    return replace(message, blocks=blocks)


async def write_tallies(
    database: Database,
    transports: Mapping[Platform, Transport],
    clock: Clock,
    *,
    timing: Timing = USUAL,
) -> int:
    """Bring the counts in first posts up to date; how many replies were written into theirs."""
    written = 0
    due, take = "deliveries.tallies_due", "deliveries.take_tally"
    lease = timing.lease
    async for reply, transport in owed(database, transports, clock, due=due, take=take, lease=lease):
        async with database.reading() as session:
            first = await _first_post(session, reply)
            tallies = await deliveries.tallies(session, reply.channel_id, reply.thread)
        changed = _counted(first, tallies) if first and reply.wanted else None
        if first and changed:
            address = Address(platform=transport.platform, workspace=reply.workspace, channel=reply.channel)
            try:
                async with asyncio.timeout(timing.send_timeout):
                    await transport.edit(address, Posted(reply.thread), changed)
            except CannotPost as error:  # it was deleted, or is too old for the platform
                log.info("the count in the post of delivery %s stays as it is: %s", first.key, error.sentence)
                changed = None
            except Exception as error:  # noqa: BLE001 - once more when the lease ends
                log.warning("the post of delivery %s was not changed: %s", first.key, type(error).__name__)
                continue
        async with database.writing() as session:
            if first and changed:
                await session.run("deliveries.replace_body", id=first.id, body=pack(changed))
            await session.run("deliveries.tally_done", id=reply.id)
        written += changed is not None
    return written


async def _first_post(session: Session, reply: Stored) -> Stored | None:
    found = await session.value("deliveries.post_of", channel_id=reply.channel_id, reference=reply.thread)
    return None if found is None else await deliveries.load(session, found)


def _counted(first: Stored, tallies: Iterable[tuple[int, str]]) -> Message | None:
    """The first post with its counts as they are now; None when there is nothing to change, or when it is of
    a version of the bot whose messages cannot be read any more.

    All counts are written, not one reply's alone: two processes may be at two replies of one post.
    """
    assert first.body is not None  # of such a post alone is the question
    try:
        before = message = unpack(first.body)
    except StoreError as error:
        log.warning("the count in the post of delivery %s stays as it is: %s", first.key, error.sentence)
        return None
    for story_id, tally in tallies:
        message = with_tally(message, story_id, tally)
    return None if message == before else message
