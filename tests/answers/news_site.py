"""A small news site on a socket, whose feed and pages the tests of sources read, and a bot that may."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path
from random import Random

import pytest
from aiohttp import web

from bot.app import Bot, open_bot
from bot.config import read_config
from bot.errors import SourceDown, SourceError
from bot.model import Platform
from bot.ports import Fetcher
from bot.sources.web.fetched import Fetched, FetchRequest
from tests.conftest import Everybody, Hand, Stores, topics
from tests.servers import serving
from tests.sources.feeds import InLine, feed

_SAID = "said the company on Monday in a statement about its plant."


@dataclass
class Site:
    """A small news site on a socket; what it serves can be changed between two readings."""

    clock: Hand
    titles: list[str] = field(default_factory=lambda: ["Quill opens", "Quill hires", "Quill earns"])
    status: int = 200
    tracked: str = ""  # stands behind the links of the copy
    notice: str = ""  # all that the feed says under each headline
    moved: bool = False  # for good, from the copy to the feed
    robots: str = ""
    cut: int | None = None  # so much of the feed is sent, in code points
    mapped: str = "2025-10-28"  # when the sitemap's articles came out
    url: str = ""
    asked: list[str] = field(default_factory=list)

    async def feed(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if self.status != 200:
            return web.Response(status=self.status)
        if self.moved and request.path == "/copy.xml":
            return web.Response(status=301, headers={"Location": f"{self.url}/wire.xml"})
        tracked = self.tracked if request.path == "/copy.xml" else ""
        items = "".join(
            f"<item><title>{title}</title><link>{self.url}/{len(self.titles) - number}{tracked}</link>"
            f"<description>{self.notice or f'{title}, {_SAID}'}</description>"
            f"<pubDate>{formatdate(self.clock() - number * 3600)}</pubDate></item>"
            for number, title in enumerate(self.titles)
        )
        channel = f"<channel><title>Quill Wire</title><language>en</language>{items}</channel>"
        whole = f'<rss version="2.0">{channel}</rss>'
        return web.Response(text=whole[: self.cut], content_type="application/rss+xml")

    async def page(self, request: web.Request) -> web.Response:
        link = '<link rel="alternate" type="application/rss+xml" href="/wire.xml">'
        return web.Response(
            text=f"<html><head>{link}</head><body>Hello</body></html>", content_type="text/html"
        )

    async def onward(self, request: web.Request) -> web.Response:
        """A page that only sends on to where ``to`` leads."""
        to = f'<meta http-equiv="Refresh" content="0; URL={request.query["to"]}">'
        return web.Response(text=f"<html><head>{to}</head></html>", content_type="text/html")

    async def names_a_broken_feed(self, request: web.Request) -> web.Response:
        link = '<link rel="alternate" type="application/atom+xml" href="/bare">'
        return web.Response(text=f"<html><head>{link}</head></html>", content_type="text/html")

    async def bare(self, request: web.Request) -> web.Response:
        return web.Response(text="<html><body>Nothing here.</body></html>", content_type="text/html")

    async def guessed(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        return web.Response(status=404 if self.status == 200 else self.status)

    async def named_for_robots(self, request: web.Request) -> web.Response:
        if self.status != 200:
            return await self.guessed(request)
        return web.Response(text=self.robots, status=200 if self.robots else 404)

    async def sitemaps(self, request: web.Request) -> web.Response:
        inside = f"<sitemap><loc>{self.url}/news-map.xml</loc></sitemap>"
        return web.Response(text=f"<sitemapindex>{inside}</sitemapindex>", content_type="text/xml")

    async def news_sitemap(self, request: web.Request) -> web.Response:
        """Zipped, and sent as a file."""
        places = "".join(
            f"<url><loc>{self.url}/{number}</loc><news:news><news:publication>"
            f"<news:name>Quill Wire</news:name></news:publication><news:title>{title}</news:title>"
            f"<news:publication_date>{self.mapped}</news:publication_date></news:news></url>"
            for number, title in enumerate(self.titles)
        )
        spaces = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
        body = gzip.compress(f"<urlset {spaces}>{places}</urlset>".encode())
        return web.Response(body=body, content_type="application/octet-stream")

    async def article(self, request: web.Request) -> web.Response:
        text = (
            f"<p>The Quill plant made part {request.path} on Monday, and sold it to a customer in Oslo.</p>"
            * 6
        )
        return web.Response(
            text=f"<html><body><article>{text}</article></body></html>", content_type="text/html"
        )


@dataclass
class OneFeed:
    """A fetcher whose web is one feed, at any host; while it is not ``secure`` https does not answer."""

    secure: bool = True
    gone: bool = False  # to /news.xml, as the front page says
    body: bytes = feed(1, 2, 3)

    async def fetch(self, request: FetchRequest) -> Fetched:
        if request.url.startswith("https:") and not self.secure:
            raise SourceDown("news.example.com could not be reached in time.")
        if self.gone and request.url.endswith(".com/"):
            front = b'<link rel="alternate" type="application/rss+xml" href="/news.xml">'
            return Fetched(url=request.url, status=200, body=front)
        if self.gone or not request.url.endswith("/feed.xml"):
            raise SourceError("Nothing there (404).", cause=404)
        return Fetched(url=request.url, status=200, body=self.body)


@pytest.fixture
async def site(clock: Hand) -> AsyncIterator[Site]:
    site = Site(clock)
    app = web.Application()
    app.router.add_get("/wire.xml", site.feed)
    app.router.add_get("/copy.xml", site.feed)
    app.router.add_get("/", site.page)
    app.router.add_get("/bare", site.bare)
    app.router.add_get("/{place:bare/(?:feed|rss.xml)|feed|rss|sitemap-news.xml}", site.guessed)
    app.router.add_get("/robots.txt", site.named_for_robots)
    app.router.add_get("/maps.xml", site.sitemaps)
    app.router.add_get("/news-map.xml", site.news_sitemap)
    app.router.add_get("/onward", site.onward)
    app.router.add_get("/broken", site.names_a_broken_feed)
    app.router.add_get("/{number:\\d+}", site.article)
    async with serving(app) as site.url:
        yield site


@pytest.fixture
async def bot(tmp_path: Path, stores: Stores, clock: Hand, site: Site) -> AsyncIterator[Bot]:
    """A bot that may read the site, and does so in its own process: children have tests of their own."""
    async with bot_that_reads(site.url, tmp_path, stores, clock) as it:
        it.house.reader.lister = InLine()  # type: ignore[assignment]
        yield it


@asynccontextmanager
async def bot_that_reads(
    url: str, folder: Path, stores: Stores, clock: Hand, fetcher: Fetcher | None = None
) -> AsyncIterator[Bot]:
    """A bot without samples that may read a site and nothing else of this machine."""
    settings = {"AIBRIEF_SAMPLES": "off", "AIBRIEF_ALLOW_HOSTS": url.removeprefix("http://")}
    stores.copy("sqlite", topics, folder)
    config = read_config(settings, default_data=folder)
    bits = Random(1).getrandbits
    async with open_bot(config, clock=clock, random_bits=bits, chance=lambda: 0.5, fetcher=fetcher) as it:
        for platform in Platform:
            allowed = lambda origin, permission: origin.person != "guest"  # noqa: E731
            it.attach(Everybody(platform, allowed))
        yield it
