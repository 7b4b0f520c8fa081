"""JSON Feed 1.0 and 1.1, read tolerantly: what is missing or of another type is passed over."""

from __future__ import annotations

import re

import msgspec

from bot.errors import Unreadable
from bot.sources.formats.feed_entry import Entry, Feed, Words, both_ends, title_of
from bot.sources.formats.written import address, language_code

Object = dict[str, object]

_HALVES = re.compile(
    r"(?P<whole>\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
"""Halves of characters, as feeds have them that cut a text within an emoji; pairs of them are whole."""


def read_json(text: str, *, url: str) -> Feed:
    """The feed in a JSON document. Raises Unreadable when it is no JSON, or has no list of items."""
    try:
        document = _document(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Unreadable("The address gives JSON that is broken or too deep.", cause=error) from error
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise Unreadable("The address gives JSON, but not a JSON Feed: it has no list of items.")
    items = [item for item in document["items"] if isinstance(item, dict)]
    site = address(_text(document, "home_page_url"), url)
    author = _authors(document)
    return Feed(
        title=title_of(Words(_text(document, "title"))),
        site=site,
        language=language_code(_text(document, "language")),
        entries=tuple(_entry(item, site or url, author) for item in both_ends(items)),
    )


def _document(text: str) -> object:
    """What a JSON document says; a half of a character makes it none, and is mended then."""
    try:
        return msgspec.json.decode(text.encode("utf-8", "replace"))
    except msgspec.DecodeError:
        mended = _HALVES.sub(lambda found: found["whole"] or r"\ufffd", text)
        if mended == text:
            raise
        return msgspec.json.decode(mended.encode("utf-8", "replace"))


def _entry(item: Object, base: str, author: str) -> Entry:
    html = _text(item, "content_html")
    content = Words(html, True) if html.strip() else Words(_text(item, "content_text"), False)
    guid = _text(item, "id")
    link = address(_text(item, "url"), base) or address(_text(item, "external_url"), base) or address(guid)
    return Entry(
        title=Words(_text(item, "title")),
        summary=Words(_text(item, "summary")),
        content=content,
        link=link,
        guid=guid,
        dates=tuple(date for name in ("date_published", "date_modified") if (date := _text(item, name))),
        author=_authors(item) or author,
        language=_text(item, "language"),
    )


def _authors(holder: Object) -> str:
    names = [_text(author, "name") for author in _objects(holder.get("authors"))[:20]]
    if not any(names):
        names = [_text(author, "name") for author in _objects([holder.get("author")])]
    return ", ".join(name for name in names if name)


def _objects(value: object) -> list[Object]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _text(holder: Object, name: str) -> str:
    value = holder.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""
