"""What a web page says of its feeds, of where it sends its readers on, and of itself.

html bytes | decode | tags in one pass | feeds declared, then linked, then in the usual places.
Pure: it names addresses; who asks for them goes through the guard.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin, urlsplit

from bot.sources.formats.charset import decode
from bot.sources.formats.markup import html_lines, one_line, plain_title
from bot.sources.formats.markup_tags import tags
from bot.sources.formats.written import address, without_feed_scheme

PAGE_LIMIT = 4_000_000  # bytes of a page that are looked at
FEED_LINKS = 20
_FEEDS = frozenset(
    (
        *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
        *("text/rss+xml", "application/x.atom+xml", "application/x-atom+xml"),
    )
)
_PERHAPS_FEEDS = frozenset(("application/json", "text/xml", "application/xml"))  # an address tells
HEAD = 100_000  # bytes of a page in which it says what it is and where it leads
_REFRESH = re.compile(  # possessive: a thread in a pattern holds every other
    r"\s*+(\d{1,4})[\d.]{0,9}+\s*+[;,]\s*+(?:url\s*+=)?\s*+(\S.*)", re.IGNORECASE | re.DOTALL
)
_SENDS_ON = 10  # seconds; who waits longer reads the page, which is only loaded anew from time to time
TAGS = 20_000  # of a page that are looked at; a front page of a large paper has 2,000 links
_USUAL = (
    "feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feeds/posts/default", "feed.json",
    "feed/atom", "index.rss", "blog/feed", "news/rss", "blog/rss.xml",
)  # fmt: skip
_FEED_ADDRESS = re.compile(
    r"(?:/(?:rss|feed|feeds|atom)(?:/[\w.-]*)?|\.(?:rss|atom|rdf)|(?:rss|feed|atom|index)\.(?:xml|json|php))/?(?:\?.*)?$"
    r"|[?&](?:feed|format|type)=(?:rss|atom|feed)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"\bcomments?\b|kommentar|commentaire|coment[aá]rio|commenti|reacties|комментари|评论|コメント|/comments/",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page may have; the most likely ones come first."""

    url: str
    title: str = ""
    how: str = "declared"  # declared (link tag), linked (anchor), guessed (a usual place)


def discover(html: bytes, url: str, content_type: str = "") -> tuple[FeedLink, ...]:
    """The feeds of a page: those that it declares, those that it links to, then the usual places to try.

    Of the declared that of the page's own section comes first, feeds of comments come last. Every address is
    absolute.
    """
    text = decode(html[:PAGE_LIMIT], content_type=content_type)
    base = base_address(text, url)
    declared: list[FeedLink] = []
    linked: list[FeedLink] = []
    for tag in islice(tags(text, frozenset(("link", "a"))), TAGS):
        attributes = tag.attributes()
        target = address(without_feed_scheme(attributes.get("href", "")), base)
        if not target or target.partition("#")[0] == url.partition("#")[0]:
            continue
        relations = attributes.get("rel", "").lower().split()
        kind = attributes.get("type", "").partition(";")[0].strip().lower()
        if tag.name == "link":
            is_feed = kind in _FEEDS or (kind in _PERHAPS_FEEDS and _looks_like_feed(target))
            if ("alternate" in relations and is_feed) or "feed" in relations:
                declared.append(FeedLink(target, plain_title(attributes.get("title", ""))))
        elif (kind in _FEEDS or _looks_like_feed(target)) and len(linked) < FEED_LINKS:
            name = html_lines(text[tag.end : tag.end + 300].partition("</")[0])
            linked.append(FeedLink(target, one_line(name)[:100], "linked"))
    section = f"{urlsplit(url).path.rstrip('/')}/"

    def unlikely(link: FeedLink) -> tuple[bool, bool]:
        """Comments come last, the feed of the page's own section before that of the whole site."""
        is_own = section != "/" and urlsplit(link.url).path.startswith(section)
        return bool(_COMMENTS.search(f"{link.title} {link.url}")), not is_own

    declared.sort(key=unlikely)
    distinct: dict[str, FeedLink] = {}
    for link in (*declared[:FEED_LINKS], *linked, *usual_places(url)):
        distinct.setdefault(link.url.partition("#")[0].rstrip("/"), link)
    return tuple(distinct.values())


def declared_feed(html: bytes, url: str, content_type: str = "") -> str:
    """The first feed that a page declares in its head; "" for none."""
    return next((link.url for link in discover(html[:HEAD], url, content_type) if link.how == "declared"), "")


def refresh_target(html: bytes, url: str, content_type: str = "") -> str:
    """Where a page sends its readers on by itself (``<meta http-equiv=refresh>``); "" when it stays.

    Not counted is what only readers without scripts are sent to: the page itself has more to tell.
    """
    text = decode(html[:HEAD], content_type=content_type)
    without_scripts = False
    for tag in tags(text, frozenset(("meta", "noscript", "/noscript"))):
        if tag.name != "meta":
            without_scripts = tag.name == "noscript"
            continue
        attributes = tag.attributes()
        found = _REFRESH.match(attributes.get("content", ""))
        is_refresh = attributes.get("http-equiv", "").strip().lower() == "refresh"
        if found and is_refresh and not without_scripts and int(found[1]) <= _SENDS_ON:
            target = address(found[2].strip("\"' "), base_address(text, url)).partition("#")[0]
            return "" if target == url.partition("#")[0] else target
    return ""


def site_name(html: bytes, content_type: str = "") -> str:
    """What a page calls its site; "" when it does not say."""
    text = decode(html[:HEAD], content_type=content_type)
    about = (tag.attributes() for tag in tags(text, frozenset(("meta",))))
    named = (each.get("content", "") for each in about if each.get("property", "").lower() == "og:site_name")
    return plain_title(next(named, "")[:500])


def usual_places(url: str) -> tuple[FeedLink, ...]:
    """Addresses where sites keep their feeds: under the page's own path, then at the root of its host."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ()
    root = f"{parts.scheme}://{parts.netloc}/"
    path = parts.path.rstrip("/")
    own = [f"{root.rstrip('/')}{path}/{place}" for place in ("feed", "rss.xml")] if path else []
    return tuple(
        FeedLink(place, how="guessed") for place in [*own, *(urljoin(root, each) for each in _USUAL)]
    )


def base_address(text: str, url: str) -> str:
    """What a page's relative links are relative to: its ``base`` tag, else its own address."""
    for tag in tags(text[:200_000], frozenset(("base",))):
        if href := address(tag.attributes().get("href", ""), url):
            return href
    return url


def _looks_like_feed(target: str) -> bool:
    return _FEED_ADDRESS.search(target) is not None
