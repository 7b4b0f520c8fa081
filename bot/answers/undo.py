"""undo: a change taken back, by its button or as the last one. A kind of change is one row of ``UNDOES``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from bot.answers.daily.subscription_undo import (
    hold_places,
    places_of,
    undo_added,
    undo_edited,
    undo_ended,
    undo_paused,
)
from bot.answers.history import numbered, place_shown
from bot.answers.house import Asked, House
from bot.answers.learn import undo_forgotten
from bot.answers.shown.phrases import counted
from bot.answers.topics.topic_undo import undo_topic_added, undo_topic_removed
from bot.commands import Undo
from bot.errors import BadInput, NotAllowed, NotFound
from bot.ids import unshort
from bot.message import Message, Tone
from bot.model import Permission
from bot.store import Session, articles, changes, sources, workspaces

# (session, asked, what was before) -> what is true again, as a headline
Undoes = Callable[[Session, Asked, changes.Change], Awaitable[str]]


async def undo(house: House, asked: Asked, command: Undo) -> Message:
    """Take back the change that a button or a number in the history names, or the person's last one here."""
    place_id = await place_shown(house, asked) if command.number else None
    async with house.database.reading() as session:
        change = await _change(house, session, asked, command, place_id)
        # A change may have been typed elsewhere: what counts is where the briefing is.
        places = await places_of(session, asked, change) if change.of_subscription else [change.channel_id]
        channels = [await workspaces.channel(session, place) for place in places]
    needs = Permission.SUBSCRIBE if change.of_subscription else Permission.ADMIN
    for channel in channels:
        if not await house.may(asked.there(channel) if channel else asked.origin, needs):
            raise NotAllowed("Undoing this needs the same permission as the change itself.")
    async with house.database.writing() as session:
        if change.of_subscription:
            await hold_places(session, asked, change, places)
        who = asked.origin.person_name or asked.origin.person
        if not await changes.mark_undone(session, change.id, asked.now, who):
            raise NotFound("That was undone before.")
        headline = await UNDOES[change.what](session, asked, change)
    return Message(headline=headline, tone=Tone.GOOD)


async def _change(
    house: House, session: Session, asked: Asked, command: Undo, place_id: int | None
) -> changes.Change:
    """The change that is meant; BadInput when there is none."""
    if command.number is not None:
        return await numbered(house, session, asked, command.number, place_id)
    if command.change:
        change = await changes.get(session, unshort(command.change), asked.workspace_id)
    else:
        change = await changes.last(session, asked.workspace_id, asked.channel.id, asked.origin.person)
    if change is None:
        raise BadInput("There is nothing of yours to undo here; all changes have numbers.", hint="history")
    return change


async def _undo_setting(session: Session, asked: Asked, change: changes.Change) -> str:
    name, before, who = change.body["name"], change.body["before"], asked.origin.person
    await workspaces.change_setting(
        session, asked.workspace_id, change.channel_id, name, before, now=asked.now, person=who
    )
    return f"{name.capitalize()} is as it was: {before or 'the default'}"


async def _undo_source_added(session: Session, asked: Asked, change: changes.Change) -> str:
    name = await _source(session, asked, change)
    await sources.unfollow(session, asked.workspace_id, change.body["id"])
    return f"Taken back: {name} is not read here"


async def _undo_sources_added(session: Session, asked: Asked, change: changes.Change) -> str:
    ids = change.body["ids"]
    for source_id in ids:
        await sources.unfollow(session, asked.workspace_id, source_id)
    return f"Taken back: {counted(len(ids), 'source')} {'is' if len(ids) == 1 else 'are'} not read here"


async def _undo_source_paused(session: Session, asked: Asked, change: changes.Change) -> str:
    before = change.body["paused_at"]
    await sources.pause(session, asked.workspace_id, change.body["id"], before)
    state = "read again" if before is None else "paused again"
    return f"As it was: {await _source(session, asked, change)} is {state}"


async def _undo_source_renamed(session: Session, asked: Asked, change: changes.Change) -> str:
    name = await _source(session, asked, change)
    if not await sources.call(session, asked.workspace_id, change.body["id"], change.body["called"]):
        raise NotFound("It was removed since, so there is nothing to take back.")
    return f"{name} is {await _source(session, asked, change)} again"


async def _undo_source_removed(session: Session, asked: Asked, change: changes.Change) -> str:
    source_id, topic = change.body["id"], change.body["topic"]
    await sources.follow(
        session, asked.workspace_id, source_id, topic=topic, now=asked.now, person=asked.origin.person
    )
    await sources.call(session, asked.workspace_id, source_id, change.body.get("called", ""))
    paused_at = change.body.get("paused_at")
    if paused_at is not None:
        await sources.pause(session, asked.workspace_id, source_id, paused_at)
    still = ", still paused" if paused_at is not None else ""
    return f"Back again: {await _source(session, asked, change)}, with its articles{still}"


async def _undo_import(session: Session, asked: Asked, change: changes.Change) -> str:
    ids = change.body["ids"]
    await articles.unlink(session, ids, change.body["source"])
    many = counted(len(ids), "imported article")
    return f"Taken back: {many} {'is' if len(ids) == 1 else 'are'} not read here"


async def _source(session: Session, asked: Asked, change: changes.Change) -> str:
    """A source by its name here, as a sentence has it."""
    followed = await sources.followed(session, asked.workspace_id)
    here = next((one for one in followed if one.id == change.body["id"]), None)
    source = here or await sources.get(session, change.body["id"])
    return source.name if source else "the source"


UNDOES: Mapping[str, Undoes] = MappingProxyType(
    {
        "setting": _undo_setting,
        "source added": _undo_source_added,
        "sources added": _undo_sources_added,
        "source paused": _undo_source_paused,
        "source renamed": _undo_source_renamed,
        "source removed": _undo_source_removed,
        "topic added": undo_topic_added,
        "topic removed": undo_topic_removed,
        "articles imported": _undo_import,
        "votes forgotten": undo_forgotten,
        "subscription added": undo_added,
        "subscription ended": undo_ended,
        "subscription paused": undo_paused,
        "subscription resumed": undo_paused,
        "subscription edited": undo_edited,
    }
)
