"""Times and days as people write them, read into numbers and written back into words.

Pure. A time is a count of minutes since local midnight (0 to 1439), a set of days holds 0 for Monday to
6 for Sunday. Whatever is written here can be read here again: ``read_days(write_days(d)) == d``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from bot.errors import BadInput

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EVERY_DAY = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
WEEKENDS = frozenset((5, 6))

_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_WORD_TIMES = {
    "noon": 720, "midday": 720, "mid-day": 720, "at noon": 720, "12 noon": 720, "12noon": 720,
    "lunch": 720, "lunchtime": 720, "lunch time": 720,
    "midnight": 0, "12 midnight": 0, "12midnight": 0,
}  # fmt: skip
_TIME = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?:\s*[:.]\s*(?P<minute>\d{1,2})|\s?(?:h|u|uhr)\s?(?P<minute_after>\d{2})|\s(?P<minute_apart>\d{2}))?"
    r"(?:\s?(?P<unit>h|hrs|uhr|o'?clock))?"
    r"\s?(?P<half>am|pm|a|p|in the morning|in the afternoon|in the evening|at night)?"
)
_COMPACT = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})\s?(?P<unit>h|hrs)?\s?(?P<half>am|pm)?")
_SPOKEN = re.compile(r"(?P<part>half|quarter) (?P<way>past|after|to|before) (?P<rest>.+)")


def _plain(text: str) -> str:
    """Lower case, ordinary digits, spaces and dashes, no dots in "a.m."; at most 200 characters."""
    text = text[:200]
    text = unicodedata.normalize("NFKC", text).casefold().strip()
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text).replace("\u2019", "'")
    text = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", text)
    return " ".join(text.split())


def read_time(text: str) -> int:
    """Minutes since local midnight of a time of day: "9", "9:30 pm", "9h30", "21 Uhr", "half past nine".

    A bare hour is of the 24-hour clock, so "9" is in the morning. Raises BadInput.
    """
    plain = re.sub(r"^(?:at|@|um) ?", "", _plain(text)).rstrip(".,;")
    if plain in _WORD_TIMES:
        return _WORD_TIMES[plain]
    if spoken := _SPOKEN.fullmatch(plain):
        minutes = 30 if spoken["part"] == "half" else 15
        back = spoken["way"] in ("to", "before")
        return (read_time(spoken["rest"]) + (-minutes if back else minutes)) % 1440
    plain = re.sub(r"\b(" + "|".join(_NUMBERS) + r")\b", lambda m: str(_NUMBERS.index(m[1])), plain)
    plain = re.sub(r" thirty\b", ":30", re.sub(r" fifteen\b", ":15", re.sub(r" forty-?five\b", ":45", plain)))
    found = _TIME.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if found is None:
        raise BadInput(f"“{_short(text)}” is not a time of day that I can read.", hint="9:30")
    parts = found.groupdict()
    digits = parts["minute"] or parts.get("minute_after") or parts.get("minute_apart") or "00"
    return _minute_of_day(int(parts["hour"]), digits, parts["half"] or "", _short(text))


def _minute_of_day(hour: int, digits: str, half: str, text: str) -> int:
    if len(digits) != 2 or int(digits) > 59:
        hint = f"{hour % 24}:{digits.zfill(2)}" if int(digits) <= 59 else f"{hour % 24}:30"
        raise BadInput(f"“{text}” needs two digits of minutes, from 00 to 59.", hint=hint)
    minute = int(digits)
    if half:
        if not 1 <= hour <= 12:
            hint = f"{hour % 24}:{digits}"
            raise BadInput(f"“{text}” mixes the 24-hour clock with am or pm.", hint=hint)
        evening = half.startswith("p") or "afternoon" in half or "evening" in half
        if half == "at night":
            evening = 5 < hour < 12
        return (hour % 12 + (12 if evening else 0)) * 60 + minute
    if hour > 23:
        raise BadInput(
            f"“{text}” is not a time: the day has the hours 0 to 23.", hint=f"{hour % 24}:{digits}"
        )
    return hour * 60 + minute


def write_time(minute: int) -> str:
    """The time on the 24-hour clock: 570 is "09:30"."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


