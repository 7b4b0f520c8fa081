"""Articles that come in tell grouping who wrote them: a publisher's next piece is a story of its own."""

from __future__ import annotations

from bot.store import Database, articles
from tests.store.test_contract import NOW, draft, ingest_into, source
from tests.stories.press import FERRIES


async def test_the_next_piece_of_a_publisher_is_another_story_than_a_late_report(database: Database) -> None:
    ingest, feed = ingest_into(database), await source(database, 1)
    (first, said), (second, told) = FERRIES
    written = (
        draft(first, said, url="https://harbour.example.com/1", days_ago=6),
        draft(second, told, url="https://harbour.example.com/2"),
        draft(second, told.replace("diesel", "oil and gas"), url="https://skerry.example.com/9"),
    )
    stories = []
    for one in written:
        [id_] = (await ingest.add([one], feed, NOW)).new
        async with database.reading() as session:
            [stored] = await articles.load(session, [id_])
        stories.append(stored.article.story_id)
    assert stories[0] != stories[1] == stories[2]
