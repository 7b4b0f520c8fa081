"""What is larger than an index of PostgreSQL takes is stored all the same, and found."""

from __future__ import annotations

from itertools import count
from random import Random
from string import ascii_lowercase

import pytest

from bot.sources.ingest import Ingest
from bot.store import Database, articles, search, sources, topics
from bot.store.search import Wanted
from bot.stories.address import address_key
from tests.store.test_contract import NOW, draft, off_loop

DRAW = Random(7)


def letters(many: int) -> str:
    """A word that no compression makes shorter."""
    return "".join(DRAW.choices(ascii_lowercase, k=many))


BOOK = ". ".join(f"Ms {letters(9)} of {letters(9)} sold {letters(9)}" for _ in range(32_000))
LARGE = {
    "a book": draft("The register of Hull", f"The mill burned in Hull. {BOOK}.", url="https://a.example.com/book"),
    "a headline": draft(f"A mill {letters(60_000)} burned", "The mill burned in Hull.", url="https://a.example.com/1"),
    "an address": draft("A mill burned", "The mill burned in Hull.", url=f"https://a.example.com/{letters(3900)}"),
    "a publisher": draft("A mill burned", "The mill burned in Hull.", url="", publisher=letters(5000)),
    "a word": draft("A mill burned", f"The mill burned in Hull, and {letters(9000)} with it.", url="https://a.example.com/2"),
}  # fmt: skip


@pytest.mark.parametrize("what", LARGE)
async def test_it_is_stored_and_found(database: Database, what: str) -> None:
    numbers = count(1)
    ingest = Ingest(database, off_loop, lambda bits: next(numbers), lambda: NOW)
    async with database.writing() as session:
        await sources.add(
            session, id=1, address="files:all", url="", kind="files", title="All", everyone=True, now=NOW
        )
    small = draft("Rain in Leeds", "It rained in Leeds on Monday.", url="https://a.example.com/small")
    assert len((await ingest.add([LARGE[what], small], 1, NOW)).new) == 2
    again = await ingest.add([LARGE[what]], 1, NOW)
    assert (again.new, again.known) == ([], 1)
    async with database.reading() as session:
        hits = await search.search(session, Wanted(((("hull",),),)), workspace_id=0, samples=True)
        assert len(hits) == 1
        if url := LARGE[what].url:
            assert await articles.visible(session, address_key(url), 0, True) is not None


async def test_articles_of_one_second_have_ids_of_their_own(database: Database) -> None:
    """As in an archive that knows days and no hours; two of a thousand drew the same and ended an import."""
    ingest = Ingest(database, off_loop, lambda bits: DRAW.randrange(200), lambda: NOW)
    async with database.writing() as session:
        await sources.add(
            session, id=1, address="files:all", url="", kind="files", title="All", everyone=True, now=NOW
        )
    drafts = [
        draft(
            f"The {letters(8)} mill", f"Ms {letters(8)} sold {letters(8)}.", url=f"https://a.example.com/{n}"
        )
        for n in range(150)
    ]
    assert len((await ingest.add(drafts, 1, NOW)).new) == 150
    async with database.reading() as session:
        assert await articles.taken(session, range(100)) == set()
        [one] = await articles.known(session, [drafts[7].url], [])
        assert one.id in await articles.taken(session, [one.id, 5])


async def test_a_topic_of_a_long_name_is_made(database: Database) -> None:
    name = "".join(chr(DRAW.randrange(0x4E00, 0x9FFF)) for _ in range(1900))
    async with database.writing() as session:
        assert await topics.add(session, name, new_id=lambda: 1)
    async with database.reading() as session:
        found = await topics.find(session, name, 0)
    assert found is not None and found.name == name
