"""One source, whole: the only unit of background reading. A question never waits for it.

poll | pages of what the feed only teases | store | keep its state | tell the admins once when it is ill

What it does not do: choose what is due (``poller``), parse (``lister``, in a child process), or decide which
story an article tells (``ingest``).
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.errors import BriefError, SourceError, Unreadable
from bot.model import Draft
from bot.ports import Clock, Fetcher
from bot.sources.fetched import PAGE_TYPES, Fetched, FetchRequest
from bot.sources.health import announce
from bot.sources.ingest import Ingest, Ingested
from bot.sources.lister import ChildLister
from bot.sources.page_process import PageReader
from bot.sources.poll import PollResult, poll
from bot.sources.robots import allowed, robots_url
from bot.sources.state import DueSource
from bot.store import Database, sources

log = logging.getLogger(__name__)

AGENT = "AIBrief"  # what robots.txt files call us
_PAGES_A_READING = 12  # the rest of a long first listing keeps its summaries
_CHANGED_PAGES = 3  # read again; some feeds change every teaser with every reading
_ROBOTS_KEPT = 500
_LEASE = 600  # seconds a claimed source is left to this process

Tell = Callable[[int, str], Awaitable[None]]  # (source id, sentence for the admins)


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
        self._pages = PageReader()
        self._robots: OrderedDict[str, str | None] = OrderedDict()

    async def take(self, most: int) -> Sequence[DueSource]:
        """Claim due sources for this process."""
        now = self._clock()
        async with self._database.writing() as session:
            return await sources.claim_due(session, now=now, until=now + _LEASE, most=most)

    async def put_off(self, source: DueSource, at: int) -> None:
        """End a claim unread."""
        async with self._database.writing() as session:
            await sources.save(session, source.id, replace(source.state, next_poll_at=at))

    async def read_due(self, source: DueSource) -> None:
        """For the poller: read and keep; a bug is logged and the source tried again after its lease."""
        try:
            await self.read(source)
        except BriefError as error:
            log.warning("%s: %s", source.url, error.sentence)

    async def read(self, source: DueSource, primed: Fetched | None = None) -> Reading:
        """Read a source now. ``primed`` is an answer that was fetched a moment ago and is used once."""
        now = self._clock()
        fetcher = _Primed(primed, self._fetcher) if primed is not None else self._fetcher
        result = await poll(source, fetcher=fetcher, lister=self.lister, now=now, jitter=self._chance())
        new = await self._whole(result.new, _PAGES_A_READING)
        changed = await self._whole(result.changed, _CHANGED_PAGES)
        ingested = await self._ingest.add((*new, *changed), source.id, now)
        async with self._database.writing() as session:
            known = await sources.get(session, source.id)
            name = (known.title if known else "") or result.title or source.url
            state, sentence = announce(result.state, now, name=name)
            await sources.save(session, source.id, state)
            if result.moved_to:
                await sources.move(session, source.id, result.moved_to)
            if result.title:
                await sources.rename(session, source.id, result.title, result.site, result.language)
        if sentence:
            await self._tell(source.id, sentence)
        return Reading(replace(result, state=state), ingested)

    async def close(self) -> None:
        """End the child processes."""
        await self.lister.close()
        await self._pages.close()

    async def _whole(self, drafts: Sequence[Draft], most: int) -> list[Draft]:
        """The drafts with their pages' text where the source gave only a teaser and the host allows it."""
        read = 0
        made: list[Draft] = []
        for draft in drafts:
            if draft.summary_only and draft.url and read < most:
                read += 1
                made.append(await self._page(draft))
            else:
                made.append(draft)
        return [draft for draft in made if draft.text.strip() or draft.title.strip()]

    async def _page(self, draft: Draft) -> Draft:
        try:
            if not allowed(await self._robots_of(draft.url), AGENT, draft.url):
                return draft
            page = await self._fetcher.fetch(FetchRequest(url=draft.url, accept=PAGE_TYPES))
            whole = await self._pages.extract(page.body, url=page.url, content_type=page.content_type)
        except (SourceError, Unreadable, BriefError) as error:
            log.info("the page of %s keeps its summary: %s", draft.url, error.sentence)
            return draft
        if len(whole.text) <= len(draft.text):
            return draft
        return replace(
            draft,
            text=whole.text,
            title=draft.title or whole.title,
            author=draft.author or whole.author,
            publisher=draft.publisher or whole.publisher,
            published_at=draft.published_at or whole.published_at,
            summary_only=False,
        )

    async def _robots_of(self, url: str) -> str | None:
        """The host's robots.txt, asked once a while; None when there is none or it cannot be read."""
        place = robots_url(url)
        if place not in self._robots:
            try:
                found = await self._fetcher.fetch(
                    FetchRequest(url=place, accept="text/plain", max_bytes=500_000)
                )
                self._robots[place] = found.body.decode("utf-8", "replace")
            except BriefError:
                self._robots[place] = None
            while len(self._robots) > _ROBOTS_KEPT:
                self._robots.popitem(last=False)
        return self._robots[place]


class _Primed:
    """A fetcher that has one answer already."""

    def __init__(self, answer: Fetched, fetcher: Fetcher) -> None:
        self._answer: Fetched | None = answer
        self._fetcher = fetcher

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer at hand, once; then the web."""
        if self._answer is not None:
            answer, self._answer = self._answer, None
            return answer
        return await self._fetcher.fetch(request)
