"""Teasers made whole: what a feed only announces is read from its page, where the host lets us.

robots.txt of every host on the way, asked once a day | page | extracted in a child process | the draft

A host that cannot say what it allows, or asks to wait, is left alone: its articles keep their summaries.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from bot.errors import BriefError, TryLater
from bot.model import Draft
from bot.ports import Clock, Fetcher
from bot.sources.children.page_process import PageReader
from bot.sources.formats.feed_places import hides_pages
from bot.sources.state import DAY, HOUR
from bot.sources.web.fetched import PAGE_TYPES, Fetched, FetchRequest
from bot.sources.web.robots import CLOSED, ROBOTS_LIMIT, allowed, robots_url

log = logging.getLogger(__name__)

AGENT = "AIBrief"  # what robots.txt files call us
_ROBOTS_KEPT = 500  # hosts
_HOPS = 6  # addresses on the way to a page: it and five redirects


class Teasers:
    """Reads the pages of teasers, one after the other; safe to call from many tasks. Close it at the end."""

    def __init__(self, fetcher: Fetcher, clock: Clock) -> None:
        self._fetcher = fetcher
        self._clock = clock
        self._pages = PageReader()
        self._robots: OrderedDict[str, tuple[str | None, int]] = OrderedDict()  # its place -> text, until

    async def whole(self, drafts: Sequence[Draft], most: int, until: int) -> list[Draft]:
        """The drafts, the first ``most`` teasers among them with their pages' text.

        No page is begun at ``until`` (UTC seconds) or later: hosts may be slow, and a reading has its time.
        """
        read = 0
        made: list[Draft] = []
        for draft in drafts:
            own = draft.url and not draft.shared and not hides_pages(draft.url)
            if draft.summary_only and own and read < most and self._clock() < until:
                read += 1
                made.append(await self._whole(draft, until))
            else:
                made.append(draft)
        return [draft for draft in made if draft.text.strip() or draft.title.strip()]

    async def close(self) -> None:
        """End the child process."""
        await self._pages.close()

    async def _whole(self, draft: Draft, until: int) -> Draft:
        try:
            page = await self.page(draft.url, until)
            if page is None:
                return draft
            whole = await self._pages.extract(page.body, url=page.url, content_type=page.content_type)
        except BriefError as error:
            log.info("the page of %s keeps its summary: %s", draft.url, error.sentence)
            return draft
        gone = _is_front(page.url) and not _is_front(draft.url)
        if gone or len(whole.text) <= len(draft.text):
            return draft
        return replace(
            draft,
            text=whole.text,
            teaser=draft.text,
            title=draft.title or whole.title,
            author=draft.author or whole.author,
            publisher=draft.publisher or whole.publisher,
            published_at=draft.published_at or whole.published_at,
            summary_only=False,
        )

    async def page(self, url: str, until: int) -> Fetched | None:
        """The answer at an address; None when a host on the way to it forbids its part of the way.

        Links lead through counters and shorteners: what the first host allows says nothing of the last one's
        page, so every redirect is asked about before it is followed.
        """
        for _ in range(_HOPS):
            if self._clock() >= until or not allowed(await self._robots_of(url), AGENT, url):
                return None
            try:
                answer = await self._fetcher.fetch(FetchRequest(url=url, accept=PAGE_TYPES, follow=False))
            except TryLater as error:
                self._keep(url, CLOSED, int(error.seconds))
                raise
            if not answer.onward:
                return answer
            url = answer.onward
            if hides_pages(url):
                return None
        return None

    async def _robots_of(self, url: str) -> str | None:
        """The host's robots.txt; None when it has none, CLOSED while it cannot say (RFC 9309, 2.3.1)."""
        place = robots_url(url)
        text, until = self._robots.get(place, (None, 0))
        if self._clock() < until:
            return text
        try:
            found = await self._fetcher.fetch(FetchRequest(url=place, accept="text/plain"))
        except BriefError as error:
            if isinstance(error, TryLater):
                return self._keep(url, CLOSED, int(error.seconds))
            none = isinstance(error.cause, int) and 400 <= error.cause < 500
            return self._keep(url, None, DAY) if none else self._keep(url, CLOSED, HOUR)
        return self._keep(url, found.body.decode("utf-8", "replace")[:ROBOTS_LIMIT], DAY)

    def _keep(self, url: str, text: str | None, seconds: int) -> str | None:
        """Remember what a host allows for so long."""
        self._robots[robots_url(url)] = text, self._clock() + seconds
        if len(self._robots) > _ROBOTS_KEPT:
            self._robots.popitem(last=False)
        return text


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query
