"""Briefings are composed a few at a time, each with a whole lease of its own; on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

import pytest

from bot.delivery.occasion import Occasion, Prepared
from bot.delivery.plan import claim_due
from bot.delivery.states import State
from bot.model import Platform
from bot.store import deliveries
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import NOON, House, briefing
from tests.rows import rows

ONE = NOON + 3600


class Workshop:
    """Composing that goes on when it is told to, and counts how many there are at once."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.begun: list[Occasion] = []
        self.now = self.most = 0
        self.go_on = asyncio.Event()
        self.full = asyncio.Event()

    async def compose(self, occasion: Occasion) -> Prepared:
        self.begun.append(occasion)
        self.now += 1
        self.most = max(self.most, self.now)
        if self.now == 4:
            self.full.set()
        await self.go_on.wait()
        self.now -= 1
        if occasion is self.begun[-1] and len(self.begun) == 5:
            self.house.clock.now += 50  # which is most of what it may take
        return Prepared(briefing(occasion), 5)


async def due(house: House, many: int) -> list[int]:
    """So many deliveries that are claimed."""
    for number in range(many):
        await house.subscribe(f"C{number}")
    house.clock.now = ONE
    await claim_due(house.database, house.ids, ONE, timing=house.timing)
    return await house.open_ids()


@dataclass
class Begun:
    """Four deliveries that are being composed, and a fifth that waits for its turn."""

    shop: Workshop
    tasks: list[asyncio.Task[State | None]]
    fifth: int


async def begun(house: House, transport: HttpTransport) -> Begun:
    shop = Workshop(house)
    worker = house.deliverer(transport, compose=shop.compose)
    *ids, fifth = await due(house, 5)
    async with house.database.writing() as session:
        assert await deliveries.take_one(session, fifth, [Platform.SLACK], "waits", ONE, ONE + 90)
    tasks = [asyncio.create_task(worker.deliver(one)) for one in ids]
    async with asyncio.timeout(60):
        await shop.full.wait()
        tasks.append(asyncio.create_task(worker.work(fifth, "waits")))
        while not worker._turns._waiters:  # noqa: ASYNC110 - it tells nobody that one waits
            await asyncio.sleep(0)
    return Begun(shop, tasks, fifth)


async def test_four_are_composed_at_once_and_the_fifth_has_its_whole_lease(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    it = await begun(house, transport)
    house.clock.now += 60  # while it waited
    it.shop.go_on.set()
    async with asyncio.timeout(60):
        assert (await asyncio.gather(*it.tasks))[4] is State.SENT
    assert it.shop.most == 4 and len(it.shop.begun) == 5


async def test_what_another_took_meanwhile_is_not_composed(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    it = await begun(house, transport)
    house.clock.now += 91
    assert await house.deliverer(transport, owner="two").deliver(it.fifth) is State.SENT
    it.shop.go_on.set()
    async with asyncio.timeout(60):
        assert (await asyncio.gather(*it.tasks))[4] is None
    assert len(it.shop.begun) == 4 and len(platform.keys()) == 1


async def test_what_takes_too_long_is_composed_later_and_is_no_bug(
    house: House, platform: FakePlatform, transport: HttpTransport, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot.delivery")
    [delivery], usual = await due(house, 1), house.timing
    house.timing = replace(usual, compose_timeout=0)
    hung = house.deliverer(transport, compose=Workshop(house).compose)
    assert await hung.deliver(delivery) is State.CLAIMED
    [row] = await rows(house.database, "delivery")
    assert row["error"] == "It took more than 0 seconds."
    assert caplog.messages == [f"delivery {row['key']} is composed later: {row['error']}"]
    house.timing = usual
    house.clock.now += 3600
    assert await house.deliverer(transport).deliver(delivery) is State.SENT
