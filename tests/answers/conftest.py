"""A bot that lives through days, on both engines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from bot.app import open_bot
from bot.config import Config, read_config
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at
from tests.conftest import Hand, Stores


async def _topics(address: str | Path) -> None:
    """Make a store with the topics that every bot has, and no articles."""
    with TemporaryDirectory() as folder:
        config = _config(address, Path(folder))
        bits, chance = Random(8).getrandbits, Random(9).random
        async with open_bot(config, clock=Hand(at(MONDAY, "08:00")), random_bits=bits, chance=chance):
            pass


def _config(address: str | Path, folder: Path) -> Config:
    return read_config({"AIBRIEF_SAMPLES": "off", "AIBRIEF_DATABASE": str(address)}, default_data=folder)


@pytest.fixture(params=["sqlite", "postgres"])
def newsroom_address(request: pytest.FixtureRequest, stores: Stores, tmp_path: Path) -> str | Path:
    """Where its store is, on each engine."""
    return stores.copy(request.param, _topics, tmp_path)


@pytest.fixture
async def newsroom(tmp_path: Path, newsroom_address: str | Path) -> AsyncIterator[Newsroom]:
    """Monday 16 November 2026, 08:00 in Berlin; topics, no articles."""
    config = _config(newsroom_address, tmp_path / "data")
    config.data.mkdir()
    clock = Hand(at(MONDAY, "08:00"))
    async with open_bot(
        config, clock=clock, random_bits=Random(3).getrandbits, chance=Random(4).random
    ) as bot:
        room = Newsroom(bot, clock)
        await room.open()
        yield room
