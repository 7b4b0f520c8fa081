"""Quiet hours: when a channel wants no post. Pure."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.delivery.schedule import read_time
from bot.delivery.zones import zone_of


def quiet_for(hours: str, zone: str, now: int) -> int:
    """Seconds until the quiet hours ("20:00-07:00", over midnight too) end; 0 outside them or without any."""
    if not hours:
        return 0
    start, _, end = hours.partition("-")
    begins, ends = read_time(start), read_time(end)
    local = datetime.fromtimestamp(now, UTC).astimezone(zone_of(zone))
    minute = local.hour * 60 + local.minute
    inside = begins <= minute < ends if begins <= ends else minute >= begins or minute < ends
    if not inside:
        return 0
    return ((ends - minute) % 1440 or 1440) * 60 - local.second
