"""The child process in which feedparser reads a document under limits. Its parent is ``feed_process``.

job on stdin | CPU time and memory limited | feedparser | a Reading on stdout (MessagePack).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Mapping

import msgspec

from bot.sources.child import limit_cpu, limit_memory
from bot.sources.feed_entry import Entry, Feed, Reading, Words, address, language_code, title_of

CPU_SECONDS = 0.9  # our own reader has taken its time before
MEMORY_BYTES = 300_000_000


class FeedparserJob(msgspec.Struct):
    """A document for feedparser."""

    text: bytes  # UTF-8
    url: str


def main() -> None:
    """Read one job, answer it, end."""
    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=FeedparserJob)
    limit_memory(MEMORY_BYTES)
    limit_cpu(CPU_SECONDS)
    sys.stdout.buffer.write(msgspec.msgpack.encode(with_feedparser(job.text.decode("utf-8"), job.url)))
    sys.stdout.buffer.flush()


def with_feedparser(text: str, url: str) -> Reading:
    """What feedparser finds in a document. Call it only in a limited process."""
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    about = found["feed"]
    site = address(_text(about, "link"), url)
    feed = Feed(
        kind=str(found.get("version") or "rss").rstrip("0123456789"),
        title=title_of(Words(_text(about, "title"))),
        site=site,
        language=language_code(_text(about, "language")),
        fallback=True,
    )
    entries = found["entries"]
    return Reading(
        feed=feed, entries=tuple(_entry(each, site or url) for each in entries), total=len(entries)
    )


_DATES = ("published", "created", "updated")


def _entry(found: Mapping[str, object], base: str) -> Entry:
    contents = found.get("content")
    bodies = (
        [_text(each, "value") for each in contents if isinstance(each, Mapping)]
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


def _text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""
