"""What follows a failed attempt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.retry import (
    USUAL,
    Failure,
    Timing,
    deadline,
    failure_of,
    next_free,
    next_try,
    pause_after,
)
from bot.errors import CannotPost, SourceError, TryLater

SHARE = st.floats(0, 1)


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (TryLater(5), Failure.WAIT),
        (CannotPost("The channel is gone."), Failure.FORBIDDEN),
        (CannotPost("The channel is being moved.", permanent=False), Failure.WAIT),
        (TimeoutError(), Failure.UNCERTAIN),
        (ConnectionResetError(), Failure.UNCERTAIN),
        (SourceError(), Failure.UNCERTAIN),
        (KeyError("bug"), Failure.UNCERTAIN),
    ],
)
def test_kind_of_failure(error: Exception, failure: Failure) -> None:
    assert failure_of(error) is failure


def test_pauses_grow_to_a_bound() -> None:
    pauses = [pause_after(attempt, None, 1.0) for attempt in range(1, 12)]
    assert pauses == [10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]


@given(st.integers(1, 10_000), SHARE)
def test_a_pause_lies_between_half_and_the_whole(attempt: int, share: float) -> None:
    whole = pause_after(attempt, None, 1.0)
    assert whole / 2 <= pause_after(attempt, None, share) <= whole <= USUAL.longest_pause


@given(st.integers(1, 50), st.floats(0, USUAL.longest_obeyed), SHARE)
def test_retry_after_is_obeyed(attempt: int, asked: float, share: float) -> None:
    assert pause_after(attempt, asked, share) >= asked


def test_an_absurd_retry_after_is_cut() -> None:
    assert pause_after(1, 10**12, 0.0) == USUAL.longest_obeyed
    assert pause_after(1, -5, 1.0) == 10


@pytest.mark.parametrize(
    ("due", "day_ends", "following", "last"),
    [
        (9, 24, 33, 24),  # the end of its day
        (23, 24, 47, 26),  # a late one is tried for three hours
        (23, 24, 25, 25),  # but never past the next one
        (9, 24, None, 24),  # the last one before a pause
    ],
)
def test_deadline(due: int, day_ends: int, following: int | None, last: int) -> None:
    hours = None if following is None else following * 3600
    assert deadline(due * 3600, day_ends * 3600, hours) == last * 3600


@given(st.integers(0, 10**6), st.integers(1, 30), st.integers(0, 10**6), SHARE)
def test_a_retry_lies_between_now_and_the_deadline(now: int, attempt: int, last: int, share: float) -> None:
    again = next_try(now, attempt, last, retry_after=None, share=share)
    assert again is None or now < again < last
    if again is None:
        assert now + pause_after(attempt, None, 1.0) >= last


@given(st.floats(0, 0.999), st.floats(0, 0.999), st.integers(0, 10**6))
def test_messages_to_a_channel_are_a_second_apart(one: float, other: float, second: int) -> None:
    """Posted at some instant of a second, the next at some instant of its first free second."""
    assert (next_free(second) + other) - (second + one) >= 1


def test_a_lease_must_outlast_an_attempt() -> None:
    with pytest.raises(ValueError, match="outlast"):
        Timing(send_timeout=60, lease=60)
    with pytest.raises(ValueError, match="outlast"):
        Timing(send_timeout=30, look_after=60, lease=90)
