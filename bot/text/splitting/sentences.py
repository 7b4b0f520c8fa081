"""Sentences with their offsets, headings, list items and fragments, of clean text with a paragraph a line.

    line | dateline or bullet | sentences of the rest | what each span is

Every character that is no space belongs to exactly one span, the spans are in order, and nothing is moved.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from bot.text.cleaning.notices import is_aside
from bot.text.splitting.boundaries import ORDINAL_STOP, ends
from bot.text.splitting.enclosures import CLOSING
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import compiled

TEASER = 3  # sentences; a text with no more of them may only add to its headline


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
_sentence = partial(tuple.__new__, Sentence)  # Sentence(*row) without a Python call

_BULLET = re.compile(
    r"(?:[-*•◦‣▪●○–·]|\d{1,3}[.)]|\((?:\d{1,3}|[a-zA-Z])\)|[a-zA-Z]\))(?=\s+\S)|[•▪●◦‣■](?=\w)"
)
_POINTS = frozenset("•▪●◦‣■")  # marks that open an item also inside a line
_TIME = (
    r"(?:(?:2[0-3]|[01]?\d):[0-5]\d(?:\s?(?:[ap]m\b|[ap]\.m\.))?|(?:1[0-2]|[1-9])(?:\.[0-5]\d)?\s?(?:[ap]m\b|[ap]\.m\.))"
    r"(?:\s(?:[A-Z]{1,3}[SD]?T|UTC|Uhr(?=\s?[:|–—-])))?(?:\s?[:|–—-])?(?=\s+[\"“„«‘']?(?!Uhr\b)[^\W\d_a-z])"
)
"""When an entry of a live page was written; "10:30 is the new start" goes on with a small letter."""
_MONTH = r"[^\W\d_][\w.]{2,9}\s"
_MONTH_DAY = rf"(?:{_MONTH}\d{{1,2}},?\s(?:\d{{4}}\s?)?|\d{{1,2}}\.?\s{_MONTH}(?:\d{{4}}\s)?)"
_AGENCY = r"\([^()\n]{2,30}\)\s?"
_PLACE = r"(?:[^\W\d_a-z][\w.’'/-]*[,/]?\s){1,5}"
_FOUR_CAPITALS = r"(?:ST\.\s|[^\W\d_a-z]{3}\s)?[^\W\d_a-z]{4}(?:(?![a-z]{2})[\w.’'/-])*"
_CITY = rf"{_FOUR_CAPITALS}(?:[,/]?\s[^\W\d_a-z][\w.’'/-]*){{0,4}}"
_RELEASE = (
    r"[^\W\d_a-z][^\n()/]{1,70}"
    r"(?:--\s?\(BUSINESS WIRE\)\s?--|/(?:PR|EIN )\s?News\s?[Ww]ire[^\n/]{0,20}/\s?(?:--|[–—-]))"
)
"""The place, the date and the agency of a company's own announcement."""
_BEGINS = "[\"“„«‘']?[^\\W_a-z]"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:{_MONTH_DAY}(?:{_AGENCY})?|{_AGENCY})|{_CITY}[,/]?\s(?:{_MONTH_DAY})?|(?:{_MONTH_DAY})?{_AGENCY})"
    rf"(?:—|–|--|- -|-)(?=\s+{_BEGINS})"
    rf"|{_RELEASE}(?=\s*{_BEGINS})"
    # Without spaces, as some papers have it; but "NATO—The alliance—" holds an insertion.
    rf"|{_CITY}(?:\s{_AGENCY})?—(?={_BEGINS})(?![^—\n]{{1,120}}—)"
)
_NAME = r"[^\W\d_a-z][\w.’'-]+"
_FIRST_DATELINE = re.compile(
    rf"{_NAME}(?:\s{_NAME}){{0,2}},\s{_NAME}(?:\s{_NAME})?\s(?:—|–|--)(?=\s+{_BEGINS})"
    rf"|\((?:AP|AFP|ANSA|CNN|dpa|EFE|IANS|PTI|Reuters|TASS|UPI|Xinhua)\)(?=\s*{_BEGINS})"
    rf"|{_NAME}(?: {_NAME})?, \d{{1,2}} [а-я]{{3,8}}(?: \d{{4}})?(?:, \d\d:\d\d)? [—–-] [A-ZА-Я]{{4,}}"
    rf"(?: Новости)?\.?(?=\s+{_BEGINS})"
    rf"|\[[A-Z][A-Z ]+\](?=\s+{_BEGINS})"
)
"""Where an article begins a place needs no capitals ("Kabul, Afghanistan --"), and an agency no dash; in
Russian it may tell place, day, hour and agency ("Казань, 4 мая 2026, 10:30 — REGNUM")."""
_COLON_DATELINE = re.compile(rf"{_CITY}:(?=\s+{_BEGINS})")
"""The place as Indian papers set it before an article's first word; later lines so name who speaks."""
_TOWN = (
    r"(?!(?:Der|Die|Das|Eine?) )[^\W\d_a-z][^\W\d_]+\.?"
    r"(?:(?:[- ]|\s(?:am|an der|bei|de|im|in der|ob der)\s|-(?:an|auf|on|an-der|ob-der)-)"
    r"[^\W\d_a-z][\w.]+){0,3}"
)
_GERMAN_DATELINE = re.compile(rf"{_TOWN}(?:\s?/\s?{_TOWN}){{0,3}}\s+[–-](?=\s+[„\"»]?[A-ZÄÖÜ\d])")
"""Without capitals and agency ("Wien/Ried im Innkreis – "), as most agency articles begin in German."""
_HAN = "\u4e00-\u9fff"
_EASTERN_DATELINE = (
    r"(?:【[^】\n]{2,30}】|［[^］\n]{2,30}］(?:\s*[-－―–])?"
    rf"|(?:[{_HAN}]{{1,5}}[网社台]|[{_HAN}]{{1,3}}报)"
    rf"(?:[{_HAN}·]{{0,14}}(?:\d{{1,2}}月)?\d{{1,2}}日(?:电(?![影视话台脑子力商池邀报])|讯(?!息))|讯(?=[\s（(]))"
    rf"(?:\s*[（(](?:(?:(?:实习|特派|见习|本报|总台)?记者|通讯员)[^）)\n]{{0,40}}|[{_HAN}]{{2,4}})[）)])?)"
    r"(?=\s*\S)"
)
"""Who tells it, from where and when: "新华社巴黎2月7日电（记者李洋）", "【环球网报道】"."""
_BEGINNING = 3  # paragraphs of an article, in one of which that stands
_INNER_DATELINE = re.compile(
    r"(?<=\s)[^\W\d_a-z]{3,}(?:,\s[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?\s"
    r"\((?:AP|AFP|ANSA|CNN|dpa|EFE|IANS|PTI|Reuters|TASS|UPI|Xinhua)\)\s?(?:—|–|--|-)"
    r"(?=\s+[\"“„«‘']?[^\W_a-z])"
)
"""A dateline behind a headline that lost its line: "Second stage for Leeds HOLM (AP) — "."""
_INNER = 260  # characters of a line that may hold such a headline and its dateline
_ENDED = re.compile(rf"[.!?…。！？:;]{CLOSING}$")
_CUT = re.compile(rf"(?:\.{{3,}}|…|\[…\]|\[\.\.\.\]){CLOSING}$")
_STOPS = frozenset(".!?…。！？:;")
_WORDS_OF_HEADING = 22
_LONGEST_HEADING = 140
_SHORT = 60


