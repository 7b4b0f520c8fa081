"""What the core needs from outside, as protocols: a clock, a fetcher, and a platform to post to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bot.message import Message
    from bot.model import Origin, Permission, Platform
    from bot.sources.web.fetched import Fetched, FetchRequest

Clock = Callable[[], int]  # UTC seconds now
Progress = Callable[[str], Awaitable[None]]  # told what is being done when a step takes long


class Fetcher(Protocol):
    """Reads an address under the guard, the limits and the manners of ``bot.sources.web.fetch``."""

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer, or errors.SourceError / errors.TryLater."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A place to post to: the platform's own ids."""

    platform: Platform
    workspace: str
    channel: str
    thread: str = ""  # the reference of the message whose thread is meant


@dataclass(frozen=True, slots=True)
class Posted:
    """A post that the platform has accepted; ``reference`` finds it again."""

    reference: str


class Sighting(StrEnum):
    """What a look into a channel's history told."""

    SEEN = "seen"
    ABSENT = "absent"
    UNKNOWN = "unknown"  # the platform or its scopes do not let us look


class Transport(Protocol):
    """One platform, as the core sees it. Every method may raise CannotPost or TryLater."""

    platform: Platform

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        """Post once; ``key`` (at most 25 characters) is the same for every attempt at this post, so
        that a platform that can will drop the second one. CannotPost and TryLater only when certainly
        nothing was posted; anything else is taken as "perhaps posted"."""
        ...

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        """Whether a post with this key stands in the channel since ``since`` (UTC seconds)."""
        ...

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        """Replace an earlier post's content."""
        ...

    async def check(self, address: Address) -> None:
        """Return when the bot can post there; else raise CannotPost with the line that cures it."""
        ...

    async def tell(self, origin: Origin, message: Message) -> None:
        """A direct message to ``origin.person``."""
        ...

    async def may(self, origin: Origin, permission: Permission) -> bool:
        """Whether the person has the permission there, asked of the platform now; never asked about ASK."""
        ...

    def sees(self, origin: Origin, channel: str) -> bool | None:
        """Whether the person may look into a channel of their workspace; None where the platform has not
        told. It asks nothing."""
        ...

    async def is_closed(self, address: Address) -> bool | None:
        """Whether the channel is closed to others of the workspace, asked now; None where it does not say."""
        ...
