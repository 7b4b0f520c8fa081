"""What goes into composing a daily briefing and what comes out: the seam between posting and content."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.message import Message
from bot.store import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What a briefing is composed for."""

    subscription_id: int
    workspace_id: int
    channel_id: int
    local_date: str
    due_at: int
    late: bool
    missed: tuple[tuple[str, str], ...]  # (local date, its state) of those not posted since the last one
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is new of one story, for the thread of the post that told it first."""

    id: int  # of its delivery to be
    story_id: int
    thread: str  # the reference of that post
    tally: str  # what that post's count is to say then
    message: Message
    briefing_id: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A composed briefing and the replies that go with it; no message on a quiet day."""

    message: Message | None
    briefing_id: int | None = None
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A post that stands in its channel: what the memory of the channel is to be told."""

    delivery_id: int
    subscription_id: int
    workspace_id: int
    channel_id: int
    briefing_id: int | None
    reference: str
    at: int


#: May run twice for one date (a process died after it): it must not post or mark anything as told.
Compose = Callable[[Occasion], Awaitable[Prepared]]
#: Runs inside the transaction that settles the post as sent.
Remember = Callable[[Session, Told], Awaitable[None]]
