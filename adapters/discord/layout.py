"""A message's blocks as lines of Discord's markdown, at a chosen wordiness. Pure.

Every line is whole: a link or a time is never cut, only the plain words inside a line are.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

from adapters.discord.escape import address, code, cut, escape, link, size
from adapters.discord.typed import as_typed
from bot.message import (
    Block,
    Bullets,
    Cite,
    Code,
    Context,
    Divider,
    Facts,
    Heading,
    Line,
    Link,
    Moment,
    MomentStyle,
    Paragraph,
    Place,
    Rows,
    SourceLine,
    SourceLines,
    Span,
    Text,
)

_STYLES = {MomentStyle.DATE: "d", MomentStyle.SHORT: "f", MomentStyle.RELATIVE: "R"}
_WORDS = 900  # of one span, before it is cut at a sentence
_LABEL = 300
_ADDRESS = 900  # a longer address is left out: nobody can cut it
_SOURCES = 1200
_SHOWABLE = 12_000  # more than two embeds


class Wordiness(IntEnum):
    """How much of the addresses is kept, when a message would be too long with all of it."""

    ALL = 0
    MARKS = 1  # the list of sources has no links: the marks in the text have them
    FIRST = 2  # only a line's first mark leads to the very passage, the others to the article
    POINTS = 3  # only the first marks above the first heading do
    ARTICLES = 4  # all marks lead to the article


def lines(blocks: tuple[Block, ...], wordiness: Wordiness) -> tuple[list[str], str]:
    """(the lines of everything but the sources, the line of the sources). No more lines are made than could
    ever be shown, so that an answer from 500 articles costs what a short one does."""
    found: list[str] = []
    sources, room = "", _SHOWABLE
    for block in blocks:
        if isinstance(block, SourceLines):
            sources = source_line(block.lines, wordiness)
            continue
        if room <= 0:
            continue  # for the sources alone
        if isinstance(block, Heading) and wordiness is Wordiness.POINTS:
            wordiness = Wordiness.ARTICLES
        for line in _lines(block, wordiness):
            found.append(line)
            room -= size(line) + 1
            if room <= 0:
                break
    return found, sources


def _lines(block: Block, wordiness: Wordiness) -> Iterator[str]:
    match block:
        case Heading(text):
            yield f"**{escape(cut(text, 250))}**"
        case Paragraph(line):
            yield written(line, wordiness)
        case Context(line):
            yield f"-# {written(line, wordiness)}"
        case Bullets(items):
            for item in items:
                yield f"- {written(item, wordiness)}"
        case Facts(rows):
            for label, value in rows:
                yield f"**{escape(cut(label, 100))}**: {written(value, wordiness)}"
        case Rows(rows):
            for line, _ in rows:
                yield written(line, wordiness)
        case Divider() | SourceLines():
            pass


def written(line: Line, wordiness: Wordiness = Wordiness.ALL) -> str:
    """A line's spans as markdown."""
    out: list[str] = []
    cited = 0
    for span in line:
        cited += isinstance(span, Cite)
        out.append(_span(span, wordiness, first=cited == 1))
    return "".join(out).strip()


def _span(span: Span, wordiness: Wordiness, *, first: bool) -> str:
    match span:
        case Text(text, strong, _):
            words = escape(cut(text, _WORDS))
            return _strong(words) if strong else words
        case Link(label, url):
            return link(cut(label, _LABEL), url if size(url) <= _ADDRESS else "")
        case Cite(number, url):
            whole = wordiness < Wordiness.FIRST or (wordiness < Wordiness.ARTICLES and first)
            safe = address(url if whole else url.split("#:~:", 1)[0])
            if size(safe) > _ADDRESS:
                safe = address(url.split("#:~:", 1)[0])
            # Brackets that pair up may stand in a label.
            return f"[[{number}]]({safe})" if safe and size(safe) <= _ADDRESS else f"\\[{number}\\]"
        case Code(text):
            return code(as_typed(cut(text, _LABEL)))
        case Moment(at, style):
            return f"<t:{at}:{_STYLES[style]}>"
        case Place(external_id, name):
            return f"<#{external_id}>" if external_id.isdigit() else escape(f"#{name}")


def _strong(words: str) -> str:
    """Bold; the spaces around the words stay outside, or Discord would show the asterisks."""
    inner = words.strip()
    if not inner:
        return words
    before, _, after = words.partition(inner)
    return f"{before}**{inner}**{after}"


def source_line(sources: tuple[SourceLine, ...], wordiness: Wordiness) -> str:
    """The numbered sources in small print, as many as have room."""
    shown: list[str] = []
    room = _SOURCES if wordiness is not Wordiness.ALL else _SHOWABLE
    for source in sources:
        name = cut(source.publisher or "?", 60)
        url = source.url if wordiness is Wordiness.ALL and size(source.url) <= _ADDRESS else ""
        piece = f"\\[{source.number}\\] {link(name, url)}, <t:{source.at}:d>"
        room -= size(piece) + 3
        if room < 0:
            shown.append("…")
            break
        shown.append(piece)
    return f"-# {' · '.join(shown)}" if shown else ""
