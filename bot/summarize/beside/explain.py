"""How a point was chosen, in plain words from real numbers, for "Why this?"."""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import nlargest

from bot.summarize.gather import Gathered
from bot.summarize.selection import Chosen

_TOP = 20
_ORDINALS = ("first", "second", "third")


@dataclass(slots=True)
class Explainer:
    """Says why for every point of one briefing."""

    gathered: Gathered
    topic: str
    focus: str
    _top: frozenset[str] = field(init=False)
    _tellers: dict[int, int] = field(init=False)  # by story

    def __post_init__(self) -> None:
        self._tellers = self.gathered.tellers()
        counts = self.gathered.pool.spread()
        least = min(nlargest(_TOP, counts.values()), default=0)
        often = [(-count, stem) for stem, count in counts.items() if count >= least]
        self._top = frozenset(stem for _, stem in sorted(often)[:_TOP])

    def why(self, one: Chosen) -> tuple[str, ...]:
        """Short phrases, the weightiest first."""
        pool = self.gathered.pool
        reasons = []
        if (count := one.backing.independent) > 0:
            reasons.append(f"also reported by {count} other publisher{'s' if count > 1 else ''}")
        tellers = self._tellers[self.gathered.item(one.number).article.story_id]
        if len(self._tellers) > 1 and tellers > 1:
            reasons.append(f"its story is told by {tellers} publishers")
        covered = len(self._top.intersection(pool.stems[one.number]))
        if covered and self._top:
            reasons.append(f"covers {covered} of the {len(self._top)} most reported concepts")
        if one.replaced:
            reasons.append("newer than an earlier report of the same")
        if self.gathered.naming[one.number] and self.topic:
            reasons.append(f"{'is on' if self.gathered.broad else 'names'} {self.topic}")
        if self.focus and self.gathered.bias[one.number] > 0:
            reasons.append(f"about {self.focus}")
        if pool.is_headline(one.number):
            alone = pool.is_alone(one.number)
            reasons.append("all that could be read of its article" if alone else "its article’s headline")
        elif (position := pool.position[one.number]) < len(_ORDINALS):
            reasons.append(f"{_ORDINALS[position]} sentence of its article")
        return tuple(reasons)
