"""What every engine must do alike: transactions, articles, search, tenants, undo."""

from __future__ import annotations

import asyncio
from itertools import count

import pytest

from bot.model import Draft, Origin, Platform
from bot.sources.ingest import Ingest
from bot.store import Database, articles, changes, facts, search, sources, topics, workspaces
from bot.store.search import Wanted
from bot.text.analysis import query_terms

NOW = 1_761_000_000
DAY = 86_400


async def off_loop(work, *args):
    return await asyncio.get_running_loop().run_in_executor(None, work, *args)


def ingest_into(database: Database) -> Ingest:
    numbers = count(1)
    return Ingest(database, off_loop, lambda bits: next(numbers), lambda: NOW)


def draft(title: str, text: str, *, url: str = "", days_ago: float = 0, publisher: str = "Harbour") -> Draft:
    at = int(NOW - days_ago * DAY)
    return Draft(title=title, text=text, url=url, publisher=publisher, language="en", published_at=at)


async def source(database: Database, id: int, *, everyone: bool = True) -> int:
    async with database.writing() as session:
        await sources.add(
            session, id=id, address=f"a{id}", url=f"https://a{id}.example.com/", kind="feed",
            title=f"Source {id}", everyone=everyone, now=NOW,
        )  # fmt: skip
    return id


async def workspace(database: Database, name: str, id: int) -> int:
    origin = Origin(platform=Platform.SLACK, workspace=name, channel="C1", person="U1")
    numbers = count(id)
    async with database.writing() as session:
        channel = await workspaces.meet(session, origin, new_id=lambda: next(numbers), now=NOW)
    return channel.workspace_id


def phrase(text: str, *, prefix: bool = False) -> Wanted:
    return Wanted((query_terms(text, ("en", "de")),), prefix=prefix)


async def found(database: Database, wanted: Wanted, workspace_id: int = 1, **window: int) -> list[str]:
    async with database.reading() as session:
        hits = await search.search(session, wanted, workspace_id=workspace_id, samples=True, **window)
        loaded = await articles.load(session, [hit.id for hit in hits])
    titles = {item.article.id: item.article.title for item in loaded}
    return [titles[hit.id] for hit in hits]


async def test_a_rollback_leaves_nothing_and_a_commit_leaves_all(database: Database) -> None:
    with pytest.raises(RuntimeError, match="in the middle"):
        async with database.writing() as session:
            await facts.put(session, "half", "there")
            raise RuntimeError("in the middle")
    async with database.writing() as session:
        await facts.put(session, "whole", "there")
    async with database.reading() as session:
        assert await facts.get(session, "half") is None
        assert await facts.get(session, "whole") == "there"


async def test_two_tasks_that_write_at_once_lose_nothing(database: Database) -> None:
    started = asyncio.Event()

    async def doomed() -> None:
        async with database.writing() as session:
            await facts.put(session, "doomed", "x")
            started.set()
            await asyncio.sleep(0)
            raise RuntimeError("taken back")

    async def lasting() -> None:
        await started.wait()
        async with database.writing() as session:
            await facts.put(session, "lasting", "x")

    results = await asyncio.gather(doomed(), lasting(), return_exceptions=True)
    assert isinstance(results[0], RuntimeError)
    async with database.reading() as session:
        assert await facts.get(session, "doomed") is None
        assert await facts.get(session, "lasting") == "x"


async def test_a_reader_during_a_write_sees_what_was_committed(database: Database) -> None:
    async with database.writing() as writing:
        await facts.put(writing, "later", "x")
        async with database.reading() as reading:
            assert await facts.get(reading, "later") is None
    async with database.reading() as reading:
        assert await facts.get(reading, "later") == "x"


async def test_a_cancelled_write_is_taken_back_and_frees_the_way(database: Database) -> None:
    inside, never = asyncio.Event(), asyncio.Event()

    async def stuck() -> None:
        async with database.writing() as session:
            await facts.put(session, "stuck", "x")
            inside.set()
            await never.wait()

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.writing() as session:
        await facts.put(session, "after", "x")
        assert await facts.get(session, "stuck") is None


