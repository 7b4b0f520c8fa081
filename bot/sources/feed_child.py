"""The child process in which feeds are read under limits.

job on stdin | CPU time and memory limited | parse | a Feed, a Reading or a refusal on stdout (MessagePack).

feedparser reads what nothing else does and takes unbounded time over some of it: here the kernel stops it.
One document a process, so that nothing leaks from one to the next. The parent is ``feed_process``.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Mapping

import msgspec

from bot.errors import SourceError
from bot.sources.feed_entry import Entry, Feed, Reading, Words, address, language_code, title_of

CPU_SECONDS = 1.6  # for a whole reading
FEEDPARSER_SECONDS = 0.9  # for feedparser alone: our own reader has taken its time before
MEMORY_BYTES = 300_000_000


class Job(msgspec.Struct):
    """What the child is asked: the whole reading of a body, or feedparser's reading alone."""

    body: bytes
    url: str = ""
    content_type: str = ""
    feedparser_only: bool = False


class Refusal(msgspec.Struct):
    """Why there is no feed, in the sentence of a SourceError."""

    sentence: str


def main() -> None:
    """Read one job, answer it, end."""
    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Job)
    _limit(FEEDPARSER_SECONDS if job.feedparser_only else CPU_SECONDS)
    sys.stdout.buffer.write(msgspec.msgpack.encode(_answer(job)))
    sys.stdout.buffer.flush()


def _limit(cpu_seconds: float) -> None:
    """End this process when it has used the CPU time; let it have so much memory and no more."""
    try:
        import resource
        import signal
    except ImportError:  # Windows: the parent's clock is the only limit there
        return
    signal.setitimer(signal.ITIMER_PROF, cpu_seconds)  # finer than the limit, which counts whole seconds
    for limit, most in ((resource.RLIMIT_CPU, int(cpu_seconds) + 1), (resource.RLIMIT_AS, MEMORY_BYTES)):
        try:
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):
            continue  # the system has a lower limit already, or knows none (memory on macOS)


def _answer(job: Job) -> Feed | Reading | Refusal:
    from bot.sources.feed import parse_feed

    try:
        if job.feedparser_only:
            return with_feedparser(job.body.decode("utf-8", "replace"), job.url)
        return parse_feed(
            job.body, url=job.url, content_type=job.content_type, second_opinion=with_feedparser
        )
    except SourceError as error:
        return Refusal(error.sentence)


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


if __name__ == "__main__":
    main()
