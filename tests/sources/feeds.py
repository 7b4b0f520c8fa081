"""A feed's articles, every entry drafted: a poll drafts only those that are news."""

from __future__ import annotations

from bot.model import Draft
from bot.sources.formats.feed import read_feed
from bot.sources.formats.feed_entry import draft


def articles(body: bytes, *, url: str = "", content_type: str = "") -> list[Draft]:
    """The articles of a feed in its own order, empty entries left out."""
    feed = read_feed(body, url=url, content_type=content_type)
    return [made for entry in feed.entries if (made := draft(entry, feed)) is not None]
