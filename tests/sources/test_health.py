"""A source's health in words, told once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import SourceError, SourceGone
from bot.sources.health import Condition, announce, health, moment, span
from bot.sources.next_state import after_failure, after_success, resumed
from bot.sources.state import DAY, HOUR, SourceState
from bot.sources.web.fetched import Fetched

NOW = int(datetime(2026, 9, 21, 14, 13, 20, tzinfo=UTC).timestamp())  # a Monday
DAILY = tuple(NOW - DAY * days for days in range(20))[::-1]
WELL = SourceState(last_read_at=NOW - 300, last_new_at=NOW, posted=DAILY)
AWAY = SourceError("news.example.com could not be reached in time.")


def failed(state: SourceState, now: int) -> SourceState:
    return after_failure(state, AWAY, now=now, jitter=0)


def read(state: SourceState, now: int) -> SourceState:
    return after_success(state, Fetched(url="u", status=304), body_digest="", now=now, jitter=0)


@pytest.mark.parametrize(
    ("state", "later", "condition", "words"),
    [
        (SourceState(), 0, Condition.UNREAD, "Not read yet."),
        (WELL, 0, Condition.WELL, "Read today 14:08 UTC."),
        (
            failed(WELL, NOW),
            HOUR,
            Condition.RETRYING,
            "Not read since today 14:13 UTC: news.example.com could not",
        ),
        (
            failed(WELL, NOW),
            DAY,
            Condition.FAILING,
            "Not read since yesterday 14:13 UTC: news.example.com could not",
        ),
        (failed(SourceState(), NOW), 0, Condition.RETRYING, "Not read since today"),
        (after_failure(WELL, SourceGone("It is gone."), now=NOW, jitter=0), 0, Condition.GONE, "It is gone."),
        (WELL, 4 * DAY, Condition.WELL, "Read Monday 14:08 UTC."),
        (replace(WELL, error="Half."), 0, Condition.WELL, "Read today 14:08 UTC. Half."),
        (
            WELL,
            5 * DAY,
            Condition.SILENT,
            "Nothing new since Monday 14:13 UTC, though it never paused longer than 1 day",
        ),
        (replace(WELL, posted=DAILY[:4]), 90 * DAY, Condition.WELL, "Read 21 September 2026."),
        (
            replace(WELL, posted=tuple(NOW - HOUR * n for n in range(9))[::-1]),
            3 * DAY - 1,
            Condition.WELL,
            "Read",
        ),
        (
            replace(WELL, posted=tuple(NOW - HOUR * n for n in range(9))[::-1]),
            3 * DAY + 1,
            Condition.SILENT,
            "1 hour",
        ),
        (
            replace(WELL, posted=tuple(NOW - 9 * DAY * n for n in range(9))[::-1]),
            35 * DAY,
            Condition.WELL,
            "Read",
        ),
        (
            replace(WELL, posted=tuple(NOW - 9 * DAY * n for n in range(9))[::-1]),
            37 * DAY,
            Condition.SILENT,
            "9 days",
        ),
    ],
)
def test_a_condition_has_its_words(state: SourceState, later: int, condition: Condition, words: str) -> None:
    told = health(state, NOW + later)
    assert told.condition is condition and words in told.sentence and told.sentence.endswith(".")


def test_a_failure_is_told_after_a_day_once_and_its_end_once() -> None:
    state, told = WELL, []
    for hour in range(0, 60, 2):
        state = failed(state, NOW + hour * HOUR)
        state, words = announce(state, NOW + hour * HOUR)
        told.append((hour, words))
    heard = [(hour, words) for hour, words in told if words]
    assert len(heard) == 1 and heard[0][0] == 24
    assert heard[0][1].startswith("cannot be read. Not read since yesterday 14:13 UTC: news.example.com")
    state, words = announce(read(state, NOW + 60 * HOUR), NOW + 60 * HOUR)
    assert words == "can be read again."
    assert announce(state, NOW + 60 * HOUR) == (state, "")


def test_a_short_failure_is_never_told() -> None:
    state, words = announce(failed(WELL, NOW), NOW + 5 * HOUR)
    assert words == ""
    assert announce(read(state, NOW + 6 * HOUR), NOW + 6 * HOUR)[1] == ""


def test_gone_is_told_at_once_and_reading_again_is_told() -> None:
    gone = after_failure(WELL, SourceGone("It is gone."), now=NOW, jitter=0)
    state, words = announce(gone, NOW)
    assert words == "cannot be read. It is gone. It is read no more."
    assert announce(state, NOW + DAY)[1] == ""
    back = read(resumed(state, NOW + DAY), NOW + DAY)
    assert announce(back, NOW + DAY)[1] == "can be read again."


def test_silence_is_told_once_and_so_is_its_end() -> None:
    quiet = replace(WELL, last_read_at=NOW + 9 * DAY)
    state, words = announce(quiet, NOW + 9 * DAY)
    assert words.startswith("is unusually silent. Nothing new since 21 September 2026")
    assert announce(state, NOW + 10 * DAY)[1] == ""
    posted = replace(state, last_new_at=NOW + 11 * DAY, posted=(*DAILY, NOW + 11 * DAY))
    state, words = announce(posted, NOW + 11 * DAY)
    assert words == "has something new again."
    assert announce(state, NOW + 11 * DAY)[1] == ""


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (0, "today 14:13 UTC"), (14 * HOUR, "today 00:13 UTC"), (15 * HOUR, "yesterday 23:13 UTC"),
        (3 * DAY, "Friday 14:13 UTC"), (6 * DAY, "Tuesday 14:13 UTC"), (7 * DAY, "14 September 2026"),
    ],
)  # fmt: skip
def test_moments_are_said_as_people_say_them(back: int, words: str) -> None:
    assert moment(NOW - back, NOW) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "a minute"),
        (60, "1 minute"),
        (2400, "40 minutes"),
        (HOUR, "1 hour"),
        (DAY, "1 day"),
        (9 * DAY, "9 days"),
    ],
)
def test_spans_are_said_in_their_largest_unit(seconds: int, words: str) -> None:
    assert span(seconds) == words
