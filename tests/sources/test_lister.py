"""Bodies are read in child processes that outlive a job and die of a hostile one."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

import psutil
import pytest

from bot.errors import SourceError
from bot.sources.children.child import ChildFailed, Children
from bot.sources.children.lister import ChildLister
from bot.sources.listing import Job, Listing, list_news
from tests.sources.feeds import feed
from tests.sources.hostile_server import NOW

FEED = Job(body=feed(*range(40)), url="https://e.com/", content_type="text/xml", now=NOW)


async def test_a_child_tells_what_the_function_tells() -> None:
    async with ChildLister() as lister:
        first = await lister.list(FEED)
        assert first == list_news(FEED)
        again = Job(body=feed(*range(41)), url=FEED.url, seen=first.seen, posted=first.posted, now=NOW)
        assert await lister.list(again) == list_news(again)
        assert len((await lister.list(again)).new) == 1


async def test_what_is_no_feed_is_said_in_the_same_words() -> None:
    page = Job(body=b"<!doctype html><html><body>Hello</body></html>", url="https://e.com/")
    async with ChildLister() as lister:
        with pytest.raises(SourceError) as there:
            await lister.list(page)
        with pytest.raises(SourceError) as here:
            list_news(page)
        assert there.value.sentence == here.value.sentence
        assert (await lister.list(FEED)).listed == 40


HOSTILE = {
    "bare items": b"<rss version='2.0'><channel>" + b"<item>" * 200_000,
    "open tags": b"<rss><channel>" + b"<a>" * 1_000_000,
    "entities": b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]><rss><channel><item><title>&m;</title></item></channel></rss>",
    "attributes": b"<rss><channel><item "
    + b"".join(b"a%d='x' " % n for n in range(100_000))
    + b"/></channel></rss>",
    "one text": b"<rss><channel><item><title>" + b"x" * 4_900_000,
    "brackets": b"<rss><channel><item><description>"
    + b"&lt;" * 1_200_000
    + b"</description></item></channel></rss>",
    "json": b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 2_000_000,
    "zeros": bytes(4_000_000),
    "noise": bytes(range(256)) * 10_000,
}


async def test_hostile_bodies_end_and_the_next_is_read() -> None:
    async with ChildLister() as lister:
        for body in HOSTILE.values():
            try:
                listing = await lister.list(Job(body=body, url="https://e.com/", now=NOW))
                assert len(listing.new) <= 10
            except SourceError as error:
                assert error.sentence.endswith(".")
        assert (await lister.list(FEED)).listed == 40


async def test_a_child_that_is_killed_is_replaced() -> None:
    async with ChildLister() as lister:
        await lister.list(FEED)
        (child,) = psutil.Process().children()
        job = asyncio.create_task(
            lister.list(Job(body=b"<rss><channel>" + b"<a>" * 1_500_000, url="https://e.com/"))
        )
        await asyncio.sleep(0)
        child.kill()
        with pytest.raises(SourceError, match="too much time or memory"):
            await job
        assert (await lister.list(FEED)).listed == 40
        (other,) = psutil.Process().children()
        assert other.pid != child.pid


async def test_what_is_under_way_is_finished_when_the_terminal_or_the_host_says_stop() -> None:
    """Ctrl-C goes to every process of the terminal's group, some hosts' signal to every process there is."""
    async with ChildLister() as lister:
        await lister.list(FEED)
        (child,) = psutil.Process().children()
        assert os.getpgid(child.pid) != os.getpgid(0)
        child.send_signal(signal.SIGINT)
        child.send_signal(signal.SIGTERM)
        assert (await lister.list(FEED)).listed == 40
        assert psutil.Process().children() == [child]
    assert not child.is_running()


async def test_a_child_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async with ChildLister() as lister:
        with monkeypatch.context() as broken:
            broken.setattr(sys, "executable", "/nowhere/python")
            with pytest.raises(SourceError, match="too much time or memory"):
                await lister.list(FEED)
        assert (await lister.list(FEED)).listed == 40


async def test_a_cancelled_job_spoils_no_later_one() -> None:
    async with ChildLister() as lister:
        await lister.list(FEED)
        for _ in range(3):
            job = asyncio.create_task(lister.list(FEED))
            await asyncio.sleep(0)
            job.cancel()
            with pytest.raises(asyncio.CancelledError):
                await job
        page = Job(body=b"{}", url="https://e.com/")
        with pytest.raises(SourceError):
            await lister.list(page)
        assert (await lister.list(FEED)).listed == 40


async def test_many_jobs_share_few_children() -> None:
    async with ChildLister(2) as lister:
        listings = await asyncio.gather(*[lister.list(FEED) for _ in range(20)])
        assert {len(listing.new) for listing in listings} == {40}
        assert len(psutil.Process().children()) == 2


async def test_the_loop_goes_on_while_a_body_is_read() -> None:
    big = Job(body=feed(*range(3000)), url="https://e.com/", now=NOW)
    turns = 0
    async with ChildLister() as lister:
        job = asyncio.create_task(lister.list(big))
        while not job.done() and turns < 10_000_000:
            await asyncio.sleep(0)
            turns += 1
        assert (await job).listed >= 1000
    assert turns > 100


async def test_a_page_without_a_feed_is_a_source_by_its_links() -> None:
    def page(*numbers: int) -> bytes:
        links = "".join(
            f"<article><h2><a href='/2026/09/{number:02}/the-studio-releases-film-{number}'>"
            f"The studio releases its film number {number}</a></h2></article>"
            for number in numbers
        )
        name = "<meta property='og:site_name' content='Quay Films'>"
        return f"<html>{name}<body><main>{links}</main></body></html>".encode()

    async with ChildLister() as lister:
        first = await lister.list(Job(body=page(1, 2), url="https://e.com/news", kind="page", now=NOW))
        assert [draft.url for draft in first.new] == [
            "https://e.com/2026/09/01/the-studio-releases-film-1",
            "https://e.com/2026/09/02/the-studio-releases-film-2",
        ]
        assert all(draft.summary_only and draft.published_at for draft in first.new)
        assert {first.feed.title, *(draft.publisher for draft in first.new)} == {"Quay Films"}
        again = await lister.list(
            Job(body=page(3, 1, 2), url="https://e.com/news", kind="page", seen=first.seen, now=NOW)
        )
        assert [draft.title for draft in again.new] == ["The studio releases its film number 3"]
        with pytest.raises(SourceError, match="nothing that looks like an article"):
            await lister.list(Job(body=b"<html></html>", url="https://e.com/", kind="page"))


async def test_a_fault_of_ours_is_said_to_be_one_and_logged_whole(caplog: pytest.LogCaptureFixture) -> None:
    async with Children("tests.sources.broken_child", Listing) as children:
        with pytest.raises(ChildFailed, match="by a fault of the bot"):
            await children.ask(FEED)
    assert FEED.url in caplog.text and "ZeroDivisionError: nobody thought of it" in caplog.text


async def test_a_child_that_takes_too_long_is_ended() -> None:
    """The kernel ends it, in C code, too."""
    async with Children("tests.sources.endless_child", Listing) as children:
        with pytest.raises(ChildFailed, match="too much time or memory"):
            await children.ask(FEED)
