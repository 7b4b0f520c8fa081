"""What a body lists, decided against what was listed before: the pure middle of a poll.

body | read the feed, entries raw | decide new, changed, same, old | drafts of the new and changed | Listing.

Only what is news is turned from markup into text: for most readings that is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from bot.model import Draft
from bot.sources.decide import Verdict, decide
from bot.sources.feed import SecondOpinion, read_feed
from bot.sources.feed_entry import Entry, address, draft
from bot.sources.timestamps import read_timestamp


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
    changed: tuple[Draft, ...] = ()
    listed: int = 0
    ttl: int = 0
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[str, ...] = ()
    seen: bytes = b""
    posted: tuple[int, ...] = ()


def list_news(job: Job, second_opinion: SecondOpinion | None = None) -> Listing:
    """The listing of a job's body. SourceError when it cannot be read."""
    reading = read_feed(job.body, url=job.url, content_type=job.content_type, second_opinion=second_opinion)
    feed = reading.feed
    decided = decide(
        [_Listed(entry) for entry in reading.entries],
        seen=job.seen,
        posted=job.posted,
        first=job.first,
        now=job.now,
    )
    drafts: dict[Verdict, list[Draft]] = {Verdict.NEW: [], Verdict.CHANGED: []}
    for index, verdict in enumerate(decided.verdicts):
        if verdict in drafts and (made := draft(reading.entries[index], feed)) is not None:
            drafts[verdict].append(replace(made, published_at=decided.dates[index]))
    return Listing(
        title=feed.title,
        site=feed.site,
        language=feed.language,
        new=tuple(drafts[Verdict.NEW]),
        changed=tuple(drafts[Verdict.CHANGED]),
        listed=len(reading.entries),
        ttl=feed.ttl or 0,
        skip_hours=feed.skip_hours,
        skip_days=feed.skip_days,
        seen=decided.seen,
        posted=decided.posted,
    )


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
