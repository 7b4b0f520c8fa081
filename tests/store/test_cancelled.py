"""A question that is given up on, at any moment of its writing, leaves the store usable."""

from __future__ import annotations

import asyncio

import pytest

from bot.store import Database, facts


@pytest.mark.parametrize("steps", range(12))
async def test_a_writer_that_is_cancelled_leaves_no_transaction_open(database: Database, steps: int) -> None:
    async def write() -> None:
        async with database.writing() as session:
            await facts.put(session, "cancelled", "half")
            await facts.put(session, "cancelled", "whole")

    for _ in range(5):
        task = asyncio.create_task(write())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    async with database.writing() as session:
        await facts.put(session, "after", "yes")
    async with database.reading() as session:
        assert await facts.get(session, "after") == "yes"
        assert await facts.get(session, "cancelled") in (None, "whole")
