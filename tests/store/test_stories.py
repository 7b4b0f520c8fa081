"""Stories in the store: articles join them, two become one, and what channels were told moves along."""

from __future__ import annotations

import asyncio
from itertools import count
from zlib import crc32

import pytest

from bot.model import Draft, Origin, Platform
from bot.sources.ingest import Ingest
from bot.sources.prepare import prepare
from bot.store import Database, articles, memory, sources, stories, workspaces
from bot.text.vocabulary import Industries
from tests.stories.press import DAY, FIRE, NOON, OTHERS, STRIKE


async def off_loop(work, *args):
    return await asyncio.get_running_loop().run_in_executor(None, work, *args)


def draft(article: tuple[str, str], outlet: str, at: int = NOON) -> Draft:
    title, text = article
    url = f"https://{outlet}.example.com/{crc32(title.encode())}"
    return Draft(title=title, text=text, url=url, publisher=outlet, language="en", published_at=at)


async def ready(database: Database) -> Ingest:
    async with database.writing() as session:
        await sources.add(
            session,
            id=1,
            address="a",
            url="https://a.example.com/",
            kind="feed",
            title="A",
            everyone=True,
            now=NOON,
        )
    numbers = count(1)
    return Ingest(database, off_loop, lambda bits: next(numbers), lambda: NOON)


async def told(database: Database, ids: list[int]) -> list[tuple[int, int | None]]:
    """(story, copy of) of each article."""
    async with database.reading() as session:
        loaded = {one.article.id: one.article for one in await articles.load(session, ids)}
    return [(loaded[id_].story_id, loaded[id_].copy_of) for id_ in ids]


async def test_articles_of_one_event_are_one_story(database: Database) -> None:
    ingest = await ready(database)
    both = [draft(a, f"o{n}", NOON + n) for n, a in enumerate((*FIRE, *STRIKE, *OTHERS))]
    ids = (await ingest.add(both, 1, NOON + 99)).new
    found = [story for story, _ in await told(database, ids)]
    assert found[:3] == [ids[0]] * 3
    assert found[3:5] == [ids[3]] * 2
    assert found[5:] == ids[5:]


RELEASES = (
    ("Queues", "Queues holds work until a machine is free and tries it again when it fails. Each message "
     "is kept for a week, in order, and a consumer that crashes leaves it to the next one."),
    ("Flags", "Flags turns a feature on for some visitors, by country, by account or by chance. A switch "
     "takes effect within a second and every change is written to the audit log."),
    ("Cron", "Cron runs a function at a time of day, in the zone of the team. A run that lasts into the "
     "next one is not started twice, and missed runs are made up for after an outage."),
    ("Vault", "Vault keeps passwords out of the repository and changes them every month. Certificates are "
     "issued for twelve hours, and an employee who leaves loses access to all of them at once."),
    ("Probe", "Probe asks each address once a minute from nine cities and wakes somebody when it is "
     "silent. The graph of response times goes back for a year."),
    ("Mirror", "Mirror copies a bucket of photographs to a second continent while it is written. A "
     "restore of a terabyte took eleven minutes in our own tests."),
)  # fmt: skip


async def test_what_a_new_source_writes_of_its_trade_is_not_one_story(database: Database) -> None:
    """A company's own news: each is of another release, all are in the words of the house."""
    ingest = await ready(database)
    posts = [
        draft(
            (f"Introducing {name}", f"{what} Teams on Nimbus Cloud turn {name} on in the dashboard."),
            "nimbus",
            NOON + number * 3600,
        )
        for number, (name, what) in enumerate(RELEASES)
    ]
    ids = (await ingest.add(posts, 1, NOON + DAY)).new
    assert [story for story, _ in await told(database, ids)] == ids


async def test_a_copy_is_known_as_one(database: Database) -> None:
    ingest = await ready(database)
    copied = (OTHERS[0][0] + " again", FIRE[0][1].replace("300 people", "some 300 people"))
    ids = (await ingest.add([draft(FIRE[0], "one"), draft(copied, "two", NOON + 60)], 1, NOON + 99)).new
    assert await told(database, ids) == [(ids[0], None), (ids[0], ids[0])]


