"""Who else says it: sentences of other publishers that back a point, and newer ones that replace it.

Looked up through an index of the rare-enough stems of the points in question, not by comparing all pairs;
then judged by what the shared words weigh. Rare words weigh more: two sentences on one debate share its
names, but say the same only when they share what happened, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from math import ceil, fsum, log

from bot.summarize.backing.contrary import Contrary, contradiction, disputes, is_elsewhere, says_opposite
from bot.summarize.backing.independence import Report, is_independent, quotes_otherwise
from bot.summarize.backing.newer import Newer, is_history
from bot.summarize.backing.states import events, is_figure, measures_more, other_state
from bot.summarize.gather import Gathered
from bot.summarize.rankers.similarity import SUPPORT
from bot.summarize.rules.eligible import stands_alone

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
_OPENS_LIGHTER, _OPENS_BOTH = 0.26, 0.12  # the same for the sentences that open them
_RETOLD_LIGHTER, _RETOLD_BOTH = 0.4, 0.2  # the same for others of one story
_LEAST_SHARED = 2  # stems of two sentences that may tell the same in other words
_OPENS = 2  # sentences of an article, in one of which it tells its news
_BESIDE_EVENT = 2  # stems that two of those share beside the event, where they share no figure
_ADDS = 2  # figures of its own with which a sentence says more than another


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
    newer: Newer = field(init=False)

    def __post_init__(self) -> None:
        self.newer = Newer(self.gathered)

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
        for number, found in enumerate(stems):
            for stem in fresh.intersection(found):
                add[stem](number)

    def backing(self, number: int) -> Backing:
        """The backing of a sentence that was prepared."""
        if number not in self._backing:
            self._backing[number] = self._found(number)
        return self._backing[number]

    def _found(self, number: int) -> Backing:
        pool, article = self.gathered.pool, self.gathered.item(number).article
        own = frozenset(pool.stems[number])
        best: dict[str, tuple[float, int, bool]] = {}
        newer: list[tuple[int, int, int]] = []
        for other, theirs in self._near(number, own):
            figures, their_figures = _figures(own), _figures(theirs)
            differ = _disagree(figures, their_figures)  # then the other words alone must say the same
            ours, others = (own - figures, theirs - their_figures) if differ else (own, theirs)
            if not self._same(ours, others):
                continue
            texts = pool.text(number), pool.text(other)
            contrary = Contrary.CHANGED if differ else contradiction(*texts, own, theirs)
            source, common = self.gathered.item(other).article, len(own & theirs)
            settled = self.newer.settles(other, number)
            if settled or self.newer.settles(number, other) or contrary is Contrary.CHANGED:
                later = source.story_id == article.story_id and source.published_at > article.published_at
                beside = is_history(theirs - own) or self.newer.is_beside(other, number)
                if (settled or later) and not beside:
                    newer.append((source.published_at, common, -other))
            elif not contrary and self._backs(other, number):
                own_words = is_independent(self._report(number), self._report(other))
                rank = (common / len(own | theirs), -other, own_words)
                best[source.family] = max(rank, best.get(source.family, rank))
        state = self.newer.found(number) if not newer else -max(newer)[2]
        ordered = [one for one in sorted(best.values(), reverse=True) if stands_alone(pool.text(-one[1]))]
        return Backing(tuple(-other for _, other, _ in ordered), sum(one[2] for one in ordered), state)

    def _near(self, number: int, own: frozenset[str]) -> Iterator[tuple[int, frozenset[str]]]:
        """The sentences with their stems that share enough of a sentence's own to say the same."""
        least, names = _least(len(own)), self.gathered.name_stems
        shared = Counter(chain.from_iterable([self._index[stem] for stem in self._rare[number]]))
        for other in sorted(one for one, count in shared.items() if count >= least - _left_out(len(own))):
            theirs = frozenset(self.gathered.pool.stems[other])
            common = own & theirs
            if other == number or len(common) < max(least, SUPPORT * min(len(own), len(theirs))):
                continue
            # That both name the topic says little: it is what they were found for.
            if len(common - names) >= _BESIDE_NAMES:
                yield other, theirs

    def _backs(self, other: int, number: int) -> bool:
        """Whether what says the same is another publisher's, of the same state, and quotes no other words."""
        pool, item = self.gathered.pool, self.gathered.item
        source, article = item(other).article, item(number).article
        if source.family == article.family or source.id == article.id:
            return False
        if other_state(pool.stems[number], pool.stems[other]):
            return False
        language = pool.languages[pool.document[number]]
        return not quotes_otherwise(pool.text(number), pool.text(other), language)

    def _report(self, number: int) -> Report:
        pool, article = self.gathered.pool, self.gathered.item(number).article
        return Report(pool.text(number), pool.stems[number], article.publisher, article.text)

    def retells(self, number: int, other: int, *, strictly: bool = False) -> bool:
        """Whether a sentence says in other words what another one, of a different article, says.

        Sooner with those that open two reports on one story than with others of that story, and with these
        sooner than with what different stories tell; ``strictly`` judges all like the last.
        """
        pool = self.gathered.pool
        if pool.document[number] == pool.document[other]:
            return False
        own, theirs = frozenset(pool.stems[number]), frozenset(pool.stems[other])
        if len(own & theirs) < _LEAST_SHARED:
            return False
        alike = (not strictly and self._same_news(number, other)) or self._in_other_words(
            number, other, strictly=strictly
        )
        # The dearest questions come last: few pairs get so far.
        if not alike:
            return False
        this = datetime.fromtimestamp(self.gathered.item(number).article.published_at, UTC).year
        return not is_history(own ^ theirs, this) and not self._says_other(number, other)

    def _in_other_words(self, number: int, other: int, *, strictly: bool) -> bool:
        """Whether two sentences share enough of their weight, and the first adds no figures to the other."""
        pool = self.gathered.pool
        own, theirs = frozenset(pool.stems[number]), frozenset(pool.stems[other])
        common = own & theirs
        if len(common - self.gathered.name_stems) < _BESIDE_NAMES:
            return False
        both, left, right = self._weight(common), self._weight(own), self._weight(theirs)
        lighter, together = both / (min(left, right) or 1.0), both / ((left + right - both) or 1.0)
        stories = {self.gathered.item(one).article.story_id for one in (number, other)}
        if len(stories) > 1 or strictly:
            least = (_OF_LIGHTER, _OF_BOTH)
        elif (place := max(pool.position[number], pool.position[other])) < _OPENS:
            least = (_OPENS_LIGHTER, _OPENS_BOTH)
        elif place < _LEADING:
            least = (_LEADS_LIGHTER, _LEADS_BOTH)
        else:
            least = (_RETOLD_LIGHTER, _RETOLD_BOTH)
        if lighter < least[0] or together < least[1]:
            return False
        adds = len(_figures(own - theirs)) >= _ADDS or measures_more(pool.stems[number], pool.stems[other])
        return not adds or other_state(pool.stems[number], pool.stems[other])

    def _same_news(self, number: int, other: int) -> bool:
        """Whether two sentences open reports on one story with the same event in other words.

        "Has paused all withdrawals" is what "suspended customer withdrawals" is, of the same exchange.
        """
        pool = self.gathered.pool
        one, two = self.gathered.item(number).article, self.gathered.item(other).article
        if one.story_id != two.story_id or max(pool.position[number], pool.position[other]) >= _OPENS:
            return False
        own, theirs = frozenset(pool.stems[number]), frozenset(pool.stems[other])
        if events(own).isdisjoint(events(theirs)):
            return False
        common = own & theirs
        beside = [stem for stem in common if not events(frozenset((stem,))) and not is_figure(stem)]
        return bool(beside) and (len(beside) >= _BESIDE_EVENT or bool(_figures(common)))

    def differs(self, number: int, other: int) -> bool:
        """Whether of two sentences with much the same words, of two articles, one says something else."""
        pool = self.gathered.pool
        if pool.document[number] == pool.document[other]:
            return False
        own, theirs = frozenset(pool.stems[number]), frozenset(pool.stems[other])
        one, two = pool.text(number), pool.text(other)
        if _disagree(_figures(own), _figures(theirs)) or is_elsewhere(one, two, own, theirs):
            return True
        if says_opposite(one, two, own, theirs) or disputes(one) != disputes(two):
            return True
        return self.newer.settles(number, other)

    def _says_other(self, number: int, other: int) -> bool:
        """Whether a sentence says other things than one it is like, and is not the newer state of it."""
        pool = self.gathered.pool
        own, theirs = frozenset(pool.stems[number]), frozenset(pool.stems[other])
        how = contradiction(pool.text(number), pool.text(other), own, theirs)
        if how is Contrary.OTHER:
            return True
        one, two = self.gathered.item(number).article, self.gathered.item(other).article
        disagree = _disagree(_figures(own), _figures(theirs))
        if one.story_id != two.story_id:
            return bool(how) or disagree
        return disagree and (self.newer.is_beside(number, other) or self.newer.is_beside(other, number))

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


def _disagree(figures: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both have figures and none in common; those in digits count first: "the two companies"."""
    ours, others = (frozenset(one for one in some if one[0].isdigit()) for some in (figures, theirs))
    if not (ours and others):
        ours, others = figures, theirs
    return bool(ours and others) and ours.isdisjoint(others)


def _figures(stems: frozenset[str]) -> frozenset[str]:
    """The numbers of a sentence."""
    return frozenset(filter(is_figure, stems))
