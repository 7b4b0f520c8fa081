"""Sources share an article while they say the same; what one says differently is an article of its own."""

from __future__ import annotations

import asyncio
from itertools import count
from pathlib import Path
from random import Random

import pytest

from bot.sources.ingest import Ingest
from bot.store import Database, articles, database_at, sources
from tests.store.test_contract import NOW, draft, off_loop, workspace

URL = "https://ledger.example.com/flood"
TEXT = "The river Ombre has flooded the lower town of Caddis, and the school there is closed."
CHANGED = f"{TEXT} The school opens again on Monday."


class Press:
    """Feeds at addresses, each followed by a workspace of its own."""

    def __init__(self, database: Database, clock: int = NOW) -> None:
        numbers = count(1)
        self.database = database
        self._ingest = Ingest(database, off_loop, lambda bits: next(numbers), lambda: clock)
        self.followers: dict[int, int] = {}

    async def feed(self, id: int, url: str) -> int:
        follower = await workspace(self.database, f"T{id}", id * 100)
        self.followers[id] = follower
        async with self.database.writing() as session:
            await sources.add(session, id=id, address=url, url=url, kind="feed", title=f"F{id}", now=NOW)
            await sources.follow(session, follower, id, now=NOW, person="U1")
        return id

    async def brings(
        self, id: int, text: str, title: str = "Flood", url: str = URL, publisher: str = "Ledger"
    ) -> None:
        await self._ingest.add([draft(title, text, url=url, publisher=publisher)], id, NOW)

    async def reads(self, id: int) -> list[tuple[str, str, str]]:
        """(title, text, address) of all that the follower of a feed may see."""
        async with self.database.reading() as session:
            seen = [
                await articles.visible(session, key, self.followers[id], True) for key in (URL, f"{URL}2")
            ]
            counted = await articles.counts(session, self.followers[id], True)
        found = [(one.title, one.text, one.url) for one in seen if one is not None]
        assert counted.articles == len(found)
        return found

    async def stored(self) -> int:
        async with self.database.reading() as session:
            return await articles.total(session)


@pytest.fixture
def press(database: Database) -> Press:
    return Press(database)


async def test_what_two_feeds_say_alike_is_stored_once(press: Press) -> None:
    one, two = await press.feed(1, "https://a.example.net/"), await press.feed(2, "https://b.example.net/")
    for feed in (one, two, one):
        await press.brings(feed, TEXT)
    assert await press.reads(one) == await press.reads(two) == [("Flood", TEXT, URL)]
    assert await press.stored() == 1


@pytest.mark.parametrize(
    "other",
    [
        {"text": CHANGED},
        {"title": "Falcon"},
        {"url": f"{URL}#falcon"},
        {"url": f"{URL}?unlocked_article_code=1"},
        {"url": f"{URL}2"},
    ],
    ids=["text", "title", "address", "gift", "elsewhere"],
)
async def test_what_one_says_differently_is_not_read_by_the_others(
    press: Press, other: dict[str, str]
) -> None:
    one, two = await press.feed(1, "https://a.example.net/"), await press.feed(2, "https://b.example.net/")
    said = {"text": TEXT, "title": "Flood", "url": URL} | other
    for _ in range(2):  # a second reading changes nothing
        await press.brings(one, **said)
        await press.brings(two, TEXT)
    assert await press.reads(one) == [(said["title"], said["text"], said["url"])]
    assert await press.reads(two) == [("Flood", TEXT, URL)]
    assert await press.stored() == 2


@pytest.mark.parametrize(("site", "stored"), [("press.example.net", 1), ("b.example.org", 2)])
async def test_feeds_of_one_site_share_an_article_under_their_own_names(
    press: Press, site: str, stored: int
) -> None:
    one = await press.feed(1, "https://press.example.net/news")
    two = await press.feed(2, f"https://{site}/towns")
    await press.brings(one, TEXT, publisher="Ledger: news")
    await press.brings(two, TEXT, publisher="Ledger: towns")
    assert await press.reads(one) == await press.reads(two) == [("Flood", TEXT, URL)]
    assert await press.stored() == stored


async def test_who_shared_an_article_and_changes_it_changes_it_for_nobody_else(press: Press) -> None:
    one, two = await press.feed(1, "https://a.example.net/"), await press.feed(2, "https://b.example.net/")
    await press.brings(two, TEXT)
    await press.brings(one, TEXT)
    await press.brings(one, CHANGED)
    assert await press.reads(one) == [("Flood", CHANGED, URL)]
    assert await press.reads(two) == [("Flood", TEXT, URL)]
    await press.brings(two, CHANGED)
    assert await press.reads(two) == [("Flood", CHANGED, URL)]


@pytest.mark.parametrize("site", ["ledger.example.com", "feeds.press.example.net"])
async def test_a_change_in_the_publishers_own_feed_or_in_feeds_of_one_house_is_everybodys(
    press: Press, site: str
) -> None:
    one, two = await press.feed(1, f"https://{site}/news"), await press.feed(2, f"https://{site}/towns")
    await press.brings(one, TEXT)
    await press.brings(two, TEXT)
    await press.brings(two, CHANGED)
    assert await press.reads(one) == await press.reads(two) == [("Flood", CHANGED, URL)]
    assert await press.stored() == 1


async def test_two_processes_that_bring_the_same_articles_at_once_add_each_once(
    press: Press, database_address: str | Path
) -> None:
    one, two = await press.feed(1, "https://a.example.net/"), await press.feed(2, "https://b.example.net/")
    elsewhere = database_at(database_address)
    await elsewhere.open()
    try:
        processes = [
            (one, Ingest(press.database, off_loop, Random(1).getrandbits, lambda: NOW)),
            (two, Ingest(elsewhere, off_loop, Random(2).getrandbits, lambda: NOW)),
        ]
        for n in range(10):
            same = [draft("Flood", f"{TEXT} It is the flood number {n}.", url=f"{URL}/{n}")]
            await asyncio.gather(*(ingest.add(same, feed, NOW) for feed, ingest in processes))
    finally:
        await elsewhere.close()
    assert await press.stored() == 10