async def test_the_same_article_twice_is_one_article(database: Database) -> None:
    ingest = ingest_into(database)
    first, second = await source(database, 5), await source(database, 6)
    text = "Netflix raised its prices on Tuesday. The company said so in a letter."
    one = draft("Prices rise", text, url="https://news.example.com/prices?utm_source=x")
    again = draft("Prices rise", text, url="http://www.news.example.com/prices/")
    copied = draft("Another headline", text, url="https://other.example.com/p", publisher="Other")
    assert len((await ingest.add([one], first, NOW)).new) == 1
    assert (await ingest.add([again, copied], second, NOW)).known == 2
    assert await found(database, phrase("netflix")) == ["Prices rise"]


async def test_a_changed_article_keeps_its_id_and_is_found_by_its_new_words(database: Database) -> None:
    ingest = ingest_into(database)
    place = await source(database, 5)
    url = "https://news.example.com/prices"
    before = await ingest.add([draft("Prices", "Netflix raised its prices on Tuesday.", url=url)], place, NOW)
    changed = draft("Prices", "Disney cut its prices on Wednesday.", url=url)
    after = await ingest.add([changed], place, NOW)
    assert after.changed == before.new
    assert await found(database, phrase("disney")) == ["Prices"]
    assert await found(database, phrase("netflix")) == []


