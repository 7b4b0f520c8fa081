"""Our own method: choose the sentences that together cover the most of what the articles report.

concepts | weigh | take the sentence with the most uncovered weight for its length | repeat
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heapreplace, nlargest
from math import exp
from operator import sub

from bot.summarize.concepts import Concept, Tuning, pairs, weigh, weigh_spread
from bot.summarize.gate import NEVER, TAKE, Gate
from bot.summarize.pool import Pool

_LARGE = 1200  # sentences from which places and pairs are looked at in the most promising ones only
_PROMISING = 300


@dataclass(slots=True)
class Coverage:
    """The concepts of a pool with their weights.

    ``bias`` multiplies the gain of each sentence; 0 keeps it out.
    """

    pool: Pool
    tuning: Tuning
    bias: Sequence[float] | None = None
    _stem_weights: dict[Concept, float] = field(init=False)
    _weights: dict[Concept, float] = field(init=False)
    _factors: list[float] = field(init=False)
    _sentences: dict[int, tuple[Concept, ...]] = field(init=False)  # those that may be chosen

    def __post_init__(self) -> None:
        pool, tuning = self.pool, self.tuning
        large = len(pool) > _LARGE
        self._stem_weights = (
            weigh_spread(pool, tuning) if large else weigh(pool.stems, pool.document, pool.position, tuning)
        )
        self._factors = self._all_factors(large)
        numbers = self._promising() if large else range(len(pool))
        found = [pairs(pool.stems[number]) for number in numbers]
        document = [pool.document[number] for number in numbers]
        position = [pool.position[number] for number in numbers]
        self._weights = {**self._stem_weights, **weigh(found, document, position, tuning)}
        self._sentences = {
            number: (*dict.fromkeys(pool.stems[number]), *own)
            for number, own in zip(numbers, found, strict=True)
        }

    def ranked(self, gate: Gate) -> Iterator[tuple[int, float]]:
        """Sentences with their gain, best first, each judged by what the earlier ones left uncovered.

        The gain only falls as more is covered, so a stale value is an upper bound and most are never
        computed again (lazy greedy).
        """
        factor, weight_of = self._factors, self._weights.__getitem__
        sentences: dict[int, Sequence[Concept]] = dict(self._sentences)  # what of each is not covered yet
        heap = [
            (-sum(map(weight_of, found)) * factor[number], number, 0) for number, found in sentences.items()
        ]
        heapify(heap)
        covered: set[Concept] = set()
        parked: dict[int, list[int]] = {}
        taken = 0
        while heap and heap[0][0] < 0:
            gain, number, at = heap[0]
            if at != taken:
                sentences[number] = left = [c for c in sentences[number] if c not in covered]
                heapreplace(heap, (-sum(map(weight_of, left)) * factor[number], number, taken))
                continue
            heappop(heap)
            verdict = gate(number)
            if verdict != TAKE:
                if verdict != NEVER:
                    parked.setdefault(verdict, []).append(number)
                continue
            yield number, -gain
            covered.update(sentences[number])
            for waiting in parked.pop(number, ()):
                heappush(heap, (-sum(map(weight_of, sentences[waiting])) * factor[waiting], waiting, -1))
            taken += 1

    def _promising(self) -> list[int]:
        """The numbers of the sentences whose stems alone weigh most for their length, in order."""
        weight_of, factors = self._stem_weights.__getitem__, self._factors
        scored = [
            (sum(map(weight_of, stems)) * factor, -number)
            for number, (stems, factor) in enumerate(zip(self.pool.stems, factors, strict=True))
            if factor
        ]
        return sorted(-number for _, number in nlargest(_PROMISING, scored))

    def _all_factors(self, placed: bool) -> list[float]:
        """The factor of every sentence; ``placed``: its place counts as much as that of a first mention."""
        pool, tuning = self.pool, self.tuning
        titles = [frozenset(title) for title in pool.titles]
        bias = self.bias or [1.0] * len(pool)
        longest = max(map(sub, pool.end, pool.start), default=0)
        per_length = [float(max(length, 20)) ** -tuning.length for length in range(longest + 1)]
        places = range(max(pool.position, default=0) + 1)
        per_place = [
            (1.0 + tuning.lead / (1.0 + place))
            * (exp(-tuning.power * tuning.decay * place) if placed else 1.0)
            for place in places
        ]
        factors = []
        for factor, document, position, start, end, quoted, stems in zip(
            bias, pool.document, pool.position, pool.start, pool.end, pool.quoted, pool.stems, strict=True
        ):
            if factor:
                factor *= per_place[position] * per_length[end - start]
                if title := titles[document]:
                    factor *= 1.0 + tuning.title * len(title.intersection(stems)) / len(title)
                if quoted:
                    factor *= tuning.quote
            factors.append(factor)
        return factors
