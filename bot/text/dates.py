"""What comes next: dated events that a sentence announces, resolved against the publication date.

    sentences that name a day or month | announced, not reported | the date it means | dates after publication

A date without a year is the next one within nine months. A bare weekday is the one in the coming six days;
"next Tuesday" is resolved only when the coming Tuesday already lies in next week, since writers differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.text import tense
from bot.text.calendar_words import months, weekdays

if TYPE_CHECKING:
    from bot.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Event:
    """A date ahead: ``text[start:end]`` is how the sentence says it ("on 12 November", "next Tuesday")."""

    sentence: int  # index into the sentences of the article
    start: int
    end: int
    date: str  # ISO date "2026-11-12", or month "2026-11" where no day was said


MOST = 200  # events of one article
MOST_SENTENCES = 2_000  # that name a day or month
_LONGEST = 1_500  # characters of a sentence that are read
_FAR = 270  # days ahead that a date without a year may mean
_FARTHEST = 6  # years
_LEAD = (
    r"(?i:(?:(?:on|by|in|from|until|till|through|starting|beginning|for|at|am|ab|im|bis|vom|zum|le"
    r"|du|dès le|en|el|del|a partir del|hasta el|desde el|il|dal|em|no dia|op|vanaf)\s)?(?:(?:the|dem|den"
    r"|le|el)\s)?)"
)


class _Forms(NamedTuple):
    """The patterns of one language."""

    quick: re.Pattern[str]
    day: re.Pattern[str]
    month_first: re.Pattern[str] | None
    month: re.Pattern[str]
    weekday: re.Pattern[str]
    relative: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]


_ISO = re.compile(r"(?<![\w-])(20\d\d)-(\d\d)-(\d\d)(?![\w-])|(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)")
_RELATIVE = {
    "en": r"tomorrow|next month|later this month|(?:at |by )?the end of (?:the|this) month",
    "de": r"morgen(?= [a-zäöü])|(?:im )?(?:nächsten|kommenden) Monat|(?:Ende|später) (?:des|diesen) Monats?",
    "fr": r"demain|le mois prochain|à la fin du mois",
    "es": r"mañana(?! de)|(?:el )?(?:próximo mes|mes que viene|mes próximo)|a finales de(?:l| este) mes",
    "it": r"domani|(?:il )?mese prossimo|(?:il )?prossimo mese",
    "pt": r"amanhã|(?:no )?próximo mês|(?:no )?mês que vem",
    "nl": r"morgen|volgende maand",
}
_TOMORROW = frozenset(("tomorrow", "morgen", "demain", "mañana", "domani", "amanhã"))


@cache
def _forms(language: str) -> _Forms:
    known = language if language in _RELATIVE else "en"
    month_names, day_names = months(known), weekdays(known)
    flags = 0 if known in ("en", "de") else re.IGNORECASE
    month = "|".join(sorted((re.escape(name) for name in month_names), key=len, reverse=True))
    weekday = "|".join(re.escape(name) for name in day_names)
    first = None
    if known == "en":
        first = re.compile(
            rf"(?:(?P<weekday>{weekday}),?\s)?\b{_LEAD}(?:(?P<weekday2>{weekday}),?\s)?"
            rf"\b(?P<month>{month})\.?\s(?P<day>\d{{1,2}})"
            r"(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:,?\s(?P<year>20\d\d))?(?![\d:%])"
        )
    return _Forms(
        quick=re.compile(rf"\b(?:{month}|{weekday})|{_RELATIVE[known]}|20\d\d-\d|\d\.20\d", flags),
        day=re.compile(
            rf"{_LEAD}(?:(?P<weekday>{weekday}),?\s(?:dem\s|den\s|the\s)?)?(?<![\d.,:])"
            r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?"
            r"(?:\s?(?:-|–|to|and|bis|und|au|al|y|e|et|tot|en)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?"
            rf"\s(?:of\s|de\s|di\s)?(?P<month>{month})\b\.?(?:(?:,?\s|\sde\s|\sdel\s)(?P<year>20\d\d))?",
            flags,
        ),
        month_first=first,
        month=re.compile(
            r"(?i:\b(?:by\s|from\s|ab\s|à partir de\s|a partir de\s)?(?:in|im|en|em|until|early in"
            r"|late in|early"
            r"|late|mid-|mid|next|the end of|end of|by|from|Ende|Anfang|Mitte|ab|fin|début|mi-|finales de"
            r"|principios de|a partir de|desde|dès|à partir de|op|eind|begin|à|a|dal)[\s-]?)(?<=[\s-])"
            rf"(?P<month>{month})\b\.?(?:,?\s(?:de\s)?(?P<year>20\d\d))?(?!\s\d|\s?\.\d)",
            flags,
        ),
        weekday=re.compile(
            r"(?i:\b(?P<which>next|this coming|this|on|by|until|from|nächsten|kommenden|am|bis|ce|le"
            r"|el próximo"
            r"|el|próximo|il|na|op|volgende)\s)?"
            rf"\b(?P<weekday>{weekday})\b(?:\s(?:to|until|bis|au|al"
            rf"|tot)\s(?:{weekday})\b)?(?P<after>\s(?:prochain|próximo|que viene|prossimo))?",
            flags,
        ),
        relative=re.compile(rf"\b(?:{_RELATIVE[known]})\b", re.IGNORECASE),
        months={name.lower(): number for name, number in month_names.items()},
        weekdays={name.lower(): number for name, number in day_names.items()},
    )


def find_events(
    text: str, sentences: Sequence[Sentence], language: str = "en", published_at: int = 0
) -> tuple[Event, ...]:
    """The dated events after ``published_at`` (UTC seconds) that ``text`` announces, in order."""
    if not 0 < published_at < 32_503_680_000:  # the year 3000
        return ()
    published = datetime.fromtimestamp(published_at, UTC).date()
    return tuple(islice(_all(text, sentences, language or "en", published), MOST))


def _all(text: str, sentences: Sequence[Sentence], language: str, published: date) -> Iterator[Event]:
    forms = _forms(language)
    examined = 0
    for index, sentence in enumerate(sentences):
        start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
        if sentence.kind not in ("sentence", "item") or forms.quick.search(text, start, end) is None:
            continue
        examined += 1
        if examined > MOST_SENTENCES:
            return
        if tense.called_off(text, start, end):
            continue
        told: set[str] = set()
        for first, last, when in sorted(_said(text, start, end, forms, published)):
            if tense.moved_from(text, start, first, last):
                continue
            if when not in told and tense.is_ahead(text, start, first, last, end, language):
                told.add(when)
                yield Event(index, first, last, when)


def _said(text: str, start: int, end: int, forms: _Forms, published: date) -> list[tuple[int, int, str]]:
    """The dates after publication that a sentence names, as (start, end, date), none within another."""
    found: list[tuple[int, int, str]] = []
    covered: list[tuple[int, int]] = []

    def add(match: re.Match[str], when: str | None) -> None:
        if any(low < match.end() and match.start() < high for low, high in covered):
            return
        covered.append(match.span())
        if when is not None:
            first = match.start()
            while text[first].isspace():
                first += 1
            last = match.end()
            short = re.search(r"[^\W\d]+\.$", match[0])
            if text[last - 1] == "." and (short is None or len(short[0]) > 5 or last == end):
                last -= 1
            found.append((first, last, when))

    for match in islice(_ISO.finditer(text, start, end), 8):
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        add(match, _day(int(day), int(month), int(year), None, published))
    for pattern in (forms.day, forms.month_first):
        for match in islice(pattern.finditer(text, start, end), 8) if pattern else ():
            named = match["weekday"] or (match["weekday2"] if pattern is forms.month_first else None)
            weekday = forms.weekdays[named.lower()] if named else None
            year = int(match["year"]) if match["year"] else 0
            add(
                match, _day(int(match["day"]), forms.months[match["month"].lower()], year, weekday, published)
            )
    for match in islice(forms.month.finditer(text, start, end), 8):
        year = int(match["year"]) if match["year"] else 0
        add(match, _month(forms.months[match["month"].lower()], year, published))
    for match in islice(forms.weekday.finditer(text, start, end), 8):
        which = f"{match['which'] or ''}{match['after'] or ''}".lower().strip()
        add(match, _weekday(forms.weekdays[match["weekday"].lower()], which, published))
    for match in islice(forms.relative.finditer(text, start, end), 8):
        add(match, _relative(match[0].lower(), published))
    return found


def _day(day: int, month: int, year: int, weekday: int | None, published: date) -> str | None:
    """The day that is meant, None when it is not after publication, too far, or no such day."""
    for candidate in (year,) if year else (published.year, published.year + 1):
        try:
            when = date(candidate, month, day)
        except ValueError:
            continue
        if weekday is not None and when.weekday() != weekday:
            continue
        if when <= published or when.year > published.year + _FARTHEST:
            continue
        if not year and (when - published).days > _FAR:
            continue
        return when.isoformat()
    return None


def _month(month: int, year: int, published: date) -> str | None:
    """The month that is meant, None when it is not after the month of publication."""
    if not year:
        year = published.year + (month <= published.month)
        if (year - published.year) * 12 + month - published.month > 9:
            return None
    if (year, month) <= (published.year, published.month) or year > published.year + _FARTHEST:
        return None
    return f"{year:04}-{month:02}"


def _weekday(weekday: int, which: str, published: date) -> str | None:
    """The coming weekday: None on the same weekday, and for a "next" that may be a week later."""
    ahead = (weekday - published.weekday()) % 7
    if not ahead:
        return None
    later = which.startswith(("next", "nächst", "volgende")) or which.endswith(
        ("prochain", "próximo", "prossimo")
    )
    if later and weekday > published.weekday():
        return None
    if which == "this" and weekday < published.weekday():
        return None
    return (published + timedelta(days=ahead)).isoformat()


def _relative(words: str, published: date) -> str | None:
    if words in _TOMORROW:
        return (published + timedelta(days=1)).isoformat()
    if any(sign in words for sign in ("later", "end", "fin", "später")):
        return f"{published.year:04}-{published.month:02}" if published.day < 26 else None
    year, month = (published.year + 1, 1) if published.month == 12 else (published.year, published.month + 1)
    return f"{year:04}-{month:02}"
