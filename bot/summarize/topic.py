"""What is about the topic: which sentences name it, and how much of an article is about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.summarize.pool import Stems
from bot.text.tokens import content_stems, stems

Names = Sequence[str | Sequence[str]]  # "Amazon Prime Video", or the words of it one by one

_SAME_WORD = {
    "ad": ("advert", "advertis", "commerci"),
    "ai": ("genai", "chatbot"),
    "advertis": ("ad", "advert"),
    "layoff": ("redund", "dismiss"),
    "lawsuit": ("sue", "court", "suit"),
    "earn": ("result", "profit", "revenu"),
    "deal": ("acquisit", "merger", "agreement"),
    "strike": ("walkout", "picket"),
    "price": ("cost", "fee"),
    "job": ("layoff", "employ", "staff", "hire"),
    "regul": ("regulatori", "law", "rule"),
}
"""English stems that people use for one another when they ask."""


@dataclass(frozen=True, slots=True)
class Query:
    """The names of a topic, or the words of a focus, as stems; empty when nothing was asked.

    ``names`` are alternatives for a topic ("Netflix" or "NFLX"); for a focus they are its words, each with
    its alternatives in ``also``.
    """

    names: tuple[Stems, ...] = ()
    single: frozenset[str] = frozenset()  # those of one stem
    longer: tuple[Stems, ...] = ()  # those of several, which must stand together and in order

    def hit(self, sentence: Stems) -> bool:
        """Whether one of the names stands in a sentence of stems."""
        if not self.single.isdisjoint(sentence):
            return True
        return bool(self.longer) and any(_contains(sentence, name) for name in self.longer)


def query(names: Names, languages: Sequence[str] = ("en",)) -> Query:
    """The query for names in whatever words people use, stemmed by each of the languages."""
    found: dict[Stems, None] = {}
    for name in names:
        text = name if isinstance(name, str) else " ".join(name)
        for language in languages or ("en",):
            found[tuple(content_stems(text, language) or stems(text, language))] = None
    found.pop((), None)
    return _query(found)


def focus_queries(focus: str, languages: Sequence[str] = ("en",)) -> tuple[Query, ...]:
    """One query for each content word of a focus ("ad tiers": one for "ad", one for "tiers")."""
    words: dict[tuple[Stems, ...], None] = {}
    for word in focus.split():
        forms = {tuple(content_stems(word, language)) for language in languages or ("en",)} - {()}
        for form in sorted(forms):
            if len(form) == 1:
                forms.update((other,) for other in _SAME_WORD.get(form[0], ()))
        if forms:
            words[tuple(sorted(forms))] = None
    return tuple(_query(forms) for forms in words)


def _query(names: Sequence[Stems] | dict[Stems, None]) -> Query:
    ordered = tuple(sorted(names))
    return Query(
        ordered,
        frozenset(name[0] for name in ordered if len(name) == 1),
        tuple(name for name in ordered if len(name) > 1),
    )


def _contains(sentence: Stems, name: Stems) -> bool:
    if name[0] not in sentence:
        return False
    size = len(name)
    return any(sentence[at : at + size] == name for at in range(len(sentence) - size + 1))


@dataclass(frozen=True, slots=True)
class Relevance:
    """How an article treats the topic: which of its spans name it, and whether it is mainly about it."""

    naming: frozenset[int]
    main: bool  # False: named in passing, only ``naming`` may be used
    titled: bool  # the headline names it


def relevance(stems_of_spans: Sequence[Stems], title: Stems, topic: Query) -> Relevance:
    """The relevance of one article: main when the headline or several of its sentences name the topic."""
    if not topic.names:
        return Relevance(frozenset(), True, True)
    naming = frozenset(n for n, sentence in enumerate(stems_of_spans) if topic.hit(sentence))
    titled = topic.hit(title)
    total = len(stems_of_spans)
    enough = len(naming) >= max(2, total // 5) or 3 * len(naming) >= total
    return Relevance(naming, titled or (enough and bool(naming)), titled)
