"""Several briefings as one: a channel that follows three topics gets one message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

from bot.model import Briefing, Coming, Figure, Passage, Point, Voice

P = TypeVar("P", Point, Voice, Figure, Coming)


def merge(topic: str, briefings: Sequence[Briefing], points: int) -> Briefing:
    """One briefing of at most ``points`` points; what two topics share (a sentence, a source) stands once.

    The topics take turns, so that a loud one leaves room for the others; what does not fit is under "More".
    """
    if len(briefings) == 1:
        return replace(briefings[0], topic=topic)
    sources = {s.article_id: s for b in briefings for s in b.sources}
    left_out = {o.article_id: o for b in briefings for o in b.left_out if o.article_id not in sources}
    stories = {s.story_id: s for b in briefings for s in b.stories}
    ranked = _once(p for turn in zip_longest(*(b.points for b in briefings)) for p in turn if p is not None)
    chosen = {p.passage for p in ranked[:points]}
    shown = tuple(p for p in _once(p for b in briefings for p in b.points) if p.passage in chosen)
    rest = (*ranked[points:], *(p for b in briefings for p in b.more))
    publishers = {s.publisher for s in sources.values()} | {o.publisher for o in left_out.values()}
    languages = dict.fromkeys(language for b in briefings for language in b.languages)
    dated = [b for b in briefings if b.articles]
    return Briefing(
        topic=topic,
        since=min((b.since for b in briefings), default=0),
        until=max((b.until for b in briefings), default=0),
        points=shown,
        more=tuple(p for p in _once(rest) if p.passage not in chosen),
        voices=_once(v for b in briefings for v in b.voices)[:4],
        figures=_once(f for b in briefings for f in b.figures)[:4],
        disputed=tuple(dict.fromkeys(d for b in briefings for d in b.disputed)),
        coming=_once(c for b in briefings for c in b.coming)[:4],
        stories=tuple(stories.values()),
        sources=tuple(sources.values()),
        left_out=tuple(left_out.values()),
        articles=len(sources) + len(left_out),
        publishers=len(publishers),
        oldest_at=min((b.oldest_at for b in dated), default=0),
        newest_at=max((b.newest_at for b in dated), default=0),
        languages=tuple(languages),
        method=briefings[0].method if briefings else "coverage",
        sample=any(b.sample for b in briefings),
        anchored=any(b.anchored for b in briefings),
        widened=bool(briefings) and all(b.widened for b in briefings),
    )


def _once(parts: Iterable[P]) -> tuple[P, ...]:
    seen: dict[Passage, P] = {}
    for part in parts:
        seen.setdefault(part.passage, part)
    return tuple(seen.values())
