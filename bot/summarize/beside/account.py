"""The account of a briefing: what is cited, what was left out and why, and who told each story first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.model import Cited, LeftOut, Point, StoryLine
from bot.summarize.analysed import Analysed, ArticleLike, Memory
from bot.summarize.beside.parts import Parts
from bot.summarize.beside.shown import sentence_text
from bot.summarize.gather import Gathered
from bot.summarize.rules.eligible import stands_alone
from bot.text.splitting.sentences import Kind

_MANY = 12  # sentences


def cited(items: Sequence[Analysed], points: Iterable[Point], parts: Parts) -> tuple[Cited, ...]:
    """The sources in the order in which the briefing cites them, each once."""
    by_id = {item.article.id: item for item in items}
    order: dict[int, None] = {}
    for point in points:
        order[point.passage.article_id] = None
        for passage in point.support:
            order[passage.article_id] = None
    for passage in parts.passages():
        order[passage.article_id] = None
    return tuple(_cited(by_id[article_id]) for article_id in order)


def _cited(item: Analysed) -> Cited:
    article = item.article
    return Cited(
        article_id=article.id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        published_at=article.published_at,
        language=item.analysis.language or article.language or "en",
        copy_of=article.copy_of,
    )


def _has_statement(item: Analysed) -> bool:
    """Whether a sentence of an article stands alone; of an article with many one surely does."""
    spans, stems = item.analysis.sentences, item.analysis.stems
    if [span.kind for span in spans[: 2 * _MANY]].count(Kind.SENTENCE) >= _MANY:
        return True
    english = item.analysis.language == "en"
    return any(
        stands_alone(sentence_text(item, number), frozenset(stems[number]) if english else None)
        for number in range(len(spans))
    )


def left_out(
    gathered: Gathered, sources: Sequence[Cited], repeats: Iterable[int], most: int | None
) -> tuple[LeftOut, ...]:
    """Every article that is not cited, newest first, with the reason in words.

    ``repeats`` are the sentences that say what others had said; ``most`` is how many were chosen, None when
    there were fewer than asked for: then no more stood the rules.
    """
    items = gathered.items
    used = {source.article_id for source in sources}
    told = {item.article.story_id: item for item in items if item.article.id in used}
    said = {gathered.item(number).article.id for number in repeats}
    result = []
    for item in reversed(items):
        article = item.article
        if article.id in used:
            continue
        reason = gathered.reasons.get(article.id)
        if reason is None:
            same = told.get(article.story_id)
            if same:
                reason = f"same story as “{same.article.title}” ({same.article.publisher})"
            elif most is not None and _has_statement(item):
                reason = f"its sentences rank behind the {most} that were chosen"
            elif article.id in said:
                reason = "says what others have said"
            else:
                reason = "no sentence of it can stand alone"
        result.append(unused(article, reason))
    return tuple(result)


def unused(article: ArticleLike, reason: str) -> LeftOut:
    """An article that is left out, with the reason in words."""
    return LeftOut(
        article_id=article.id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        published_at=article.published_at,
        reason=reason,
    )


def story_lines(items: Sequence[Analysed], points: Iterable[Point], told: Memory) -> tuple[StoryLine, ...]:
    """The stories of the points in their order: who was first, how many publishers' families tell it.

    Copies do not count as tellers, and a copy is never the first.
    """
    by_story: dict[int, list[Analysed]] = {}
    for item in items:
        by_story.setdefault(item.article.story_id, []).append(item)
    lines = []
    for story_id in dict.fromkeys(point.story_id for point in points):
        members = by_story[story_id]
        first = members[0].article
        original = [m.article for m in members if m.article.copy_of is None] or [first]
        lines.append(
            StoryLine(
                story_id=story_id,
                title=original[0].title,
                first_publisher=original[0].publisher,
                first_at=original[0].published_at,
                latest_at=members[-1].article.published_at,
                articles=len(members),
                publishers=len({m.family for m in original}),
                state=_state(story_id, members[-1].article.published_at, told),
            )
        )
    return tuple(lines)


def _state(story_id: int, latest_at: int, told: Memory) -> str:
    when = told.told_stories.get(story_id)
    if when is None:
        return "new"
    return "developing" if latest_at > when else "known"
