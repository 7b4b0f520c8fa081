"""Several topics in one question: "netflix and disney", "netflix vs disney" are answered in one briefing.

parts | each a known topic? | find each | merge, taking turns | what has nothing is said

What is no known topic is asked for as it stands, and by its parts where that shows nothing: "rents, wages".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.asked.asking import asks
from bot.answers.asked.excluded import things
from bot.answers.asked.find import Found, find
from bot.answers.asked.question import Question
from bot.answers.asked.topic_of import named, topic_of
from bot.answers.house import House
from bot.answers.merge import merge
from bot.answers.shown.phrases import narrowed, said
from bot.clauses import AND, LEAVING_OUT, OR
from bot.errors import BadInput
from bot.model import Topic
from bot.store import Session

_MOST = 5
_TRIED = 30  # parts of a line that are looked up; a line of more is no list that one answer takes
_AGAINST = rf"\bvs\b\.?|\b(?:{OR}|versus|gegen|contre|compared (?:to|with))\b"
_BETWEEN = re.compile(rf"\s*(?:[,;&+/]|\b(?:and also|{AND})\b|{_AGAINST})\s*", re.IGNORECASE)
_LISTED = re.compile(r"\s*[,;]\s*")
_COMPARES = re.compile(_AGAINST, re.IGNORECASE)
_APART = re.compile(r"[,;]|\bvs\b|\bversus\b", re.IGNORECASE)  # "and" joins names, too
_ONE_WORD = re.compile(r"\w[&+/]\w")  # "9/11", "A/B testing", "H&M"
_SHORT = 3  # words of a part; a sentence has longer ones


async def several(house: House, question: Question) -> tuple[str, ...]:
    """The names of the topics that are asked about at once; () when it is one, or one is not known.

    What a topic is compared with is asked about, too, in whatever words: "tesla vs ford". One that is left
    out is not: "streamers without netflix".
    """
    async with house.database.reading() as session:
        names = await all_known(session, question.topic, question.workspace_id, against=True)
        out = (await things(session, question.without, question.workspace_id)).values()
    left = tuple(name for name in names if name not in {one.name for one in out if one})
    return left or names


async def all_known(
    session: Session, typed: str, workspace_id: int, *, against: bool = False
) -> tuple[str, ...]:
    """The names of the topics of a group, or of those that are joined in words; ``against`` others also in
    words of one's own.
    """
    topic = await named(session, typed, workspace_id)
    if topic is not None:
        return topic.members
    ways = [
        [part.strip() for part in way.split(typed) if part.strip()][:_TRIED] for way in (_LISTED, _BETWEEN)
    ]
    lists = [
        (parts, [await named(session, part, workspace_id) for part in parts])
        for parts in ways  # a name may have an "and" of its own
        if len(parts) > 1
    ]
    whole = next((names for parts, found in lists if (names := _names(parts, found, len(parts)))), ())
    if not against:
        return whole if len(whole) <= _MOST else ()
    fewest = 1 if _COMPARES.search(typed) else 2
    joined = (_names(parts, found, fewest) for parts, found in reversed(lists))
    names = whole or next(filter(None, joined), ())
    if len(names) > _MOST:
        raise BadInput(f"One answer takes at most {_MOST} topics.", hint=", ".join(names[:_MOST]))
    return names


def _names(parts: Sequence[str], found: Sequence[Topic | None], fewest: int) -> tuple[str, ...]:
    """The names, when so many of them are known topics."""
    if sum(topic is not None for topic in found) < fewest:
        return ()
    names = dict.fromkeys(topic.name if topic else part for part, topic in zip(parts, found, strict=True))
    return tuple(names) if len(names) > 1 else ()


async def find_any(house: House, question: Question, now: int) -> Found:
    """The briefing on one topic, or on several that are asked about at once."""
    if names := await several(house, question):
        return await _find_several(house, question, names, now)
    return await find(house, question, now)


async def _find_several(house: House, question: Question, names: tuple[str, ...], now: int) -> Found:
    """One briefing of several topics, at least a point each."""
    found = [await find(house, replace(question, topic=name), now) for name in names]
    shown = [one.briefing for one in found if one.briefing.points]
    points = max(question.points, len(shown))
    async with house.database.reading() as session:
        group = await topic_of(session, question.topic, question.workspace_id)
    name = group.name if group else said(names)
    name = narrowed(name, question.without, question.only, question.language)
    whole = merge(name, shown or [one.briefing for one in found], points)
    return Found(
        briefing=replace(whole, focus=question.focus),
        topic=group,
        unsaid=tuple(what for what in found[0].unsaid if all(what in one.unsaid for one in found)),
        names=names,
        silent=tuple(name for name, one in zip(names, found, strict=True) if not one.briefing.points),
    )


async def each_by_itself(house: House, question: Question, now: int) -> Found | None:
    """The briefing of free words that are listed, each of their parts by itself; None for none.

    What only "and" or "or" joins may be one thing, so all of it must have something to show.
    """
    names = parts_of(question.topic)
    if len(names) > _MOST:
        raise BadInput(f"One answer takes at most {_MOST} topics.", hint=", ".join(names[:_MOST]))
    found = await _find_several(house, question, names, now) if names else None
    enough = found and found.briefing.points and (not found.silent or _APART.search(question.topic))
    return found if enough else None


def parts_of(typed: str) -> tuple[str, ...]:
    """Free words that are listed or compared, each by itself: "rents, wages", "rents vs wages"; else ()."""
    parts = tuple(dict.fromkeys(_BETWEEN.split(typed.strip())))
    is_other = asks(parts[0].partition(" ")[0]) or LEAVING_OUT.search(typed) or _ONE_WORD.search(typed)
    listed = 1 < len(parts) <= _TRIED and not is_other
    return parts if listed and all(part and len(part.split()) <= _SHORT for part in parts) else ()
