"""First start: topics and sample articles from ``seeds/`` go into the store, by the way of any import."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from bot.answers.house import House
from bot.model import Draft
from bot.ports import Progress
from bot.seeds import SEEDS, industries, topic_seeds
from bot.sources.file import Refused, read_path
from bot.store import facts, sources, topics

_DONE = "seeds"  # a fact: the version that went in


async def seed(house: House, progress: Progress) -> None:
    """Bring topics and samples in when they are not, or when the files have changed since."""
    version = await house.off_loop(_version)
    await house.off_loop(industries)  # read once, before the first question
    async with house.database.reading() as session:
        if await facts.get(session, _DONE) == version:
            return
    await progress("Setting up: topics and sample articles go into the store, once")
    await _topics(house)
    if house.config.samples:
        await _samples(house)
    async with house.database.writing() as session:
        await facts.put(session, _DONE, version)


def _version() -> str:
    """Changes with every file's name and size."""
    files = sorted(p for p in SEEDS.rglob("*") if p.suffix in {".md", ".toml"})
    lines = [f"{p.relative_to(SEEDS).as_posix()} {p.stat().st_size}" for p in files]
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


async def _topics(house: House) -> None:
    found = await house.off_loop(topic_seeds)
    async with house.database.writing() as session:
        await facts.put(session, _DONE, "")  # of processes that start at once one is after the other
        for seeds in found:
            for one in seeds.topics:
                await topics.add(
                    session, one.name, one.aliases, one.parts, industry=seeds.industry, new_id=house.new_id
                )


async def _samples(house: House) -> None:
    now = house.clock()
    async with house.database.writing() as session:
        source_id = await sources.add(
            session,
            id=house.new_id(),
            address="files:samples",
            url="",
            kind="samples",
            title="Sample articles",
            everyone=True,
            now=now,
        )
    await house.ingest.add(_drafts(), source_id, now)


def _drafts() -> Iterator[Draft]:
    """The sample articles, oldest first: as a feed would have brought them."""
    found = [d for p in sorted((SEEDS / "articles").rglob("*.md")) for d in read_path(p)]
    drafts = [d for d in found if not isinstance(d, Refused)]
    yield from sorted(drafts, key=lambda d: (d.published_at or 0, d.url))
