"""Instants of local times against an independent library, over all zones and ten years.

A sample runs here; ``python -m tests.bench.schedule`` compares every zone, date and quarter of an hour
around the changes of the clocks.
"""

from __future__ import annotations

from datetime import date, timedelta

import whenever
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.due import Schedule, end_of_day, next_at, occurrence
from bot.delivery.schedule import EVERY_DAY
from bot.delivery.zones import zone_of
from tests.delivery.test_zones import PLACE_ZONES


def independent(day: date, minute: int, zone: str) -> int:
    local = whenever.PlainDateTime(day.year, day.month, day.day, minute // 60, minute % 60)
    return local.assume_tz(zone, disambiguation="compatible").timestamp()


@settings(max_examples=600)
@given(
    day=st.dates(date(2024, 1, 1), date(2033, 12, 31)),
    minute=st.integers(0, 1439),
    zone=st.sampled_from(PLACE_ZONES),
)
def test_instant_agrees(day: date, minute: int, zone: str) -> None:
    one = occurrence(minute, day, zone_of(zone))
    assert one is not None
    assert (one.local_date, one.at) == (day.isoformat(), independent(day, minute, zone))


@settings(max_examples=300)
@given(
    after=st.integers(1_704_067_200, 2_019_600_000),
    minute=st.integers(0, 1439),
    zone=st.sampled_from(PLACE_ZONES),
)
def test_next_occurrence_agrees(after: int, minute: int, zone: str) -> None:
    plan = Schedule(minute=minute, days=EVERY_DAY, zone=zone, since=0)
    today = date.fromisoformat(str(whenever.Instant.from_timestamp(after).to_tz(zone).date()))
    around = [today + timedelta(days=shift) for shift in (-1, 0, 1, 2)]
    expected = min((at, day) for day in around if (at := independent(day, minute, zone)) > after)
    one = next_at(plan, after)
    assert one is not None and (one.at, one.local_date) == (expected[0], expected[1].isoformat())


@settings(max_examples=200)
@given(day=st.dates(date(2024, 1, 1), date(2033, 12, 31)), zone=st.sampled_from(PLACE_ZONES))
def test_end_of_day_agrees(day: date, zone: str) -> None:
    assert end_of_day(day.isoformat(), zone) == independent(day + timedelta(days=1), 0, zone)
