"""feedparser, asked for a second opinion in a child process that ends with the question.

document on stdin | CPU time and memory limited | feedparser | a Feed on stdout (MessagePack).

It reads what nothing else does and takes unbounded time over some of it: there the kernel stops it. That is
rare enough (one of 2,107 of feedparser's own test files) for a process of its own.
"""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterable, Mapping

import msgspec

from bot.errors import SourceError
from bot.sources.children.child import child_environment, limit_cpu, limit_memory, program
from bot.sources.formats.feed_entry import (
    Entry,
    Feed,
    Words,
    address,
    both_ends,
    language_code,
    title_of,
)

DOCUMENT_LIMIT = 2_000_000  # code points that feedparser may try
WALL_SECONDS = 15.0  # for a machine under load; the child's limit of CPU time acts first
CPU_SECONDS = 0.9  # our own reader has taken its time before
MEMORY_BYTES = 300_000_000

_TOO_MUCH = "The feed takes too much time or memory to read; it may be damaged or hostile."


class FeedparserJob(msgspec.Struct):
    """A document for feedparser."""

    text: bytes  # UTF-8
    url: str


def ask_feedparser(text: str, url: str) -> Feed:
    """What feedparser makes of a document; blocks until its process ends. Raises SourceError."""
    if len(text) > DOCUMENT_LIMIT:
        raise SourceError("The feed is damaged, and too large to be mended.")
    job = msgspec.msgpack.encode(FeedparserJob(text=text.encode("utf-8", "replace"), url=url))
    try:
        done = subprocess.run(
            program("bot.sources.children.second_opinion"),
            input=job,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            timeout=WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(_TOO_MUCH, cause="the child took too long") from error
    if done.returncode != 0 or not done.stdout:
        raise SourceError(_TOO_MUCH, cause=f"the child ended with status {done.returncode}")
    return msgspec.msgpack.decode(done.stdout, type=Feed)


def main() -> None:
    """The child's program: read one job, answer it, end."""
    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=FeedparserJob)
    limit_memory(MEMORY_BYTES)
    limit_cpu(CPU_SECONDS)
    sys.stdout.buffer.write(msgspec.msgpack.encode(with_feedparser(job.text.decode("utf-8"), job.url)))
    sys.stdout.buffer.flush()


def with_feedparser(text: str, url: str) -> Feed:
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
    return Feed(
        title=title_of(Words(_text(about, "title"))),
        site=site,
        language=language_code(_text(about, "language")),
        entries=tuple(_entry(each, site or url) for each in both_ends(found["entries"])),
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
