"""A message as data: what the core says, before any platform gives it a look.

Blocks hold spans, spans hold plain text: no markup of any platform ever appears here, so escaping is one
decision of each renderer. Buttons and forms carry commands, so a press comes back through the same door.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.commands import Command
    from bot.model import Briefing


class Audience(StrEnum):
    """Who sees a message."""

    ASKER = "asker"
    CHANNEL = "channel"


class Tone(StrEnum):
    """What a message is, for a colour or a sign beside it; the words say it too."""

    PLAIN = "plain"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words. ``key`` names those that a later edit of the message replaces; it is never shown."""

    text: str
    strong: bool = False
    quiet: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A label that leads to an address (http or https only; the core never makes another)."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Cite:
    """The mark of source ``number``, leading to the very passage."""

    number: int
    url: str


@dataclass(frozen=True, slots=True)
class Code:
    """Words to be typed as they stand."""

    text: str
    asks: bool = False  # a topic that is asked for alone: it reads like any value

    def __str__(self) -> str:
        return self.text


class MomentStyle(StrEnum):
    """How a time is shown in the reader's own zone."""

    DATE = "date"  # 21 Oct 2025
    SHORT = "short"  # 21 Oct 22:10


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, ``at`` UTC seconds, to be shown in the reader's zone."""

    at: int
    style: MomentStyle = MomentStyle.SHORT


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, by the platform's id, with a name for where ids cannot be shown."""

    external_id: str
    name: str


Span = Text | Link | Cite | Code | Moment | Place
Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a message."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """Items of a list."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """Small print."""

    line: Line


def paragraph(*parts: Span | str) -> Paragraph:
    """A paragraph of these parts; a string is plain words."""
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in parts))


def context(*parts: Span | str) -> Context:
    """Small print of these parts; a string is plain words."""
    return Context(paragraph(*parts).line)


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values, a row each."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A numbered source."""

    number: int
    publisher: str
    url: str
    at: int


@dataclass(frozen=True, slots=True)
class SourceLines:
    """The numbered sources of a briefing, in small print."""

    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: a command comes back, or an address opens."""

    label: str
    command: Command | None = None
    url: str = ""
    danger: bool = False
    primary: bool = False
    typed: str = ""  # the line to type instead, where buttons cannot be pressed; "" derives it


@dataclass(frozen=True, slots=True)
class Rows:
    """Entries with their own buttons (subscriptions, sources)."""

    rows: tuple[tuple[Line, tuple[Button, ...]], ...]


@dataclass(frozen=True, slots=True)
class Divider:
    """A thin line."""


Block = Heading | Paragraph | Bullets | Context | Facts | SourceLines | Rows | Divider


class FieldKind(StrEnum):
    """What a field of a form takes."""

    TEXT = "text"
    TIME = "time"  # "HH:MM"
    CHOICE = "choice"
    CHANNEL = "channel"
    ZONE = "zone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form; ``name`` is the parameter of the command that the form submits."""

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    value: str = ""
    hint: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()  # (value, label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form that, when sent, becomes the ``command`` with the fields as its other values."""

    command: Command
    title: str
    fields: tuple[Field, ...]
    submit: str


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a message."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the bot says. ``headline`` alone must tell a phone's lock screen what it is about."""

    headline: str
    blocks: tuple[Block, ...] = ()
    buttons: tuple[Button, ...] = ()
    audience: Audience = Audience.ASKER
    tone: Tone = Tone.PLAIN
    form: Form | None = None
    files: tuple[File, ...] = ()
    rest: Line = ()  # what shows the rest where a platform has no room for the whole; () for nothing
    briefing: Briefing | None = field(default=None, repr=False)  # for scripts (--json)
    briefing_id: int | None = None
    silent: bool = False  # posted without a notification, where the platform can
    failed: bool = False  # the command did not do what was asked: exit code, error colour


def cut_note(message: Message) -> Line:
    """What is said where a platform has no room for the whole of a message."""
    return (Text("Shortened to fit here."), *((Text(" "), *message.rest) if message.rest else ()))


def utc_moment(moment: Moment) -> str:
    """A time in words, UTC: for places that know no reader's zone."""
    at = datetime.fromtimestamp(moment.at, UTC)
    return f"{at.day} {at:%b %Y}" if moment.style is MomentStyle.DATE else f"{at.day} {at:%b %H:%M} UTC"


def plain_line(
    line: Sequence[Span], moment: Callable[[Moment], str] = utc_moment, typed: Callable[[Code], str] = str
) -> str:
    """The words of a line without any markup; addresses are left out. ``typed`` writes a line to type."""
    out = []
    for span in line:
        match span:
            case Text(text):
                out.append(text)
            case Code():
                out.append(typed(span))
            case Link(label, _):
                out.append(label)
            case Cite(number, _):
                out.append(f"[{number}]")
            case Moment():
                out.append(moment(span))
            case Place(_, name):
                out.append(f"#{name}")
    return "".join(out)


def plain(
    message: Message, moment: Callable[[Moment], str] = utc_moment, typed: Callable[[Code], str] = str
) -> str:
    """The whole message as plain text, headline first: for notifications and screen readers."""
    lines = [message.headline]
    for block in message.blocks:
        match block:
            case Heading(text):
                lines.append(text)
            case Paragraph(line) | Context(line):
                lines.append(plain_line(line, moment, typed))
            case Bullets(items):
                lines.extend("• " + plain_line(item, moment, typed) for item in items)
            case Facts(rows):
                lines.extend(f"{label}: {plain_line(value, moment, typed)}" for label, value in rows)
            case SourceLines(sources):
                lines.append(" · ".join(f"[{s.number}] {s.publisher}" for s in sources))
            case Rows(rows):
                lines.extend("• " + plain_line(line, moment, typed) for line, _ in rows)
    return "\n".join(lines)
