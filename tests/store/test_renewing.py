"""Analyses of an earlier version, on both engines: made anew once, a few at a time."""

from __future__ import annotations

import pytest

from bot.sources.renewing import BATCH, renew
from bot.store import Database, articles, search
from bot.store.search import Wanted
from bot.text.analysis import FORM, decode
from bot.text.vocabulary import Industries, Industry, Vocabulary
from tests.store.test_contract import NOW, draft, found, ingest_into, off_loop, phrase, source

_OLDER = "UPDATE analysis SET form = 3, body = profile WHERE article_id % 2 = 0"


async def stored(database: Database, ids: list[int]) -> dict[int, tuple[int, bytes]]:
    async with database.reading() as session:
        return {one.article.id: (one.form, one.analysis) for one in await articles.load(session, ids)}


async def bring(database: Database, many: int) -> list[int]:
    place = await source(database, 5)
    drafts = [
        draft(
            f"Orbit {number}",
            f"Orbit sold {number} vans in Holm on Monday.",
            url=f"https://o.example.com/{number}",
        )
        for number in range(many)
    ]
    return (await ingest_into(database).add(drafts, place, NOW)).new


async def older(database: Database) -> None:
    async with database.writing() as session:
        await session._connection.execute(_OLDER)


class Killed(Exception):
    """The process ends in a pause."""


async def test_what_an_earlier_version_made_is_made_anew(database: Database) -> None:
    ids = await bring(database, 2 * BATCH + 3)
    before = await stored(database, ids)
    await older(database)
    half = sum(form == 3 for form, _ in (await stored(database, ids)).values())
    pauses: list[float] = []

    async def killed(seconds: float) -> None:
        raise Killed

    async def rests(seconds: float) -> None:
        pauses.append(seconds)

    with pytest.raises(Killed):
        await renew(database, off_loop, Industries, pause=killed)
    left = sum(form == 3 for form, _ in (await stored(database, ids)).values())
    assert left == half - BATCH, "a batch is stored whole"
    assert await renew(database, off_loop, Industries, pause=rests) == left and len(pauses) == -(
        -left // BATCH
    )
    assert await stored(database, ids) == before
    assert all(form == FORM and decode(body).sentences for form, body in before.values())


async def test_index_terms_of_an_earlier_version_are_made_anew_with_the_analysis(database: Database) -> None:
    ids = await bring(database, 4)
    async with database.writing() as session:
        await session.many("search.unindex_article", [{"article_id": id_} for id_ in ids])
        old = [{"article_id": id_, "title": "orbitt", "body": "sol"} for id_ in ids]
        await session.many("search.index_article", old)
    await older(database)
    assert await found(database, phrase("sold")) == []
    assert await renew(database, off_loop, Industries) == 2, "the others have their form"
    assert len(await found(database, phrase("sold"))) == 2


async def test_it_is_looked_for_once(database: Database) -> None:
    ids = await bring(database, 2)
    assert await renew(database, off_loop, Industries) == 0
    await older(database)
    assert await renew(database, off_loop, Industries) == 0, "who looks every hour would read the whole store"
    assert len(ids) == 2


async def test_an_article_of_an_industry_is_found_as_one_after_an_update(database: Database) -> None:
    ids = await bring(database, 3)
    vans = Industry("Vans", Vocabulary({"en": "vans, van maker, sold, Monday"}))

    async def found() -> set[int]:
        async with database.reading() as session:
            wanted = Wanted(((("vans0",),),))
            hits = await search.search(session, wanted, workspace_id=1, samples=False)
        return {hit.id for hit in hits}

    assert await found() == set()
    async with database.writing() as session:
        await session._connection.execute("UPDATE analysis SET form = 3")
    assert await renew(database, off_loop, lambda: Industries((vans,))) == 3
    assert await found() == set(ids)
    async with database.reading() as session:
        assert len(await search.search(session, Wanted(((("orbit",),),)), workspace_id=1, samples=False)) == 3
