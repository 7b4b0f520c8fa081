"""OPML outlines: lists of feeds as other readers keep them, in and out.

bytes | parsed safely (``xml_text``) | every outline with an address, its folders above it | feeds, refusals.

Our own reading, not listparser's: that reads an outline as HTML and says nothing of what it passes over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from lxml import etree

from bot.errors import Unreadable
from bot.sources.file import Refused
from bot.sources.formats.charset import decode
from bot.sources.formats.markup import one_line, plain_title
from bot.sources.formats.written import address, without_feed_scheme
from bot.sources.formats.xml_text import legal, local_name, parse_xml

OUTLINE_LIMIT = 10_000_000  # bytes
FEEDS_LIMIT = 20_000
_ADDRESS_NAMES = ("xmlurl", "url", "feedurl", "rssurl")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineFeed:
    """A feed of an outline."""

    url: str
    title: str = ""
    site: str = ""
    folders: tuple[str, ...] = ()  # from the outermost in


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """An outline that was read: its feeds in order, each once, and what could not be used."""

    title: str = ""
    feeds: tuple[OutlineFeed, ...] = ()
    refused: tuple[Refused, ...] = ()


def read_opml(data: bytes) -> Outline:
    """The feeds of an OPML file. Raises Unreadable when it is none, or holds no outline at all."""
    if len(data) > OUTLINE_LIMIT:
        raise Unreadable(f"The outline is larger than {OUTLINE_LIMIT // 1_000_000} MB: split it.")
    root = parse_xml(decode(data))
    outlines = [element for element in root.iter() if local_name(element.tag) == "outline"]
    if not outlines:
        raise Unreadable("This is no OPML outline: there is no <outline> in it.")
    feeds: dict[str, OutlineFeed] = {}
    refused: list[Refused] = []
    folders: dict[etree._Element, tuple[str, ...]] = {}
    for element in outlines:
        attributes = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        above = folders.get(element.getparent(), ())
        title = plain_title(attributes.get("title") or attributes.get("text") or "")[:500]
        written = next((attributes[name] for name in _ADDRESS_NAMES if attributes.get(name, "").strip()), "")
        holds = any(local_name(child.tag) == "outline" for child in element)
        if holds:
            folders[element] = (*above, title) if title and not written else above
        if not written and holds:
            continue
        url = address(without_feed_scheme(written))
        if reason := _reason(attributes, written, url, feeds):
            refused.append(Refused(title or one_line(written)[:200], element.sourceline, reason))
            continue
        feeds[url] = OutlineFeed(
            url=url, title=title or url, site=address(attributes.get("htmlurl", "")), folders=above
        )
    heading = next((e for e in root.iter() if local_name(e.tag) == "title"), None)
    return Outline(
        title=one_line(heading.text or "") if heading is not None else "",
        feeds=tuple(feeds.values()),
        refused=tuple(refused),
    )


def _reason(attributes: dict[str, str], written: str, url: str, feeds: dict[str, OutlineFeed]) -> str | None:
    """Why an outline is not taken, as a sentence; None when it is."""
    if not written:
        return "It names no feed address (xmlUrl)."
    if attributes.get("type", "").lower() == "include":
        return "It points to another outline, not to a feed."
    if not url:
        return f"Its address is not an http address: {one_line(written)[:100]}"
    if url in feeds:
        return "The same feed stands further up."
    if len(feeds) >= FEEDS_LIMIT:
        return f"An outline may have {FEEDS_LIMIT} feeds."
    return None


def write_opml(title: str, feeds: Iterable[OutlineFeed], *, created_at: int | None = None) -> bytes:
    """An OPML 2.0 file of feeds, grouped by their folders, in the order given."""
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = _plain(title)
    if created_at is not None:
        created = format_datetime(datetime.fromtimestamp(created_at, UTC), usegmt=True)
        etree.SubElement(head, "dateCreated").text = created
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for feed in feeds:
        path: tuple[str, ...] = ()
        for name in filter(None, map(_plain, feed.folders)):
            above, path = path, (*path, name)
            if path not in folders:
                folders[path] = etree.SubElement(folders[above], "outline", text=name)
        name = _plain(feed.title or feed.url)
        about = {"type": "rss", "text": name, "title": name, "xmlUrl": _plain(feed.url)}
        about |= {"htmlUrl": _plain(feed.site)} if feed.site else {}
        etree.SubElement(folders[path], "outline", about)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written


def _plain(text: str) -> str:
    return one_line(legal(text))
