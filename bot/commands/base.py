"""A command is data: a frozen dataclass whose fields are its parameters and whose docstring is its help.

From this one definition come the free-text grammar (``bot.grammar``), Discord's typed commands, help,
completion, validation with its wording, button values, and the reference page in ``docs/``.
"""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from itertools import zip_longest
from typing import Any, ClassVar, ParamSpec

from bot.errors import BadInput, BriefError
from bot.greeting import bare_words
from bot.model import Permission
from bot.seen import visible


class Completes(StrEnum):
    """What a parameter's values are drawn from, for completion."""

    TOPIC = "topic"
    OWN_TOPIC = "own topic"
    SUBSCRIPTION = "subscription"
    SOURCE = "source"
    ZONE = "zone"
    VERB = "verb"
    SETTING = "setting"
    CHANNEL = "channel"
    PATH = "path"
    TIME = "time"
    DAYS = "days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """One parameter, as everybody who needs it sees it."""

    name: str
    type: type  # str, int, bool
    help: str
    required: bool
    default: Any
    clauses: tuple[str, ...] = ()  # free text: "last {} days"; () is the leading words
    reads: Callable[[str], Any] | None = None  # free text to value; raises BadInput
    completes: Completes | None = None
    choices: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    example: str = ""
    hidden: bool = False  # only buttons carry it
    typed: str = ""  # its name on platforms with typed commands, when that says more than ``name``
    no_and_yes: tuple[str, str] = ("", "")  # how a choice between the two is written there
    upload: bool = False  # its value is a file's text, where files can be sent along
    longest: int = 2000  # characters


def param(help: str, *, default: Any = dataclasses.MISSING, compare: bool = True, **told: Any) -> Any:
    """A command's field, with what is ``told`` of its ``Param``. Without ``default`` it is required."""
    return dataclasses.field(default=default, compare=compare, metadata={"help": help, **told})


class Surface(StrEnum):
    """Where a command is offered."""

    CHAT = "chat"  # Slack and Discord
    CONSOLE = "console"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Base of all commands."""

    verb: ClassVar[str] = ""  # one or two words: "source add"
    aliases: ClassVar[tuple[str, ...]] = ()
    typed: ClassVar[tuple[str, ...] | None] = None  # words of the typed command: () is the plain one
    shortcut: ClassVar[str] = ""  # its name in the menu of a message
    opens_form: ClassVar[bool] = False  # may be answered with a form
    needs: ClassVar[Permission] = Permission.ASK
    own_is_free: ClassVar[bool] = False  # of one's own it needs nothing: its answer asks, not the door
    surfaces: ClassVar[tuple[Surface, ...]] = (Surface.CHAT, Surface.CONSOLE)
    listed: ClassVar[bool] = True  # False: only buttons and shortcuts give it
    examples: ClassVar[tuple[str, ...]] = ()


_ALSO = {"source": ("feed", "feeds", "sources"), "topic": ("topics",)}  # for a verb's first word


def spellings(kind: type[Command]) -> tuple[str, ...]:
    """The verb, then the other ways to type it."""
    first, blank, rest = kind.verb.partition(" ")
    others = (f"{word} {rest}" for word in _ALSO.get(first, ()) if blank)
    return (kind.verb, *kind.aliases, *others)


def params(kind: type[Command]) -> tuple[Param, ...]:
    """The parameters of a command, in the order of its fields."""
    return _params(typing.cast(Hashable, kind))


@cache
def _params(kind: Any) -> tuple[Param, ...]:
    hints = typing.get_type_hints(kind)
    found = []
    for field in dataclasses.fields(kind):
        required = field.default is dataclasses.MISSING
        default = None if required else field.default
        hint = hints[field.name]
        type_ = next((t for t in (int, bool) if t is hint or t in typing.get_args(hint)), str)
        found.append(Param(name=field.name, type=type_, required=required, default=default, **field.metadata))
    return tuple(found)


def summary(kind: type[Command]) -> str:
    """The first line of a command's help."""
    return (kind.__doc__ or "").strip().split("\n", 1)[0]


def details(kind: type[Command]) -> str:
    """A command's help after its first line, as one paragraph; "" when there is none."""
    rest = (kind.__doc__ or "").strip().split("\n", 1)[1:]
    return " ".join(rest[0].split()) if rest else ""


def usage(kind: type[Command]) -> str:
    """How a command is written in free text, "[…]" around what may be left out."""
    words = [kind.verb] if kind.verb != "brief" else []
    for p in params(kind):
        if p.hidden:
            continue
        named = "|".join(choice for choice in p.choices if choice) or f"<{p.name}>"
        inner = p.clauses[0].replace("{}", named) if p.clauses else named
        if p.type is bool and p.clauses:
            inner = p.clauses[0]
        words.append(inner if p.required else f"[{inner}]")
    return " ".join(words)


