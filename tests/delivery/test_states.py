"""The delivery's table of states, against an adversary who decides what each attempt and each crash does."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.retry import Failure
from bot.delivery.states import (
    SETTLED,
    Accepted,
    Act,
    Began,
    Composed,
    DeadlinePassed,
    Event,
    Failed,
    Impossible,
    LeaseEnded,
    Looked,
    NothingToSay,
    NotWanted,
    Standing,
    State,
    action,
    after,
)
from bot.ports import Sighting

DEADLINE = 10_000


def standing(state: State, attempt: int = 0, next_try_at: int = 0) -> Standing:
    return Standing(state=state, attempt=attempt, deadline=DEADLINE, next_try_at=next_try_at)


ROWS: list[tuple[State, Event, State]] = [
    (State.CLAIMED, Composed(), State.COMPOSED),
    (State.CLAIMED, NothingToSay(), State.QUIET),
    (State.CLAIMED, NotWanted(), State.SKIPPED),
    (State.CLAIMED, LeaseEnded(), State.CLAIMED),
    (State.CLAIMED, Failed(Failure.UNCERTAIN), State.CLAIMED),
    (State.CLAIMED, DeadlinePassed(), State.GAVE_UP),
    (State.COMPOSED, Began(), State.SENDING),
    (State.COMPOSED, NotWanted(), State.SKIPPED),
    (State.COMPOSED, LeaseEnded(), State.COMPOSED),
    (State.SENDING, Accepted(), State.SENT),
    (State.SENDING, Failed(Failure.WAIT, 5), State.WAITING),
    (State.SENDING, Failed(Failure.WAIT, 20_000), State.GAVE_UP),
    (State.SENDING, Failed(Failure.FORBIDDEN), State.GAVE_UP),
    (State.SENDING, Failed(Failure.UNCERTAIN), State.UNKNOWN),
    (State.SENDING, LeaseEnded(), State.UNKNOWN),
    (State.WAITING, Began(), State.SENDING),
    (State.WAITING, NotWanted(), State.SKIPPED),
    (State.WAITING, DeadlinePassed(), State.GAVE_UP),
    (State.UNKNOWN, Looked(Sighting.SEEN), State.SENT),
    (State.UNKNOWN, Looked(Sighting.ABSENT), State.WAITING),
    (State.UNKNOWN, Looked(Sighting.UNKNOWN), State.HELD),
    (State.UNKNOWN, Failed(Failure.WAIT), State.UNKNOWN),
    (State.UNKNOWN, Failed(Failure.WAIT, 20_000), State.HELD),
    (State.UNKNOWN, LeaseEnded(), State.UNKNOWN),
]


@pytest.mark.parametrize(("state", "event", "expected"), ROWS)
def test_table(state: State, event: Event, expected: State) -> None:
    assert after(standing(state, attempt=1), event, now=100).state is expected


KNOWN = {(state, type(event)) for state, event, _ in ROWS}
EVENTS: list[Event] = [
    Composed(), NothingToSay(), NotWanted(), Began(), Accepted(), Failed(Failure.WAIT), LeaseEnded(),
    Looked(Sighting.ABSENT), DeadlinePassed(),
]  # fmt: skip


@pytest.mark.parametrize("state", list(State))
def test_every_other_pair_is_impossible(state: State) -> None:
    for event in EVENTS:
        if (state, type(event)) in KNOWN or (state is State.COMPOSED and isinstance(event, DeadlinePassed)):
            assert after(standing(state, attempt=1), event, now=100)
        elif state is State.WAITING and isinstance(event, LeaseEnded):
            assert after(standing(state), event, now=100) == standing(state)
        else:
            with pytest.raises(Impossible):
                after(standing(state), event, now=100)


def test_actions() -> None:
    assert [action(standing(state), 100) for state in (State.CLAIMED, State.COMPOSED, State.WAITING,
    State.UNKNOWN)] == [
        Act.COMPOSE, Act.SEND, Act.SEND, Act.LOOK,
    ]  # fmt: skip
    assert {action(standing(state), 100) for state in (*SETTLED, State.SENDING)} == {Act.REST}
    assert {action(standing(state, next_try_at=101), 100) for state in set(State) - SETTLED} == {Act.REST}
    assert action(standing(State.WAITING), DEADLINE) is Act.GIVE_UP
    assert action(standing(State.UNKNOWN), DEADLINE) is Act.LOOK


def test_a_look_waits_until_a_slow_platform_has_shown_the_post() -> None:
    unclear = after(standing(State.SENDING, attempt=1), Failed(Failure.UNCERTAIN), now=100)
    assert action(unclear, 129) is Act.REST and action(unclear, 130) is Act.LOOK


def test_what_cannot_be_composed_is_tried_ever_later() -> None:
    one, waits = standing(State.CLAIMED), []
    for _ in range(5):
        one = after(one, Failed(Failure.WAIT, share=1.0), now=100)
        waits.append(one.next_try_at - 100)
    assert (one.state, one.attempt, waits) == (State.CLAIMED, 5, [10, 10, 20, 40, 80])
    composed = after(one, Composed(), now=100)
    assert (composed.attempt, composed.next_try_at) == (0, 0), "its attempts to be sent are counted anew"


def test_a_look_that_fails_after_the_last_hour_is_tried_again_for_some_minutes() -> None:
    """A machine that was off over night finds its platform out of reach at first: its post may stand."""
    one, now, waits = (
        after(standing(State.SENDING, attempt=1), LeaseEnded(), DEADLINE + 900),
        DEADLINE + 900,
        [],
    )
    while one.state is State.UNKNOWN:
        assert action(one, now) is Act.LOOK
        assert after(one, Looked(Sighting.SEEN), now).state is State.SENT
        assert after(one, Looked(Sighting.ABSENT), now).state is State.GAVE_UP
        one = after(one, Failed(Failure.WAIT, share=1.0), now)
        waits.append(one.next_try_at - now)
        now = one.next_try_at
    assert one.state is State.HELD and waits[:-1] == [10, 20, 40, 80, 160, 320, 640]


@dataclass
class Adversary:
    """A platform and its processes: decides what each attempt does, and keeps the truth."""

    choices: random.Random
    looks: bool  # whether the platform lets us look
    posts: int = 0
    trace: list[str] = field(default_factory=list)

    def attempt(self) -> Event:
        happens = self.choices.choice(
            ["taken", "lost answer", "killed after", "killed before", "5xx", "429", "gone"]
        )
        self.trace.append(happens)
        if happens in ("taken", "lost answer", "killed after"):
            self.posts += 1
        match happens:
            case "taken":
                return Accepted()
            case "lost answer" | "5xx":
                return Failed(Failure.UNCERTAIN)
            case "429":
                return Failed(Failure.WAIT, self.choices.choice([None, 3.0, 500.0]))
            case "gone":
                return Failed(Failure.FORBIDDEN)
            case _:
                return LeaseEnded()

    def look(self) -> Event:
        happens = self.choices.choice(["answer", "answer", "fails", "killed"])
        self.trace.append("look " + happens)
        match happens:
            case "fails":
                return Failed(Failure.UNCERTAIN)
            case "killed":
                return LeaseEnded()
            case _ if not self.looks:
                return Looked(Sighting.UNKNOWN)
            case _:
                return Looked(Sighting.SEEN if self.posts else Sighting.ABSENT)


@given(st.integers(0, 2**32), st.booleans())
def test_no_path_loses_or_doubles(seed: int, looks: bool) -> None:
    world = Adversary(random.Random(seed), looks)
    delivery = standing(State.CLAIMED)
    now = 0
    for _ in range(500):
        match action(delivery, now):
            case Act.COMPOSE:
                event: Event = world.choices.choice([Composed(), Failed(Failure.UNCERTAIN), LeaseEnded()])
            case Act.SEND:
                delivery = after(delivery, Began(), now)
                event = world.attempt()
            case Act.LOOK:
                event = world.look()
            case Act.GIVE_UP:
                event = DeadlinePassed()
            case Act.REST:
                break
        delivery = after(delivery, event, now)
        now = max(now + world.choices.choice([0, 1, 90]), delivery.next_try_at)
        if delivery.state in SETTLED:
            break
    assert delivery.state in SETTLED, world.trace
    assert world.posts <= 1, world.trace  # never doubled
    match delivery.state:
        case State.SENT:
            assert world.posts == 1, world.trace
        case State.HELD:  # said to be unclear: only where nobody could look
            assert not looks or world.trace[-1] == "look fails"
        case _:
            assert world.posts == 0, world.trace  # said not to be posted: truly not


def test_the_stated_window() -> None:
    """A platform that takes a broken-off attempt only after it was looked for gets a second one.

    This is what ``docs/delivery.md`` states: longer than ``look_after``, and past the platform's own
    de-duplication by the key.
    """
    unclear = after(standing(State.SENDING, attempt=1), Failed(Failure.UNCERTAIN), now=0)
    absent = after(unclear, Looked(Sighting.ABSENT), now=unclear.next_try_at)
    assert action(absent, absent.next_try_at) is Act.SEND
    assert absent.next_try_at - 0 > 30
