"""The names that feeds give to things: namespaces to families, elements to texts."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache

from lxml import etree

from bot.sources.formats.feed_entry import Words
from bot.sources.formats.written import address

_XML = "{http://www.w3.org/XML/1998/namespace}"
_FAMILIES = (  # part of a namespace's address -> its family; the first that fits
    ("purl.org/dc/elements", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/rss/1.0/modules/syndication", "sy"),
    ("purl.org/rss/1.0/modules", "module"),
    ("1999/02/22-rdf-syntax", "rdf"),
    ("1999/xhtml", "xhtml"),
    ("yahoo.com/mrss", "media"),
    ("itunes", "itunes"),
    ("feedburner", "feedburner"),
    ("atom/ns", ""),
    ("2005/atom", "atom"),
    ("purl.org/rss/", ""),
    ("purl.org/net/rss", ""),
    ("netscape.com/rdf", ""),
    ("userland.com/rss", ""),
    ("userland.com/weblogsrss", ""),
    ("harvard.edu/tech/rss", ""),
    ("rssboard.org/rss", ""),
    ("purl.org/echo", ""),
    ("purl.org/pie", ""),
    ("example.com/newformat", ""),
    ("example.com/necho", ""),
    ("uri/of/echo", ""),
)
_PREFIXES = {"dc", "dcterms", "content", "sy", "rdf", "xhtml", "media", "itunes", "feedburner", "atom"}


@lru_cache(maxsize=4096)
def name_of(tag: str, own: str) -> str:
    """``title``, ``dc:creator``, ``atom:link`` …: an element's name in lower case under its family.

    ``own`` is the namespace of the document's root; names of it and of the core formats stand alone.
    Atom's names keep their family inside other formats, where ``atom:link`` is not the item's link.
    """
    namespace, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    if not namespace and ":" in local:  # a prefix that was never declared
        prefix, _, local = local.partition(":")
        prefix = prefix.lower()
        return f"{prefix if prefix in _PREFIXES else 'other'}:{local.lower()}"
    local = local.lower()
    if not namespace or (namespace == own and "rdf-syntax" not in namespace):
        return local
    lowered = namespace.lower()
    family = next((family for part, family in _FAMILIES if part in lowered), "other")
    return f"{family}:{local}" if family else local


def text_of(element: etree._Element) -> str:
    """All text in an element, without markup."""
    if len(element) == 0:
        return element.text or ""
    return "".join(str(part) for part in element.itertext())


def words_of(element: etree._Element, *, is_atom: bool) -> Words:
    """An element's text or markup, read as its ``type`` and ``mode`` attributes say."""
    kind, mode = "", ""
    if element.attrib:
        kind = (element.get("type") or "").strip().lower()
        mode = (element.get("mode") or "").lower()
        if mode == "base64" or kind.startswith("application/octet-stream"):
            return Words(_unpacked(element.text or ""), True)
    if len(element) and any(isinstance(child.tag, str) for child in element):
        return Words(_inner(element), True)
    text = text_of(element)
    if is_atom and kind in ("", "text", "text/plain") and mode != "escaped":
        return Words(text, False)
    return Words(text, kind not in ("text", "text/plain"))


def _inner(element: etree._Element) -> str:
    """The markup inside an element, written in one go: ">" in its own attributes is escaped by then."""
    whole: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def _unpacked(text: str) -> str:
    try:
        return base64.b64decode("".join(text.split()), validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def base_of(element: etree._Element, url: str) -> str:
    """The address that links directly in an element are relative to: each ``xml:base`` from the root down."""
    for holder in (*reversed([*element.iterancestors()]), element):
        url = joined_base(holder, url)
    return url


def joined_base(element: etree._Element, base: str) -> str:
    """The base for links in an element whose surroundings have ``base``: its own ``xml:base`` joined."""
    relative = element.get(_XML + "base")
    return _joined(base, relative[:4000]) if relative else base


@lru_cache(maxsize=1024)
def _joined(base: str, relative: str) -> str:
    return address(relative, base) or base


def language_of(element: etree._Element) -> str:
    """The ``xml:lang`` that an element carries itself."""
    return element.get(_XML + "lang") or ""
