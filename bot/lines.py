"""Which words of a message can be typed as they stand; each platform has its own way to type them. Pure."""

from __future__ import annotations

from functools import cache

from bot.commands import COMMANDS, Brief, Command, usage
from bot.errors import BadInput
from bot.grammar import parse
from bot.message import Code


def line_of(code: Code) -> Command | type[Command] | None:
    """The command that words for the free-text grammar give, or the kind whose usage they are.

    None for other words, a lone topic among them that is not said to ask: an incident's number or a value
    must not become a question.
    """
    text = code.text
    if text in _usages():
        return _usages()[text]
    if text.isdecimal():
        return None
    try:
        command = parse(text)
    except BadInput:
        return None
    alone = isinstance(command, Brief) and command == Brief(topic=command.topic)
    return None if alone and not code.asks else command


@cache
def _usages() -> dict[str, type[Command]]:
    return {usage(kind): kind for kind in COMMANDS if kind.listed}
