"""A feed of teasers whose articles stand on pages: what is added to a page is read when its entry changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path

import pytest
from aiohttp import web

from bot.app import Bot
from bot.model import Article, Origin
from bot.store import articles, revisions, workspaces
from bot.stories.address import canonical
from tests.answers.news_site import bot_that_reads
from tests.conftest import Hand, Stores
from tests.servers import serving

PAGE = (
    "Quill closes its plant in Oslo and moves the work to Bergen, the company said on Monday.",
    "The plant of Quill in Oslo has made pens for 40 years and has 210 workers today.",
    "A union called the move a shock, because Quill had promised new machines for Oslo in spring.",
    "Quill wants to begin in Bergen in June, when the new building is to be ready.",
)
ADDED = "The city of Oslo has offered Quill a loan of 3 million crowns to keep the plant open."


@dataclass
class Site:
    """One article: a teaser in the feed and its page."""

    title: str = "Quill leaves Oslo"
    page: tuple[str, ...] | None = PAGE
    url: str = ""

    async def feed(self, request: web.Request) -> web.Response:
        item = (
            f"<item><title>{self.title}</title><link>{self.url}/quill</link><guid>{self.url}/quill</guid>"
            f"<description>{self.title}: Quill closes a plant. Read on.</description>"
            f"<pubDate>{formatdate(Hand().now - 3600)}</pubDate></item>"
        )
        text = f'<rss version="2.0"><channel><title>Quill Wire</title>{item}</channel></rss>'
        return web.Response(text=text, content_type="application/rss+xml")

    async def article(self, request: web.Request) -> web.Response:
        if self.page is None:
            return web.Response(status=500)
        text = "".join(f"<p>{line}</p>" for line in self.page)
        return web.Response(
            text=f"<html><body><article>{text}</article></body></html>", content_type="text/html"
        )


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site, app = Site(), web.Application()
    app.router.add_get("/wire.xml", site.feed)
    app.router.add_get("/quill", site.article)
    async with serving(app) as site.url:
        yield site


@pytest.fixture
async def bot(tmp_path: Path, stores: Stores, clock: Hand, site: Site) -> AsyncIterator[Bot]:
    async with bot_that_reads(site.url, tmp_path, stores, clock) as it:
        yield it


async def stored(bot: Bot, me: Origin, site: Site) -> tuple[Article, int]:
    """The article, and when something was added to it."""
    async with bot.house.database.reading() as session:
        channel = await workspaces.known(session, me)
        assert channel is not None
        found = await articles.visible(session, canonical(f"{site.url}/quill"), channel.workspace_id, False)
        assert found is not None
        return found, await revisions.news_at(session, found.id)


async def read_again(bot: Bot, clock: Hand) -> None:
    clock.now += 86_400
    [due] = await bot.house.reader.take(5)
    await bot.house.reader.read(due)


async def test_a_changed_teaser_brings_what_was_added_to_its_page(
    bot: Bot, me: Origin, site: Site, clock: Hand
) -> None:
    await bot.answer(f"source add {site.url}/wire.xml", me)
    before, added_at = await stored(bot, me, site)
    assert all(line in before.text for line in PAGE) and added_at == 0
    site.title, site.page = "Oslo wants to keep Quill", (*PAGE, ADDED)
    await read_again(bot, clock)
    after, added_at = await stored(bot, me, site)
    assert after.id == before.id and after.title == "Oslo wants to keep Quill"
    assert all(line in after.text for line in (*PAGE, ADDED)) and added_at == clock.now


async def test_a_changed_teaser_takes_no_text_away_when_the_page_cannot_be_read(
    bot: Bot, me: Origin, site: Site, clock: Hand
) -> None:
    await bot.answer(f"source add {site.url}/wire.xml", me)
    site.title, site.page = "Oslo wants to keep Quill", None
    await read_again(bot, clock)
    after, added_at = await stored(bot, me, site)
    assert all(line in after.text for line in PAGE) and added_at == 0
