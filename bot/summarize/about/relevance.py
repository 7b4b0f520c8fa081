"""How much of an article is about the topic, and which of its sentences name it.

stems | how it is written | what only the raw text tells | main, or named in passing
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from bot.summarize.about.query import Query
from bot.summarize.analysed import AnalysisLike

_FEWEST_NAMES = 2  # sentences that have a topic's word as a name, before it is taken for one
_SHOW = 3  # sentences of an article without the common word that are looked at for the name
_AS_WORDS = 4  # sentences with the common word for one with the name: more, and the topic is the word


@dataclass(frozen=True, slots=True)
class Relevance:
    """How an article treats the topic: which of its spans name it, and whether it is mainly about it."""

    naming: frozenset[int]
    main: bool  # False: named in passing, only ``naming`` may be used
    titled: bool  # the headline names it
    total: int = 0  # spans
    words: frozenset[int] = frozenset()  # of those that name it, the ones that have it as a common word
    written: int = 0  # how many of them have it as a name for certain; one that acts counts twice
    opening: frozenset[int] = frozenset()  # those that begin with it in a compound: it may be either

    def as_name(self) -> Relevance:
        """The same for a topic that is a name: an inflation target is no Target.

        Where an article has the word at least as often as the name, what opens with it in a compound has the
        word, and so has the headline.
        """
        if not self.words:
            return self
        naming = self.naming - self.words
        common = len(self.words) >= len(naming - self.opening)
        if common:
            naming -= self.opening
        return _relevance(
            naming, self.titled and bool(naming) and not common, self.total, written=self.written
        )

    def among(self, naming: frozenset[int], *, titled: bool) -> Relevance:
        """The same where only these of the spans name the topic."""
        return _relevance(
            naming, titled, self.total, self.words & naming, self.written, self.opening & naming
        )


_OF_NOTHING = Relevance(frozenset(), True, True)  # where nothing was asked for


def relevance(analysis: AnalysisLike, title: str, text: str, topic: Query) -> Relevance:
    """The relevance of one article: main when the headline names the topic, or several sentences do, one of
    the first two among them. What comes late comes in passing, unless every third sentence names it.
    """
    if not topic.asked:
        return _OF_NOTHING
    naming: set[int] = set()
    as_word: set[int] = set()
    opening: set[int] = set()
    as_name = 0
    plain: bool | None = None  # whether it is written small; else a few sentences show how it is written
    has_none = topic.stems.isdisjoint
    for number, found in enumerate(analysis.stems):
        if has_none(found):
            continue
        start, end, *_ = analysis.sentences[number]
        if topic.hit(found, text, start, end):
            naming.add(number)
            if plain is None:  # asked only here: most articles name none of an industry
                plain = any(map(text.__contains__, topic.lower))
            if not plain and len(naming) > _SHOW:
                continue
            case = topic.case(found, text, start, end)
            if case < 0:
                as_word.add(number)
            elif case:
                as_name += case
            elif plain and topic.opens_compound(text, start, end):
                opening.add(number)
    titled = topic.hit(analysis.title_stems, title) or topic.heads(analysis.title_stems)
    named = bool(naming)
    for place in _elsewhere(topic, title, text, named=named):
        number = bisect_right(analysis.sentences, place, key=attrgetter("start")) - 1
        if number >= 0 and place < analysis.sentences[number].end:
            naming.add(number)
    if not titled:
        titled = any(True for _ in topic.written_in(title, named=named)) or any(
            person.titles(title, text) for person in topic.persons
        )
    return _relevance(
        frozenset(naming), titled, len(analysis.stems), frozenset(as_word), as_name, frozenset(opening)
    )


def _elsewhere(topic: Query, title: str, text: str, *, named: bool) -> Iterator[int]:
    """Where a text has what no stem tells: capitals, accents, a person's surname."""
    yield from topic.written_in(text, named=named)
    for person in topic.persons:
        yield from person.places(title, text)


def is_name(articles: Iterable[Relevance]) -> bool:
    """Whether a topic of one word is a name in what was found: often enough it is written as one."""
    as_name = as_word = 0
    for about in articles:
        as_name += about.written
        as_word += len(about.words)
    return as_name >= _FEWEST_NAMES and _AS_WORDS * as_name >= as_word


def _relevance(
    naming: frozenset[int],
    titled: bool,
    total: int,
    words: frozenset[int] = frozenset(),
    written: int = 0,
    opening: frozenset[int] = frozenset(),
) -> Relevance:
    third = 3 * len(naming) >= total
    early = not naming.isdisjoint((0, 1))
    often = third and len(naming) >= 2
    main = titled or often or (early and (third or len(naming) >= max(2, total // 5)))
    return Relevance(naming, main, titled, total, words, written, opening)
