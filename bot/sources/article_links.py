"""The articles that a page without a feed links to, by their links and the page's own metadata.

html bytes | decode | JSON-LD lists, anchors with what they say and where they point | likely articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import msgspec

from bot.sources.charset import decode
from bot.sources.discover import PAGE_LIMIT, base_address
from bot.sources.feed_entry import address
from bot.sources.markup import html_lines, one_line, plain_title
from bot.sources.markup_tags import tags
from bot.sources.timestamps import read_timestamp

ARTICLES = 60
TITLE_LEAST = 20  # code points; what is shorter is a section's name or a button
_NAMES = frozenset(
    (
        "a",
        "/a",
        "article",
        "/article",
        "h1",
        "h2",
        "h3",
        "h4",
        "nav",
        "/nav",
        "footer",
        "/footer",
        "script",
        "time",
    )
)
_DATED = re.compile(r"/((?:19|20)\d{2})[/-]?(\d{1,2})[/-]?(\d{1,2})?(?=[/_.-]|$)")
_NOT_ARTICLES = re.compile(
    r"/(?:tags?|comments?|category|categories|authors?|topics?|sections?|about|contact|privacy|terms|login|signin|signup|"
    r"register|subscribe|newsletters?|account|search|shop|jobs|careers|legal|imprint|impressum|datenschutz|"
    r"help|faq|sitemap|feed|rss|wp-admin|cart|page)(?:/[\w-]*){0,2}/?$|\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|xml|json)$",
    re.IGNORECASE,
)
_SLUG = re.compile(r"[^\W\d_]{2,}(?:[-_][\w]+){2,}", re.UNICODE)


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """An article that a page links to."""

    url: str
    title: str
    published_at: int | None = None  # from the page's metadata, or the date in the address


def article_links(html: bytes, url: str, content_type: str = "") -> tuple[ArticleLink, ...]:
    """The likely articles of a page, in the page's order, each address once; at most ARTICLES of them."""
    text = decode(html[:PAGE_LIMIT], content_type=content_type)[0]
    base = base_address(text, url)
    listed: dict[str, ArticleLink] = {}
    found: dict[str, ArticleLink] = {}
    scores: dict[str, int] = {}
    timed: set[str] = set()
    outside = depth = 0
    heading_at = -1
    published: int | None = None
    for tag in tags(text, _NAMES):
        if tag.name == "script":
            for link in _listed(text, tag.end, tag.written, base):
                listed.setdefault(link.url, link)
        elif tag.name in ("nav", "footer", "/nav", "/footer"):
            outside = max(0, outside + (-1 if tag.name.startswith("/") else 1))
        elif tag.name in ("article", "/article"):
            depth = max(0, depth + (-1 if tag.name.startswith("/") else 1))
            published = None
        elif tag.name.startswith("h"):
            heading_at = tag.end
        elif tag.name == "time":
            published = read_timestamp(tag.attributes().get("datetime"))
            if depth and found and published is not None:
                last = next(reversed(found))
                if last not in timed:  # better than the day in the address
                    timed.add(last)
                    found[last] = ArticleLink(last, found[last].title, published)
        elif tag.name == "a" and not outside:
            target = address(tag.attributes().get("href", ""), base).partition("#")[0]
            if (
                not target
                or target == url
                or not _same_site(target, url)
                or _NOT_ARTICLES.search(urlsplit(target).path)
            ):
                continue
            title = _anchor_text(text, tag.end)
            score = _score(target, title, in_article=depth > 0, in_heading=0 <= tag.start - heading_at < 200)
            if score > scores.get(target, 0):
                scores[target] = score
                date = published if depth else None
                found[target] = ArticleLink(target, title, date if date is not None else dated(target))
    likely = [link for link in found.values() if scores[link.url] >= 4 and len(link.title) >= TITLE_LEAST]
    merged = {**{link.url: link for link in likely}, **listed}
    return tuple(merged.values())[:ARTICLES]


def _score(target: str, title: str, *, in_article: bool, in_heading: bool) -> int:
    path = urlsplit(target).path
    words = len(title.split())
    score = 2 if words >= 5 else (1 if words >= 3 else -2)
    score += 2 if _SLUG.search(path.rstrip("/").rpartition("/")[2]) else 0
    score += 2 if _DATED.search(path) else 0
    score += 1 if re.search(r"\d{5,}", path) else 0
    return score + 2 * in_heading + in_article


def dated(url: str) -> int | None:
    """The day in an address (``/2026/11/22/…``), as its first second in UTC."""
    found = _DATED.search(urlsplit(url).path)
    if not found or not found.group(3):
        return None
    try:
        day = datetime(int(found.group(1)), int(found.group(2)), int(found.group(3)), tzinfo=UTC)
    except ValueError:
        return None
    return int(day.timestamp())


def _anchor_text(text: str, start: int) -> str:
    end = text.find("</a", start, start + 4000)
    inside = text[start : end if end >= 0 else start + 300]
    lines = html_lines(f"<p>{inside}").removeprefix("- ").split("\n")
    return one_line(max(lines, key=len, default=""))[:300]


def _same_site(target: str, url: str) -> bool:
    own, other = urlsplit(url).hostname or "", urlsplit(target).hostname or ""
    own, other = own.removeprefix("www."), other.removeprefix("www.")
    return own == other or other.endswith("." + own) or own.endswith("." + other)


def _listed(text: str, start: int, written: str, base: str) -> list[ArticleLink]:
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
    links: list[ArticleLink] = []
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
                links.append(ArticleLink(target, title, read_timestamp(thing.get("datePublished"))))
            nested = ("@graph", "itemListElement", "item", "mainEntity", "blogPost", "hasPart")
            waiting[:0] = [thing[key] for key in nested if key in thing]
    return links
