"""The HTTP client behind a door that opens late: a question does not wait for its import."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.sources.web.fetched import Fetched, FetchRequest

if TYPE_CHECKING:
    from bot.sources.web.fetch import HttpFetcher


class LazyFetcher:
    """The HTTP client, made when the first address is read: a question needs none."""

    def __init__(self, allow_hosts: Sequence[str], contact: str) -> None:
        self._allow_hosts = allow_hosts
        self._contact = contact
        self._made: HttpFetcher | None = None

    async def fetch(self, request: FetchRequest) -> Fetched:
        """See bot.ports.Fetcher."""
        if self._made is None:
            self._made = _fetcher(self._allow_hosts, self._contact)
        return await self._made.fetch(request)

    async def close(self) -> None:
        """Close the client when there is one."""
        if self._made is not None:
            await self._made.close()


def _fetcher(allow_hosts: Sequence[str], contact: str) -> HttpFetcher:
    from bot.sources.web.fetch import HttpFetcher, user_agent
    from bot.sources.web.guard import Guard, read_allowed

    return HttpFetcher(Guard(allowed=read_allowed(allow_hosts)), agent=user_agent(contact))
