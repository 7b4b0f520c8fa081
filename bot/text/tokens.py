"""Words, their stems and whether they are stop words, for the ten languages; CJK as character pairs.

Everything is remembered by word, so a stem costs one look-up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from threading import Lock

import snowballstemmer

from bot import quick
from bot.text import stem_words
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import FULL, LONGEST, Remembered, compiled

_CJK_RUNS = (
    "([\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f]+)"
)
# A run of letters and digits and at most one kind of ending; one branch, because it is tried at every word.
_WORD = re.compile(
    r"\w+(?:['’&.,](?:"
    r"(?<=['’])(?:s|t|re|ve|ll|d|m)\b"  # don't, the studio's
    r"|(?<=&)\w+(?:&\w+){0,4}"  # AT&T
    r"|(?<=\d[.,])\d+(?:[.,]\d+){0,8}\w*"  # 7.2bn, 1,000
    r"|(?<=\b\w\.)\w\b(?:\.\w\b){0,6}\.?"  # U.S., z.B.
    r"))?"
)
_KANA_ONLY = re.compile("[\u3040-\u309f]+")
_ALGORITHMS = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "ru": "russian",
    "tr": "turkish",
}
Stems = tuple[str, ...]
_FOLD = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)


class _Stems(Remembered[str]):
    """Word -> stem of one language; ``""`` for a stop word when ``content`` is true."""

    def __init__(self, language: str, *, content: bool) -> None:
        super().__init__()
        self._stem = _stemmer(language)
        self._turn = Lock()  # a stemmer in Python, where there is none in C, does one word at a time
        self._stops = STOP_WORDS.get(language, frozenset()) if content else frozenset()
        self._content = content

    def read(self, word: str) -> str:
        if len(word) > LONGEST:
            return word[:LONGEST]
        plain = word.replace("’", "'")
        if plain in self._stops or (self._content and _carries_nothing(plain)):
            return ""
        base = plain.rstrip(".").removesuffix("'s")
        if self._stem is None or "." in base or "&" in base:
            return base
        with self._turn:
            return self._stem(base) or base


def _stemmer(language: str) -> Callable[[str], str] | None:
    """PyStemmer's where it is installed, else the same project's in Python; None for a language without."""
    if language not in _ALGORITHMS:
        return None
    stemmer = snowballstemmer.stemmer(_ALGORITHMS[language])
    stemmer.maxCacheSize = 0  # PyStemmer's own cache would hold everything a second time
    return stem_words.corrected(language, stemmer.stemWord)


class _Chunks(Remembered[tuple[str, ...]]):
    """Stretch between spaces -> its content stems: “U.S.-based,” costs one look-up, as "based".

    No token holds a space or looks across one, so a text's tokens are those of its stretches.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._stem = _stem_table(language, True).__getitem__

    def read(self, chunk: str) -> tuple[str, ...]:
        return tuple(filter(None, map(self._stem, words(chunk, self._language))))

    def spans(self, text: str, spans: Sequence[tuple[int, int, *tuple[object, ...]]]) -> tuple[Stems, ...]:
        """The stems of each stretch of ``text`` that is told by its start and end."""
        known, joined = self.__getitem__, chain.from_iterable
        return tuple(
            [tuple(joined(filter(None, map(known, text[span[0] : span[1]].split())))) for span in spans]
        )


def _carries_nothing(word: str) -> bool:
    """Whether a word can never be content: one Latin letter, or a pair of hiragana."""
    if len(word) == 1:
        return word.isascii() and not word.isdigit()
    return _KANA_ONLY.fullmatch(word) is not None


@cache
def _stem_table(language: str, content: bool) -> _Stems:
    return _Stems(language or "en", content=content)


@cache
def _chunk_table(language: str) -> _Chunks | quick._quick.Chunks:
    table = _Chunks(language or "en")
    return table if quick.Chunks is None else quick.Chunks(table.read, LONGEST, FULL)


def lower(text: str, language: str = "") -> str:
    """The text in lower case, with Turkish i's where the language is Turkish."""
    if language == "tr":
        text = text.replace("I", "ı")
    return text.replace("İ", "i").replace("_", " ").lower()  # Python makes two characters of İ


def _pairs(token: str) -> list[str]:
    """A token with CJK in it as overlapping character pairs (a lone character stays), the rest as it is."""
    parts: list[str] = []
    for part in compiled(_CJK_RUNS).split(token):
        if not part:
            continue
        if len(part) > 1 and compiled(_CJK_RUNS).match(part):
            parts.extend(part[i : i + 2] for i in range(len(part) - 1))
        else:
            parts.append(part)
    return parts


def words(text: str, language: str = "") -> list[str]:
    """The text's tokens, lower-cased, in order: words, numbers, initials; CJK as overlapping pairs."""
    lowered = lower(text, language)
    found: list[str] = _WORD.findall(lowered)
    if lowered.isascii() or not compiled(_CJK_RUNS).search(lowered):
        return found
    return [part for token in found for part in _pairs(token)]


def stem(word: str, language: str) -> str:
    """The stem of a lower-cased word; the word itself where we know no stemmer."""
    return _stem_table(language, False)[word]


def uncached_stem(word: str, language: str) -> str:
    """``stem`` for those who keep what they get."""
    return _stem_table(language, False).read(word)


def stems(text: str, language: str) -> list[str]:
    """The stems of all the text's tokens, stop words too, in order."""
    table = _stem_table(language, False)
    return [table[word] for word in words(text, language)]


def content_stems(text: str, language: str) -> list[str]:
    """The stems of the text's tokens without its stop words, in order."""
    return list(_chunk_table(language).spans(text, ((0, len(text)),))[0])


def span_stems(
    text: str, spans: Sequence[tuple[int, int, *tuple[object, ...]]], language: str
) -> tuple[Stems, ...]:
    """``content_stems`` of each stretch of ``text`` that is told by its start and end, such as a sentence."""
    return _chunk_table(language).spans(text, spans)


def is_stop(word: str, language: str) -> bool:
    """Whether a lower-cased word carries no content in that language."""
    return not _stem_table(language, True)[word]


def fold(word: str) -> str:
    """A word as the search index knows it: no accents, letters and digits only."""
    if word.isascii():
        return word if word.isalnum() else "".join(filter(str.isalnum, word))
    plain = unicodedata.normalize("NFKD", word.translate(_FOLD)).lower()
    return "".join(c for c in plain if c.isalnum() and not unicodedata.combining(c))
