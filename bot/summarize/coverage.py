"""Our own method: choose the sentences that together cover the most of what the articles report.

concepts | weigh | take the sentence with the most uncovered weight for its length | repeat
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heapreplace

from bot.summarize.concepts import Concept, Tuning, concepts, weigh
from bot.summarize.gate import NEVER, TAKE, Gate
from bot.summarize.pool import Pool


@dataclass(slots=True)
class Coverage:
    """The concepts of a pool with their weights: made once, asked for rankings and for explanations."""

    pool: Pool
    tuning: Tuning
    sentences: list[tuple[Concept, ...]] = field(init=False)
    weights: dict[Concept, float] = field(init=False)

    def __post_init__(self) -> None:
        self.sentences = [concepts(stems) for stems in self.pool.stems]
        self.weights = weigh(self.pool, self.sentences, self.tuning)

    def top(self, count: int) -> tuple[str, ...]:
        """The stems that weigh most, heaviest first."""
        found = ((weight, stem) for stem, weight in self.weights.items() if isinstance(stem, str))
        return tuple(stem for _, stem in sorted(found, key=lambda pair: (-pair[0], pair[1]))[:count])

    def ranked(self, gate: Gate, bias: Sequence[float] | None = None) -> Iterator[tuple[int, float]]:
        """Sentences with their gain, best first, each judged by what the earlier ones left uncovered.

        ``bias`` multiplies the gain of each sentence; 0 keeps it out. The gain only falls as more is covered,
        so a stale value is an upper bound and most are never computed again (lazy greedy).
        """
        weight_of = self.weights.__getitem__
        factor = self._factors(bias)
        heap = [
            (-sum(map(weight_of, found)) * factor[number], number, 0)
            for number, found in enumerate(self.sentences)
        ]
        heapify(heap)
        covered: set[Concept] = set()
        parked: dict[int, list[int]] = {}
        taken = 0
        while heap and heap[0][0] < 0:
            gain, number, at = heap[0]
            if at != taken:
                fresh = sum(weight_of(c) for c in self.sentences[number] if c not in covered)
                heapreplace(heap, (-fresh * factor[number], number, taken))
                continue
            heappop(heap)
            verdict = gate(number)
            if verdict != TAKE:
                if verdict != NEVER:
                    parked.setdefault(verdict, []).append(number)
                continue
            yield number, -gain
            covered.update(self.sentences[number])
            for waiting in parked.pop(number, ()):
                heappush(heap, (-sum(map(weight_of, self.sentences[waiting])) * factor[waiting], waiting, -1))
            taken += 1

    def _factors(self, bias: Sequence[float] | None) -> list[float]:
        pool, tuning = self.pool, self.tuning
        titles = [frozenset(title) for title in pool.titles]
        factors = []
        for number, position in enumerate(pool.position):
            factor = 1.0 + tuning.lead / (1.0 + position)
            if tuning.length:
                factor /= float(max(pool.end[number] - pool.start[number], 20)) ** tuning.length
            if title := titles[pool.document[number]]:
                factor *= 1.0 + tuning.title * len(title.intersection(pool.stems[number])) / len(title)
            if pool.quoted[number]:
                factor *= tuning.quote
            factors.append(factor)
        if bias is not None:
            factors = [factor * own for factor, own in zip(factors, bias, strict=True)]
        return factors
