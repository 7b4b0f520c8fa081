"""What a body lists, decided against what was listed before: the pure middle of a poll.

body | read the feed, entries raw | decide new, changed, same, old | drafts of the new and changed | Listing.
A page without a feed is read as one whose entries are its links.

Only what is news is turned from markup into text: for most readings that is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.errors import SourceError
from bot.model import Draft
from bot.sources.decide import Verdict, decide
from bot.sources.formats.article_links import article_links
from bot.sources.formats.discover import declared_feed, refresh_target, site_name
from bot.sources.formats.feed import WEB_PAGE, read_feed
from bot.sources.formats.feed_entry import Feed, draft

_MUCH = 3  # entries
_KNOWN = frozenset((Verdict.SAME, Verdict.CHANGED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A body to read, and the memory that it is held against."""

    body: bytes
    url: str = ""
    content_type: str = ""
    kind: str = "feed"
    seen: bytes = b""
    posted: tuple[int, ...] = ()
    now: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What came of it. The drafts' dates are set: never in the future, now where the source gave none."""

    feed: Feed = field(default_factory=Feed)  # what the feed says of itself; its entries are left out
    new: tuple[Draft, ...] = ()
    changed: tuple[Draft, ...] = ()  # known, with another title or text; their date stays the first
    listed: int = 0
    strange: bool = False  # there is much, and nothing that was listed before
    seen: bytes = b""
    posted: tuple[int, ...] = ()
    onward: str = ""  # where a page that lists nothing sends its readers; all else is empty then


def list_news(job: Job) -> Listing:
    """The listing of a job's body. SourceError when it cannot be read, and leads nowhere else."""
    try:
        if job.kind == "page":
            return _decided(job, _links(job))
        return _decided(job, read_feed(job.body, url=job.url, content_type=job.content_type))
    except SourceError as error:
        if onward := refresh_target(job.body, job.url, job.content_type):
            return Listing(onward=onward)
        named = declared_feed(job.body, job.url, job.content_type) if WEB_PAGE in error.sentence else ""
        if not named:
            raise
        raise SourceError(
            f"The address gives {WEB_PAGE}. The page names one: {named}.", cause=error
        ) from error


def _links(job: Job) -> Feed:
    """The articles that a page without a feed links to; their texts stand on their own pages."""
    links = article_links(job.body, job.url, job.content_type)
    if not links:
        raise SourceError(
            "The page links to nothing that looks like an article. Look for the address of a feed instead."
        )
    return Feed(title=site_name(job.body, job.content_type), entries=links)


def _decided(job: Job, feed: Feed) -> Listing:
    decided = decide(feed.entries, seen=job.seen, posted=job.posted, now=job.now)
    drafts: dict[Verdict, list[Draft]] = {Verdict.NEW: [], Verdict.EARLIER: [], Verdict.CHANGED: []}
    for index, (entry, verdict) in enumerate(zip(feed.entries, decided.verdicts, strict=True)):
        if verdict in drafts and (made := draft(entry, feed)) is not None:
            at, shared = decided.dates[index], index in decided.shared
            news = verdict is not Verdict.EARLIER
            drafts[verdict].append(replace(made, published_at=at, shared=shared, news=news))
    return Listing(
        feed=replace(feed, entries=()),
        new=(*drafts[Verdict.NEW], *drafts[Verdict.EARLIER]),
        changed=tuple(drafts[Verdict.CHANGED]),
        listed=len(feed.entries),
        strange=bool(job.seen) and len(feed.entries) >= _MUCH and _KNOWN.isdisjoint(decided.verdicts),
        seen=decided.seen,
        posted=decided.posted,
    )
