"""Every named query runs on every engine: executed once each, and taken back."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
import pytest

import bot
from bot.store import Database, database_at
from bot.store.session import queries_of

_TEXT = {
    "platform", "external_id", "name", "person", "value", "address", "url", "kind", "title", "site",
    "language",
    "key", "digest", "text", "publisher", "family", "author", "term", "industry", "topic", "topics", "zone",
    "paused_until", "paused_why", "local_date", "first_date", "before_date", "state", "owner", "reference",
    "error", "what", "body_text", "notice", "workspace", "channel", "outcome",
    "thread", "tally", "platforms",
}  # fmt: skip
_BYTES = {"profile", "state_bytes"}
_LIST = '["word"]'
_SPECIAL: dict[str, Any] = {
    "ids": "[1, 2]", "hashes": "[1, 2]", "keys": _LIST, "digests": _LIST, "match": "word", "title": "word",
    "most": 5, "counts": '{"word": 1}', "publishers": '[["word", "word"]]',
}  # fmt: skip


def _value(query: str, name: str) -> Any:
    if name in _SPECIAL:
        return _SPECIAL[name]
    if name == "body":
        return "word" if query.startswith(("search.", "changes.")) else b"{}"
    if name == "state" and query.startswith("sources."):
        return b"{}"
    if name == "was":
        return 1 if query == "deliveries.set_next" else "word"
    if name in _BYTES:
        return b"{}"
    return "word" if name in _TEXT else 1


class _TakenBackError(Exception):
    """Ends the transaction without a trace."""


async def test_every_named_query_runs(database: Database) -> None:
    queries: Mapping[str, Any] = database._queries  # type: ignore[attr-defined]
    assert len(queries) > 80
    for name, query in sorted(queries.items()):
        wanted = sorted(set(re.findall(r"(?<!:):([a-z_]+)|%\(([a-z_]+)\)s", query.sql)))
        values = {a or b: _value(name, a or b) for a, b in wanted}
        with pytest.raises(_TakenBackError):
            async with database.writing() as session:
                try:
                    if query.operation.name == "INSERT_UPDATE_DELETE_MANY":
                        await session.many(name, [values])
                    elif query.operation.name == "SELECT":
                        await session.all(name, **values)
                    elif query.operation.name == "INSERT_UPDATE_DELETE":
                        await session.run(name, **values)
                    else:
                        await session.one(name, **values)
                except (sqlite3.IntegrityError, psycopg.errors.IntegrityError):
                    pass  # it ran, and met a link that does not exist
                raise _TakenBackError


def test_both_engines_have_the_same_queries() -> None:
    from bot.store.postgres import _Adapter as Postgres
    from bot.store.sqlite import _Adapter as Sqlite

    assert sorted(queries_of("sqlite", Sqlite)) == sorted(queries_of("postgres", Postgres))


def test_every_named_query_is_asked_by_the_bot() -> None:
    from bot.store.sqlite import _Adapter as Sqlite

    folder = Path(bot.__file__).parent
    code = "".join(file.read_text("utf-8") for file in folder.rglob("*.py"))
    assert [name for name in queries_of("sqlite", Sqlite) if f'"{name}"' not in code] == []


async def test_few_words_wait_to_be_sorted_into_the_index_of_postgresql(database: Database) -> None:
    """With 4 MB of them a word that nobody has took 150 ms in a week of 23,000 articles instead of 1."""
    if database.engine != "postgres":
        return
    async with database.reading() as session:
        asked = "SELECT reloptions FROM pg_class WHERE relname = 'article_search_document'"
        [row] = await (await session._connection.execute(asked)).fetchall()
    assert row["reloptions"] == ["gin_pending_list_limit=512"]  # kB


async def test_no_article_is_looked_at_once_for_each_source_that_is_read(tmp_path: Path) -> None:
    """SQLite did that: with 120 sources a search of 5,000 articles made 600,000 look-ups."""
    database = database_at(tmp_path / "house.db")
    await database.open()
    try:
        queries: Mapping[str, Any] = database._queries  # type: ignore[attr-defined]
        asking = [name for name, query in queries.items() if "readable" in query.sql]
        assert len(asking) >= 8
        async with database.reading() as session:
            for name in asking:
                sql = queries[name].sql
                values = {a: _value(name, a) for a in re.findall(r"(?<!:):([a-z_]+)", sql)}
                rows = await session._connection.execute_fetchall(f"EXPLAIN QUERY PLAN {sql}", values)
                plan = "\n".join(row["detail"] for row in rows)
                assert "article_id=? AND source_id=?" not in plan, (name, plan)
    finally:
        await database.close()
