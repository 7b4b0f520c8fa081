"""What is new to a channel in a topic: new stories, developments of known ones, and what still stands. Pure.

articles | come in or added to since the last briefing? | untold sentences and facts | compose || the rest

Not new is what the channel was told, and what stood in articles that were there for the last briefing, told
or not: an old sentence that was never chosen is no news, and neither is one that is printed again.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from bot.answers.asked.find import Reading, composed, wanted_of, with_left_out
from bot.answers.asked.wanted import keep_sentences, keep_wanted
from bot.answers.daily.fresh import FRESH_FOR, SLACK, Fresh
from bot.answers.daily.untold import analysis_of, article_of, has_sentences, report_of, there, untold
from bot.delivery.memory import Known
from bot.model import Briefing, LeftOut, Point
from bot.passages import cited_by
from bot.stories import revision
from bot.stories.keys import Told, is_sentence, sentence_key
from bot.stories.novelty import Memory, Report, State, StoryReports, ToldStory, classify
from bot.summarize.analysed import Analysed

STANDING = 3  # points of the standing picture below the news
_WRITING = 60  # seconds that a changed article may take from its clock into the store
_CHOSEN = ("same story as", "no sentence of it")  # reasons that say: others were better


@dataclass(frozen=True, slots=True)
class Last:
    """The last briefing that was posted for a subscription."""

    made_at: int
    examined: frozenset[int]  # ids of the articles that it was made from
    owed: frozenset[int] = frozenset()  # of those, the ones behind its replies that did not arrive


@dataclass(frozen=True, slots=True)
class Change:
    """A story as the channel sees it."""

    new: bool  # else a development of what it was told
    day: int  # 1 on the local day when the channel was told first
    publishers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicNews:
    """A topic's news (its points may be none) and its standing picture."""

    news: Briefing
    standing: Briefing
    changes: Mapping[int, Change]  # by story id
    story_ids: frozenset[int]  # of all articles found
    added: bool = (
        False  # the topic is new to a running briefing: its points are no news, but its first picture
    )


def picture_of(reading: Reading) -> TopicNews:
    """For a channel that was told nothing yet: the topic as it stands."""
    items, unwanted, _ = wanted_of(reading)
    briefing = with_left_out(composed(reading, items, reading.question.points), unwanted)
    return TopicNews(news=briefing, standing=_empty(reading), changes={}, story_ids=_stories(items))


def first_picture_of(reading: Reading, known: Known, points: int, zone: tzinfo) -> TopicNews:
    """For a channel that is told of other topics already: this one as it stands, but for what it was told."""
    items, unwanted, _ = wanted_of(reading)
    reports = {item.article.id: report_of(item) for item in items}
    told = Told(key for key in known.keys if is_sentence(key))
    masked = [untold(item, reports[item.article.id], told, set()) for item in items]
    bare = [
        Analysed(item.article, replace(analysis_of(item), voices=(), figures=(), coming=()))
        for item in masked
    ]
    briefing = composed(reading, bare, points, more=0)
    reasons = tuple(_reason(one, True, reports, known, zone) for one in briefing.left_out)
    return TopicNews(
        news=with_left_out(
            replace(briefing, points=tuple(replace(p, new=False) for p in briefing.points), left_out=reasons),
            unwanted,
        ),
        standing=_empty(reading),
        changes={},
        story_ids=_stories(items),
        added=True,
    )


