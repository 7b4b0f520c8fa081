"""Articles that nobody will ask for again are let go, a few at a time; many at once are announced before.

may old ones go, or from when on? || the next old ones | what they count for
| one transaction: article, index, analysis, story, terms || a pause

A killed process leaves whole batches: the next run goes on where this one was. ``bot.store.retention`` says
what is old.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.sources.ingest import Ingest
from bot.sources.state import DAY
from bot.store import Database, articles, retention
from bot.store.retention import Look
from bot.stories.profile import decode

BATCH = 5  # some ten milliseconds in which nobody else writes
_FORGOTTEN = 1_000  # keys of articles that went long ago, at a time
_PAUSE = 0.1  # seconds in which others do
GRACE = 7 * DAY


@dataclass(frozen=True, slots=True)
class Kept:
    """What articles the store holds; times in UTC seconds."""

    articles: int
    oldest_at: int | None  # of those that are no samples, when it was published
    old: int  # how many came in too long ago
    goes_at: int | None  # from when on those go when the bot runs; None for at once


def put_off(last: Look, *, before: int, now: int) -> int | None:
    """From when on what came in before a time may go; None for at once. UTC seconds.

    Day by day the time moves on, and what grows old goes. When it leaps, what is old by that is announced and
    kept for a while yet: at the first look of all, with fewer days set, after a long rest, by a wrong clock.
    What was announced goes at its time, and nothing else with it, also after another rest: a bot may run now
    and then only.
    """
    if last.before is None or last.at is None:
        return now + GRACE
    if before - last.before > now - last.at:  # fewer days
        return now + GRACE
    if last.goes_at is None:
        return now + GRACE if before - last.before > GRACE else None
    # A clock that was wrong may have said a time far ahead.
    return min(last.goes_at, now + GRACE) if last.goes_at > now else None


async def waits_until(database: Database, *, before: int, now: int) -> tuple[int, int | None]:
    """Look for articles from before a time: (what came in before this, is kept until then all the same).

    None when it may go. UTC seconds.
    """
    async with database.reading() as session:
        there = await retention.old(session, before, -1, 1)
    async with database.writing() as session:
        last = await retention.last_look(session)
        until = put_off(last, before=before, now=now) if there else None
        look = Look(before, until, now)
        if there and until is None and last.before is not None and before - last.before > GRACE:
            # what grew old meanwhile, or by a wrong clock, is announced
            look, before = Look(before, now + GRACE, now), last.before
        await retention.set_look(session, look)
    return before, until


async def kept(database: Database, days: int, now: int) -> Kept:
    """What is kept for so many days; 0 for ever."""
    before = now - days * DAY
    async with database.reading() as session:
        old = await retention.count_old(session, before) if days else 0
        return Kept(
            articles=await articles.total(session),
            oldest_at=await retention.oldest_at(session),
            old=old,
            goes_at=put_off(await retention.last_look(session), before=before, now=now) if old else None,
        )


async def let_go(
    database: Database,
    ingest: Ingest,
    *,
    before: int,
    now: int,
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> int:
    """Let the articles go that came in before a time (UTC seconds); how many they were."""
    after, many = -1, 0
    try:
        while True:
            async with database.reading() as session:  # mostly there is nothing to do, and nobody waits
                if not await retention.old(session, before, after, 1):
                    break
            async with database.writing() as session:
                await retention.begin(session, before)
                batch = await retention.old(session, before, after, BATCH)
                await retention.drop(session, batch, _terms(batch), now)
            if batch:
                after = batch[-1].id
            many += len(batch)
            await pause(_PAUSE)
        if many:
            await _tidy(database, before - (now - before), pause)  # as long again as the articles
    finally:
        if many:
            await ingest.recount()
    return many


async def _tidy(database: Database, before: int, pause: Callable[[float], Awaitable[object]]) -> None:
    while True:
        async with database.writing() as session:
            if await retention.tidy(session, before, _FORGOTTEN) < _FORGOTTEN:
                return
        await pause(_PAUSE)


def _terms(batch: Sequence[retention.Old]) -> Counter[str]:
    """In how many of the articles a term is, as far as they were counted in their present form."""
    counted: Counter[str] = Counter()
    for one in batch:
        try:
            profile = decode(one.profile) if one.profile is not None else None
        except ValueError:
            continue
        if profile is not None:
            counted.update(set(chain(profile.title, *profile.sentences)))
    return counted
