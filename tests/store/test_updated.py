"""A process that goes on while a newer version of the program brings the database up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg
import pytest

from bot.errors import StoreError
from bot.store import Database, facts, sources


async def test_what_the_older_one_cannot_do_any_more_is_told_and_nothing_is_written(
    database: Database, database_address: str | Path
) -> None:
    _change(database_address, "ALTER TABLE fact RENAME COLUMN value TO said")
    _change(database_address, "ALTER TABLE follow RENAME TO reads")
    for _ in range(2):
        with pytest.raises(StoreError, match="another version") as told:
            async with database.writing() as session:
                await facts.first_time(session, "key", 0)
                await facts.put(session, "name", "value")
        assert told.value.__cause__ is not None  # the log has the driver's words
    with pytest.raises(StoreError, match="another version"):
        async with database.reading() as session:
            await facts.get(session, "name")
    with pytest.raises(StoreError, match="another version"):
        async with database.reading() as session:
            await sources.followed(session, 1)
    async with database.writing() as session:
        assert await facts.first_time(session, "key", 0)


def _change(address: str | Path, statement: str) -> None:
    if isinstance(address, Path):
        with sqlite3.connect(address) as newer:
            newer.execute(statement)
        newer.close()
    else:
        with psycopg.connect(address, autocommit=True) as server:
            server.execute(statement.encode())
