"""What every platform shows for every command, held against reviewed files."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.commands import COMMANDS, Command
from bot.grammar import parse
from bot.message import Message
from tests.conversation import steps
from tests.golden import HERE, answers, looks


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Message]:
    return asyncio.run(answers(tmp_path_factory.mktemp("golden")))


def test_every_command_is_in_the_conversation() -> None:
    given = {type(s.said) for s in steps("x", Path("articles")) if isinstance(s.said, Command)}
    assert given == set(COMMANDS)


@pytest.mark.parametrize("platform", sorted(looks()))
async def test_the_messages_look_as_they_were_reviewed(said: Mapping[str, Message], platform: str) -> None:
    ending, look = looks()[platform]
    place = HERE / platform / "conversation"
    files = {file.stem: file.read_text("utf-8") for file in place.glob(f"*{ending}")}
    assert sorted(files) == sorted(said)
    for name, message in said.items():
        assert look(message) == files[name], (
            f"{platform}/{name}: if this is meant, run: python -m tests.golden"
        )


async def test_no_command_failed_but_the_wrong_ones(said: Mapping[str, Message]) -> None:
    assert sorted(name for name, message in said.items() if message.failed) == ["brief-typo", "error"]


def test_the_wrong_line_is_wrong() -> None:
    with pytest.raises(Exception, match="25:00"):
        parse("subscribe netflix at 25:00")
