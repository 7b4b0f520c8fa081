"""What works at an address that somebody adds, over real sockets: a feed, the page's feed, its sitemap."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import Bot
from bot.commands import SourceAdd, SourceList, SourceTest
from bot.message import plain
from bot.model import Origin
from bot.sources.web.fetched import Fetched
from tests.answers.news_site import OneFeed, Site, bot, bot_that_reads, site
from tests.conftest import Hand, Stores
from tests.sources.feeds import InLine
from tests.sources.test_poll import Answers

__all__ = ["bot", "site"]  # fixtures


async def test_a_pages_feed_is_found(bot: Bot, me: Origin, site: Site) -> None:
    added = plain(await bot.answer(SourceAdd(url=site.url), me))
    assert "Added Quill Wire" in added
    assert "The page names this feed" in added


async def test_a_page_whose_feed_is_followed_says_which_it_is(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    again = plain(await bot.answer(SourceAdd(url=site.url), me))
    assert f"The page names this feed: {site.url}/wire.xml" in again
    assert "same address" not in again


async def test_a_page_with_nothing_is_refused_with_what_to_do(bot: Bot, me: Origin, site: Site) -> None:
    message = await bot.answer(SourceAdd(url=f"{site.url}/bare"), me)
    assert message.failed
    assert "RSS" in plain(message)
    assert "No sources yet" in plain(await bot.answer(SourceList(), me))


async def test_a_site_without_feeds_is_read_by_its_news_sitemap(bot: Bot, me: Origin, site: Site) -> None:
    site.robots = f"Sitemap: {site.url}/maps.xml"
    added = plain(await bot.answer(SourceAdd(url=f"{site.url}/bare"), me))
    assert added.startswith("Added Quill Wire")
    assert "There is no feed, so the site's news sitemap is read." in added
    for title in site.titles:
        assert title in added
    assert "customer in Oslo" in plain(await bot.answer("quill", me))  # from the pages
    again = plain(await bot.answer(SourceAdd(url=f"{site.url}/maps.xml"), me))
    assert f"The address lists this news sitemap: {site.url}/news-map.xml" in again


@pytest.mark.parametrize("status", [429, 500])
async def test_a_host_that_cannot_answer_now_is_told_with_what_to_do(
    bot: Bot, me: Origin, site: Site, status: int
) -> None:
    site.status = status
    told = await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    assert told.failed and "Nothing was added; try it again later." in plain(told)


async def test_a_host_that_asks_to_wait_is_left_alone(bot: Bot, me: Origin, site: Site) -> None:
    site.status = 429
    assert (await bot.answer(SourceAdd(url=f"{site.url}/bare"), me)).failed
    assert site.asked == ["/bare/feed", "/robots.txt"]


async def test_a_sitemap_that_was_forgotten_is_no_source(bot: Bot, me: Origin, site: Site) -> None:
    site.robots, site.mapped = f"Sitemap: {site.url}/maps.xml", "2024-03-05"
    assert (await bot.answer(SourceAdd(url=f"{site.url}/bare"), me)).failed
    assert not (await bot.answer(SourceAdd(url=f"{site.url}/news-map.xml"), me)).failed, "it was asked for"


async def test_an_address_without_a_scheme_is_asked_for_without_tls_where_there_is_none(
    bot: Bot, me: Origin, site: Site
) -> None:
    bare = site.url.removeprefix("http://")
    added = plain(await bot.answer(SourceAdd(url=f"feed://{bare}/wire.xml?of=https"), me))
    assert f"Added Quill Wire\n{site.url}/wire.xml" in added
    told = await bot.answer(SourceAdd(url=f"https://{bare}/copy.xml"), me)
    assert told.failed


async def test_a_host_whose_https_fails_today_is_read_over_https_when_it_is_added_again(
    tmp_path: Path, stores: Stores, clock: Hand, me: Origin
) -> None:
    web, typed = OneFeed(secure=False), SourceAdd(url="news.example.com/feed.xml")
    async with bot_that_reads("127.0.0.1", tmp_path, stores, clock, web) as bot:
        bot.house.reader.lister = InLine()  # type: ignore[assignment]
        assert "so it is read over http;" in plain(await bot.answer(typed, me))
        assert "here already" in (await bot.answer(typed, me)).headline
        web.secure = True
        assert "over https from now on" in (await bot.answer(typed, me)).headline
        assert "https://news.example.com/feed.xml" in plain(await bot.answer(typed, me))


async def test_a_page_behind_a_question_for_consent_says_how_else_to_name_it(
    tmp_path: Path, stores: Stores, clock: Hand, me: Origin
) -> None:
    asks = Fetched(url="https://consent.example.com/m", status=200, body=b"<html><body>Before you continue")
    async with bot_that_reads("127.0.0.1", tmp_path, stores, clock, Answers(asks)) as bot:
        bot.house.reader.lister = InLine()  # type: ignore[assignment]
        told = plain(await bot.answer(SourceAdd(url="youtube.com/@quill"), me))
    assert "asks for consent to cookies" in told and "https://www.youtube.com/channel/UC" in told


async def test_a_page_that_sends_on_is_followed_and_every_address_guarded(
    bot: Bot, me: Origin, site: Site
) -> None:
    added = plain(await bot.answer(SourceAdd(url=f"{site.url}/onward?to=/onward?to=/"), me))
    assert "Added Quill Wire" in added
    for inside in ("http://10.0.0.1/feed", "http://169.254.169.254/latest", "http://127.0.0.1:9/"):
        refused = await bot.answer(SourceAdd(url=f"{site.url}/onward?to={inside}"), me)
        assert refused.failed
    endless = await bot.answer(SourceAdd(url=f"{site.url}/onward?to=/onward?to=/onward?to=/onward?to=/"), me)
    assert endless.failed


async def test_a_feed_that_a_page_names_and_that_fails_is_told_with_its_reason(
    bot: Bot, me: Origin, site: Site
) -> None:
    told = plain(await bot.answer(SourceAdd(url=f"{site.url}/broken"), me))
    assert f"The page names a feed, {site.url}/bare, which cannot be read" in told
    assert "names no feed" not in told


async def test_what_people_paste_is_read(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    for form in (
        "<{}|{}>",
        "`{}`",
        "feed:{}",
        "view-source:{}",
        "“{}”",
        "[Wire]({})",
        "Wire: {}.",
        "\u200b{},",
    ):
        pasted = form.replace("{}", f"{site.url}/wire.xml")
        assert "is a source here already" in (await bot.answer(SourceAdd(url=pasted), me)).headline, form
        assert "works" in (await bot.answer(SourceTest(source=pasted), me)).headline, form
