"""One post's way from claimed to settled, as a table: state and event in, next state and action out.

    claimed -> composed -> sending -> sent
                  ^           |-> waiting -> sending ...     refused for now, or seen to be absent
                  |           |-> unknown -> sent | waiting | held
                  |           '-> gave up
                  '- quiet (nothing to say), skipped (too late), gave up

The body is stored before the first attempt and every attempt carries the same key. An attempt that may
have been heard is never followed by another one before somebody looked into the channel: that is what
``UNKNOWN`` is for. Where the platform does not let us look, the post is ``HELD``: told to the subscriber,
not sent again. What is lost that way is said, what is doubled is nothing. Pure; the shell is ``deliver``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.delivery.retry import USUAL, Failure, Timing, next_try
from bot.ports import Sighting


class State(StrEnum):
    """Where a delivery stands, as the store has it."""

    CLAIMED = "claimed"  # a row for the local date: nobody else posts it
    COMPOSED = "composed"  # the body is stored
    SENDING = "sending"  # an attempt may be on the wire until the lease ends
    WAITING = "waiting"  # certainly not posted; again at next_try_at
    UNKNOWN = "unknown"  # perhaps posted; look at next_try_at
    SENT = "sent"
    QUIET = "quiet"  # nothing new, nothing posted
    SKIPPED = "skipped"  # too late, or not wanted any more
    GAVE_UP = "gave up"
    HELD = "held"  # perhaps posted and nobody can look: a person decides


SETTLED = frozenset((State.SENT, State.QUIET, State.SKIPPED, State.GAVE_UP, State.HELD))


class Act(StrEnum):
    """What the shell does with an open delivery that it has leased."""

    COMPOSE = "compose"
    SEND = "send"
    LOOK = "look"
    GIVE_UP = "give up"
    REST = "rest"  # settled, or not yet time


@dataclass(frozen=True, slots=True)
class Composed:
    """The body is made and stored with this event."""


@dataclass(frozen=True, slots=True)
class NothingToSay:
    """A quiet day in a channel that does not want to hear of it."""


@dataclass(frozen=True, slots=True)
class NotWanted:
    """The subscription was ended or paused, or its channel muted, before an attempt."""


@dataclass(frozen=True, slots=True)
class Began:
    """An attempt is about to be written to the platform."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The platform took the post."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The attempt did not succeed; ``share`` (0 to 1) spreads the retries."""

    failure: Failure
    retry_after: float | None = None
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class LeaseEnded:
    """The process that held it did not settle it in time: it died, or hangs."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What the look into the channel's history told."""

    sighting: Sighting
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class DeadlinePassed:
    """The date's time for trying is over. (An unknown post is still looked for.)"""


Event = Composed | NothingToSay | NotWanted | Began | Accepted | Failed | LeaseEnded | Looked | DeadlinePassed


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the table needs to know of a delivery."""

    state: State
    attempt: int  # how many attempts have begun; failed looks between them count, too
    deadline: int  # see retry.deadline
    next_try_at: int = 0


class Impossible(Exception):
    """An event that cannot happen in a state: a bug of the shell, or a lease that was lost."""


def action(standing: Standing, now: int) -> Act:
    """What to do now with a delivery whose lease is ours."""
    if standing.state in SETTLED or standing.state is State.SENDING or now < standing.next_try_at:
        return Act.REST
    if standing.state is State.UNKNOWN:
        return Act.LOOK
    if now >= standing.deadline:
        return Act.GIVE_UP
    return Act.COMPOSE if standing.state is State.CLAIMED else Act.SEND


def after(standing: Standing, event: Event, now: int, timing: Timing = USUAL) -> Standing:
    """The delivery after an event. Raises Impossible for an event that its state does not know."""

    def to(state: State, *, at: int = 0, attempt: int = standing.attempt) -> Standing:
        return Standing(state=state, attempt=attempt, deadline=standing.deadline, next_try_at=at)

    def again(
        state: State, failure: Failure, wait: float | None, share: float, otherwise: State, last: int = 0
    ) -> Standing:
        tries, last = max(standing.attempt, 1), max(standing.deadline, last)
        at = next_try(now, tries, last, retry_after=wait, share=share, timing=timing)
        if failure is Failure.FORBIDDEN or at is None:
            return to(otherwise)
        return to(state, at=at)

    match standing.state, event:
        case State.CLAIMED, Composed():
            return to(State.COMPOSED, attempt=0)
        case State.CLAIMED, NothingToSay():
            return to(State.QUIET)
        case State.CLAIMED, Failed(failure, wait, share):  # composing failed; its tries are counted too
            tried = again(State.CLAIMED, failure, wait, share, State.GAVE_UP)
            return replace(tried, attempt=standing.attempt + 1)
        case ((State.CLAIMED | State.COMPOSED | State.WAITING), NotWanted()):
            return to(State.SKIPPED)
        case ((State.CLAIMED | State.COMPOSED | State.WAITING), DeadlinePassed()):
            return to(State.GAVE_UP)
        case ((State.CLAIMED | State.COMPOSED | State.WAITING | State.UNKNOWN), LeaseEnded()):
            return standing  # nothing was on the wire: whoever comes next goes on from here
        case ((State.COMPOSED | State.WAITING), Began()):
            return to(State.SENDING, attempt=standing.attempt + 1)
        case State.SENDING, Accepted():
            return to(State.SENT)
        case State.SENDING, Failed(Failure.UNCERTAIN):
            return to(State.UNKNOWN, at=now + timing.look_after)
        case State.SENDING, Failed(failure, wait, share):
            return again(State.WAITING, failure, wait, share, State.GAVE_UP)
        case State.SENDING, LeaseEnded():
            return to(State.UNKNOWN, at=now)  # the lease has outlasted the attempt and the platform's delay
        case State.UNKNOWN, Looked(Sighting.SEEN):
            return to(State.SENT)
        case State.UNKNOWN, Looked(Sighting.ABSENT, share):
            return again(State.WAITING, Failure.WAIT, None, share, State.GAVE_UP)
        case State.UNKNOWN, Looked():
            return to(State.HELD)
        case State.UNKNOWN, Failed(failure, wait, share):
            # The look itself failed: a try like others. The post may stand, so a few go on past the deadline.
            last = now + timing.longest_pause + 1 if standing.attempt < timing.looks else 0
            looked = again(State.UNKNOWN, failure, wait, share, State.HELD, last)
            return replace(looked, attempt=standing.attempt + 1)
        case _:
            raise Impossible(f"{event} in state {standing.state}")
