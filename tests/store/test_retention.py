"""What is let go by its age, on both engines: what goes, what stays, and that nothing comes back as new."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from bot.config import LEAST_KEPT
from bot.delivery.memory import REMEMBERED
from bot.model import Draft
from bot.sources.ingest import Ingest
from bot.sources.tidying import BATCH, GRACE, kept, let_go, put_off, waits_until
from bot.store import Database, articles, retention, sources
from bot.store.retention import Look
from tests.rows import rows
from tests.store.test_contract import DAY, NOW, draft, found, off_loop, phrase, source

BEFORE = NOW - 365 * DAY
LONG_AGO = NOW - 400 * DAY


class Desk:
    """An ingest with a clock that is set by hand, and pauses that last no time."""

    def __init__(self, database: Database) -> None:
        self.database, self.now, self.number, self.pauses = database, NOW, 0, 0
        self.ingest = Ingest(database, off_loop, self._bits, lambda: self.now)

    def _bits(self, bits: int) -> int:
        self.number += 1
        return self.number

    async def bring(self, *drafts: Draft, source_id: int = 1, at: int = NOW) -> list[int]:
        self.now = at
        return (await self.ingest.add(drafts, source_id, at)).new

    async def pause(self, seconds: float) -> None:
        self.pauses += 1

    async def tidy(self) -> int:
        return await let_go(self.database, self.ingest, before=BEFORE, now=NOW, pause=self.pause)


def story(number: int, *, days_ago: float = 400) -> Draft:
    words = ("anchovy", "bassoon", "cobalt", "dulcimer", "espalier", "flotilla", "gazebo", "haddock")
    name = f"{words[number % 8]}{number}"
    return draft(
        f"The {name} company opened a yard", f"The {name} company said that its yard {number} is open.",
        url=f"https://harbour.example.com/{number}", days_ago=days_ago,
    )  # fmt: skip


async def test_old_articles_go_with_all_that_hangs_on_them(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    old = await desk.bring(*(story(n, days_ago=400 + n) for n in range(2 * BATCH + 1)), at=LONG_AGO)
    copied = replace(story(0, days_ago=399), url="https://b.example.com/", publisher="B")
    copied = replace(copied, text=f"{copied.text} It is new.")
    await source(database, 2)
    copies = await desk.bring(copied, source_id=2, at=NOW - 399 * DAY)
    late = await desk.bring(story(99, days_ago=10), at=NOW - 10 * DAY)
    terms = Counter({row["term"]: row["articles"] for row in await rows(database, "term")})

    assert await desk.tidy() == len(old) + len(copies)
    assert desk.pauses == 3
    assert [row["id"] for row in await rows(database, "article")] == late
    assert [row["id"] for row in await rows(database, "story")] == late
    for table in ("analysis", "article_source"):
        assert [row["article_id"] for row in await rows(database, table)] == late
    assert await found(database, phrase("company")) == ["The dulcimer99 company opened a yard"]
    left = {row["term"]: row["articles"] for row in await rows(database, "term")}
    assert terms["yard"] > 2 * BATCH and left["yard"] == 1 and set(left.values()) == {1}
    async with database.reading() as session:
        assert await retention.kept_since(session) == BEFORE
        assert await retention.oldest_at(session) == NOW - 10 * DAY
    assert await desk.tidy() == 0


async def test_what_was_brought_or_changed_lately_stays_and_so_do_samples(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    await source(database, 2)
    sample, shared, changed, gone, _ = await desk.bring(
        replace(story(1, days_ago=4000), sample=True), story(2), story(3), story(4), story(6), at=LONG_AGO
    )
    archive = await desk.bring(story(5, days_ago=3000), at=NOW - DAY)
    await desk.bring(story(2), source_id=2, at=NOW - DAY)
    for one, at in ((story(3), NOW - DAY), (story(6), LONG_AGO + DAY)):
        await desk.bring(replace(one, text=f"{one.text} It hires forty people."), at=at)
    told = replace(story(4, days_ago=399), url="https://b.example.com/", publisher="B")
    told = replace(told, text=f"{told.text} It is new.")
    same = await desk.bring(told, source_id=2, at=NOW - DAY)
    counted = await kept(database, 365, NOW)
    assert (counted.old, counted.oldest_at) == (2, NOW - 3000 * DAY)
    assert await desk.tidy() == 2
    left = {sample, shared, changed, *same, *archive}
    assert {row["id"] for row in await rows(database, "article")} == left
    stories = {row["id"] for row in await rows(database, "story")}
    assert stories == {sample, shared, changed, gone, *archive}, "a story that somebody tells stays"


async def test_a_feed_that_still_lists_an_article_does_not_bring_it_back(database: Database) -> None:
    desk = Desk(database)
    for number in (1, 2, 3):
        await source(database, number)
    async with database.writing() as session:
        await sources.add(
            session, id=4, address="files:a", url="", kind="files", title="F", everyone=True, now=NOW
        )
    for number in (1, 4):
        await desk.bring(replace(story(number), publisher=f"P{number}"), source_id=number, at=LONG_AGO)
    await desk.tidy()
    assert sorted(row["source_id"] for row in await rows(database, "gone")) == [1, 4]
    changed = story(1)
    changed = replace(changed, text=f"{changed.text} It hires forty people.", published_at=None)
    assert await desk.bring(changed) == []
    async with database.reading() as session:
        assert await sources.has_real(session, 1)  # the samples do not step forward again
    assert len(await desk.bring(changed, source_id=2)) == 1  # whoever adds it wants it
    assert len(await desk.bring(replace(story(4), publisher="P4"), source_id=4)) == 1  # asked for by a person


async def test_a_run_that_is_killed_half_way_goes_on_where_it_was(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    await desk.bring(*(story(n, days_ago=400 + n) for n in range(2 * BATCH)), at=LONG_AGO)

    class Killed(BaseException):
        pass

    async def kill(seconds: float) -> None:
        raise Killed

    with pytest.raises(Killed):
        await let_go(database, desk.ingest, before=BEFORE, now=NOW, pause=kill)
    real = articles.add_terms

    async def breaking(session, counted):
        await real(session, counted)
        raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(articles, "add_terms", breaking)
        with pytest.raises(Killed):
            await desk.tidy()
    left = {row["id"] for row in await rows(database, "article")}
    assert len(left) == BATCH == len(await rows(database, "gone"))
    assert left == {row["article_id"] for row in await rows(database, "analysis")}
    assert len(await found(database, phrase("company"))) == BATCH
    assert await desk.tidy() == BATCH
    assert not await rows(database, "article") and not await rows(database, "term")


async def test_an_article_that_was_decided_on_while_its_story_went_is_stored(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    [first] = await desk.bring(story(1), at=LONG_AGO)
    told = story(1, days_ago=399)
    told = replace(told, url="https://b.example.com/", publisher="B", text=f"{told.text} It is new.")
    write = desk.ingest._write

    async def late(session, *rest):
        old = await retention.old(session, BEFORE, -1, BATCH)
        await retention.drop(session, old, {}, NOW)
        return await write(session, *rest)

    desk.ingest._write = late  # type: ignore[method-assign]
    [second] = await desk.bring(told)
    [row] = await rows(database, "article")
    assert (row["id"], row["story_id"], row["copy_of"]) == (second, first, None)


def test_nothing_goes_that_a_channel_remembers() -> None:
    assert LEAST_KEPT * DAY >= REMEMBERED


HOUR = 3600


@pytest.mark.parametrize(
    ("last", "before", "goes_at"),
    [
        (Look(None, None, None), BEFORE, NOW + GRACE),  # never looked: an update, or the first old articles
        (Look(BEFORE - HOUR, None, NOW - HOUR), BEFORE, None),  # day by day
        (Look(BEFORE - GRACE, None, NOW - GRACE), BEFORE, None),  # a week's rest
        (
            Look(BEFORE - GRACE - 1, None, NOW - GRACE - 1),
            BEFORE,
            NOW + GRACE,
        ),  # a longer one, or a clock ahead
        (Look(BEFORE + 300 * DAY, None, NOW + 300 * DAY), BEFORE, None),  # the clock is right again
        (Look(BEFORE - HOUR, None, NOW - HOUR), BEFORE + DAY, NOW + GRACE),  # a day fewer
        (Look(BEFORE + DAY, None, NOW - HOUR), BEFORE, None),  # a day more
        (Look(BEFORE - HOUR, NOW + DAY, NOW - HOUR), BEFORE, NOW + DAY),  # said before
        (Look(BEFORE - HOUR, NOW, NOW - HOUR), BEFORE, None),  # the time has come
        (Look(BEFORE - HOUR, NOW, NOW - HOUR), BEFORE + DAY, NOW + GRACE),  # still fewer days meanwhile
        (Look(BEFORE - 30 * DAY, NOW - 23 * DAY, NOW - 30 * DAY), BEFORE, None),  # it came in the next rest
        (
            Look(BEFORE + 300 * DAY, NOW + 307 * DAY, NOW + 300 * DAY),
            BEFORE,
            NOW + GRACE,
        ),  # said by a clock ahead
    ],
)
def test_old_articles_go_at_once_only_when_they_grew_old_day_by_day(
    last: Look, before: int, goes_at: int | None
) -> None:
    assert put_off(last, before=before, now=NOW) == goes_at


async def test_what_is_old_at_once_is_announced_and_kept_for_a_while(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    await desk.bring(story(1), story(2), at=LONG_AGO)
    await desk.bring(story(3, days_ago=10))

    async def goes_at(days: int, now: int) -> int | None:
        _, until = await waits_until(database, before=now - days * DAY, now=now)
        return until

    told = await kept(database, 365, NOW)
    assert (told.articles, told.oldest_at, told.old, told.goes_at) == (3, LONG_AGO, 2, NOW + GRACE)
    assert await goes_at(365, NOW) == NOW + GRACE
    assert (await kept(database, 0, NOW)).old == 0
    almost = NOW + 6 * DAY
    assert await goes_at(365, almost) == NOW + GRACE == (await kept(database, 365, almost)).goes_at
    assert await goes_at(365, NOW + GRACE) is None
    assert (await kept(database, 365, NOW + GRACE)).goes_at is None
    await desk.tidy()
    later = NOW + 100 * DAY
    assert (await kept(database, 365, later)).old == 0
    assert await goes_at(365, later) is None
    assert await goes_at(62, later) == later + GRACE
    assert await goes_at(62, later + GRACE) is None
    assert await goes_at(60, later + GRACE) == later + 2 * GRACE, "few days fewer, too"


async def test_a_bot_that_runs_once_a_month_lets_old_articles_go_all_the_same(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    for number in range(8):
        ago = 390 - 25 * number
        await desk.bring(story(number, days_ago=ago), at=NOW - ago * DAY)
    left = []
    for month in range(6):
        now = NOW + 30 * month * DAY
        before, until = await waits_until(database, before=now - 365 * DAY, now=now)
        if until is None:
            await let_go(database, desk.ingest, before=before, now=now, pause=desk.pause)
        left.append((await kept(database, 0, now)).articles)
    assert left == [8, 7, 5, 4, 3, 2]


async def test_a_clock_that_leaps_takes_no_more_than_what_was_announced(database: Database) -> None:
    desk = Desk(database)
    await source(database, 1)
    for number, ago in enumerate((390, 100)):
        await desk.bring(story(number, days_ago=ago), at=NOW - ago * DAY)
    left = []
    for now in (NOW, NOW + 300 * DAY, NOW + 300 * DAY + HOUR, NOW + 2 * HOUR, NOW + 9 * DAY):
        before, until = await waits_until(database, before=now - 365 * DAY, now=now)
        if until is None:
            await let_go(database, desk.ingest, before=before, now=now, pause=desk.pause)
        left.append((await kept(database, 0, now)).articles)
    assert left == [2, 1, 1, 1, 1]
