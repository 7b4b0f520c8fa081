"""The loop, on both engines: spread, slow channels, faults, two loops at once, stopping."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import pairwise

import aiohttp
import pytest

from bot.delivery.loop import DeliveryLoop, Rhythm
from bot.delivery.plan import claim_due, replan
from bot.delivery.retry import Timing
from bot.errors import StoreError
from bot.message import Message
from bot.model import Origin, Platform
from bot.store import Database, subscriptions
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import NOON, House

ONE = NOON + 3600
# Where the clock of a test runs ahead it makes up to 100 seconds in a real one.
QUICK = Timing(send_timeout=10, compose_timeout=10, lease=2000, look_after=30, first_pause=5, longest_pause=9)
RHYTHM = Rhythm(places=8, pause=0.01, slice=20, replan=60, notices=60, grace=5)


@asynccontextmanager
async def running(house: House, transport: HttpTransport, owner: str = "one") -> AsyncIterator[DeliveryLoop]:
    loop = DeliveryLoop(
        house.database, house.deliverer(transport, owner=owner), {Platform.SLACK: transport},
        clock=house.clock, ids=house.ids, rhythm=RHYTHM, timing=house.timing,
        steady=house.clock,
    )  # fmt: skip
    task = asyncio.create_task(loop.run(), name=owner)
    try:
        yield loop
    finally:
        loop.stop()
        async with asyncio.timeout(60):
            await task


async def until(true: Callable[[], bool], house: House) -> None:
    """Wait for something the loop does, while the house's clock runs ahead."""
    try:
        async with asyncio.timeout(60):
            while not true():
                house.clock.now += 1
                await asyncio.sleep(0.01)
    except TimeoutError:
        pytest.fail(f"waited in vain; deliveries: {await house.states()}, told: {len(house.told)}")


@pytest.fixture
def quick(house: House) -> House:
    house.timing = QUICK
    return house


