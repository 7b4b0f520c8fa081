"""What people, platforms and clocks do while a delivery is under way; on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import aiohttp
import pytest

from bot.delivery.loop import DeliveryLoop
from bot.delivery.notices import tell_notices
from bot.delivery.plan import Claimed, claim_due
from bot.delivery.states import State
from bot.errors import CannotPost, StoreError
from bot.message import Message
from bot.model import Origin, Platform
from bot.ports import Address, Posted
from bot.store import deliveries, subscriptions
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, NOON, House
from tests.meanwhile import Meanwhile

ONE = NOON + 3600  # 13:00, when the subscriptions of the house are due
LATER = 6 * 3600


async def changed(house: House, subscription_id: int, **parts: object) -> None:
    """Another plan of a subscription, as an edit stores it."""
    found = replace(await house.subscription(subscription_id), **parts)  # type: ignore[arg-type]
    async with house.database.writing() as session:
        assert await subscriptions.change(session, found)


async def paused_until(house: House, subscription_id: int, local_date: str) -> None:
    found = replace(await house.subscription(subscription_id), paused_until=local_date)
    async with house.database.writing() as session:
        assert await subscriptions.pause(session, found)


async def test_what_was_planned_anew_since_it_was_read_is_not_claimed_by_its_old_plan(house: House) -> None:
    subscription = await house.subscribe()
    meanwhile = Meanwhile(
        house.database,
        lambda: changed(house, subscription, minute=19 * 60, since=ONE, next_at=ONE + LATER),
    )
    assert await claim_due(meanwhile, house.ids, ONE) == Claimed(1, 0, 0)
    assert await house.states() == {}
    assert (await house.subscription(subscription)).next_at == ONE + LATER
    assert await claim_due(house.database, house.ids, ONE + LATER) == Claimed(1, 1, 0)


async def test_no_attempt_begins_once_it_has_ended(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    worker = house.deliverer(transport)
    # leased | its turn | composed | the attempt: it ends just before the fourth
    worker._database = Meanwhile(house.database, house.end_all, before=4)
    assert await worker.deliver(delivery) is State.COMPOSED
    house.clock.now += 2
    assert await worker.deliver(delivery) is State.SKIPPED
    assert platform.attempts == []


@pytest.mark.parametrize(("back", "state"), [("2026-11-24", State.SKIPPED), ("2026-11-21", State.SENT)])
async def test_what_waits_for_its_next_attempt_knows_of_a_pause_until_a_date(
    house: House, platform: FakePlatform, transport: HttpTransport, back: str, state: State
) -> None:
    subscription = await house.subscribe()
    house.clock.now = ONE
    await claim_due(house.database, house.ids, ONE)
    [delivery] = await house.open_ids()
    platform.faults.refuse = 1.0
    worker = house.deliverer(transport)
    assert await worker.deliver(delivery) is State.WAITING
    platform.faults.refuse = 0.0
    await paused_until(house, subscription, back)
    house.clock.now += 60
    assert await worker.deliver(delivery) is state


async def test_a_late_yes_ends_the_wait_for_another_attempt(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    """The sender stood still; the next one found nothing in the channel and is to post once more."""
    platform.faults.forgetful = True
    platform.slow.add("C1")
    delivery = await house.ready(ONE)
    slow = await house.standing_still(transport, delivery, platform.arrived)
    next_one = house.deliverer(transport, owner="next")
    assert await next_one.deliver(delivery) is State.WAITING
    platform.release()
    assert await slow is State.SENT
    house.clock.now += 60
    assert await next_one.deliver(delivery) is None
    assert len(platform.attempts) == len(platform.posts) == len(house.told) == 1


async def test_what_is_stopped_in_an_attempt_need_not_wait_for_its_lease(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    platform.slow.add("C1")
    stopped = asyncio.create_task(house.deliverer(transport).deliver(delivery))
    async with asyncio.timeout(60):
        await platform.arrived.wait()
    stopped.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stopped
    platform.release()
    house.clock.now += 30
    assert await house.deliverer(transport, owner="next").deliver(delivery) in (State.WAITING, State.SENT)


class Leaving(HttpTransport):
    """A channel that is deleted by somebody who ends its briefing too."""

    house: House

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        if self.house.clock() >= ONE + 2 * DAY:
            await self.house.end_all()
        raise CannotPost("The channel is gone.")


async def test_who_has_ended_it_is_not_told_that_it_is_paused(house: House, platform: FakePlatform) -> None:
    await house.subscribe()
    async with aiohttp.ClientSession() as session:
        transport = Leaving(platform.url, session)
        transport.house = house
        for day in range(3):
            house.clock.now = ONE + day * DAY
            await claim_due(house.database, house.ids, house.clock())
            [delivery] = await house.open_ids()
            assert await house.deliverer(transport).deliver(delivery) is State.GAVE_UP
        assert await tell_notices(house.database, {Platform.SLACK: transport}, house.clock) == 0


class Mute(HttpTransport):
    """Never ends telling the first person."""

    asked = 0

    async def tell(self, origin: Origin, message: Message) -> None:
        self.asked += 1
        if self.asked == 1:
            await asyncio.Event().wait()
        await super().tell(origin, message)


async def test_a_notice_that_does_not_end_holds_up_no_other(house: House, platform: FakePlatform) -> None:
    platform.faults.history = False
    platform.faults.broken_after = 1.0
    for channel in ("C1", "C2"):
        await house.subscribe(channel)
    house.clock.now = ONE
    await claim_due(house.database, house.ids, ONE)
    async with aiohttp.ClientSession() as session:
        transport = Mute(platform.url, session)
        for expected in (State.UNKNOWN, State.HELD):
            for delivery in await house.open_ids():
                assert await house.deliverer(transport).deliver(delivery) is expected
            house.clock.now += 30
        connected, quick = {Platform.SLACK: transport}, replace(house.timing, send_timeout=0.2)
        assert await tell_notices(house.database, connected, house.clock, timing=quick) == 1
        house.clock.now += 10 * quick.lease
        assert await tell_notices(house.database, connected, house.clock, timing=quick) == 1
    assert len(platform.told) == 2


async def test_claimed_in_time_and_composed_an_hour_later_is_said_to_be_late(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)  # and its process is killed
    house.clock.now = ONE + 3600
    assert await house.deliverer(transport).deliver(delivery) is State.SENT
    assert house.composed[-1].late and "Late." in platform.posts[0].text


async def test_a_channel_is_free_after_a_clock_that_was_ahead_is_set_back(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    await house.subscribe()
    house.clock.now = ONE + 5 * DAY
    await claim_due(house.database, house.ids, house.clock())
    worker = house.deliverer(transport)
    [ahead] = await house.open_ids()
    assert await worker.deliver(ahead) is State.SENT
    house.clock.now = NOON
    await house.subscribe()
    house.clock.now = ONE
    await claim_due(house.database, house.ids, ONE)
    async with house.database.writing() as session:
        [delivery] = await deliveries.take(session, [Platform.SLACK], "one.2", ONE, ONE + 90, 10)
    assert await worker.work(delivery, "one.2") is State.SENT
    assert len(platform.posts) == 2


async def test_what_was_posted_while_the_store_was_locked_is_settled_when_it_is_free(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    """Where nobody may look into the channel it would be held, and told as perhaps lost."""

    async def locked() -> None:
        raise StoreError("The database is locked by another process.")

    platform.faults.history = False
    house.timing = replace(house.timing, settle_pause=0, settle_tries=3)
    delivery = await house.ready(ONE)
    worker = house.deliverer(transport)
    # leased | its turn | composed | the attempt | its end: the store is locked for two tries at the fifth
    worker._database = Meanwhile(Meanwhile(house.database, locked, before=5), locked, before=5)
    assert await worker.deliver(delivery) is State.SENT
    assert len(platform.posts) == len(house.told) == 1


async def test_stopping_without_a_store_gives_nothing_back_and_ends(
    house: House, transport: HttpTransport, caplog: pytest.LogCaptureFixture
) -> None:
    loop = DeliveryLoop(
        house.database, house.deliverer(transport), {Platform.SLACK: transport},
        clock=house.clock, ids=house.ids,
    )  # fmt: skip
    loop._leased.append((1, "one.1"))
    loop.stop()
    await house.database.close()
    await loop.run()
    assert "could not be given back" in caplog.text
