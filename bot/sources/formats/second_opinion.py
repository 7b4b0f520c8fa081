"""feedparser, asked for a second opinion where our own reader finds no entry.

It reads what nothing else does and takes unbounded time over some of it: ``read_feed`` is called in a child
process under limits, whose end costs that one feed.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from bot.errors import SourceError
from bot.sources.formats.feed_entry import Entry, Feed, Words, both_ends, title_of
from bot.sources.formats.written import address, language_code

DOCUMENT_LIMIT = 2_000_000  # code points that feedparser may try
_DATES = ("published", "created", "updated")


def with_feedparser(text: str, url: str) -> Feed:
    """What feedparser finds in a document. Raises SourceError for one that it cannot read either."""
    import feedparser

    if len(text) > DOCUMENT_LIMIT:
        raise SourceError("The feed is damaged, and too large to be mended.")
    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    try:
        found = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers=headers,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # of any kind, where a document is damaged in ways that it does not expect
        raise SourceError("The feed is damaged, and cannot be mended.", cause=error) from error
    about = found["feed"]
    site = address(_text(about, "link"), url)
    return Feed(
        title=title_of(Words(_text(about, "title"))),
        site=site,
        language=language_code(_text(about, "language")),
        entries=tuple(_entry(each, site or url) for each in both_ends(found["entries"])),
    )


def _entry(found: dict[str, object], base: str) -> Entry:
    contents = found.get("content")
    bodies = (
        [_text(each, "value") for each in contents if isinstance(each, dict)]
        if isinstance(contents, Iterable)
        else []
    )
    return Entry(
        title=Words(_text(found, "title")),
        summary=Words(_text(found, "summary")),
        content=Words(max(bodies, key=len, default="")),
        link=address(_text(found, "link"), base) or address(_text(found, "id")),
        guid=_text(found, "id"),
        dates=tuple(written for name in _DATES if (written := _text(found, name))),
        author=_text(found, "author"),
        language=_text(found, "language"),
    )


def _text(holder: dict[str, object], name: str) -> str:
    value = dict.get(holder, name)  # its own look-up warns of names that it takes for one another
    return value if isinstance(value, str) else ""
