"""Every fault of the hostile server ends in one sentence, within the limits, and harms nobody else."""

from __future__ import annotations

import asyncio
import socket
import tracemalloc

import pytest

from bot.errors import SourceError
from bot.sources.web.fetch import HttpFetcher, Limits
from bot.sources.web.fetched import FetchRequest
from bot.sources.web.guard import Guard, read_allowed
from tests.sources.hostile_server import FAULTS, RSS, fetcher_for, hostile_server

TOLERATED = {"/http-1.0": RSS, "/closes-after": RSS, "/promises-more": RSS, "/no-last-chunk": RSS}
SLOW = ("/silent", "/stops-in-body", "/drips", "/drips-headers")
LIMITS = Limits(whole_seconds=20, read_seconds=20)
NO_BODY = ("/endless-interim", "/endless-headers", "/endless-trailers")
TIGHT = Limits(whole_seconds=20, read_seconds=20, wire_bytes=200_000)
SHORT = Limits(whole_seconds=0.3, read_seconds=20)

# What a client may take before it gives up: its body limit, and what both kernels hold in their buffers.
MOST_SENT = 5_000_000 + 8_000_000
MOST_GROWTH = 10_000_000


@pytest.mark.parametrize("path", sorted(set(FAULTS) - set(TOLERATED)))
async def test_a_fault_ends_in_a_sentence_within_the_limits(path: str) -> None:
    async with hostile_server() as server:
        limits = SHORT if path in SLOW else TIGHT if path in NO_BODY else LIMITS
        async with fetcher_for(server, limits) as fetcher:
            tracemalloc.start()
            try:
                with pytest.raises(SourceError) as caught:
                    await fetcher.fetch(FetchRequest(url=server.url(path)))
                grown = tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
            assert (await fetcher.fetch(FetchRequest(url=server.url("/fine")))).body == RSS
        assert grown < MOST_GROWTH
        assert server.sent < MOST_SENT
        sentence = caught.value.sentence
        assert sentence.endswith(".") and "Error" not in sentence and str(server.port) not in sentence
        assert caught.value.cause is not None


@pytest.mark.parametrize(("path", "body"), sorted(TOLERATED.items()))
async def test_old_and_careless_servers_are_read(path: str, body: bytes) -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        for _ in range(3):  # a connection that was not kept as promised is no failure of the next request
            assert (await fetcher.fetch(FetchRequest(url=server.url(path)))).body == body


async def test_a_pause_between_two_pieces_has_its_own_limit() -> None:
    async with hostile_server() as server, fetcher_for(server, Limits(read_seconds=0.1)) as fetcher:
        with pytest.raises(SourceError, match="stopped sending"):
            await fetcher.fetch(FetchRequest(url=server.url("/stops-in-body")))


async def test_slow_hosts_hold_up_nobody_else() -> None:
    async with hostile_server() as slow, fetcher_for(slow, Limits(per_host=50)) as fetcher:
        hanging = [asyncio.create_task(fetcher.fetch(FetchRequest(url=slow.url(path)))) for path in SLOW * 10]
        async with hostile_server() as good, fetcher_for(good) as fine:
            for _ in range(20):
                assert (await fine.fetch(FetchRequest(url=good.url("/feed")))).body == RSS
        assert not any(task.done() for task in hanging)
        for task in hanging:
            task.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)


async def test_a_refused_connection_is_told() -> None:
    async with hostile_server() as server:
        fetcher = fetcher_for(server)
    async with fetcher:
        with pytest.raises(SourceError, match="it refuses connections"):
            await fetcher.fetch(FetchRequest(url=server.url("/")))


@pytest.mark.parametrize(
    ("code", "words"), [(socket.EAI_NONAME, "is not known"), (socket.EAI_AGAIN, "could not be looked up")]
)
async def test_a_name_that_is_not_found_is_told(
    code: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_up(*asked: object) -> list[object]:
        raise socket.gaierror(code, "as name servers say it")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    async with HttpFetcher(Guard()) as fetcher:
        with pytest.raises(SourceError, match=words):
            await fetcher.fetch(FetchRequest(url="http://news.example.com/feed"))


async def test_a_name_with_addresses_of_one_link_only_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    here = [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("fe80::1%lo", 80, 0, 1))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked: here)
    async with HttpFetcher(Guard()) as fetcher:
        with pytest.raises(SourceError, match="not known"):
            await fetcher.fetch(FetchRequest(url="http://printer.example.com/feed"))


async def test_a_host_that_never_greets_is_told() -> None:
    """It takes the connection, and says nothing when a secure one is asked for."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        guard = Guard(allowed=read_allowed([f"127.0.0.1:{port}"]))
        async with HttpFetcher(guard, limits=Limits(connect_seconds=0.1)) as fetcher:
            with pytest.raises(SourceError, match="could not be reached in time"):
                await fetcher.fetch(FetchRequest(url=f"https://127.0.0.1:{port}/feed"))
