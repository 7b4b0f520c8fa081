"""How a source is, in words, and whether that is still to be told: pure.

Each state is told once: failing after a day, gone at once, silent when its silence is unlike its habit, and
well again. Times are UTC seconds; sentences give days and times in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise

from bot.sources.state import DAY, HOUR, SourceState

FAILING_AFTER = DAY
SILENT_LEAST = 3 * DAY  # nobody worries about a shorter silence
SILENT_TIMES = 4  # this many times the longest gap that the source is known for
_AGAIN = "The bot keeps trying, less and less often."
_NO_MORE = "It is read no more."
CHALLENGE = (  # what an address gives, in words
    "a test for robots, not a feed. Ask the site to let feed readers in, or look for another feed of it"
)
BROKEN_OFF = "Try it again later; if it stays so, tell its publisher, or look for another feed of it."
HALF_READ = f"The feed breaks off: what stood behind its end is missing. {BROKEN_OFF}"
SILENT_POSTS = 5  # fewer known posts are no habit


class Condition(StrEnum):
    """How a source is."""

    UNREAD = "not read yet"
    WELL = "well"
    RETRYING = "retrying"  # failed lately, for less than a day
    FAILING = "failing"
    SILENT = "silent"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Health:
    """A source's condition, since when, and a sentence that says what to do when something is to be done."""

    condition: Condition
    since: int | None
    sentence: str


def health(state: SourceState, now: int) -> Health:
    """How the source is now."""
    if state.gone:
        return Health(Condition.GONE, state.error_since, f"{state.error} {_NO_MORE}")
    if state.error_since is not None:
        failing = now - state.error_since >= FAILING_AFTER
        return Health(
            Condition.FAILING if failing else Condition.RETRYING,
            state.error_since,
            f"Not read since {moment(state.error_since, now)}: {state.error} {_AGAIN}",
        )
    if state.last_read_at is None:
        return Health(Condition.UNREAD, None, "Not read yet.")
    silent_since = silence(state, now)
    if silent_since is not None:
        usual = span(_longest_gap(state.posted))
        return Health(
            Condition.SILENT,
            silent_since,
            f"Nothing new since {moment(silent_since, now)}, though it never paused longer than {usual} "
            "before. Open it in a browser; perhaps the site has a new feed.",
        )
    half = f" {state.error}" if state.error else ""
    return Health(Condition.WELL, None, f"Read {moment(state.last_read_at, now)}.{half}")


def silence(state: SourceState, now: int) -> int | None:
    """Since when the source has been silent in a way that is not its habit; None when it is not."""
    if state.last_new_at is None or len(state.posted) < SILENT_POSTS:
        return None
    allowed = max(SILENT_LEAST, SILENT_TIMES * _longest_gap(state.posted))
    return state.last_new_at if now - state.last_new_at > allowed else None


def _longest_gap(posted: tuple[int, ...]) -> int:
    return max((later - earlier for earlier, later in pairwise(posted)), default=0)


def announce(state: SourceState, now: int) -> tuple[SourceState, str]:
    """What those who added it are to be told now, once ("" for nothing), and the state that remembers it.

    The words go on from the source's name, which is another one in each workspace.
    """
    told = health(state, now)
    told_failing, told_silent = state.told_failing_at is not None, state.told_silent_at is not None
    if told.condition in (Condition.FAILING, Condition.GONE) and not told_failing:
        return replace(state, told_failing_at=now), f"cannot be read. {told.sentence}"
    if told.condition is Condition.SILENT and not told_silent:
        silent = replace(state, told_silent_at=now, told_failing_at=None)
        return silent, f"is unusually silent. {told.sentence}"
    if told.condition is Condition.WELL and (told_failing or told_silent):
        well = replace(state, told_failing_at=None, told_silent_at=None)
        return well, "can be read again." if told_failing else "has something new again."
    return state, ""


def replaced(title: str, site: str) -> str:
    """What those who added it are told of a source in whose place another publisher's feed stands."""
    return (
        f"is another source now. Its feed calls itself {title or site}, belongs to {site} and lists nothing "
        "that it listed before. Remove it if you do not want that."
    )


def moment(at: int, now: int) -> str:
    """A time as people say it: "today 09:10", "yesterday 22:10", "Tuesday 09:10", "3 October 2026"; UTC."""
    then, today = datetime.fromtimestamp(at, UTC), datetime.fromtimestamp(now, UTC)
    days = (today.date() - then.date()).days
    clock = f"{then:%H:%M} UTC"
    if days == 0:
        return f"today {clock}"
    if days == 1:
        return f"yesterday {clock}"
    if 1 < days < 7:
        return f"{then:%A} {clock}"
    return f"{then.day} {then:%B %Y}"


def span(seconds: int) -> str:
    """A span in its largest fitting unit: "40 minutes", "1 hour", "3 days"."""
    for size, unit in ((DAY, "day"), (HOUR, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count} {unit}{'s' if count != 1 else ''}"
    return "a minute"
