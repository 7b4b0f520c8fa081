"""Clocks that leap or differ while a post is on its way: the lease on it must not end early by that."""

from __future__ import annotations

import asyncio
import os
from contextlib import AsyncExitStack
from time import time

import pytest

from bot.delivery.loop import DeliveryLoop, Rhythm
from bot.delivery.plan import claim_due
from bot.delivery.states import Standing, State
from bot.model import Platform
from bot.store.deliveries import Stored
from bot.store.postgres import PostgresDatabase
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import NOON, Hand, House
from tests.servers import fresh

ONE = NOON + 3600
RHYTHM = Rhythm(places=8, pause=0.0)


async def test_a_clock_that_leaps_while_a_post_is_on_its_way_doubles_nothing(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    """It was set, or the machine slept: the lease is over by the clock, the attempt is not."""
    platform.slow = {"C1"}
    steady = Hand()
    loop = DeliveryLoop(
        house.database, house.deliverer(transport), {Platform.SLACK: transport},
        clock=house.clock, ids=house.ids, rhythm=RHYTHM, steady=steady,
    )  # fmt: skip
    await house.subscribe()
    house.clock.now += 3600
    steady.now += 3600
    await loop._once()
    await platform.arrived.wait()
    [sending] = loop._tasks
    house.clock.now += 600
    for _ in range(60):
        house.clock.now += 1
        steady.now += 1
        await loop._once()
        if others := loop._tasks - {sending}:
            await asyncio.wait(others, timeout=1)
    platform.release()
    await sending
    assert await house.states() == {"sent": 1}
    assert len(platform.posts) == len(platform.attempts) == len(house.told) == 1


async def test_hosts_whose_clocks_differ_agree_on_a_lease(
    postgres_url: str, platform: FakePlatform, transport: HttpTransport
) -> None:
    """Two machines on one server, the second minutes ahead; then the first one's clock is set as well."""
    platform.slow = {"C1"}
    off = {"one": 0.0, "two": 600.0}
    address = fresh(postgres_url, f"clocks_{os.getpid()}")
    one, two = (PostgresDatabase(address, machine=lambda name=name: time() + off[name]) for name in off)
    async with asyncio.timeout(60), AsyncExitStack() as open_here:
        for database in (one, two):
            await database.open()
            open_here.push_async_callback(database.close)
        house = House(one, clock=Hand(one.clock() - 120))
        await house.subscribe(minute=(house.clock.now // 60 + 1) % 1440)
        house.clock.now += 120
        await claim_due(one, house.ids, house.clock.now)
        [delivery] = await house.open_ids()
        here, there = house.deliverer(transport, owner="one"), house.deliverer(transport, owner="two")
        here._clock, there._clock, there._database = one.clock, two.clock, two
        sending = asyncio.create_task(here.deliver(delivery))
        await platform.arrived.wait()
        assert await there.deliver(delivery) is None
        off["one"] = -600.0
        async with one.writing():  # whatever it writes next, it looks at the server's clock again
            assert abs(one.clock() - two.clock()) < 60
        platform.release()
        assert await sending is State.SENT
        assert await house.states() == {"sent": 1} and len(platform.posts) == 1


async def test_a_process_that_stands_still_before_it_writes_to_the_platform_does_not_go_on(
    house: House, platform: FakePlatform, transport: HttpTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was stopped between the step that begins an attempt and the attempt; another may have taken over."""
    delivery = await house.ready(ONE)
    worker = house.deliverer(transport)
    begin, loop = worker._begin, asyncio.get_running_loop()
    loop_time = loop.time

    async def stands_still(row: Stored, began: Standing) -> bool:
        begun = await begin(row, began)
        monkeypatch.setattr(loop, "time", lambda: loop_time() + house.timing.lease)
        return begun

    monkeypatch.setattr(worker, "_begin", stands_still)
    assert await worker.deliver(delivery) is State.WAITING
    monkeypatch.undo()
    assert platform.attempts == []
    house.clock.now += house.timing.first_pause
    assert await house.deliverer(transport, owner="two").deliver(delivery) is State.SENT
    assert len(platform.posts) == 1
