"""What a topic's names find now: how many articles, by which name, and the newest of them.

articles of the last days | which of them name it, by which name (worker thread) || the newest there is
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.asked.find import DEFAULT_DAYS, Reading, read
from bot.answers.asked.hits import MOST_READ
from bot.answers.asked.question import Question
from bot.answers.asked.wanted import keep_wanted
from bot.answers.house import Asked, House
from bot.answers.shown.links import linked
from bot.answers.shown.phrases import counted
from bot.message import Block, Bullets, Line, Moment, MomentStyle, Text, context, paragraph
from bot.model import Topic
from bot.store.topics import both_ways
from bot.summarize.about.relevance import relevance
from bot.summarize.about.topic import Names
from bot.summarize.about.topic import Question as Names_of
from bot.summarize.analysed import Analysed, ArticleLike

_NEWEST = 3
_BRIEF = 4  # letters of an abbreviation that many things may have


@dataclass(frozen=True, slots=True)
class _Named:
    whole: tuple[ArticleLike, ...]  # the newest first
    alone: Mapping[str, tuple[ArticleLike, ...]]  # by each of the new names


async def named_by(house: House, asked: Asked, topic: Topic, new: Sequence[str]) -> list[Block]:
    """What a topic finds, and its ``new`` names by themselves."""
    question = Question(workspace_id=asked.workspace_id, topic=topic.name, days=DEFAULT_DAYS)
    reading = await read(house, question, asked.now)
    named = await house.off_loop(_named, reading, tuple(new))
    days = f"{DEFAULT_DAYS} days" + (" of the samples" if reading.anchored else "")
    if not named.whole:
        return [paragraph(*await _older(house, asked, topic, days))]
    full = "At least " if len(reading.loaded) >= MOST_READ else ""
    names = "names" if len(named.whole) == 1 else "name"
    count = f"{full}{counted(len(named.whole), 'article')} of the last {days} {names} it"
    found: list[Block] = [paragraph(f"{count}, the newest first:")]
    found.append(Bullets(tuple(_line(article) for article in named.whole[:_NEWEST])))
    if new and not {*topic.names} <= {*both_ways(topic.name)}:
        each = " · ".join(f"{name} {len(named.alone[name]):,}" for name in new)
        found.append(context(f"By name: {each}"))
    for name in new:
        if name.isupper() and len(name) <= _BRIEF and named.alone[name]:
            doubt = f"“{name}” may stand for other things, too. Its newest: "
            found.append(context(doubt, *_line(named.alone[name][0])))
    return found


async def _older(house: House, asked: Asked, topic: Topic, days: str) -> Line:
    """What there is when the last days have nothing."""
    question = Question(workspace_id=asked.workspace_id, topic=topic.name)
    named = await house.off_loop(_named, await read(house, question, asked.now), ())
    if not named.whole:
        return (Text("No stored article names it yet. New ones are found as they come in."),)
    return (Text(f"No article of the last {days} names it. The newest that does: "), *_line(named.whole[0]))


def _named(reading: Reading, new: tuple[str, ...]) -> _Named:
    """Decode and look; runs in a worker thread."""
    items, _ = keep_wanted(reading.loaded, (), ())
    items.sort(key=lambda item: (-item.article.published_at, item.article.id))
    return _Named(_having(items, reading.terms), {name: _having(items, both_ways(name)) for name in new})


def _having(items: Sequence[Analysed], names: Names) -> tuple[ArticleLike, ...]:
    asked = Names_of(names=names)
    found = []
    for item in items:
        about = relevance(
            item.analysis, item.article.title, item.article.text, asked.named(item.analysis.language)
        )
        if about.titled or about.naming:
            found.append(item.article)
    return tuple(found)


def _line(article: ArticleLike) -> Line:
    day = Moment(article.published_at, MomentStyle.DATE)
    return (linked(article.title, article.url), Text(f" · {article.publisher} · "), day)
