"""What grouping remembers of an article: its words and how often, its names, a sketch for copies.

A profile takes about 2 kB. It knows no document frequencies: those change as articles come in, so weights
are made when two profiles meet (see ``grouping``).
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from dataclasses import dataclass

from bot.stories.fingerprint import signature
from bot.text.analysis import Analysis
from bot.text.tokens import WORD, stem

FORM = 1  # raise when the bytes change; decode refuses others
BODY = 400  # content stems read from the start of the text
_NAME = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Profile:
    """The words of one article, as stems."""

    language: str
    title: tuple[str, ...]  # content stems of the headline, in order; of the first sentence if it has none
    terms: tuple[tuple[str, int], ...]  # content stems of the text's start with their counts, sorted
    names: tuple[str, ...]  # stems written with a capital inside a sentence, and numbers; sorted
    signature: bytes  # see bot.stories.fingerprint


def profile(title: str, analysis: Analysis, text: str = "") -> Profile:
    """The profile of an article; ``text`` (which the analysis points into) adds the names."""
    body = [stem_ for sentence in analysis.stems for stem_ in sentence]
    first = next((stems for stems in analysis.stems if len(stems) >= 4), ())
    return Profile(
        language=analysis.language,
        title=analysis.title_stems or first,
        terms=tuple(sorted(Counter(body[:BODY]).items())),
        names=_names(text, analysis),
        signature=signature(body),
    )


def encode(profile_: Profile) -> bytes:
    """Compact bytes, the same on every machine."""
    counted = "\t".join(f"{term} {count}" for term, count in profile_.terms)
    lines = (profile_.language, " ".join(profile_.title), counted, " ".join(profile_.names))
    return (
        bytes((FORM,))
        + zlib.compress("\n".join(lines).encode(), 6)
        + b""
        + profile_.signature
        + bytes((len(profile_.signature) // 4,))
    )


def decode(data: bytes) -> Profile:
    """The profile that ``encode`` wrote; raises ValueError on damage or on another FORM."""
    if len(data) < 2 or data[0] != FORM:
        raise ValueError("these bytes are no story profile of this form")
    size = data[-1] * 4
    try:
        lines = zlib.decompress(data[1 : len(data) - 1 - size]).decode().split("\n")
        language, title, counted, names = lines
        pairs = (part.rsplit(" ", 1) for part in counted.split("\t") if part)
        terms = tuple((term, int(count)) for term, count in pairs)
    except (zlib.error, UnicodeDecodeError, ValueError) as error:
        raise ValueError("these bytes are a damaged story profile") from error
    return Profile(
        language, tuple(title.split()), terms, tuple(names.split()), data[len(data) - 1 - size : -1]
    )


def _names(text: str, analysis: Analysis) -> tuple[str, ...]:
    """Stems of words with a capital that do not open their sentence, and of numbers."""
    found: set[str] = set()
    for sentence, stems in zip(analysis.sentences, analysis.stems, strict=True):
        known = set(stems)
        for at, match in enumerate(WORD.finditer(text, sentence.start, sentence.end)):
            word = match[0]
            if word[0].isdigit() or (at and word[0].isupper()):
                stemmed = stem(word.lower(), analysis.language)
                if stemmed in known:
                    found.add(stemmed)
    return tuple(sorted(found))
