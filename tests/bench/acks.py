"""How soon Slack is told that a question arrived, while the core is busy.

    python -m tests.bench.acks [questions at once]      200

A real bot (slack-bolt, Socket Mode) talks to the fake Slack of the tests over real sockets; the fake shares
the process, so its own work counts as ours. First one question at a time while the core answers others
without a pause; then all at once.
"""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp.test_utils import TestServer

from adapters.slack.app import run
from bot.app import Bot, open_bot
from bot.config import read_config
from bot.message import Tone
from bot.model import Origin, Platform
from tests.adapters.slack.fake_slack import APP_TOKEN, BOT_TOKEN, FakeSlack, Team
from tests.adapters.slack.people import Done, Person

OTHER = Origin(platform=Platform.CONSOLE, workspace="local", channel="console", person="bench")
TOPICS = ("netflix", "disney", "nvidia", "tesla", "pfizer", "apple", "openai", "amazon")


async def main(questions: int) -> None:
    """Start everything, measure, print."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        slack = FakeSlack()
        async with TestServer(slack.application()) as server:
            slack.url = str(server.make_url("/")).rstrip("/")
            team = Team("T1", BOT_TOKEN)
            people = [f"U{number}" for number in range(questions)]
            team.users = {name: {"id": name, "team_id": "T1", "tz": "Europe/Berlin"} for name in people}
            team.members = {"C1": {*people, "BOT"}}
            slack.teams["T1"] = team
            given = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
            config = read_config(
                {**given, "SLACK_API": f"{slack.url}/api/"}, default_data=Path(folder) / "data"
            )
            async with open_bot(config) as bot:
                stop = asyncio.Event()
                running = asyncio.create_task(run(bot, config, stop))
                await slack.until(lambda: slack.sockets)
                await busy(slack, bot)
                await at_once(slack, people)
                stop.set()
                await running


async def busy(slack: FakeSlack, bot: Bot) -> None:
    """One question after the other while four others are being answered all the time."""
    workers = [asyncio.create_task(_keep_asking(bot, start)) for start in range(4)]
    person = Person(slack, "T1", "U0")
    acks, answers = [], []
    for number in range(100):
        began = time.perf_counter()
        asked = await person.slash(f"{TOPICS[number % len(TOPICS)]} last 30 days")
        acks.append(asked.acked.seconds)
        await asked.answer()
        answers.append(time.perf_counter() - began)
    for worker in workers:
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker
    print(told("acknowledged, core busy", acks))
    print(told("answered, core busy", answers))


async def _keep_asking(bot: Bot, start: int) -> None:
    for number in count(start):
        said = await bot.answer(f"{TOPICS[number % len(TOPICS)]} last 30 days", OTHER)
        if said.tone is Tone.ERROR:
            raise SystemExit(said.headline)


async def at_once(slack: FakeSlack, people: list[str]) -> None:
    """Everybody asks in the same moment."""

    async def one(number: int, name: str) -> tuple[Done, float]:
        began = time.perf_counter()
        asked = await Person(slack, "T1", name).slash(f"{TOPICS[number % len(TOPICS)]} last 30 days")
        await asked.answer()
        return asked, time.perf_counter() - began

    found = await asyncio.gather(*(one(number, name) for number, name in enumerate(people)))
    print(told(f"acknowledged, {len(people)} at once", [asked.acked.seconds for asked, _ in found]))
    print(told(f"answered, {len(people)} at once", [seconds for _, seconds in found]))


def told(name: str, seconds: list[float]) -> str:
    """The middle and the upper end of what was measured."""
    ordered = sorted(seconds)
    p50, p99 = (ordered[int(len(ordered) * part)] * 1000 for part in (0.5, 0.99))
    return f"{name}: p50 {p50:.0f} ms, p99 {p99:.0f} ms, max {ordered[-1] * 1000:.0f} ms ({len(ordered)})"


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
