"""Several briefings as one: a channel that follows three topics gets one message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from typing import TypeVar

from bot.model import Briefing, Cited, Coming, Figure, LeftOut, Passage, Point, Voice

_BESIDE = 4  # voices, figures and dates each
P = TypeVar("P", Point, Voice, Figure, Coming)


def merge(topic: str, briefings: Sequence[Briefing], points: int) -> Briefing:
    """One briefing of at most ``points`` points; what two topics share (a sentence, a source) stands once.

    The topics take turns, so that a loud one leaves room for the others; points that do not fit are under
    "More". Of figures only those stay whose sentence names its topic: "net income was $3bn" may be anybody's.
    """
    if len(briefings) == 1:
        return replace(briefings[0], topic=topic)
    sources = {s.article_id: s for b in briefings for s in b.sources}
    left_out = {o.article_id: o for b in briefings for o in b.left_out if o.article_id not in sources}
    stories = {s.story_id: s for b in briefings for s in b.stories}
    shown, behind = _in_turn([b.points for b in briefings], points)
    rest = (*behind, *(p for b in briefings for p in b.more))
    chosen = {p.passage for p in shown}
    figures = [[figure for figure in b.figures if figure.named] for b in briefings]
    coming, _ = _in_turn([b.coming for b in briefings], _BESIDE)
    read: tuple[Cited | LeftOut, ...] = (
        *sources.values(),
        *(one for one in left_out.values() if not one.kept_out),
    )
    languages = dict.fromkeys(language for b in briefings for language in b.languages)
    dated = [b for b in briefings if b.articles]
    return Briefing(
        topic=topic,
        since=min((b.since for b in briefings), default=0),
        until=max((b.until for b in briefings), default=0),
        points=shown,
        more=tuple(p for p in _once(rest) if p.passage not in chosen),
        voices=_in_turn([b.voices for b in briefings], _BESIDE)[0],
        figures=_in_turn(figures, _BESIDE)[0],
        disputed=tuple(dict.fromkeys(d for b in briefings for d in b.disputed)),
        coming=tuple(sorted(coming, key=lambda one: one.date)),
        stories=tuple(stories.values()),
        sources=tuple(sources.values()),
        left_out=tuple(left_out.values()),
        articles=len(read),
        publishers=len({one.publisher for one in read}),
        oldest_at=min((b.oldest_at for b in dated), default=0),
        newest_at=max((b.newest_at for b in dated), default=0),
        languages=tuple(languages),
        method=briefings[0].method if briefings else "coverage",
        sample=any(b.sample for b in briefings),
        anchored=any(b.anchored for b in briefings),
        widened=bool(briefings) and all(b.widened for b in briefings),
    )


def _in_turn(parts: Sequence[Sequence[P]], most: int) -> tuple[tuple[P, ...], tuple[P, ...]]:
    """The first ``most`` when the topics take turns, put topic by topic; and the others as they come."""
    ranked = _once(one for turn in zip_longest(*parts) for one in turn if one is not None)
    chosen = {one.passage for one in ranked[:most]}
    return tuple(one for one in _once(chain.from_iterable(parts)) if one.passage in chosen), ranked[most:]


def _once(parts: Iterable[P]) -> tuple[P, ...]:
    seen: dict[Passage, P] = {}
    for part in parts:
        seen.setdefault(part.passage, part)
    return tuple(seen.values())
