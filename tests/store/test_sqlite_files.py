"""SQLite on a real disk: killed in the middle of a write, locked, read-only, updated after a copy."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import aiosqlite
import pytest

from bot.errors import StoreError
from bot.store import database_at, facts
from bot.store.migrate import Step, pending, steps
from bot.store.sqlite import SqliteDatabase, wrap

WRITER = """
import asyncio, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from bot.store import database_at, facts

async def main():
    database = database_at(Path({path!r}))
    await database.open()
    number = 0
    while True:
        async with database.writing() as session:
            await facts.put(session, "left", str(number))
            await facts.put(session, "right", str(number))
        number += 1
        if number == 5:
            print("writing", flush=True)

asyncio.run(main())
"""


def names(folder: Path) -> list[str]:
    """The files of a folder."""
    return sorted(file.name for file in folder.iterdir())


def _kill_while_writing(program: str) -> None:
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"writing"
        os.kill(process.pid, signal.SIGKILL)


async def test_a_killed_process_leaves_whole_transactions(tmp_path: Path) -> None:
    path = tmp_path / "house.db"
    program = WRITER.format(root=str(Path(__file__).parents[2]), path=str(path))
    for _ in range(3):
        _kill_while_writing(program)
        database = database_at(path)
        await database.open()
        async with database.reading() as session:
            left, right = await facts.get(session, "left"), await facts.get(session, "right")
        await database.close()
        assert left is not None
        assert left == right


async def test_a_database_locked_by_another_process_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sqlite._BUSY_MS", 50)
    path = tmp_path / "house.db"
    database = database_at(path)
    await database.open()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="locked by another process"):
        async with database.writing() as session:
            await facts.put(session, "a", "b")
    other.execute("ROLLBACK")
    other.close()
    async with database.writing() as session:
        await facts.put(session, "a", "b")
    await database.close()


async def test_an_update_for_which_the_disk_has_no_room_is_told_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = Step(2, "large", ("CREATE TABLE large (a BLOB)", "INSERT INTO large VALUES (zeroblob(1000000))"))
    monkeypatch.setattr("bot.store.sqlite.steps", lambda engine: steps(engine)[:1])
    database = SqliteDatabase(tmp_path / "house.db")
    await database.open()
    await database.close()
    connect = SqliteDatabase._connect

    async def small(self: SqliteDatabase) -> aiosqlite.Connection:
        connection = await connect(self)
        await connection.execute("PRAGMA max_page_count = 100")
        return connection

    monkeypatch.setattr(SqliteDatabase, "_connect", small)
    monkeypatch.setattr("bot.store.sqlite.steps", lambda engine: (*steps(engine)[:1], large))
    with pytest.raises(StoreError, match="is full"):
        await SqliteDatabase(tmp_path / "house.db").open()
    assert await SqliteDatabase(tmp_path / "house.db").version() == 1


async def test_a_sqlite_that_is_too_old_is_told_and_no_file_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(StoreError, match=r"3\.35 or newer is needed"):
        await database_at(tmp_path / "house.db").open()
    assert names(tmp_path) == []


async def test_the_reader_cannot_write(tmp_path: Path) -> None:
    database = database_at(tmp_path / "house.db")
    await database.open()
    async with database.reading() as session:
        with pytest.raises(StoreError, match="read-only"):
            await facts.put(session, "a", "b")
    await database.close()


async def test_an_older_database_is_copied_before_it_is_updated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "house.db"
    monkeypatch.setattr("bot.store.sqlite.steps", lambda engine: steps(engine)[:1])
    database = SqliteDatabase(path)  # a program of the first version
    await database.open()
    async with database.writing() as session:
        await facts.put(session, "kept", "yes")
    await database.close()
    monkeypatch.undo()
    again = SqliteDatabase(path)
    assert await again.version() == 1
    (tmp_path / "house.db.schema-1").write_bytes(b"of the update before the program was set back")
    (tmp_path / "house.db.schema-1.part").write_bytes(b"half a copy, of a killed process")
    await again.open()
    assert await again.version() == len(steps("sqlite"))
    async with again.reading() as session:
        assert await facts.get(session, "kept") == "yes"
    await again.close()
    copy = tmp_path / "house.db.schema-1"
    assert names(tmp_path) == ["house.db", "house.db.schema-1"]
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT max(version) FROM schema_version").fetchone()[0] == 1
    connection.close()


async def test_a_copy_that_is_broken_off_has_not_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = SqliteDatabase(tmp_path / "house.db")
    assert await database.version() == 0
    await database.open()
    await database.close()
    in_midst: list[str] = []

    async def backup(source: aiosqlite.Connection, target: aiosqlite.Connection) -> None:
        await target.execute("CREATE TABLE half (a)")
        in_midst.extend(names(tmp_path))
        raise asyncio.CancelledError

    monkeypatch.setattr("aiosqlite.Connection.backup", backup)
    with pytest.raises(asyncio.CancelledError):
        await database.backup(tmp_path / "copy.db")
    assert in_midst == ["copy.db.part", "house.db"]
    assert names(tmp_path) == ["house.db"]


async def test_a_backup_is_a_whole_database(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "house.db")
    await database.open()
    async with database.writing() as session:
        await facts.put(session, "kept", "yes")
    await database.backup(tmp_path / "copy.db")
    await database.close()
    copy = SqliteDatabase(tmp_path / "copy.db")
    await copy.open()
    async with copy.reading() as session:
        assert await facts.get(session, "kept") == "yes"
    await copy.close()


async def test_a_full_disk_is_told_and_what_is_small_enough_is_still_written(tmp_path: Path) -> None:
    """SQLite takes such a transaction back by itself: to take it back once more hid what had happened."""
    database = SqliteDatabase(tmp_path / "house.db")
    await database.open()
    async with database.writing() as session:
        [pages] = await session._connection.execute_fetchall("PRAGMA page_count")
    async with database.writing() as session:
        await session._connection.execute(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(StoreError, match="is full"):
        async with database.writing() as session:
            await facts.put(session, "small", "yes")
            await facts.put(session, "large", "x" * 10_000_000)
    async with database.reading() as session:
        assert await facts.get(session, "small") is None
    async with database.writing() as session:
        await facts.put(session, "small", "again")
    async with database.reading() as session:
        assert await facts.get(session, "small") == "again"
    await database.close()


async def test_a_commit_that_fails_leaves_no_transaction_open(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path / "house.db")
    await database.open()
    with pytest.raises(sqlite3.IntegrityError):
        async with database.writing() as session:
            await session._connection.execute("PRAGMA defer_foreign_keys = ON")
            await session._connection.execute(
                "INSERT INTO channel (id, workspace_id, external_id, name) VALUES (1, 2, 'C1', '')"
            )
    async with database.writing() as session:
        await facts.put(session, "after", "yes")
    async with database.reading() as session:
        assert await facts.get(session, "after") == "yes"
    await database.close()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "is full"),
        (sqlite3.SQLITE_READONLY, "read-only"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_IOERR, "reported an error"),
    ],
)
def test_a_drivers_error_is_a_sentence(code: int, said: str) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code
    wrapped = wrap(error, Path("house.db"))
    assert wrapped is not None
    assert said in wrapped.sentence


def test_a_bug_stays_a_bug() -> None:
    assert wrap(sqlite3.IntegrityError("UNIQUE constraint failed"), Path("x")) is None
    assert wrap(ValueError("x"), Path("x")) is None


def test_steps_are_in_their_order_each_with_its_statements(tmp_path: Path) -> None:
    (tmp_path / "0002_more.sqlite.sql").write_text("  -- not; yet\nDROP TABLE a;\n\n;\n")
    (tmp_path / "0002_more.postgres.sql").write_text("SELECT 1;")
    (tmp_path / "0001_all.sql").write_text(
        "-- all\nCREATE TABLE a (\n  b TEXT DEFAULT ';x'\n);\nCREATE TABLE c (d)"
    )
    found = [(step.version, step.statements) for step in steps("sqlite", tmp_path)]
    assert found == [
        (1, ("CREATE TABLE a (\n  b TEXT DEFAULT ';x'\n)", "CREATE TABLE c (d)")),
        (2, ("DROP TABLE a",)),
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [("0001_again.sql", "two migrations"), ("0003_later.sql", "missing"), ("0002.sql", "not named")],
)
def test_steps_that_are_no_sequence_are_refused(tmp_path: Path, wrong: str, said: str) -> None:
    for name in ("0001_all.sql", wrong):
        (tmp_path / name).write_text("SELECT 1")
    with pytest.raises(ValueError, match=said):
        steps("sqlite", tmp_path)


def test_both_engines_have_the_same_versions() -> None:
    assert [s.version for s in steps("sqlite")] == [s.version for s in steps("postgres")]
    assert pending(steps("sqlite"), len(steps("sqlite"))) == ()
    with pytest.raises(StoreError, match="newer version"):
        pending(steps("sqlite"), 99)
