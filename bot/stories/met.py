"""The articles that a Grouper has met: their vectors, and their products with the article in hand.

An article is looked at twice (``grouping``), and then it is a candidate for those that come after it. So its
vector is made once, and its product with another one is worked out once for both looks. What it holds stays
when the corpus has grown and only the weights are new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.stories.evidence import room
from bot.stories.profile import Profile
from bot.stories.weights import Terms, Vector, Weights, dot, terms_of

KEPT = 200_000  # terms of the articles that are kept, 100 bytes each: 450 long articles, or many headlines


@dataclass(slots=True)
class Met:
    """An article as it is compared."""

    profile: Profile
    terms: Terms
    vector: Vector
    room: float  # see ``evidence.room``
    product: float = 0.0  # with the article in hand …
    turn: int = 0  # … at that turn


class Vectors:
    """Profile -> vector, for the articles that were asked for last, ``KEPT`` terms of them."""

    def __init__(self, document_frequencies: Mapping[str, int], total: int) -> None:
        # By the profile's own id: an entry holds its profile, so no other one can have that id meanwhile.
        self._met: dict[int, Met] = {}
        self._held = 0  # terms of all of them
        self._known: dict[int, tuple[Profile, Terms]] = {}  # of articles that have no vector (now)
        self._hand: Met | None = None
        self._turn = 0
        self.weigh_anew(document_frequencies, total)

    def weigh_anew(self, document_frequencies: Mapping[str, int], total: int) -> None:
        """The corpus has grown: no vector is what it was."""
        self._weights = Weights(document_frequencies, total)
        self._total = total
        self._known = {key: (one.profile, one.terms) for key, one in self._met.items()}
        self._met.clear()
        self._held = 0
        self._hand = None

    def take(self, article: Profile) -> Met:
        """Take an article in hand: products are with this one from now on."""
        if self._hand is None or self._hand.profile is not article:
            self._hand = self.met(article)
            self._turn += 1
        return self._hand

    def terms(self, profile: Profile) -> Terms:
        """What an article holds."""
        if known := self._met.get(id(profile)):
            return known.terms
        if id(profile) not in self._known:
            self._known[id(profile)] = (profile, terms_of(profile))
        return self._known[id(profile)][1]

    def met(self, profile: Profile) -> Met:
        """An article as it is compared, made when it is met first."""
        known = self._met.pop(id(profile), None)
        if known is None:
            terms = self.terms(profile)
            self._known.pop(id(profile), None)
            vector = self._weights.vector(terms)
            known = Met(profile, terms, vector, room(profile, self._total))
            self._held += len(vector)
            while self._met and self._held > KEPT:
                self._held -= len(self._met.pop(next(iter(self._met))).vector)
        self._met[id(profile)] = known  # last in line to go
        return known

    def product(self, other: Met) -> float:
        """The product of another article and the one in hand."""
        assert self._hand is not None
        if other.turn != self._turn:
            other.product, other.turn = dot(self._hand.vector, other.vector), self._turn
        return other.product
