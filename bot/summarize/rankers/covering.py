"""Which sentence comes next: what each is still worth, while what is chosen covers its concepts.

The gain of a sentence only falls as more is covered, so a stale value is an upper bound and most are never
computed again (lazy greedy). Gains are whole numbers, so that no last bit of a machine's logarithms decides
between two sentences. ``bot.quick`` has a compiled form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heapreplace
from itertools import chain, pairwise
from math import inf
from typing import TypeAlias

from bot.text.tokens import Stems

Concept: TypeAlias = str | tuple[str, str]
Mentions: TypeAlias = dict[int, None]  # the numbers of the sentences, in order


def concepts_of(stems: Stems) -> Iterable[Concept]:
    """The stems of a sentence and the pairs of neighbouring ones, some of them more than once."""
    return chain(stems, pairwise(stems))


@dataclass(slots=True)
class Concepts:
    """What sentences are worth, and the concepts that several of them mention, by the sentences' numbers.

    What only one sentence mentions is covered by that sentence alone, so it needs no name. Weights are whole
    numbers, ``UNIT`` for 1.0: their sum is the same in any order, and on any machine.
    """

    stems: Sequence[Stems]  # of each sentence
    worth: dict[int, int]  # of each sentence, the weight of all that it mentions and nobody has covered
    shared: dict[Concept, tuple[int, Mentions]]  # the weight, and the sentences that mention it
    factors: list[float]  # of each sentence, and behind them of two as one: the gain for each unit of worth
    # Of those that may come: minus the gain, whose it is, and the turn it was computed in.
    _heap: list[tuple[float, int, int]] = field(init=False)
    _turn: int = field(init=False, default=0)  # how often what is left, or its factors, changed

    def __post_init__(self) -> None:
        self.factors = [*self.factors, *[0.0] * len(self.stems)]
        self._heap = [(-int(own * self.factors[number]), number, 0) for number, own in self.worth.items()]
        heapify(self._heap)

    def pop(self) -> tuple[int, int] | None:
        """The sentence that gains most, of several the first, and its gain; None when nobody gains.

        It does not come again unless it is pushed.
        """
        heap = self._heap
        while heap and heap[0][0] < 0:
            gain, number, at = heap[0]
            if at == self._turn:
                heappop(heap)
                return number, -int(gain)
            own = int(self.worth[number] * self.factors[number])
            heapreplace(heap, (-own, number, self._turn))
        return None

    def push(self, number: int) -> None:
        """Let a sentence come again, or two as one."""
        heappush(self._heap, (-inf, number, -1))

    def cover(self, number: int) -> None:
        """Take what a sentence mentions from the worth of all that mention it, too."""
        self._turn += 1
        for concept in concepts_of(self.stems[number]):
            weight, mentions = self.shared.pop(concept, (0, ()))
            for other in mentions:
                self.worth[other] -= weight

    def scale(self, factors: list[float]) -> None:
        """Give the sentences other factors, none of them greater than before."""
        self._turn += 1
        self.factors[: len(factors)] = factors

    def join(self, both: int, first: int, second: int, factor: float) -> None:
        """Let a number behind those of the sentences stand for two of them, or for one, and push it.

        What it stood for before must have been covered.
        """
        worth, shared, numbers = self.worth, self.shared, {first, second}
        worth[both] = sum(worth[number] for number in numbers)
        every = chain.from_iterable(concepts_of(self.stems[number]) for number in numbers)
        for concept in set(every):
            if concept in shared:
                weight, mentions = shared[concept]
                worth[both] -= weight * (sum(number in mentions for number in numbers) - 1)
                mentions[both] = None
        self.factors[both] = factor
        self.push(both)
