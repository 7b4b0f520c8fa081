"""What the search index holds of an article, and what a question asks of it: our own stems, folded.

    words | stem | fold: no accents, letters and digits only

The database indexes these streams with a plain tokenizer, so both engines find the same in every language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from bot.text.tables import LONGEST, Remembered
from bot.text.tokens import fold, uncached_stem, words

_ACCENTS_MATTER = frozenset(("de", "fr", "es", "pt", "it", "pl", "ru", "tr"))  # to their stemmers


_CUT_OFF = ("ов", "ев", "ом")
"""Ends of Russian nominatives ("Киев", "альбом") of which the stemmer makes cases of another word."""
_CAPITAL_INSIDE = re.compile(r"\b\w+[^\W\d_A-Z][A-Z]\w*|\b\w[A-Z]\w*")
_LONG, _SHORTEST = 5, 3  # letters of a word, and of its stem by another language's rules


class _Terms(Remembered[str]):
    """Word -> its index term in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def read(self, word: str) -> str:
        if len(word) > LONGEST:
            return fold(word)[:LONGEST]
        plain = word if word.isascii() or self._language in _ACCENTS_MATTER else fold(word)
        return fold(uncached_stem(plain, self._language))


@cache
def _term_table(language: str) -> _Terms:
    return _Terms(language or "en")


def search_terms(title: str, text: str, language: str) -> tuple[str, str]:
    """(title terms, body terms): all tokens stemmed and folded, in order, joined by spaces."""
    return _stream(title, language), _stream(text, language)


def query_terms(text: str, languages: Sequence[str] = ("en",)) -> tuple[tuple[str, ...], ...]:
    """For each word of a question the index terms it may stand for, distinct over the languages, in order.

    A name with a capital inside keeps its shape: Italian makes "open" of "OpenAI", which would find every
    article that opens something. Nor is a long word cut to two letters: Turkish makes "an" of "anime".
    """
    chosen = tuple(languages) or ("en",)
    found: list[tuple[str, ...]] = []
    shaped = {name.lower() for name in _CAPITAL_INSIDE.findall(text)}
    for word in words(unicodedata.normalize("NFC", text)):
        terms: dict[str, None] = {}
        least = len(word) - 1 if word in shaped else _SHORTEST if len(word) >= _LONG else 0
        for language in chosen:
            for spelling in dict.fromkeys((word, word if word.isascii() else fold(word))):
                term = _term_table(language)[spelling]  # typed with accents, written without
                if language == chosen[0] or len(term) >= least:
                    terms[term] = None
        if "ru" in chosen:
            terms.update(dict.fromkeys(_in_other_cases(word)))
        terms.pop("", None)
        if terms:
            found.append(tuple(terms))
    return tuple(found)


def _in_other_cases(word: str) -> list[str]:
    """What the index has for a Russian name in other cases: "киев" for "Киев", whose own term is "ки"."""
    stem = _term_table("ru")[word]
    if word.endswith(_CUT_OFF) and word != stem:
        return [fold(word)]
    return [_term_table("ru")[stem]] if stem.endswith(_CUT_OFF) and word != stem else []


def _stream(text: str, language: str) -> str:
    return " ".join(filter(None, map(_term_table(language).__getitem__, words(text, language))))
