"""A briefing as it looks on Discord, as files to be read and compared; and every command's message fits.

What every command shows is held in ``conversation`` (see tests/golden.py); here is a briefing that does not
change with the summarizer. AIBRIEF_GOLDEN=write rewrites its files; the difference is then the review.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

from adapters.discord.render import Shown, render
from bot.answers.shown import words
from bot.commands import Brief
from bot.message import Audience
from tests.adapters.discord.briefings import briefing
from tests.adapters.discord.test_render import holds
from tests.golden import answers

FOLDER = Path(__file__).parent / "golden"


def compare(name: str, shown: Shown) -> None:
    """Hold what is shown against its file."""
    text = json.dumps(asdict(shown), ensure_ascii=False, indent=1, default=str) + "\n"
    path = FOLDER / f"{name}.json"
    if os.environ.get("AIBRIEF_GOLDEN") == "write":
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_a_briefing_looks_as_reviewed() -> None:
    made = briefing(4, "Netflix has named three productions made with generative AI.", cites=2)
    compare("brief", render(words.briefing_message(made, 12345), answers=Brief(topic="netflix")))
    everyone = words.briefing_message(made, 12345, audience=Audience.CHANNEL)
    compare("brief-public", render(everyone, public=True))


async def test_every_commands_message_fits_alone_and_for_everyone(tmp_path: Path) -> None:
    said = await answers(tmp_path)
    assert len(said) > 25
    for message in said.values():
        holds(message)
        holds(message, public=True, key="k1")
