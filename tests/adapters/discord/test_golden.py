"""How every command's message looks on Discord, as files to be read and compared.

AIBRIEF_GOLDEN=write rewrites them; the difference is then the review.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from adapters.discord.render import Shown, render
from bot.answers import words
from bot.app import Bot
from bot.commands import COMMANDS, Brief, Command, More, Share, Sources, Surface, Why
from bot.grammar import parse
from bot.message import Audience, Message
from bot.model import Origin, Permission, Platform
from bot.ports import Address
from bot.store import briefings
from tests.adapters.discord.briefings import briefing
from tests.adapters.discord.conftest import Hand

FOLDER = Path(__file__).parent / "golden"
ORIGIN = Origin(
    platform=Platform.DISCORD, workspace="200", channel="300", person="400", channel_name="general",
    workspace_name="Newsroom",
)  # fmt: skip
# name: the lines typed before, then the one whose answer is looked at
LINES: dict[str, tuple[str, ...]] = {
    "subscribe": ("subscribe netflix, disney at 9am weekdays in Berlin",),
    "subscribe-form": ("subscribe",),
    "subscribe-no-zone": ("subscribe netflix at 9am",),
    "list-none": ("list",),
    "list": ("subscribe netflix at 9am in Berlin", "subscribe disney at 8 in Tokyo", "list"),
    "edit": ("subscribe netflix at 9am in Berlin", "edit 1 at 8:30 mon-thu"),
    "pause": ("subscribe netflix at 9am in Berlin", "pause 1 until 24 dec"),
    "resume": ("subscribe netflix at 9am in Berlin", "pause 1", "resume 1"),
    "unsubscribe": ("subscribe netflix at 9am in Berlin", "unsubscribe 1"),
    "undo": ("subscribe netflix at 9am in Berlin", "undo"),
    "source-list": ("source list",),
    "source-export": ("source export",),
    "settings": ("settings",),
    "settings-change": ("settings points 7",),
    "settings-mistake": ("settings points 99",),
    "learned": ("learned",),
    "status": ("status",),
    "help": ("help",),
    "help-one": ("help subscribe",),
    "nothing-found": ("zzzz qqqq",),
    "mistake": ("netflix last 99 days",),
}
# looked at in other files: they need a network, a file, a second event, or are another command's answer
ELSEWHERE = {
    "source add", "source import", "source test", "source pause", "source resume", "source remove", "preview",
    "home", "feedback", "brief on", "import",
}  # fmt: skip
MADE: dict[str, Command] = {
    "more": More(briefing="9ix"),
    "sources": Sources(briefing="9ix"),
    "why": Why(briefing="9ix"),
    "share": Share(briefing="9ix"),
}


class AllMay:
    """Discord, saying yes."""

    platform = Platform.DISCORD

    async def may(self, origin: Origin, permission: Permission) -> bool:
        return True

    async def check(self, address: Address) -> None:
        return None


def compare(name: str, shown: Shown) -> None:
    """Hold what is shown against its file."""
    text = json.dumps(asdict(shown), ensure_ascii=False, indent=1, default=str) + "\n"
    if name == "status":  # how much is stored is not how it looks
        text = re.sub(r"\d[\d.]* (articles|publishers|stories|MB)|<t:\d+", "n", text)
    text = re.sub(r'(?<=[~"\\])1[0-9a-z]{9}(?=[\\"])', "ID", text)
    path = FOLDER / f"{name}.json"
    if os.environ.get("AIBRIEF_GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.is_file(), "no such golden file yet: AIBRIEF_GOLDEN=write"
    assert text == path.read_text("utf-8")


def test_a_briefing_looks_as_reviewed() -> None:
    made = briefing(4, "Netflix has named three productions made with generative AI.", cites=2)
    compare("brief", render(words.briefing_message(made, 12345), answers=Brief(topic="netflix")))
    everyone = words.briefing_message(made, 12345, audience=Audience.CHANNEL)
    compare("brief-public", render(everyone, public=True))


@pytest.mark.parametrize("name", list(LINES))
async def test_the_answer_to_a_line_looks_as_reviewed(name: str, bot: Bot) -> None:
    bot.attach(AllMay())  # type: ignore[arg-type]
    *before, last = LINES[name]
    for line in before:
        assert not (await bot.answer(line, ORIGIN)).failed
    compare(name, _shown(await bot.answer(last, ORIGIN), last))


@pytest.mark.parametrize("name", list(MADE))
async def test_what_is_behind_a_briefings_buttons_looks_as_reviewed(name: str, bot: Bot, clock: Hand) -> None:
    made = briefing(4, "Netflix has named three productions made with generative AI.", cites=2)
    made = replace(made, points=tuple(replace(p, why=("names Netflix",)) for p in made.points))
    await bot.answer("status", ORIGIN)
    async with bot.house.database.writing() as session:
        from bot.store import workspaces

        channel = await workspaces.meet(session, ORIGIN, new_id=bot.house.new_id, now=clock.now)
        row = briefings.Made(
            id=12345, channel_id=channel.id, person="400", topic="Netflix", made_at=clock.now,
            subscription_id=None, briefing=made,
        )  # fmt: skip
        await briefings.add(session, channel.workspace_id, row)
    said = await bot.answer(MADE[name], ORIGIN)
    assert not said.failed
    compare(name, render(said, public=said.audience is Audience.CHANNEL, answers=MADE[name]))


def _shown(said: Message, line: str) -> Shown:
    return render(said, answers=None if said.failed else parse(line))


def test_every_command_of_the_chat_has_its_file() -> None:
    verbs = {kind.verb for kind in COMMANDS if Surface.CHAT in kind.surfaces}
    looked_at = {parse(lines[-1]).verb for lines in LINES.values() if lines[-1] != "netflix last 99 days"}
    looked_at |= {command.verb for command in MADE.values()} | {"brief"}
    assert verbs - looked_at - ELSEWHERE == set()
