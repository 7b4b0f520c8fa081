"""Fetching one address: guard | connect | ask (conditionally) | follow redirects | read under limits.

What this file does not do: decide when to fetch (politeness), keep state (state), read charsets or feeds
(the parsers). Every failure leaves it as one SourceError, SourceGone, AddressRefused or TryLater.
"""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.errors import SourceError
from bot.sources.web.decompress import ACCEPTED, Collector, decoder
from bot.sources.web.failures import in_words, refused
from bot.sources.web.fetched import Fetched, FetchRequest
from bot.sources.web.guard import Guard
from bot.sources.web.headers import fresh_seconds, retry_after, validator
from bot.sources.web.limited import LimitedSocket
from bot.sources.web.resolver import Resolver

_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
# Some servers promise more bytes than they have, or never end what they send in pieces: browsers show it.
_ENDED = re.compile(rb"</(?:rss|feed|rdf:rdf|urlset|html)>\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where a fetch stops. Seconds and bytes."""

    connect_seconds: float = 10.0  # TCP and TLS, for each hop
    read_seconds: float = 15.0  # between two pieces of an answer
    whole_seconds: float = 45.0  # from the first look-up to the last byte, redirects included
    body_bytes: int = 5_000_000  # decompressed
    wire_bytes: int = 6_000_000  # everything that arrives for one request, headers and framing included
    header_bytes: int = 16_384  # one header line
    headers: int = 128
    redirects: int = 5
    connections: int = 64
    per_host: int = 2  # at the same time


class HttpFetcher:
    """A ports.Fetcher over aiohttp. Use it as a context manager, or close it; one serves a whole process."""

    def __init__(
        self,
        guard: Guard | None = None,
        *,
        agent: str = "",
        limits: Limits | None = None,
        resolver: AbstractResolver | None = None,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.time,
        open_socket: Callable[..., socket.socket] | None = None,
    ) -> None:
        self._guard = guard or Guard()
        self._agent = agent or user_agent()
        self._limits = limits or Limits()
        self._resolver = resolver or Resolver()
        self._tls = tls
        self._clock = clock
        self._open_socket = open_socket or partial(LimitedSocket, limit=self._limits.wire_bytes)
        self._turns: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()  # of hosts in use
        self._sessions: dict[bool, aiohttp.ClientSession] = {}

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer (2xx, 304, a redirect unfollowed); AddressRefused, SourceGone, TryLater, SourceError."""
        url = self._guard.check(request.url)
        host = url.raw_host or ""
        turn = self._turns.setdefault(host, asyncio.Semaphore(self._limits.per_host))
        async with turn:  # who waits for it has all of the time afterwards
            try:
                async with asyncio.timeout(self._limits.whole_seconds):
                    return await self._follow(request, url)
            except (aiohttp.ClientError, OSError, UnicodeError) as error:
                raise in_words(error, host) from error

    async def _follow(self, request: FetchRequest, url: URL) -> Fetched:
        headers = self._headers(request)
        hops: list[tuple[int, str]] = []  # status, and the address that it points to
        while True:
            session = self._session(self._guard.trusts(url))
            async with session.get(url, headers=headers, allow_redirects=False) as response:
                location = response.headers.get("Location", "")
                if response.status not in _REDIRECTS or not location:
                    answer = await self._read(request, response)
                    return replace(answer, url=str(url), moved_to=_moved_to(request.url, hops))
                status = response.status
            onward = self._guard.check(_target(url, location))
            if not request.follow:
                return Fetched(url=str(url), status=status, onward=str(onward))
            url = onward
            hops.append((status, str(url)))
            if len(hops) > self._limits.redirects:
                raise SourceError(
                    f"{url.raw_host} sends the bot from address to address without end. "
                    "Open it in a browser and add the address where it stops.",
                    cause=f"{len(hops)} redirects, the last to {url}",
                )

    async def _read(self, request: FetchRequest, response: aiohttp.ClientResponse) -> Fetched:
        now = int(self._clock())
        headers = response.headers
        fetched = Fetched(
            url="",
            status=response.status,
            content_type=headers.get("Content-Type", "")[:200],
            etag=validator(headers.get("ETag", "")),
            last_modified=validator(headers.get("Last-Modified", "")),
            fresh_seconds=fresh_seconds(headers, now),
        )
        if response.status == 304 and (request.etag or request.last_modified):
            return fetched
        if not 200 <= response.status < 300:
            wait = retry_after(headers.get("Retry-After", ""), now)
            challenge = headers.get("cf-mitigated", "").lower() == "challenge"
            raise refused(response.status, response.url.raw_host or "", wait, challenge=challenge)
        body = Collector(self._limits.body_bytes)
        plain = decoder(headers.get("Content-Encoding", ""))
        broken_off: aiohttp.ClientPayloadError | None = None
        try:
            async for piece in response.content.iter_any():
                plain.feed(piece, body)
        except aiohttp.ClientPayloadError as error:
            broken_off = error
        else:
            plain.finish()
        whole = body.take()
        if broken_off is not None and not _ENDED.search(whole, max(0, len(whole) - 200)):
            raise broken_off
        return replace(fetched, body=whole)

    def _headers(self, request: FetchRequest) -> dict[str, str]:
        headers = {"Accept": request.accept, "Accept-Encoding": ACCEPTED, "User-Agent": self._agent}
        if etag := validator(request.etag):
            headers["If-None-Match"] = etag
        if modified := validator(request.last_modified):
            headers["If-Modified-Since"] = modified
        return headers

    def _session(self, trusted: bool) -> aiohttp.ClientSession:
        """One for the public web, one for hosts on the operator's list, whose sockets obey other rules."""
        if trusted not in self._sessions:
            limits = self._limits
            connector = aiohttp.TCPConnector(
                socket_factory=self._guard.socket_factory(trusted, self._open_socket),
                resolver=self._resolver,
                ssl=self._tls or True,
                limit=limits.connections,
                limit_per_host=limits.per_host,
                ttl_dns_cache=60,
                keepalive_timeout=5,
            )
            self._sessions[trusted] = aiohttp.ClientSession(
                connector=connector,
                timeout=aiohttp.ClientTimeout(
                    total=None,  # the whole is timed in fetch(), over all redirects
                    sock_connect=limits.connect_seconds,
                    sock_read=limits.read_seconds,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
                max_line_size=limits.header_bytes,
                max_field_size=limits.header_bytes,
                max_headers=limits.headers,
            )
        return self._sessions[trusted]

    async def close(self) -> None:
        """Close all connections; the fetcher opens new ones when it is used again."""
        sessions, self._sessions = self._sessions, {}
        for session in sessions.values():
            await session.close()
        await self._resolver.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def user_agent(contact: str = "") -> str:
    """How the bot names itself to hosts: "AIBrief/0.1.0 (+https://example.com/bot)".

    ``contact`` is an address under which its operator can be reached, "" for none.
    """
    try:
        release = version("aibrief")
    except PackageNotFoundError:  # run from a folder, not installed
        release = "0"
    printable = "".join(sign for sign in contact.strip() if " " < sign < "\x7f" and sign not in "()")
    return f"AIBrief/{release} (+{printable})" if printable else f"AIBrief/{release}"


def _target(url: URL, location: str) -> URL:
    try:
        return url.join(URL(location.strip()))
    except ValueError as error:
        raise SourceError(
            f"{url.raw_host} sends the bot on to an address that cannot be read. Open it in a browser.",
            cause=f"Location {location[:200]!r}",
        ) from error


def _moved_to(asked: str, hops: list[tuple[int, str]]) -> str:
    """Where the permanent redirects at the beginning of the chain lead; never from https back to http."""
    moved = ""
    for status, url in hops:
        if status not in _PERMANENT:
            break
        moved = url
    return "" if asked.startswith("https:") and moved.startswith("http:") else moved
