"""A source's next state after a reading, a failure or a refusal: pure."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from bot.errors import BriefError, SourceGone, TryLater
from bot.sources.politeness import BYTES_A_SECOND, habit, next_poll, retry_at
from bot.sources.state import NEVER, SourceState
from bot.sources.web.fetched import Fetched


def digest(body: bytes) -> str:
    """A key for a body, to know it again; "" for none."""
    return hashlib.blake2b(body, digest_size=12).hexdigest() if body else ""


def after_success(
    state: SourceState, fetched: Fetched, *, body_digest: str, now: int, jitter: float, wrong: str = ""
) -> SourceState:
    """The state after an answer that could be read, or that said that nothing changed.

    ``body_digest`` is that of the body that was read last. ``state`` holds already what the listing told
    (``seen``, ``posted``, ``ttl`` …). ``wrong`` is what is told of an answer of which a part is missing; no
    host is asked by that answer whether something changed.
    """
    kept = state if fetched.not_modified else SourceState()
    interval = max(habit(state.posted, now), fetched.fresh_seconds, len(fetched.body) // BYTES_A_SECOND)
    return replace(
        state,
        etag="" if wrong else fetched.etag or kept.etag,
        last_modified="" if wrong else fetched.last_modified or kept.last_modified,
        body_digest=body_digest,
        next_poll_at=next_poll(state, interval, now=now, jitter=jitter),
        last_read_at=now,
        error_count=0,
        error_since=None,
        error=wrong,
        gone=False,
    )


def after_failure(state: SourceState, error: BriefError, *, now: int, jitter: float) -> SourceState:
    """The state after a failure: when to try again, or never by itself after a 410."""
    count = state.error_count + 1
    asked = error.seconds if isinstance(error, TryLater) else 0.0
    again = retry_at(count, now=now, jitter=jitter, asked=asked)
    return replace(
        state,
        next_poll_at=NEVER if isinstance(error, SourceGone) else again,
        error_count=count,
        error_since=now if state.error_since is None else state.error_since,
        error=error.sentence,
        gone=isinstance(error, SourceGone),
    )


def resumed(state: SourceState, now: int) -> SourceState:
    """The state of a source that somebody asks for by hand: due at once, whatever it answered before."""
    return replace(state, next_poll_at=now, gone=False, etag="", last_modified="", body_digest="")
