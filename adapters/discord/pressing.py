"""What can be pressed, as data, and what a press says when it comes back. Pure.

A component's id is all that Discord gives back, also after a restart: it holds the command itself, so nothing
is remembered. One letter before the command says how its answer is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.commands import Attempt, encode
from bot.fitting import cut, fitting, size
from bot.message import Button, Line, Message, Rows, plain_line
from bot.seen import seen

_ID = 100
_LABEL = 80
_ADDRESS = 512
_OPTION = 100
_IN_A_ROW = 5
_ROWS = 5
_OPTIONS = 25
_KEY = r"(?:=(?P<key>[0-9a-z]{1,25}) )?"
_PRESS = re.compile(rf"(?P<how>[>~]){_KEY}(?P<value>.*)", re.DOTALL)


class How(StrEnum):
    """Where the answer to a press goes."""

    NEW = ">"  # a new message
    HERE = "~"  # instead of the message that was pressed: the next page of it


class Look(StrEnum):
    """A button's look."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Press:
    """A button; ``id`` is "" for one that opens an address."""

    label: str
    id: str = ""
    url: str = ""
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Choice:
    """A menu; an option is (label, what a press of it says)."""

    id: str
    prompt: str
    options: tuple[tuple[str, str], ...]


Row = tuple[Press, ...] | Choice


def pressed(said: str) -> tuple[How, str]:
    """What a press says: where its answer goes, and the command's value, which may be none of ours."""
    match = _PRESS.fullmatch(said)
    return (How(match["how"]), match["value"]) if match else (How.NEW, said)


def key_of(said: str) -> str:
    """The key of the post whose button has this id; "" for another's."""
    match = _PRESS.fullmatch(said)
    return (match["key"] or "") if match else ""


def rows_of(message: Message, *, answers: Attempt | None = None, key: str = "") -> tuple[Row, ...]:
    """The rows of a message: menus for entries with buttons of their own, then its buttons.

    The first button of a post carries its ``key``. A button whose command has no room in an id is left out.
    """
    rows: list[Row] = []
    used: set[str] = set()
    entries = [row for block in message.blocks if isinstance(block, Rows) for row in block.rows]
    last = [
        p for b in message.buttons if (p := _press(b, used, answers, key if not used else "")) is not None
    ]
    room = _ROWS - -(-len(last) // _IN_A_ROW)
    own = [b for _, buttons in entries for b in buttons]
    labels = list(dict.fromkeys(b.label for b in own))
    if len(labels) == len(own) <= _IN_A_ROW:  # no two say the same, so each says what it is about
        rows += _in_rows([p for b in own if (p := _press(b, used, answers, "")) is not None])
    else:
        rows += [c for n, label in enumerate(labels) if (c := _choice(n, label, entries)) is not None]
    rows = rows[:room]
    rows += _in_rows(last)
    return tuple(rows[:_ROWS])


def _press(button: Button, used: set[str], answers: Attempt | None, key: str) -> Press | None:
    label = cut(seen(button.label).strip(), _LABEL) or "…"
    if button.command is None:
        url = fitting(button.url, _ADDRESS)
        return Press(label, url=url, look=Look.LINK) if url else None
    how = How.HERE if answers is not None and type(button.command) is type(answers) else How.NEW
    mark = f"={key} " if key else ""
    found = f"{how.value}{mark}{encode(button.command)}"
    if size(found) > _ID or found in used:
        return None
    used.add(found)
    look = Look.DANGER if button.danger else Look.PRIMARY if button.primary else Look.PLAIN
    return Press(label, found, look=look)


def _in_rows(presses: list[Press]) -> list[Row]:
    """Rows of about the same length: six are three and three."""
    rows = -(-len(presses) // _IN_A_ROW)
    wide = -(-len(presses) // rows) if rows else 0
    return [tuple(presses[at : at + wide]) for at in range(0, len(presses), wide)] if wide else []


def _choice(number: int, label: str, entries: list[tuple[Line, tuple[Button, ...]]]) -> Choice | None:
    options: dict[str, str] = {}
    for line, buttons in entries:
        for button in buttons:
            if button.label == label and button.command is not None:
                value = encode(button.command)
                if size(value) < _ID:
                    options.setdefault(value, cut(seen(plain_line(line)).strip(), _OPTION) or "…")
    shown = tuple((name, How.NEW.value + value) for value, name in list(options.items())[:_OPTIONS])
    return Choice(f"pick {number}", cut(f"{label} …", _OPTION), shown) if shown else None
