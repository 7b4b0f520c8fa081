"""A real store on each engine, fresh for each test, and a fake platform on a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.store import Database
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import House


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


@pytest.fixture
async def platform() -> AsyncIterator[FakePlatform]:
    async with FakePlatform() as running:
        yield running


@pytest.fixture
async def transport(platform: FakePlatform) -> AsyncIterator[HttpTransport]:
    async with aiohttp.ClientSession() as session:
        yield HttpTransport(platform.url, session)
