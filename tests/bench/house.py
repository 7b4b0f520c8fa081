"""The house's figures: import, search, answers cold and warm, memory.

Run ``python -m tests.bench.house [articles]``.

Articles are made here: sentences over a vocabulary with Zipf's frequencies, companies among them, so that
the index has rare and common words as news has. Nothing leaves this machine.
"""

from __future__ import annotations

import asyncio
import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from adapters.__main__ import COLLECT
from bot.answers.sources.importing import files_source
from bot.app import open_bot
from bot.config import read_config
from bot.model import Draft, Origin, Platform
from bot.store import search
from bot.store.search import Wanted
from bot.text.analysis import query_terms

_DAY = 86_400
_COMPANIES = ["Netflix", "Disney", "Nvidia", "Tesla", "Pfizer", "Amazon", "Boeing", "Visa"]


def drafts(count: int, now: int, days: int = 60) -> Iterator[Draft]:
    """``count`` made-up articles of about 300 words, evenly over the last ``days``, oldest first."""
    random = Random(1)
    letters = "bcdfglmnprstv"
    words = ["".join(random.choice(letters) + random.choice("aeiou") for _ in range(random.randint(1, 4)))
             for _ in range(30_000)]  # fmt: skip
    weights = [1 / (rank + 10) for rank in range(len(words))]
    pool = random.choices(words, weights, k=400_000)
    at = 0
    for number in range(count):
        company = _COMPANIES[min(int(random.expovariate(0.6)), len(_COMPANIES) - 1)]
        sentences = []
        for _ in range(15):
            size = random.randint(12, 26)
            at = (at + size) % (len(pool) - 40)
            subject = company if random.random() < 0.3 else pool[at]
            sentence = f"{subject} has {' '.join(pool[at + 1 : at + size])}."
            sentences.append(sentence[0].upper() + sentence[1:])
        text = "\n".join(" ".join(sentences[i : i + 3]) for i in range(0, 15, 3))
        yield Draft(
            title=f"{company} {' '.join(random.choices(words[:5000], k=6))}",
            text=text,
            url=f"https://publisher{number % 97}.example.com/{number}",
            publisher=f"Publisher {number % 97}",
            language="en",
            published_at=now - int((count - number) / count * days * _DAY),
        )


def memory() -> float:
    """Peak resident memory of this process, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measure(count: int, folder: Path) -> None:
    """Import, then ask."""
    config = read_config({"AIBRIEF_SAMPLES": "off"}, default_data=folder)
    origin = Origin(platform=Platform.CONSOLE, workspace="local", channel="console", person="bench")
    async with open_bot(config) as bot:
        now = bot.house.clock()
        source = await files_source(bot.house, now)
        started, cpu = time.perf_counter(), time.process_time()
        done = await bot.house.ingest.add(drafts(count, now), source, now)
        took = time.perf_counter() - started
        cpu = (time.process_time() - cpu) / len(done.new) * 1000
        print(f"import of {len(done.new):,} articles: {took:.1f} s, {cpu:.1f} ms of CPU time each")
        print(f"database: {await bot.house.database.size() / 1e6:,.0f} MB; peak memory {memory():.0f} MB")
        for word in ("netflix", "visa"):
            await _search(bot.house.database, word, now)
        for question in ("netflix", "nvidia about chips last 7 days", "visa"):
            await bot.answer(question, origin)
            times, costs = [], []
            for _ in range(9):
                began, cpu = time.perf_counter(), time.process_time()
                await bot.answer(question, origin)
                times.append((time.perf_counter() - began) * 1000)
                costs.append((time.process_time() - cpu) * 1000)
            middle = statistics.median(times)
            print(f"answer, warm, “{question}”: best {min(times):.0f} ms, median {middle:.0f} ms, "
                  f"CPU time {min(costs):.0f} ms")  # fmt: skip
    print(f"peak memory {memory():.0f} MB")


async def _search(database: object, word: str, now: int) -> None:
    wanted = Wanted((query_terms(word),))
    async with database.reading() as session:  # type: ignore[attr-defined]
        for name, since in (("all", None), ("last 7 days", now - 7 * _DAY)):
            began = time.perf_counter()
            hits = await search.search(session, wanted, workspace_id=1, samples=True, since=since, most=400)
            took = (time.perf_counter() - began) * 1000
            print(f"search “{word}”, {name}: {took:.1f} ms, {len(hits)} hits")


def cold(folder: Path) -> None:
    """The command from the shell: start, open, answer, end; and the same again."""
    for name in ("first start (seeding)", "cold", "cold again"):
        words = [sys.executable, "-m", "adapters", "--data", str(folder / "cold"), "netflix"]
        # with compiled modules, as after any first start: some shells forbid Python to write them
        settings = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        settings.pop("PYTHONDONTWRITEBYTECODE", None)
        began = time.perf_counter()
        subprocess.run(words, check=True, capture_output=True, env=settings)
        print(f"aibrief netflix, {name}: {time.perf_counter() - began:.2f} s")


def main() -> None:
    """Print the figures."""
    gc.set_threshold(*COLLECT)  # as a process of the bot's own does
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with TemporaryDirectory() as folder:
        cold(Path(folder))
        asyncio.run(measure(count, Path(folder) / "house"))


if __name__ == "__main__":
    main()
