"""Who else says it: sentences of other publishers that back a point, and newer ones that replace it.

Looked up through an index of the rare-enough stems of the points in question, not by comparing all pairs;
then judged by what the shared words weigh. Rare words weigh more: two sentences on one debate share its
names, but say the same only when they share what happened, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from math import ceil, fsum, log

from bot.summarize.contrary import OFF_STEMS, Contrary, contradiction, is_undone
from bot.summarize.eligible import stands_alone
from bot.summarize.gather import Gathered
from bot.summarize.independence import is_independent
from bot.summarize.similarity import SUPPORT
from bot.summarize.states import (
    YEAR,
    Measures,
    is_figure,
    meanings,
    measures,
    moved_on,
    other_state,
    outcome_meanings,
)

_SHARED = 4  # stems two sentences must share before they can say the same
_FREQUENT = 2  # most frequent stems of a point that are not looked up
_BESIDE_NAMES = 3  # those that are left of them without the topic's names
_OF_POINT = 0.4  # share of the point's stems that a backing sentence has
_OF_LIGHTER = 0.48  # share of the lighter sentence's weight that both have …
_OF_BOTH = 0.27  # … and of the weight of the two together
_WITHIN = 0.9  # a share of the lighter one's weight at which it stands whole within the other
_TELLING = 2  # characters of a figure that nobody shares by chance
_LEADING = 5  # sentences of an article that tell what happened; two reports on one story begin alike …
_LEADS_LIGHTER, _LEADS_BOTH = 0.28, 0.14  # … and say the same from these shares of their weight on
_RETOLD_LIGHTER, _RETOLD_BOTH = 0.4, 0.2  # the same for others of one story
_ADDS = 2  # figures of its own with which a sentence says more than another
_TOLD_EARLY = 12  # sentences of an article in which it says how things stand
_STATE = 0.4  # share of the words of the shorter sentence that an older and a newer state have in common …
_FEWEST = 3  # … and how many, what is measured among them
_BARE = 0.5  # share of the older one's words; with fewer the newer one does not say what it is about


@dataclass(frozen=True, slots=True)
class Backing:
    """The sentences that back one point."""

    passages: tuple[int, ...] = ()  # one for each other family, best first
    independent: int = 0  # families among them that report in their own words
    newer: int | None = None  # a later sentence of the same story that says it with other figures


@dataclass(slots=True)
class Supporters:
    """Finds the backing of sentences of one pool."""

    gathered: Gathered
    _index: dict[str, list[int]] = field(default_factory=dict)
    _rare: dict[int, list[str]] = field(default_factory=dict)  # sentence -> those of its stems looked up
    _backing: dict[int, Backing] = field(default_factory=dict)
    _stated: dict[int, list[tuple[int, Measures]]] = field(default_factory=dict)  # story -> its figures
    _undone: dict[int, list[int]] = field(default_factory=dict)  # story -> what calls something off

    def prepare(self, numbers: Iterable[int]) -> None:
        """Index the rarer stems of these sentences: one pass over the pool for all of them.

        Of the stems that backing must share, so many less are looked for as frequent ones are left out.
        """
        stems, spread = self.gathered.pool.stems, self.gathered.pool.spread()
        wanted: set[str] = set()
        for number in numbers:
            own = sorted(frozenset(stems[number]), key=lambda stem: (spread[stem], stem))
            self._rare[number] = own[: len(own) - _left_out(len(own))]
            wanted.update(self._rare[number])
        fresh = frozenset(wanted - self._index.keys())
        add = {stem: self._index.setdefault(stem, []).append for stem in fresh}
        for begin, end, known in self.gathered.pool.articles():
            here = fresh & known
            has_none = here.isdisjoint
            for number in range(begin, end) if here else ():
                if not has_none(stems[number]):
                    for stem in here.intersection(stems[number]):
                        add[stem](number)

    def backing(self, number: int) -> Backing:
        """The backing of a sentence that was prepared."""
        if number not in self._backing:
            self._backing[number] = self._found(number)
        return self._backing[number]

    def _found(self, number: int) -> Backing:
        pool = self.gathered.pool
        own = frozenset(pool.stems[number])
        shared = Counter(chain.from_iterable([self._index[stem] for stem in self._rare[number]]))
        least = _least(len(own))
        enough = least - _left_out(len(own))
        near = [other for other, count in shared.items() if count >= enough]
        article = self.gathered.item(number).article
        figures = _figures(own)
        best: dict[str, tuple[float, int, bool]] = {}
        newer: tuple[int, int, int] | None = None
        for other in sorted(near):
            theirs = frozenset(pool.stems[other])
            count = len(own & theirs)
            if count < least or other == number:
                continue
            likeness = count / min(len(own), len(theirs))
            # That both name the topic says little: it is what they were found for.
            if likeness < SUPPORT or len(own & theirs - self.gathered.name_stems) < _BESIDE_NAMES:
                continue
            source = self.gathered.item(other).article
            their_figures = _figures(theirs)
            contrary = bool(figures and their_figures) and figures.isdisjoint(their_figures)
            if not (
                self._same(own - figures, theirs - their_figures) if contrary else self._same(own, theirs)
            ):
                continue
            says_other = contrary or contradiction(pool.text(number), pool.text(other), own, theirs)
            if says_other in (True, Contrary.CHANGED):
                later = source.story_id == article.story_id and source.published_at > article.published_at
                if later and not _is_history(theirs - own):
                    found = (source.published_at, count, -other)
                    newer = max(newer, found) if newer else found
                continue
            if says_other or source.family == article.family or source.id == article.id:
                continue
            if other_state(pool.stems[number], pool.stems[other]):
                continue
            rank = (count / len(own | theirs), -other, self._is_independent(number, other))
            if source.family not in best or rank > best[source.family]:
                best[source.family] = rank
        for find in (self._newer_state, self._newer_outcome):
            if newer is None and (state := find(number)) is not None:
                newer = (0, 0, -state)
        ordered = [one for one in sorted(best.values(), reverse=True) if stands_alone(pool.text(-one[1]))]
        own_words = sum(independent for _, _, independent in ordered)
        return Backing(tuple(-other for _, other, _ in ordered), own_words, -newer[2] if newer else None)

    def _is_independent(self, number: int, other: int) -> bool:
        """Whether two sentences are reports of two publishers, each in words of its own."""
        pool, item = self.gathered.pool, self.gathered.item
        return is_independent(
            (pool.text(number), pool.stems[number], item(number).article.publisher),
            (pool.text(other), pool.stems[other], item(other).article.publisher),
        )

    def retells(self, number: int, other: int) -> bool:
        """Whether a sentence says in other words what another one, of a different article, says.

        Sooner with those that open two reports on one story than with others of that story, and with these
        sooner than with what different stories tell.
        """
        pool = self.gathered.pool
        if pool.document[number] == pool.document[other]:
            return False
        own, theirs = frozenset(pool.stems[number]), frozenset(pool.stems[other])
        common = own & theirs
        if len(common - self.gathered.name_stems) < _BESIDE_NAMES or _is_history(own ^ theirs):
            return False
        adds = len(_figures(own - theirs)) >= _ADDS
        if adds and not other_state(pool.stems[number], pool.stems[other]):
            return False
        both, left, right = self._weight(common), self._weight(own), self._weight(theirs)
        lighter, together = both / (min(left, right) or 1.0), both / ((left + right - both) or 1.0)
        stories = {self.gathered.item(one).article.story_id for one in (number, other)}
        if len(stories) > 1:
            return lighter >= _OF_LIGHTER and together >= _OF_BOTH
        if max(pool.position[number], pool.position[other]) < _LEADING:
            return lighter >= _LEADS_LIGHTER and together >= _LEADS_BOTH
        return lighter >= _RETOLD_LIGHTER and together >= _RETOLD_BOTH

    def _newer_state(self, number: int) -> int | None:
        """The latest sentence of the same story with another figure for what this one measures."""
        pool = self.gathered.pool
        own = measures(pool.stems[number])
        if not own:
            return None
        article = self.gathered.item(number).article
        stems = frozenset(pool.stems[number])
        words = meanings(stems)
        best: tuple[int, int, int] | None = None
        for other, theirs in self._states(article.story_id):
            source = self.gathered.item(other).article
            if source.published_at <= article.published_at or not moved_on(own, theirs):
                continue
            found = frozenset(pool.stems[other])
            if _is_history(found - stems):
                continue
            newer = meanings(found)
            common = len(words & newer)
            if common < max(_FEWEST, _STATE * min(len(words), len(newer))) or len(newer) < _BARE * len(words):
                continue
            rank = (source.published_at, common, -other)
            best = max(best, rank) if best else rank
        return -best[2] if best else None

    def _newer_outcome(self, number: int) -> int | None:
        """The latest sentence of the same story by which what this one tells is no more: "overturned"."""
        pool = self.gathered.pool
        article, own = self.gathered.item(number).article, frozenset(pool.stems[number])
        if is_undone(pool.text(number), own):
            return None
        words = outcome_meanings(own)
        best: tuple[int, int, int] | None = None
        for other in self._outcomes(article.story_id):
            source, theirs = self.gathered.item(other).article, frozenset(pool.stems[other])
            if source.published_at <= article.published_at or _is_history(theirs - own):
                continue
            newer = outcome_meanings(theirs)
            common = words & newer
            if len(common - self.gathered.name_stems) < _BESIDE_NAMES:
                continue
            if len(common) >= _STATE * min(len(words), len(newer)):
                rank = (source.published_at, len(common), -other)
                best = max(best, rank) if best else rank
        return -best[2] if best else None

    def _outcomes(self, story_id: int) -> list[int]:
        """The early sentences of a story that call something off."""
        if story_id not in self._undone:
            pool = self.gathered.pool
            self._undone[story_id] = [
                number
                for number in self._early(story_id)
                if not OFF_STEMS.isdisjoint(pool.stems[number])
                and is_undone(pool.text(number), frozenset(pool.stems[number]))
            ]
        return self._undone[story_id]

    def _states(self, story_id: int) -> list[tuple[int, Measures]]:
        """The sentences of a story that measure something, of those that stand early in their articles."""
        if story_id not in self._stated:
            found = [(number, measures(self.gathered.pool.stems[number])) for number in self._early(story_id)]
            self._stated[story_id] = [one for one in found if one[1]]
        return self._stated[story_id]

    def _early(self, story_id: int) -> Iterator[int]:
        """The sentences that stand early in the articles of a story."""
        pool = self.gathered.pool
        for document, item in enumerate(self.gathered.documents):
            if item.article.story_id == story_id:
                begin = bisect_left(pool.document, document)
                yield from range(begin, min(bisect_left(pool.document, document + 1), begin + _TOLD_EARLY))

    def _same(self, own: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether two sentences share enough of their weight, or a figure, to say the same.

        A stem weighs log((sentences + 1) / (mentions + 0.5)), as in the probabilistic model's idf.
        """
        if any(len(figure) >= _TELLING and figure[0].isdigit() for figure in _figures(own & theirs)):
            return True
        both = self._weight(own & theirs)
        left, right = self._weight(own), self._weight(theirs)
        lighter = min(left, right)
        if both >= _WITHIN * lighter:
            return True
        return both >= _OF_LIGHTER * lighter and both >= _OF_BOTH * (left + right - both)

    def _weight(self, stems: frozenset[str]) -> float:
        most, counts = len(self.gathered.pool) + 1, self.gathered.pool.mentions()
        # fsum: the same to the last bit in whatever order a set gives its stems
        return fsum(max(0.0, log(most / (counts[stem] + 0.5))) for stem in stems)


def _least(stems: int) -> float:
    """How many of a point's ``stems`` a sentence shares before it can back it."""
    return max(min(_SHARED, stems), _OF_POINT * stems)


def _left_out(stems: int) -> int:
    """How many of a point's most frequent stems are not looked up."""
    return min(_FREQUENT, ceil(_least(stems)) - 1)


def _is_history(fresh: frozenset[str]) -> bool:
    """Whether a sentence has a year that the other has not: what the quake of 2009 did is no newer state."""
    return any(map(YEAR.fullmatch, fresh))


def _figures(stems: frozenset[str]) -> frozenset[str]:
    """The numbers of a sentence."""
    return frozenset(filter(is_figure, stems))
