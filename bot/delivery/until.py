"""The date up to which a briefing is paused, as people write it.

Pure: today's local date is an argument. The date read is the first one on which the briefing may come
again: "until monday" means that Monday's briefing is posted.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.delivery.schedule import DAY_NAMES, day_of
from bot.errors import BadInput

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name}|{name[:3]}" for name in _MONTHS) + "|sept"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|\.)? ?(?:of )?({_MONTH})\.?,? ?(\d{{4}})?")
_MONTH_FIRST = re.compile(rf"({_MONTH})\.? ?(\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?")
_NUMBERS_ONLY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]?(\d{4})?")
_SPAN = re.compile(r"(?:in |for |the next )?(a|an|one|two|three|four|five|six|\d{1,3}) (day|week|month)s?")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_FURTHEST = 5  # years: beyond, a pause without a date is meant


def read_until(text: str, today: date) -> date:
    """The date that a pause ends on: "2026-12-24", "24 dec", "monday", "tomorrow", "in 2 weeks".

    A date without a year is the next such date after today. Raises BadInput.
    """
    plain = " ".join(text[:200].casefold().replace("\u2019", "'").split()).rstrip(".,;")
    plain = re.sub(
        r"^(?:until|till|til|on|to|next(?= (?:" + "|".join(DAY_NAMES).casefold() + r")))\s+", "", plain
    )
    try:
        found = _relative(plain, today) or _written(plain, today)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            f"“{text.strip()[:40]}” is not a date of the calendar.", hint=_example(today)
        ) from error
    if found is None:
        raise BadInput(f"“{text.strip()[:40]}” is not a date that I can read.", hint=_example(today))
    if found <= today:
        raise BadInput(
            f"{found.isoformat()} is not in the future; today is {today.isoformat()}.", hint=_example(today)
        )
    if found.year > today.year + _FURTHEST:
        raise BadInput(
            f"{found.isoformat()} is more than {_FURTHEST} years away: pause without a date instead.",
            hint=_example(today),
        )
    return found


def _relative(plain: str, today: date) -> date | None:
    if plain in ("tomorrow", "tmrw"):
        return today + timedelta(days=1)
    if plain in ("the day after tomorrow", "day after tomorrow"):
        return today + timedelta(days=2)
    if plain in ("today", "now"):
        return today
    day = day_of("monday" if plain == "next week" else plain)
    if day is not None:
        return today + timedelta(days=(day - today.weekday() - 1) % 7 + 1)
    if plain == "next month":
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if plain in ("next year", "new year", "the new year"):
        return date(today.year + 1, 1, 1)
    if plain in _MONTHS:
        month = _MONTHS.index(plain) + 1
        return date(today.year + (month <= today.month), month, 1)
    if span := _SPAN.fullmatch(plain):
        count = _COUNTS.get(span[1]) or int(span[1])
        if span[2] == "month":
            return _months_later(today, count)
        return today + timedelta(days=count * (7 if span[2] == "week" else 1))
    return None


def _months_later(today: date, count: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    next_month = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(today.day, (next_month - timedelta(days=1)).day))


def _written(plain: str, today: date) -> date | None:
    if iso := _ISO.fullmatch(plain):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if found := _DAY_FIRST.fullmatch(plain):
        return _dated(found[3], _month(found[2]), int(found[1]), today)
    if found := _MONTH_FIRST.fullmatch(plain):
        return _dated(found[3], _month(found[1]), int(found[2]), today)
    if found := _NUMBERS_ONLY.fullmatch(plain):
        first, second = int(found[1]), int(found[2])
        if first <= 12 and second <= 12 and first != second and "." not in plain:
            one = _dated(found[3], second, first, today)
            raise BadInput(f"“{plain}” could be two dates: write the month as a word.", hint=_in_words(one))
        day, month = (second, first) if second > 12 else (first, second)
        return _dated(found[3], month, day, today)
    return None


def _month(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))


def _dated(year: str | None, month: int, day: int, today: date) -> date:
    """The date, or without a year the next one after today (29 February waits for a leap year)."""
    if year:
        return date(int(year), month, day)
    date(2000, month, day)  # raises ValueError for a day that no year has
    for later in range(9):
        try:
            found = date(today.year + later, month, day)
        except ValueError:
            continue
        if found > today:
            return found
    raise ValueError("no such date")


def _in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _example(today: date) -> str:
    return (today + timedelta(days=7)).isoformat()