def split(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """The spans of ``text`` in order; ``language`` is ISO 639-1, an unknown one is read like English."""
    language = language or "en"
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            first = start + line.find(bare[0])
            lines.append((first, first + len(bare)))
        start += len(line)
    spans: list[Sentence] = []
    numbered = False  # whether the line before began with a number
    for paragraph, (start, end) in enumerate(lines):
        opening = None
        if not text[start].isalpha() or text[start + 1 : start + 2] == ")":
            opening = _BULLET.match(text, start, end)
            if opening is None and text[start].isdigit():
                opening = compiled(_TIME).match(text, start, end)
        dashed = opening is None and _has_dash(text, start, min(end, start + _INNER))
        if dashed:
            opening = _DATELINE.match(text, start, end)
            if opening is None and language == "de" and paragraph < _BEGINNING:
                opening = _GERMAN_DATELINE.match(text, start, end)
        if opening is None and paragraph < _BEGINNING:
            opening = _FIRST_DATELINE.match(text, start, end)
        if opening is None and paragraph == 0:
            opening = _COLON_DATELINE.match(text, start, end)
        if opening is None and language in ("zh", "ja") and paragraph < _BEGINNING:
            opening = compiled(_EASTERN_DATELINE).match(text, start, end)
        if opening is None:
            numbered = False
            if dashed:
                start = _after_headline(spans, text, start, end, paragraph, language)
            _of_line(spans, text, start, end, paragraph, language)
            continue
        number = opening.re is _BULLET and text[start].isdigit()
        if number and language in ORDINAL_STOP and not numbered:  # "20. Jahrhundert" begins no list
            following = lines[paragraph + 1][0] if paragraph + 1 < len(lines) else len(text)
            number = text[following : following + 1].isdigit()
            opening = opening if number else None
        numbered = number
        if opening is None:
            _of_line(spans, text, start, end, paragraph, language)
        elif opening.re is _BULLET and not _ENDED.search(text, max(start, end - 12), end):
            spans.append(Sentence(start, end, Kind.ITEM, paragraph))
        else:
            rest = opening.end()
            while text[rest].isspace():
                rest += 1
            spans.append(Sentence(start, opening.end(), Kind.FRAGMENT, paragraph))
            _of_line(spans, text, rest, end, paragraph, language)
    return tuple(spans)


def _has_dash(text: str, start: int, end: int) -> bool:
    """Whether there is a dash that could end a dateline."""
    find = text.find
    return (
        find("- ", start, end) >= 0
        or find("—", start, end) >= 0
        or find("–", start, end) >= 0
        or find("--", start, end) >= 0
    )


def _after_headline(
    spans: list[Sentence], text: str, start: int, end: int, paragraph: int, language: str
) -> int:
    """Where a line goes on behind a headline and dateline, whose spans are added; ``start`` without them."""
    reach = min(end, start + _INNER)
    inner = _INNER_DATELINE.search(text, start, reach) if text.find(") ", start, reach) >= 0 else None
    if inner is None:
        return start
    _of_line(spans, text, start, inner.end(), paragraph, language)
    spans[-1] = spans[-1]._replace(kind=Kind.FRAGMENT)
    rest = inner.end() + 1
    while text[rest].isspace():
        rest += 1
    return rest


def _of_line(spans: list[Sentence], text: str, start: int, end: int, paragraph: int, language: str) -> None:
    """Add the spans of one line of prose, which has no space at its ends."""
    first = start
    for stop in ends(text, start, end, language):
        spans.append(_sentence((first, stop, _kind(text, first, stop, start, language), paragraph)))
        first = stop + 1 if text[stop] == " " else stop
        while text[first].isspace():
            first += 1
        if text[first] in _POINTS:
            first = _after_point(spans, text, first, end, paragraph)
    if text[end - 1] in _STOPS or _ENDED.search(text, max(first, end - 12), end):
        kind = _kind(text, first, end, start, language)
    elif first == start:  # one sentence, as most lines of many pages
        kind = _kind_of_line(text, start, end)
    else:
        kind = Kind.FRAGMENT
    spans.append(_sentence((first, end, kind, paragraph)))


def _after_point(spans: list[Sentence], text: str, first: int, end: int, paragraph: int) -> int:
    """Where the sentence behind a bullet inside a line begins; the bullet is added as a span of its own."""
    rest = first + 1
    while rest < end and text[rest].isspace():
        rest += 1
    if rest == end or (rest == first + 1 and not text[rest].isalnum()):
        return first
    spans.append(Sentence(first, first + 1, Kind.FRAGMENT, paragraph))
    return rest


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
