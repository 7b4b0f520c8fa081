"""Days in words, as seen from a local day: "today", "yesterday", "Tuesday", "3 November". Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

_MOST = 5  # dates that are named


def day_words(at: int, now: int, zone: tzinfo) -> str:
    """The local day of an instant; both UTC seconds."""
    day = datetime.fromtimestamp(at, zone).date()
    ago = (datetime.fromtimestamp(now, zone).date() - day).days
    if ago in (0, 1):
        return "yesterday" if ago else "today"
    return f"{day:%A}" if 1 < ago < 7 else f"{day.day} {day:%B}"


def date_words(local_dates: Sequence[str]) -> str:
    """ISO dates in a sentence: "Thursday 20 and Friday 21 November"; of many the last ones."""
    shown = [date.fromisoformat(one) for one in local_dates[-_MOST:]]
    words = [f"{day:%A} {day.day}" for day in shown]
    words = [
        word if place + 1 < len(shown) and shown[place + 1].month == day.month else f"{word} {day:%B}"
        for place, (word, day) in enumerate(zip(words, shown, strict=True))
    ]
    before = len(local_dates) - len(shown)
    if before:
        words.insert(0, f"{before} before")
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