async def test_an_article_that_bridges_two_stories_makes_them_one(database: Database) -> None:
    ingest = await ready(database)
    parts = [
        draft(FIRE[0], "one", NOON),
        draft(STRIKE[0], "two", NOON + 1),
        draft(OTHERS[0], "six", NOON + 2),
    ]
    ids = (await ingest.add(parts, 1, NOON + 9)).new
    apart = [story for story, _ in await told(database, ids)]
    assert len(set(apart)) == 3
    bridge = ("Fire at Brightwater, strike at Skerry Air", f"{FIRE[0][1]} {STRIKE[0][1]}")
    edited = (STRIKE[0][0], STRIKE[0][1].replace("214 flights", "some 214 flights"))
    later = [draft(bridge, "three", NOON + 3), draft(edited, "four", NOON + 4)]
    added = (await ingest.add(later, 1, NOON + 9)).new
    found = {story for story, _ in await told(database, [ids[0], ids[1], *added])}
    assert found == {ids[0]}
    assert (await told(database, [ids[2]]))[0][0] == ids[2]
    async with database.reading() as session:
        low, high = articles.span(NOON - DAY, NOON + DAY)
        assert await stories.members(session, [ids[0]], low, high, 2) == sorted(added)[-2:]
        newest = await stories.members(session, [ids[2], ids[0]], low, high, 2)
        assert newest == sorted([ids[2], *sorted(added)[-2:]])


async def test_what_was_told_of_a_story_moves_with_it(database: Database) -> None:
    ingest = await ready(database)
    drafts = [draft(FIRE[0], "one", NOON), draft(STRIKE[0], "two", NOON + 1)]
    fire, strike = (await ingest.add(drafts, 1, NOON + 9)).new
    origin = Origin(platform=Platform.SLACK, workspace="T", channel="C", person="U")
    numbers = count(50)
    async with database.writing() as session:
        channel = await workspaces.meet(session, origin, new_id=lambda: next(numbers), now=NOON)
        await memory.tell(session, channel.id, [fire], ["a"], reference="m1", now=NOON + 10)
        await memory.tell(session, channel.id, [strike], ["b"], reference="m2", now=NOON + 20)
        await stories.join(session, strike, fire)
        await stories.join(session, strike, fire)  # a second time changes nothing
    async with database.reading() as session:
        remembered = await memory.stories(session, channel.id, 0)
        assert list(remembered) == [fire]
        assert (remembered[fire].first_at, remembered[fire].latest_at) == (NOON + 10, NOON + 20)
        assert set(await memory.sentences(session, channel.id, 0)) == {"a", "b"}
    assert await told(database, [fire, strike]) == [(fire, None), (fire, None)]


async def test_who_was_first_is_asked_of_what_the_workspace_may_see(database: Database) -> None:
    ingest = await ready(database)
    drafts = [draft(one, f"o{n}", NOON + n) for n, one in enumerate(FIRE)]
    ids = (await ingest.add(drafts, 1, NOON + 9)).new
    async with database.reading() as session:
        told = await stories.tellers(session, ids[0], NOON + 9, 7)
        assert told == stories.Tellers("o0", NOON, len(FIRE))
        assert await stories.tellers(session, ids[0], NOON - 1, 7) is None  # before anybody told it
    async with database.writing() as session:
        await sources.add(
            session, id=2, address="b", url="https://b.example.com/", kind="feed", title="B",
            everyone=False, now=NOON,
        )  # fmt: skip
    hidden = draft(OTHERS[0], "secret", NOON - 60)
    [own] = (await ingest.add([hidden], 2, NOON + 9)).new
    async with database.writing() as session:
        await stories.join(session, own, ids[0])
    async with database.reading() as session:
        told = await stories.tellers(session, ids[0], NOON + 9, 7)
    assert told is not None and told.publisher == "o0"  # the other comes from a source of somebody else


async def test_a_copy_stands_for_an_original_that_only_others_may_see(database: Database) -> None:
    ingest = await ready(database)
    copied = (FIRE[0][0] + " again", FIRE[0][1].replace("300 people", "some 300 people"))
    async with database.writing() as session:
        await sources.add(
            session, id=2, address="b", url="https://b.example.com/", kind="feed", title="B",
            everyone=False, now=NOON,
        )  # fmt: skip
    [original] = (await ingest.add([draft(FIRE[0], "secret", NOON)], 2, NOON + 9)).new
    later = [
        draft(copied, "two", NOON + 60),
        draft(copied, "again", NOON + 70),
        draft(FIRE[1], "three", NOON + 90),
    ]
    await ingest.add(later, 1, NOON + 99)
    async with database.reading() as session:
        told = await stories.tellers(session, original, NOON + 99, 7)
    assert told == stories.Tellers("two", NOON + 60, 2)


async def test_an_article_on_which_reading_breaks_costs_no_other_of_its_source(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks_on_one(one: Draft, now: int, industries: Industries) -> object:
        if one.title == STRIKE[0][0]:
            raise IndexError("a bug of ours")
        return prepare(one, now, industries)

    monkeypatch.setattr("bot.sources.ingest.prepare", breaks_on_one)
    ingest = await ready(database)
    done = await ingest.add([draft(a, "o", NOON) for a in (FIRE[0], STRIKE[0], OTHERS[0])], 1, NOON)
    assert len(done.new) == 2
    [(title, reason)] = done.refused
    incident = reason.split()[-4]
    assert title == STRIKE[0][0] and incident in caplog.text and "a bug of ours" in caplog.text
