"""How alike articles and stories are: weighted term vectors, and a likeness of their sums.

A stem weighs (1 + log of its count) × log(1 + N ÷ (df + N/50)); a pair of neighbouring stems 0.8 × the
lesser of its two. The N/50 matters: without it the rare words of a headline, which nobody else uses, drown
the ones that make its story, and a small store weighs by accident.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain, pairwise, repeat
from operator import add, mul, neg, truediv

from bot.stories.background import shares
from bot.stories.profile import Profile

Vector = Mapping[str, float]  # of length 1, or empty where there is nothing to compare

TITLE = 2  # how often a headline's term counts again
SMOOTHING = 0.02
PAIR = 0.8
PRIOR = 100  # articles that ``background`` counts for
HEADLINE, ARTICLE = 15, 250  # distinct terms and pairs of a lone headline, of a whole article
COSINE_HEADLINE, COSINE_ARTICLE = 0.5, 0.25  # see ``alike``
LEAST_HEADLINE, LEAST_ARTICLE = 0.15, 0.24  # likeness from which they tell one story
LONE = 0.04  # more for a headline by itself
STALE = 0.02  # more likeness asked for each day between story and article
FRESH = 3 * 86_400  # seconds of which that is free
AGAIN = 0.06  # more where one publisher alone tells both: of what happened it has written already
AGAIN_STALE, AGAIN_FRESH = 0.03, 86_400  # days between the two there


@dataclass(frozen=True, slots=True)
class Terms:
    """What an article is made of, whatever the corpus: stems, and pairs of neighbouring stems ("a b")."""

    stems: tuple[str, ...]  # distinct …
    scales: tuple[float, ...]  # … and how much each weighs more for standing there often
    pairs: tuple[str, ...]
    lefts: tuple[str, ...]  # the two stems of each pair …
    rights: tuple[str, ...]
    pair_scales: tuple[float, ...]


def terms_of(article: Profile) -> Terms:
    """The terms of an article; the headline counts ``TITLE`` times."""
    # The busiest lines of the house together with ``Weights.vector``: so they run in C where they can.
    runs = (*(article.title,) * TITLE, *article.sentences)
    stems = Counter(chain.from_iterable(runs))
    found = list(chain.from_iterable(map(pairwise, runs)))
    pairs = Counter(found)
    lefts, rights = zip(*pairs, strict=True) if pairs else ((), ())
    return Terms(
        stems=tuple(stems),
        scales=tuple(map(_SCALES.__getitem__, stems.values())),
        pairs=tuple(map(" ".join, pairs)),
        lefts=lefts,
        rights=rights,
        pair_scales=tuple(map(_PAIR_SCALES.__getitem__, pairs.values())),
    )


class Weights:
    """Term weights by a corpus: how many of its ``total`` articles have a stem."""

    def __init__(self, document_frequencies: Mapping[str, int], total: int) -> None:
        self._known = _Known(document_frequencies, total)

    def vector(self, terms: Terms) -> Vector:
        """The terms with their weights, scaled to length 1."""
        weight = self._known.__getitem__
        lesser = map(min, map(weight, terms.lefts), map(weight, terms.rights))
        weights = [*self._stems(terms), *map(mul, terms.pair_scales, lesser)]
        norm = _length(weights)
        scaled = map(truediv, weights, repeat(norm))
        return dict(zip(chain(terms.stems, terms.pairs), scaled, strict=False)) if norm else {}

    def telling(self, terms: Terms, limit: int) -> tuple[str, ...]:
        """The stems that weigh most, best first."""
        best = nsmallest(limit, zip(map(neg, self._stems(terms)), terms.stems, strict=True))
        return tuple([stem for _, stem in best])

    def _stems(self, terms: Terms) -> Iterable[float]:
        return map(mul, terms.scales, map(self._known.__getitem__, terms.stems))


class _Known(dict[str, float]):
    """Stem -> its weight, worked out when it is first asked for."""

    def __init__(self, document_frequencies: Mapping[str, int], total: int) -> None:
        super().__init__()
        self._frequencies = document_frequencies
        self._total = max(total, 0) + PRIOR
        self._background = shares()

    def __missing__(self, term: str) -> float:
        seen = self._frequencies.get(term, 0) + PRIOR * self._background.get(term, 0.0)
        found = self[term] = math.log(1 + self._total / (max(seen, 1.0) + SMOOTHING * self._total))
        return found


class _Scales(dict[int, float]):
    """How much more a term weighs that stands in an article so many times."""

    def __init__(self, base: float) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, count: int) -> float:
        found = self._base * (1.0 + math.log(count))
        if count < _OFTEN:
            self[count] = found
        return found


_OFTEN = 1000
_SCALES = _Scales(1.0)
_PAIR_SCALES = _Scales(PAIR)


def dot(a: Vector, b: Vector) -> float:
    """The product of two vectors; the same to the last bit whichever comes first."""
    shared = a.keys() & b.keys()
    return math.fsum(map(mul, map(a.__getitem__, shared), map(b.__getitem__, shared)))


def total(vectors: Iterable[Vector]) -> dict[str, float]:
    """The sum of vectors: the direction of a story."""
    summed: dict[str, float] = {}
    for vector in vectors:
        shared = summed.keys() & vector.keys()
        sums = list(map(add, map(summed.__getitem__, shared), map(vector.__getitem__, shared)))
        summed.update(vector)
        summed.update(zip(shared, sums, strict=True))
    return summed


def length(vector: Vector) -> float:
    """The Euclidean length of a vector."""
    return _length(vector.values())


def _length(weights: Collection[float]) -> float:
    return math.sqrt(math.fsum(map(mul, weights, weights)))


def extent(terms_a: float, terms_b: float) -> float:
    """0 where two stories are known by headlines, 1 by whole articles, given their articles' mean terms."""
    fewer = max(min(terms_a, terms_b), 1.0)
    return min(1.0, max(0.0, math.log(fewer / HEADLINE) / math.log(ARTICLE / HEADLINE)))


def alike(product: float, squares: tuple[float, float], counts: tuple[float, float], extent_: float) -> float:
    """The likeness of two stories by the product of their sums, their squared lengths and article counts.

    For headlines it is the cosine of the sums. For whole articles it leans to the mean cosine of their
    articles, so that a broad story does not draw in everything that is about its topic.
    """
    power = COSINE_HEADLINE + (COSINE_ARTICLE - COSINE_HEADLINE) * extent_
    scale: float = (squares[0] * squares[1]) ** power * (counts[0] * counts[1]) ** (1 - 2 * power)
    return product / scale


def least(extent_: float, fewer: int, gap: int, *, again: bool = False) -> float:
    """The likeness from which two stories are one.

    ``fewer`` is the article count of the smaller one: a headline alone proves less than ten that agree.
    ``gap`` is the seconds between the two. ``again`` is for what one and the same publisher tells: others
    have the same news, but who wrote of it already has mostly other news in like words, and more so days
    later.
    """
    headline = LEAST_HEADLINE + LONE / fewer
    more, stale, fresh = (AGAIN, AGAIN_STALE, AGAIN_FRESH) if again else (0.0, STALE, FRESH)
    return headline + (LEAST_ARTICLE - headline) * extent_ + more + stale * max(0, gap - fresh) / 86_400
