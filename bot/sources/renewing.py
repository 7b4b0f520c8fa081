"""Analyses and index terms that an earlier version made are made anew, a few at a time: once after an update.

the next ones | analyse (worker thread) | store, index under their industries, in one transaction || a pause

Until then each is made anew whenever it is read. A killed process goes on where it was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.sources.prepare import index_terms
from bot.sources.revising import OffLoop
from bot.store import Database, analyses, facts
from bot.store.analyses import Older, Renewed
from bot.text.analysis import FORM, analyse, encode
from bot.text.vocabulary import Industries

BATCH = 5
_PAUSE = 0.1  # seconds in which others read and write
_DONE = "analyses are of form"  # a fact


async def renew(
    database: Database,
    off_loop: OffLoop,
    industries: Callable[[], Industries],
    *,
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> int:
    """Make analyses of another form anew; how many they were.

    An article of one of the ``industries`` is found as that from then on.
    """
    async with database.reading() as session:
        if await facts.get(session, _DONE) == str(FORM):  # else all would be looked at every hour
            return 0
    many, after = 0, -1
    while True:
        async with database.reading() as session:
            batch = await analyses.older(session, FORM, after, BATCH)
        if not batch:
            break
        made = await off_loop(_made, batch, industries)
        async with database.writing() as session:
            await analyses.renew(session, FORM, made)
        many, after = many + len(batch), batch[-1].id
        await pause(_PAUSE)
    async with database.writing() as session:
        await facts.put(session, _DONE, str(FORM))
    return many


def _made(batch: Sequence[Older], industries: Callable[[], Industries]) -> list[Renewed]:
    made = []
    for one in batch:
        analysis = analyse(one.title, one.text, one.language, one.published_at)
        terms = index_terms(one.title, one.text, analysis, industries())
        made.append(Renewed(one.id, encode(analysis), *terms))
    return made
