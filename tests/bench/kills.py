"""Exactly once, while processes are killed: how many posts were taken over, lost, doubled.

    python -m tests.bench.kills [--kills 1000] [--engine sqlite|postgres] [--platform history] [--stop]

Two real worker processes share one database and post to a fake platform on a socket, in a third process.
One of the two is killed (SIGKILL) at a random moment, started again, and so on. The clock runs ``SPEED``
times faster than real time, so a lease lasts under a second; every length of time keeps its order. At the
end the workers may finish, and what stands on the platform is held against what was due.

Platforms: ``history`` may be looked into; ``key`` drops a second post of the same key as well; ``blind``
allows neither, so that an unclear post is held and its subscriber told. ``forgetful`` is a control: its
history is empty, so whoever trusts it must double posts, and the harness must see them.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bot.delivery.deliver import Deliverer
from bot.delivery.loop import DeliveryLoop, Rhythm
from bot.delivery.occasion import Occasion, Prepared, Reply, Told
from bot.delivery.retry import Timing
from bot.delivery.states import SETTLED
from bot.ids import IdMaker
from bot.message import Message
from bot.model import Platform
from bot.store import Database, Session, database_at
from tests.delivery.fake_platform import HttpTransport
from tests.delivery.house import House
from tests.rows import rows
from tests.servers import fresh, postgres

SPEED = 20  # seconds of the clock in a real second
BEGIN = 1_795_219_200  # 2026-11-21 00:00 UTC
EVERY = 80  # subscriptions due in each minute of the clock
REPLIED = 4  # every so many briefings come with a reply in a story's thread, a delivery of its own
TIMING = Timing(
    send_timeout=0.3, compose_timeout=0.3, lease=14, look_after=4, first_pause=2, longest_pause=8
)  # send_timeout in real seconds: 6 of the clock
RHYTHM = Rhythm(places=4, pause=0.05, slice=30, replan=60, notices=1, grace=3)
FAULTS: dict[str, Any] = {
    "latency": 0.03, "answer": 0.05, "refuse": 0.1, "broken_after": 0.02, "dropped_after": 0.02,
    "retry_after": 1.0,
}  # fmt: skip
PLATFORMS: dict[str, dict[str, Any]] = {
    "history": {"history": True},
    "key": {"history": True, "drops_same_key": 10.0},
    "blind": {"history": False},
    "forgetful": {"forgetful": True},
}


class FastClock:
    """UTC seconds that run ``SPEED`` times faster than real ones, the same in every process."""

    def __init__(self, started: float) -> None:
        self._started = started

    def __call__(self) -> int:
        return int(BEGIN + 57 + (time.time() - self._started) * SPEED)


@asynccontextmanager
async def opened(address: str) -> AsyncIterator[Database]:
    """The store; closed whatever happens, else its thread would keep a process that met a bug for ever."""
    database = database_at(address)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def work(address: str, url: str, started: float, name: str, ready: int) -> None:
    """A worker: what ``aibrief run`` does for deliveries. It ends by SIGTERM, or by being killed."""
    clock = FastClock(started)
    ids = IdMaker(clock, random.SystemRandom().getrandbits)

    async def compose(occasion: Occasion) -> Prepared:
        await asyncio.sleep(random.uniform(0, 0.05))
        what = f"{occasion.subscription_id} {occasion.local_date}"
        said = Message(headline=f"{what}/8 {name}")
        reply = Reply(id=ids(), story_id=8, thread="first", tally="", message=said, briefing_id=9)
        replies = (reply,) if occasion.subscription_id % REPLIED == 0 else ()
        return Prepared(Message(headline=f"{what} {name}"), None, replies)

    async def remember(session: Session, told: Told) -> None:
        first = await session.run("facts.see", key=f"told {told.delivery_id}", now=clock())
        assert first, "the memory was told twice"

    async with opened(address) as database, aiohttp.ClientSession() as session:
        os.write(ready, b"1")
        transports = {Platform.SLACK: HttpTransport(url, session, name)}
        deliverer = Deliverer(
            database, transports, compose, remember,
            clock=clock, owner=name, share=random.random, timing=TIMING,
        )  # fmt: skip
        loop = DeliveryLoop(
            database, deliverer, transports, clock=clock, ids=ids, rhythm=RHYTHM, timing=TIMING, steady=clock
        )
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, loop.stop)
        await loop.run()


def start(address: str, url: str, started: float, name: str) -> int:
    """A worker process that is at work; its id. Forked, so that this takes milliseconds."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            random.seed()
            asyncio.run(work(address, url, started, name, writing))
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    os.read(reading, 1)  # returns when it is ready, or dead
    os.close(reading)
    return child


def truth(url: str) -> dict[str, Any]:
    """What stands on the platform."""
    with urllib.request.urlopen(f"{url}/truth") as answer:
        return dict(json.load(answer))


async def prepare(address: str, minutes: int) -> list[int]:
    """Subscriptions for every minute of the run; their ids."""
    async with opened(address) as database:
        house = House(database)
        house.clock.now = BEGIN
        async with database.writing() as session:
            return [
                await house.add(session, f"C{channel}", minute=minute)
                for minute in range(1, minutes + 1)
                for channel in range(EVERY)
            ]


async def standing(address: str) -> dict[str, int]:
    """How many deliveries there are in each state."""
    async with opened(address) as database:
        return await House(database).states()


