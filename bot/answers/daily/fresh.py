"""What came in since a topic's last briefing, where a reading of the best of the week may pass over it.

the best of the days are read | the best of what came in since || what their stories said before

A briefing reads at most so many articles of a topic. Of a broad one, or a loud one, those would be of stories
that many told days ago, and what is new would be missed.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.answers.asked.find import DAY, Reading
from bot.answers.asked.hits import phrases_of
from bot.answers.house import House
from bot.store import Session, articles, search
from bot.store.search import Wanted

FRESH_FOR = 3 * DAY  # an article that came late but was published before that is no news
SLACK = 3600  # seconds: reading a source may end that long after it began
_MOST = 120  # articles
_LOOKED_AT = 3 * _MOST  # with those that the last briefing was made from
_EARLIER = 4  # articles of a story, the newest


@dataclass(frozen=True, slots=True)
class Fresh:
    """A reading with what is new in it, and what is only looked at for what was there before."""

    reading: Reading
    earlier: tuple[articles.Loaded, ...] = ()


async def with_fresh(house: House, reading: Reading, last_at: int, examined: Container[int]) -> Fresh:
    """The reading with the best of what came in since ``last_at`` (UTC seconds), when it may lack some.

    ``examined`` are ids of the articles that the last briefing was made from.
    """
    workspace_id = reading.question.workspace_id
    if reading.names and len(reading.loaded) < _MOST:  # it holds everything
        async with house.database.reading() as session:
            return Fresh(
                replace(reading, loaded=await articles.arrived(session, reading.loaded, workspace_id))
            )
    there = {one.article.id for one in reading.loaded}
    async with house.database.reading() as session:
        hits = await _since(session, reading, last_at)
        best = [hit.id for hit in hits if hit.id not in examined][:_MOST]
        more = await articles.load(session, set(best) - there)
        found = sorted((*reading.loaded, *more), key=lambda one: one.article.id)
        loaded = await articles.arrived(session, found, workspace_id)
        fresh = {one.article.story_id for one in loaded if one.article.fetched_at > last_at - SLACK}
        earlier = await search.tellings(
            session,
            fresh,
            workspace_id=workspace_id,
            samples=reading.samples,
            since=reading.since,
            until=reading.until,
            most=_EARLIER,
        )
        ids = set(earlier) - {one.article.id for one in loaded}
        before = await articles.arrived(session, await articles.load(session, ids), workspace_id)
        return Fresh(replace(reading, loaded=loaded), tuple(before))


async def _since(session: Session, reading: Reading, last_at: int) -> Sequence[search.Hit]:
    """The best of what came in since, whose stories or names are looked for."""
    look = partial(search.top, session)
    if reading.names:
        look = partial(search.search, session, Wanted(phrases_of(reading.names)))
    return await look(
        workspace_id=reading.question.workspace_id,
        samples=reading.samples,
        since=max(reading.since, last_at - FRESH_FOR),
        until=reading.until,
        read_after=last_at - SLACK,
        publishers=reading.outlets,
        most=_LOOKED_AT,
    )
