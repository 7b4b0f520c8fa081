"""Power cuts: what a post hangs on is on the disk before the platform hears of it; SQLite only.

A file system that forgets cannot be had in a test. So SQLite itself is asked what it ran: which commits
waited for the disk (``synchronous = FULL``), and where the post stood among them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.delivery.plan import claim_due
from bot.delivery.states import State
from bot.message import Message
from bot.ports import Address, Posted
from bot.store import database_at
from bot.store.sqlite import SqliteDatabase
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import NOON, House

ONE = NOON + 3600


class Journal:
    """Every statement that the writer runs, and the posts between them."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def commits(self) -> list[tuple[bool, str]]:
        """(whether it waited for the disk, all its statements), in order; posts stand as "POST"."""
        found, full, open_ = [], False, ""
        for line in self.lines:
            if line.startswith("PRAGMA synchronous"):
                full = "FULL" in line
            elif line == "POST":
                found.append((False, "POST"))
            elif line == "COMMIT":
                found.append((full, open_))
                open_ = ""
            elif line.startswith("BEGIN"):
                open_ = ""
            else:
                open_ += line + "\n"
        return found


class Written(HttpTransport):
    """Writes into the journal when it posts."""

    def __init__(self, url: str, session: aiohttp.ClientSession, journal: Journal) -> None:
        super().__init__(url, session)
        self._journal = journal

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        self._journal.lines.append("POST")
        return await super().post(address, message, key=key)


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[SqliteDatabase]:
    found = database_at(tmp_path / "house.db")
    assert isinstance(found, SqliteDatabase)
    await found.open()
    yield found
    await found.close()


async def test_an_attempt_and_its_end_wait_for_the_disk_and_nothing_else_does(
    sqlite: SqliteDatabase, platform: FakePlatform
) -> None:
    house, journal = House(sqlite), Journal()
    await house.subscribe()
    assert sqlite._writer is not None
    await sqlite._writer.set_trace_callback(journal.lines.append)
    house.clock.now = ONE
    await claim_due(sqlite, house.ids, ONE)
    [delivery] = await house.open_ids()
    async with aiohttp.ClientSession() as http:
        deliverer = house.deliverer(Written(platform.url, http, journal))
        assert await deliverer.deliver(delivery) is State.SENT
    async with sqlite.writing() as session:
        await session.run("facts.set_fact", name="after", value="1")
    commits = journal.commits()
    posted = next(number for number, (_, what) in enumerate(commits) if what == "POST")
    full, began = commits[posted - 1]
    assert full and "state = 'sending'" in began, "the attempt is on the disk before the wire"
    full, settled = commits[posted + 1]
    assert full and "'sent'" in settled, "and so is its end"
    assert len(platform.posts) == 1
    others = [full for number, (full, _) in enumerate(commits) if abs(number - posted) != 1]
    assert len(others) >= 4 and not any(others), "imports and claims stay fast"
