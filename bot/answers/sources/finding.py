"""What works at an address that somebody adds: itself, a feed of it, the site's news sitemap, or its links.

host's known feed | fetch, follow refreshes | a feed? | feeds named, usual places | news sitemap | links
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.answers.house import House
from bot.errors import BriefError, SourceDown, SourceError, TryLater
from bot.sources.decide import NEWS_DAYS
from bot.sources.formats.article_links import article_links
from bot.sources.formats.discover import FeedLink, discover, usual_places
from bot.sources.formats.feed import CONSENT, WEB_PAGE
from bot.sources.formats.feed_places import known_feed, other_spelling, without_feeds
from bot.sources.formats.sitemap import listed_sitemaps, sitemaps_of
from bot.sources.listing import Listing
from bot.sources.poll import followed, job_of
from bot.sources.state import DAY, DueSource
from bot.sources.web.fetched import Fetched, FetchRequest
from bot.sources.web.robots import ROBOTS_LIMIT, robots_url

_HOW = {
    "declared": "the page names this feed",
    "linked": "the page names this feed",
    "guessed": "this feed is at a usual place",
    "known": "this is the page's feed",
    "listed": "the address lists this news sitemap",
    "inside": "there is no feed, so the site's news sitemap is read",
    "sitemap": "there is no feed, so the site's news sitemap is read",
}
_NO_FEED = "the page has no feed, so its links are read"
_NAMED = ("declared", "linked")
_LOOK = "Look for “RSS” on the site."
_CLOSED = (401, 403, 406)
_TRIED = 6  # feeds of a page that are tried before the page itself is read
_SECONDS = 120  # for all of them: a person waits
_SITEMAPS = 4  # of a site that are tried
_SCHEME = re.compile(r"(?:tps?|xxps?)(?::|//)", re.IGNORECASE)  # one that names it, also with lost letters


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that was found to work: its address, its kind, and the answer that proved it."""

    url: str
    kind: str
    fetched: Fetched
    listing: Listing
    how: str = ""  # in words, when it is not the address that was typed


async def find_source(house: House, url: str, typed: str, now: int) -> Candidate:
    """What works at an address; SourceError with what to do when nothing does.

    ``typed`` is how it was written: who named no scheme may mean a host that speaks no https.
    """
    try:
        try:
            async with asyncio.timeout(_SECONDS):
                return await _find(house, url, now)
        except TimeoutError as error:
            raise SourceDown(f"{urlsplit(url).hostname} took too long to answer.", cause=error) from error
        except SourceDown as error:
            if isinstance(error.cause, int) or url[:6] != "https:" or _SCHEME.search(typed):
                raise
            try:
                async with asyncio.timeout(_SECONDS):
                    found = await _find(house, f"http:{url[6:]}", now)
            except (BriefError, TimeoutError):
                raise error from None
            how = "https did not answer, so it is read over http; add it again when https works"
            return replace(found, how=f"{found.how}; {how}" if found.how else how)
    except (SourceDown, TryLater) as error:
        raise SourceError(
            f"{error.sentence} Nothing was added; try it again later.", cause=error.cause
        ) from error


async def _find(house: House, url: str, now: int) -> Candidate:
    if place := known_feed(url):
        found, _ = await _first_feed(house, (FeedLink(place, how="known"),), now)
        if found is not None:
            return found
    try:
        fetched, listing = await _itself(house, url, now)
    except SourceError as error:
        found = await _beside(house, url, now) if error.cause in _CLOSED and _is_front(url) else None
        if found is None:
            raise _advised(url, error) from error
        return found
    at, fetched = fetched.moved_to or url, replace(fetched, moved_to="")
    if isinstance(listing, Listing):
        return Candidate(at, "feed", fetched, listing)
    try:
        return await _of_page(house, at, fetched, listing, now, front=_is_front(url))
    except SourceError as error:
        raise _advised(url, error) from error


async def _itself(house: House, url: str, now: int) -> tuple[Fetched, Listing | SourceError]:
    """The answer at an address, or where its page sends its readers; what it lists, or why it is no feed."""
    fetched = await house.fetcher.fetch(FetchRequest(url=url))
    unknown = DueSource(id=0, url=url)
    fetched, listing = await followed(unknown, fetched, house.fetcher, house.reader.lister, now)
    if isinstance(listing, SourceError) and CONSENT in listing.sentence:
        raise listing
    return fetched, listing


async def _beside(house: House, url: str, now: int) -> Candidate | None:
    """The feed of a site whose front page is closed to bots: often it is open."""
    found, _ = await _first_feed(house, usual_places(url)[:_TRIED], now)
    return found or await _news_sitemap(house, url, now)


