"""Groups: a topic of a workspace's own that stands for several known ones, asked for and followed as one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.asked.names import Given
from bot.answers.asked.several import all_known
from bot.answers.asked.topic_of import TOP, topic_of
from bot.answers.house import Asked
from bot.answers.shown.phrases import said
from bot.commands import Brief, Subscribe, TopicAdd, TopicRemove
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Button, Code, Line, Message, Text, Tone, paragraph
from bot.model import Topic
from bot.store import Session, topics

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
    bare = found is None or (found.workspace_id is not None and not found.aliases)  # has no names to lose
    if not (found and found.members) and not (bare and len(known) >= _FEWEST):
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


async def left_empty(session: Session, asked: Asked, groups: Sequence[int]) -> tuple[str, ...]:
    """The names of those groups that hold no topic any more."""
    own = await topics.own(session, asked.workspace_id)
    return tuple(one.name for one in own if one.id in groups and not one.members)


def for_empty(group: str) -> Line:
    """What to do with a group that holds no topic any more."""
    add, remove = TopicAdd(name=group, names="Netflix, Disney"), TopicRemove(name=group)
    told = f"{group} holds no topic any more, so its own name is looked for. "
    return (Text(f"{told}To give it others: "), Code(write(add)), Text("; or: "), Code(write(remove)))


def next_steps(name: str) -> tuple[Button, ...]:
    """What can be done with a topic."""
    return (
        Button("Brief me", Brief(topic=name), primary=True),
        Button("Subscribe", Subscribe(topic=name, time="9am")),
    )


def group_added(group: Topic, before: Topic | None, new: Sequence[str], undo: Button) -> Message:
    """What a group stands for now."""
    told = f"Asked for and followed under this name: {said(group.members)}, each with its share."
    headline = f"Added {group.name}"
    if before:
        holds = said(new)
        headline = f"{group.name} {f'holds {holds}, too' if before.members else f'stands for {holds} now'}"
    return Message(
        headline=headline, blocks=(paragraph(told),), buttons=(*next_steps(group.name), undo), tone=Tone.GOOD
    )
