"""The articles that a Grouper has met: their vectors, and their products with the article in hand.

An article is looked at twice (``grouping``), and then it is a candidate for those that come after it. So its
vector is made once, and its product with another one is worked out once for both looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.stories.evidence import room
from bot.stories.profile import Profile
from bot.stories.weights import Vector, Weights, dot

KEPT = 250_000  # terms of the vectors that are kept, 60 bytes each: 500 long articles, or many headlines


@dataclass(slots=True)
class Met:
    """An article as it is compared."""

    profile: Profile
    vector: Vector
    room: float  # see ``evidence.room``
    product: float = 0.0  # with the article in hand …
    turn: int = 0  # … at that turn


class Vectors:
    """Profile -> vector, for the articles that were asked for last, ``KEPT`` terms of them."""

    def __init__(self, weights: Weights, total: int) -> None:
        self._weights = weights
        self._total = total
        # By the profile's own id: an entry holds its profile, so no other one can have that id meanwhile.
        self._met: dict[int, Met] = {}
        self._terms = 0  # of all these vectors
        self._hand: Met | None = None
        self._turn = 0

    def take(self, article: Profile) -> Met:
        """Take an article in hand: products are with this one from now on."""
        if self._hand is None or self._hand.profile is not article:
            self._hand = self.met(article)
            self._turn += 1
        return self._hand

    def met(self, profile: Profile) -> Met:
        """An article as it is compared, made when it is met first."""
        known = self._met.pop(id(profile), None)
        if known is None:
            known = Met(profile, self._weights.vector(profile), room(profile, self._total))
            self._terms += len(known.vector)
            while self._met and self._terms > KEPT:
                self._terms -= len(self._met.pop(next(iter(self._met))).vector)
        self._met[id(profile)] = known  # last in line to go
        return known

    def product(self, other: Met) -> float:
        """The product of another article and the one in hand."""
        assert self._hand is not None
        if other.turn != self._turn:
            other.product, other.turn = dot(self._hand.vector, other.vector), self._turn
        return other.product
