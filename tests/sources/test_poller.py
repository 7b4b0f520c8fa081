"""The loop: bounded, fair, unharmed by what fails, stopped in order."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bot.errors import StoreError
from bot.sources.poll import PollResult, poll
from bot.sources.poller import WAITING_AT_HOST, Poller, host_of
from bot.sources.state import DueSource, SourceState
from bot.sources.web.fetch import HttpFetcher, Limits
from bot.sources.web.guard import Guard, read_allowed
from tests.sources.feeds import InLine, feed
from tests.sources.hostile_server import answer, hostile_server
from tests.sources.test_guard_connections import Names

NOW = 1_790_000_000


class Shelf:
    """A store that behaves: what is due, what was put off, what is being read, and the most at once."""

    def __init__(self, *urls: str) -> None:
        self.due = deque(
            DueSource(id=number, url=url, state=SourceState(next_poll_at=NOW - 5))
            for number, url in enumerate(urls)
        )
        self.put: list[tuple[int, int]] = []
        self.done: list[int] = []
        self.running: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.any_done = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.asked: list[int] = []

    async def take(self, most: int) -> Sequence[DueSource]:
        self.asked.append(most)
        return [self.due.popleft() for _ in range(min(most, len(self.due)))]

    async def read(self, source: DueSource) -> None:
        host = host_of(source.url)
        for name in (host, "all"):
            self.running[name] += 1
            self.most[name] = max(self.most[name], self.running[name])
        try:
            await self.gate.wait()
            await asyncio.sleep(0)
        finally:
            for name in (host, "all"):
                self.running[name] -= 1
        self.done.append(source.id)
        self.any_done.set()

    async def put_off(self, source: DueSource, at: int) -> None:
        self.put.append((source.id, at))


def poller_of(shelf: Shelf, **changes: Any) -> Poller:
    given: dict[str, Any] = {
        "take": shelf.take, "read": shelf.read, "put_off": shelf.put_off, "clock": lambda: NOW,
        "idle_seconds": 30.0,
    } | changes  # fmt: skip
    return Poller(**given)


async def until(condition: Callable[[], bool]) -> None:
    """Let the loop turn until something is true; bounded."""
    for _ in range(100_000):
        if condition():
            return
        await asyncio.sleep(0)
    pytest.fail("it never came true")


async def test_everything_due_is_read_within_the_bounds() -> None:
    shelf = Shelf(*[f"https://host{number % 50}.example.com/{number}" for number in range(200)])
    poller = poller_of(shelf, at_once=6, per_host=2, lookahead=32)
    running = asyncio.create_task(poller.run())
    await until(lambda: len(shelf.done) == 200)
    poller.stop()
    await running
    assert sorted(shelf.done) == list(range(200)) and shelf.put == []
    assert (
        shelf.most["all"] == 6 and max(shelf.most[f"host{number}.example.com"] for number in range(50)) <= 2
    )
    assert max(shelf.asked) == 32


async def test_a_host_with_many_sources_holds_up_nobody() -> None:
    crowd = [f"https://crowd.example.com/{number}" for number in range(40)]
    others = [f"https://host{number}.example.com/" for number in range(20)]
    shelf = Shelf(*crowd, *others)
    shelf.gate.clear()
    poller = poller_of(shelf, at_once=30, lookahead=30)
    running = asyncio.create_task(poller.run())
    await until(lambda: shelf.running["all"] == 22)  # two of the crowd, and all the others
    assert shelf.running["crowd.example.com"] == 2
    waiting = 2 + WAITING_AT_HOST
    put = dict(shelf.put)
    assert len(put) >= 40 - waiting - 2 and set(put) <= set(range(40))
    assert min(put.values()) == NOW + 1
    assert len(set(put.values())) > 10  # one after the other, not all at once
    shelf.gate.set()
    await until(lambda: len(shelf.done) + len(put) == 60)
    poller.stop()
    await running


async def test_a_source_under_way_is_not_read_twice() -> None:
    shelf = Shelf("https://a.example.com/")
    again = shelf.due[0]
    shelf.gate.clear()
    poller = poller_of(shelf, idle_seconds=0.001)
    running = asyncio.create_task(poller.run())
    await until(lambda: shelf.running["all"] == 1)
    shelf.due.append(again)
    await until(lambda: not shelf.due)
    shelf.gate.set()
    await until(lambda: shelf.done == [0])
    poller.stop()
    await running
    assert shelf.done == [0] and shelf.most["all"] == 1


async def test_it_looks_again_by_itself() -> None:
    shelf = Shelf()
    poller = poller_of(shelf, idle_seconds=0.001)
    running = asyncio.create_task(poller.run())
    shelf.due.append(DueSource(id=5, url="https://a.example.com/"))
    async with asyncio.timeout(60):
        await shelf.any_done.wait()
    poller.stop()
    await running


async def test_what_fails_is_logged_and_the_rest_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    shelf = Shelf(*[f"https://host{number}.example.com/" for number in range(9)])

    async def read(source: DueSource) -> None:
        if source.id % 3 == 0:
            raise StoreError("The database is locked.")
        await shelf.read(source)

    poller = poller_of(shelf, read=read)
    with caplog.at_level(logging.ERROR):
        running = asyncio.create_task(poller.run())
        await until(lambda: len(shelf.done) == 6)
        poller.stop()
        await running
    assert sorted(shelf.done) == [1, 2, 4, 5, 7, 8]
    assert [record.message for record in caplog.records] == [
        f"source {number} could not be read" for number in (0, 3, 6)
    ]


@pytest.mark.parametrize(
    ("error", "told", "traced"),
    [
        (StoreError("The database is locked."), "due sources wait: The database is locked.", False),
        (ValueError("a bug"), "due sources could not be taken", True),
    ],
)
async def test_a_store_that_is_away_is_asked_again(
    caplog: pytest.LogCaptureFixture, error: Exception, told: str, traced: bool
) -> None:
    """A server that is away for a night fills no log with tracebacks; a bug has its own."""
    shelf = Shelf("https://a.example.com/")
    calls = 0

    async def take(most: int) -> Sequence[DueSource]:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise error
        return await shelf.take(most)

    poller = poller_of(shelf, take=take, idle_seconds=0.001)
    running = asyncio.create_task(poller.run())
    async with asyncio.timeout(60):
        await shelf.any_done.wait()
    poller.stop()
    await running
    assert [(one.message, one.exc_info is not None) for one in caplog.records] == [(told, traced)]


async def test_stopping_finishes_what_is_under_way_and_gives_back_the_rest() -> None:
    shelf = Shelf(*[f"https://host{number}.example.com/" for number in range(10)])
    shelf.gate.clear()
    poller = poller_of(shelf, at_once=3)
    running = asyncio.create_task(poller.run())
    await until(lambda: shelf.running["all"] == 3)
    names = {task.get_name() for task in asyncio.all_tasks()}
    assert {"read source 0", "read source 1", "read source 2"} <= names
    poller.stop()
    await until(lambda: len(shelf.put) == 7)
    assert not running.done()
    shelf.gate.set()
    await running
    assert sorted(shelf.done) == [0, 1, 2]
    assert sorted(shelf.put) == [(number, NOW - 5) for number in range(3, 10)]


async def test_what_does_not_end_in_time_is_cancelled() -> None:
    shelf = Shelf("https://a.example.com/")
    shelf.gate.clear()
    poller = poller_of(shelf)
    running = asyncio.create_task(poller.run(grace_seconds=0.01))
    await until(lambda: shelf.running["all"] == 1)
    poller.stop()
    await running
    assert shelf.done == [] and shelf.running["all"] == 0
    assert not [task for task in asyncio.all_tasks() if task.get_name().startswith("read source")]


async def test_cancelling_the_poller_cancels_its_readings() -> None:
    shelf = Shelf("https://a.example.com/")
    shelf.gate.clear()
    running = asyncio.create_task(poller_of(shelf).run())
    await until(lambda: shelf.running["all"] == 1)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert shelf.running["all"] == 0


async def test_hostile_sources_leave_the_good_ones_on_time() -> None:
    """Many faults of the hostile server at once, beside good sources, through all the real parts."""
    faults = (
        "/silent",
        "/drips",
        "/drips-headers",
        "/stops-in-body",
        "/gzip-bomb",
        "/endless-body",
        "/garbage",
    )
    async with hostile_server() as server:
        for number in range(30):
            server.replies[f"/{number}"] = answer(feed(number + 1), "Content-Type: text/xml")
        bad = [server.url(path, f"bad{number}.example.com") for number, path in enumerate(faults * 3)]
        good = [server.url(f"/{number}", f"good{number}.example.com") for number in range(30)]
        shelf = Shelf(*bad, *good)
        results: dict[int, PollResult] = {}
        all_read = asyncio.Event()
        guard = Guard(ports=frozenset({server.port}), allowed=read_allowed(["127.0.0.0/8"]))
        names = Names(lambda host: ["127.0.0.1"])
        async with HttpFetcher(guard, resolver=names, limits=Limits(whole_seconds=2.0)) as fetcher:

            async def read(source: DueSource) -> None:
                result = await poll(source, fetcher=fetcher, lister=InLine(), now=NOW, jitter=0.0)
                results[source.id] = result
                if len(results) == len(bad) + len(good):
                    all_read.set()

            poller = poller_of(shelf, read=read, at_once=16)
            running = asyncio.create_task(poller.run())
            async with asyncio.timeout(30):
                await all_read.wait()
            poller.stop()
            await running
    assert all(results[number].error is not None for number in range(len(bad)))
    assert all(len(results[len(bad) + number].listing.new) == 1 for number in range(30))
