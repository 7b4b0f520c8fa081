"""What the spans of one line of prose are: its sentences, and what is cut off, a heading or an item.

Where this house was built with a compiler, plain sentences are read by ``bot.quick`` and the rules here are
asked about the others only; without, everything is read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from bot import quick
from bot.text.cleaning.notices import CONTRIBUTED, FIRST_WORDS, SIGNS, is_aside
from bot.text.splitting.abbreviations import told
from bot.text.splitting.boundaries import Marks, ends
from bot.text.splitting.enclosures import CLOSING
from bot.text.splitting.stops import ORDINAL_STOP
from bot.text.stopwords import STOP_WORDS


class Kind(StrEnum):
    """What a span of text is."""

    SENTENCE = "sentence"
    HEADING = "heading"
    ITEM = "item"  # a list item without a full stop
    FRAGMENT = "fragment"  # a dateline, a bullet, a sentence that was cut off, "Sign up for our newsletter."


class Sentence(NamedTuple):
    """A span of text: code points ``[start, end)`` without surrounding space, and its paragraph's number."""

    start: int
    end: int
    kind: Kind
    paragraph: int


_SENTENCE, _FRAGMENT = Kind.SENTENCE, Kind.FRAGMENT  # a member of an enum costs a look-up
_KINDS = (Kind.SENTENCE, Kind.FRAGMENT, Kind.HEADING)
_sentence = partial(tuple.__new__, Sentence)  # Sentence(*row) without a Python call

_OPENING = {word: SIGNS.get(word) for word in FIRST_WORDS}
_POINTS = frozenset("•▪●◦‣■")  # marks that open an item also inside a line
ENDED = re.compile(rf"[.!?…。！？:;]{CLOSING}$")
_CUT = re.compile(rf"(?:\.{{3,}}|…|\[…\]|\[\.\.\.\]){CLOSING}$")
_STOPS = frozenset(".!?…。！？:;")
_WORDS_OF_HEADING = 22
_LONGEST_HEADING = 140
_SHORT = 60


class Lines:
    """The lines of ``text`` that are not blank, and their spans.

    The compiled splitter calls ``ask``, ``kind``, ``rest`` and ``point`` where a mark or a span is not plain.
    """

    __slots__ = ("_language", "_marks", "_splitter", "_start", "_text")

    def __init__(
        self, text: str, language: str, compiled: type[quick._quick.Splitter] | None = quick.Splitter
    ) -> None:
        self._text = text
        self._language = language
        self._splitter = _splitter(text, language, compiled)
        self._marks: Marks | None = None
        self._start = -1  # of the line that the marks are of

    def all(self, opened: Callable[[int, int, int], list[Sentence]]) -> list[Sentence]:
        """The spans of all lines; ``opened`` gives those of a line that may begin with more than prose.

        It is called with the line's start and end, without the space around it, and its paragraph's number.
        """
        if self._splitter is not None:
            return self._splitter.lines(self, opened)
        found: list[Sentence] = []
        start = paragraph = 0
        for line in self._text.splitlines(keepends=True):
            bare = line.strip()
            if bare:
                first = start + line.find(bare[0])
                found += opened(first, first + len(bare), paragraph)
                paragraph += 1
            start += len(line)
        return found

    def spans(self, start: int, end: int, paragraph: int) -> list[Sentence]:
        """The spans of a line of prose, which has no space at its ends."""
        text = self._text
        if self._splitter is not None:
            return self._splitter.line(start, end, paragraph, self)
        found: list[Sentence] = []
        first = start
        for stop in ends(text, start, end, self._language):
            found.append(_sentence((first, stop, self.kind(first, stop, start), paragraph)))
            first = stop + 1 if text[stop] == " " else stop
            while text[first].isspace():
                first += 1
            if text[first] in _POINTS:
                first = self.point(found, first, end, paragraph)
        found.append(_sentence((first, end, self.rest(first, start, end), paragraph)))
        return found

    def ask(self, start: int, end: int, begin: int, at: int) -> int:
        """What a mark of the line ``text[start:end]`` is (``Marks.read``)."""
        if self._marks is None or self._start != start:
            self._marks = Marks(self._text, start, end, self._language)
            self._start = start
        return self._marks.ask(begin, at)

    def kind(self, first: int, stop: int, start: int) -> Kind:
        """What a span inside a line that begins at ``start`` is."""
        return _kind(self._text, first, stop, start, self._language)

    def rest(self, first: int, start: int, end: int) -> Kind:
        """What the last span of a line is."""
        text = self._text
        if text[end - 1] in _STOPS or ENDED.search(text, max(first, end - 12), end):
            return _kind(text, first, end, start, self._language)
        return _kind_of_line(text, start, end) if first == start else _FRAGMENT

    def point(self, spans: list[Sentence], first: int, end: int, paragraph: int) -> int:
        """Where the sentence behind a bullet inside a line begins; the bullet is added as a span."""
        text = self._text
        rest = first + 1
        while rest < end and text[rest].isspace():
            rest += 1
        if rest == end or (rest == first + 1 and not text[rest].isalnum()):
            return first
        spans.append(Sentence(first, first + 1, Kind.FRAGMENT, paragraph))
        return rest


