"""RSS 0.9 to 2.0, Atom 0.3 and 1.0, RDF and CDF, read by the names of their elements.

text | parsed safely (``xml_text``) | the channel's own words | each item's children by name | Feed.
libxml2 lets the interpreter go while it parses; what follows is ordinary Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from bot.sources.formats.feed_entry import Entry, Feed, Words, both_ends, title_of
from bot.sources.formats.feed_names import base_of, joined_base, language_of, name_of, text_of, words_of
from bot.sources.formats.feed_places import is_aggregators
from bot.sources.formats.written import address, language_code
from bot.sources.formats.xml_text import local_name, parse_xml

_ENTRY_NAMES = ("item", "entry")
_TITLES = ("title", "atom:title", "dc:title", "media:title", "itunes:title")
_SUMMARIES = (
    "description", "summary", "atom:summary", "abstract", "dc:description", "media:description",
    "itunes:summary", "itunes:subtitle",
)  # fmt: skip
_CONTENTS = ("content:encoded", "xhtml:body", "xhtml:div", "body", "content", "atom:content", "fullitem")
_DATES = (
    "published", "issued", "pubdate", "atom:published", "dc:date", "dcterms:issued", "dcterms:created",
    "created", "date", "updated", "modified", "atom:updated", "dcterms:modified", "lastbuilddate",
)  # fmt: skip
_AUTHORS = ("author", "dc:creator", "atom:author", "dc:author", "creator", "itunes:author", "managingeditor")
_GUIDS = ("id", "guid", "atom:id", "dc:identifier")
_SECONDS = {"hourly": 3600, "daily": 86400, "weekly": 604800, "monthly": 2592000, "yearly": 31536000}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "html")

Children = dict[str, list[etree._Element]]


def read_xml(text: str, *, url: str) -> Feed:
    """The feed in an XML document. Raises Unreadable when the document is no XML at all."""
    root = parse_xml(text)
    own = str(root.tag)[1:].rpartition("}")[0] if str(root.tag).startswith("{") else ""
    channel = _channel(root)
    children = _children(channel, own)
    is_atom = local_name(root.tag) == "feed"
    here = base_of(channel, url)
    site = _link(children, here) or address(channel.get("HREF") or "", here)
    found = [element for element in root.iter() if local_name(element.tag) in _ENTRY_NAMES]
    broken_off = _breaks_off(text, root)
    if found and (broken_off or len(found) > 1) and _cut_off(text, broken_off):
        found.pop()
    base = here if is_atom or not site else site
    believed = is_aggregators(url)  # by where it was read, not by what it says of itself
    entries = tuple(
        _entry(element, own, base_of(element, url) if is_atom else base, is_atom, children, believed)
        for element in both_ends(found)
    )
    hours = (_number(text, 24) for text in _listed(children, "skiphours"))
    return Feed(
        title=title_of(_first(children, _TITLES, is_atom=is_atom)),
        site=site,
        language=_language(channel, root, children),
        ttl=_ttl(children),
        skip_hours=tuple(sorted({hour % 24 for hour in hours if hour is not None})),
        skip_days=tuple(day for day in _DAYS if day.lower() in _listed(children, "skipdays")),
        entries=entries,
        broken_off=broken_off,
    )


def _breaks_off(text: str, root: etree._Element) -> bool:
    """Whether a document has no end: neither its root nor its channel is closed behind the last entry."""
    if not len(root) and text.rstrip().endswith("/>"):
        return False
    behind = max(text.rfind(f"<{name}") for name in _ENTRY_NAMES)
    ends = rf"</(?:[\w-]{{1,20}}:)?(?:channel|{re.escape(local_name(root.tag))})\s*(?:>|\Z)"
    return re.compile(ends, re.IGNORECASE).search(text, max(0, behind)) is None


def _cut_off(text: str, broken_off: bool) -> bool:
    """Whether a document ends within an entry: of that one only a part is there, until the next reading."""
    ends = {name: text.rfind(f"</{name}>") for name in _ENTRY_NAMES}
    begins = {name: max(text.rfind(f"<{name}>"), text.rfind(f"<{name} ")) for name in _ENTRY_NAMES}
    return any((broken_off or ends[name] >= 0) and ends[name] < begins[name] for name in _ENTRY_NAMES)


def _channel(root: etree._Element) -> etree._Element:
    return next((each for each in root.iter() if local_name(each.tag) in ("channel", "feed")), root)


def _children(element: etree._Element, own: str) -> Children:
    children: Children = {}
    for child in element:
        if isinstance(child.tag, str):
            children.setdefault(name_of(child.tag, own), []).append(child)
    return children


def _entry(
    element: etree._Element, own: str, base: str, is_atom: bool, channel: Children, believed: bool
) -> Entry:
    children = _children(element, own)
    for group in children.get("media:group", ())[:1]:
        for name, elements in _children(group, own).items():
            children.setdefault(name, elements)
    guid = next(_texts(children, *_GUIDS), "") or element.get(_RDF_ABOUT, "")
    link = _link(children, base) or address(element.get("HREF") or element.get("href") or "", base)
    if not link:
        link = _permalink(children, guid, base)
    dates = [  # of several with one name the last counts
        text for name in _DATES if name in children for text in reversed([*_texts(children, name)])
    ]
    if modified := element.get("LASTMOD") or element.get("lastmod"):
        dates.append(modified)
    author = _author(children, own) or (_author(channel, own) if is_atom else "")
    publisher, home = _source(children, own)
    return Entry(
        title=_first(children, _TITLES, is_atom=is_atom),
        summary=_first(children, _SUMMARIES, is_atom=is_atom),
        content=_content(children, is_atom),
        link=link,
        guid=guid,
        dates=tuple(dates),
        author=author,
        publisher=publisher,
        home=home if believed else "",
        language=language_of(element) or next(_texts(children, "dc:language"), ""),
    )


def _under(children: Children, *names: str) -> Iterator[etree._Element]:
    """The elements under some names, of each name the first fifty: no honest entry has more links."""
    for name in names:
        if name in children:
            yield from children[name][:50]


def _texts(children: Children, *names: str) -> Iterator[str]:
    """The texts under some names that are not empty."""
    return filter(None, (text_of(element).strip() for element in _under(children, *names)))


def _first(children: Children, names: Iterable[str], *, is_atom: bool) -> Words:
    for name in names:
        for element in children.get(name, ()):
            if words := words_of(element, is_atom=is_atom):
                return words
    return Words()


def _content(children: Children, is_atom: bool) -> Words:
    """The longest of the contents that are text: Atom may offer several."""
    found = (
        words_of(element, is_atom=is_atom)
        for element in _under(children, *_CONTENTS)
        if not (element.get("type") or "").lower().startswith(("image/", "audio/", "video/"))
    )
    return max(filter(None, found), key=lambda words: len(words.value), default=Words())


def _link(children: Children, base: str) -> str:
    """The address of the page: the original link, an alternate link, or the text of a link element."""
    for text in _texts(children, "feedburner:origlink", "other:origlink"):
        if found := address(text, base):
            return found
    fallback = ""
    for element in _under(children, "link", "a", "atom:link"):
        written = element.get("href") or element.get("HREF") or text_of(element)
        found = address(written, joined_base(element, base))
        if not found:
            continue
        relation = (element.get("rel") or "alternate").lower().rpartition("/")[2]
        if relation == "alternate" and (element.get("type") or "text/html").lower() in _PAGES:
            return found
        if relation == "alternate" and not fallback:
            fallback = found
    return fallback


def _permalink(children: Children, guid: str, base: str) -> str:
    """A link from where feeds without a link keep it: a permanent guid, a content's source."""
    for element in children.get("guid", ()):
        is_link = (element.get("isPermaLink") or "true").lower() != "false"
        if is_link and (found := address(text_of(element), base)):
            return found
    for element in _under(children, "content", "atom:content"):
        if found := address(element.get("src") or "", base):
            return found
    return address(guid)