async def outcome(address: str) -> tuple[list[dict[str, Any]], int]:
    """Every delivery, and how many posts the channels' memory was told of."""
    async with opened(address) as database:
        found = await rows(database, "delivery")
        async with database.writing() as session:
            new = [await session.run("facts.see", key=f"told {row['id']}", now=0) for row in found]
    return found, len(found) - sum(new)


def kill_at_random(kills: int, where: tuple[str, str, float], draw: random.Random, stop: bool) -> list[int]:
    """Two workers, one of them killed or stopped again and again; the ids of the two that live on."""
    workers = [start(*where, f"w{number}") for number in range(2)]
    for number in range(kills):
        time.sleep(draw.uniform(0.08, 0.45))
        slot = draw.randrange(2)
        if stop:
            os.kill(workers[slot], signal.SIGSTOP)
            time.sleep(draw.uniform(1.3, 2.3) * TIMING.lease / SPEED)
            os.kill(workers[slot], signal.SIGCONT)
            continue
        os.kill(workers[slot], signal.SIGKILL)
        os.waitpid(workers[slot], 0)
        workers[slot] = start(*where, f"w{number + 2}")
    return workers


def run(kills: int, address: str, platform: str, seed: int, stop: bool) -> dict[str, Any]:
    """One run; its figures."""
    draw = random.Random(seed)
    minutes = max(1, int(kills * (1.5 if stop else 0.265) * SPEED / 60))
    due = asyncio.run(prepare(address, minutes))
    faults = json.dumps({**FAULTS, **PLATFORMS[platform]})
    with subprocess.Popen(
        [sys.executable, "-m", "tests.delivery.fake_platform", faults],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        started = time.time()
        clock = FastClock(started)
        workers = kill_at_random(kills, (address, url, started), draw, stop)
        seconds = time.time() - started
        last = BEGIN + minutes * 60
        wanted = len(due) + sum(one % REPLIED == 0 for one in due)
        for _ in range(600):
            time.sleep(0.2)
            states = asyncio.run(standing(address))
            told = len(truth(url)["told"]) >= states.get("held", 0)  # at least once each
            if clock() > last + 5 and sum(states.values()) == wanted and states.keys() <= SETTLED and told:
                break
        for worker in workers:
            os.kill(worker, signal.SIGTERM)
            os.waitpid(worker, 0)
        rows, told = asyncio.run(outcome(address))
        stands = truth(url)
        server.communicate()  # it ends with its standard input
    return figures(kills, seconds, wanted, rows, told, stands)


def figures(
    kills: int, seconds: float, due: int, rows: list[dict[str, Any]], told: int, stands: dict[str, Any]
) -> dict[str, Any]:
    """What became of every briefing that was due."""
    made = [
        (key, sender, json.loads(text)["headline"].split()) for _, key, text, sender, _ in stands["posts"]
    ]
    by_key = Counter(key for key, _, _ in made)
    by_date = Counter((subscription, date) for _, _, (subscription, date, _) in made)
    place = {(subscription, date): at for at, (_, _, (subscription, date, _)) in enumerate(made)}
    early = sum(
        place.get((subscription, date.removesuffix("/8")), 0) > at
        for (subscription, date), at in place.items()
        if date.endswith("/8")
    )
    held = [row for row in rows if row["state"] == "held"]
    settled_by = {row["key"]: row["owner"].partition(".")[0] for row in rows}
    held_and_absent = sum(not by_key[row["key"]] for row in held)
    return {
        "kills": kills,
        "seconds of killing": round(seconds),
        "due": due,
        "states": dict(sorted(Counter(row["state"] for row in rows).items())),
        "posts": len(made),
        "attempts": stands["attempts"],
        "taken over between composing and sending": sum(
            composer != sender for _, sender, (*_, composer) in made
        ),
        "taken over after the platform took it": sum(settled_by[key] != sender for key, sender, _ in made),
        "lost": due - len(by_date) - held_and_absent,
        "said sent, not there": sum(row["state"] == "sent" and not by_key[row["key"]] for row in rows),
        "doubled": len(made) - len(by_date),
        "replies": sum(date.endswith("/8") for _, date in by_date),
        "replies before their briefing": early,
        "held": len(held),
        "held, and not there": held_and_absent,
        "held, and told to the subscriber": len(stands["told"]),
        "told to the memory": told,
    }


def main() -> int:
    """Run and print; 1 when anything was lost or doubled."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    options.add_argument("--kills", type=int, default=1000)
    options.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    options.add_argument("--platform", choices=sorted(PLATFORMS), default="history")
    options.add_argument(
        "--stop", action="store_true", help="longer than a lease, and go on, instead of killing"
    )
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--database", default="", help="an empty database instead of one of its own")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        address = chosen.database or str(folder / "kills.db")
        if chosen.engine == "postgres" and not chosen.database:
            address = fresh(stack.enter_context(postgres(folder / "postgres")), "kills")
        found = run(chosen.kills, address, chosen.platform, chosen.seed, chosen.stop)
    if chosen.json:
        print(json.dumps(found))
    else:
        print(f"{chosen.engine}, platform with {chosen.platform}:")
        for name, value in found.items():
            print(f"  {name:40} {value}")
    return int(bool(found["lost"] or found["doubled"] or found["said sent, not there"]))


if __name__ == "__main__":
    sys.exit(main())
