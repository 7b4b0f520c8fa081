"""The sentences that a summary may choose from, as flat columns over all articles.

Columns instead of objects: a briefing looks at thousands of sentences in a few milliseconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.summarize.analysed import AnalysisLike
from bot.text.splitting.sentences import TEASER, Kind
from bot.text.tokens import Stems

LARGE = 1200  # sentences from which the less promising ones are looked at less closely
DEEPEST = 30  # so many of an article's sentences always enter: what comes later is hardly ever chosen
SHORTEST = 25  # characters; a shorter sentence hardly says who did what
SHORTEST_DENSE = 10  # the same in Chinese and Japanese
_DENSE = frozenset({"zh", "ja"})
_OPENING_MARKS = '"“„«「『‘'


@dataclass(slots=True)
class Pool:
    """Sentences of several articles; the n-th entries of the columns describe the n-th sentence."""

    stems: list[Stems] = field(default_factory=list)  # content stems, in order
    document: list[int] = field(default_factory=list)  # which article, from 0
    position: list[int] = field(default_factory=list)  # 0 for an article's first sentence
    start: list[int] = field(default_factory=list)  # offsets into the article's text
    end: list[int] = field(default_factory=list)
    index: list[int] = field(default_factory=list)  # place among all spans of the article's analysis
    quoted: list[bool] = field(default_factory=list)  # opens with a quotation mark
    titles: list[Stems] = field(default_factory=list)  # one for each article, may be empty
    texts: list[str] = field(default_factory=list)  # one for each article
    languages: list[str] = field(default_factory=list)
    _headlines: dict[int, bool] = field(default_factory=dict)  # whether there is no sentence beside it
    _mentions: Counter[str] = field(default_factory=Counter)
    _spread: Counter[str] = field(default_factory=Counter)
    _articles: list[tuple[int, int, frozenset[str]]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.stems)

    def text(self, number: int) -> str:
        """The sentence, verbatim."""
        return self.texts[self.document[number]][self.start[number] : self.end[number]]

    def is_headline(self, number: int) -> bool:
        """Whether a sentence is the headline of an article of which there are few sentences or none."""
        return number in self._headlines

    def is_alone(self, number: int) -> bool:
        """Whether a sentence is the headline of an article of which there is no sentence."""
        return self._headlines.get(number, False)

    def mentions(self) -> Counter[str]:
        """How often each stem stands in the sentences; counted once the pool is complete."""
        if not self._mentions:
            self._mentions.update(chain.from_iterable(self.stems))
        return self._mentions

    def spread(self) -> Counter[str]:
        """In how many articles each stem is found; counted once the pool is complete."""
        if not self._spread:
            self._spread.update(chain.from_iterable([found for _, _, found in self.articles()]))
        return self._spread

    def articles(self) -> list[tuple[int, int, frozenset[str]]]:
        """Each article's sentences, from and to, and their stems; told once the pool is complete."""
        if not self._articles:
            begin = 0
            for size in Counter(self.document).values():  # articles stand one after another
                found = frozenset(chain.from_iterable(self.stems[begin : begin + size]))
                self._articles.append((begin, begin + size, found))
                begin += size
        return self._articles

    def add(
        self,
        analysis: AnalysisLike,
        text: str,
        only: frozenset[int] | None = None,
        deepest: int | None = None,
    ) -> int:
        """Append an article and return its number.

        Headings, list items, fragments and very short sentences stay out; but of an article that has no
        sentence its first heading enters, and of a teaser the headline that stands before it. ``only``
        limits the article to those of its spans (the sentences that name the topic in an article about
        something else), else ``deepest`` to so many of its first sentences.
        """
        document = len(self.titles)
        self.titles.append(analysis.title_stems)
        self.texts.append(text)
        self.languages.append(analysis.language)
        shortest = SHORTEST_DENSE if analysis.language in _DENSE else SHORTEST
        spans, sentence = analysis.sentences, Kind.SENTENCE
        usable = [
            (number, start, end, found)
            for number, ((start, end, kind, _), found) in enumerate(zip(spans, analysis.stems, strict=True))
            if kind is sentence and end - start >= shortest and found
        ]
        if only is None:
            usable = usable[:deepest]
        position: Sequence[int] = range(len(usable))
        if only is not None:
            position = [place for place in position if usable[place][0] in only]
            usable = [usable[place] for place in position]
        if _has_headline(analysis, shortest) and (only is None or 0 in only):
            self._headlines[len(self)] = all(span.kind is not sentence for span in spans)
            usable = [(0, spans[0].start, spans[0].end, analysis.stems[0]), *usable]
            position = [0, *position]  # it stands where the first sentence does
        if usable:
            index, start, end, stems = zip(*usable, strict=True)
            self.stems += stems
            self.document += [document] * len(usable)
            self.position += position
            self.start += start
            self.end += end
            self.index += index
            self.quoted += [text[at] in _OPENING_MARKS for at in start]
        return document


def _has_headline(analysis: AnalysisLike, shortest: int) -> bool:
    """Whether an article begins with a heading that counts: it has no sentence, or is a teaser's headline."""
    first = next(iter(analysis.sentences), None)
    if first is None or first.kind is not Kind.HEADING or first.end - first.start < shortest:
        return False
    sentences = sum(span.kind is Kind.SENTENCE for span in analysis.sentences)
    if not sentences:
        return bool(analysis.stems[0])
    return sentences <= TEASER and analysis.stems[0] == analysis.title_stems != ()
