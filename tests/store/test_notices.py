"""A text that a publisher puts under every headline: each entry is an article, whenever it comes in."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Draft
from bot.sources.notices import LONGEST
from bot.store import Database, articles
from tests.sources.test_notices import HEADLINES, NOTICE
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


async def test_one_by_one_the_first_alone_keeps_it(database: Database) -> None:
    """By it the next ones are known; of a notice in a page's place the feed's own words are left."""
    place, other, ingest = await source(database, 5), await source(database, 6), ingest_into(database)
    page = replace(entry(2), teaser="Fernbrook has sold its studio to Moss.", summary_only=True)
    texts = {}
    for draft in (entry(0), entry(1), page, entry(0), entry(1)):
        ids = (await ingest.add([draft], place, NOW)).new
        async with database.reading() as session:
            texts |= {one.article.title: one.article for one in await articles.load(session, ids)}
    kept = f"{HEADLINES[0]}\n{NOTICE}"
    assert [texts[title].text for title in HEADLINES] == [kept, HEADLINES[1], page.teaser]
    assert len({one.story_id for one in texts.values()}) == 3
    assert {one.copy_of for one in texts.values()} == {None}
    [elsewhere] = (await ingest.add([replace(entry(1), url="https://trade.example.com/9")], other, NOW)).new
    async with database.reading() as session:
        [one] = await articles.load(session, [elsewhere])
    assert one.article.text.endswith(NOTICE), "what another source told is not asked"


async def test_a_notice_that_replaces_a_report_takes_nothing_away(database: Database) -> None:
    place, ingest = await source(database, 5), ingest_into(database)
    report = "Kestrel cuts forty jobs on its ferries to the islands, the line said on Monday. " * 3
    [first] = (await ingest.add([entry(1, report)], place, NOW)).new
    await ingest.add([entry(0)], place, NOW)
    await ingest.add([entry(1)], place, NOW)
    async with database.reading() as session:
        [one] = await articles.load(session, [first])
    assert one.article.text.startswith("Kestrel cuts forty jobs")


async def test_a_long_text_under_another_headline_is_the_same_article(database: Database) -> None:
    place, ingest = await source(database, 5), ingest_into(database)
    long = " ".join(f"The mill of town {number} spins wool for sails." for number in range(LONGEST // 20))
    assert len((await ingest.add([entry(0, long)], place, NOW)).new) == 1
    assert (await ingest.add([entry(1, long)], place, NOW)).known == 1
