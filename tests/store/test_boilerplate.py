"""A text that a publisher puts under every headline: each entry is an article, whenever it comes in."""

from __future__ import annotations

from bot.model import Draft
from bot.sources.boilerplate import LONGEST
from bot.store import Database, articles
from tests.sources.test_boilerplate import HEADLINES, NOTICE
from tests.store.test_contract import NOW, ingest_into, source


def entry(number: int, text: str = NOTICE) -> Draft:
    url = f"https://trade.example.com/{number}"
    return Draft(title=HEADLINES[number], text=text, url=url, publisher="Trade", published_at=NOW - number)


async def test_in_one_listing_they_have_their_headlines_only(database: Database) -> None:
    place = await source(database, 5)
    ids = (await ingest_into(database).add(map(entry, range(3)), place, NOW)).new
    async with database.reading() as session:
        found = [one.article for one in await articles.load(session, ids)]
    assert sorted(one.text for one in found) == sorted(HEADLINES)
    assert {one.copy_of for one in found} == {None} and len({one.story_id for one in found}) == 3


async def test_one_by_one_none_is_taken_for_another_one(database: Database) -> None:
    place, ingest = await source(database, 5), ingest_into(database)
    ids = [(await ingest.add([entry(number)], place, NOW)).new for number in range(3)]
    async with database.reading() as session:
        found = [one.article for one in await articles.load(session, [id_ for new in ids for id_ in new])]
    assert len(found) == len({one.story_id for one in found}) == 3
    assert {one.copy_of for one in found} == {None}


async def test_a_long_text_under_another_headline_is_the_same_article(database: Database) -> None:
    place, ingest = await source(database, 5), ingest_into(database)
    long = " ".join(f"The mill of town {number} spins wool for sails." for number in range(LONGEST // 20))
    assert len((await ingest.add([entry(0, long)], place, NOW)).new) == 1
    assert (await ingest.add([entry(1, long)], place, NOW)).known == 1
