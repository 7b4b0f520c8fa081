"""The gate: whether a sentence may be taken now, never, or only after the one before it.

The rankers ask it once for each sentence that they would take next; it remembers what was taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.summarize.pool import Pool
from bot.summarize.rankers.similarity import SAME_FIGURE, says_same
from bot.summarize.rules.eligible import stands_alone
from bot.summarize.rules.referents import Back, points_back

_CHAIN_GAP = 2  # a very short sentence between does not break a chain
_LONGEST_CHAIN = 40  # sentences that point back one to another; of more nobody remembers whom they mean

TAKE = -1
NEVER = -2


@dataclass(slots=True)
class Gate:
    """The rules a reader feels, for one selection from ``pool``.

    Called with a sentence's number it answers ``TAKE`` (and counts it as taken), ``NEVER``, or the number of
    the sentence that must be taken first, because this one points back to it. Where each sentence is read by
    itself there are more rules (``point_gate.py``).
    """

    pool: Pool
    taken: dict[int, frozenset[str]] = field(default_factory=dict)  # sentence -> its stems
    differs: Callable[[int, int], bool] | None = None  # whether of two alike one says something else
    stories: Sequence[int] = ()  # of the documents, where they have some
    known: frozenset[str] = frozenset()  # stems of the names that were asked for
    needs: dict[int, int] = field(default_factory=dict)  # taken sentence -> the one it points back to
    repeats: set[int] = field(default_factory=set)  # what was not taken because it had been said
    _waited: dict[int, int] = field(default_factory=dict)  # what waited -> the one that introduces it
    _seen: set[str] = field(default_factory=set)  # at least the stems of all taken sentences
    _fewest: int = 1000  # at most the stems of the taken sentence that has fewest

    def __call__(self, number: int) -> int:
        pool = self.pool
        stems = frozenset(pool.stems[number])
        if not self._stands(number, stems):
            return NEVER
        if self._said(number, stems):
            self.repeats.add(number)
            return NEVER
        if need := self._back(number):
            before = self._needed(number, need)
            if before < 0:
                return NEVER
            if before not in self.taken:
                return before
            self.needs[number] = before
        if (first := self._first(number)) != TAKE:
            self._waited[number] = first
            return first
        if (first := self._waited.get(number, NEVER)) in self.taken:
            self.needs.setdefault(number, first)
        self.taken[number] = stems
        self._seen |= stems
        self._fewest = min(self._fewest, len(stems))
        return TAKE

    def _said(self, number: int, stems: frozenset[str]) -> bool:
        """Whether a taken sentence says the same; mostly too little is shared with all of them together."""
        shared = stems & self._seen
        count, least = len(shared), SAME_FIGURE * len(stems)
        if count < least and count < SAME_FIGURE * self._fewest:
            return False
        for other, theirs in self.taken.items():
            count = len(shared & theirs)
            if count < least and count < SAME_FIGURE * len(theirs):
                continue
            if says_same(stems, theirs) and not (self.differs and self.differs(number, other)):
                return True
        return False

    def drop(self, number: int) -> None:
        """Forget a taken sentence that others say: what points back to it waits for good."""
        self.repeats.add(number)
        del self.taken[number]

    def swap(self, old: int, new: int) -> int:
        """Give ``new`` the place of ``old``: ``TAKE`` when the rules allow it, else nothing changes."""
        stems = self.taken.pop(old)
        verdict = NEVER if new in self.taken else self(new)
        if verdict != TAKE:
            self.taken[old] = stems
        return verdict

    def _language(self, number: int) -> str:
        return self.pool.languages[self.pool.document[number]]

    def _stands(self, number: int, stems: frozenset[str]) -> bool:
        """Whether a sentence is a whole statement."""
        return stands_alone(self.pool.text(number), stems if self._language(number) == "en" else None)

    def _back(self, number: int) -> Back:
        """What a sentence needs."""
        return points_back(self.pool.text(number), self._language(number))

    def _first(self, number: int) -> int:
        """The sentence that introduces somebody or something here, ``TAKE`` when none is needed."""
        return TAKE

    def _needed(self, number: int, need: Back) -> int:
        """The sentence that ``number`` points back to, or -1 when the pool does not hold it.

        A connective needs the very sentence before it. A pronoun or "the company" may be one of a chain
        ("He … He …"): what it needs is the sentence that the chain starts from, unless one between is taken.
        """
        pool = self.pool
        for _ in range(_LONGEST_CHAIN):
            before = number - 1
            if before < 0 or pool.document[before] != pool.document[number]:
                return -1
            gap = pool.index[number] - pool.index[before]
            if gap > (1 if need is Back.CONNECTIVE else _CHAIN_GAP):
                return -1
            if need is Back.CONNECTIVE or before in self.taken:
                return before
            need = self._back(before)
            if need is Back.NOTHING:
                return before
            number = before
        return -1
