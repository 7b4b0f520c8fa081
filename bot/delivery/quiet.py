"""Quiet hours: when a channel wants no post. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.delivery.schedule import read_time
from bot.delivery.zones import zone_of


def within(hours: str, minute: int) -> bool:
    """Whether a minute of the local day lies in the quiet hours ("20:00-07:00", over midnight too)."""
    begins, ends = _ends(hours)
    return begins <= minute < ends if begins <= ends else minute >= begins or minute < ends


def _ends(hours: str) -> tuple[int, int]:
    start, _, end = hours.partition("-")
    return read_time(start), read_time(end)


def quiet_for(hours: str, zone: str, now: int) -> int:
    """Seconds until the quiet hours end, by the local clock; 0 outside them or without any."""
    if not hours:
        return 0
    local = datetime.fromtimestamp(now, zone_of(zone))
    minute = local.hour * 60 + local.minute
    if not within(hours, minute):
        return 0
    ends = _ends(hours)[1]
    day = local.date() + timedelta(days=ends <= minute)
    # of a time that is shown twice the one that is still to come
    end = datetime.combine(day, time(ends // 60, ends % 60), tzinfo=local.tzinfo).replace(fold=local.fold)
    return int(end.timestamp()) - now
