"""Buttons over the wire: pressed twice, by a finger that was too quick."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.app import Bot
from tests.adapters.discord.fake_discord import FakeDiscord
from tests.adapters.discord.test_connection import Running, fake, running

__all__ = ["fake", "running"]  # fixtures


async def test_two_presses_of_one_button_in_one_moment_are_one_wish(
    fake: FakeDiscord, running: Running, bot: Bot
) -> None:
    go, core = asyncio.Event(), bot.answer

    async def slowly(*given: Any) -> Any:
        await go.wait()
        return await core(*given)

    bot.answer = slowly  # type: ignore[method-assign]
    async with running():
        first, second = [await fake.press(number, '>help["undo"]') for number in (1, 2)]
        other = await fake.press(3, '>help["history"]')
        await fake.until(lambda: fake.acknowledged == {first, second, other})
        go.set()
        await fake.until(lambda: {first, other} <= set(fake.answers))
        later = await fake.press(4, '>help["undo"]')
        await fake.until(lambda: later in fake.answers)
    assert second not in fake.answers
