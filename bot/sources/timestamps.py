"""Points in time as files, pages and feeds spell them, read into UTC seconds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import mktime_tz, parsedate_tz

EARLIEST = -2_208_988_800  # 1900; a date before it is a mistake
LATEST = 4_102_444_800  # 2100, likewise


def read_timestamp(value: object) -> int | None:
    """UTC seconds of a date as written (ISO 8601, RFC 822, epoch seconds or milliseconds), or None.

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
    if not isinstance(value, str):
        return None
    text = " ".join(value.split())
    if not text or len(text) > 100:
        return None
    return _read(text)


def _read(text: str) -> int | None:
    try:
        return _seconds(datetime.fromisoformat(text))
    except ValueError:
        pass
    if text.replace(".", "", 1).isdigit() and len(text) >= 9:
        return _epoch(float(text))
    parts = parsedate_tz(text)
    if parts is None:
        return None
    try:
        return _within(int(mktime_tz(parts)))
    except (ValueError, OverflowError):
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