def _splitter(
    text: str, language: str, compiled: type[quick._quick.Splitter] | None
) -> quick._quick.Splitter | None:
    """The compiled splitter of a text; None where it would not do what the rules do."""
    if compiled is None or language in ("zh", "ja"):
        return None
    return compiled(text, told(language), _OPENING, CONTRIBUTED, language in ORDINAL_STOP, Sentence, _KINDS)


def _kind(text: str, start: int, end: int, line: int, language: str) -> Kind:
    """What a span that ends with a mark is: whole, or with its beginning or end cut off."""
    opens, last = text[start], text[end - 1]
    if last == "." and text[end - 2].isalnum() and opens.isupper():  # as most sentences do
        if is_aside(text, start, end) or (end - start <= _SHORT and _is_scrap(text[start:end])):
            return _FRAGMENT
        return _SENTENCE
    if last in ":;" or opens == "…" or text.startswith("..", start):
        return _FRAGMENT
    plain = last in _STOPS and last != "…" and text[end - 2 : end - 1].isalnum()
    if not plain and _CUT.search(text, max(start, end - 8), end):
        return _FRAGMENT
    if not _says_something(text, start, end) or is_aside(text, start, end):
        return _FRAGMENT
    if end - start <= _SHORT and _is_scrap(text[start:end]):
        return _FRAGMENT
    if start == line and opens.islower():
        word = re.split(r"\W", text[start : start + 24], maxsplit=1)[0]
        if word in STOP_WORDS.get(language, STOP_WORDS["en"]):
            return _FRAGMENT
    return _SENTENCE


def _is_scrap(span: str) -> bool:
    """Whether a short span is a date, or a name or label that a converter put a full stop behind: "By ."."""
    if span.endswith((" .", ":.")) and span.count(" ") <= 3:
        return True
    if span.isalpha() or not any(map(str.isdigit, span)):
        return False
    from bot.text.cleaning.boilerplate import is_date  # its lists take a while to import, few texts need them

    return is_date(span)


def _says_something(text: str, start: int, end: int) -> bool:
    return text[start].isalnum() or any(map(str.isalnum, text[start : min(end, start + 200)]))


def _kind_of_line(text: str, start: int, end: int) -> Kind:
    """What a line is that neither holds a boundary inside nor ends with a mark."""
    if end - start > _LONGEST_HEADING or text[end - 1] == "," or not _says_something(text, start, end):
        return Kind.FRAGMENT
    return Kind.HEADING if len(text[start:end].split()) <= _WORDS_OF_HEADING else Kind.FRAGMENT
