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


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the library nor we wait between two tries."""
    monkeypatch.setattr("discord.client.ExponentialBackoff.delay", lambda backoff: 0.0)
    monkeypatch.setattr("adapters.discord.app._FIRST_TRIES", (0.0,))


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


async def test_a_gateway_that_takes_nobody_at_first_is_tried_until_it_does(
    fake: FakeDiscord, bot: Bot, config: Config
) -> None:
    fake.refuses = 3
    stop = asyncio.Event()
    said: list[str] = []

    def say(words: str) -> None:
        said.append(words)
        stop.set()

    await run(bot, replace(config, discord_api=fake.url), stop, say)
    assert len(said) == 1 and said[0].startswith("connected as")
    assert not fake.refuses


async def test_a_stop_does_not_wait_for_the_next_try(
    monkeypatch: pytest.MonkeyPatch, fake: FakeDiscord, bot: Bot, config: Config
) -> None:
    monkeypatch.setattr("adapters.discord.app._FIRST_TRIES", (3_600.0,))
    monkeypatch.setattr("adapters.discord.app._PATIENCE", 0.2)
    fake.gateway_path = "/nowhere"
    stop = asyncio.Event()
    await asyncio.wait_for(
        run(bot, replace(config, discord_api=fake.url), stop, lambda words: stop.set()), 30
    )


async def test_a_stop_does_not_wait_for_a_login_that_is_not_answered(
    fake: FakeDiscord, bot: Bot, config: Config
) -> None:
    fake.silent = "/users/@me"
    stop = asyncio.Event()
    running = asyncio.create_task(run(bot, replace(config, discord_api=fake.url), stop))
    await fake.until(lambda: any(path == "/users/@me" for _, path, _ in fake.requests))
    stop.set()
    await asyncio.wait_for(running, 30)
