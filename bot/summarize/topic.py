"""What is about the topic: which sentences name it, and how much of an article is about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.text.analysis import Analysis
from bot.text.tokens import content_stems, stems

Names = Sequence[str | Sequence[str]]  # "Amazon Prime Video", or the words of it one by one


@dataclass(frozen=True, slots=True)
class Query:
    """The names of a topic, or the words of a focus, as stems; empty when nothing was asked."""

    names: tuple[tuple[str, ...], ...] = ()

    def hits(self, sentence: tuple[str, ...]) -> int:
        """How many of the names stand in a sentence of stems, whole and in order."""
        return sum(1 for name in self.names if _contains(sentence, name))


def query(names: Names, languages: Sequence[str] = ("en",)) -> Query:
    """The query for names in whatever words people use, stemmed by each of the languages."""
    found: dict[tuple[str, ...], None] = {}
    for name in names:
        text = name if isinstance(name, str) else " ".join(name)
        for language in languages or ("en",):
            found[tuple(content_stems(text, language) or stems(text, language))] = None
    found.pop((), None)
    return Query(tuple(sorted(found)))


def _contains(sentence: tuple[str, ...], name: tuple[str, ...]) -> bool:
    if len(name) == 1:
        return name[0] in sentence
    first = name[0]
    if first not in sentence:
        return False
    size = len(name)
    return any(sentence[at : at + size] == name for at in range(len(sentence) - size + 1))


@dataclass(frozen=True, slots=True)
class Relevance:
    """How an article treats the topic: the sentences that name it, and whether it is mainly about it."""

    naming: frozenset[int]
    main: bool  # False: named in passing, only ``naming`` may be used


def relevance(analysis: Analysis, topic: Query) -> Relevance:
    """The relevance of one article: main when the headline or several of its sentences name the topic."""
    naming = frozenset(n for n, sentence in enumerate(analysis.stems) if topic.hits(sentence))
    if not topic.names:
        return Relevance(naming, True)
    early = bool(naming) and min(naming) <= 2
    enough = len(naming) >= max(2, len(analysis.stems) // 12)
    return Relevance(naming, topic.hits(analysis.title_stems) > 0 or (enough and (early or len(naming) > 2)))
