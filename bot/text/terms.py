"""What the search index holds of an article, and what a question asks of it: our own stems, folded.

The database indexes these streams with a plain tokenizer, so both engines find the same in every language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from bot.text.tokens import fold, stem, stems, words


def search_terms(title: str, text: str, language: str) -> tuple[str, str]:
    """(title terms, body terms): all tokens stemmed and folded, in order, joined by spaces."""
    return _stream(title, language), _stream(text, language)


def query_terms(text: str, languages: Sequence[str] = ("en",)) -> tuple[tuple[str, ...], ...]:
    """For each word of a question the index terms it may stand for, distinct over the languages, in order."""
    chosen = tuple(languages) or ("en",)
    found: list[tuple[str, ...]] = []
    for word in words(unicodedata.normalize("NFC", text)):
        terms: dict[str, None] = {}
        for language in chosen:
            terms[fold(stem(word, language))] = None
            terms[fold(stem(fold(word.removesuffix("'s").removesuffix("’s")), language))] = None
        terms.pop("", None)
        if terms:
            found.append(tuple(terms))
    return tuple(found)


def _stream(text: str, language: str) -> str:
    return " ".join(filter(None, map(fold, stems(text, language))))
