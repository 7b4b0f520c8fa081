"""What a body lists, decided against what was listed before: the pure middle of a poll.

body | read the feed, entries raw | decide new, changed, same, old | drafts of the new and changed | Listing.

Only what is news is turned from markup into text: for most readings that is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.errors import SourceError
from bot.model import Draft
from bot.sources.decide import Listed, Verdict, decide
from bot.sources.formats.article_links import ArticleLink, article_links
from bot.sources.formats.discover import declared_feed, refresh_target, site_name
from bot.sources.formats.feed import WEB_PAGE, read_feed
from bot.sources.formats.feed_entry import Entry, address, draft
from bot.sources.formats.timestamps import read_timestamp

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
    first: bool = False
    now: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What came of it. The drafts' dates are set: never in the future, now where the source gave none."""

    title: str = ""
    site: str = ""
    language: str = ""
    new: tuple[Draft, ...] = ()
    changed: tuple[Draft, ...] = ()  # known, with another title or text; their date stays the first
    listed: int = 0
    strange: bool = False  # there is much, and nothing that was listed before
    ttl: int = 0
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[str, ...] = ()
    seen: bytes = b""
    posted: tuple[int, ...] = ()
    onward: str = ""  # where a page that lists nothing sends its readers; all else is empty then


def list_news(job: Job) -> Listing:
    """The listing of a job's body. SourceError when it cannot be read, and leads nowhere else."""
    try:
        return _page_news(job) if job.kind == "page" else _feed_news(job)
    except SourceError as error:
        if onward := refresh_target(job.body, job.url, job.content_type):
            return Listing(onward=onward)
        named = declared_feed(job.body, job.url, job.content_type) if WEB_PAGE in error.sentence else ""
        if not named:
            raise
        raise SourceError(
            f"The address gives {WEB_PAGE}. The page names one: {named}.", cause=error
        ) from error


def _feed_news(job: Job) -> Listing:
    feed = read_feed(job.body, url=job.url, content_type=job.content_type)
    entries = [_Listed(entry) for entry in feed.entries]
    about = Listing(
        title=feed.title,
        site=feed.site,
        language=feed.language,
        ttl=feed.ttl,
        skip_hours=feed.skip_hours,
        skip_days=feed.skip_days,
    )
    return _decided(job, about, entries, lambda index: draft(feed.entries[index], feed))


def _page_news(job: Job) -> Listing:
    """The articles that a page without a feed links to; their texts stand on their own pages."""
    links = article_links(job.body, job.url, job.content_type)
    if not links:
        raise SourceError(
            "The page links to nothing that looks like an article. Look for the address of a feed instead."
        )
    made = [
        Draft(title=link.title, text="", url=link.url, published_at=link.published_at, summary_only=True)
        for link in links
    ]
    about = Listing(title=site_name(job.body, job.content_type))
    return _decided(job, about, [_Linked(link) for link in links], lambda index: made[index])


def _decided(
    job: Job, about: Listing, entries: Sequence[Listed], drafted: Callable[[int], Draft | None]
) -> Listing:
    decided = decide(entries, seen=job.seen, posted=job.posted, first=job.first, now=job.now)
    drafts: dict[Verdict, list[Draft]] = {Verdict.NEW: [], Verdict.EARLIER: [], Verdict.CHANGED: []}
    for index, verdict in enumerate(decided.verdicts):
        if verdict in drafts and (made := drafted(index)) is not None:
            shared = index in decided.shared
            made = replace(
                made,
                published_at=decided.dates[index],
                shared=shared,
                news=verdict is not Verdict.EARLIER,
            )
            drafts[verdict].append(made)
    return replace(
        about,
        new=(*drafts[Verdict.NEW], *drafts[Verdict.EARLIER]),
        changed=tuple(drafts[Verdict.CHANGED]),
        listed=len(entries),
        strange=not job.first and len(entries) >= _MUCH and _KNOWN.isdisjoint(decided.verdicts),
        seen=decided.seen,
        posted=decided.posted,
    )


class _Linked:
    """A page's link as ``decide`` looks at it: its address alone is its name."""

    guid = content = ""

    def __init__(self, link: ArticleLink) -> None:
        self.link = self.url = link.url
        self.title = link.title
        self.published_at = link.published_at


class _Listed:
    """An entry as ``decide`` looks at it; its address and its date are read only when they are asked for."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self.link = entry.link
        self.guid = entry.guid.strip()
        self.title = entry.title.value
        self.content = max(entry.content.value, entry.summary.value, key=len)

    @property
    def url(self) -> str:
        return address(self.link)

    @cached_property
    def published_at(self) -> int | None:
        dates = (read_timestamp(written) for written in self._entry.dates)
        return next((at for at in dates if at is not None), None)
