"""What follows a failed attempt at a post: when to try again, when to give up, how far to keep apart.

Pure: now and a random share come in as arguments. The lengths of time hang together and are stated here
once, because "exactly once" rests on them:

    one attempt, all of it  <  the lease on it  <  the first look for a post whose fate is unknown

An attempt is cut off at ``send_timeout``; its lease lasts ``lease``, so nobody else takes a post over while
its sender may still be writing to the platform.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import BriefError, CannotPost, TryLater

FAILED_DAYS = 3  # in a row, then the subscription is paused and the subscriber told


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The lengths of time of a delivery, in seconds."""

    send_timeout: float = 30.0  # one attempt: connecting, sending, waiting for the answer
    compose_timeout: float = 60.0  # composing one briefing
    lease: int = 90  # on composing, and anew on each attempt and each look
    look_after: int = 30  # from an unclear end of an attempt to the first look: the platform may be slow
    settle_pause: float = 3.0  # between two tries to write how an attempt ended, while the store is away …
    settle_tries: int = 20  # … each of which may itself wait for the store
    spacing: int = 1  # between two messages to one channel
    first_pause: int = 10  # doubled after each attempt …
    longest_pause: int = 15 * 60  # … up to this
    looks: int = 8  # tries after which a look that fails is the last, when the time for the post is over
    longest_obeyed: int = 6 * 3600  # a Retry-After beyond is cut to this
    least_trying: int = 3 * 3600  # a briefing shortly before midnight is still tried for this long

    def __post_init__(self) -> None:
        if self.slack <= 0:
            raise ValueError("a lease must outlast a whole attempt and the platform's delay")

    @property
    def slack(self) -> float:
        """By how much a lease outlasts what it covers."""
        return self.lease - max(self.send_timeout + self.look_after, self.compose_timeout)


USUAL = Timing()


class Failure(StrEnum):
    """How an attempt ended when it did not succeed."""

    WAIT = "wait"  # refused for now, certainly not posted: 429, a refused connection
    UNCERTAIN = "uncertain"  # perhaps posted: a time-out, a broken connection, a 5xx answer
    FORBIDDEN = "forbidden"  # certainly not posted and not until somebody acts: channel gone, permission lost


def failure_of(error: BaseException) -> Failure:
    """The kind of an attempt's exception. Whatever a transport does not name is uncertain."""
    if isinstance(error, TryLater):
        return Failure.WAIT
    if isinstance(error, CannotPost):
        return Failure.FORBIDDEN if error.permanent else Failure.WAIT
    return Failure.UNCERTAIN


def words_of(error: Exception) -> str:
    """A failure for the log and for ``status``: no payload, no token."""
    if isinstance(error, CannotPost) and error.cure:
        return f"{error.sentence} {error.cure}"
    if isinstance(error, BriefError):
        return error.sentence
    return "The platform did not answer in time." if isinstance(error, TimeoutError) else type(error).__name__


def pause_after(attempt: int, retry_after: float | None, share: float, timing: Timing = USUAL) -> int:
    """Seconds to wait after the failed attempt number ``attempt`` (from 1).

    Doubling from ``first_pause`` to ``longest_pause``, drawn between half and the whole by ``share`` (0 to 1)
    so that many briefings do not come back at once; never less than the platform's own Retry-After.
    """
    whole = min(timing.first_pause * 2 ** min(max(attempt, 1) - 1, 30), timing.longest_pause)
    pause = whole * (0.5 + 0.5 * share)
    if retry_after is not None:
        pause = max(pause, min(retry_after, timing.longest_obeyed) + share)
    return max(1, int(pause + 0.999))


def deadline(due_at: int, end_of_local_date: int, next_due_at: int | None, timing: Timing = USUAL) -> int:
    """The instant after which a date is not tried any more.

    The end of its local date, but ``least_trying`` at least; and never past the next one's time, so that
    an older briefing cannot come after a newer one.
    """
    last = max(end_of_local_date, due_at + timing.least_trying)
    return last if next_due_at is None else min(last, next_due_at)


def next_try(
    now: int, attempt: int, last: int, *, retry_after: float | None, share: float, timing: Timing = USUAL
) -> int | None:
    """When to try again, None to give up: the pause would end after the deadline ``last``."""
    again = now + pause_after(attempt, retry_after, share, timing)
    return again if again < last else None


def next_free(now: int, timing: Timing = USUAL) -> int:
    """The first second in which a channel may get its next message, after one posted in second ``now``."""
    return now + timing.spacing + 1  # a clock of whole seconds may be almost one second behind
