"""Quiet hours end by the local clock, also in the night in which it is set."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.delivery.quiet import quiet_for

NIGHT, BERLIN = "20:00-07:00", "Europe/Berlin"


def ends(hours: str, zone: str, utc: str) -> str:
    """When it is quiet no more, by the zone's clock; "" when it is not quiet."""
    now = int(datetime.fromisoformat(utc).replace(tzinfo=UTC).timestamp())
    wait = quiet_for(hours, zone, now)
    return f"{datetime.fromtimestamp(now + wait, ZoneInfo(zone)):%d %H:%M:%S %z}" if wait else ""


@pytest.mark.parametrize(
    ("hours", "zone", "utc", "end"),
    [
        ("", BERLIN, "2026-11-20 22:00", ""),
        (NIGHT, BERLIN, "2026-11-20 18:59:59", ""),  # 19:59:59
        (NIGHT, BERLIN, "2026-11-20 19:00", "21 07:00:00 +0100"),
        (NIGHT, BERLIN, "2026-11-21 05:59:59", "21 07:00:00 +0100"),
        (NIGHT, BERLIN, "2026-11-21 06:00", ""),
        ("08:00-09:30", BERLIN, "2026-11-20 07:10:07", "20 09:30:00 +0100"),
        ("08:00-09:30", BERLIN, "2026-11-20 20:00", ""),
        (NIGHT, BERLIN, "2026-03-28 22:00", "29 07:00:00 +0200"),  # an hour is left out in that night
        (NIGHT, BERLIN, "2026-10-24 22:00", "25 07:00:00 +0100"),  # an hour comes twice
        ("22:00-02:30", BERLIN, "2026-03-28 22:00", "29 03:30:00 +0200"),  # there is no half past two
        ("22:00-02:30", BERLIN, "2026-10-25 00:10", "25 02:30:00 +0200"),  # ten past two, the first time
        ("22:00-02:30", BERLIN, "2026-10-25 01:10", "25 02:30:00 +0100"),  # and the second
        (NIGHT, "Asia/Kathmandu", "2026-11-20 20:00", "21 07:00:00 +0545"),
    ],
)
def test_quiet_hours_end_at_their_time(hours: str, zone: str, utc: str, end: str) -> None:
    assert ends(hours, zone, utc) == end
