"""Ten thousand briefings at 09:00: how long until the last stands, and what it costs.

    python -m tests.bench.spread [--subscriptions 10000] [--engine sqlite|postgres] [--slow 20]

One worker process posts to a simulated platform (another process) that takes 20 to 180 ms for each post;
``--slow`` channels never answer. Composing is not part of it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import aiohttp

from bot.delivery.deliver import Deliverer
from bot.delivery.loop import DeliveryLoop, Rhythm
from bot.delivery.occasion import Told
from bot.ids import IdMaker
from bot.model import Platform
from bot.store import Session, database_at
from tests.delivery.fake_platform import HttpTransport
from tests.delivery.house import House
from tests.servers import fresh, postgres

NINE = 540


async def run(address: str | Path, url: str, subscriptions: int, slow: int) -> None:
    """Subscribe, let 09:00 come, and print when the posts stood."""
    database = database_at(address)
    await database.open()
    house = House(database)
    async with database.writing() as session:
        for number in range(subscriptions):
            await house.add(session, f"C{number}" if number >= slow else f"slow{number}", minute=NINE)
    started = time.time()
    begin = (house.clock.now // 86_400 + 1) * 86_400 + NINE * 60  # tomorrow, 09:00
    done = asyncio.Event()
    settled: list[float] = []

    async def remember(_: Session, told: Told) -> None:
        settled.append(time.time() - started)
        if len(settled) == subscriptions - slow:
            done.set()

    def clock() -> int:
        return int(begin + time.time() - started)

    lags: list[float] = []

    async def watch() -> None:
        while not done.is_set():
            before = time.perf_counter()
            await asyncio.sleep(0.01)
            lags.append(time.perf_counter() - before - 0.01)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=200)) as http:
        transports = {Platform.SLACK: HttpTransport(url, http)}
        deliverer = Deliverer(
            database, transports, house.compose, remember, clock=clock, owner="one", share=random.random
        )
        ids = IdMaker(clock, random.getrandbits)
        rhythm = Rhythm(grace=0.5)
        loop = DeliveryLoop(database, deliverer, transports, clock=clock, ids=ids, rhythm=rhythm)
        task = asyncio.create_task(loop.run())
        watching = asyncio.create_task(watch())
        async with asyncio.timeout(1200):
            await done.wait()
        await watching
        loop.stop()
        await task
    with urllib.request.urlopen(f"{url}/truth") as answer:  # noqa: ASYNC210
        keys = Counter(key for _, key, *_ in json.load(answer)["posts"])
    settled.sort()
    lags.sort()
    half, most = settled[len(settled) // 2], settled[int(len(settled) * 0.99)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{len(settled):,} of {subscriptions:,} briefings ({slow} channels never answer): "
        f"half after {half:.0f} s, 99% after {most:.0f} s, the last after {settled[-1]:.0f} s; "
        f"doubled {sum(count - 1 for count in keys.values())}; "
        f"loop lag p99 {lags[int(len(lags) * 0.99)] * 1000:.0f} ms; {memory} MB"
    )
    await database.close()


def main() -> None:
    """Start the platform and the store, run once, stop them."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    options.add_argument("--subscriptions", type=int, default=10_000)
    options.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    options.add_argument("--slow", type=int, default=20)
    chosen = options.parse_args()
    faults = json.dumps({"latency": 0.05, "answer": 0.05})
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        address: str | Path = folder / "spread.db"
        if chosen.engine == "postgres":
            address = fresh(stack.enter_context(postgres(folder / "postgres")), "spread")
        server = stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", "tests.delivery.fake_platform", faults],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            )
        )  # fmt: skip
        assert server.stdout is not None and server.stdin is not None
        url = server.stdout.readline().strip()
        asyncio.run(run(address, url, chosen.subscriptions, chosen.slow))
        server.stdin.close()


if __name__ == "__main__":
    main()
