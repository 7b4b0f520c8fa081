"""The date up to which a briefing is paused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.until import read_until
from bot.errors import BadInput

TODAY = date(2026, 11, 22)  # a Sunday

DATES = [
    ("2026-12-24", "2026-12-24"), ("24 dec", "2026-12-24"), ("dec 24", "2026-12-24"),
    ("24. December 2027", "2027-12-24"),
    ("24th of december", "2026-12-24"), ("May 5, 2027", "2027-05-05"), ("monday", "2026-11-23"),
    ("sunday", "2026-11-29"),
    ("next tuesday", "2026-11-24"), ("tomorrow", "2026-11-23"), ("until tomorrow", "2026-11-23"),
    ("1 jan", "2027-01-01"),
    ("day after tomorrow", "2026-11-24"), ("next week", "2026-11-23"), ("next month", "2026-12-01"),
    ("in 2 weeks", "2026-12-06"), ("a week", "2026-11-29"), ("3 days", "2026-11-25"),
    ("for a month", "2026-12-22"),
    ("24/12", "2026-12-24"), ("12/24", "2026-12-24"), ("3.4.", "2027-04-03"), ("24.12.2026", "2026-12-24"),
    ("29 feb", "2028-02-29"), ("december", "2026-12-01"), ("november", "2027-11-01"),
    ("22 nov", "2027-11-22"),
    ("2026/12/24", "2026-12-24"), ("5/5", "2027-05-05"), ("new year", "2027-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), DATES)
def test_date_is_read(written: str, expected: str) -> None:
    assert read_until(written, TODAY).isoformat() == expected


@pytest.mark.parametrize(
    "written",
    ["", "xyz", "30 feb", "31 june", "2026-02-30", "today", "2020-01-01", "2050-01-01", "3/4", "0 days",
    "13/13",
     "in 999 months", "2026-13-01", "24 dec 2020", "\x00", "9" * 300],
)  # fmt: skip
def test_bad_date_is_refused_with_a_hint_that_works(written: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_until(written, TODAY)
    assert refused.value.hint is not None
    assert read_until(refused.value.hint, TODAY) > TODAY


def test_a_month_that_is_shorter_ends_on_its_last_day() -> None:
    assert read_until("in a month", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_until("in 3 months", date(2026, 11, 30)) == date(2027, 2, 28)


def test_leap_day_waits_over_a_century_that_has_none() -> None:
    with pytest.raises(BadInput):  # 2104 is further away than a pause may last
        read_until("29 feb", date(2096, 3, 1))
    assert read_until("29 feb", date(2027, 3, 1)) == date(2028, 2, 29)


@given(st.dates(date(2026, 1, 1), date(2090, 1, 1)), st.integers(1, 1500))
def test_round_trip_and_never_in_the_past(today: date, days: int) -> None:
    there = today + timedelta(days=days)
    assert read_until(there.isoformat(), today) == there
    assert read_until(f"{there.day} {there:%B} {there.year}", today) == there
    without_year = read_until(f"{there:%B} {there.day}", today)
    assert today < without_year and (without_year.month, without_year.day) == (there.month, there.day)
    assert 0 < (read_until(f"{there:%A}", today) - today).days <= 7


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2099, 1, 1)))
def test_any_text_is_read_or_refused(text: str, today: date) -> None:
    try:
        assert read_until(text, today) > today
    except BadInput as refused:
        assert refused.hint
