"""News sitemaps: what a site published in the last two days, as it tells search engines.

sitemap | its addresses with ``news:`` words: title, date, name, language | Feed; where sitemaps are named

Of 180 news publishers that one open collection of scrapers knows, 115 keep one, and for 65 of these it knows
no feed. A sitemap without news has addresses alone, of pages of all kinds and ages: it lists no articles.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from lxml import etree

from bot.errors import SourceError
from bot.sources.formats.charset import decode
from bot.sources.formats.feed_entry import Entry, Feed, Words, both_ends
from bot.sources.formats.written import address, language_code
from bot.sources.formats.xml_text import local_name, parse_xml

_IS_ONE = re.compile(r"(?:<[?!][^>]{0,500}+>\s*+)*+<(?:\w{1,20}:)?(urlset|sitemapindex)\b", re.IGNORECASE)
_NAMESPACE = "/schemas/sitemap-news/"
_HEAD = 5000  # code points in which a sitemap says what it is
_LOCATION = re.compile(r"<(?:\w{1,20}:)?loc>\s*+(?:<!\[CDATA\[)?\s*+([^<>\s\]]{1,2000})", re.IGNORECASE)
_IN_ROBOTS = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_OF_NEWS = re.compile(r"news|noticias|actualit|nachrichten|notizie|nieuws", re.IGNORECASE)
_NOT_OF_NEWS = re.compile(  # the last is a part of an archive: it gets nothing new when its time is over
    r"video|image|photo|author|categor|(?:^|[^a-z])(?:tags?|pages?)(?:[^a-z]|$)|(?:19|20)\d\d", re.IGNORECASE
)
_USUAL = ("news-sitemap.xml", "sitemap-news.xml")
_CHILDREN = 3  # sitemaps of a list of sitemaps that are tried


def is_sitemap(text: str) -> str:
    """ "urlset" or "sitemapindex" for a document that is one; "" for every other."""
    found = _IS_ONE.match(text)
    return found.group(1).lower() if found else ""


def read_sitemap(text: str, *, url: str) -> Feed:
    """The articles that a sitemap names; SourceError when it is none of news, Unreadable when it is no XML.

    One that says it is of news may be empty: nothing was published for two days.
    """
    found = [
        (place, news)
        for place in parse_xml(text)
        if (news := next((child for child in place if local_name(child.tag) == "news"), None)) is not None
    ]
    entries = [entry for place, news in both_ends(found) if (entry := _entry(place, news, url)).link]
    if not entries and _NAMESPACE not in text[:_HEAD]:
        raise SourceError(
            "The address gives a sitemap without news, not a feed. "
            "Look for the site's feed, or its news sitemap."
        )
    first = entries[0] if entries else Entry()
    return Feed(
        title=first.publisher,
        site=urljoin(url, "/"),
        language=language_code(first.language),
        entries=tuple(entries),
    )


def _entry(place: etree._Element, news: etree._Element, url: str) -> Entry:
    dates = (_text(news.iter(), "publication_date"), _text(place, "lastmod"))
    return Entry(
        title=Words(_text(news.iter(), "title")),
        link=address(_text(place, "loc"), url),
        dates=tuple(date for date in dates if date),
        publisher=_text(news.iter(), "name"),
        language=_text(news.iter(), "language"),
    )


def _text(among: Iterable[etree._Element], name: str) -> str:
    """The text of the first element of a name: a picture of an article has an address, too, further down."""
    found = next((element for element in among if local_name(element.tag) == name), None)
    return "" if found is None else (found.text or "").strip()


def listed_sitemaps(body: bytes, url: str) -> tuple[str, ...]:
    """The sitemaps that a list of sitemaps names and that may be of news, the likeliest first."""
    text = decode(body[:1_000_000]).lstrip("\ufeff \t\r\n")
    if is_sitemap(text) != "sitemapindex":
        return ()
    return _likely([html.unescape(found) for found in _LOCATION.findall(text)], url)[:_CHILDREN]


def sitemaps_of(robots_txt: str, url: str) -> tuple[str, ...]:
    """The sitemaps of a site that may be of news: those that its robots.txt names, then the usual places."""
    named = _likely(_IN_ROBOTS.findall(robots_txt), url)
    surely = any(_tells_news(one) for one in named)
    root = urljoin(url, "/")
    return named if surely else tuple(dict.fromkeys([*(root + place for place in _USUAL), *named]))


def _likely(found: list[str], url: str) -> tuple[str, ...]:
    places = dict.fromkeys(one for written in found[:5000] if (one := address(written, url)))
    likely = [one for one in places if not _NOT_OF_NEWS.search(urlsplit(one).path)]
    return tuple(sorted(likely, key=lambda one: not _tells_news(one)))


def _tells_news(url: str) -> bool:
    parts = urlsplit(url)
    return _OF_NEWS.search(f"{parts.path}?{parts.query}") is not None
