"""When a source is read next, as tables."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError, SourceGone, TryLater
from bot.sources.next_state import after_failure, after_success, digest, resumed
from bot.sources.politeness import habit, moved, next_poll, retry_at
from bot.sources.state import DAY, HOUR, NEVER, SourceState
from bot.sources.web.fetched import Fetched
from bot.sources.web.headers import fresh_seconds, retry_after, validator

NOW = int(datetime(2026, 9, 21, 14, 13, 20, tzinfo=UTC).timestamp())  # a Monday
MINUTE = 60


def every(seconds: int, count: int, last: int = NOW) -> tuple[int, ...]:
    return tuple(last - seconds * place for place in range(count))[::-1]


@pytest.mark.parametrize(
    ("posted", "interval"),
    [
        ((), HOUR),
        (every(DAY, 2), HOUR),  # too little is known
        (every(HOUR, 32), int((31 * HOUR / 32) / 2)),
        (every(MINUTE, 32), 10 * MINUTE),  # the lower bound
        (every(30 * DAY, 10), DAY),  # the upper bound
        (
            every(HOUR, 32, NOW - 60 * DAY),
            int((60 * DAY + 31 * HOUR) / 32 / 2),
        ),  # asleep since: read less and less
        ((*every(HOUR, 4), NOW + 99 * DAY), int(3 * HOUR / 4 / 2)),
    ],
)
def test_the_interval_follows_the_habit(posted: tuple[int, ...], interval: int) -> None:
    assert habit(posted, NOW) == max(10 * MINUTE, min(interval, DAY))


@pytest.mark.parametrize(
    ("interval", "wishes", "jitter", "wait"),
    [
        (HOUR, SourceState(), 0.0, HOUR),
        (HOUR, SourceState(), 1.0, HOUR * 11 // 10),
        (1, SourceState(), 0.0, 10 * MINUTE),
        (HOUR, SourceState(ttl=2 * HOUR), 0.0, 2 * HOUR),
        (HOUR, SourceState(ttl=60), 0.0, HOUR),
        (3 * HOUR, SourceState(ttl=2 * HOUR), 0.0, 3 * HOUR),
        (HOUR, SourceState(ttl=10**12), 1.0, DAY * 11 // 10),
        (10 * DAY, SourceState(), 0.0, DAY),
    ],
)
def test_the_next_reading_waits_for_the_largest_wish(
    interval: int, wishes: SourceState, jitter: float, wait: int
) -> None:
    assert next_poll(wishes, interval, now=NOW, jitter=jitter) == NOW + wait


@pytest.mark.parametrize(
    ("wishes", "at"),
    [
        (SourceState(skip_hours=(15,)), "2026-09-21T16:00"),
        (SourceState(skip_hours=(15, 16, 17)), "2026-09-21T18:00"),
        (SourceState(skip_hours=tuple(range(15, 24)), skip_days=("Tuesday",)), "2026-09-23T00:00"),
        (SourceState(skip_days=("Monday",)), "2026-09-22T00:00"),
        (SourceState(skip_hours=(14, 16)), "2026-09-21T15:13"),
        (SourceState(skip_hours=tuple(range(24))), "2026-09-21T15:13"),  # never is no answer
    ],
)
def test_hours_and_days_that_a_feed_asks_to_skip_are_skipped(wishes: SourceState, at: str) -> None:
    then = datetime.fromtimestamp(next_poll(wishes, HOUR, now=NOW, jitter=0), UTC)
    assert f"{then:%Y-%m-%dT%H:%M}" == at


@given(
    st.integers(0, 10**9), st.integers(0, 10**7), st.floats(0, 1, exclude_max=True),
    st.sets(st.integers(0, 23)),
)  # fmt: skip
def test_a_reading_is_never_earlier_than_asked_nor_much_later(
    interval: int, ttl: int, jitter: float, skip: set[int]
) -> None:
    wishes = SourceState(ttl=ttl, skip_hours=tuple(sorted(skip)))
    at = next_poll(wishes, interval, now=NOW, jitter=jitter)
    wanted = min(max(interval, ttl, 600), DAY)
    assert NOW + wanted <= at <= NOW + wanted * 1.1 + DAY


@pytest.mark.parametrize(
    ("errors", "jitter", "asked", "wait"),
    [
        (1, 0.0, 0, 10 * MINUTE), (2, 0.0, 0, 20 * MINUTE), (3, 0.0, 0, 40 * MINUTE),
        (6, 0.0, 0, 320 * MINUTE),
        (8, 0.0, 0, 1280 * MINUTE),
        (9, 0.0, 0, DAY), (10**6, 0.0, 0, DAY), (1, 1.0, 0, 750),
        (9, 1.0, 0, DAY * 5 // 4),
        (1, 0.0, 120, 10 * MINUTE), (1, 0.0, 7200, 7200), (1, 0.0, 3 * DAY, 3 * DAY),
        (1, 0.0, 90 * DAY, 7 * DAY),
    ],
)  # fmt: skip
def test_pauses_after_errors_grow(errors: int, jitter: float, asked: int, wait: int) -> None:
    assert retry_at(errors, now=NOW, jitter=jitter, asked=asked) == NOW + wait


def answers(*rows: tuple[int, str]) -> list[str]:
    """The address to save after each answer; rows are (hours since the start, where it was moved to)."""
    state, saved = SourceState(), []
    for hours, target in rows:
        state, believed = moved(state, target, NOW + hours * HOUR)
        saved.append(believed)
    return saved


A, B = "https://a.example.com/", "https://b.example.com/"


@pytest.mark.parametrize(
    ("rows", "saved"),
    [
        ([(0, A), (1, A), (2, A)], ["", "", ""]),  # often, but not for long
        ([(0, A), (30, A)], ["", ""]),  # for long, but not often
        ([(0, A), (12, A), (24, A)], ["", "", A]),
        ([(0, A), (12, B), (24, A), (36, A), (48, A)], ["", "", "", "", A]),
        ([(0, A), (12, A), (23, ""), (24, A), (47, A), (48, A)], ["", "", "", "", "", A]),
        ([(0, A), (12, A), (24, A), (25, A)], ["", "", A, ""]),  # counted anew once it is saved
    ],
)
def test_a_moved_address_is_believed_after_answers_that_agree(
    rows: list[tuple[int, str]], saved: list[str]
) -> None:
    assert answers(*rows) == saved


def test_failures_are_counted_and_a_success_forgets_them() -> None:
    state = SourceState(etag='"1"', last_read_at=NOW - DAY)
    first = after_failure(state, SourceError("It is away."), now=NOW, jitter=0)
    second = after_failure(first, TryLater(9000, "Later."), now=NOW + 700, jitter=0)
    assert (first.error_count, first.error, first.error_since) == (1, "It is away.", NOW)
    assert (second.error_count, second.error, second.error_since) == (2, "Later.", NOW)
    assert (first.next_poll_at, second.next_poll_at) == (NOW + 600, NOW + 700 + 9000)
    assert second.etag == '"1"' and second.last_read_at == NOW - DAY
    answer = Fetched(url="u", status=200, body=b"x", etag='"2"')
    well = after_success(second, answer, body_digest=digest(b"x"), now=NOW + 9999, jitter=0)
    assert (well.error_count, well.error, well.error_since) == (0, "", None)
    assert (well.etag, well.last_read_at) == ('"2"', NOW + 9999)


def test_what_a_host_calls_fresh_is_not_asked_for() -> None:
    for fresh, wait in ((60, HOUR), (3 * HOUR, 3 * HOUR), (365 * DAY, DAY)):
        answer = Fetched(url="u", status=200, body=b"x", fresh_seconds=fresh)
        after = after_success(SourceState(), answer, body_digest="d", now=NOW, jitter=0)
        assert after.next_poll_at == NOW + wait


def test_a_large_body_is_asked_for_less_often() -> None:
    state = SourceState(posted=tuple(range(NOW - 3000, NOW, 100)))
    for size, wait in ((10_000, 600), (3_000_000, 1500)):
        answer = Fetched(url="u", status=200, body=b"x" * size)
        after = after_success(state, answer, body_digest="d", now=NOW, jitter=0)
        assert after.next_poll_at == NOW + wait


def test_an_unchanged_answer_keeps_what_is_remembered() -> None:
    state = SourceState(etag='"1"', last_modified="Mon", body_digest="d")
    kept = after_success(state, Fetched(url="u", status=304), body_digest="d", now=NOW, jitter=0)
    assert (kept.etag, kept.last_modified, kept.body_digest) == ('"1"', "Mon", "d")
    said = Fetched(url="u", status=304, etag='"2"', last_modified="Tue")
    newer = after_success(state, said, body_digest="d", now=NOW, jitter=0)
    assert (newer.etag, newer.last_modified) == ('"2"', "Tue")


def test_gone_stops_until_somebody_asks() -> None:
    gone = after_failure(SourceState(etag='"1"'), SourceGone("Gone."), now=NOW, jitter=0)
    assert gone.gone and gone.error == "Gone." and gone.next_poll_at == NEVER
    again = resumed(gone, NOW + 5)
    assert not again.gone and again.next_poll_at == NOW + 5 and again.etag == ""
    assert again.error_since == NOW  # health is only well again after a reading


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"Cache-Control": "max-age=60"}, 60),
        ({"Cache-Control": 'public, Max-Age="90"'}, 90),
        ({"Cache-Control": "s-maxage=500"}, 0),
        ({"Cache-Control": "max-age=60", "Age": "50"}, 10),
        ({"Cache-Control": "max-age=60", "Age": "500"}, 0),
        ({"Cache-Control": "no-cache, max-age=60"}, 0),
        ({"Cache-Control": "max-age=60", "Expires": "Mon, 21 Sep 2026 20:00:00 GMT"}, 60),
        ({"Cache-Control": "max-age=99999999999999"}, 365 * DAY),
        ({"Cache-Control": "max-age=soon"}, 0),
        ({"Expires": "Mon, 21 Sep 2026 15:13:20 GMT"}, 3600),
        ({"Expires": "Mon, 21 Sep 2026 15:13:20 GMT", "Date": "Mon, 21 Sep 2026 15:13:10 GMT"}, 10),
        ({"Expires": "Monday, 21-Sep-26 15:13:20 GMT"}, 3600),
        ({"Expires": "Mon Sep 21 15:13:20 2026"}, 3600),
        ({"Expires": "-1"}, 0),
        ({"Expires": "0"}, 0),
        ({"Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0),
    ],
)
def test_freshness_is_read_from_headers(headers: dict[str, str], seconds: int) -> None:
    assert fresh_seconds(headers, NOW) == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", None), ("120", 120), (" 7 ", 7), ("1.9", 1), ("-5", None), ("soon", None), ("9" * 40, None),
        ("999999999", 7 * DAY), ("Mon, 21 Sep 2026 14:13:50 GMT", 30), ("Monday, 21-Sep-26 14:13:50 GMT", 30),
        ("Mon, 21 Sep 2020 14:13:50 GMT", 0), ("Mon, 21 Sep 2036 14:13:50 GMT", 7 * DAY), ("\x00", None),
    ],
)  # fmt: skip
def test_retry_after_is_read(value: str, seconds: int | None) -> None:
    assert retry_after(value, NOW) == seconds


@given(st.text(max_size=60))
def test_no_header_breaks_the_reading(text: str) -> None:
    assert 0 <= (retry_after(text, NOW) or 0) <= 7 * DAY
    assert fresh_seconds({"Cache-Control": text, "Expires": text, "Age": text, "Date": text}, NOW) >= 0
    assert validator(text).isascii()
