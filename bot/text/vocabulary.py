"""What an industry's news is told by: the ordinary words of its trade, by language.

An article that names Netflix in passing is no entertainment news, and one about a film festival is, though it
names no studio. So an industry has, beside the names of its topics, words: several different ones, early and
throughout a text, tell that it is of that industry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol

from bot.text.splitting.sentences import Kind, Sentence
from bot.text.tokens import content_stems

Stems = tuple[str, ...]

_OPENING = 2  # sentences in one of which, or in the headline, a word must stand …
_MANY = 6  # … unless there are so many different ones
_PLACES = 2  # sentences, the headline among them, that must have a word
_SHORT = 3  # sentences; of a text with no more of them fewer words are asked
_ENOUGH = ((3, 0.3), (4, 0.25), (5, 0.2))  # so many different words, and the share of sentences that have one
_ENOUGH_OF_SHORT = ((2, 0.25),)
_TITLED = ((2, 0.35),)  # where the headline has one
_SOME = 2  # different words, or one in the headline


class Read(Protocol):
    """The fields of an analysis that are looked at."""

    @property
    def language(self) -> str: ...
    @property
    def sentences(self) -> tuple[Sentence, ...]: ...
    @property
    def stems(self) -> tuple[Stems, ...]: ...
    @property
    def title_stems(self) -> Stems: ...


@dataclass(frozen=True, slots=True)
class Spoken:
    """How an article speaks of an industry."""

    spans: frozenset[int] = frozenset()  # those of its spans that have one of the words
    about: bool = False  # it is of that industry
    some: bool = False  # it has enough of them for one that is about such a topic as Microsoft


_SILENT = Spoken()


class Vocabulary:
    """The words of an industry; ``words`` are lists with commas between, by language (ISO 639-1)."""

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self._words = words or {}
        self._tables: dict[str, dict[str, list[Stems]]] = {}
        self._all: dict[str, frozenset[str]] = {}

    def knows(self, language: str) -> bool:
        """Whether there are words of a language."""
        return language in self._words

    def may_tell(self, language: str, stems: frozenset[str]) -> bool:
        """Whether an article with these stems may be of the industry: two words have two stems at least."""
        return self.knows(language) and len(stems & self._stems(language)) > 1

    def spoken(self, analysis: Read) -> Spoken:
        """How an article speaks of the industry; of one in another language nothing is known."""
        if not self.knows(analysis.language):
            return _SILENT
        table = self._table(analysis.language)
        told = _found(analysis.title_stems, table)
        different = set(told)
        spans = []
        sentences = having = opening = 0
        for number, (span, stems) in enumerate(zip(analysis.sentences, analysis.stems, strict=True)):
            found = _found(stems, table)
            if found:
                spans.append(number)
            if span.kind is Kind.SENTENCE:
                sentences += 1
                if found:
                    different.update(found)
                    having += 1
                    opening += sentences <= _OPENING
        share = (having + bool(told)) / (sentences + 1)
        enough = _ENOUGH if sentences > _SHORT else _ENOUGH_OF_SHORT
        early = bool(told) or opening or len(different) >= _MANY
        places = having + bool(told) >= min(_PLACES, sentences)  # one long notice of a site tells nothing
        about = (
            places
            and early
            and any(
                len(different) >= many and share >= least
                for many, least in (*enough, *(_TITLED if told else ()))
            )
        )
        return Spoken(frozenset(spans), bool(about), bool(told) or len(different) >= _SOME)

    def _stems(self, language: str) -> frozenset[str]:
        """The stems of all words of a language."""
        if language not in self._all:
            entries = chain.from_iterable(self._table(language).values())
            self._all[language] = frozenset(chain.from_iterable(entries))
        return self._all[language]

    def _table(self, language: str) -> dict[str, list[Stems]]:
        """The words of a language as stems, the longest first, by the first stem of each."""
        if language not in self._tables:
            table: dict[str, list[Stems]] = {}
            for entry in self._words[language].split(","):
                stems = tuple(content_stems(entry, language))
                if stems and stems not in table.setdefault(stems[0], []):
                    table[stems[0]].append(stems)
            for entries in table.values():
                entries.sort(key=len, reverse=True)
            self._tables[language] = table
        return self._tables[language]


def _found(stems: Stems, table: Mapping[str, Sequence[Stems]]) -> list[Stems]:
    """The entries that stand in a row of stems, each stem counted once: "crude oil" is no "crude"."""
    if table.keys().isdisjoint(stems):
        return []
    found = []
    place = 0
    while place < len(stems):
        for entry in table.get(stems[place], ()):
            if stems[place : place + len(entry)] == entry:
                found.append(entry)
                place += len(entry)
                break
        else:
            place += 1
    return found


@dataclass(frozen=True)
class Industry:
    """An industry: its words; names of those of its topics of which other industries' news tells, too."""

    name: str
    vocabulary: Vocabulary
    wide: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # what else people call it
    pack: str = ""  # the name of its starter pack

    @cached_property
    def term(self) -> str:
        """What the search index holds of its articles; a word with a digit behind it is its own stem."""
        return "".join(c for c in self.name.lower() if c.isalnum()) + "0"


class Industries:
    """The industries with words of their own, by name."""

    def __init__(self, industries: Iterable[Industry] = ()) -> None:
        self._by_name = {one.name: one for one in industries}

    def get(self, name: str) -> Industry | None:
        """The industry of this name; None for one of a workspace's own, which has only its topics."""
        return self._by_name.get(name)

    def terms(self, analysis: Read) -> Iterator[str]:
        """The index terms of the industries that an article is of."""
        stems = frozenset(chain(analysis.title_stems, *analysis.stems))
        for one in self._by_name.values():
            words = one.vocabulary
            if words.may_tell(analysis.language, stems) and words.spoken(analysis).about:
                yield one.term
