"""topic add and topic remove: what a workspace calls things, for a topic of its own or for everybody's.

read the names | is each free? | store | what is found now

Nothing is indexed anew: articles are looked for by a topic's names at the moment of each question.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from bot.answers.asked.names import MOST_NAMES, MOST_TOPICS, Given, asked_for, given_names, tidy
from bot.answers.asked.topic_of import TOP, industry_of, topic_of
from bot.answers.changes import remember
from bot.answers.house import Asked, House
from bot.answers.shown.phrases import counted, said
from bot.answers.theirs import open_to
from bot.answers.topics.groups import for_empty, group_added, left_empty, meant_as_group, next_steps
from bot.answers.topics.named_by import named_by
from bot.commands import TopicAdd, TopicRemove, Topics
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Block, Button, Code, Line, Message, Text, Tone, context, paragraph
from bot.model import Topic
from bot.store import Session, topics
from bot.store.topics import Own, alike, key_of

_YOURS = Topics(industry="yours")
_EXAMPLE = "topic add Quill = Quill Corp, QLL in Stationery"


async def topic_add(house: House, asked: Asked, command: TopicAdd) -> Message:
    """A topic of the workspace's own, or more names for one that there is."""
    given = given_names(command)
    async with house.database.writing() as session:
        found = await topics.find(session, given.name, asked.workspace_id)
        held = await meant_as_group(session, asked, given, found)
        await _check_free(session, asked, given, found, held)
        industry = await _industry(session, asked, given, found)
        topic_id = await _room(session, house, asked, given, found)
        moved = found is not None and industry != found.industry
        if found is None:
            await topics.make(session, asked.workspace_id, topic_id, given.name, industry)
        elif moved:
            await topics.set_industry(session, asked.workspace_id, topic_id, industry)
        known = {key_of(name) for name in found.names} if found else set()
        names = () if held else given.others  # what was only a part of the topic leads to it from now on
        others = [one for one in names if key_of(one) not in known or await topics.find_part(session, one)]
        wanted = (given.name, *others) if found is None else others
        new = await topics.give(session, asked.workspace_id, topic_id, wanted)
        more = await topics.hold(session, topic_id, [one.id for one in held])
        if found is None and given.name not in new:  # somebody took it in the same moment
            raise BadInput(f"“{given.name}” has just become a name of another topic.", hint=write(_YOURS))
        joined = [one.name for one in held if one.id in more]
        if found is not None and not (new or moved or more):
            return _known(found)
        undo = await remember(
            session,
            house,
            asked,
            "topic added",
            {
                "id": topic_id,
                "made": found is None,
                "names": list(new),
                "members": list(more),
                "industry": found.industry if found else "",
            },
            said=_in_words(found, given.name, new, industry if moved else "", joined),
        )
        topic = await topics.find(session, new[0] if new else given.name, asked.workspace_id)
    assert topic is not None
    if held:
        return group_added(topic, found, joined, undo)
    return await _added(house, asked, topic, new, undo, given, found)


def _in_words(
    found: Topic | None, name: str, new: Sequence[str], industry: str, joined: Sequence[str]
) -> str:
    """What an addition did, for the history; ``industry`` is the one into which a known topic was moved, and
    a group holds those that ``joined``.
    """
    others = tuple(one for one in new if one != name)
    parts = [found.name if found else name]
    parts += [f"also found as {said(others)}"] if others else []
    parts += [f"now in {industry}"] if industry else []
    parts += [f"with {said(joined)}"] if joined else []
    return f"Topic {'changed' if found else 'added'}: {', '.join(parts)}"


async def _check_free(
    session: Session, asked: Asked, given: Given, found: Topic | None, held: Sequence[Topic]
) -> None:
    """BadInput when a name leads to something else already; those of a group's topics do."""
    taken: dict[str, str] = {}
    single: list[str] = []  # those that a group could hold
    for name in (given.name,) if held else (given.name, *given.others):
        other = await topic_of(session, name, asked.workspace_id)
        if other is None or (found is not None and other.id == found.id):
            continue
        if other.members:
            taken[name] = "is a group"
        elif other.broad:
            taken[name] = "asks for the top stories" if other is TOP else f"is the industry {other.name}"
        else:
            same = other.name if key_of(other.name) != key_of(name) else ""
            taken[name] = f"is a name of the topic {same}" if same else "is a topic by itself"
            single += [name] if name != given.name else []
    if not taken:
        return
    name, why = next(iter(taken.items()))
    others = tuple(one for one in given.others if one not in taken)
    left = given.name not in taken and (others or found is None)
    hint = write(TopicAdd(name=given.name, names=", ".join(others), industry=given.industry))
    sentence = f"“{name}” {why} already, and a name leads to one topic."
    if found is None and others and name in single:
        sentence += f" For a group with it, add {said(others)} first."
    raise BadInput(sentence, hint=hint if left else write(Topics()))


