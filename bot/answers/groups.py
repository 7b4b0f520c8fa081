"""Groups: a topic of a workspace's own that stands for several known ones, asked for and followed as one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.asked.names import Given
from bot.answers.asked.topic_of import TOP, topic_of
from bot.answers.changes import undo_button
from bot.answers.house import Asked
from bot.answers.several import all_known
from bot.answers.shown.topic_words import said
from bot.commands import Brief, Subscribe, TopicAdd
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Button, Message, Paragraph, Text, Tone
from bot.model import Topic
from bot.store import Session

_FEWEST = 2  # known topics that make a group of a new name
_MOST = 10  # as many as a daily briefing takes


async def meant_as_group(
    session: Session, asked: Asked, given: Given, found: Topic | None
) -> tuple[Topic, ...]:
    """The topics that a group is to hold; () when names are given. BadInput for what no group can hold."""
    names: list[str] = []
    for name in given.others:  # or joined by more than commas: "netflix and disney"
        alone = await topic_of(session, name, asked.workspace_id)
        names += (not alone and await all_known(session, name, asked.workspace_id)) or (name,)
    others = [await topic_of(session, name, asked.workspace_id) for name in names]
    known = tuple({one.id: one for one in others if one is not None}.values())
    if not (found and found.members) and (found or len(known) < _FEWEST):
        return ()
    for name, one in zip(names, others, strict=True):
        if one is None:
            hint = write(TopicAdd(name=name))
            raise BadInput(f"“{name}” is no topic yet, and a group holds topics. Add it first.", hint=hint)
        if one.broad:
            what = "a group itself" if one.members else "the top stories" if one is TOP else "an industry"
            raise BadInput(f"“{name}” is {what}, and a group holds topics one by one.")
    if given.industry:
        raise BadInput("A group is in no industry: its topics are in theirs.")
    held = len(found.members) if found else 0
    if held + len(known) > _MOST:
        raise BadInput(f"A group holds at most {_MOST} topics.")
    return known


def group_added(group: Topic, before: Topic | None, new: Sequence[str], change: int) -> Message:
    """What a group stands for now."""
    told = f"Asked for and followed under this name: {said(group.members)}, each with its share."
    headline = f"{group.name} holds {said(tuple(new))}, too" if before else f"Added {group.name}"
    return Message(
        headline=headline,
        blocks=(Paragraph((Text(told),)),),
        buttons=(
            Button("Brief me", Brief(topic=group.name), primary=True),
            Button("Subscribe", Subscribe(topic=group.name, time="9am")),
            undo_button(change),
        ),
        tone=Tone.GOOD,
    )
