"""Feeds as tests write them, and what is read of them."""

from __future__ import annotations

from bot.model import Draft
from bot.sources.formats.feed import read_feed
from bot.sources.formats.feed_entry import draft
from bot.sources.listing import Job, Listing, list_news

BASE = "https://e.example.com/feeds/f.xml"
TEXT = "<p>The studio said on Monday that it would release the film in cinemas and online.</p>" * 5


def feed(*numbers: int, extra: str = "") -> bytes:
    """A feed with these articles, each of its own hour."""
    items = "".join(
        f"<item><title>A headline that tells what happened, {number}</title>"
        f"<link>https://news.example.com/2026/{number}</link><guid>https://news.example.com/?p={number}</guid>"
        f"<pubDate>Mon, 21 Sep 2026 {number % 14:02}:00:00 GMT</pubDate>"
        f"<description><![CDATA[{number} {TEXT}]]></description></item>"
        for number in numbers
    )
    head = "<?xml version='1.0'?><rss version='2.0'><channel><title>Example News</title>"
    about = f"<language>en-gb</language><link>https://news.example.com/</link>{extra}"
    return f"{head}{about}{items}</channel></rss>".encode()


class InLine:
    """A Lister in the same thread: small bodies only."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    async def list(self, job: Job) -> Listing:
        self.jobs.append(job)
        return list_news(job)

    async def close(self) -> None:
        pass


def articles(body: bytes, *, url: str = "", content_type: str = "") -> list[Draft]:
    """The articles of a feed in its own order, every entry drafted: a poll drafts what is news."""
    feed = read_feed(body, url=url, content_type=content_type)
    return [made for entry in feed.entries if (made := draft(entry, feed)) is not None]


def only(
    item: str, *, root: str = '<rss version="2.0"><channel>{}</channel></rss>', url: str = BASE
) -> Draft:
    """The one article of a feed with one entry, as it is written."""
    body = root.replace("{}", item)
    (entry,) = articles(body.encode(), url=url)
    return entry


def item(inside: str) -> Draft:
    """The article of an RSS item."""
    return only(f"<item>{inside}</item>")
