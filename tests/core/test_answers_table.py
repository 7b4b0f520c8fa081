"""A command without its answer, its help or its place in the help fails here."""

from __future__ import annotations

import pytest

from bot.answers.help import GROUPS
from bot.answers.table import ANSWERS
from bot.answers.undo import UNDOES
from bot.app import Bot
from bot.commands import COMMANDS, Command, Help
from bot.message import plain
from bot.model import Origin


def test_every_command_has_its_answer() -> None:
    assert set(ANSWERS) == set(COMMANDS)


def test_every_listed_command_is_in_the_help() -> None:
    assert {verb for _, verbs in GROUPS for verb in verbs} == {k.verb for k in COMMANDS if k.listed}


@pytest.mark.parametrize("kind", [k for k in COMMANDS if k.listed], ids=lambda k: k.verb)
async def test_every_command_explains_itself(bot: Bot, me: Origin, kind: type[Command]) -> None:
    message = await bot.answer(Help(topic=kind.verb), me)
    assert not message.failed
    assert kind.examples[0] in plain(message)


def test_every_remembered_change_can_be_undone() -> None:
    from pathlib import Path

    written = "".join(p.read_text("utf-8") for p in Path(__file__).parents[2].glob("bot/answers/*.py"))
    for what in UNDOES:
        assert f'"{what}"' in written
