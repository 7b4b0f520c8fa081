"""What an answer offers can be typed as it stands; a question that is typed gives what its button gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from bot.app import Bot
from bot.commands import COMMANDS, Brief, usage
from bot.grammar import parse, write
from bot.message import Button, Code, Message
from bot.model import Origin

_TYPED = (
    "netfilx", "netflixs new carpet", "semiconducters", "vehicles without vans", "netflix no ads",
    "chipmakers but not amd", "netflix and boeing about ads last 14 days", "netflix from reuters",
    "harbour news on netflix without zebras", "netflix earnings yesterday", "netflix last 3 months",
    "netflix since 2020", "set points to 3", "exclude layoffs", "topics entertainmnt", "topic add =",
    "topic add Quill, QLL", "topic add Rivals = Netflix, Zebra", "topic remove zebra", "help ,", "help zebra",
    "source rename 1", "undo 99", "more", "status", "list", "subscribe netflix at",
    "subscribe netflix at 9am and disney at 10am", "subscribe netflx at 9 in Berlin", "top stoires",
    "stop", "settings exlude ads", "settings -layoffs", "settings reset", "list al", "source lst",
    "source rename a b", "subscribe netflix in EST", "unsubscribe zebra", "pause all", "ai in banking", "yes",
)  # fmt: skip


async def test_what_is_offered_can_be_typed(bot: Bot, me: Origin) -> None:
    await bot.answer("topic add Chipmakers = Nvidia, AMD", me)
    examples = {usage(kind) for kind in COMMANDS}
    for typed in _TYPED:
        message = await bot.answer(typed, me)
        for line in _codes(message):
            assert line in examples or parse(line), (typed, line)
        for button in message.buttons:
            if button.command is None or not button.command.listed:
                continue
            meant = parse(_line(button))
            assert type(meant) is type(button.command), (typed, button)
            if isinstance(button.command, Brief) and meant != button.command:
                pressed = await bot.answer(button.command, me)
                assert (await bot.answer(meant, me)).headline == pressed.headline, (typed, button)


def _line(button: Button) -> str:
    assert button.command is not None
    return button.typed or write(button.command)


def _codes(part: object) -> Iterator[str]:
    """The words of a message that are shown as something to type."""
    if isinstance(part, Code):
        yield part.text
    elif isinstance(part, tuple):
        for one in part:
            yield from _codes(one)
    elif is_dataclass(part):
        shown = (
            part.blocks if isinstance(part, Message) else tuple(getattr(part, f.name) for f in fields(part))
        )
        yield from _codes(shown)
