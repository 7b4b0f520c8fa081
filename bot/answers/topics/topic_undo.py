"""How changes of a workspace's own topics and names are taken back."""

from __future__ import annotations

from bot.answers.house import Asked
from bot.answers.shown.phrases import said
from bot.errors import NotFound
from bot.store import Session, changes, topics


async def undo_topic_added(session: Session, asked: Asked, change: changes.Change) -> str:
    """A topic that was made goes with all its names; one that was there has its names and place of before."""
    own = await topics.own(session, asked.workspace_id)
    mine = next((one for one in own if one.id == change.body["id"]), None)
    if mine is None:
        raise NotFound("It was removed since, so there is nothing to take back.")
    if change.body["made"]:
        await topics.remove(session, asked.workspace_id, mine.id)
        return f"Taken back: {mine.name} is no topic of your own"
    await topics.take(session, asked.workspace_id, mine.id, change.body["names"])
    await topics.let_go(session, mine.id, change.body.get("members", ()))
    if mine.ours:
        await topics.set_industry(session, asked.workspace_id, mine.id, change.body["industry"])
    return f"As it was: {mine.name}"


async def undo_topic_removed(session: Session, asked: Asked, change: changes.Change) -> str:
    """The topic is back with those of its names that no other has taken since."""
    workspace_id, topic_id = asked.workspace_id, change.body["id"]
    name, wanted = change.body.get("name", ""), change.body["names"]
    if name:
        await topics.make(session, workspace_id, topic_id, name, change.body["industry"])
        wanted = [name, *wanted]
    elif not await topics.known(session, workspace_id, topic_id):
        raise NotFound("The topic itself was removed since, so there is nothing to bring back.")
    back = [one for one in wanted if (await topics.find(session, one, workspace_id)) is None]
    await topics.give(session, workspace_id, topic_id, back)
    await topics.hold(session, topic_id, change.body.get("members", ()))
    for group in change.body.get("groups", ()):
        await topics.hold(session, group, [topic_id])
    if name not in ("", *back):
        raise NotFound(f"“{name}” has become a name of another topic since.")
    lost = [one for one in wanted if one not in back]
    but = f", without {said(lost)}: another topic has that now" if lost else ""
    return f"Back again: {said(back or wanted)}{but}"
