"""Sentences with their offsets, headings, list items and fragments, of clean text with a paragraph a line.

    line | dateline or bullet | sentences of the rest | what each span is

Every character that is no space belongs to exactly one span, the spans are in order, and nothing is moved.
"""

from __future__ import annotations

import re

from bot import quick
from bot.text.splitting.lines import ENDED, Kind, Lines, Sentence
from bot.text.splitting.stops import ORDINAL_STOP
from bot.text.tables import compiled

__all__ = ["TEASER", "Kind", "Sentence", "split"]

TEASER = 3  # sentences; a text with no more of them may only add to its headline


_BULLET = re.compile(
    r"(?:[-*•◦‣▪●○–·]|\d{1,3}[.)]|\((?:\d{1,3}|[a-zA-Z])\)|[a-zA-Z]\))(?=\s+\S)|[•▪●◦‣■](?=\w)"
)
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


_SPACE = re.compile(r"\s*")


def split(
    text: str, language: str = "en", *, compiled: type[quick._quick.Splitter] | None = quick.Splitter
) -> tuple[Sentence, ...]:
    """The spans of ``text`` in order; ``language`` is ISO 639-1, an unknown one is read like English.

    ``compiled`` reads what is plain, None: the rules read everything. The spans are the same.
    """
    language = language or "en"
    lines = Lines(text, language, compiled)
    return tuple(lines.all(_Openings(text, language, lines).spans))


class _Openings:
    """Reads the lines that may begin with a dateline, a bullet or a time, from first to last."""

    __slots__ = ("_language", "_lines", "_numbered", "_text")

    def __init__(self, text: str, language: str, lines: Lines) -> None:
        self._text = text
        self._language = language
        self._lines = lines
        self._numbered = -2  # the last paragraph that began with a number

    def spans(self, start: int, end: int, paragraph: int) -> list[Sentence]:
        """The spans of the line ``text[start:end]``, which has no space at its ends."""
        text = self._text
        opening = self._mark(start, end)
        dashed = opening is None and _has_dash(text, start, min(end, start + _INNER))
        if opening is None:
            opening = self._dateline(start, end, paragraph, dashed)
        if opening is None:
            return self._prose(start, end, paragraph, dashed)
        bullet = opening.re is _BULLET
        if bullet and text[start].isdigit():
            if not self._counts(end, paragraph):
                return self._lines.spans(start, end, paragraph)
            self._numbered = paragraph
        if bullet and not ENDED.search(text, max(start, end - 12), end):
            return [Sentence(start, end, Kind.ITEM, paragraph)]
        rest = opening.end()
        while text[rest].isspace():
            rest += 1
        spans = self._lines.spans(rest, end, paragraph)
        spans.insert(0, Sentence(start, opening.end(), Kind.FRAGMENT, paragraph))
        return spans

    def _mark(self, start: int, end: int) -> re.Match[str] | None:
        """The bullet, number or time that a line begins with."""
        text = self._text
        if text[start].isalpha() and text[start + 1 : start + 2] != ")":
            return None
        mark = _BULLET.match(text, start, end)
        if mark is None and text[start].isdigit():
            mark = compiled(_TIME).match(text, start, end)
        return mark

    def _dateline(self, start: int, end: int, paragraph: int, dashed: bool) -> re.Match[str] | None:
        """The dateline that a line begins with; ``dashed`` when a dash may end it."""
        text, early = self._text, paragraph < _BEGINNING
        opening = None
        if dashed:
            opening = _DATELINE.match(text, start, end)
            if opening is None and self._language == "de" and early:
                opening = _GERMAN_DATELINE.match(text, start, end)
        if opening is None and early:
            opening = _FIRST_DATELINE.match(text, start, end)
        if opening is None and paragraph == 0:
            opening = _COLON_DATELINE.match(text, start, end)
        if opening is None and self._language in ("zh", "ja") and early:
            opening = compiled(_EASTERN_DATELINE).match(text, start, end)
        return opening

    def _counts(self, end: int, paragraph: int) -> bool:
        """Whether a line that begins with a number is of a list: "20. Jahrhundert" begins none."""
        if self._language not in ORDINAL_STOP or self._numbered == paragraph - 1:
            return True
        following = _SPACE.match(self._text, end)
        return following is not None and self._text[following.end() : following.end() + 1].isdigit()

    def _prose(self, start: int, end: int, paragraph: int, dashed: bool) -> list[Sentence]:
        """The spans of a line without an opening, but for a dateline behind a headline."""
        text, lines = self._text, self._lines
        reach = min(end, start + _INNER)
        inner = None
        if dashed and text.find(") ", start, reach) >= 0:
            inner = _INNER_DATELINE.search(text, start, reach)
        if inner is None:
            return lines.spans(start, end, paragraph)
        spans = lines.spans(start, inner.end(), paragraph)
        spans[-1] = spans[-1]._replace(kind=Kind.FRAGMENT)
        rest = inner.end() + 1
        while text[rest].isspace():
            rest += 1
        return spans + lines.spans(rest, end, paragraph)


def _has_dash(text: str, start: int, end: int) -> bool:
    """Whether there is a dash that could end a dateline."""
    find = text.find
    return (
        find("- ", start, end) >= 0
        or find("—", start, end) >= 0
        or find("–", start, end) >= 0
        or find("--", start, end) >= 0
    )
