"""Every command, given by a stranger with another workspace's ids: nothing is seen and nothing changes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from random import Random

import pytest

from bot.app import open_bot
from bot.commands import COMMANDS, Brief, Command, Import, Settings, SourceAdd, Subscribe, Undo, params
from bot.config import read_config
from bot.ids import short
from bot.message import plain
from bot.model import Origin, Platform
from tests.conftest import Everybody, Hand
from tests.conversation import FEED, Shelf

_TABLES = ("subscription", "follow", "setting", "vote", "briefing", "change", "told_sentence")


def rows(path: str) -> dict[str, list[tuple[object, ...]]]:
    """All that belongs to workspaces, as it stands on the disk."""
    with sqlite3.connect(path) as connection:
        found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in _TABLES}
    connection.close()
    return found


async def test_every_command_across_tenants(sampled: Path) -> None:
    config = read_config({}, default_data=sampled)
    bits = Random(3).getrandbits
    ann = Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="U1", zone="Europe/Berlin")
    eve = Origin(platform=Platform.SLACK, workspace="T2", channel="C2", person="U2", zone="Europe/Berlin")
    async with open_bot(config, clock=Hand(), random_bits=bits, chance=lambda: 0.5, fetcher=Shelf()) as bot:
        bot.attach(Everybody(Platform.SLACK, lambda origin, permission: True))
        asked = await bot.answer(Brief(topic="netflix"), ann)
        subscribed = await bot.answer(Subscribe(topic="netflix", time="9am"), ann)
        await bot.answer(SourceAdd(url=FEED, topic="quill"), ann)
        await bot.answer(Settings(change="points 3"), ann)
        change = next(b.command for b in subscribed.buttons if isinstance(b.command, Undo))
        before = rows(config.database)
        ids = {
            "briefing": short(asked.briefing_id or 0),
            "which": f"~{short(int(str(before['subscription'][0][0])))}",
            "source": f"~{before['follow'][0][1]}",
            "change": change.change,
        }
        tried = 0
        for kind in COMMANDS:
            needed = {p.name for p in params(kind)}
            if kind in (Import, SourceAdd) or not needed & set(ids):
                continue
            given = {name: value for name, value in ids.items() if name in needed}
            rest = {p.name: "up" for p in params(kind) if p.required and p.name not in given}
            message = await bot.answer(kind(**given, **rest), eve)
            assert message.failed, (kind.verb, plain(message))
            assert "Quill" not in plain(message)
            tried += 1
        assert tried >= 15
        for line in (
            "list all",
            "source list",
            "status",
            "settings",
            "quill",
            "learned",
            "undo",
            "history",
            "undo 1",
            "home",
        ):
            assert "Quill" not in plain(await bot.answer(line, eve)), line
    after = rows(config.database)
    for table in _TABLES:
        assert set(before[table]) <= set(after[table]), table


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.verb)
def test_ids_have_the_names_that_are_tried(kind: type[Command]) -> None:
    """A new kind of id in a button must be tried above."""
    hidden = {p.name for p in params(kind) if p.hidden and p.type is str and not (p.clauses or p.choices)}
    assert hidden <= {"briefing", "change", "outline"}
