"""The whole bot while it reads sources at its full rate: do answers still come at once?

    python -m tests.bench.busy [sources] [kilobytes]      300 sources of 100 KB, all due at once

A real bot over a real store polls a server in another process (fetch, list, clean, analyse, group, store)
while somebody asks ten times a second. The lag of the loop is what an acknowledgement waits.
"""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import Bot, open_bot
from bot.config import read_config
from bot.model import Origin, Platform
from bot.sources.web.fetch import HttpFetcher
from bot.sources.web.guard import Guard, read_allowed
from bot.store import sources
from tests.bench.polling import ThisMachine, lag, memory, start_server
from tests.rows import rows

ORIGIN = Origin(platform=Platform.CONSOLE, workspace="local", channel="console", person="bench")


async def ask(bot: Bot, found: list[float]) -> None:
    """Ask again and again; how long each answer took."""
    while True:
        began = time.perf_counter()
        await bot.answer("netflix", ORIGIN)
        found.append(time.perf_counter() - began)
        await asyncio.sleep(0.1)


def told(name: str, seconds: list[float]) -> str:
    """The middle and the upper end of what was measured."""
    ordered = sorted(seconds)
    share = [ordered[int(len(ordered) * part)] * 1000 for part in (0.5, 0.99)]
    most = ordered[-1] * 1000
    return f"{name}: p50 {share[0]:.1f} ms, p99 {share[1]:.1f} ms, max {most:.0f} ms ({len(ordered)} times)"


async def main(count: int, kilobytes: int) -> None:
    """Add the sources, poll them, ask meanwhile."""
    server, port = await start_server(kilobytes, 0)
    guard = Guard(ports=frozenset({port}), allowed=read_allowed(["127.0.0.0/8"]))
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            config = read_config({"AIBRIEF_SAMPLES": "off"}, default_data=Path(folder))
            fetcher = HttpFetcher(guard, resolver=ThisMachine())
            async with fetcher, open_bot(config, fetcher=fetcher) as bot:
                house = bot.house
                async with house.database.writing() as session:
                    for number in range(count):
                        url = f"http://feed{number}.example.com:{port}/{number}"
                        await sources.add(
                            session,
                            id=house.new_id(),
                            address=url,
                            url=url,
                            kind="feed",
                            title=f"News {number}",
                            everyone=True,
                            now=house.clock(),
                        )
                await bot.answer("netflix", ORIGIN)
                await watch(bot, count)
    finally:
        server.kill()
        await server.wait()


async def watch(bot: Bot, count: int) -> None:
    """Run the bot until every source was read once; print what it cost."""
    lags: list[float] = []
    answers: list[float] = []
    stop = asyncio.Event()
    began, cpu = time.perf_counter(), time.process_time()
    running = asyncio.create_task(bot.run(stop))
    beside = [asyncio.create_task(lag(lags)), asyncio.create_task(ask(bot, answers))]
    peak = 0
    while True:
        await asyncio.sleep(0.5)
        peak = max(peak, memory())
        feeds = [row for row in await rows(bot.house.database, "source") if row["kind"] == "feed"]
        if running.done() or all(row["next_poll_at"] > bot.house.clock() + 60 for row in feeds):
            break
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    for task in beside:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    stop.set()
    await running
    print(f"{count} sources in {seconds:.1f} s ({count / seconds:.0f} a second)")
    print(f"CPU of the bot's process: {cpu:.1f} s")
    print(told("loop lag", lags))
    print(told("answers", answers))
    print(f"{peak / 1e6:.0f} MB resident, reading children included")


if __name__ == "__main__":
    chosen = [int(argument) for argument in sys.argv[1:]]
    asyncio.run(main(*(chosen + [300, 100][len(chosen) :])))
