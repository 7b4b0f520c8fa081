"""Teasers made whole over real sockets: what hosts allow is kept, and who cannot answer is left alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.model import Draft
from bot.sources.notices import without_notices
from bot.sources.state import DAY, HOUR
from bot.sources.teasers import Teasers
from tests.sources.hostile_server import NOW, HostileServer, answer, fetcher_for, hostile_server

SENTENCE = "The harbour of Holm opens its third quay in spring, the port authority said on Monday. "
PAGE = answer(
    f"<html><body><article><h1>A third quay</h1><p>{SENTENCE * 6}</p></article></body></html>".encode(),
    "Content-Type: text/html",
)
FORBIDDEN = answer(b"User-agent: *\nDisallow: /news", "Content-Type: text/plain")
NONE = answer(b"", status="404 Not Found")


class Host:
    """A server with articles, and a reader of its teasers whose clock the test moves."""

    def __init__(self, server: HostileServer) -> None:
        self.server = server
        self.now = NOW
        self.fetcher = fetcher_for(server)
        self.teasers = Teasers(self.fetcher, lambda: self.now)
        for number in range(4):
            server.replies[f"/news/{number}"] = PAGE

    async def texts(self, *numbers: int, most: int = 9, seconds: int = 300) -> list[bool]:
        """Of each article whether its page was read."""
        drafts = [
            Draft(title="A quay", text="Short.", url=self.server.url(f"/news/{number}"), summary_only=True)
            for number in numbers
        ]
        made = await self.teasers.whole(drafts, most, self.now + seconds)
        return [SENTENCE.strip() in draft.text for draft in made]

    def asked(self) -> list[str]:
        """The paths asked for since the last look."""
        paths = [head.split(" ", 2)[1] for head in self.server.asked]
        self.server.asked.clear()
        return paths


@asynccontextmanager
async def running() -> AsyncIterator[Host]:
    async with hostile_server() as server:
        host = Host(server)
        try:
            yield host
        finally:
            await host.teasers.close()
            await host.fetcher.close()


async def test_a_page_is_read_where_nothing_forbids_it_and_only_so_many() -> None:
    async with running() as host:
        host.server.replies["/robots.txt"] = NONE
        assert await host.texts(0, 1, 2, most=2) == [True, True, False]
        assert host.asked() == ["/robots.txt", "/news/0", "/news/1"]
        assert await host.texts(0, seconds=0) == [False]


async def test_what_a_host_allows_is_asked_once_a_day() -> None:
    async with running() as host:
        host.server.replies["/robots.txt"] = FORBIDDEN
        assert await host.texts(0, 1) == [False, False]
        host.server.replies["/robots.txt"] = NONE
        host.now += DAY - 1
        assert await host.texts(0) == [False]
        assert host.asked() == ["/robots.txt"]
        host.now += 1
        assert await host.texts(0) == [True]


@pytest.mark.parametrize("fault", [answer(b"", status="500 Oops"), b"nonsense\r\n\r\n"])
async def test_a_host_that_cannot_say_what_it_allows_is_left_alone_for_an_hour(fault: bytes) -> None:
    async with running() as host:
        host.server.replies["/robots.txt"] = fault
        assert await host.texts(0, 1) == [False, False]
        host.now += HOUR - 1
        assert await host.texts(0) == [False]
        assert set(host.asked()) == {"/robots.txt"}
        host.server.replies["/robots.txt"] = NONE
        host.now += 1
        assert await host.texts(0) == [True]


@pytest.mark.parametrize("path", ["/robots.txt", "/news/0"])
async def test_a_host_that_asks_to_wait_is_left_alone_for_so_long(path: str) -> None:
    async with running() as host:
        host.server.replies["/robots.txt"] = NONE
        host.server.replies[path] = answer(b"", "Retry-After: 7200", status="429 Too Many")
        assert await host.texts(0, 1, 2) == [False, False, False]
        assert host.asked().count("/news/1") == 0
        host.now += 7199
        assert await host.texts(1) == [False]
        assert host.asked() == []
        host.server.replies["/robots.txt"] = NONE
        host.now += 1
        assert await host.texts(1) == [True]


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {to}", status=status)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 Other", "307 Temporary", "308 Permanent"])
async def test_every_host_on_the_way_to_a_page_is_asked_what_it_allows(status: str) -> None:
    async with running() as host, hostile_server() as last:
        host.fetcher = fetcher_for(host.server, also=last)
        host.teasers = Teasers(host.fetcher, lambda: host.now)
        host.server.replies |= {"/robots.txt": NONE, "/news/0": redirect(last.url("/news/0"), status)}
        last.replies |= {"/robots.txt": FORBIDDEN, "/news/0": PAGE}
        assert await host.texts(0) == [False]
        assert [head.split(" ", 2)[1] for head in last.asked] == ["/robots.txt"]
        last.replies["/robots.txt"] = NONE
        host.now += DAY
        assert await host.texts(0) == [True]


async def test_a_redirect_within_a_host_does_not_lead_around_what_it_forbids() -> None:
    async with running() as host:
        host.server.replies |= {"/robots.txt": FORBIDDEN, "/go": redirect("/news/0")}
        draft = Draft(title="A quay", text="Short.", url=host.server.url("/go"), summary_only=True)
        assert await host.teasers.whole([draft], 1, host.now + 300) == [draft]
        assert host.asked() == ["/robots.txt", "/go"]


async def test_redirects_without_end_leave_the_summary() -> None:
    async with running() as host:
        host.server.replies |= {"/robots.txt": NONE, "/news/0": redirect("/news/0")}
        assert await host.texts(0, 1) == [False, True]
        assert host.asked().count("/news/0") == 6


async def test_an_article_that_is_gone_to_the_front_page_keeps_its_summary() -> None:
    async with running() as host:
        host.server.replies |= {"/robots.txt": NONE, "/": PAGE, "/news/0": redirect("/")}
        assert await host.texts(0, 1) == [False, True]


async def test_pages_that_all_say_the_same_leave_their_summaries() -> None:
    """A notice for who has not subscribed is longer than a summary, and says nothing of the article."""
    async with running() as host:
        drafts = [
            Draft(title=title, text=f"{title} soon.", url=host.server.url(f"/news/{n}"), summary_only=True)
            for n, title in enumerate(("Kestrel cuts forty jobs", "Quill opens a mill"))
        ]
        made = await host.teasers.whole(drafts, 9, host.now + 300)
        assert "/news/1" in host.asked()
        assert [one.text for one in without_notices(made)] == [one.text for one in drafts]
