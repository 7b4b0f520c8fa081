"""source add: a feed, a page or a starter pack, tested at once, shown with what came, and an undo.

normal address | known? | fetch | feed, or the feed the page names, or the page itself | store | first reading
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.answers.changes import remember, undo_button
from bot.answers.house import Asked, House
from bot.answers.source_bulk import add_pack, follow
from bot.answers.typed_address import as_address
from bot.answers.words import capitalized, counted
from bot.commands import SourceAdd, SourceList, SourceTest
from bot.errors import BriefError, SourceError
from bot.message import (
    Block,
    Bullets,
    Button,
    Context,
    Heading,
    Line,
    Link,
    Message,
    Moment,
    MomentStyle,
    Paragraph,
    Text,
    Tone,
)
from bot.model import Draft
from bot.sources.formats.article_links import article_links
from bot.sources.formats.discover import FeedLink, discover, refresh_target, usual_places
from bot.sources.formats.feed_places import known_feed, without_feeds
from bot.sources.ingested import Ingested
from bot.sources.listing import Job, Listing
from bot.sources.state import DueSource
from bot.sources.web.fetched import Fetched, FetchRequest
from bot.store import sources
from bot.stories.address import canonical

_HOW = {
    "declared": "the page names this feed",
    "linked": "the page names this feed",
    "guessed": "this feed is at a usual place",
    "known": "this is the page's feed",
}
_NOTHING = "The page names no feed and lists no articles either. Look for “RSS” on the site."
_CLOSED = (401, 403, 406)
_REFRESHES = 3  # pages that only send on to another, one after the other
_TRIED = 6  # feeds of a page that are tried before the page itself is read
_NEWEST = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that was found to work: its address, its kind, and the answer that proved it."""

    url: str
    kind: str
    fetched: Fetched
    listing: Listing
    how: str = ""  # in words, when it is not the address that was typed


async def source_add(house: House, asked: Asked, command: SourceAdd) -> Message:
    """Add a source for this workspace."""
    typed = command.url.strip()
    if typed.lower() == "pack" or typed.lower().startswith("pack "):
        return await add_pack(house, asked, typed[4:].strip().lower())
    url = as_address(typed)
    known = await _known(house, asked, url)
    if known is not None:
        return known
    await asked.progress(f"Reading {url}")
    found = await find_source(house, url, asked.now)
    if found.url != url:
        known = await _known(house, asked, found.url, found.how)
        if known is not None:
            return known
    source_id = await follow(house, asked, found.url, found.kind, command.topic, title=found.listing.title)
    reading = await house.reader.read(DueSource(id=source_id, url=found.url, kind=found.kind), found.fetched)
    async with house.database.writing() as session:
        change = await remember(session, house, asked, "source added", {"id": source_id})
    return _added(found, reading.ingested, change, command.topic)


async def find_source(house: House, url: str, now: int) -> Candidate:
    """What works at an address: itself as a feed, a feed that it names, or the page's own articles."""
    if place := known_feed(url):
        found, _ = await _first_feed(house, (FeedLink(place, how="known"),), now)
        if found is not None:
            return found
    try:
        fetched = await _arrive(house, url)
    except SourceError as error:
        found = None
        # A feed is often open where a page is not.
        if error.cause in _CLOSED and urlsplit(url).path in ("", "/"):
            found, _ = await _first_feed(house, usual_places(url)[:_TRIED], now)
        if found is None:
            raise _without_feeds(url, error) from error
        return found
    at = fetched.moved_to or url
    try:
        return Candidate(at, "feed", fetched, await _listing(house, fetched, "feed", now))
    except SourceError as error:
        refused = error
    named = await house.off_loop(discover, fetched.body, fetched.url, fetched.content_type)
    found, failed = await _first_feed(house, named[:_TRIED], now)
    if found is not None:
        return found
    links = await house.off_loop(article_links, fetched.body, fetched.url, fetched.content_type)
    if len(links) < 2:
        none = f"{failed} It lists no articles either." if failed else _NOTHING
        raise _without_feeds(url, SourceError(f"{refused.sentence} {none}", cause=refused.cause))
    listing = await _listing(house, fetched, "page", now)
    how = (
        f"{failed} So the page's links are read" if failed else "the page has no feed, so its links are read"
    )
    return Candidate(at, "page", fetched, listing, how)


async def _arrive(house: House, url: str) -> Fetched:
    """The answer at an address, or where its page sends every reader on; each address passes the guard."""
    fetched = await house.fetcher.fetch(FetchRequest(url=url))
    for _ in range(_REFRESHES):
        target = await house.off_loop(refresh_target, fetched.body, fetched.url, fetched.content_type)
        if not target:
            break
        there = await house.fetcher.fetch(FetchRequest(url=target))
        fetched = replace(there, moved_to=there.moved_to or target)
    return fetched


