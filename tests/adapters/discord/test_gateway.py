"""A line that lets questions to Discord's API through, and no socket."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from adapters.discord.app import run
from bot.app import Bot
from bot.config import Config
from tests.adapters.discord.fake_discord import FakeDiscord
from tests.adapters.discord.test_connection import fake

__all__ = ["fake"]  # fixture


async def test_a_gateway_that_cannot_be_reached_is_told_and_holds_up_no_stop(
    monkeypatch: pytest.MonkeyPatch, fake: FakeDiscord, bot: Bot, config: Config
) -> None:
    monkeypatch.setattr("adapters.discord.app._PATIENCE", 0.2)
    fake.gateway_path = "/nowhere"
    stop = asyncio.Event()
    said: list[str] = []

    def say(words: str) -> None:
        said.append(words)
        stop.set()

    await run(bot, replace(config, discord_api=fake.url), stop, say)
    assert len(said) == 1 and "firewall or a proxy" in said[0]