def _author(children: Children, own: str) -> str:
    for name in _AUTHORS:
        names = filter(None, (_author_name(element, own) for element in children.get(name, ())[:20]))
        if found := ", ".join(dict.fromkeys(names)):
            return found
    return ""


def _author_name(element: etree._Element, own: str) -> str:
    inside = _children(element, own)
    return next(_texts(inside, "name", "atom:name", "other:name"), "") if inside else text_of(element).strip()


def _source(children: Children, own: str) -> tuple[str, str]:
    """The name of where an entry came from, and its address."""
    for element in _under(children, "source", "atom:source", "dc:source"):
        inside = _children(element, own)
        name = title_of(_first(inside, _TITLES, is_atom=True)) if inside else text_of(element).strip()
        if name and not name.startswith(("http://", "https://")):
            return name, address(element.get("url") or "")
    return "", ""


def _language(channel: etree._Element, root: etree._Element, children: Children) -> str:
    written = next(_texts(children, "language", "dc:language"), "")
    return language_code(written or language_of(channel) or language_of(root))


def _ttl(children: Children) -> int:
    """Seconds between readings that the feed asks for: ``ttl`` in minutes, or its update period."""
    minutes = (_number(text, 525_600) for text in _texts(children, "ttl"))
    asked = [minute * 60 for minute in minutes if minute]
    for text in _texts(children, "sy:updateperiod"):
        times = _number(next(_texts(children, "sy:updatefrequency"), "1"), 10_000) or 1
        if period := _SECONDS.get(text.lower()):
            asked.append(max(60, period // times))
    return max(asked, default=0)


def _listed(children: Children, name: str) -> set[str]:
    """The texts of the elements in those of a name, in lower case."""
    return {
        text_of(element).strip().lower()
        for holder in children.get(name, ())
        for element in holder
        if isinstance(element.tag, str)
    }


def _number(text: str, most: int) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        return None
    return int(text) if int(text) <= most else None
