"""When a source is read next, and when a moved address is believed: pure, ``now`` and ``jitter`` given.

The wait is the largest of what the source's own habit suggests and what the host asks for: TTL, sy:update,
Cache-Control, Expires, Retry-After. Everything but Retry-After is capped at a day, that at a week. Jitter
only ever lengthens a wait. All spans are seconds, all times UTC seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.sources.state import DAY, HOUR, SourceState
from bot.sources.web.headers import LONGEST_WAIT

SHORTEST = 10 * 60  # between two readings of a source
LONGEST = DAY  # likewise, but for a Retry-After
BYTES_A_SECOND = 2_000  # of a source that are asked for at most, over time: 3 MB are read every 25 minutes
UNKNOWN_HABIT = HOUR  # while too little is known of a source
JITTER = 0.1  # of a wait, at most
ERROR_JITTER = 0.25  # more, so that the sources of a host that failed do not come back together
FURTHEST = 2 * LONGEST_WAIT  # ahead; no rule here puts a reading off for longer
MOVE_VOTES = 3  # answers in a row that agree …
MOVE_SECONDS = DAY  # … over at least this span


def habit(posted: Sequence[int], now: int) -> int:
    """The interval that a source's posting suggests: half its mean gap, the current silence included.

    ``posted`` are publication times, ascending. Half the gap finds a new article, on average, within a
    quarter of the time that passes between two.
    """
    past = [at for at in posted if at <= now]
    if len(past) < 3:
        return UNKNOWN_HABIT
    gap = (now - past[0]) / len(past)
    return int(max(SHORTEST, min(gap / 2, LONGEST)))


def next_poll(state: SourceState, interval: int, *, now: int, jitter: float) -> int:
    """When to read next after a good reading: after ``interval``, or when the feed asks for it.

    ``jitter`` is a random number in [0, 1).
    """
    wait = min(max(interval, state.ttl, SHORTEST), LONGEST)
    return _not_in_skipped_time(now + int(wait * (1 + JITTER * jitter)), state)


def retry_at(errors: int, *, now: int, jitter: float, asked: float = 0) -> int:
    """When to try again after ``errors`` failures in a row (1, 2, …): pauses double, up to the longest.

    ``asked`` is the host's Retry-After; it is obeyed up to a week.
    """
    pause = min(SHORTEST * 2 ** min(errors - 1, 20), LONGEST)
    wait = max(pause, min(asked, LONGEST_WAIT))
    return now + int(wait * (1 + ERROR_JITTER * jitter))


def _not_in_skipped_time(at: int, state: SourceState) -> int:
    """The first moment from ``at`` on that the feed does not ask to skip; ``at`` when it skips everything."""
    moment = at
    for _ in range(8 * 24):
        local = datetime.fromtimestamp(moment, UTC)
        if local.hour not in state.skip_hours and f"{local:%A}" not in state.skip_days:
            return moment
        moment = moment - moment % HOUR + HOUR
    return at


def moved(state: SourceState, moved_to: str, now: int) -> tuple[SourceState, str]:
    """Count one answer's permanent redirect; the second value is the address to save, or "".

    An address is believed when MOVE_VOTES answers in a row agree over MOVE_SECONDS: maintenance pages and
    hotel networks redirect "permanently", too.
    """
    if not moved_to:
        return replace(state, moved_to="", moved_votes=0, moved_since=None), ""
    if moved_to != state.moved_to or state.moved_since is None:
        return replace(state, moved_to=moved_to, moved_votes=1, moved_since=now), ""
    voted = replace(state, moved_votes=state.moved_votes + 1)
    if voted.moved_votes < MOVE_VOTES or now - state.moved_since < MOVE_SECONDS:
        return voted, ""
    return replace(state, moved_to="", moved_votes=0, moved_since=None), moved_to
