"""A server that was started again: what fails at it once, and works from then on; PostgreSQL only."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path

import psycopg
import pytest

from bot.errors import StoreError
from bot.store import articles, database_at, facts
from tests.conftest import Stores, tables


async def test_a_server_that_was_started_again_fails_one_question_and_no_more(
    stores: Stores, tmp_path: Path
) -> None:
    address = stores.copy("postgres", tables, tmp_path)
    database = database_at(address)
    await database.open()
    try:
        async with AsyncExitStack() as at_once:
            for _ in range(4):  # as many connections as there may be
                session = await at_once.enter_async_context(database.reading())
                await articles.total(session)
        with psycopg.connect(str(address), autocommit=True) as operator:
            operator.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        with pytest.raises(StoreError, match="does not answer"):
            async with database.reading() as session:
                await articles.total(session)
        for _ in range(8):
            async with database.writing() as session:
                await facts.put(session, "after", "yes")
    finally:
        await database.close()
