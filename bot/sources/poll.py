"""One reading of one source, as data.

fetch (conditional, guarded) | unchanged? | list what is news, off the loop | sent on? | next state.

What this file does not do: choose what is due (poller), store anything, read the articles' pages. The store
applies the result; an error is part of it, never an exception.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.errors import BriefError, SourceError
from bot.ports import Fetcher
from bot.sources.children.lister import Lister
from bot.sources.health import HALF_READ, silence
from bot.sources.listing import Job, Listing
from bot.sources.next_state import after_failure, after_success, digest
from bot.sources.politeness import moved
from bot.sources.state import HOUR, DueSource, SourceState
from bot.sources.web.fetched import FEED_TYPES, PAGE_TYPES, Fetched, FetchRequest
from bot.stories.address import canonical

_NOTHING = Listing()
_REFRESHES = 3  # pages that only send their readers on, one after the other


@dataclass(frozen=True, slots=True, kw_only=True)
class PollResult:
    """All that a reading told: articles to take in, the state to keep, an address to save."""

    state: SourceState
    unchanged: bool = False  # nothing was read, for it is what was read before
    listing: Listing = _NOTHING  # empty where nothing was read
    moved_to: str = ""  # save this address from now on
    error: BriefError | None = None


async def poll(
    source: DueSource,
    *,
    fetcher: Fetcher,
    lister: Lister,
    now: int,
    jitter: float,
    primed: Fetched | None = None,
) -> PollResult:
    """Read a source once. ``jitter`` is random in [0, 1), ``primed`` an answer that we have already."""
    try:
        fetched = primed or await fetcher.fetch(_request(source, now))
        return await _read(source, fetched, fetcher, lister, now, jitter)
    except BriefError as error:
        return PollResult(state=after_failure(source.state, error, now=now, jitter=jitter), error=error)


def _request(source: DueSource, now: int) -> FetchRequest:
    """Some hosts say "not modified" for ever: unusual silence is not believed on that word."""
    state = source.state
    believed = not state.distrusted and silence(state, now) is None
    return FetchRequest(
        url=source.url,
        etag=state.etag if believed else "",
        last_modified=state.last_modified if believed else "",
        accept=PAGE_TYPES if source.kind == "page" else FEED_TYPES,
    )


async def _read(
    source: DueSource, fetched: Fetched, fetcher: Fetcher, lister: Lister, now: int, jitter: float
) -> PollResult:
    """What an answer that can be read told; BriefError when it cannot."""
    state, listing, known = source.state, _NOTHING, source.state.body_digest
    unchanged = fetched.not_modified or digest(fetched.body) == known != ""
    if not unchanged:
        there, found = await followed(source, fetched, fetcher, lister, now)
        if isinstance(found, SourceError):
            if there is fetched:
                raise found
            sentence = f"It sends its readers on to {there.url}. {found.sentence}"
            raise SourceError(sentence, cause=found) from found
        fetched, unchanged = there, digest(there.body) == known != ""
        if not unchanged:
            state, listing = _told(state, found, now), found
    state, moved_to = moved(state, fetched.moved_to, now)
    body_digest = known if unchanged else digest(fetched.body)
    if unchanged:
        wrong = state.error if state.error_since is None else ""
    else:
        wrong = HALF_READ if listing.feed.broken_off else ""
    return PollResult(
        unchanged=unchanged,
        state=after_success(state, fetched, body_digest=body_digest, now=now, jitter=jitter, wrong=wrong),
        listing=listing,
        moved_to=moved_to,
    )


async def followed(
    source: DueSource, fetched: Fetched, fetcher: Fetcher, lister: Lister, now: int
) -> tuple[Fetched, Listing | SourceError]:
    """The answer that counts, and what it lists, or why that cannot be read.

    A page that only sends its readers on is left for where it leads; SourceError when that has no end.
    """
    for _ in range(_REFRESHES + 1):
        try:
            listing = await lister.list(job_of(source, fetched, now))
        except SourceError as error:
            return fetched, error
        if not listing.onward:
            return fetched, listing
        fetched = await _sent_on(fetcher, source.url, fetched, listing.onward)
    raise SourceError(f"It sends its readers from page to page, at last to {fetched.url}.")


async def _sent_on(fetcher: Fetcher, asked: str, fetched: Fetched, onward: str) -> Fetched:
    """The answer where a page sends its readers, as if a redirect had led there for good.

    Its validators are another address's. It is no move when something temporary led to the page, nor when
    the way goes from https back to http.
    """
    there = await fetcher.fetch(FetchRequest(url=onward))  # the guard judges it like any other
    lasting = canonical(fetched.moved_to or asked) == canonical(fetched.url)
    moved_to = (there.moved_to or onward) if lasting else fetched.moved_to
    if asked.startswith("https:") and moved_to.startswith("http:"):
        moved_to = ""
    return replace(there, etag="", last_modified="", moved_to=moved_to)


def job_of(source: DueSource, fetched: Fetched, now: int) -> Job:
    """What a lister is to do with an answer of a source."""
    state = source.state
    return Job(
        body=fetched.body,
        url=fetched.url,
        content_type=fetched.content_type,
        kind=source.kind,
        seen=state.seen,
        posted=state.posted,
        now=now,
    )


def _told(state: SourceState, listing: Listing, now: int) -> SourceState:
    """The state with what a listing told of the source."""
    newest = max((draft.published_at or now for draft in listing.new), default=None)
    return replace(
        state,
        distrusted=state.distrusted or _was_hidden(state, listing, now),
        ttl=listing.feed.ttl,
        skip_hours=listing.feed.skip_hours,
        skip_days=listing.feed.skip_days,
        last_new_at=state.last_new_at if newest is None else max(newest, state.last_new_at or 0),
        posted=listing.posted,
        seen=listing.seen,
    )


def _was_hidden(state: SourceState, listing: Listing, now: int) -> bool:
    """Whether what ends an unusual silence was there at the last reading already, which found nothing."""
    if state.last_read_at is None or silence(state, now) is None:
        return False
    return any((draft.published_at or now) < state.last_read_at - HOUR for draft in listing.new)
