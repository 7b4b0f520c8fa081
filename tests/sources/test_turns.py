"""Turns at a host, and names looked up in threads of their own."""

from __future__ import annotations

import asyncio
import socket

import pytest

from bot.sources.web.resolver import Resolver
from bot.sources.web.turns import Turns


async def test_turns_are_bounded_for_each_key_and_leave_nothing_behind() -> None:
    turns, running, most = Turns(2), {"a": 0, "b": 0}, {"a": 0, "b": 0}

    async def work(key: str) -> None:
        async with turns.turn(key):
            running[key] += 1
            most[key] = max(most[key], running[key])
            await asyncio.sleep(0)
            running[key] -= 1

    await asyncio.gather(*[work(key) for key in "ab" * 10])
    assert most == {"a": 2, "b": 2} and len(turns) == 0


async def test_a_turn_that_is_cancelled_or_fails_is_given_back() -> None:
    turns = Turns(1)
    entered = asyncio.Event()

    async def hold() -> None:
        async with turns.turn("a"):
            entered.set()
            await asyncio.Event().wait()

    async def fail() -> None:
        async with turns.turn("a"):
            raise ValueError

    holding, waiting = asyncio.create_task(hold()), asyncio.create_task(fail())
    await entered.wait()
    waiting.cancel()
    holding.cancel()
    await asyncio.gather(holding, waiting, return_exceptions=True)
    assert len(turns) == 0
    with pytest.raises(ValueError):
        await fail()
    async with turns.turn("a"):
        assert len(turns) == 1
    assert len(turns) == 0


async def test_names_become_numeric_addresses() -> None:
    resolver = Resolver()
    try:
        (found, *_) = await resolver.resolve("127.0.0.1", 80)
        assert (found["host"], found["port"], found["family"]) == ("127.0.0.1", 80, socket.AF_INET)
        with pytest.raises(OSError):
            await resolver.resolve("no-such-name.invalid", 80)
    finally:
        await resolver.close()
