"""Errors that a person can act on, as messages: what is wrong, then a line that would work. Pure."""

from __future__ import annotations

from bot import grammar
from bot.commands import Brief, Command, Help, Settings, Share, Undo
from bot.errors import BadInput, BriefError, NotAllowed
from bot.message import Button, Code, Message, Tone, paragraph
from bot.model import Permission

_DOES = (Share, Undo)  # for everybody, and yet they change something


def sorry(error: BriefError, *, typed: bool = False) -> Message:
    """An error that a person can act on, as a message: what is wrong, then a line that would work.

    ``typed`` tells that it is about a whole line: what would work can be pressed where it only shows.
    """
    headline, _, rest = error.sentence.partition("\n")
    blocks = [paragraph(line) for line in rest.splitlines() if line.strip()]
    buttons: tuple[Button, ...] = ()
    hint = error.hint if isinstance(error, BadInput) else getattr(error, "cure", None)
    if isinstance(error, BadInput):
        meant = (_button(error.hint), _button(error.instead, f"Look for {_quoted(error.instead)}"))
        choices = tuple(filter(None, meant)) if error.instead else ()
        hint = None if choices else hint
        shows = _button(hint) if typed and hint and not _is_part(hint) else None
        if shows and _only_shows(shows.command):
            choices = (shows,)
        buttons = (*choices, Button("Help", Help()))
    if hint:
        blocks.append(paragraph("Try: ", Code(hint)))
    if isinstance(error, NotAllowed) and error.line:
        blocks.append(paragraph("Ask one of them to type: ", Code(error.line)))
    return Message(headline=headline, blocks=tuple(blocks), buttons=buttons, tone=Tone.ERROR, failed=True)


NOT_SHOWN = sorry(BriefError("The answer could not be shown. Please ask again; a shorter topic may help."))


def _is_part(hint: str) -> bool:
    """Whether a hint is for one value, as "9:30", or says how a line is written."""
    if any(mark in hint for mark in "<["):
        return True
    try:
        read = grammar.parse(hint)
    except BadInput:
        return True
    return " " not in hint and (isinstance(read, Brief) or hint.isdigit())


def _only_shows(command: Command | None) -> bool:
    """Whether a line changes nothing, so that it may be offered by a press as well."""
    changes = isinstance(command, Settings) and " " in command.change.strip()
    return (
        command is not None
        and command.needs is Permission.ASK
        and not (changes or isinstance(command, _DOES))
    )


def _quoted(line: str) -> str:
    """A topic in quotes, as a sentence has it."""
    return "“" + line.strip('"') + "”"


def _button(line: str | None, label: str = "") -> Button | None:
    """A line to press, under its own words; None for one that cannot be run as it stands."""
    try:
        return Button(label or line, grammar.parse(line), typed=line) if line else None
    except BadInput:
        return None
