"""Articles that nobody will ask for again are let go, a few at a time.

the next old ones | what they count for | one transaction: article, index, analysis, story, terms || a pause

A killed process leaves whole batches: the next run goes on where this one was. ``bot.store.retention`` says
what is old.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from itertools import chain

from bot.sources.ingest import Ingest
from bot.store import Database, retention
from bot.stories.profile import decode

BATCH = 20  # some tens of milliseconds in which nobody else writes
_PAUSE = 0.1  # seconds in which others do


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
    while True:
        async with database.reading() as session:  # most of the time there is nothing to do, and nobody waits
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
        async with database.writing() as session:
            await retention.tidy(session, before - (now - before))  # as long again as the articles
        await ingest.recount()
    return many


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
