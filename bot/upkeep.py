"""What an operator does with a database that no bot has opened: nothing is brought up to date by it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.config import Config
from bot.errors import StoreError
from bot.store import database_at
from bot.store.migrate import pending, steps


async def schema(config: Config) -> tuple[int, int]:
    """The database's schema as it stands (0 for a new one), and as this program makes it; StoreError when it
    is a newer one's."""
    database = database_at(config.database)
    version = await database.version()
    return version, version + len(pending(steps(database.engine), version))


async def back_up(config: Config, target: Path) -> None:
    """Copy the database as it stands into a new file; StoreError when it cannot be."""
    if await asyncio.to_thread(target.exists):
        raise StoreError(f"{target} exists; name another file.")
    await database_at(config.database).backup(target)
