"""Message -> text for a terminal or a pipe. Pure: width, colour, zone and "now" are arguments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from itertools import groupby
from typing import NamedTuple

from wcwidth import wcswidth

from bot.grammar import write
from bot.message import (
    Block,
    Bullets,
    Button,
    Cite,
    Code,
    Context,
    Divider,
    Facts,
    Heading,
    Line,
    Link,
    Message,
    Moment,
    MomentStyle,
    Paragraph,
    Place,
    Rows,
    SourceLines,
    Span,
    Text,
    Tone,
)
from bot.seen import visible

_BREAKABLE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Look:
    """How a terminal wants it."""

    width: int = 80
    colour: bool = False
    zone: tzinfo = UTC


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one style."""

    text: str
    style: str = ""
    url: str = ""  # where a click on them leads, on a terminal


_ADDRESS = re.compile(r"https?://[!-~]+")  # nothing in it can end the sequence that holds it
_STYLES = {
    "strong": "1",
    "quiet": "2",
    "cite": "36",
    "code": "33",
    "error": "31",
    "good": "32",
    "warning": "33",
}


def render(message: Message, look: Look) -> str:
    """The message as lines no wider than asked, ending without a line break."""
    out: list[str] = []
    tone = {Tone.ERROR: "error", Tone.GOOD: "good", Tone.WARNING: "warning"}.get(message.tone, "strong")
    out += _wrap([_Piece(message.headline, tone)], look)
    before: Block | None = None
    for block in message.blocks:
        match block:
            case Heading(text):
                out += ["", *_wrap([_Piece(text, "strong")], look)]
            case Paragraph(line):
                out += ["", *_wrap(_pieces(line, look), look)]
            case Context(line):
                out += _wrap(_pieces(line, look, "quiet"), look)
            case Bullets(items):
                if not isinstance(before, Heading):
                    out.append("")
                for item in items:
                    out += _wrap(_pieces(item, look), look, first="• ", rest="  ")
            case Facts(rows):
                out += ["", *_facts(rows, look)]
            case SourceLines(lines):
                out.append("")
                for source in lines:
                    at = _moment(Moment(source.at, MomentStyle.DATE), look)
                    piece = [_Piece(f"[{source.number}]", "cite"), _Piece(f" {source.publisher}, {at}  ")]
                    out += _wrap([*piece, _Piece(source.url, "quiet")], look, rest="    ")
            case Rows(rows):
                out.append("")
                for line, buttons in rows:
                    out += _wrap(_pieces(line, look), look, first="• ", rest="  ")
                    typed = _typed(buttons)
                    if typed:
                        out += _wrap([_Piece(typed, "quiet")], look, first="    ", rest="    ")
            case Divider():
                out.append(_styled("─" * look.width, _Piece("", "quiet"), look))
        before = block
    said = _codes(message) if message.failed else frozenset()
    typed = _typed(b for b in message.buttons if b.typed not in said)
    if typed:
        out += ["", *_wrap([_Piece("Next: ", "quiet"), _Piece(typed, "code")], look, rest="      ")]
    return "\n".join(out)


def _codes(message: Message) -> frozenset[str]:
    """The lines that stand in a message already: "Try: list"."""
    lines = (block.line for block in message.blocks if isinstance(block, Paragraph | Context))
    return frozenset(span.text for line in lines for span in line if isinstance(span, Code))


def _typed(buttons: Iterable[Button]) -> str:
    """Buttons as lines to type."""
    shown = [b for b in buttons if b.command is None or type(b.command).listed]
    typed = [b.typed or (write(b.command) if b.command is not None else b.url) for b in shown]
    return " · ".join(dict.fromkeys(t for t in typed if t))


