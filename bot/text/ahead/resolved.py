"""Which day or month a date means, seen from the day of publication: those to come only."""

from __future__ import annotations

from datetime import date

FAR = 270  # days ahead that a date without a year may mean
FARTHEST = 6  # years


def day_of(day: int, month: int, year: int, weekday: int | None, published: date) -> str | None:
    """The day that is meant, None when it is not after publication, too far, or no such day."""
    for candidate in (year,) if year else (published.year, published.year + 1):
        try:
            when = date(candidate, month, day)
        except ValueError:
            continue
        if weekday is not None and when.weekday() != weekday:
            continue
        if when <= published or when.year > published.year + FARTHEST:
            continue
        if not year and (when - published).days > FAR:
            continue
        return when.isoformat()
    return None


def next_month(published: date) -> tuple[int, int]:
    """The year and the month (1 to 12) behind the month of publication."""
    return (published.year + 1, 1) if published.month == 12 else (published.year, published.month + 1)


def month_of(month: int, year: int, published: date) -> str | None:
    """The month that is meant, None when it is not after the month of publication."""
    if not year:
        year = published.year + (month <= published.month)
        if (year - published.year) * 12 + month - published.month > 9:
            return None
    if (year, month) <= (published.year, published.month) or year > published.year + FARTHEST:
        return None
    return f"{year:04}-{month:02}"
