"""What is remembered of a source between two readings: all that the next decision needs.

Times are UTC seconds, spans are seconds. The store keeps each field as it is; only pure functions in
``politeness``, ``health`` and ``decide`` make the next value.
"""

from __future__ import annotations

from dataclasses import dataclass, field

HOUR = 3600
DAY = 24 * HOUR
NEVER = 253_402_300_799  # the end of the year 9999: due only when somebody asks


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """The memory of one source. A new source has the default value and is due at once."""

    # for the next request
    etag: str = ""
    last_modified: str = ""
    distrusted: bool = False  # its host said "not modified" when there was something new
    body_digest: str = ""  # of the last body read: the same body need not be parsed again
    # when
    next_poll_at: int = 0
    ttl: int = 0  # what the feed's last body asked for: an unchanged one brings no wishes of its own
    skip_hours: tuple[int, ...] = ()  # UTC hours, 0 to 23
    skip_days: tuple[str, ...] = ()  # "Saturday", …
    last_read_at: int | None = None  # last success, 304 included
    last_new_at: int | None = None  # when the newest entry was published, or first seen if undated
    posted: tuple[int, ...] = ()  # publication times of its newest entries, ascending, at most 32
    # how it is
    error_count: int = 0  # failures in a row
    error_since: int | None = None  # the first of them
    error: str = ""  # the last one's sentence, for people; without one what is wrong with what was read
    gone: bool = False  # answered 410: read no more until somebody asks for it
    told_failing_at: int | None = None  # each state is told once; recovery clears it
    told_silent_at: int | None = None
    # a permanent redirect is believed after several answers that agree
    moved_to: str = ""
    moved_votes: int = 0
    moved_since: int | None = None
    # which entries were listed before: see ``decide``
    seen: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSource:
    """A source that is to be read now."""

    id: int
    url: str
    kind: str = "feed"  # or "page": a page whose links are its entries
    state: SourceState = field(default_factory=SourceState)
