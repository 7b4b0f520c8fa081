"""Shared by all rooms: a real store on each engine, and a whole bot with a clock that is set by hand."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings

from bot.app import Bot, open_bot
from bot.config import read_config
from bot.message import Message
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Sighting
from bot.store import Database, database_at
from tests.servers import fresh, has_postgres, postgres

# The same examples at every run: what fails must fail for everybody (--hypothesis-profile=search looks on).
settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _nothing_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line tells what is being done, however slow the machine is; a test of that line waits less."""
    monkeypatch.setattr("bot.progress._PATIENCE", 600)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A running PostgreSQL, in a folder that no other test run tidies away."""
    if not has_postgres():
        pytest.skip("no PostgreSQL: its wheel lags behind new Pythons; AIBRIEF_TEST_DATABASE names one")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, postgres(Path(folder), hasty=True) as url:
        yield url


class Stores:
    """Stores that are made once and copied for each test: to set one up takes longer than most tests."""

    def __init__(self, folder: Path, server: Callable[[], str]) -> None:
        self._folder = folder
        self._server = server
        self._made: dict[tuple[str, Make], str | Path] = {}

    def copy(self, engine: str, make: Make, folder: Path) -> str | Path:
        """The address of a store of its own, on "sqlite" or "postgres", as ``make`` left it."""
        if (engine, make) not in self._made:
            self._made[engine, make] = self._new(engine, make)
        made = self._made[engine, make]
        if isinstance(made, Path):
            return Path(shutil.copy(made, folder / "aibrief.db"))
        return fresh(self._server(), f"house_{os.getpid()}", made)

    def _new(self, engine: str, make: Make) -> str | Path:
        name = f"made_{os.getpid()}_{len(self._made)}"
        address = self._folder / name if engine == "sqlite" else fresh(self._server(), name)
        with ThreadPoolExecutor(1) as thread:  # this one may be running a test's loop
            thread.submit(asyncio.run, make(address)).result()
        return address if isinstance(address, Path) else name


Make = Callable[[str | Path], Coroutine[Any, Any, None]]


async def tables(address: str | Path) -> None:
    """Make an empty store."""
    store = database_at(address)
    await store.open()
    await store.close()


async def topics(address: str | Path) -> None:
    """Make a store with the topics that every bot has, and no articles."""
    await _seeded(address, "off")


async def samples(address: str | Path) -> None:
    """Make a store with topics and the sample articles."""
    await _seeded(address, "on")


async def _seeded(address: str | Path, with_samples: str) -> None:
    with TemporaryDirectory() as folder:
        settings = {"AIBRIEF_DATABASE": str(address), "AIBRIEF_SAMPLES": with_samples}
        config = read_config(settings, default_data=Path(folder))
        bits, chance = Random(11).getrandbits, Random(5).random
        async with open_bot(config, clock=Hand(), random_bits=bits, chance=chance):
            pass


@pytest.fixture(scope="session")
def stores(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stores:
    """What copies stores; PostgreSQL starts with the first that needs it."""
    return Stores(tmp_path_factory.mktemp("stores"), lambda: request.getfixturevalue("postgres_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def database_address(request: pytest.FixtureRequest, stores: Stores, tmp_path: Path) -> str | Path:
    """Where an empty store is, on each engine."""
    return stores.copy(request.param, tables, tmp_path)


@pytest.fixture
async def database(database_address: str | Path) -> AsyncIterator[Database]:
    """An open, empty store."""
    found = database_at(database_address)
    await found.open()
    yield found
    await found.close()


@dataclass
class Hand:
    """A clock that is set by hand; UTC seconds."""

    now: int = int(datetime(2025, 10, 28, 12, tzinfo=UTC).timestamp())

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Hand:
    """28 October 2025, noon: the last day of the sample articles."""
    return Hand()


class Everybody:
    """A platform that lives in memory: it says who may do what, and keeps what was posted and told."""

    def __init__(self, platform: Platform, allowed: Callable[[Origin, Permission], bool]) -> None:
        self.platform = platform
        self._allowed = allowed
        self.posts: dict[str, Message] = {}  # by key
        self.told: list[tuple[Origin, Message]] = []

    async def may(self, origin: Origin, permission: Permission) -> bool:
        return self._allowed(origin, permission)

    def sees(self, origin: Origin, channel: str) -> bool | None:
        return None

    async def is_closed(self, address: Address) -> bool | None:
        return None

    async def check(self, address: Address) -> None:
        pass

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        self.posts.setdefault(key, message)
        return Posted(f"post-{list(self.posts).index(key) + 1}")

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        if key in self.posts:
            return Sighting.SEEN, Posted(f"post-{list(self.posts).index(key) + 1}")
        return Sighting.ABSENT, None

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        self.posts[list(self.posts)[int(posted.reference.removeprefix("post-")) - 1]] = message

    async def tell(self, origin: Origin, message: Message) -> None:
        self.told.append((origin, message))


@pytest.fixture
def sampled(tmp_path: Path, stores: Stores) -> Path:
    """A data folder with the sample articles in its store."""
    folder = tmp_path / "data"
    folder.mkdir()
    stores.copy("sqlite", samples, folder)
    return folder


@pytest.fixture
async def bot(sampled: Path, clock: Hand) -> AsyncIterator[Bot]:
    """A whole bot over the sample articles, in a folder of its own."""
    config = read_config({}, default_data=sampled)
    bits, chance = Random(12).getrandbits, Random(5).random
    async with open_bot(config, clock=clock, random_bits=bits, chance=chance) as it:
        it.attach(Everybody(Platform.CONSOLE, lambda origin, permission: True))
        yield it


@pytest.fixture
def me() -> Origin:
    """The person at the console."""
    return Origin(platform=Platform.CONSOLE, workspace="local", channel="console", person="ada")
