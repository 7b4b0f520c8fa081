"""Sentences with their offsets, headings, list items and fragments, of clean text with a paragraph a line.

    line | dateline or bullet | sentences of the rest | what each span is

Every character that is no space belongs to exactly one span, the spans are in order, and nothing is moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from bot.text.boundaries import ends
from bot.text.stopwords import STOP_WORDS


class Kind(StrEnum):
    """What a span of text is."""

    SENTENCE = "sentence"
    HEADING = "heading"
    ITEM = "item"  # a list item without a full stop
    FRAGMENT = "fragment"  # a dateline, a bullet, a sentence that was cut off


class Sentence(NamedTuple):
    """A span of text: code points ``[start, end)`` without surrounding space, and its paragraph's number."""

    start: int
    end: int
    kind: Kind
    paragraph: int


_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-*•◦‣▪●○–·]|\(?(?:\d{1,3}|[a-zA-Z])[.)])(?=\s+\S)")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*[,/]?\s){1,5}"  # LOS ANGELES, New York,
    r"(?:[\w.]{2,10}\s\d{1,2},?\s(?:\d{4}\s)?|\d{1,2}\.?\s[\w.]{2,10}\s(?:\d{4}\s)?)?"  # Oct 21, / 21. Oktober
    r"(?:\([^()\n]{2,30}\)\s?)?(?:—|–|--|-)(?=\s+[\"“„«‘'\w])"
    r"|\([A-Z][\w. ]{1,20}\)\s?(?:—|–|--|-)(?=\s)"
)
_ENDED = re.compile("[.!?…。！？:;][\"'”’»“›)\\]」』）*]*$")
_CUT = re.compile(r"(?:\.{3,}|…|\[…\]|\[\.\.\.\])[\"'”’»)\]]*$")
_WORDS_OF_HEADING = 22
_LONGEST_HEADING = 140


def split(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """The spans of ``text`` in order; ``language`` is ISO 639-1, an unknown one is read like English."""
    spans: list[Sentence] = []
    paragraph = 0
    for line in _LINE.finditer(text):
        start, end = _stripped(text, line.start(), line.end())
        if start < end:
            spans.extend(_of_line(text, start, end, paragraph, language or "en"))
            paragraph += 1
    return tuple(spans)


def _of_line(text: str, start: int, end: int, paragraph: int, language: str) -> Iterator[Sentence]:
    """The spans of one line, which has no space at its ends."""
    item = False
    if opening := _BULLET.match(text, start, end) or _DATELINE.match(text, start, end):
        rest, _ = _stripped(text, opening.end(), end)
        item = opening.re is _BULLET
        if item and not _ENDED.search(text, max(rest, end - 12), end):
            yield Sentence(start, end, Kind.ITEM, paragraph)
            return
        yield Sentence(start, opening.end(), Kind.FRAGMENT, paragraph)
        start = rest
    first = start
    for stop in ends(text, start, end, language):
        yield Sentence(first, stop, _kind(text, first, stop, start, language), paragraph)
        first, _ = _stripped(text, stop, end)
    if first == start:
        kind = _kind_of_line(text, start, end, language)
    elif _ENDED.search(text, max(first, end - 12), end):
        kind = _kind(text, first, end, start, language)
    else:
        kind = Kind.FRAGMENT
    yield Sentence(first, end, kind, paragraph)


def _kind(text: str, start: int, end: int, line: int, language: str) -> Kind:
    """What a span that ends with a mark is: whole, or with its beginning or end cut off."""
    last = text[end - 1]
    if last in ":;" or _CUT.search(text, max(start, end - 8), end):
        return Kind.FRAGMENT
    if not any(character.isalnum() for character in text[start : min(end, start + 200)]):
        return Kind.FRAGMENT
    if start == line and text[start].islower():
        word = re.split(r"\W", text[start : start + 24], maxsplit=1)[0]
        if word in STOP_WORDS.get(language, STOP_WORDS["en"]):
            return Kind.FRAGMENT
    return Kind.SENTENCE


def _kind_of_line(text: str, start: int, end: int, language: str) -> Kind:
    """What a line is that holds no boundary inside."""
    if _ENDED.search(text, max(start, end - 12), end):
        return _kind(text, start, end, start, language)
    if end - start <= _LONGEST_HEADING and len(text[start:end].split()) <= _WORDS_OF_HEADING and text[end - 1] != ",":
        return Kind.HEADING
    return Kind.FRAGMENT


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
