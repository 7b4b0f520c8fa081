"""Turns at a host, and names looked up in threads of their own."""

from __future__ import annotations

import asyncio
import socket

import pytest

from bot.sources.web.fetch import Limits
from bot.sources.web.fetched import FetchRequest
from bot.sources.web.resolver import Resolver
from tests.sources.hostile_server import RSS, HostileServer, answer, fetcher_for, hostile_server


async def test_at_most_two_connections_to_a_host_and_the_rest_wait_their_turn() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        reached = asyncio.Semaphore(0)

        async def slow(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
            reached.release()
            await server.released.wait()
            await server.push(writer, answer(RSS))

        server.replies["/slow"] = slow
        tasks = [asyncio.create_task(fetcher.fetch(FetchRequest(url=server.url("/slow")))) for _ in range(12)]
        await reached.acquire()
        await reached.acquire()
        server.released.set()
        got = await asyncio.gather(*tasks)
        assert [fetched.body for fetched in got] == [RSS] * 12
        assert server.most_open == 2 and len(server.asked) == 12


async def test_a_turn_at_a_host_is_given_back_by_who_gives_up() -> None:
    async with hostile_server() as server, fetcher_for(server, Limits(per_host=1)) as fetcher:
        reached = asyncio.Event()

        async def silent(server: HostileServer, writer: asyncio.StreamWriter, head: str) -> None:
            reached.set()
            await server.released.wait()

        server.replies["/silent"] = silent
        holding, waiting = (
            asyncio.create_task(fetcher.fetch(FetchRequest(url=server.url("/silent")))) for _ in range(2)
        )
        await reached.wait()
        waiting.cancel()
        holding.cancel()
        await asyncio.gather(holding, waiting, return_exceptions=True)
        assert (await fetcher.fetch(FetchRequest(url=server.url("/feed")))).body == RSS


async def test_names_become_numeric_addresses() -> None:
    resolver = Resolver()
    try:
        (found, *_) = await resolver.resolve("127.0.0.1", 80)
        assert (found["host"], found["port"], found["family"]) == ("127.0.0.1", 80, socket.AF_INET)
        with pytest.raises(OSError):
            await resolver.resolve("no-such-name.invalid", 80)
    finally:
        await resolver.close()