async def _of_page(
    house: House, at: str, page: Fetched, refused: SourceError, now: int, *, front: bool
) -> Candidate:
    """What works of a page: a feed that it names, the site's news sitemap, or its own links."""
    if inside := await house.off_loop(listed_sitemaps, page.body, page.url):
        named: Sequence[FeedLink] = [FeedLink(one, how="listed") for one in inside]
    else:
        named = await house.off_loop(discover, page.body, page.url, page.content_type)
    found, failed = await _first_feed(house, named[:_TRIED], now)
    if found is not None:
        return found
    links = await house.off_loop(article_links, page.body, page.url, page.content_type)
    # A section's page lists what was asked for; the site's sitemap all of the site, but with dates.
    if (front or len(links) < 2) and (found := await _news_sitemap(house, page.url, now)) is not None:
        return found
    if len(links) < 2:
        raise SourceError(_nothing(refused.sentence, failed), cause=refused.cause)
    listing = await _listing(house, page, "page", now)
    how = f"{failed} So the page's links are read" if failed else _NO_FEED
    return Candidate(at, "page", page, listing, how)


def _is_front(url: str) -> bool:
    return urlsplit(url).path in ("", "/")


async def _first_feed(house: House, links: Sequence[FeedLink], now: int) -> tuple[Candidate | None, str]:
    """The first of some feeds that lists anything; else why the first one that the page names does not."""
    failed = ""
    waiting = list(links)
    while waiting:
        link = waiting.pop(0)
        answer = None
        try:
            answer = await house.fetcher.fetch(FetchRequest(url=link.url))
            listing = await _listing(house, answer, "feed", now)
            if listing.onward:
                raise SourceError(f"It sends its readers on to {listing.onward}.")
            reason = "It has comments only." if _of_comments(listing) else "It has no entries."
        except BriefError as error:
            if isinstance(error, TryLater) and link.how not in _NAMED:
                break  # the host has enough for now of questions that nothing asks for
            listing, reason = Listing(), error.sentence
        left = link.how in ("sitemap", "inside") and _is_left(listing, now)
        if answer is not None and listing.listed and not left and not _of_comments(listing):
            return Candidate(link.url, "feed", answer, listing, _HOW[link.how]), ""
        if link.how in _NAMED and not failed:
            failed = f"The page names a feed, {link.url}, which cannot be read: {reason}"
        if link.how == "sitemap" and answer is not None:
            inside = await house.off_loop(listed_sitemaps, answer.body, answer.url)
            waiting[:0] = [FeedLink(one, how="inside") for one in inside]
    return None, failed


def _is_left(listing: Listing, now: int) -> bool:
    """Whether nobody writes it any more: a news sitemap lists two days, one of last year was forgotten."""
    return max(listing.posted, default=now) < now - NEWS_DAYS * DAY


def _of_comments(listing: Listing) -> bool:
    """Whether a feed has only what readers said of an article, in whatever language it says so."""
    return bool(listing.new) and all("#comment-" in draft.url for draft in listing.new)


async def _news_sitemap(house: House, url: str, now: int) -> Candidate | None:
    """A site's news sitemap: one that its robots.txt names, itself or in a list, or at a usual place."""
    try:
        fetched = await house.fetcher.fetch(FetchRequest(url=robots_url(url), accept="text/plain"))
        robots = fetched.body[:ROBOTS_LIMIT].decode("utf-8", "replace")
    except TryLater:
        return None
    except BriefError:
        robots = ""
    places = sitemaps_of(robots, url)[:_SITEMAPS]
    found, _ = await _first_feed(house, [FeedLink(place, how="sitemap") for place in places], now)
    return found


def _nothing(refused: str, failed: str) -> str:
    """What is said where nothing was found: what the address gives, and what to do."""
    if failed:
        return f"{failed} The page lists no articles either."
    if WEB_PAGE in refused:
        return f"The address gives {WEB_PAGE}. It names no feed and lists no articles either. {_LOOK}"
    return refused if ". " in refused else f"{refused} {_LOOK}"


def _advised(url: str, error: SourceError) -> SourceError:
    """The failure at a host whose habits are known says what to do there: it may keep no feeds at all."""
    if name := without_feeds(url):
        sentence = (
            f"{name} keeps no feeds for its pages, so the bot cannot read them. "
            "Look for the feed on the publisher's own site."
        )
        return SourceError(sentence, cause=error.cause)
    advice = "" if isinstance(error, SourceDown) else other_spelling(url)
    return SourceError(f"{error.sentence} {advice}", cause=error.cause) if advice else error


async def _listing(house: House, fetched: Fetched, kind: str, now: int) -> Listing:
    unknown = DueSource(id=0, url=fetched.url, kind=kind)
    return await house.reader.lister.list(job_of(unknown, fetched, now))
