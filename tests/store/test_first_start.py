"""Processes that start at once on a new server set its database up as one would."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from bot.app import open_bot
from bot.config import read_config
from tests.rows import rows
from tests.servers import fresh


async def test_each_topic_goes_in_once(postgres_url: str, tmp_path: Path) -> None:
    """Two found no topic "OpenAI" at the same moment and both made one, of which one went by no name."""
    settings = {"AIBRIEF_DATABASE": fresh(postgres_url, f"first_{os.getpid()}"), "AIBRIEF_SAMPLES": "off"}

    async def start() -> set[int]:
        """The topics without a name."""
        async with open_bot(read_config(settings, default_data=tmp_path)) as bot:
            named = {row["topic_id"] for row in await rows(bot.house.database, "topic_name")}
            return {row["id"] for row in await rows(bot.house.database, "topic")} - named

    assert await asyncio.gather(*(start() for _ in range(4))) == [set()] * 4
