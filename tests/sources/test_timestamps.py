"""Dates as feeds, pages and files write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.formats.timestamps import EARLIEST, LATEST, read_timestamp


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("2026-11-20T10:14:55Z", "2026-11-20T10:14:55"),
        ("2026-11-20T10:14:55.1234567+02:00", "2026-11-20T08:14:55"),
        ("2026-11-20T10:14:55+0100", "2026-11-20T09:14:55"),
        ("2026-11-20 09:00 PST", "2026-11-20T17:00:00"),
        ("2026-11-20T24:00:00Z", "2026-11-21T00:00:00"),
        ("2026-11-20T12:35:9+01:00", "2026-11-20T11:35:09"),
        ("2026-1-7T1:35:09Z", "2026-01-07T01:35:09"),
        ("2026-11", "2026-11-01T00:00:00"),
        ("2026", "2026-01-01T00:00:00"),
        ("202611", "2026-11-01T00:00:00"),
        ("20261120", "2026-11-20T00:00:00"),
        ("20261120101455", "2026-11-20T10:14:55"),
        ("2026-335", "2026-12-01T00:00:00"),
        ("2025-02-29T10:00:00Z", "2025-02-28T10:00:00"),
        ("Fri, 20 Nov 2026 19:48:21 GMT", "2026-11-20T19:48:21"),
        ("Fri, 20 Nov 2026 19:48:21 EST", "2026-11-21T00:48:21"),
        ("20 Nov 26 19:48 -0500", "2026-11-21T00:48:00"),
        ("Fri Nov 20 19:48:21 2026", "2026-11-20T19:48:21"),
        ("Nov. 20, 2026 7:48 PM", "2026-11-20T19:48:00"),
        ("Nov 20th, 2026 12:05 a.m.", "2026-11-20T00:05:00"),
        ("20-Nov-2026 09:00 GMT", "2026-11-20T09:00:00"),
        ("Mon, 05 May 2026 9.30 am", "2026-05-05T09:30:00"),
        ("mardi 5 mai 2026 à 10h30", "2026-05-05T10:30:00"),
        ("31. Dezember 2026, 10:14 Uhr", "2026-12-31T10:14:00"),
        ("5 мая 2026, 10:15", "2026-05-05T10:15:00"),
        ("31 de diciembre de 2026", "2026-12-31T00:00:00"),
        ("Κυρ, 11 Ιούλ 2026 12:00:00 EST", "2026-07-11T17:00:00"),
        ("2026년 1월 2일 오후 7:48:21", "2026-01-02T19:48:21"),
        ("2026年1月2日 10:14", "2026-01-02T10:14:00"),
        ("12/31/2026", "2026-12-31T00:00:00"),
        ("31/12/2026 10:14", "2026-12-31T10:14:00"),
        ("31.12.2026 10:14", "2026-12-31T10:14:00"),
        ("13 Oct 2025 10:00 −0200", "2025-10-13T12:00:00"),
        ("Oct 13, 2025 10:00 12 min read", "2025-10-13T10:00:00"),
        ("13 Oct 2025 10:00 v2", "2025-10-13T10:00:00"),
        ("October 13, 2025 10:00 •5 min read", "2025-10-13T10:00:00"),
        ("13 Oct 2025 10:00 /5", "2025-10-13T10:00:00"),
        ("1700000000", "2023-11-14T22:13:20"),
        ("1700000000000", "2023-11-14T22:13:20"),
    ],
)
def test_spellings(written: str, utc: str) -> None:
    assert read_timestamp(written) == int(datetime.fromisoformat(utc).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    "written",
    ["31 Dec 9999 23:59 -0500", "1 Jan 0001 00:00 +1400",
     "", " ", "soon", "yesterday", "Thu, 32 Jan 2026", "99999999999999999", "0000-00-00T00:00:00Z", "9" * 150,
     "13/13/2026", "20 Foo 2026", "1066-10-14", "May", "-", "1" * 300, True, None, [], float("nan"), 1e30],
)  # fmt: skip
def test_what_is_no_date(written: object) -> None:
    assert read_timestamp(written) is None


def test_values_of_toml() -> None:
    assert read_timestamp(datetime(2026, 11, 20, 1, tzinfo=timezone(timedelta(hours=1)))) == 1_795_132_800
    assert read_timestamp(datetime(2026, 11, 20)) == read_timestamp(date(2026, 11, 20)) == 1_795_132_800
    assert read_timestamp(1_795_132_800) == 1_795_132_800


zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1971, 1, 1), datetime(2090, 1, 1), timezones=zones)


@given(moments)
def test_what_our_own_library_writes_is_read_back(moment: datetime) -> None:
    seconds = int(moment.replace(microsecond=0).timestamp())
    assert read_timestamp(moment.replace(microsecond=0).isoformat()) == seconds
    assert read_timestamp(format_datetime(moment)) == seconds


@given(st.text(max_size=60))
def test_any_text_is_a_date_within_two_centuries_or_none(text: str) -> None:
    at = read_timestamp(text)
    assert at is None or EARLIEST <= at <= LATEST


@given(st.text("0123456789 :-/+.,TZJanFebpmGMTmaiй年月", max_size=40))
def test_nearly_dates_never_fail(text: str) -> None:
    at = read_timestamp(text)
    assert at is None or EARLIEST <= at <= LATEST
