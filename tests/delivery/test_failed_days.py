"""Days on which a briefing cannot be posted: what is tried, when it is given up, and who is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.delivery.notices import tell_notices
from bot.delivery.occasion import Occasion, Prepared
from bot.delivery.plan import claim_due
from bot.delivery.states import State
from bot.errors import StoreError, TryLater
from bot.model import Platform
from bot.store import subscriptions, workspaces
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, NOON, House, briefing

ONE = NOON + 3600  # 13:00, when the subscriptions of the house are due


async def test_where_nobody_may_look_it_is_held_and_told(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    platform.faults.history = False
    platform.faults.broken_after = 1.0
    delivery = await house.ready(ONE)
    worker = house.deliverer(transport)
    assert await worker.deliver(delivery) is State.UNKNOWN
    house.clock.now = ONE + 30
    assert await worker.deliver(delivery) is State.HELD
    assert len(platform.posts) == 1
    elsewhere = {Platform.DISCORD: transport}  # a process of another platform leases nothing of this one's
    assert await tell_notices(house.database, elsewhere, house.clock) == 0 and platform.told == []
    for expected in (1, 0):
        assert await tell_notices(house.database, {Platform.SLACK: transport}, house.clock) == expected
    [(person, text)] = platform.told
    assert person == "U1"
    assert text.startswith("The briefing on Netflix, Disney of 2026-11-21 may not have arrived\n")
    assert "posted in #c1, and there I may not look whether it stands. I do not post it a second" in text


async def test_three_failed_days_pause_and_tell(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription = await house.subscribe()
    platform.gone.add("C1")
    for day in range(4):
        house.clock.now = ONE + day * DAY
        await claim_due(house.database, house.ids, house.clock())
        for delivery in await house.open_ids():
            assert await house.deliverer(transport).deliver(delivery) is State.GAVE_UP
    assert len(platform.attempts) == 3  # on the fourth day it was paused
    assert await house.states() == {"gave up": 3}
    await tell_notices(house.database, {Platform.SLACK: transport}, house.clock)
    [(person, text)] = platform.told
    assert person == "U1" and text.startswith("Paused: the daily briefing on Netflix, Disney\n")
    assert "in #c1 on three days: The channel is gone. Subscribe in another channel.\n" in text
    stored = await house.subscription(subscription)
    assert stored.paused_at is not None and "Subscribe in another channel" in stored.paused_why


async def test_a_success_forgets_the_failures(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription = await house.subscribe()
    for day in range(5):
        platform.gone = {"C1"} if day != 2 else set()
        house.clock.now = ONE + day * DAY
        await claim_due(house.database, house.ids, house.clock())
        await house.deliverer(transport).deliver((await house.open_ids())[0])
    stored = await house.subscription(subscription)
    assert (stored.failures, stored.paused_at) == (2, None)
    assert "Missed: 2026-11-21 (gave up)." in platform.posts[0].text


async def test_a_platform_that_is_down_all_day_ends_in_giving_up_before_the_next_day(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    platform.faults.broken_before = 1.0
    worker = house.deliverer(transport)
    for _ in range(700):
        state = await worker.deliver(delivery)
        if state is State.GAVE_UP:
            break
        house.clock.now += 60
    assert await house.states() == {"gave up": 1}
    assert house.clock.now <= NOON + 12 * 3600  # by midnight
    assert 20 < len(platform.attempts) < 80


async def nobody_wants_it(house: House, subscription: int) -> None:
    paused = replace(await house.subscription(subscription), paused_until="2026-11-22")
    async with house.database.writing() as session:
        assert await subscriptions.pause(session, paused)


async def the_bot_is_away(house: House, subscription: int) -> None:
    async with house.database.writing() as session:
        await workspaces.left(session, Platform.SLACK, "T1", house.clock())


@pytest.mark.parametrize(
    ("happens", "missed"),
    [(nobody_wants_it, ()), (the_bot_is_away, (("2026-11-21", "skipped"),))],
)
async def test_what_nobody_wanted_is_no_miss_and_what_fell_in_the_bots_absence_is(
    house: House,
    transport: HttpTransport,
    happens: Callable[[House, int], Awaitable[None]],
    missed: tuple[tuple[str, str], ...],
) -> None:
    subscription = await house.subscribe()
    for day, state in enumerate((State.SKIPPED, State.SENT)):
        house.clock.now = ONE + day * DAY
        async with house.database.writing() as session:
            await workspaces.back(session, Platform.SLACK, "T1")
        await claim_due(house.database, house.ids, house.clock())
        [delivery] = await house.open_ids()
        if state is State.SKIPPED:
            await happens(house, subscription)
        assert await house.deliverer(transport).deliver(delivery) is state
    assert [occasion.missed for occasion in house.composed] == [missed]


async def test_quiet_day_posts_nothing(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    async def nothing(_: Occasion) -> Prepared:
        return Prepared(None)

    delivery = await house.ready(ONE)
    assert await house.deliverer(transport, compose=nothing).deliver(delivery) is State.QUIET
    assert platform.attempts == []


async def test_a_bug_in_composing_is_tried_again(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    faults = iter([RuntimeError("bug"), StoreError("busy"), None])

    async def sometimes(occasion: Occasion) -> Prepared:
        if fault := next(faults):
            raise fault
        return Prepared(briefing(occasion))

    delivery = await house.ready(ONE)
    worker = house.deliverer(transport, compose=sometimes)
    for _ in range(2):
        assert await worker.deliver(delivery) is State.CLAIMED
        house.clock.now += 60
    assert await worker.deliver(delivery) is State.SENT


async def test_what_cannot_be_composed_is_told_as_missed_and_pauses_nobody(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    async def quiet(_: Occasion) -> Prepared:
        raise TryLater(5 * 3600, "These are the channel's quiet hours.")

    subscription = await house.subscribe(minute=22 * 60)
    for day in range(4):
        house.clock.now = NOON + 10 * 3600 + day * DAY
        await claim_due(house.database, house.ids, house.clock())
        [delivery] = await house.open_ids()
        assert await house.deliverer(transport, compose=quiet).deliver(delivery) is State.GAVE_UP
    house.clock.now += DAY
    await claim_due(house.database, house.ids, house.clock())
    [delivery] = await house.open_ids()
    assert await house.deliverer(transport).deliver(delivery) is State.SENT
    assert len(house.composed[-1].missed) == 4 and len(platform.attempts) == 1
    assert (await house.subscription(subscription)).paused_at is None
