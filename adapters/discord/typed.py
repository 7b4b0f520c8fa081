"""Names of Discord's typed commands, made from the commands' own definitions. Pure.

``/aibrief`` stays a plain command; everything else is a sibling (``/aibrief-daily add``), because on Discord
a command that has sub-commands cannot be called itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands import COMMANDS, Brief, Command, Param, Surface, params
from bot.lines import line_of
from bot.message import Code

ROOT = "aibrief"


def typed_commands() -> tuple[type[Command], ...]:
    """The commands that are offered as typed ones."""
    return tuple(k for k in COMMANDS if k.typed is not None and k.listed and Surface.CHAT in k.surfaces)


def typed_name(kind: type[Command]) -> str:
    """How a command is called: "/aibrief", "/aibrief-help", "/aibrief-daily add"."""
    assert kind.typed is not None
    if not kind.typed:
        return f"/{ROOT}"
    return " ".join((f"/{ROOT}-{kind.typed[0]}", *kind.typed[1:]))


def option_name(p: Param) -> str:
    """The name of a parameter's option."""
    return p.typed or p.name


def options(kind: type[Command]) -> tuple[Param, ...]:
    """The parameters that become options: the hidden ones only where they take a file."""
    return tuple(p for p in params(kind) if not p.hidden or p.upload)


def written(command: Command) -> str:
    """A command as it is typed on Discord: "/aibrief-daily add topic:netflix time:9am"."""
    parts = [typed_name(type(command))]
    for p in options(type(command)):
        value = getattr(command, p.name)
        if value == p.default or value in (None, ""):
            continue
        shown = p.no_and_yes[1] if value is True and p.no_and_yes[1] else str(value)
        parts.append(f"{option_name(p)}:{shown}")
    return " ".join(parts)


_ROOT = re.compile(rf"^/{ROOT}\s+")


def as_typed(code: Code) -> str:
    """Words for the free-text grammar, as they are typed on Discord; other words stay as they are."""
    text = _ROOT.sub("", code.text)
    command = line_of(replace(code, text=text))
    if command is None:
        return text
    kind = command if isinstance(command, type) else type(command)
    alone = isinstance(command, Brief) and command == Brief(topic=command.topic)  # perhaps in quotes
    if kind.typed is None or alone:
        line = text if isinstance(command, Command) else kind.verb
        return f"/{ROOT} {option_name(params(Brief)[0])}:{line}"
    if isinstance(command, Command):
        return written(command)
    given = " ".join(option_name(p) if p.required else f"[{option_name(p)}]" for p in options(kind))
    return f"{typed_name(kind)} {given}".rstrip()
