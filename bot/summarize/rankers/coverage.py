"""Our own method: choose the sentences that together cover the most of what the articles report.

concepts | weigh | take the sentence with the most uncovered weight for its length | repeat
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from math import exp
from operator import mul, sub

from bot.summarize.pool import LARGE, Pool
from bot.summarize.rankers.concepts import UNIT, Tuning, at_least, weigh, weigh_spread
from bot.summarize.rules.gate import NEVER, TAKE, Gate
from bot.summarize.rules.manner import holds_quotation, is_personal, mark_prose, prose

_PROMISING = 150  # sentences of a large pool in which places and pairs are looked at
_FEW = 3  # content stems; fewer are no shorter


@dataclass(slots=True)
class Coverage:
    """The concepts of a pool with their weights.

    ``bias`` multiplies the gain of each sentence; 0 keeps it out, and below 0 it only comes with one that
    needs it.
    """

    pool: Pool
    tuning: Tuning
    bias: Sequence[float] | None = None
    _factors: list[float] = field(init=False)
    _numbers: Sequence[int] = field(init=False)  # the sentences that may be chosen
    _known: dict[str, int] | None = field(init=False)  # the weights of the stems of a large pool

    def __post_init__(self) -> None:
        pool = self.pool
        large = len(pool) > LARGE
        self._factors = self._all_factors(large)
        self._known = weigh_spread(pool, self.tuning) if large else None
        self._numbers = range(len(pool)) if self._known is None else self._promising(self._known)
        if large:
            few = set(self._numbers)
            self._factors = [factor if at in few else 0.0 for at, factor in enumerate(self._factors)]

    def ranked(self, gate: Gate) -> Iterator[tuple[int, float]]:
        """Sentences with their gain, best first, each judged by what the earlier ones left uncovered.

        A sentence that waits for the one it needs may bring it: the two stand for what they cover together.
        """
        factors = self._factors
        found = weigh(self.pool, self._numbers, self.tuning, factors, self._known)
        parked: dict[int, list[int]] = {}
        brought: dict[int, int] = {}  # number of two sentences as one -> the first of them
        taken: set[int] = set()
        for number, gain in iter(found.pop, None):
            first = brought.get(number, number)
            if first in taken:
                continue
            verdict = gate(first)
            if verdict == TAKE:
                taken.add(first)
                yield first, gain / UNIT
                found.cover(first)
                if self.tuning.follow and len(taken) == 1:
                    factors = self._following(factors)
                    found.scale(factors)
                for waiting in parked.pop(first, ()):
                    found.push(waiting)
            elif verdict != NEVER and first == number:
                parked.setdefault(verdict, []).append(number)
                needed = factors[verdict]
                if (self.tuning.together and needed) or needed < 0:
                    both = len(self.pool) + number
                    brought[both] = verdict
                    if needed > 0:
                        factor = self.tuning.together * (needed + factors[number]) / 2
                        found.join(both, verdict, number, factor)
                    else:
                        found.join(both, number, number, factors[number])

    def _following(self, factors: Sequence[float]) -> list[float]:
        """The factors once a sentence is chosen: none grows, so a stale gain stays an upper bound."""
        exponent = -self.tuning.follow
        return [
            factor * (1.0 + position) ** exponent
            for factor, position in zip(factors, self.pool.position, strict=True)
        ]

    def _promising(self, weights: Mapping[str, int]) -> list[int]:
        """The numbers of the sentences whose stems alone weigh most for their length, in order."""
        factors, weight_of = self._factors, weights.__getitem__
        scores = [
            factor and sum(map(weight_of, stems)) * factor
            for factor, stems in zip(factors, self.pool.stems, strict=True)
        ]
        best = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:_PROMISING]
        return sorted(number for number in best if factors[number])

    def _all_factors(self, placed: bool) -> list[float]:
        """The factor of every sentence; ``placed``: its place counts as much as that of a first mention."""
        pool, tuning = self.pool, self.tuning
        fade = tuning.power * tuning.decay if placed else 0.0
        per_place = _per_place(tuning.lead, tuning.place, fade, at_least(max(pool.position, default=0)))
        factors = list(map(mul, self.bias or repeat(1.0), map(per_place.__getitem__, pool.position)))
        if tuning.length:
            lengths = list(map(sub, pool.end, pool.start))
            per_length = {length: float(max(length, 20)) ** -tuning.length for length in set(lengths)}
            factors = list(map(mul, factors, map(per_length.__getitem__, lengths)))
        if tuning.content:
            counts = list(map(len, pool.stems))
            per_content = {count: float(max(count, _FEW)) ** -tuning.content for count in set(counts)}
            factors = list(map(mul, factors, map(per_content.__getitem__, counts)))
        if any(pool.titles):
            factors = list(map(mul, factors, self._per_title()))
        if tuning.quote != 1.0:
            factors = [
                one * tuning.quote if quoted else one
                for one, quoted in zip(factors, pool.quoted, strict=True)
            ]
        if tuning.quoting != 1.0 or tuning.personal != 1.0:
            factors = self._by_manner(factors)
        if tuning.prose:
            factors = self._by_prose(factors)
        return factors

    def _per_title(self) -> list[float]:
        """The factors by how much of its headline a sentence has."""
        pool = self.pool
        titles = [frozenset(title) for title in pool.titles]
        worth = [self.tuning.title / len(title) if title else 0.0 for title in titles]
        return [
            1.0 + worth[document] * len(titles[document].intersection(stems))
            for document, stems in zip(pool.document, pool.stems, strict=True)
        ]

    def _by_manner(self, factors: list[float]) -> list[float]:
        """The factors by how the sentences speak."""
        pool, tuning = self.pool, self.tuning
        found = []
        for number, factor in enumerate(factors):
            text = pool.text(number)
            if holds_quotation(text):
                factor *= tuning.quoting
            if is_personal(text, pool.languages[pool.document[number]]):
                factor *= tuning.personal
            found.append(factor)
        return found

    def _by_prose(self, factors: list[float]) -> list[float]:
        """The factors by how plainly the sentences tell."""
        pool, exponent = self.pool, self.tuning.prose
        marked = [
            mark_prose(text, language) for text, language in zip(pool.texts, pool.languages, strict=True)
        ]
        return [
            factor * prose(marked[document], start, end) ** exponent
            for factor, document, start, end in zip(factors, pool.document, pool.start, pool.end, strict=True)
        ]


@lru_cache(maxsize=64)
def _per_place(lead: float, place: float, fade: float, size: int) -> list[float]:
    """The factors by the sentences' places in their articles."""
    return [(1.0 + lead / (1.0 + at)) * (1.0 + at) ** -place * exp(-fade * at) for at in range(size)]