def news_of(fresh_reading: Fresh, known: Known, last: Last, now: int, zone: tzinfo) -> TopicNews:
    """What is new since ``last``; ``zone`` is the channel's, for counting days."""
    reading = fresh_reading.reading
    items, unwanted, _ = wanted_of(reading)
    reports = {item.article.id: report_of(item) for item in items}
    told = Told(key for key in known.keys if is_sentence(key))
    facts = set(known.keys)
    new = {item.article.id for item in items if _is_fresh(item, last)}
    everything = (*reading.loaded, *fresh_reading.earlier)
    said = {one.article.id: revision.decode(one.said) for one in everything if one.said is not None}
    added = {one.article.id for one in everything if one.news_at > last.made_at - _WRITING} - new
    for item in (*items, *keep_wanted(fresh_reading.earlier, (), ())[0]):
        id_ = item.article.id
        if id_ not in new and not _is_fresh(item, last):
            was_there = max(last.made_at - _WRITING, article_of(item).fetched_at)
            until = was_there if id_ in added else None
            for key in there(item, reports.get(id_) or report_of(item), said.get(id_), until):
                facts.add(key)
                if is_sentence(key):
                    told.add(key)
    fresh = new | added
    masked = [
        untold(item, reports[item.article.id], told, facts)
        if item.article.id in fresh
        else Analysed(item.article, keep_sentences(analysis_of(item), frozenset()))
        for item in items
    ]
    briefing = composed(reading, masked, reading.question.points)
    more = {item.article.id for item in masked if item.article.id in added and has_sentences(item)}
    reasons = tuple(
        one if one.article_id in more else _reason(one, one.article_id in fresh, reports, known, zone)
        for one in briefing.left_out
    )
    briefing = with_left_out(replace(briefing, left_out=reasons), unwanted)
    changed = {point.story_id for point in (*briefing.points, *briefing.more)}
    concerned = [item for item in items if item.article.story_id in changed]
    changes = _changes(concerned, reports, known, now, zone)
    old = [i for i in items if i.article.id not in fresh and i.article.story_id not in changed]
    return TopicNews(
        news=briefing,
        standing=_standing(reading, old, briefing.points),
        changes=changes,
        story_ids=_stories(items),
    )


def without(picture: TopicNews, stories: Container[int]) -> TopicNews:
    """A first picture without the stories of which this very briefing has news."""
    kept = tuple(point for point in picture.news.points if point.story_id not in stories)
    return replace(picture, news=replace(picture.news, points=kept))


def _standing(reading: Reading, items: Sequence[Analysed], news: Sequence[Point]) -> Briefing:
    """What still stands of stories without news, in short; only its points and their sources."""
    if not items:
        return _empty(reading)
    said = Told(sentence_key(point.passage.text, "en") for point in news)
    found = composed(reading, items, 4 * STANDING, more=0)
    by_story: dict[int, Point] = {}  # one sentence a story: it is a reminder
    for point in sorted(found.points, key=lambda one: -one.score):
        if not said.has(sentence_key(point.passage.text, "en")):
            by_story.setdefault(point.story_id, replace(point, new=False))
    points = tuple(by_story.values())[:STANDING]
    cited = cited_by(points)
    return replace(
        _empty(reading),
        points=points,
        sources=tuple(source for source in found.sources if source.article_id in cited),
        sample=found.sample,
    )


def _empty(reading: Reading) -> Briefing:
    return Briefing(
        topic=reading.label,
        since=reading.since,
        until=reading.until,
        method=reading.question.method,
        anchored=reading.anchored,
        widened=reading.widened,
    )


def _is_fresh(item: Analysed, last: Last) -> bool:
    """Whether an article was not there for the last briefing, and is not an old one that came late."""
    article = article_of(item)
    return article.id in last.owed or (
        article.fetched_at > last.made_at - SLACK
        and article.id not in last.examined
        and article.published_at > last.made_at - FRESH_FOR
    )


def _changes(
    items: Sequence[Analysed], reports: Mapping[int, Report], known: Known, now: int, zone: tzinfo
) -> dict[int, Change]:
    by_story: dict[int, list[Analysed]] = {}
    for item in items:
        by_story.setdefault(item.article.story_id, []).append(item)
    stories = [
        StoryReports(
            story_id=story_id,
            title=members[0].article.title,
            reports=tuple(reports[item.article.id] for item in members),
        )
        for story_id, members in sorted(by_story.items())
    ]
    told = {
        story_id: ToldStory(one.first_at, one.latest_at) for story_id, one in sorted(known.stories.items())
    }
    found = classify(stories, Memory(told, frozenset(known.keys)), now, zone=zone)
    return {one.story_id: Change(one.state is State.NEW, one.day, one.publishers) for one in found}


def _reason(one: LeftOut, fresh: bool, reports: Mapping[int, Report], known: Known, zone: tzinfo) -> LeftOut:
    """The reason in the words of a daily briefing: what was told, and when."""
    if not one.reason.startswith(_CHOSEN):
        return one
    at = max((known.keys[key] for key in reports[one.article_id].sentences if key in known.keys), default=0)
    if at:
        day = datetime.fromtimestamp(at, zone)
        return replace(one, reason=f"already told on {day:%A}, {day.day} {day:%B}")
    if not fresh:
        return replace(one, reason="it was there for the last briefing already, which chose other sentences")
    return one


def _stories(items: Iterable[Analysed]) -> frozenset[int]:
    return frozenset(item.article.story_id for item in items)