async def test_many_at_one_time_are_all_posted_once(
    quick: House, platform: FakePlatform, transport: HttpTransport, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.delivery")
    for number in range(60):
        await quick.subscribe(f"C{number}")
    async with running(quick, transport):
        quick.clock.now = ONE
        await until(lambda: len(quick.told) == 60, quick)
    assert Counter(platform.keys()).most_common(1)[0][1] == 1
    assert await quick.states() == {"sent": 60}
    posted = platform.keys()
    assert sorted(caplog.messages) == sorted(f"delivery {key}: sent" for key in posted)


async def test_a_slow_channel_does_not_delay_the_others(
    quick: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    platform.slow = {"C0", "C1", "C2"}
    for number in range(40):
        await quick.subscribe(f"C{number}")
    async with running(quick, transport):
        quick.clock.now = ONE
        await until(lambda: len(quick.told) == 37, quick)
        platform.release()
        await until(lambda: len(quick.told) == 40, quick)
    assert sorted(platform.keys()) == sorted(set(platform.keys()))


async def test_faults_of_every_kind_end_in_one_post_each(
    quick: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    quick.timing = replace(QUICK, send_timeout=0.5)
    f = platform.faults
    f.refuse = f.broken_before = f.broken_after = f.dropped_before = f.dropped_after = f.silent_after = 0.1
    for number in range(40):
        await quick.subscribe(f"C{number}")
    quick.clock.now = ONE
    async with running(quick, transport):
        await until(lambda: len(quick.told) == 40, quick)
    assert sorted(platform.keys()) == sorted(set(platform.keys())) and len(platform.posts) == 40
    assert len(platform.attempts) > 40


async def test_one_channel_of_many_briefings_gets_them_a_second_apart(
    quick: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    for _ in range(6):
        await quick.subscribe("C1")
    quick.clock.now = ONE
    async with running(quick, transport, "one"), running(quick, transport, "two"):
        await until(lambda: len(quick.told) == 6, quick)
    moments = [told.at for told in quick.told]
    # seconds of the clock: two apart is more than one second apart, one apart could be less
    assert all(later - earlier >= 2 for earlier, later in pairwise(moments))
    assert len(platform.posts) == 6


async def test_two_loops_share_the_work_and_double_nothing(
    quick: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    for number in range(60):
        await quick.subscribe(f"C{number}")
    quick.clock.now = ONE
    async with running(quick, transport, "one"), running(quick, transport, "two"):
        await until(lambda: len(quick.told) == 60, quick)
    assert len(platform.attempts) == len(set(platform.attempts)) == 60


async def test_stop_lets_what_is_on_its_way_arrive_and_takes_nothing_new(
    quick: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    platform.mute = {f"C{number}" for number in range(30)}  # takes them, and answers when it is released
    for number in range(30):
        await quick.subscribe(f"C{number}")
    quick.clock.now = ONE
    async with running(quick, transport) as loop:
        await platform.taken.wait()
        loop.stop()
        platform.release()
    posted = len(platform.posts)
    assert 0 < posted <= RHYTHM.places
    states = await quick.states()
    assert states["sent"] == posted == len(quick.told) and "sending" not in states
    quick.clock.now += 10
    async with running(quick, transport, "next"):
        await until(lambda: len(quick.told) == 30, quick)
    assert len(platform.attempts) == 30


async def test_a_process_leases_nothing_of_a_platform_that_it_cannot_post_to(
    quick: House, database: Database, platform: FakePlatform, transport: HttpTransport
) -> None:
    await quick.subscribe()
    quick.clock.now = ONE
    for transports in ({}, {Platform.DISCORD: transport}):
        worker = quick.deliverer(transport)
        worker._transports = transports
        loop = DeliveryLoop(
            database, worker, transports, clock=quick.clock, ids=quick.ids, rhythm=RHYTHM, timing=QUICK
        )
        await loop._once()
        loop.stop()
        await loop.run()
    assert await quick.states() == {"claimed": 1} and quick.composed == [], "a date is anybody's to claim"
    [delivery] = await quick.open_ids()
    assert await worker.deliver(delivery) is None
    async with asyncio.timeout(60), running(quick, transport):
        await platform.taken.wait()  # the clock stands still: nobody's lease has to end first
    assert len(platform.posts) == len(quick.told) == 1


class Slow(HttpTransport):
    """Is told to stop in the midst of a notice, and takes some turns of the loop to do so."""

    begun, ended = False, False

    async def tell(self, origin: Origin, message: Message) -> None:
        self.begun = True
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(9):
                await asyncio.sleep(0)
            self.ended = True


async def test_stop_waits_for_a_notice_that_is_being_told(quick: House, platform: FakePlatform) -> None:
    platform.faults.history = False
    platform.faults.broken_after = 1.0
    await quick.subscribe()
    quick.clock.now = ONE
    async with aiohttp.ClientSession() as session:
        transport = Slow(platform.url, session)
        worker = quick.deliverer(transport)
        await claim_due(quick.database, quick.ids, ONE)
        for _ in range(2):
            for delivery in await quick.open_ids():
                await worker.deliver(delivery)
            quick.clock.now += QUICK.look_after
        assert await quick.states() == {"held": 1}
        async with running(quick, transport):
            await until(lambda: transport.begun, quick)
        assert transport.ended


async def test_a_plan_that_cannot_be_read_keeps_nobody_waiting(
    quick: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    broken = await quick.subscription(await quick.subscribe("C0"))
    for number in range(1, 4):
        await quick.subscribe(f"C{number}")
    async with quick.database.writing() as session:
        await subscriptions.pause(session, replace(broken, paused_until="soon", next_at=ONE))
    async with running(quick, transport):
        quick.clock.now = ONE
        await until(lambda: len(quick.told) == 3, quick)
    assert await quick.states() == {"sent": 3}
    assert (await quick.subscription(broken.id)).next_at > ONE  # it is asked again later
    assert await replan(quick.database, quick.clock()) == 0


async def test_a_chore_waits_for_a_store_that_is_away_and_says_so_in_a_line(
    quick: House, transport: HttpTransport, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def away(*_: object, **__: object) -> None:
        raise StoreError("The server is away.")

    monkeypatch.setattr("bot.delivery.loop.tell_notices", away)
    async with running(quick, transport):
        await until(lambda: bool(caplog.records), quick)
    [told] = caplog.records
    assert (told.getMessage(), told.exc_info) == (
        "a chore of the delivery loop waits: The server is away.",
        None,
    )
