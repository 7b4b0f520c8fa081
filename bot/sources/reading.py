"""One source, whole: the only unit of background reading. A question never waits for it.

poll | pages of what the feed only teases | store | keep its state | tell who added it once when it is ill

What it does not do: choose what is due (``poller``), parse (``lister``, in a child process), or decide which
story an article tells (``ingest``).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.errors import BriefError
from bot.ports import Clock, Fetcher
from bot.sources.children.lister import ChildLister
from bot.sources.formats.discover import declared_feed
from bot.sources.formats.feed_entry import Feed
from bot.sources.health import announce, replaced
from bot.sources.ingest import Ingest
from bot.sources.ingested import Ingested
from bot.sources.politeness import FURTHEST
from bot.sources.poll import PollResult, poll
from bot.sources.state import DueSource
from bot.sources.teasers import Teasers
from bot.sources.web.fetched import Fetched
from bot.store import Database, sources
from bot.stories.publishers import family

log = logging.getLogger(__name__)

_PAGES_A_READING = 12  # the rest of a long first listing keeps its summaries
_CHANGED_PAGES = 3  # read again; some feeds change every teaser with every reading
_NOTHING_THERE = (404, 410)
_LEASE = 600  # seconds a claimed source is left to this process
_FOR_PAGES = 120  # seconds of a reading in which pages are begun: so it ends within its claim

Tell = Callable[[int, str], Awaitable[None]]  # (source id, words for who added it, from its name on)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading brought."""

    result: PollResult
    ingested: Ingested


class SourceReader:
    """Reads sources one at a time as often as it is called; safe to call from many tasks."""

    def __init__(
        self,
        database: Database,
        fetcher: Fetcher,
        ingest: Ingest,
        *,
        clock: Clock,
        chance: Callable[[], float],
        tell: Tell,
    ) -> None:
        self._database = database
        self._fetcher = fetcher
        self._ingest = ingest
        self._clock = clock
        self._chance = chance
        self._tell = tell
        self.lister = ChildLister()
        self._teasers = Teasers(fetcher, clock)

    async def take(self, most: int) -> Sequence[DueSource]:
        """Claim due sources for this process."""
        now = self._clock()
        async with self._database.writing() as session:
            return await sources.claim_due(
                session, now=now, until=now + _LEASE, most=most, furthest=now + FURTHEST
            )

    async def put_off(self, source: DueSource, at: int) -> None:
        """End a claim unread."""
        async with self._database.writing() as session:
            await sources.save(session, source.id, replace(source.state, next_poll_at=at))

    async def read_due(self, source: DueSource) -> None:
        """For the poller: read and keep; when it cannot be kept, it is read again after its lease."""
        try:
            await self.read(source)
        except BriefError as error:
            log.warning("%s: %s", source.url, error.sentence)

    async def read(self, source: DueSource, primed: Fetched | None = None) -> Reading:
        """Read a source now. ``primed`` is an answer that was fetched a moment ago."""
        now = self._clock()
        result = await poll(
            source,
            fetcher=self._fetcher,
            lister=self.lister,
            now=now,
            jitter=self._chance(),
            primed=primed,
        )
        if result.error is not None:
            log.info("%s: %s", source.url, result.error.sentence)
        listing = result.listing
        new = await self._teasers.whole(listing.new, _PAGES_A_READING, now + _FOR_PAGES)
        changed = await self._teasers.whole(listing.changed, _CHANGED_PAGES, now + _FOR_PAGES)
        ingested = await self._ingest.add((*new, *changed), source.id, now)
        if listing.strange and (words := await self._replaced(source.id, listing.feed)):
            await self._tell(source.id, words)  # under the name that it had
        async with self._database.writing() as session:
            state, told = announce(result.state, now)
            await sources.save(session, source.id, state)
            if result.moved_to:
                await sources.move(session, source.id, result.moved_to)
            if (feed := listing.feed).title:
                await sources.rename(session, source.id, feed.title, feed.site, feed.language)
        if told:
            await self._tell(source.id, told + await self._elsewhere(source, result.error, now))
        return Reading(replace(result, state=state), ingested)

    async def _replaced(self, source_id: int, feed: Feed) -> str:
        """What is told when another publisher's feed stands in its place; "" when none does."""
        site = await self._site(source_id)
        if not (site and feed.site) or family("", site) == family("", feed.site):
            return ""
        return replaced(feed.title, feed.site)

    async def _elsewhere(self, source: DueSource, error: BriefError | None, now: int) -> str:
        """The feed that a site names now, in words, where nothing is left at the address of its old one."""
        if error is None or error.cause not in _NOTHING_THERE or not (site := await self._site(source.id)):
            return ""
        try:
            page = await self._teasers.page(site, now + _FOR_PAGES)
        except BriefError:
            return ""
        if page is None:
            return ""
        named = await asyncio.to_thread(declared_feed, page.body, page.url, page.content_type)
        return f" Its site names another feed: {named}." if named not in ("", source.url) else ""

    async def _site(self, source_id: int) -> str:
        """The page that a source belongs to, as far as it said; "" also when nobody follows it any more."""
        async with self._database.reading() as session:
            source = await sources.get(session, source_id)
        return source.site if source is not None else ""

    async def close(self) -> None:
        """End the child processes."""
        await self.lister.close()
        await self._teasers.close()
