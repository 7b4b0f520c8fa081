"""SQLite by aiosqlite: one locked writer connection, one query-only reader connection.

Two connections because on a shared one a second task's insert lands inside the first task's open
transaction and vanishes with its rollback.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiosqlite
from aiosql.adapters.aiosqlite import AioSQLiteAdapter

from bot.errors import StoreError
from bot.store.migrate import ANOTHER, pending, steps
from bot.store.session import Session, queries_of

log = logging.getLogger(__name__)
_OLDEST = (3, 35)  # knows RETURNING, MATERIALIZED and DROP COLUMN
_BUSY_MS = 10_000
_MISSING = re.compile(r"no such (?:table|column)|table \w+ has no column")  # SQLite has no code for it


class _Adapter(AioSQLiteAdapter):
    """aiosql's own adapter, but a query is one hop to the connection's thread (2.5 times faster).

    It is more than speed: a statement that stays open between two hops keeps the reader's snapshot, and
    with enough tasks reading at once nobody on that connection would see a commit any more.
    """

    async def select(
        self, conn: Any, _query_name: str, sql: str, parameters: Any, record_class: Any = None
    ) -> AsyncIterator[Any]:
        for row in await conn.execute_fetchall(sql, parameters):
            yield row

    async def select_one(
        self, conn: Any, _query_name: str, sql: str, parameters: Any, record_class: Any = None
    ) -> Any:
        return next(iter(await conn.execute_fetchall(sql, parameters)), None)

    async def select_value(self, conn: Any, _query_name: str, sql: str, parameters: Any) -> Any:
        rows = list(await conn.execute_fetchall(sql, parameters))
        return rows[0][0] if rows else None


class SqliteDatabase:
    """A database in one file."""

    engine = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        self._queries = queries_of(self.engine, _Adapter)
        self._lock = asyncio.Lock()
        self._durable = False  # whether the writer waits for the disk at a commit, as it stands now
        self._writer: aiosqlite.Connection | None = None
        self._reader: aiosqlite.Connection | None = None

    async def open(self) -> None:
        """Open both connections and bring the schema up to date, after a copy of an older file."""
        if sqlite3.sqlite_version_info < _OLDEST:
            raise StoreError(
                f"This Python has SQLite {sqlite3.sqlite_version}; 3.35 or newer is needed. Use another "
                "Python, or set AIBRIEF_DATABASE to a PostgreSQL address."
            )
        try:
            await asyncio.to_thread(_make, self.path)
            self._writer = await self._connect()
            await self._migrate(self._writer)
            self._reader = await self._connect()
            await self._reader.execute("PRAGMA query_only = ON")
        except (sqlite3.Error, OSError) as error:
            await self.close()
            raise wrap(error, self.path) or StoreError(
                f"The database {self.path} cannot be opened ({error}). Check the path and its permissions.",
                cause=error,
            ) from error
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Close both connections; idempotent."""
        for connection in (self._reader, self._writer):
            if connection is not None:
                await connection.close()
        self._reader = self._writer = None

    def clock(self) -> int:
        """UTC seconds as this machine has them: whoever uses the file is on it."""
        return int(time.time())

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """A session that cannot write; each statement sees what is committed at its start."""
        yield self._session(self._reader)

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[Session]:
        """A session inside one transaction: all of it stands at the end, or nothing when it raises.

        A ``durable`` one, and all before it, is on the disk then; others may be lost at a power cut.
        """
        async with self._lock:
            session = self._session(self._writer)
            writer = self._writer
            assert writer is not None
            beginning = asyncio.ensure_future(self._guarded(self._begin(writer, durable)))
            try:
                await asyncio.shield(beginning)
            except asyncio.CancelledError:
                # it begins all the same, on the connection's thread: take it back
                await asyncio.shield(self._taken_back(beginning, writer))
                raise
            try:
                yield session
            except BaseException:
                # shielded: a cancelled task must not leave its transaction open for the next one
                await asyncio.shield(self._roll_back(writer))
                raise
            await asyncio.shield(self._commit(writer))

    async def backup(self, target: Path) -> None:
        """A consistent copy of the file as it stands, in a new file."""
        if not await asyncio.to_thread(self.path.exists):
            raise StoreError(f"There is no database at {self.path}; the first question makes one.")
        if not await asyncio.to_thread(target.parent.is_dir):
            raise StoreError(f"The folder of {target} does not exist; make it, or name another file.")
        async with self._as_it_is() as source:
            try:
                await _copy(source, target)
            except (sqlite3.Error, OSError) as error:
                raise wrap(error, target) or error from error

    async def version(self) -> int:
        """The schema's version as it stands, 0 for a new file."""
        if not await asyncio.to_thread(self.path.exists):
            return 0
        async with self._as_it_is() as connection:
            there = "SELECT 1 FROM sqlite_master WHERE name = 'schema_version'"
            return await _version(connection) if await connection.execute_fetchall(there) else 0

    async def size(self) -> int:
        """Bytes on disk."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return await asyncio.to_thread(lambda: sum(f.stat().st_size for f in files if f.exists()))

    def _session(self, connection: aiosqlite.Connection | None) -> Session:
        if connection is None:
            raise StoreError("The database is closed.")
        return Session(self.engine, connection, self._queries, lambda error: wrap(error, self.path))

    async def _begin(self, writer: aiosqlite.Connection, durable: bool) -> aiosqlite.Cursor:
        """How a commit is written cannot be changed inside a transaction, so it is before it."""
        if durable == self._durable:
            return await writer.execute("BEGIN IMMEDIATE")
        self._durable = durable
        level = "FULL" if durable else "NORMAL"
        return await writer.executescript(f"PRAGMA synchronous = {level}; BEGIN IMMEDIATE")

    async def _taken_back(self, beginning: asyncio.Future[None], writer: aiosqlite.Connection) -> None:
        with suppress(StoreError, sqlite3.Error):
            await beginning
        await self._roll_back(writer)

    async def _commit(self, writer: aiosqlite.Connection) -> None:
        try:
            await self._guarded(writer.execute("COMMIT"))
        except (StoreError, sqlite3.Error):
            await self._roll_back(writer)
            raise

    async def _roll_back(self, writer: aiosqlite.Connection) -> None:
        """Nothing where no transaction is open: on a full disk SQLite has taken it back itself."""
        try:
            await self._guarded(writer.execute("ROLLBACK"))
        except (StoreError, sqlite3.Error):
            if writer.in_transaction:
                raise

    async def _guarded(self, statement: Any) -> None:
        try:
            await (await statement).close()
        except sqlite3.Error as error:
            raise wrap(error, self.path) or error from error

    async def _connect(self) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(self.path, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            for pragma in (
                f"busy_timeout = {_BUSY_MS}",
                "journal_mode = WAL",
                "synchronous = NORMAL",
                "foreign_keys = ON",
                "temp_store = MEMORY",
            ):
                await connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            await connection.close()
            raise
        return connection

    @asynccontextmanager
    async def _as_it_is(self) -> AsyncIterator[aiosqlite.Connection]:
        """A connection that only reads, also a file that is not open here and of another version."""
        file = self.path.absolute().as_uri()
        try:
            async with aiosqlite.connect(f"{file}?mode=ro", uri=True) as connection:
                yield connection
        except sqlite3.Error as error:
            raise wrap(error, self.path) or error from error

    async def _migrate(self, connection: aiosqlite.Connection) -> None:
        await connection.execute("BEGIN IMMEDIATE")
        try:
            await connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")
            version = await _version(connection)
            due = pending(steps(self.engine), version)
            if due and version:  # the write lock is held, so nobody changes it meanwhile
                target = self.path.with_name(f"{self.path.name}.schema-{version}")
                log.info(
                    "the database is brought from schema %s to %s; a copy: %s",
                    version,
                    due[-1].version,
                    target,
                )
                await self.backup(target)
            for step in due:
                for statement in step.statements:
                    await connection.execute(statement)
                await connection.execute("INSERT INTO schema_version (version) VALUES (?)", (step.version,))
            broken = list(await connection.execute_fetchall("PRAGMA foreign_key_check")) if due else []
            if broken:
                raise StoreError(f"The update of {self.path} was taken back: it breaks {len(broken)} links.")
            await connection.execute("COMMIT")
        except BaseException:
            await self._roll_back(connection)
            raise


async def _version(connection: aiosqlite.Connection) -> int:
    [row] = await connection.execute_fetchall("SELECT max(version) FROM schema_version")
    return int(row[0] or 0)


async def _copy(source: aiosqlite.Connection, target: Path) -> None:
    """A copy gets its name when it is whole: half of one, of a killed process, would be taken for one."""
    part = target.with_name(f"{target.name}.part")
    try:
        await asyncio.to_thread(part.unlink, missing_ok=True)
        await asyncio.to_thread(part.touch, 0o600)  # wherever it is put: it may hold tokens
        async with aiosqlite.connect(part) as copy:
            await source.backup(copy)
        await asyncio.to_thread(part.replace, target)
    except BaseException:
        await asyncio.to_thread(part.unlink, missing_ok=True)
        raise


def wrap(error: Exception, path: Path) -> StoreError | None:
    """A driver's error as a sentence for the person; None when it is a bug of ours."""
    if isinstance(error, OSError) and not isinstance(error, sqlite3.Error):
        return StoreError(f"{path} cannot be used: {error.strerror or error}.", cause=error)
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    sentences = {
        sqlite3.SQLITE_BUSY: "The database {} is locked by another process. Stop that one, or try again.",
        sqlite3.SQLITE_LOCKED: "The database {} is locked by another process. Stop that one, or try again.",
        sqlite3.SQLITE_FULL: "The disk that holds {} is full. Free some room and try again.",
        sqlite3.SQLITE_READONLY: "The database {} cannot be written: the file or its disk is read-only.",
        sqlite3.SQLITE_CANTOPEN: "The database {} cannot be opened. Check the path and its permissions.",
        sqlite3.SQLITE_IOERR: "The disk that holds {} reported an error. Check it, and the copies beside it.",
        sqlite3.SQLITE_PERM: "The database {} may not be opened by this user.",
    }
    damaged = "The database {} is damaged or not a database. Move it away and start again, or restore a copy."
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StoreError(damaged.format(path), cause=error)
    if code in sentences:
        return StoreError(sentences[code].format(path), cause=error)
    if _MISSING.match(str(error)):
        return StoreError(ANOTHER, cause=error)
    return None


def _make(path: Path) -> None:
    """A new database's file, its owner's alone: it may hold tokens. One that is there stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(0o600)
