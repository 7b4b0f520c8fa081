"""What is new for a channel: its stories, and in a known story only what was not there before.

    stories with all their articles of the window | what the channel was told | new, development or known

What counts as there before: what was posted to the channel, and what stood in articles that had come in when
it was last told of the story, posted or not. So an article that is published again, dated anew or printed by
another outlet adds nothing, and only new sentences make a development.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.stories.keys import Told, is_sentence, key_of

if TYPE_CHECKING:
    from bot.model import Article
    from bot.text.analysis import Analysis

ENOUGH = 0.5  # share of an article's sentences that were told: then the story is no new one
TOP = 3  # sentences at an article's start that say what it is about


class State(StrEnum):
    """A story as seen from the channel."""

    NEW = "new"
    DEVELOPMENT = "development"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article, as far as novelty cares."""

    article_id: int
    published_at: int
    fetched_at: int  # when it came in: a new date on an old article changes nothing
    family: str
    copy_of: int | None = None
    sentences: tuple[str, ...] = ()  # keys by sentence, "" for fragments and for headings but the headline


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReports:
    """A story with all its articles of the window, also those that the channel knows."""

    story_id: int
    title: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class ToldStory:
    """When the channel was told of a story, first and last; UTC seconds."""

    first_at: int
    latest_at: int


@dataclass(frozen=True, slots=True)
class Memory:
    """What a channel was told: stories by id, and keys of sentences, figures and voices."""

    stories: Mapping[int, ToldStory] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something new stands: the n-th sentence of an article."""

    article_id: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNews:
    """What a story has for the channel."""

    story_id: int
    title: str
    state: State
    day: int  # 1 on the local day the channel was first told: "Update, day 3"
    publishers: int  # families among the articles that are no copies
    latest_at: int
    sentences: tuple[Place, ...] = ()


@lru_cache(maxsize=8_000)  # the same articles come again for every channel that follows their topic
def _key(stems: tuple[str, ...], text: str) -> str:
    return key_of(stems, text)


def report(article: Article, analysis: Analysis) -> Report:
    """The report of a stored article."""
    text = article.text
    says = {number for number, span in enumerate(analysis.sentences) if span.kind == "sentence"}
    if not says or analysis.stems[0] == analysis.title_stems:  # a headline is told, too
        says.update(number for number, span in enumerate(analysis.sentences[:1]) if span.kind == "heading")
    return Report(
        article_id=article.id,
        published_at=article.published_at,
        fetched_at=article.fetched_at,
        family=article.family,
        copy_of=article.copy_of,
        sentences=tuple(
            _key(stems, text[span.start : span.end]) if number in says else ""
            for number, (span, stems) in enumerate(zip(analysis.sentences, analysis.stems, strict=True))
        ),
    )


def classify(
    stories: Iterable[StoryReports], memory: Memory, now: int, *, zone: tzinfo = UTC
) -> tuple[StoryNews, ...]:
    """News first: new stories, developments, known ones; in each the most widely told, then the latest.

    ``zone`` is the channel's, for counting days.
    """
    told = Told(key for key in memory.keys if is_sentence(key))
    found = [_news(story, memory, told, now, zone) for story in stories if story.reports]
    order = {State.NEW: 0, State.DEVELOPMENT: 1, State.KNOWN: 2}
    found.sort(key=lambda one: (order[one.state], -one.publishers, -one.latest_at, one.story_id))
    return tuple(found)


def _news(story: StoryReports, memory: Memory, told: Told, now: int, zone: tzinfo) -> StoryNews:
    known = memory.stories.get(story.story_id)
    reports = sorted(story.reports, key=lambda one: (one.fetched_at, one.published_at, one.article_id))
    before = [one for one in reports if known is not None and one.fetched_at <= known.latest_at]
    after = [one for one in reports if known is None or one.fetched_at > known.latest_at]
    there = Told(key for one in before for key in one.sentences if key)
    sentences: list[Place] = []
    for one in after:
        sentences += [
            Place(one.article_id, number)
            for number, key in enumerate(one.sentences)
            if key and not told.has(key) and not there.has(key)
        ]
        for key in filter(None, one.sentences):
            there.add(key)
    independent = {one.family for one in reports if one.copy_of is None} or {one.family for one in reports}
    first_at = known.first_at if known else now
    return StoryNews(
        story_id=story.story_id,
        title=story.title,
        state=_state(known is not None, after, sentences, told),
        day=(_day(now, zone) - _day(first_at, zone)).days + 1,
        publishers=len(independent),
        latest_at=max(one.published_at for one in reports),
        sentences=tuple(sentences),
    )


def _day(at: int, zone: tzinfo) -> date:
    return datetime.fromtimestamp(at, zone).date()


def _state(known: bool, after: Sequence[Report], sentences: Sequence[Place], told: Told) -> State:
    if known:
        return State.DEVELOPMENT if sentences else State.KNOWN
    # A story may come back under another number: then its articles open with what was told.
    openings = [[key for key in one.sentences if key][:TOP] for one in after]
    if all(keys and sum(map(told.has, keys)) > ENOUGH * len(keys) for keys in openings):
        return State.KNOWN
    return State.NEW