def _facts(rows: tuple[tuple[str, Line], ...], look: Look) -> list[str]:
    wide = min(max((wcswidth(label) for label, _ in rows), default=0), look.width * 2 // 5)
    lines: list[str] = []
    for label, line in rows:
        pad = " " * max(2, wide + 2 - max(wcswidth(label), 0))
        pieces = [_Piece(label, "quiet"), _Piece(pad), *_pieces(line, look)]
        lines += _wrap(pieces, look, rest=" " * (wide + 2), keep_space=True)
    return lines


def _pieces(line: Line, look: Look, base: str = "") -> list[_Piece]:
    return [_piece(span, look, base) for span in line]


def _piece(span: Span, look: Look, base: str) -> _Piece:
    match span:
        case Text(text, strong, quiet):
            return _Piece(text, "strong" if strong else "quiet" if quiet else base)
        case Link(label, url):
            return _Piece(label, base, url)
        case Cite(number, url):
            return _Piece(f"[{number}]", "cite", url)
        case Code(text):
            return _Piece(text, "code")
        case Moment():
            return _Piece(_moment(span, look), base)
        case Place(_, name):
            return _Piece(f"#{name}", base)


def _moment(moment: Moment, look: Look) -> str:
    at = datetime.fromtimestamp(moment.at, look.zone)
    if moment.style is MomentStyle.DATE:
        return f"{at.day} {at:%b %Y}"
    return f"{at.day} {at:%b %Y %H:%M}"


def _styled(text: str, piece: _Piece, look: Look) -> str:
    """A text with its colour and, as terminals know it (OSC 8), its address."""
    if not look.colour or not text:
        return text
    styled = f"\x1b[{_STYLES[piece.style]}m{text}\x1b[0m" if piece.style else text
    linked = _ADDRESS.fullmatch(piece.url) is not None
    return f"\x1b]8;;{piece.url}\x1b\\{styled}\x1b]8;;\x1b\\" if linked else styled


class _Token(NamedTuple):
    """A word, a space or a wide character, what it is of, and its columns."""

    text: str
    piece: _Piece
    wide: int
    blank: bool


def _wrap(
    pieces: list[_Piece], look: Look, *, first: str = "", rest: str = "", keep_space: bool = False
) -> list[str]:
    """Lines of at most ``look.width`` columns; styles never count, wide characters count two."""
    lines: list[str] = []
    margin, line, column = first, list[_Token](), wcswidth(first)
    for piece in pieces:
        for place, text in enumerate(_tokens(visible(piece.text))):
            token = _Token(text, piece, max(wcswidth(text), 0), text.isspace())
            blank = token.blank and not keep_space and not line
            if not blank and line and column + token.wide > look.width:
                most = min(look.width // 2, look.width - wcswidth(rest) - token.wide)
                over = _word_before(line, most) if place == 0 and not token.blank else []
                lines.append(_joined(margin, line[: len(line) - len(over)], look))
                margin, line, column = rest, over, wcswidth(rest) + sum(one.wide for one in over)
                blank = token.blank
            if not blank:
                line.append(token)
                column += token.wide
    return [*lines, _joined(margin, line, look)] if line else lines


def _word_before(line: list[_Token], most: int) -> list[_Token]:
    """The end of a line, of at most so many columns, that goes on without a space: before a comma."""
    start = next((at + 1 for at in range(len(line) - 1, -1, -1) if line[at].blank), 0)
    return line[start:] if start and sum(one.wide for one in line[start:]) <= most else []


def _joined(margin: str, line: list[_Token], look: Look) -> str:
    """A line as it is printed, without space at its end; what looks alike is styled once."""
    ends = next((at for at in range(len(line), 0, -1) if not line[at - 1].blank), 0)
    runs = groupby(line[:ends], key=lambda token: (token.piece.style, token.piece.url))
    styled = (_styled("".join(one.text for one in run), _Piece("", *alike), look) for alike, run in runs)
    return (margin + "".join(styled)).rstrip()


def _tokens(text: str) -> list[str]:
    """Words, single spaces between them, and wide characters one by one."""
    found: list[str] = []
    for part in re.split(r"(\s+)", text):
        if not part:
            continue
        if part.isspace():
            found.append(part if len(part) > 1 and "\n" not in part else " ")
        elif _BREAKABLE.search(part):
            found += list(part)
        else:
            found.append(part)
    return found