def read_value(p: Param, value: object) -> Any:
    """A parameter's value from what a person typed or chose; BadInput says what would work."""
    if isinstance(value, str):
        value = value.strip() if p.upload else " ".join(visible(value).split())
        if p.reads is not None and value:
            value = p.reads(value)
    if p.type is int and isinstance(value, str):
        digits = value.lstrip("#")
        if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
            raise BadInput(f"{p.name.capitalize()} must be a number, not “{value}”.", hint=p.example or None)
        value = int(digits)
    if p.type is bool and isinstance(value, str):
        value = value.lower() in {"yes", "true", "on", "1", "public", p.no_and_yes[1] or "yes"}
    if isinstance(value, int) and not isinstance(value, bool):
        low, high = p.lowest, p.highest
        if (low is not None and value < low) or (high is not None and value > high):
            nearest = low if low is not None and value < low else high
            raise BadInput(
                f"{p.name.capitalize()} must be between {low} and {high}, not {value}.", hint=str(nearest)
            )
    if p.choices and value not in p.choices and value not in (None, ""):
        listed = ", ".join(choice for choice in p.choices if choice)
        left_out = ", or left out" if "" in p.choices else ""
        raise BadInput(f"“{value}” does not fit there. It can be: {listed}{left_out}.", hint=_near(value, p))
    if isinstance(value, str) and len(value) > p.longest:
        raise BadInput(f"{p.name.capitalize()} is longer than {p.longest:,} characters; shorten it.")
    return value


def _near(value: object, p: Param) -> str:
    """The choice that is most like what was given."""
    known = [choice for choice in p.choices if choice]
    return next(iter(get_close_matches(str(value), known, 1, 0)), known[0])


def build(kind: type[Command], values: Mapping[str, object]) -> Command:
    """The command from named values (None and "" mean: not given); BadInput when one does not fit."""
    ready: dict[str, Any] = {}
    for p in params(kind):
        given = values.get(p.name)
        if isinstance(given, str) and p.completes in (Completes.TOPIC, Completes.OWN_TOPIC):
            given = bare_words(given)
        if given is None or (isinstance(given, str) and not visible(given).strip()):
            if p.required:
                hint = kind.examples[0] if kind.examples else usage(kind)
                what = f"“{kind.verb}”" if kind.verb != "brief" else "A question"  # nobody types that verb
                raise BadInput(f"{what} needs one thing more: {p.help[0].lower() + p.help[1:]}.", hint=hint)
            continue
        ready[p.name] = read_value(p, given)
    unknown = set(values) - {p.name for p in params(kind)}
    if unknown:
        raise BadInput(f"“{kind.verb}” takes no {', '.join(sorted(unknown))}.", hint=usage(kind))
    return kind(**ready)


_Given = ParamSpec("_Given")
Attempt = Command | BriefError  # what was asked, or what is wrong with it


def attempt(read: Callable[_Given, Command], *given: _Given.args, **named: _Given.kwargs) -> Attempt:
    """The command that ``read`` makes of what was given, else what is wrong with it, to be answered."""
    try:
        return read(*given, **named)
    except BriefError as error:
        return error


def complete(command: Command, given: Mapping[str, object]) -> Command:
    """A form's command with what its fields were given; BadInput when a value does not fit."""
    kept = {p.name: getattr(command, p.name) for p in params(type(command))}
    return build(type(command), {**kept, **given})


def mistakes(kind: type[Command], given: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with each value that a form's fields were given, by the name of the field."""
    wrong = {}
    for p in params(kind):
        try:
            if given.get(p.name, "").strip():
                read_value(p, given[p.name])
        except BadInput as error:
            wrong[p.name] = error.sentence
    return wrong


_OLD = "This is from another version of the bot. Type the command instead."


def encode(command: Command) -> str:
    """A command as a short line that a button or a form carries; ``decode`` gives the command back."""
    values = [getattr(command, p.name) for p in params(type(command))]
    defaults = [p.default for p in params(type(command))]
    while values and values[-1] == defaults[-1]:
        values.pop()
        defaults.pop()
    return command.verb + json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def decode(text: str, kinds: Mapping[str, type[Command]]) -> Command:
    """The command that a button or a form carries. One that was tampered with is BadInput, never a crash;
    what it may touch is decided where every command is, by the tenant and the permissions of the asker."""
    verb, bracket, rest = text.partition("[")
    kind = kinds.get(verb)
    try:
        values = json.loads(bracket + rest)
    except ValueError:
        values = None
    if kind is None or not isinstance(values, list) or len(values) > len(params(kind)):
        raise BadInput(_OLD, hint="help")
    ready: dict[str, Any] = {}
    for p, value in zip_longest(params(kind), values):
        if value is None and not p.required:
            continue
        if not isinstance(value, p.type):
            raise BadInput(_OLD)
        ready[p.name] = read_value(dataclasses.replace(p, reads=None), value)  # it was read before
    return kind(**ready)


def is_bare(command: Attempt) -> bool:
    """Whether only what must be given was given, to a command that may then open a form."""
    if not isinstance(command, Command):
        return False
    given = [p for p in params(type(command)) if getattr(command, p.name) != p.default]
    return type(command).opens_form and all(p.required for p in given)