_DAY_WORDS: dict[str, frozenset[int]] = {
    **{name: frozenset((n,)) for n, day in enumerate(DAY_NAMES)
       for name in (day.casefold(), day.casefold() + "s", day[:3].casefold(), day[:2].casefold())},
    "tues": frozenset((1,)), "weds": frozenset((2,)), "thur": frozenset((3,)), "thurs": frozenset((3,)),
    **dict.fromkeys(("weekdays", "weekday", "workdays", "workday"), WEEKDAYS),
    **dict.fromkeys(("weekends", "weekend"), WEEKENDS),
    **dict.fromkeys(("daily", "everyday", "all"), EVERY_DAY),
}  # fmt: skip
_PHRASES = (
    (re.compile(r"\bm-f\b"), "weekdays"),
    (re.compile(r"\bweekly\b|\b(?:every|once (?:a|per)) week\b"), "monday"),
    (re.compile(r"\b(?:every|each|all) ?days?\b|\b7 days a week\b|\b(?:all|the whole) week\b"), "daily"),
    (re.compile(r"\b(?:working|business|work|week) days?\b"), "weekdays"),
    (re.compile(r"\bweek ends?\b"), "weekends"),
    (re.compile(r"\b(?:except|excluding|but not|but|never|without|not|no)(?: for| on)?\b"), "except"),
    (re.compile(r"\s*-\s*|\s+(?:to|thru|through|till|until|bis)\s+"), "-"),
    (re.compile(r"\b(?:on|every|each|and|from|the|only)\b|[,;&+/]"), " "),
)


def read_days(text: str, now: frozenset[int] | None = None) -> frozenset[int]:
    """The days of the week: "weekdays", "mon-thu", "fri-mon", "mon, wed and fri", "daily except sunday".

    "weekly" means Mondays. Nothing written means weekdays. "not on fridays" takes one of those that are set
    ``now``, or of the weekdays. Raises BadInput.
    """
    plain = _plain(text).replace(".", " ")
    if not plain:
        return WEEKDAYS
    for pattern, word in _PHRASES:
        plain = pattern.sub(word, plain)
    chosen, _, excepted = plain.partition("except")
    out = _day_set(excepted, text)
    if chosen.strip() or not excepted:
        days = _day_set(chosen, text) - out
    elif now is not None:
        days = now - out
    else:  # said of the weekdays that nobody had to name
        days = WEEKDAYS - out or EVERY_DAY - out
    if not days:
        raise BadInput(f"“{_short(text)}” leaves no day of the week.", hint="weekdays")
    return days


def _day_set(plain: str, text: str) -> frozenset[int]:
    days: set[int] = set()
    for word in plain.split():
        ends = [_days_of(part, text) for part in word.split("-")]
        if len(ends) == 1:
            days |= ends[0]
        elif len(ends) == 2 and all(len(end) == 1 for end in ends):
            first, last = (min(end) for end in ends)
            days |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
        else:
            raise BadInput(f"“{_short(text)}” is not a range of days.", hint="mon-thu")
    return frozenset(days)


def _days_of(word: str, text: str) -> frozenset[int]:
    if word not in _DAY_WORDS:
        near = get_close_matches(word, sorted(_DAY_WORDS), n=1, cutoff=0.7)
        raise BadInput(
            f"“{_short(word or text)}” is not a day that I know.",
            hint=write_days(_DAY_WORDS[near[0]]).lower() if near else "weekdays",
        )
    return _DAY_WORDS[word]


def day_of(word: str) -> int | None:
    """The day of the week that a word in lower case names, 0 for Monday; None for any other word."""
    days = _DAY_WORDS.get(word, EVERY_DAY)
    return min(days) if len(days) == 1 else None


def write_days(days: Iterable[int]) -> str:
    """The days in words: "weekdays", "Mondays", "Monday to Thursday", "Monday, Wednesday and Friday"."""
    chosen = sorted(set(days))
    if frozenset(chosen) in _NAMED:
        return _NAMED[frozenset(chosen)]
    if len(chosen) == 1:
        return DAY_NAMES[chosen[0]] + "s"
    first = next((day for day in chosen if (day - 1) % 7 not in chosen), chosen[0])
    run = [(first + n) % 7 for n in range(len(chosen))]
    if len(chosen) > 2 and set(run) == set(chosen):
        return f"{DAY_NAMES[run[0]]} to {DAY_NAMES[run[-1]]}"
    names = [DAY_NAMES[day] for day in chosen]
    return f"{', '.join(names[:-1])} and {names[-1]}"


_NAMED = {EVERY_DAY: "every day", WEEKDAYS: "weekdays", WEEKENDS: "weekends"}


def _short(text: str) -> str:
    """What was typed, cut so that a sentence about it stays a sentence."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
