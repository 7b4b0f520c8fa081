"""Points in time as files, pages and feeds spell them, read into UTC seconds."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

EARLIEST = -2_208_988_800  # 1900; a date before it is a mistake
LATEST = 4_102_444_800  # 2100, likewise

# The first letters of the months in the languages of the house, and in some that feeds are known to use.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan gen sty янв oca ene ιαν",
            "feb fév fev lut фев şub helm φεβ",
            "mar mär mrt maa мар márc μάρ μαρ",
            "apr avr abr kwi апр nis ápr απρ",
            "may mai mag maj mei май мая máj μάι μαι",
            "jun juin giu cze июн haz jún ιούν ιον",
            "jul juil lug lip июл tem júl ιούλ ιολ",
            "aug aoû aou ago sie авг ağu αύγ αυγ",
            "sep set wrz сен eyl szept σεπ",
            "oct okt ott out paź окт eki οκτ",
            "nov lis ноя kas νοέ νοε",
            "dec dez déc dic gru дек ara δεκ",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "ist": 330, "cet": 60, "mez": 60, "cest": 120,
    "mesz": 120, "west": 60, "eet": 120, "eest": 180, "msk": 180, "jst": 540, "kst": 540, "hkt": 480,
    "sgt": 480, "aest": 600, "aedt": 660, "acst": 570, "awst": 480, "nzst": 720, "nzdt": 780, "sast": 120,
    "ast": -240, "adt": -180, "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360,
    "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "hst": -600,
    "brt": -180, "art": -180,
}  # fmt: skip
_TIME = re.compile(
    r"(?<![\d:])(?:(오전|오후|上午|下午|午前|午後)\s*)?(\d{1,2})[:h.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?"
    r"(?:\s*([ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:gmt|utc)?\s*([+\-−])(\d{1,2}):?(\d{2})?(?!\d)", re.IGNORECASE)
_NAMED = re.compile(r"(?<!\w)([a-z]{1,4})\b", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[-/.년年]\s*(\d{1,2})\s*(?:[-/.월月]\s*(\d{1,2})?)?(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)")
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT|UTC|Z|[+-]\d{4})"
)
_DAY_BEFORE = re.compile(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s\-–/,]*(?:de |of )?$")
_DAY_AFTER = re.compile(r"[.\s]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_FULL_YEAR = re.compile(r"(?<![\d:+-])-?((?:19|20)\d{2})(?![\d:])")
_SHORT_YEAR = re.compile(r"[\s\-.,/']*(\d{2})(?![\d:])")
_NAMED_MONTH = re.compile(r"[^\W\d_]{3,}")
_COMPACT = re.compile(r"(\d{4})(\d{2})?(\d{2})?(?:T?(\d{2}):?(\d{2}):?(\d{2}))?Z?$", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d{4}|\d{2})-?(\d{3})$")


def read_timestamp(value: object) -> int | None:
    """UTC seconds of a date as written (ISO 8601, RFC 822 and what people make of them, epoch), or None.

    A time without a zone is taken as UTC, a date without a time as its first second.
    """
    if isinstance(value, datetime):
        return _seconds(value)
    if isinstance(value, date):
        return _seconds(datetime(value.year, value.month, value.day))
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return _epoch(float(value))
    if not isinstance(value, str) or len(value) > 200:
        return None
    text = " ".join(value.split())
    return _read(text) if text else None


def _read(text: str) -> int | None:
    if usual := _USUAL.fullmatch(text):
        day, name, year, hour, minute, second, zone = usual.groups()
        if number := _MONTHS.get(name.lower()):
            return _moment(int(year), number, int(day), int(hour), int(minute), int(second), _zone(zone))
    try:
        return _seconds(datetime.fromisoformat(text))
    except ValueError:
        pass
    digits = text.replace(".", "", 1).removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) in (9, 10, 13, 16):
        return _epoch(float(text))
    if compact := _COMPACT.match(text):
        year, month, day, hour, minute, second = (int(part or 0) for part in compact.groups())
        if (at := _moment(year, month or 1, day or 1, hour, minute, second, 0)) is not None:
            return at
    if (ordinal := _ORDINAL.match(text)) and 1 <= int(ordinal.group(2)) <= 366:
        return _seconds(datetime(_year(ordinal.group(1)), 1, 1) + timedelta(days=int(ordinal.group(2)) - 1))
    return _spelled(text)


def _spelled(text: str) -> int | None:
    """A date in words: its day wherever it stands, then the time and the zone in what is left."""
    text = text.replace("T", " ", 1) if re.match(r"\d{4}-\d{1,2}-\d{1,2}T", text) else text
    day, rest = _day(text)
    if day is None:
        return None
    hour = minute = second = 0
    zone_text = ""
    if time := _TIME.search(rest):
        hour, minute, second = int(time.group(2)), int(time.group(3)), int(time.group(4) or 0)
        half = (time.group(5) or "").lower()
        later = half == "p" or time.group(1) in ("오후", "下午", "午後")
        earlier = half == "a" or time.group(1) in ("오전", "上午", "午前")
        if later and hour < 12:
            hour += 12
        elif earlier and hour == 12:
            hour = 0
        zone_text = rest[time.end() :]
    return _moment(*day, hour, minute, second, _zone(zone_text))


def _day(text: str) -> tuple[tuple[int, int, int], str] | tuple[None, str]:
    """((year, month, day), the text without them)."""
    months = [(word, month) for word in _NAMED_MONTH.finditer(text) if (month := _month(word.group()))]
    for word, month in months:  # "5 May 2026" before "May 5": a weekday may look like a month ("mardi 5 mai")
        before, after = text[: word.start()], text[word.end() :]
        day = _DAY_BEFORE.search(before)
        year = _FULL_YEAR.search(after) or _SHORT_YEAR.match(after)
        if day and year:
            rest = before[: day.start()] + " " + after[: year.start()] + " " + after[year.end() :]
            return (_year(year.group(1)), month, int(day.group(1))), rest
    for word, month in months:
        after = text[word.end() :]
        day = _DAY_AFTER.match(after)
        year = _FULL_YEAR.search(after, day.end()) if day else None
        if day and year:
            rest = after[day.end() : year.start()] + " " + after[year.end() :]
            return (_year(year.group(1)), month, int(day.group(1))), rest
    if found := _YEAR_FIRST.search(text):
        return (int(found.group(1)), int(found.group(2)), int(found.group(3) or 1)), text[found.end() :]
    if found := _YEAR_LAST.search(text):
        one, other, year_number = int(found.group(1)), int(found.group(3)), _year(found.group(4))
        month_first = found.group(2) == "/" and one <= 12
        if other > 12:
            month_first = True
        return (year_number, *((one, other) if month_first else (other, one))), text[found.end() :]
    return None, text


def _month(word: str) -> int | None:
    word = word.lower()
    return next((_MONTHS[word[:size]] for size in (5, 4, 3) if word[:size] in _MONTHS), None)


def _zone(text: str) -> int:
    """Minutes east of Greenwich of the zone that a text begins with; 0 when it names none."""
    text = text.strip(" ,()")
    if (offset := _OFFSET.match(text)) and int(offset.group(2)) <= 14:
        minutes = int(offset.group(2)) * 60 + int(offset.group(3) or 0)
        return minutes if offset.group(1) == "+" else -minutes
    if named := _NAMED.match(text):
        return _ZONES.get(named.group(1).lower(), 0)
    return 0


def _year(digits: str) -> int:
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (1900 if number >= 90 else 2000)


def _moment(year: int, month: int, day: int, hour: int, minute: int, second: int, zone: int) -> int | None:
    next_day = hour == 24
    hour = 0 if next_day else hour
    if month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        day = 28  # a leap day in a year that has none: meant is the end of February
    try:
        moment = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        return _seconds(moment + timedelta(days=next_day, minutes=-zone))
    except (ValueError, OverflowError):  # no such day, or one beyond the years that are counted
        return None


def _epoch(number: float) -> int | None:
    if number != number or abs(number) > 1e16:
        return None
    while abs(number) > 1e11:  # milliseconds, microseconds
        number /= 1000
    return _within(int(number))


def _seconds(moment: datetime) -> int | None:
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return _within(int(moment.timestamp()))
    except (OverflowError, ValueError):
        return None


def _within(seconds: int) -> int | None:
    return seconds if EARLIEST <= seconds <= LATEST else None