async def test_in_how_many_articles_terms_are_is_read_in_parts_and_whole(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_TERMS", 2)
    counted = {"écran": 3, "Zug": 2, "actor": 5, "写真": 2, "strike": 4, "once": 1}
    async with database.writing() as session:
        await articles.add_terms(session, counted)
        assert await articles.frequencies(session) == {t: n for t, n in counted.items() if n > 1}


async def test_search_knows_stems_phrases_prefixes_and_windows(database: Database) -> None:
    ingest = ingest_into(database)
    place = await source(database, 5)
    drafts = [
        draft("Ads", "Streaming services tested new formats of advertising.", url="https://a.example.com/1"),
        draft(
            "Services",
            "New services stream films. Advertising fell.",
            url="https://a.example.com/2",
            days_ago=3,
        ),
        draft("Werbung", "Die Werbung der Anbieter wächst.", url="https://a.example.com/3", days_ago=20),
    ]
    await ingest.add(drafts, place, NOW)
    assert set(await found(database, phrase("streams"))) == {"Ads", "Services"}
    assert await found(database, phrase("streaming service")) == ["Ads"]
    assert set(await found(database, phrase("advert", prefix=True))) == {"Ads", "Services"}
    assert await found(database, phrase("services"), since=NOW - DAY) == ["Ads"]
    both = Wanted((query_terms("streaming"), query_terms("films")), every=True)
    assert await found(database, both) == ["Services"]
    assert await found(database, phrase("werbung")) == ["Werbung"]


async def test_the_better_match_comes_first_and_newest_first_is_by_time(database: Database) -> None:
    ingest = ingest_into(database)
    place = await source(database, 5)
    filler = "The market opened higher and closed lower after a quiet day of trading in the city. " * 6
    drafts = [
        draft("A quiet day", filler + "Netflix was named once.", url="https://a.example.com/1"),
        draft(
            "Netflix results",
            "Netflix reported. Netflix grew. " + filler,
            url="https://a.example.com/2",
            days_ago=2,
        ),
    ]
    await ingest.add(drafts, place, NOW)
    assert await found(database, phrase("netflix")) == ["Netflix results", "A quiet day"]
    async with database.reading() as session:
        hits = await search.search(
            session, phrase("netflix"), workspace_id=1, samples=True, newest_first=True
        )
    assert [hit.published_at for hit in hits] == sorted((hit.published_at for hit in hits), reverse=True)


async def test_a_workspace_sees_only_its_own_sources_and_the_operators(database: Database) -> None:
    ingest = ingest_into(database)
    ours, theirs, all_ = [await source(database, n, everyone=n == 7) for n in (5, 6, 7)]
    one, two = await workspace(database, "T1", 100), await workspace(database, "T2", 200)
    async with database.writing() as session:
        await sources.follow(session, one, ours, now=NOW, person="U1")
        await sources.follow(session, two, theirs, now=NOW, person="U2")
    await ingest.add([draft("Ours", "Netflix one and only.", url="https://a.example.com/1")], ours, NOW)
    await ingest.add([draft("Theirs", "Netflix two and more.", url="https://a.example.com/2")], theirs, NOW)
    await ingest.add(
        [draft("Everybody's", "Netflix for all people.", url="https://a.example.com/3")], all_, NOW
    )
    assert set(await found(database, phrase("netflix"), one)) == {"Ours", "Everybody's"}
    assert set(await found(database, phrase("netflix"), two)) == {"Theirs", "Everybody's"}
    async with database.reading() as session:
        assert (await articles.counts(session, one, True)).articles == 2
        assert [s.title for s in await sources.followed(session, two)] == ["Source 6", "Source 7"]


async def test_what_belongs_to_a_topic_is_found_as_it_and_asked_for_by_itself(database: Database) -> None:
    numbers = count(1)
    pharma = {"industry": "Pharma", "new_id": lambda: next(numbers)}
    async with database.writing() as session:
        assert await topics.add(session, "Quill", ("QLL", "Quillin"), **pharma)  # Quillin of an older version
        assert not await topics.add(session, "Quill", ("QLL",), ("Quillin",), **pharma)
        quill = await topics.find(session, "qll", 0)
        assert quill is not None and set(quill.aliases) == {"QLL", "Quillin"}
        assert await topics.find(session, "quillin", 0) is None
        names = {name.key: name for name in await topics.names(session, 0)}
    assert (names["quillin"].topic, names["quillin"].whole, names["quillin"].is_part) == (
        "Quillin",
        "Quill",
        True,
    )
    assert (names["qll"].topic, names["qll"].is_part) == ("Quill", False)


async def test_topics_go_by_any_name_and_a_workspaces_own_wins(database: Database) -> None:
    numbers = count(1)
    mine = await workspace(database, "T1", 100)
    async with database.writing() as session:
        assert await topics.add(session, "Warner Bros.", ("WBD",), new_id=lambda: next(numbers))
        assert not await topics.add(session, "warner bros", new_id=lambda: next(numbers))
        await topics.add(session, "Our WBD", ("wbd",), workspace_id=mine, new_id=lambda: next(numbers))
    async with database.reading() as session:
        everybodys = await topics.find(session, "WARNER  BROS", 0)
        assert everybodys is not None and everybodys.aliases == ("WBD",)
        own = await topics.find(session, "wbd", mine)
        assert own is not None and own.name == "Our WBD"


async def add_change(
    database: Database, workspace_id: int, *, person: str = "U1", what: str = "setting", made_id: int = 9
) -> int:
    async with database.writing() as session:
        return await changes.add(
            session, workspace_id=workspace_id, channel_id=1, place_id=1, person=person, person_name="",
            now=NOW, what=what, said="", body={}, new_id=lambda: made_id,
        )  # fmt: skip


async def test_a_change_can_be_undone_once(database: Database) -> None:
    mine = await workspace(database, "T1", 100)
    change = await add_change(database, mine)
    async with database.writing() as session:
        assert await changes.mark_undone(session, change, NOW, "Ann")
        assert not await changes.mark_undone(session, change, NOW + 1, "Bob")
        found = await changes.get(session, change, mine)
        assert found is not None and (found.undone_at, found.undone_by) == (NOW, "Ann")
        assert await changes.last(session, mine, 1, "U1") is None
        assert await facts.first_time(session, "envelope-1", NOW)
        assert not await facts.first_time(session, "envelope-1", NOW)


async def test_the_last_change_is_the_one_made_last_whatever_ids_another_process_makes(
    database: Database,
) -> None:
    mine = await workspace(database, "T1", 100)

    for what, made_id in (("first", 900), ("second", 500), ("third", 700)):
        await add_change(database, mine, what=what, made_id=made_id)
    undone = []
    async with database.writing() as session:
        while change := await changes.last(session, mine, 1, "U1"):
            undone.append(change.what)
            await changes.mark_undone(session, change.id, NOW, "Ann")
    assert undone == ["third", "second", "first"]


async def test_changes_that_are_made_at_once_have_ids_of_their_own(database: Database) -> None:
    mine = await workspace(database, "T1", 100)
    people = ("U1", "U2", "U1", "U3", "U2")
    made = await asyncio.gather(*(add_change(database, mine, person=person) for person in people))
    assert sorted(made) == [9, 10, 11, 12, 13]
