"""The articles that a page without a feed links to, by their links and the page's own metadata.

html bytes | decode | JSON-LD lists, anchors with what they say and where they point | likely articles.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

import msgspec

from bot.sources.formats.charset import decode
from bot.sources.formats.discover import PAGE_LIMIT, TAGS, base_address
from bot.sources.formats.feed_entry import Entry, Words
from bot.sources.formats.markup import html_lines, one_line, plain_title
from bot.sources.formats.markup_tags import Tag, tags
from bot.sources.formats.timestamps import read_timestamp
from bot.sources.formats.written import address

ARTICLES = 60
TITLE_LEAST = 20  # code points; what is shorter is a section's name or a button
_NAMES = frozenset(
    ("a", "article", "/article", "h1", "h2", "h3", "h4", "nav", "/nav", "footer", "/footer", "script", "time")
)
_DATED = re.compile(r"/((?:19|20)\d{2})[/-]?(\d{1,2})[/-]?(\d{1,2})?(?=[/_.-]|$)")
_NOT_ARTICLES = re.compile(
    r"/(?:tags?|comments?|category|categories|authors?|topics?|sections?|about|contact|privacy|terms|login|signin|signup|"
    r"register|subscribe|newsletters?|account|search|shop|jobs|careers|legal|imprint|impressum|datenschutz|"
    r"help|faq|sitemap|feed|rss|wp-admin|cart|page)(?:/[\w-]*){0,2}/?$|\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|xml|json)$",
    re.IGNORECASE,
)
_SLUG = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+(?:[-_]\w+){2}")


def article_links(html: bytes, url: str, content_type: str = "") -> tuple[Entry, ...]:
    """The likely articles of a page, in the page's order, each address once; at most ARTICLES of them.

    Each has its title, its link, and its date from the page's metadata or its own address.
    """
    text = decode(html[:PAGE_LIMIT], content_type=content_type)
    base = base_address(text, url)
    page = _Page(text, url, base)
    listed: dict[str, Entry] = {}
    for tag in islice(tags(text, _NAMES), TAGS):
        if tag.name == "script":
            for link in _listed(text, tag.end, tag.written, base):
                listed.setdefault(link.link, link)
        else:
            page.see(tag)
    return tuple({**page.likely(), **listed}.values())[:ARTICLES]


class _Page:
    """The links of a page with what speaks for each, as its tags are seen one after the other."""

    def __init__(self, text: str, url: str, base: str) -> None:
        self._text = text
        self._url = url
        self._base = base
        self._found: dict[str, Entry] = {}
        self._scores: dict[str, int] = {}
        self._timed: set[str] = set()  # links with a time of their own, better than the day in the address
        self._outside = self._depth = 0  # in menus and footers, in articles
        self._heading_at = -1
        self._published = ""  # the last time in the article at hand, as written

    def see(self, tag: Tag) -> None:
        """Take the page's next tag."""
        closes = tag.name.startswith("/")
        name = tag.name.removeprefix("/")
        if name in ("nav", "footer"):
            self._outside = max(0, self._outside + (-1 if closes else 1))
        elif name == "article":
            self._depth = max(0, self._depth + (-1 if closes else 1))
            self._published = ""
        elif name.startswith("h"):
            self._heading_at = tag.end
        elif name == "time":
            self._time(tag)
        elif name == "a" and not self._outside:
            self._link(tag)

    def _time(self, tag: Tag) -> None:
        written = tag.attributes().get("datetime", "")
        self._published = written if read_timestamp(written) is not None else ""
        if self._depth and self._found and self._published:
            last = next(reversed(self._found))
            if last not in self._timed:
                self._timed.add(last)
                self._found[last] = replace(self._found[last], dates=(self._published,))

    def _link(self, tag: Tag) -> None:
        target = address(tag.attributes().get("href", ""), self._base).partition("#")[0]
        if not target or target == self._url or not _same_site(target, self._url):
            return
        if _NOT_ARTICLES.search(urlsplit(target).path):
            return
        title = _anchor_text(self._text, tag.end)
        in_heading = 0 <= tag.start - self._heading_at < 200
        score = _score(target, title, in_article=self._depth > 0, in_heading=in_heading)
        if score > self._scores.get(target, 0):
            self._scores[target] = score
            date = (self._depth and self._published) or dated(target)
            self._found[target] = _entry(target, title, date)

    def likely(self) -> dict[str, Entry]:
        """The links that look like articles, in the page's order."""
        return {
            url: link
            for url, link in self._found.items()
            if self._scores[url] >= 4 and len(link.title.value) >= TITLE_LEAST
        }


def _score(target: str, title: str, *, in_article: bool, in_heading: bool) -> int:
    path = urlsplit(target).path
    words = len(title.split())
    score = 2 if words >= 5 else (1 if words >= 3 else -2)
    score += 2 if _SLUG.search(path.rstrip("/").rpartition("/")[2]) else 0
    score += 2 if _DATED.search(path) else 0
    score += 1 if re.search(r"\d{5,}", path) else 0
    return score + 2 * in_heading + in_article


def _entry(url: str, title: str, date: str) -> Entry:
    return Entry(link=url, title=Words(title, False), dates=(date,) if date else ())


def dated(url: str) -> str:
    """The day in an address (``/2026/11/22/…``) as "2026-11-22"; "" when there is none."""
    found = _DATED.search(urlsplit(url).path)
    return "-".join(found.groups()) if found and found[3] else ""


def _anchor_text(text: str, start: int) -> str:
    end = text.find("</a", start, start + 4000)
    inside = text[start : end if end >= 0 else start + 300]
    lines = html_lines(f"<p>{inside}").removeprefix("- ").split("\n")
    return one_line(max(lines, key=len, default=""))[:300]


def _same_site(target: str, url: str) -> bool:
    own, other = urlsplit(url).hostname or "", urlsplit(target).hostname or ""
    own, other = own.removeprefix("www."), other.removeprefix("www.")
    return own == other or other.endswith("." + own) or own.endswith("." + other)


def _listed(text: str, start: int, written: str, base: str) -> list[Entry]:
    """The articles that a JSON-LD script names."""
    if "ld+json" not in written:
        return []
    end = text.find("</", start, start + 500_000)
    try:
        document = msgspec.json.decode(
            text[start : end if end >= 0 else start].strip().encode("utf-8", "replace")
        )
    except (msgspec.DecodeError, RecursionError):
        return []
    links: list[Entry] = []
    waiting: list[object] = [document]
    steps = 0
    while waiting and steps < 5000:
        steps += 1
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = thing[:500]
        elif isinstance(thing, dict):
            title = plain_title(str(thing.get("headline") or thing.get("name") or ""))
            target = address(str(thing.get("url") or thing.get("@id") or ""), base).partition("#")[0]
            kind = str(thing.get("@type"))
            if (
                target
                and len(title) >= TITLE_LEAST
                and ("Article" in kind or "Posting" in kind or "ListItem" in kind)
            ):
                links.append(_entry(target, title, str(thing.get("datePublished") or "")))
            nested = ("@graph", "itemListElement", "item", "mainEntity", "blogPost", "hasPart")
            waiting[:0] = [thing[key] for key in nested if key in thing]
    return links
