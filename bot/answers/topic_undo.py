"""How changes of a workspace's own topics and names are taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from bot.answers.house import Asked, House
from bot.answers.shown.topic_words import said
from bot.errors import NotFound
from bot.store import Session, changes, topics


async def undo_topic_added(session: Session, house: House, asked: Asked, change: changes.Change) -> str:
    """A topic that was made goes with all its names; one that was there has its names and place of before."""
    mine = next((one for one in await topics.own(session, asked.workspace_id) if one.id == _id(change)), None)
    if mine is None:
        raise NotFound("It was removed since, so there is nothing to take back.")
    if change.body["made"]:
        await topics.remove(session, asked.workspace_id, mine.id)
        return f"Taken back: {mine.name} is no topic of your own"
    await topics.take(session, asked.workspace_id, mine.id, _names(change))
    await topics.let_go(session, mine.id, _ids(change, "members"))
    if mine.ours:
        await topics.set_industry(session, asked.workspace_id, mine.id, str(change.body["industry"]))
    return f"As it was: {mine.name}"


async def undo_topic_removed(session: Session, house: House, asked: Asked, change: changes.Change) -> str:
    """The topic is back with those of its names that no other has taken since."""
    workspace_id, wanted = asked.workspace_id, _names(change)
    name = str(change.body.get("name", ""))
    if name:
        await topics.make(session, workspace_id, _id(change), name, str(change.body["industry"]))
        wanted = (name, *wanted)
    elif not await topics.known(session, workspace_id, _id(change)):
        raise NotFound("The topic itself was removed since, so there is nothing to bring back.")
    back = [one for one in wanted if (await topics.find(session, one, workspace_id)) is None]
    await topics.give(session, workspace_id, _id(change), back)
    await topics.hold(session, _id(change), _ids(change, "members"))
    for group in _ids(change, "groups"):
        await topics.hold(session, group, [_id(change)])
    if name not in ("", *back):
        raise NotFound(f"“{name}” has become a name of another topic since.")
    lost = tuple(one for one in wanted if one not in back)
    but = f", without {said(lost)}: another topic has that now" if lost else ""
    return f"Back again: {said(tuple(back) or wanted)}{but}"


def _id(change: changes.Change) -> int:
    return int(str(change.body["id"]))


def _ids(change: changes.Change, what: str) -> tuple[int, ...]:
    return tuple(cast(Sequence[int], change.body.get(what, ())))


def _names(change: changes.Change) -> tuple[str, ...]:
    return tuple(cast(Sequence[str], change.body["names"]))