async def _industry(session: Session, asked: Asked, given: Given, found: Topic | None) -> str:
    """The industry that is meant: one that there is, else the new one as typed; without any, as it was."""
    before = found.industry if found else ""
    if not given.industry:
        return before
    wanted = await industry_of(session, given.industry, asked.workspace_id) or given.industry
    if key_of(wanted) == key_of(before):
        return before
    if found is not None and found.workspace_id is None:
        where = f"is in {before} for everybody" if before else "is in no industry for everybody"
        hint = write(TopicAdd(name=given.name, names=", ".join(given.others)))
        raise BadInput(f"{found.name} {where}, and that stays. Names can be added.", hint=hint)
    meant = await topic_of(session, wanted, asked.workspace_id)
    own = {key_of(name) for name in (given.name, *given.others)}
    if (meant is not None and (not meant.broad or meant.members)) or meant is TOP or key_of(wanted) in own:
        raise BadInput(f"“{wanted}” is the name of a topic, so no industry can have it.")
    return wanted


async def _room(session: Session, house: House, asked: Asked, given: Given, found: Topic | None) -> int:
    """The topic's id; BadInput when there are too many of the workspace's own, or too many names."""
    own = await topics.own(session, asked.workspace_id)
    mine = next((one for one in own if found is not None and one.id == found.id), None)
    known = {key_of(name) for name in found.names} if found else set()
    more = sum(key_of(name) not in known for name in given.others)
    have = len(mine.names) + mine.ours if mine else 0
    counts = have + more + (found is None)
    if more and counts > MOST_NAMES:
        held = f" {found.name} has {have}." if found and have else ""
        raise BadInput(f"A topic takes at most {MOST_NAMES} names of your own.{held}")
    if mine is None and (found is None or more) and len(own) >= MOST_TOPICS:
        raise BadInput(
            f"There are {MOST_TOPICS} topics of your own, the most there can be. Remove one first.",
            hint=write(_YOURS),
        )
    return found.id if found else house.new_id()


def _known(topic: Topic) -> Message:
    what, told = "topic", "It has no other names. To add one: "
    if topic.aliases:
        told = f"It is found as {', '.join(topic.names)}. To add one: "
    note = paragraph(told, Code(f"topic add {topic.name} = another name"))
    if topic.members:
        what, note = "group", paragraph(f"It holds {said(topic.members)}.")
    return Message(
        headline=f"{topic.name} is a {what} here already", blocks=(note,), buttons=next_steps(topic.name)
    )


async def _added(
    house: House,
    asked: Asked,
    topic: Topic,
    new: tuple[str, ...],
    undo: Button,
    given: Given,
    before: Topic | None,
) -> Message:
    others = tuple(name for name in new if name != topic.name)
    notes: list[Block] = []
    if before is None:
        headline = f"Added {topic.name}"
        names = f"Found also as {', '.join(others)}. " if others else ""
    else:
        headline = f"{topic.name} is found as {said(others)}, too" if others else f"Changed {topic.name}"
        names = f"All its names here: {', '.join(topic.names)}. " if others else ""
    place = f"Its industry: {topic.industry}." if topic.industry else ""
    if names or place:
        notes.append(paragraph(f"{names}{place}".strip()))
    notes += await named_by(house, asked, topic, new)
    async with house.database.reading() as session:
        known = await topics.names(session, asked.workspace_id)
    alone = not any(one.industry == topic.industry and one.topic != topic.name for one in known)
    if given.industry and alone:
        part = (
            f"{topic.industry} is a new industry. If “in {given.industry}” is part of a name, undo, and put"
        )
        notes.append(context(f"{part} that name into quotes."))
    for name in new:
        if line := asked_for(name):
            notes.append(
                context(f"“{name}” alone is read as something else; ask for ", Code(line, asks=True))
            )
    return Message(
        headline=headline, blocks=tuple(notes), buttons=(*next_steps(topic.name), undo), tone=Tone.GOOD
    )


