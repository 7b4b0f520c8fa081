"""Zones whose clocks change, and when such a clock shows a time, found out slowly."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

MINUTE, HOUR = 60, 3600
EDGES = (  # where a history begins, and zones whose clocks change soon
    ("2026-03-06", ("America/New_York", "America/St_Johns", "Europe/Berlin")),
    ("2026-04-03", ("Australia/Lord_Howe", "Pacific/Auckland", "UTC")),
    ("2026-04-21", ("Africa/Cairo", "Europe/Berlin", "Asia/Kathmandu")),
    ("2026-10-23", ("Europe/Berlin", "Africa/Cairo", "America/New_York")),
    ("2026-02-13", ("Africa/Casablanca", "Africa/El_Aaiun", "UTC")),
    ("2011-12-28", ("Pacific/Apia", "Pacific/Kiritimati", "Pacific/Pago_Pago")),
)
TIMES = ("00:00", "00:30", "01:30", "02:15", "02:30", "09:00", "23:59")


@cache
def instant(zone: str, day: date, minute: int) -> int | None:
    """When a zone's clock shows a time on a date, by looking at it minute after minute; UTC seconds.

    In a gap it comes later by the gap: as long after the change as the time is after the last one shown. None
    when no minute of the date is shown.
    """
    wanted = datetime(day.year, day.month, day.day, minute // 60, minute % 60)
    begin = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) - 15 * HOUR
    shown_before, is_shown, found = None, False, None
    for at in range(begin, begin + 52 * HOUR, MINUTE):
        shown = datetime.fromtimestamp(at, ZoneInfo(zone)).replace(tzinfo=None)
        is_shown = is_shown or shown.date() == day
        if found is None and shown >= wanted:
            gap = shown != wanted and shown_before is not None
            found = at + int((wanted - shown_before).total_seconds()) - MINUTE if gap else at
        shown_before = shown
    return found if is_shown else None
