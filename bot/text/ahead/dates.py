"""What comes next: dated events that a sentence announces, resolved against the publication date.

    sentences that name a day or month | announced, not reported | the date it means | dates after publication

A date without a year is the next one within nine months. A bare weekday is the one in the coming six days;
"next Tuesday" is resolved only when the coming Tuesday already lies in next week, since writers differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from bot.text.ahead import rescheduled, tense
from bot.text.ahead.date_patterns import ISO, Forms, forms
from bot.text.ahead.resolved import day_of, month_of, next_month
from bot.text.found import Event
from bot.text.naming.names import is_organisation

if TYPE_CHECKING:
    from bot.text.splitting.sentences import Sentence


MOST = 200  # events of one article
MOST_SENTENCES = 2_000  # that name a day or month
_LONGEST = 1_500  # characters of a sentence that are read
_LIKELY = 120  # days ahead to which a date beside "the ruling of" is believed
_NUMBERED_FAR = 45  # days ahead that a weekday with its number may mean
_BEFORE, _AFTER = 240, 160  # characters around a date that are read
_AROUND = 48  # characters beside the name of a month or day that may belong to the date
_TOLD_OF = re.compile(r"\bthat $|\bthe (?:same|following|previous) $")
"""Before a day that an earlier sentence gave: "on that Wednesday"."""
_CAPITAL = re.compile(r" ([A-Z][\w’'-]*)")
_LONGEST_SHORT = 4  # letters of an abbreviated month
_YEAR = re.compile(r"\b20\d\d\b")
_OF_YEAR = re.compile(
    r",?\s(?:"
    r"(?P<this>(?:of )?this year|(?:dieses|(?:des )?(?:heurigen|laufenden)) Jahres|de cette année|de este año"
    r"|di quest[’']anno|deste ano|(?:van )?dit jaar"
    r"|(?:tego|bieżącego) roku|br\.|(?:этого|нынешнего|текущего) года)"
    r"|(?P<next>(?:of )?next year|(?:des )?(?:nächsten|kommenden) Jahres|de l[’']année prochaine"
    r"|del? (?:próximo año|año próximo|año que viene)|del prossimo anno|dell[’']anno prossimo|do próximo ano"
    r"|(?:van )?(?:volgend|komend) jaar|(?:przyszłego|następnego|kolejnego) roku"
    r"|(?:следующего|будущего) года)"
    r"|(?P<last>(?:of )?last year|(?:des )?(?:vergangenen|vorigen|letzten) Jahres|des Vorjahre?s"
    r"|de l[’']année dernière|del año pasado|dell(?:[’']anno scorso|o scorso anno)|do ano passado"
    r"|(?:van )?vorig jaar"
    r"|(?:ubiegłego|zeszłego|minionego|poprzedniego) roku|ub\.r\.|(?:прошлого|минувшего) года))(?!\w)"
)
"""The year of a day or month in words, behind it."""
_NUMBERED = re.compile(r"\s(\d{1,2})(?![\d.,:]?\d|\s?(?:ore|uur|u|h|horas|heures)(?![^\W\d_]))")
"""Behind a weekday: its day of the month, "martedì 18"."""
_WEEK_AFTER = (
    r"(?:next week|(?:nächste|kommende)[rn]? woche|semaine prochaine"
    r"|próxima semana|semana (?:próxima|que (?:viene|vem))|prossima settimana|settimana prossima"
    r"|(?:volgende|komende) week|over een week|(?:przyszłym|następnym|kolejnym) tygodniu|za tydzień"
    r"|следующ(?:ей|ую) недел[еию]|через неделю)\b"
)
_WEEK_BEFORE_IT = re.compile(rf"\b{_WEEK_AFTER}", re.IGNORECASE)
_WEEK_BEHIND_IT = re.compile(
    rf",?\s(?:(?:of|in|der|de|da|della|nella|en|w|на)\s)?(?:la\s)?{_WEEK_AFTER}", re.IGNORECASE
)
"""Before a weekday, or right behind it: it may be the one of then, "Friday of next week"."""
_TOMORROW = frozenset(
    ("tomorrow", "morgen", "demain", "mañana", "domani", "amanhã", "jutro", "na jutro", "завтра")
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
    if (find := _verb_last(language)) is not None:
        for index, sentence in enumerate(sentences):
            if sentence.kind in ("sentence", "item"):
                whole = text[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
                for first, last, when in find(whole, published):
                    yield Event(index, sentence.start + first, sentence.start + last, when)
        return
    written = forms(language)
    examined = 0
    for index, sentence in enumerate(sentences):
        start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
        if sentence.kind not in ("sentence", "item") or written.quick.search(text, start, end) is None:
            continue
        examined += 1
        if examined > MOST_SENTENCES:
            return
        whole = text[start:end]
        if not tense.looks_ahead(whole, language) or tense.called_off(whole):
            continue
        told: set[str] = set()
        for first, last, when in sorted(_said(text, start, end, written, published)):
            before, said = text[max(start, first - _BEFORE) : first], text[first:last]
            after = text[last : min(end, last + _AFTER)]
            if rescheduled.is_moved_from(before, said) or tense.ends_period(before):
                continue
            if said[0].isupper() and _TOLD_OF.search(before):
                continue
            if _is_far(when, said, published) and tense.is_of_deed(before, after):
                continue
            if when not in told and tense.is_ahead(before, said, after, language):
                told.add(when)
                yield Event(index, first, last, when)


def _verb_last(language: str) -> Callable[[str, date], list[tuple[int, int, str]]] | None:
    """How dates are found where the verb ends the clause: what is ahead is told by it alone."""
    if language == "ja":  # imported when met: their patterns take long to compile, and few texts need them
        from bot.text.ahead import japanese

        return japanese.find
    if language == "tr":
        from bot.text.ahead import turkish

        return turkish.find
    return None


def _is_far(when: str, said: str, published: date) -> bool:
    """Whether a date without a year is so far ahead that it may as well be the one that has passed."""
    if _YEAR.search(said):
        return False
    day = date.fromisoformat(when if len(when) > len("2026-11") else f"{when}-01")
    return (day - published).days > _LIKELY


def _said(text: str, start: int, end: int, written: Forms, published: date) -> list[tuple[int, int, str]]:
    """The dates after publication that a sentence names, as (start, end, date), none within another."""
    found: list[tuple[int, int, str]] = []
    covered: list[tuple[int, int]] = []
    ended = end

    def add(match: re.Match[str], when: str | None) -> None:
        if any(low < match.end() and match.start() < high for low, high in covered):
            return
        covered.append(match.span())
        if when is not None:
            found.append((*_bounds(match, ended), when))

    named = list(islice(written.kinds.finditer(text, start, end), 12))
    if not named:
        return found
    kinds = {match.lastgroup for match in named}
    opens = start
    start, end = max(start, named[0].start() - _AROUND), min(end, named[-1].end() + _AROUND)
    if None in kinds:
        for match in islice(ISO.finditer(text, start, end), 8):
            year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
            add(match, day_of(int(day), int(month), int(year), None, published))
    if "month" in kinds:
        for pattern in (written.day, written.month_first):
            for match in islice(pattern.finditer(text, start, end), 8) if pattern else ():
                add(match, _named_day(match, written, published))
        for match in islice(written.month.finditer(text, start, end), 8):
            add(match, month_of(written.months[match["month"].lower()], _year(match, published), published))
    if "weekday" in kinds:
        for match in islice(written.weekday.finditer(text, start, end), 8):
            which = f"{match['which'] or ''}{match['after'] or ''}".lower().strip()
            weekday = written.weekdays[match["weekday"].lower()]
            number = _NUMBERED.match(text, match.end()) if written.numbered else None
            if number:
                add(match, _numbered(weekday, int(number[1]), published))
            else:
                then = _WEEK_BEFORE_IT.search(text, opens, match.start()) or _WEEK_BEHIND_IT.match(
                    text, match.end()
                )
                add(match, None if then else _weekday(weekday, which, published))
    if "relative" in kinds:
        for match in islice(written.relative.finditer(text, start, end), 8):
            following = _CAPITAL.match(text, match.end())
            a_name = following is not None and is_organisation(following[1])  # "Tomorrow Studios"
            add(match, None if a_name else _relative(match[0].lower(), published))
    return found


def _bounds(match: re.Match[str], ended: int) -> tuple[int, int]:
    """Where a date's words begin and end: with the full stop of "Nov." only."""
    first, last = match.span()
    if match.string[last - 1] == ".":
        last -= last == ended or len(match["month"]) > _LONGEST_SHORT
    return first, last


