"""The composer: from the articles found for a topic to a briefing.

    sort | set copies and asides apart | pool | rank | select by the rules | support | order | number

Pure: the same articles give the same briefing in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.model import Briefing, Passage, Point
from bot.summarize.account import cited, languages_of, left_out, story_lines
from bot.summarize.analysed import Analysed
from bot.summarize.eligible import stands_alone
from bot.summarize.methods import rank
from bot.summarize.pool import Pool
from bot.summarize.referents import points_back
from bot.summarize.similarity import SAME, SUPPORT, overlap
from bot.summarize.topic import Names, query, relevance
from bot.text.sentences import Kind


@dataclass(frozen=True, slots=True)
class Memory:
    """What a channel has been told already."""

    told_stories: Mapping[int, int] = field(default_factory=dict)  # story id -> when told, UTC seconds
    told_sentences: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence of the pool comes from."""

    item: Analysed
    sentence: int

    @property
    def passage(self) -> Passage:
        mark = self.item.analysis.sentences[self.sentence]
        text = self.item.article.text[mark.start : mark.end]
        return Passage(self.item.article.id, mark.start, mark.end, text)


def compose(
    topic: str,
    articles: Sequence[Analysed],
    *,
    since: int,
    until: int,
    topic_terms: Names = (),
    focus: str = "",
    method: str = "coverage",
    points: int = 5,
    more: int = 10,
    memory: Memory | None = None,
) -> Briefing:
    """The briefing about ``topic`` from ``articles``; times are UTC seconds.

    ``topic_terms`` are the topic's names and aliases, each a text or its words; without any, every article
    counts as being about the topic. ``points`` sentences are shown, the next ``more`` are kept for "More".
    """
    items = sorted(articles, key=lambda item: (item.article.published_at, item.article.id))
    languages = languages_of(items)
    named = query(topic_terms, languages)
    asked = query(focus.split(), languages)
    reasons: dict[int, str] = {}
    pool = Pool()
    places: list[Place] = []
    bias: list[float] = []
    present = {item.article.id: item.article for item in items}
    for item in items:
        article = item.article
        if article.published_at < since:
            reasons[article.id] = "older than the days asked for"
            continue
        if article.copy_of is not None and article.copy_of in present:
            reasons[article.id] = f"copy of the article by {present[article.copy_of].publisher}"
            continue
        about = relevance(item.analysis, named)
        if not about.main and not about.naming:
            reasons[article.id] = f"does not name {topic}"
            continue
        if not about.main:
            reasons[article.id] = f"mentions {topic} only in passing"
        keep = [
            n
            for n, mark in enumerate(item.analysis.sentences)
            if mark.kind is Kind.SENTENCE and (about.main or n in about.naming)
        ]
        pool.add(
            item.analysis.title_stems,
            [item.analysis.stems[n] for n in keep],
            [item.analysis.sentences[n].end - item.analysis.sentences[n].start for n in keep],
        )
        for n in keep:
            places.append(Place(item, n))
            weight = 1.0 if n in about.naming or not named.names else 0.6
            if asked.names:
                weight *= 0.05 + asked.hits(item.analysis.stems[n])
            bias.append(weight)

    found: list[tuple[int, float]] = []
    texts: dict[int, Passage] = {}

    def text_of(number: int) -> str:
        if number not in texts:
            texts[number] = places[number].passage
        return texts[number].text

    def allowed(number: int) -> bool:
        text = text_of(number)
        if not stands_alone(text) or points_back(text, places[number].item.analysis.language):
            return False
        return all(overlap(pool.stems[number], pool.stems[other]) < SAME for other, _ in found)

    for number, score in rank(method, pool, text_of, bias=bias.__getitem__, allowed=allowed):
        found.append((number, score))
        if len(found) >= points + more:
            break
    made = [_point(number, score, pool, places, text_of) for number, score in found]
    shown = _reading_order(made[:points], items)
    rest = tuple(made[points:])
    sources = cited(items, (*shown, *rest))
    return Briefing(
        topic=topic,
        focus=focus,
        since=since,
        until=until,
        points=shown,
        more=rest,
        stories=story_lines(items, shown),
        sources=sources,
        left_out=left_out(items, sources, reasons, points + more),
        articles=len(items),
        publishers=len({item.article.family for item in items}),
        oldest_at=items[0].article.published_at if items else 0,
        newest_at=items[-1].article.published_at if items else 0,
        languages=languages,
        method=method,
        sample=any(item.article.sample for item in items),
    )


def _point(number: int, score: float, pool: Pool, places: list[Place], text_of: object) -> Point:
    own = places[number].item.article
    families = {own.family}
    support: list[Passage] = []
    for other, stems in enumerate(pool.stems):
        article = places[other].item.article
        if article.family in families or article.id == own.id:
            continue
        if overlap(pool.stems[number], stems) >= SUPPORT:
            families.add(article.family)
            support.append(places[other].passage)
    why = [f"place {places[number].sentence + 1} of its article"]
    if support:
        count = len(support)
        why.append(f"also reported by {count} other publisher{'s' if count > 1 else ''}")
    return Point(
        passage=places[number].passage,
        story_id=own.story_id,
        support=tuple(support[:3]),
        score=round(score, 6),
        why=tuple(why),
    )


def _reading_order(points: list[Point], items: Sequence[Analysed]) -> tuple[Point, ...]:
    """Stories in the order of their best point, within a story by time, then place in the article."""
    when = {item.article.id: item.article.published_at for item in items}
    rank_of: dict[int, int] = {}
    for place, point in enumerate(points):
        rank_of.setdefault(point.story_id, place)
    ordered = sorted(
        points,
        key=lambda p: (
            rank_of[p.story_id],
            when[p.passage.article_id],
            p.passage.article_id,
            p.passage.start,
        ),
    )
    return tuple(replace(point) for point in ordered)
