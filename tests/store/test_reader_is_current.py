"""A reader sees what was committed before it asked, also while other tasks read at the same time."""

from __future__ import annotations

import asyncio

from bot.store import Database


async def test_a_commit_is_seen_while_others_read_single_rows(database: Database) -> None:
    stop = asyncio.Event()
    async with database.writing() as session:
        await session.run("facts.set_fact", name="counter", value="0")

    async def keep_reading() -> None:
        while not stop.is_set():
            async with database.reading() as session:
                await session.one("workspaces.get_channel", id=1)
                await session.value("facts.get_fact", name="counter")

    readers = [asyncio.create_task(keep_reading()) for _ in range(8)]
    stale = 0
    for number in range(1, 60):
        async with database.writing() as session:
            await session.run("facts.set_fact", name="counter", value=str(number))
        async with database.reading() as session:
            stale += await session.value("facts.get_fact", name="counter") != str(number)
    stop.set()
    await asyncio.gather(*readers)
    assert stale == 0
