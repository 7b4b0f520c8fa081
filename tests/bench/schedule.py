"""Every instant of a daily time against the ``whenever`` library: all zones, ten years.

    python -m tests.bench.schedule [first year] [years]

For every date of every zone it compares 00:00, 09:00 and 23:59, and on the days around a change of the
clocks every quarter of an hour. It prints how many instants were compared and which differed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import whenever

from bot.delivery.due import occurrence
from bot.delivery.zones import zone_of

USUAL = (0, 540, 1439)
QUARTERS = tuple(range(0, 1440, 15))


def compare(zone_name: str, first: date, last: date) -> Iterator[tuple[bool, str]]:
    """Whether the two libraries agree, for each date and minute compared."""
    zone = zone_of(zone_name)
    day, before = first, None
    while day < last:
        offset = datetime.combine(day, datetime.min.time(), tzinfo=UTC).astimezone(zone).utcoffset()
        changed = before is not None and offset != before
        for near in (day - timedelta(days=1), day) if changed else (day,):
            for minute in QUARTERS if changed else USUAL:
                local = whenever.PlainDateTime(near.year, near.month, near.day, minute // 60, minute % 60)
                expected = local.assume_tz(zone_name, disambiguation="compatible").timestamp()
                ours = occurrence(minute, near, zone)
                left_out = ours is None
                yield (left_out or ours.at == expected, f"{zone_name} {local} {ours}")
        before = offset
        day += timedelta(days=1)


def main(first_year: int = 2024, years: int = 10) -> int:
    """Compare and print; the exit code is the number of differences, at most 1."""
    zones = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    first, last = date(first_year, 1, 1), date(first_year + years, 1, 1)
    compared = 0
    differing: list[str] = []
    begun = time.perf_counter()
    for zone in zones:
        for agrees, what in compare(zone, first, last):
            compared += 1
            if not agrees:
                differing.append(what)
    seconds = time.perf_counter() - begun
    print(f"{len(zones)} zones, {years} years from {first_year}: {compared:,} instants in {seconds:.0f} s, "
          f"{len(differing)} differ")  # fmt: skip
    for what in differing[:20]:
        print("  ", what)
    return min(len(differing), 1)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:])))
