"""The count in a story's first post, kept up to date after each reply in its thread."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import aiohttp
import pytest

from bot.delivery.threads import with_tally, write_tallies
from bot.message import Message
from bot.model import Platform
from bot.ports import Address, Posted
from bot.store import deliveries
from tests.delivery.days import ONE, STORY, begun, counted, work
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, House


async def tallies(house: House, transport: HttpTransport) -> int:
    elsewhere = {Platform.DISCORD: transport}  # a process of another platform leases nothing of this one's
    assert await write_tallies(house.database, elsewhere, house.clock) == 0
    return await write_tallies(house.database, {Platform.SLACK: transport}, house.clock)


async def still_owed(house: House) -> int:
    """How many counts are owed when every lease on them has ended."""
    async with house.database.reading() as session:
        return len(await session.all("deliveries.tallies_due", platform="slack", now=2 * ONE, most=9))


async def test_the_count_in_the_first_post_is_brought_up_to_date_once(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    assert await tallies(house, transport) == 0
    await work(house, transport, compose, ONE + DAY)
    platform.refuse_edits = 1
    assert await tallies(house, transport) == 0  # 503: it is still owed
    house.clock.now += 100
    assert await tallies(house, transport) == 1 and await still_owed(house) == 0
    assert platform.edits == ["C1/0"]
    assert " · 2026-11-22" in platform.posts[0].text and "1 publisher" not in platform.posts[0].text
    await work(house, transport, compose, ONE + 2 * DAY)
    assert await tallies(house, transport) == 1
    assert " · 2026-11-23" in platform.posts[0].text and "A point." in platform.posts[0].text


async def test_two_replies_or_two_processes_change_the_first_post_once(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport, stories=2)
    await work(house, transport, compose, ONE + DAY)
    assert await still_owed(house) == 2
    await tallies(house, transport)
    assert platform.edits == ["C1/0"] and await still_owed(house) == 0
    compose.stories = 1
    await work(house, transport, compose, ONE + 2 * DAY)
    assert sum(await asyncio.gather(*(tallies(house, transport) for _ in range(2)))) == 1
    assert platform.edits == ["C1/0"] * 2 and await still_owed(house) == 0


async def test_a_count_that_is_never_written_holds_up_no_other(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    await work(house, transport, compose, ONE + DAY)

    class Stuck(HttpTransport):
        async def edit(self, address: Address, posted: Posted, message: Message) -> None:
            await asyncio.Event().wait()

    async with aiohttp.ClientSession() as session:
        stuck = {Platform.SLACK: Stuck(platform.url, session)}
        quick = replace(house.timing, send_timeout=0.2)
        assert await write_tallies(house.database, stuck, house.clock, timing=quick) == 0
    assert await tallies(house, transport) == 0  # whoever began may be at it still
    house.clock.now += 100
    assert await tallies(house, transport) == 1


async def deleted(house: House, platform: FakePlatform) -> None:
    platform.deleted.add("C1/0")


async def unreadable(house: House, platform: FakePlatform) -> None:
    """It was stored by a version of the bot whose messages were others."""
    async with house.database.writing() as session:
        first = await session.value(
            "deliveries.post_of", channel_id=house.told[0].channel_id, reference="C1/0"
        )
        await session.run("deliveries.replace_body", id=first, body=b'{"is": "Scroll"}')


async def forgotten(house: House, platform: FakePlatform) -> None:
    async with house.database.writing() as session:
        assert await deliveries.drop_old(session, ONE + DAY) == 1


async def ended(house: House, platform: FakePlatform) -> None:
    await house.end_all()


@pytest.mark.parametrize("happens", [deleted, unreadable, forgotten, ended])
async def test_a_first_post_that_cannot_or_shall_not_change_owes_nothing(
    house: House,
    platform: FakePlatform,
    transport: HttpTransport,
    happens: Callable[[House, FakePlatform], Awaitable[None]],
) -> None:
    _, compose = await begun(house, transport)
    await work(house, transport, compose, ONE + DAY)
    await happens(house, platform)
    assert await tallies(house, transport) == 0 and platform.edits == []
    assert await still_owed(house) == 0


@pytest.mark.parametrize("story", [STORY, STORY + 1])
def test_only_the_storys_own_count_changes(story: int) -> None:
    before = counted(" · 1 publisher")
    after = with_tally(before, story, " · 2 publishers")
    assert (after == before) is (story != STORY)
    assert after.headline == before.headline and len(after.blocks) == len(before.blocks)
