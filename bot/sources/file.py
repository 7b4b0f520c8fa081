"""Articles in files: plain text, Markdown with front matter, HTML pages, JSON lines.

name, bytes | kind by name and first bytes | decode | read | Draft or Refused, in the file's order.
What cannot be read is named with its reason, and the rest goes on. Nothing here cleans text or stores it.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import BinaryIO

from bot.errors import Unreadable
from bot.model import Draft
from bot.sources.formats import json_lines
from bot.sources.formats.charset import decode, no_text
from bot.sources.formats.markdown import markdown_lines, markdown_title
from bot.sources.formats.markup import one_line, safe, shortened, text_lines
from bot.sources.formats.page import extract

FILE_LIMIT = 20_000_000  # bytes of one text, Markdown or HTML file
TITLE_LIMIT = 300  # code points; a longer first line is a paragraph, not a title

_KINDS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".jsonl": "lines", ".ndjson": "lines", ".json": "json",
}  # fmt: skip
ENDINGS = frozenset(_KINDS)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a line of one, that could not be read; ``reason`` is a sentence for the person."""

    name: str
    line: int | None  # counted from 1; None when the whole file is meant
    reason: str


def read_path(path: Path) -> Iterator[Draft | Refused]:
    """The articles of a file on disk; JSON lines are read line by line, however long the file is."""
    name, kind = str(path), _KINDS.get(path.suffix.lower())
    try:
        size = path.stat().st_size
        if path.is_dir():
            yield Refused(name, None, "This is a folder: import its files.")
        elif kind == "lines" or (kind == "json" and size > FILE_LIMIT):  # which may be lines, too
            with path.open("rb") as stream:
                yield from _lines(name, stream)
        elif size > FILE_LIMIT:
            yield Refused(
                name,
                None,
                f"The file has {size / 1_000_000:.1f} MB; a text may have {FILE_LIMIT // 1_000_000} MB. "
                "Many articles go into one file as JSON lines, which has no limit.",
            )
        else:
            yield from read_file(name, path.read_bytes())
    except OSError as error:
        yield Refused(name, None, f"The file cannot be opened: {error.strerror or error}.")


def read_file(name: str, data: bytes) -> Iterator[Draft | Refused]:
    """The articles in a file's bytes; ``name`` tells the kind by its ending, else the first bytes do."""
    kind = _KINDS.get(PurePath(name).suffix.lower()) or _sniff(data)
    if kind == "json" and (entries := json_lines.read_document(data)) is not None:
        for number, read in enumerate(entries, start=1):
            yield read if isinstance(read, Draft) else Refused(name, None, f"Entry {number}: {read}")
        return
    if kind in ("lines", "json"):
        yield from _lines(name, io.BytesIO(data))
        return
    if reason := _not_text(data):
        yield Refused(name, None, reason)
        return
    try:
        yield _READERS[kind](data)
    except Unreadable as error:
        yield Refused(name, None, error.sentence)


def _lines(name: str, stream: BinaryIO) -> Iterator[Draft | Refused]:
    for number, read in json_lines.read_lines(stream):
        yield read if isinstance(read, Draft) else Refused(name, number, read)


def _sniff(data: bytes) -> str:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{"):
        return "lines"
    if head.startswith((b"+++", b"---\n", b"---\r", b"# ")):
        return "markdown"
    if head.startswith(b"<") and (b"<html" in head or b"<!doctype html" in head or b"<head" in head):
        return "html"
    return "text"


def _not_text(data: bytes) -> str | None:
    """Why these bytes are no text, as a sentence; None when they may be."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        return "The file is empty."
    if what := no_text(data):
        return f"This is {what}, not text: save it as text, Markdown or HTML first."
    return None


def _text(data: bytes) -> Draft:
    text = decode(data)
    first, _, rest = safe(text).strip().partition("\n")
    if not text_lines(text):
        raise Unreadable("The file holds nothing but spaces.")
    if len(first) > TITLE_LIMIT or not text_lines(rest):
        title = one_line(first)
        return Draft(title=shortened(title, TITLE_LIMIT), text=text_lines(text))
    return Draft(title=one_line(first), text=text_lines(rest))


def _markdown(data: bytes) -> Draft:
    text = decode(data)
    fields, body = _front_matter(safe(text))
    about = json_lines.described(fields)
    title = about.title or markdown_title(body.lstrip("\n"))
    lines = markdown_lines(body)
    if not lines:
        raise Unreadable("There is no text after the front matter.")
    first, _, rest = lines.partition("\n")
    if not title:
        title = shortened(first, TITLE_LIMIT)
    if rest and one_line(first) == title:
        lines = rest
    return replace(about, title=title, text=lines)


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """(fields, the text after them) of ``+++`` TOML or ``---`` lines of ``key: value``."""
    text = text.lstrip("\n")
    for fence, reader in (("+++", _toml), ("---", _key_values)):
        opening = f"{fence}\n"
        if not text.startswith(opening):
            continue
        inside, closing, body = text[len(opening) :].partition(f"\n{fence}\n")
        if not closing:
            if fence == "---":
                return {}, text  # a rule at the top, not front matter
            raise Unreadable(f"The front matter that begins with {fence} has no closing {fence} line.")
        return reader(inside), body
    return {}, text


def _toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(f"The front matter is not valid TOML: {error}.", cause=error) from error


def _key_values(text: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    for line in text.split("\n"):
        key, colon, value = line.partition(":")
        value = value.strip()
        if colon and not line.startswith((" ", "\t", "#", "-")):
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            fields[key.strip().lower()] = value
    return fields


_READERS: dict[str, Callable[[bytes], Draft]] = {"text": _text, "markdown": _markdown, "html": extract}
