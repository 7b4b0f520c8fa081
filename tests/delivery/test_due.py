"""When a briefing is due: the cases that clocks, zones and calendars have in store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.due import (
    LATE_LIMIT,
    LOOK_BACK,
    Decision,
    Schedule,
    decide,
    due_between,
    end_of_day,
    local_today,
    next_at,
)
from bot.delivery.schedule import EVERY_DAY, WEEKDAYS


def at(text: str) -> int:
    """UTC seconds of "2026-11-22 09:00"."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def utc(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M")


def schedule(
    time: str, zone: str, days: frozenset[int] = EVERY_DAY, since: str = "2000-01-01 00:00"
) -> Schedule:
    hour, minute = time.split(":")
    return Schedule(minute=int(hour) * 60 + int(minute), days=days, zone=zone, since=at(since))


OCCURRENCES = [
    # time, zone, after (UTC) -> local date, instant (UTC)
    ("09:00", "Europe/Berlin", "2026-11-22 07:59", "2026-11-22", "2026-11-22 08:00"),
    ("09:00", "Europe/Berlin", "2026-11-22 08:00", "2026-11-23", "2026-11-23 08:00"),
    ("09:00", "Europe/Berlin", "2026-07-01 00:00", "2026-07-01", "2026-07-01 07:00"),
    # put forward: 02:30 is not shown on 29 March and comes as 03:30; 03:00 is 03:00
    ("02:30", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29", "2026-03-29 01:30"),
    ("03:00", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29", "2026-03-29 01:00"),
    ("02:30", "America/New_York", "2026-03-08 00:00", "2026-03-08", "2026-03-08 07:30"),
    # put back: 02:30 is shown twice on 25 October and fires the first time only
    ("02:30", "Europe/Berlin", "2026-10-24 12:00", "2026-10-25", "2026-10-25 00:30"),
    ("02:30", "Europe/Berlin", "2026-10-25 00:30", "2026-10-26", "2026-10-26 01:30"),
    # half an hour of daylight saving
    ("02:15", "Australia/Lord_Howe", "2026-10-03 00:00", "2026-10-04", "2026-10-03 15:45"),
    # the gap begins at midnight
    ("00:30", "Africa/Cairo", "2026-04-23 12:00", "2026-04-24", "2026-04-23 22:30"),
    # quarter hours east, and far west
    ("06:00", "Asia/Kathmandu", "2026-11-22 00:00", "2026-11-22", "2026-11-22 00:15"),
    ("23:59", "Pacific/Pago_Pago", "2026-11-22 12:00", "2026-11-22", "2026-11-23 10:59"),
    ("00:00", "Pacific/Kiritimati", "2026-11-22 12:00", "2026-11-24", "2026-11-23 10:00"),
    # a leap day, and a year that has none
    ("09:00", "UTC", "2028-02-28 10:00", "2028-02-29", "2028-02-29 09:00"),
    ("09:00", "UTC", "2027-02-28 10:00", "2027-03-01", "2027-03-01 09:00"),
    # Samoa left out 30 December 2011; Kwajalein 21 August 1993
    ("09:00", "Pacific/Apia", "2011-12-29 19:30", "2011-12-31", "2011-12-30 19:00"),
    ("00:00", "Pacific/Apia", "2011-12-29 10:30", "2011-12-31", "2011-12-30 10:00"),
    # rules that changed: Volgograd went from +4 to +3 in December 2020, North Korea by half an hour in 2018
    ("09:00", "Europe/Volgograd", "2020-12-26 05:30", "2020-12-27", "2020-12-27 06:00"),
    ("23:45", "Asia/Pyongyang", "2018-05-03 16:00", "2018-05-04", "2018-05-04 15:15"),
    # Morocco puts the clock back for Ramadan
    ("02:30", "Africa/Casablanca", "2026-02-14 12:00", "2026-02-15", "2026-02-15 01:30"),
]


@pytest.mark.parametrize(("time", "zone", "after", "local_date", "instant"), OCCURRENCES)
def test_next_occurrence(time: str, zone: str, after: str, local_date: str, instant: str) -> None:
    one = next_at(schedule(time, zone, since="1990-01-01 00:00"), at(after))
    assert one is not None
    assert (one.local_date, utc(one.at)) == (local_date, instant)


def test_a_date_that_a_zone_left_out_never_fires_and_does_not_double_the_next() -> None:
    samoa = schedule("09:00", "Pacific/Apia")
    dates = due_between(samoa, at("2011-12-28 00:00"), at("2012-01-01 00:00"))
    assert [one.local_date for one in dates] == ["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]
    assert len({one.at for one in dates}) == 4


def test_a_weekly_briefing_whose_only_day_was_left_out_waits_a_week() -> None:
    fridays = schedule("09:00", "Pacific/Apia", frozenset((4,)))
    one = next_at(fridays, at("2011-12-24 00:00"))
    assert one is not None and one.local_date == "2012-01-06"


NINE = schedule("09:00", "Europe/Berlin", WEEKDAYS, since="2026-11-16 06:00")  # 08:00 UTC; Monday 16 November
WEEK = ("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20")

DECISIONS = [
    # (claimed, now, decision): the local date that is posted, late, the missed dates
    ("a minute before", WEEK[:1], "2026-11-17 07:59", None),
    ("on the minute", WEEK[:1], "2026-11-17 08:00", ("2026-11-17", False, ())),
    ("in the spread", WEEK[:1], "2026-11-17 08:15", ("2026-11-17", False, ())),
    ("late", WEEK[:1], "2026-11-17 08:16", ("2026-11-17", True, ())),
    ("three hours late", WEEK[:1], "2026-11-17 11:00", ("2026-11-17", True, ())),
    ("later still: skipped", WEEK[:1], "2026-11-17 11:01", (None, False, ("2026-11-17",))),
    ("skipped already", WEEK[:2], "2026-11-17 11:01", None),
    ("claimed already", WEEK[:2], "2026-11-17 08:00", None),
    ("two days down, back in time", WEEK[:1], "2026-11-19 08:05", ("2026-11-19", False, WEEK[1:3])),
    ("two days down, back too late", WEEK[:1], "2026-11-19 18:00", (None, False, WEEK[1:4])),
    ("the weekend is no miss", WEEK, "2026-11-22 12:00", None),
    ("friday is told on monday", WEEK[:4], "2026-11-23 08:00", ("2026-11-23", False, WEEK[4:])),
    ("clock set back after a post", WEEK[:3], "2026-11-17 08:00", None),
    ("clock set back to the morning of a post", WEEK[:3], "2026-11-18 07:00", None),
]


@pytest.mark.parametrize(
    ("claimed", "now", "expected"), [row[1:] for row in DECISIONS], ids=[row[0] for row in DECISIONS]
)
def test_decision(
    claimed: tuple[str, ...], now: str, expected: tuple[str | None, bool, tuple[str, ...]] | None
) -> None:
    decision = decide(NINE, claimed, at(now))
    posted = decision.post.local_date if decision.post else None
    assert (posted, decision.late, decision.missed) == (expected or (None, False, ()))


def test_created_after_todays_time_begins_tomorrow() -> None:
    created = schedule("09:00", "Europe/Berlin", since="2026-11-17 08:00")
    assert decide(created, (), at("2026-11-17 08:00")) == Decision(at("2026-11-18 08:00"))
    assert decide(created, (), at("2026-11-17 09:30")) == Decision(at("2026-11-18 08:00"))
    before = replace(created, since=at("2026-11-17 07:59"))
    assert decide(before, (), at("2026-11-17 08:00")).post


def test_edited_to_another_time_fires_at_most_once_a_date() -> None:
    later = schedule(
        "17:00", "Europe/Berlin", since="2026-11-17 10:00"
    )  # was 09:00, posted; edited at 11:00 local
    assert decide(later, ("2026-11-17",), at("2026-11-17 16:00")) == Decision(at("2026-11-18 16:00"))
    moved = replace(later, zone="America/Los_Angeles")
    assert not decide(moved, ("2026-11-17",), at("2026-11-18 01:00")).post
    assert decide(moved, ("2026-11-17",), at("2026-11-19 01:00")).post


def test_a_far_jump_of_the_clock_and_back_does_not_silence_it() -> None:
    assert decide(NINE, ("2030-01-01",), at("2026-11-17 08:00")).post


def test_paused_until_a_date_begins_on_it_and_counts_no_miss() -> None:
    paused = replace(NINE, paused_until="2026-12-24")
    assert decide(paused, (), at("2026-12-01 08:00")) == Decision(at("2026-12-24 08:00"))
    assert decide(paused, (), at("2026-12-24 08:00")) == Decision(
        at("2026-12-25 08:00"), due_between(paused, at("2026-12-24 00:00"), at("2026-12-24 08:00"))[0]
    )
    weekend = replace(NINE, paused_until="2026-12-26")  # a Saturday
    one = next_at(weekend, at("2026-12-01 00:00"))
    assert one is not None and one.local_date == "2026-12-28"


def test_paused_without_a_date_waits_for_resume() -> None:
    paused = replace(NINE, paused=True)
    assert decide(paused, (), at("2026-11-17 08:00")) == Decision(None)
    assert next_at(paused, at("2026-11-17 08:00")) is None
    resumed = replace(NINE, since=at("2026-11-18 12:00"))
    assert decide(resumed, WEEK[:1], at("2026-11-18 12:00")) == Decision(at("2026-11-19 08:00"))


def test_a_year_of_absence_tells_a_month_at_most() -> None:
    decision = decide(schedule("09:00", "UTC"), (), at("2026-11-17 09:00"))
    assert decision.post and len(decision.missed) == LOOK_BACK - 1
    assert decision.missed[-1] == "2026-11-16"


def test_the_end_of_a_local_date() -> None:
    assert utc(end_of_day("2026-11-17", "Europe/Berlin")) == "2026-11-17 23:00"
    assert utc(end_of_day("2026-03-29", "Europe/Berlin")) == "2026-03-29 22:00"
    assert utc(end_of_day("2026-04-23", "Africa/Cairo")) == "2026-04-23 22:00"  # midnight is in the gap
    assert str(local_today("Pacific/Kiritimati", at("2026-11-22 12:00"))) == "2026-11-23"


WHEN = st.integers(at("2024-01-01 00:00"), at("2034-01-01 00:00"))
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Pacific/Chatham",
)


@given(
    start=WHEN,
    minute=st.integers(0, 1439),
    mask=st.frozensets(st.integers(0, 6), min_size=1),
    zone=st.sampled_from(ZONES),
    steps=st.lists(st.integers(-3 * 86400, 3 * 86400), min_size=1, max_size=30),
)
def test_a_clock_that_wanders_never_posts_a_date_twice_nor_early(
    start: int, minute: int, mask: frozenset[int], zone: str, steps: list[int]
) -> None:
    """A worker that follows the decisions, on a clock that jumps both ways."""
    plan = Schedule(minute=minute, days=mask, zone=zone, since=start)
    claimed: set[str] = set()
    now = start
    for step in steps:
        now += step
        decision = decide(plan, claimed, now)
        assert not claimed.intersection(decision.missed)
        if one := decision.post:
            assert one.local_date not in claimed
            assert start < one.at <= now <= one.at + LATE_LIMIT and decision.late == (now - one.at > 900)
            claimed.add(one.local_date)
        claimed |= set(decision.missed)
        assert decision.next_at is not None and decision.next_at > now
        assert decide(plan, claimed, now) == Decision(decision.next_at)  # asked again: nothing more


@given(start=WHEN, minute=st.integers(0, 1439), zone=st.sampled_from(ZONES), days=st.integers(1, 40))
def test_a_worker_that_sleeps_until_next_at_misses_nothing(
    start: int, minute: int, zone: str, days: int
) -> None:
    plan = Schedule(minute=minute, days=EVERY_DAY, zone=zone, since=start)
    posted: list[str] = []
    now = start
    for _ in range(days):
        one = next_at(plan, now)
        assert one is not None
        now = one.at
        decision = decide(plan, posted, now)
        assert decision.post and not decision.missed and not decision.late
        posted.append(decision.post.local_date)
    assert posted == [one.local_date for one in due_between(plan, start, now)]
    assert len(set(posted)) == days and posted == sorted(posted)