def _named_day(match: re.Match[str], written: Forms, published: date) -> str | None:
    """The day that a month's name and a number mean, checked against the weekday that is given."""
    groups = match.groupdict()
    weekday = groups["weekday"] or groups.get("weekday2")
    number = written.weekdays[weekday.lower()] if weekday else None
    month = written.months[match["month"].lower()]
    return day_of(int(match["day"]), month, _year(match, published), number, published)


def _year(match: re.Match[str], published: date) -> int:
    """The year that is said with a date, in figures or in words ("of next year"); 0 where none is."""
    if match["year"]:
        return int(match["year"])
    said = _OF_YEAR.match(match.string, match.end())
    return published.year + {"last": -1, "this": 0, "next": 1}[said.lastgroup or ""] if said else 0


def _weekday(weekday: int, which: str, published: date) -> str | None:
    """The coming weekday: None on the same weekday, and for a "next" that may be a week later."""
    ahead = (weekday - published.weekday()) % 7
    if not ahead:
        return None
    later = which.startswith(
        ("next", "nächst", "volgende", "przyszł", "następn", "следующ")
    ) or which.endswith(("prochain", "próximo", "prossimo"))
    if later and weekday > published.weekday():
        return None
    if which == "this" and weekday < published.weekday():
        return None
    return (published + timedelta(days=ahead)).isoformat()


def _numbered(weekday: int, number: int, published: date) -> str | None:
    """The next such weekday that is the day of the month which is said with it: "martedì 18"."""
    coming = (published + timedelta(days=ahead) for ahead in range(1, _NUMBERED_FAR))
    return next((day.isoformat() for day in coming if (day.weekday(), day.day) == (weekday, number)), None)


def _relative(words: str, published: date) -> str | None:
    if words in _TOMORROW:
        return (published + timedelta(days=1)).isoformat()
    if any(sign in words for sign in ("later", "end", "fin", "später", "konie", "końc", "конц")):
        return f"{published.year:04}-{published.month:02}" if published.day < 26 else None
    year, month = next_month(published)
    return f"{year:04}-{month:02}"
