"""Articles as JSON: an object a line, or one list of objects; keys are named in any of the usual ways.

Of JSON lines memory is bounded by one line, so a file of any length goes through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

import msgspec

from bot.model import Draft
from bot.sources.formats.charset import decode
from bot.sources.formats.markup import first_words, html_lines, one_line, plain_title, text_lines
from bot.sources.formats.timestamps import read_timestamp
from bot.sources.formats.written import address

LINE_LIMIT = 5_000_000  # bytes of one line
_BLANK = b"\xef\xbb\xbf \t\r\n"

_NAMES = {
    "title": ("title", "headline", "name"),
    "text": ("text", "content", "body", "content_text", "article", "summary", "description"),
    "html": ("content_html", "html"),
    "url": ("url", "link", "address", "external_url"),
    "publisher": ("publisher", "source", "site", "sitename", "outlet"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "published_at", "date", "date_published", "pubdate", "publish_date", "time"),
    "language": ("language", "lang"),
    "id": ("guid", "id"),
}


def read_lines(stream: BinaryIO) -> Iterator[tuple[int, Draft | str]]:
    """(line number from 1, article or the sentence why not) for every line that is not empty."""
    number = 0
    seen = False
    while line := stream.readline(LINE_LIMIT + 1):
        number += 1
        if len(line) > LINE_LIMIT:
            while line and not line.endswith(b"\n"):  # the rest of it is passed over
                line = stream.readline(LINE_LIMIT)
            seen = True
            yield number, f"The line is longer than {LINE_LIMIT // 1_000_000} MB."
        elif line := line.strip(_BLANK):
            seen = True
            yield number, read_line(line)
    if not seen:
        yield max(number, 1), "The file is empty."


def read_document(data: bytes) -> Iterator[Draft | str] | None:
    """The articles of one JSON list (or of a JSON Feed's items); None when the bytes are no such thing."""
    try:
        value = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    entries = value if isinstance(value, list) else [value]
    return (
        read_object(entry) if isinstance(entry, dict) else "It is not an object with a title and a text."
        for entry in entries
    )


def read_line(line: bytes) -> Draft | str:
    """The article of one line, or the sentence that says what is wrong with it."""
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            value = msgspec.json.decode(decode(line).encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError):
            return "The line is not valid JSON."
    except RecursionError:
        return "The line is nested too deeply."
    if not isinstance(value, dict):
        return "The line is not a JSON object with a title and a text."
    return read_object(value)


def read_object(value: dict[str, object]) -> Draft | str:
    """The article that an object describes, or the sentence that says what it lacks."""
    fields = {key.lower(): content for key, content in value.items()}
    text = text_lines(_text(fields, "text", between="\n"))
    if not text or (fields.get("content_html") and "content_text" not in fields):
        text = html_lines(_text(fields, "html")) or text
    if "</p>" in text or "<br" in text:
        text = html_lines(text)
    about = described(fields)
    if not text:
        return 'The line has no "text".' if about.title else 'The line has neither a "title" nor a "text".'
    return replace(about, title=about.title or first_words(text), text=text)


def described(fields: Mapping[str, object]) -> Draft:
    """What fields say of an article, in any of the usual names; without its text."""
    return Draft(
        title=plain_title(_text(fields, "title")),
        text="",
        url=one_line(_text(fields, "url")) or address(_text(fields, "id")),
        publisher=one_line(_text(fields, "publisher")),
        author=one_line(_text(fields, "author")),
        language=one_line(_text(fields, "language")).lower()[:2],
        published_at=next(
            (when for name in _NAMES["published"] if (when := read_timestamp(fields.get(name))) is not None),
            None,
        ),
        sample=fields.get("sample") in (True, "true", "yes"),
    )


def _text(fields: Mapping[str, object], what: str, *, between: str = ", ") -> str:
    for name in _NAMES[what]:
        words = _words(fields.get(name), between)
        if words:
            return words
    return ""


def _words(value: object, between: str) -> str:
    """A string, a list of strings (paragraphs, authors), or an object with a name, as text."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        parts = [_words(part, between) for part in value[:10_000]]
        return between.join(part for part in parts if part)
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("title"), between)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
