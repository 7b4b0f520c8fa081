"""A message's blocks as lines of Discord's markdown. Pure.

Every line is whole: a link or a time is never cut, only the plain words inside a line are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from adapters.discord.escape import ADDRESS, code, escape, link
from adapters.discord.typed import as_typed
from bot.fitting import cut, entry, fitting, size
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

_STYLES = {MomentStyle.DATE: "d", MomentStyle.SHORT: "f"}
_WORDS = 900  # of one span, before it is cut at a sentence
_LABEL = 300
_SOURCES = 1200
_SHOWABLE = 12_000  # more than two embeds


def lines(blocks: tuple[Block, ...], *, linked: bool) -> tuple[list[str], str]:
    """(the lines of everything but the sources, the line of the sources, with links or without). No more
    lines are made than could ever be shown: an answer from 500 articles costs what a short one does."""
    found: list[str] = []
    sources, room = "", _SHOWABLE
    for block in blocks:
        if isinstance(block, SourceLines):
            sources = source_line(block.lines, linked=linked)
            continue
        if room <= 0:
            continue  # for the sources alone
        for line in _lines(block):
            found.append(line)
            room -= size(line) + 1
            if room <= 0:
                break
    return found, sources


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield f"**{escape(cut(text, 250))}**"
        case Paragraph(line):
            yield written(line)
        case Context(line):
            yield f"-# {written(line)}"
        case Bullets(items):
            for item in items:
                yield f"- {written(item)}"
        case Facts(rows):
            for label, value in rows:
                yield f"**{escape(cut(label, 100))}**: {written(value)}"
        case Rows(rows):
            for line, _ in rows:
                yield written(entry(line))
        case Divider() | SourceLines():
            pass


def written(line: Line) -> str:
    """A line's spans as markdown."""
    return "".join(map(_span, line)).strip()


def _span(span: Span) -> str:
    match span:
        case Text(text, strong, _):
            words = escape(cut(text, _WORDS))
            return _strong(words) if strong else words
        case Link(label, url):
            return link(cut(label, _LABEL), url)
        case Cite(number, url):
            safe = fitting(url, ADDRESS)
            # Brackets that pair up may stand in a label.
            return f"[[{number}]]({safe})" if safe else f"\\[{number}\\]"
        case Code(text):
            return code(as_typed(replace(span, text=cut(text, _LABEL))))
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


def source_line(sources: tuple[SourceLine, ...], *, linked: bool) -> str:
    """The numbered sources in small print, as many as have room."""
    shown: list[str] = []
    room = _SHOWABLE if linked else _SOURCES
    for source in sources:
        name = cut(source.publisher or "?", 60)
        named = link(name, source.url if linked else "")
        piece = f"\\[{source.number}\\] {named}, <t:{source.at}:d>"
        room -= size(piece) + 3
        if room < 0:
            shown.append("…")
            break
        shown.append(piece)
    return f"-# {' · '.join(shown)}" if shown else ""