async def _first_feed(house: House, links: Sequence[FeedLink], now: int) -> tuple[Candidate | None, str]:
    """The first of some feeds that lists anything; else why the first one that the page names does not."""
    failed = ""
    for link in links:
        try:
            answer = await house.fetcher.fetch(FetchRequest(url=link.url))
            listing = await _listing(house, answer, "feed", now)
            reason = "It has no entries."
        except BriefError as error:
            listing, reason = Listing(), error.sentence
        if listing.listed:
            return Candidate(link.url, "feed", answer, listing, _HOW[link.how]), ""
        if link.how in ("declared", "linked") and not failed:
            failed = f"The page names a feed, {link.url}, which cannot be read: {reason}"
    return None, failed


def _without_feeds(url: str, error: SourceError) -> SourceError:
    """The failure at a host that keeps no feeds says so instead: there is nothing to look for."""
    name = without_feeds(url)
    if not name:
        return error
    return SourceError(
        f"{name} keeps no feeds for its pages, so the bot cannot read them. "
        "Look for the feed on the publisher's own site.",
        cause=error.cause,
    )


async def _listing(house: House, fetched: Fetched, kind: str, now: int) -> Listing:
    job = Job(
        body=fetched.body,
        url=fetched.url,
        content_type=fetched.content_type,
        kind=kind,
        first=True,
        now=now,
    )
    return await house.reader.lister.list(job)


async def _known(house: House, asked: Asked, url: str, how: str = "") -> Message | None:
    """When the address is a source here already, in whatever spelling: that it is.

    ``how`` tells in words how another address than the typed one was found. That others read it is not told:
    a source of theirs is added like one that nobody reads.
    """
    async with house.database.reading() as session:
        followed = await sources.followed(session, asked.workspace_id)
    source = next((one for one in followed if canonical(url) in (one.address, canonical(one.url))), None)
    if source is None:
        return None
    same = capitalized(how) if how else "The same address, perhaps in another spelling"
    return Message(
        headline=f"{source.title or source.url} is a source here already",
        blocks=(Paragraph((Text(f"{same}: "), _link(source.url))),),
        buttons=(Button("Test it", SourceTest(source=f"~{source.id}"), typed=f"source test {source.url}"),),
    )


def _added(found: Candidate, came: Ingested, change: int, topic: str) -> Message:
    listing = found.listing
    name = listing.title or found.url
    newest = sorted(listing.new, key=lambda d: -(d.published_at or 0))[:_NEWEST]
    about: list[str] = [counted(listing.listed, "entry", "entries")]
    if listing.language:
        about.append(f"language: {listing.language}")
    about.append(often(listing.posted))
    blocks: list[Block] = [Paragraph((_link(found.url), Text(f" · {' · '.join(a for a in about if a)}")))]
    if found.how:
        blocks.append(Context((Text(f"{capitalized(found.how)}."),)))
    if newest:
        blocks += [Heading("Newest"), Bullets(tuple(entry_line(d) for d in newest))]
    there = len(came.new) + len(came.changed) + came.known  # some may be known from sources of others
    note = f"{counted(there, 'article')} of it can be asked for now"
    older = listing.listed > there + len(came.refused)
    note += "; older ones are no news and stay out." if older else "."
    blocks.append(Context((Text(note + (f" Its topic: {topic}." if topic else "")),)))
    return Message(
        headline=f"Added {name}",
        blocks=tuple(blocks),
        buttons=(undo_button(change), Button("All sources", SourceList())),
        tone=Tone.GOOD,
    )


def entry_line(draft: Draft) -> Line:
    """An entry of a feed: its headline and its time."""
    title: Link | Text = Link(draft.title, draft.url) if draft.url else Text(draft.title)
    if draft.published_at is None:
        return (title,)
    return (title, Text(" · "), Moment(draft.published_at, MomentStyle.DATE))


def often(posted: tuple[int, ...]) -> str:
    """How often a source posts, from the times of its entries, in words; "" when nothing tells."""
    if len(posted) < 2 or posted[-1] <= posted[0]:
        return ""
    days = (posted[-1] - posted[0]) / (len(posted) - 1) / 86_400
    if days < 1 / 12:
        return "posts many times a day"
    if days < 0.75:
        return f"posts about {round(1 / days)} times a day"
    if days < 1.5:
        return "posts about daily"
    return f"posts about every {round(days)} days"


def _link(url: str) -> Link:
    return Link(url, url)
