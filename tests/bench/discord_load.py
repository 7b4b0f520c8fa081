"""Questions at once on one Discord connection, over real sockets: when each is acknowledged and answered.

    python -m tests.bench.discord_load [questions]

The Discord on 127.0.0.1 runs in the same process and on the same event loop as the bot, so that its own work
is inside the figures. Topics are those of the sample articles, in turn.
"""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.discord.app import run
from bot.app import open_bot
from bot.config import read_config
from tests.adapters.discord.fake_discord import FakeDiscord, fake_discord

TOKEN = "discord-token-of-the-bench"
TOPICS = ("netflix", "disney", "openai", "tesla", "nvidia", "semiconductors", "banks", "climate")


@dataclass
class Watch:
    """When each interaction was sent, acknowledged and answered; seconds."""

    sent: dict[str, float] = field(default_factory=dict)
    acknowledged: dict[str, float] = field(default_factory=dict)
    answered: dict[str, float] = field(default_factory=dict)

    def note(self, method: str, path: str) -> None:
        """A request as it arrives."""
        token = next((part for part in path.split("/") if part.startswith("interaction-")), "")
        if path.endswith("/callback"):
            self.acknowledged[token] = time.perf_counter() - self.sent[token]
        elif method == "PATCH":
            self.answered.setdefault(token, time.perf_counter() - self.sent[token])


def spread(name: str, seconds: dict[str, float]) -> str:
    """A line: how many, the middle, 95 of 100, the slowest."""
    values = sorted(seconds.values())
    at = [values[int(len(values) * share)] * 1000 for share in (0.5, 0.95)]
    last = values[-1] * 1000
    return f"{name:13} {len(values):4}   median {at[0]:6.0f} ms   p95 {at[1]:6.0f} ms   max {last:6.0f} ms"


async def burst(fake: FakeDiscord, watch: Watch, first: int, count: int) -> None:
    """Send questions at once and wait for all answers."""
    for number in range(first, first + count):
        watch.sent[f"interaction-{number}"] = time.perf_counter()
        await fake.ask(number, TOPICS[number % len(TOPICS)])
    await fake.until(lambda: len(watch.answered) == len(watch.sent), seconds=300)


async def main(count: int) -> None:
    """Measure one question alone, then many at once."""
    with TemporaryDirectory() as folder:
        config = read_config({"DISCORD_TOKEN": TOKEN}, default_data=Path(folder))
        now = 1_761_652_800
        async with open_bot(config, clock=lambda: now) as bot, fake_discord(TOKEN) as fake:
            watch = Watch()
            fake.heard = lambda method, path: watch.note(method, path)
            stop = asyncio.Event()
            running = asyncio.create_task(run(bot, replace(config, discord_api=fake.url), stop))
            await fake.until(lambda: fake.socket is not None)
            await burst(fake, watch, 1, 1)
            print(spread("one alone", watch.answered))
            watch = Watch()
            await burst(fake, watch, 1000, count)
            print(spread("acknowledged", watch.acknowledged))
            print(spread("answered", watch.answered))
            failed = sum("went wrong" in str(answer["embeds"]) for answer in fake.answers.values())
            print(f"failed        {failed:4}")
            stop.set()
            await running


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
