"""Letting old articles go: how long a batch holds the writer, and what writers and searches wait meanwhile.

    python -m tests.bench.keeping [articles] [sqlite|postgres]      20,000 articles, SQLite

A store over 60 days is filled directly, its texts made from 1,000; then the older half goes, at most 10,000
articles, while somebody writes every 20 ms and somebody searches and loads every 50. The same two without it
come first.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager, suppress
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.sources.ingest import Ingest
from bot.sources.prepare import prepare
from bot.sources.tidying import let_go
from bot.store import Database, Session, articles, database_at, facts, search, sources
from bot.store.search import Wanted
from bot.stories.profile import encode
from bot.text.analysis import FORM, query_terms
from tests.bench.house import drafts
from tests.servers import fresh, postgres

NOW = 1_790_000_000
DAY = 86_400
DAYS = 60
MADE = 1_000
AT_ONCE = 500
READ = 60
GO = 10_000


async def fill(database: Database, count: int, random: Random) -> None:
    """``count`` articles, oldest first, in stories of up to 20: each comes in when it is published."""
    async with database.writing() as session:
        for id_ in range(1, 201):
            await sources.add(
                session, id=id_, address=f"feed{id_}", url="", kind="feed", title="F", everyone=True, now=NOW
            )
    made = [prepare(draft, NOW) for draft in drafts(MADE, NOW)]
    profiles = [encode(one.profile) for one in made]
    terms: Counter[str] = Counter()
    numbers = iter(range(count))
    story, left = 0, 0
    while batch := list(islice(numbers, AT_ONCE)):
        stored = []
        for number in batch:
            which = random.randrange(len(made))
            one = made[which]
            at = NOW - (count - number) * DAYS * DAY // count
            id_ = articles.article_id(at, number)
            if not left:
                story, left = id_, min(int(random.paretovariate(1.1)), 20)
            left -= 1
            article = replace(
                one.article, id=id_, key=f"key{number}", published_at=at, fetched_at=at, story_id=story
            )
            stored.append(
                articles.Stored(
                    article=article,
                    digest=f"{number}",
                    form=FORM,
                    analysis=one.analysis,
                    profile=profiles[which],
                    title_terms=one.title_terms,
                    body_terms=one.body_terms,
                )
            )
            terms.update(set(chain(one.profile.title, *one.profile.sentences)))
        async with database.writing() as session:
            await articles.add(session, stored)
            came = {one.article.id: one.article.fetched_at for one in stored}
            await articles.link(session, came, random.randint(1, 200))
    async with database.writing() as session:
        await articles.add_terms(session, terms)


class Watched:
    """A database that notes how long each of its transactions lasted, from when it had its turn; seconds."""

    def __init__(self, database: Database) -> None:
        self.engine, self.reading, self.held = database.engine, database.reading, list[float]()
        self._database = database

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Session]:
        """A transaction that is timed; it ends when its changes stand."""
        began = 0.0
        try:
            async with self._database.writing() as session:
                began = time.perf_counter()
                yield session
        finally:
            self.held.append(time.perf_counter() - began)


async def again(seconds: float, step: Callable[[], Awaitable[None]], found: list[float]) -> None:
    """Take a step again and again; how long each took."""
    while True:
        began = time.perf_counter()
        await step()
        found.append(time.perf_counter() - began)
        await asyncio.sleep(seconds)


async def beside(database: Database, work: Awaitable[object], name: str) -> None:
    """Write and search while something goes on; print what they waited."""

    async def write() -> None:
        async with database.writing() as session:
            await facts.put(session, "bench", "1")

    async def look() -> None:
        wanted = Wanted((query_terms("visa"),))
        async with database.reading() as session:
            hits = await search.search(
                session, wanted, workspace_id=1, samples=True, since=NOW - 7 * DAY, most=READ
            )
            await articles.load(session, [hit.id for hit in hits])

    writes: list[float] = []
    looks: list[float] = []
    tasks = [asyncio.create_task(again(0.02, write, writes)), asyncio.create_task(again(0.05, look, looks))]
    await work
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    print(f"{name}: {told('a write', writes)}; {told('a search with loading', looks)}", flush=True)


def told(name: str, seconds: list[float]) -> str:
    """The middle and the upper end of what was measured."""
    ordered = sorted(seconds)
    p50, p99 = (ordered[int(len(ordered) * part)] * 1000 for part in (0.5, 0.99))
    return f"{name} p50 {p50:.1f}, p99 {p99:.1f}, max {ordered[-1] * 1000:.0f} ms"


async def measure(address: str | Path, count: int) -> None:
    """Fill, look, let go and look."""
    database = database_at(address)
    await database.open()
    random = Random(1)
    await fill(database, count, random)
    print(f"{database.engine}: {count:,} articles, {await database.size() / 1e6:,.0f} MB", flush=True)
    await beside(database, asyncio.sleep(10), "before")
    watched = Watched(database)
    ingest = Ingest(database, asyncio.to_thread, random.getrandbits, lambda: NOW)
    began, cpu = time.perf_counter(), time.process_time()
    before = NOW - DAYS * DAY + min(count // 2, GO) * DAYS * DAY // count
    work = let_go(watched, ingest, before=before, now=NOW)  # type: ignore[arg-type]
    await beside(database, work, "meanwhile")
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    print(f"{len(watched.held)} transactions in {seconds:.0f} s, {cpu:.0f} s of CPU time of this process")
    part = max(1, len(watched.held) // 5)
    for start in range(0, len(watched.held) - part + 1, part):
        print(told(f"transactions from {start}: held", watched.held[start : start + part]))
    print(f"the last: {watched.held[-1] * 1000:.0f} ms; {await database.size() / 1e6:,.0f} MB")
    await database.close()


def main(words: list[str]) -> None:
    """Print the figures."""
    count = int(words[0]) if words else 20_000
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True)))
        address: str | Path = folder / "house.db"
        if words[1:] == ["postgres"]:
            address = fresh(stack.enter_context(postgres(folder)), "keeping")
        asyncio.run(measure(address, count))


if __name__ == "__main__":
    main(sys.argv[1:])
