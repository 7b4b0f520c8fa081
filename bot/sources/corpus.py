"""How common words are in what is stored and in the batch at hand: by that, articles are one story or two.

A batch counts before it is decided on. Whatever a new source writes is full of the words of its trade; in a
store that knew none of them, they made one story of all its articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain

from bot.store import Session, articles
from bot.stories.grouping import Grouper
from bot.stories.weights import Weights

_GROWN = 20  # the vectors that are kept are made anew when the corpus has grown by one in so many …
_GROWN_LEAST = 10  # … and by so many articles


class Corpus:
    """The articles' terms with their counts: learned from the store once, and kept up batch by batch."""

    def __init__(self) -> None:
        self._frequencies: dict[str, int] | None = None
        self._total = 0
        self._grouper: Grouper | None = None
        self._weights: Weights | None = None
        self._weighed = 0  # articles that the grouper's weights are made from

    def forget(self) -> None:
        """Learn everything anew with the next batch: articles were let go, or a batch was not written."""
        self._frequencies = self._grouper = None

    async def take(self, session: Session, batch: Iterable[Collection[str]]) -> None:
        """Count a batch, given as the terms of each of its articles; weigh by it from now on."""
        if self._frequencies is None:
            self._frequencies = await articles.frequencies(session)
            self._total = await articles.total(session)
        self._count(batch, 1)
        self._weights = Weights(self._frequencies, self._total)
        if self._grouper is None:
            self._grouper = Grouper(self._frequencies, self._total)
        elif self._total > self._weighed + max(self._weighed // _GROWN, _GROWN_LEAST):
            self._grouper.weigh_anew(self._frequencies, self._total)
        else:
            return
        self._weighed = self._total

    def give_back(self, unwritten: Iterable[Collection[str]]) -> None:
        """Count no longer what turned out to be in the store already."""
        self._count(unwritten, -1)

    @property
    def grouper(self) -> Grouper:
        """By the corpus as it stood a while ago; it keeps the vectors of the articles it has met."""
        assert self._grouper is not None, "take a batch first"
        return self._grouper

    @property
    def weights(self) -> Weights:
        """By the corpus with the batch at hand."""
        assert self._weights is not None, "take a batch first"
        return self._weights

    def _count(self, batch: Iterable[Collection[str]], by: int) -> None:
        assert self._frequencies is not None
        counted = list(batch)
        for term, count in Counter(chain.from_iterable(counted)).items():
            self._frequencies[term] = self._frequencies.get(term, 0) + by * count
        self._total += by * len(counted)