async def topic_remove(house: House, asked: Asked, command: TopicRemove) -> Message:
    """A topic of the workspace's own is gone, or names that it gave to one that stays."""
    name = tidy(command.name)
    async with house.database.writing() as session:
        own = await topics.own(session, asked.workspace_id)
        written = (each for one in own for each in (one.name, *one.names))
        name = next((each for each in written if alike(each, name)), name)
        mine = next((one for one in own if _goes_by(one, name)), None)
        if mine is None:
            raise await _not_ours(session, asked, name, own)
        gone = tuple(one for one in mine.names if key_of(one) == key_of(name)) or mine.names
        whole = mine.ours and key_of(name) == key_of(mine.name)
        groups = await topics.groups_with(session, mine.id, asked.workspace_id)
        members = await topics.members(session, mine.id)
        if whole:
            await topics.remove(session, asked.workspace_id, mine.id)
        else:
            await topics.take(session, asked.workspace_id, mine.id, gone)
        before: dict[str, object] = {"id": mine.id, "names": list(gone)}
        if whole:
            before |= {"name": mine.name, "industry": mine.industry}
            before |= {"members": list(members), "groups": list(groups)}
        what = f"removed: {mine.name}" if whole else f"changed: {mine.name}, no longer found as {said(gone)}"
        undo = await remember(session, house, asked, "topic removed", before, said=f"Topic {what}")
        empty = await left_empty(session, asked, groups) if whole else ()
        lines = [
            *map(for_empty, empty),
            *(await _follows(house, session, asked, mine, empty) if whole else ()),
        ]
    if whole:
        headline = f"Removed {mine.name}"
        told = f"It was found as {', '.join((mine.name, *gone))}. No article is gone."
        if members:
            told = f"It held {said(list(members.values()))}, which stay."
    else:
        headline = f"{mine.name} is no longer found as {said(gone)}"
        told = "All else about it stays as it is."
    return Message(
        headline=headline,
        blocks=(paragraph(told), *(paragraph(*line) for line in lines)),
        buttons=(undo, Button("Yours", _YOURS)),
        tone=Tone.GOOD,
    )


def _goes_by(one: Own, name: str) -> bool:
    return key_of(name) in {key_of(each) for each in (one.name, *one.names)} - {""}


async def _not_ours(session: Session, asked: Asked, name: str, own: Sequence[Own]) -> BadInput:
    """Why a name cannot be removed, with what can."""
    hint = write(_YOURS) if own else _EXAMPLE
    found = await topic_of(session, name, asked.workspace_id)
    if found is not None and not found.broad:
        also = "" if key_of(found.name) == key_of(name) else f"a name of {found.name}, which is "
        return BadInput(f"“{name}” is {also}a topic for everybody, so it stays.", hint=hint)
    if found is not None:
        what = "the top stories" if found is TOP else "an industry; it goes with its last topic"
        return BadInput(f"“{name}” is {what}, and no topic to remove.", hint=hint)
    names = {key_of(each): each for one in own for each in (one.name, *one.names)}
    near = difflib.get_close_matches(key_of(name), list(names), n=1)
    if near:
        hint = write(TopicRemove(name=names[near[0]]))
    return BadInput(f"There is no topic “{name}” of your own.", hint=hint)


async def _follows(
    house: House, session: Session, asked: Asked, mine: Own, empty: Sequence[str]
) -> Sequence[Line]:
    """What becomes of the daily briefings on a topic, or on an industry or a group that had no other."""
    left = await topics.industries(session, asked.workspace_id)
    gone = [mine.name, *empty, *([mine.industry] if mine.industry and mine.industry not in left else [])]
    keys = {key_of(name) for name in gone}
    daily = [one for one, _ in await open_to(house, session, asked.origin, asked.workspace_id)]
    on = {key_of(topic): topic for one in daily for topic in one.topics if key_of(topic) in keys}
    many = sum(any(key_of(topic) in keys for topic in one.topics) for one in daily)
    if not many:
        return []
    words = said([f"“{topic}”" for topic in on.values()])
    goes = "goes on and looks" if many == 1 else "go on and look"
    return [(Text(f"{counted(many, 'daily briefing')} here {goes} for the words {words} from now on."),)]
