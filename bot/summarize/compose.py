"""The composer: from the articles found for a topic to a briefing.

    gather | rank | select by the rules | the other parts | order as it reads well | number the sources

Pure: the same articles give the same briefing in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from math import sqrt

from bot.model import Briefing, Passage, Point
from bot.stories.keys import Told, key_of
from bot.summarize.about.topic import Names, Question
from bot.summarize.analysed import Analysed, Memory, languages_of
from bot.summarize.beside.account import cited, left_out, story_lines
from bot.summarize.beside.explain import Explainer
from bot.summarize.beside.parts import find_parts
from bot.summarize.beside.shown import passage_of
from bot.summarize.gather import Gathered, gather
from bot.summarize.rankers.concepts import BRIEFING
from bot.summarize.rankers.methods import rank
from bot.summarize.rules.own_voice import OwnVoices
from bot.summarize.rules.point_gate import PointGate
from bot.summarize.rules.waiting import counting, waiting
from bot.summarize.selection import Chosen, select
from bot.text.vocabulary import Industry

__all__ = ["Memory", "compose"]

_CITED_SUPPORT = 3  # passages of other publishers that a point cites
_OPENING = 2  # sentences at the beginning of an article …
_OPENS = 2.0  # … tell sooner what happened than others of the same score
_STORIES = 2  # from which one can be told by more than another


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
    broad: bool = False,
    industry: Industry | None = None,
    memory: Memory | None = None,
) -> Briefing:
    """The briefing about ``topic`` from ``articles``; times are UTC seconds.

    ``topic_terms`` are the topic's names and aliases, each a text or its words; without any, every article
    counts as being about the topic. ``points`` sentences are shown, the next ``more`` are kept for "More".
    A ``broad`` topic holds many things: each story has one point before another has its second. Of an
    ``industry`` what speaks in its words counts, too, and what only mentions a name does not.
    Raises BadInput for an unknown ``method`` and BriefError when the method cannot do so many sentences.
    """
    told = memory or Memory()
    languages = languages_of(articles)
    question = Question(topic_terms, focus)
    gathered = gather(topic, articles, question, languages, since, broad=broad, industry=industry)
    _lift_what_many_tell(gathered)
    pool = gathered.pool
    gate = PointGate(pool, voices=OwnVoices(gathered.documents))

    known = Told(told.told_sentences)

    def is_new(number: int) -> bool:
        return not told.told_sentences or not known.has(key_of(pool.stems[number], pool.text(number)))

    ranking = rank(method, pool, gate, BRIEFING, gathered.bias)
    chosen = select(gathered, ranking, gate, points + more, is_new)
    leading, later = _parted(chosen, points, gathered, gate.needs)
    explainer = Explainer(gathered, topic, focus)
    made = {
        one.number: _point(one, gathered, explainer, is_new(one.number), gate.speaker(one.number))
        for one in chosen
    }
    shown = _reading_order(leading, gathered)
    first = tuple(made[one.number] for one in shown)
    behind = {one.number: made[one.number] for one in later}
    parts = find_parts(gathered, first, tuple(behind.values()), until)
    left = waiting(parts.leave(behind), {one.number for one in shown}, gate.needs, pool)
    rest = tuple(behind[number] for number in left)
    sources = cited(gathered.items, (*first, *rest), parts)
    items = gathered.items
    within = [item for item in items if item.article.id not in gathered.outside]
    most = len(chosen) if len(chosen) >= points + more else None
    return Briefing(
        topic=topic,
        focus=focus,
        since=since,
        until=until,
        points=first,
        more=rest,
        voices=parts.voices,
        figures=parts.figures,
        disputed=parts.disputed,
        coming=parts.coming,
        stories=story_lines(within, first, told),
        sources=sources,
        left_out=left_out(gathered, sources, gate.repeats, most),
        articles=len(within),
        publishers=len({item.article.family for item in within}),
        oldest_at=within[0].article.published_at if within else 0,
        newest_at=within[-1].article.published_at if within else 0,
        languages=_languages_shown(within, {source.article_id for source in sources}),
        method=method,
        sample=any(item.article.sample for item in within),
    )


def _lift_what_many_tell(gathered: Gathered) -> None:
    """Sentences count by how many families of publishers tell their story: what many tell stands first.

    By the fourth root of their number; of a broad topic, which is there to say what is most told, by the
    square root.
    """
    tellers = gathered.tellers()
    if len(tellers) < _STORIES:
        return
    roots = [sqrt(tellers[item.article.story_id]) for item in gathered.documents]
    weights = roots if gathered.broad else list(map(sqrt, roots))
    gathered.bias = [
        one * weights[document] for one, document in zip(gathered.bias, gathered.pool.document, strict=True)
    ]


def _languages_shown(articles: Sequence[Analysed], cited: Container[int]) -> tuple[str, ...]:
    """The languages that a reader meets; what nobody knows the language of is not called English."""
    return languages_of(item for item in articles if item.article.id in cited and item.analysis.language)


def _parted(
    chosen: Sequence[Chosen], points: int, gathered: Gathered, needs: Mapping[int, int]
) -> tuple[list[Chosen], list[Chosen]]:
    """What is shown and what waits under "More": it has the focus, or is needed by one that has."""
    counted = counting([one.number for one in chosen[:points]], gathered.bias, needs)
    shown = [one for one in chosen if one.number in counted]
    return shown, [one for one in chosen if one.number not in counted]


def _point(one: Chosen, gathered: Gathered, explainer: Explainer, new: bool, speaker: str) -> Point:
    return Point(
        passage=_passage(gathered, one.number),
        story_id=gathered.item(one.number).article.story_id,
        support=tuple(_passage(gathered, other) for other in one.backing.passages[:_CITED_SUPPORT]),
        score=round(one.score, 6),
        why=explainer.why(one),
        new=new,
        speaker=speaker,
    )


def _passage(gathered: Gathered, number: int) -> Passage:
    """A sentence of the pool with its proof."""
    return passage_of(gathered.item(number), gathered.pool.start[number], gathered.pool.end[number])


def _reading_order(chosen: Sequence[Chosen], gathered: Gathered) -> list[Chosen]:
    """Stories in the order of their best point; each begins with the article that tells best what happened.

    The others follow by time; within an article by place, so that what points back follows what it means.
    """
    stories: dict[int, int] = {}
    leads: dict[int, tuple[float, int, int]] = {}
    for place, one in enumerate(chosen):
        article = gathered.item(one.number).article
        stories.setdefault(article.story_id, place)
        opens = gathered.pool.position[one.number] < _OPENING
        told = (one.score * (_OPENS if opens else 1.0), -place, article.id)
        leads[article.story_id] = max(told, leads.get(article.story_id, told))

    def key(one: Chosen) -> tuple[int, bool, int, int, int]:
        article = gathered.item(one.number).article
        return (
            stories[article.story_id],
            article.id != leads[article.story_id][2],
            article.published_at,
            article.id,
            gathered.pool.start[one.number],
        )

    return sorted(chosen, key=key)
