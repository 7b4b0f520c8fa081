"""A bot that lives through days, on both engines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from bot.app import open_bot
from bot.config import read_config
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at
from tests.conftest import Hand, Stores, topics


@pytest.fixture(params=["sqlite", "postgres"])
def newsroom_address(request: pytest.FixtureRequest, stores: Stores, tmp_path: Path) -> str | Path:
    """Where its store is, on each engine."""
    return stores.copy(request.param, topics, tmp_path)


@pytest.fixture
async def newsroom(tmp_path: Path, newsroom_address: str | Path) -> AsyncIterator[Newsroom]:
    """Monday 16 November 2026, 08:00 in Berlin; topics, no articles."""
    settings = {"AIBRIEF_SAMPLES": "off", "AIBRIEF_DATABASE": str(newsroom_address)}
    config = read_config(settings, default_data=tmp_path / "data")
    config.data.mkdir()
    clock = Hand(at(MONDAY, "08:00"))
    async with open_bot(
        config, clock=clock, random_bits=Random(3).getrandbits, chance=Random(4).random
    ) as bot:
        room = Newsroom(bot, clock)
        await room.open()
        yield room
