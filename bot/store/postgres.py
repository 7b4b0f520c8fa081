"""PostgreSQL by psycopg 3 (the extra "postgres"): a small pool, for several processes on one database."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic, time
from typing import Any

import psycopg
from aiosql.adapters.apyformat import AsyncPyFormatAdapter
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from bot.errors import StoreError
from bot.store.migrate import ANOTHER, pending, steps
from bot.store.session import Session, queries_of

log = logging.getLogger(__name__)
_LOCK = 0x41494252  # "AIBR": the advisory lock that lets one process at a time migrate
_MINUTE = 60.0
_CONNECTIONS = 4

_LIST = re.compile(r"json_each\(:(\w+)\)")  # as SQLite says it
_NAMED: Any = AsyncPyFormatAdapter()


class _Adapter:
    """aiosql's door to psycopg: rows are mappings, a value is the first of its row."""

    is_aio_driver = True

    def process_sql(self, query_name: str, op_type: Any, sql: str) -> str:
        """``:name`` becomes ``%(name)s``; a list is taken apart by the server's own function."""
        sql = _LIST.sub(r"json_array_elements_text(CAST(:\1 AS JSON)) AS value", sql)
        return str(_NAMED.process_sql(query_name, op_type, sql))

    async def select(
        self, conn: Any, _query_name: str, sql: str, parameters: Any, record_class: Any = None
    ) -> AsyncIterator[Any]:
        async with conn.cursor() as cursor:
            await cursor.execute(sql, parameters)
            for row in await cursor.fetchall():
                yield row

    async def select_one(
        self, conn: Any, _query_name: str, sql: str, parameters: Any, record_class: Any = None
    ) -> Any:
        async with conn.cursor() as cursor:
            await cursor.execute(sql, parameters)
            return await cursor.fetchone()

    async def select_value(self, conn: Any, _query_name: str, sql: str, parameters: Any) -> Any:
        async with conn.cursor() as cursor:
            await cursor.execute(sql, parameters)
            row = await cursor.fetchone()
            return next(iter(row.values())) if row else None

    async def insert_update_delete(self, conn: Any, _query_name: str, sql: str, parameters: Any) -> int:
        async with conn.cursor() as cursor:
            await cursor.execute(sql, parameters)
            return int(cursor.rowcount)

    async def insert_update_delete_many(self, conn: Any, _query_name: str, sql: str, rows: Any) -> None:
        async with conn.cursor() as cursor:
            await cursor.executemany(sql, rows)


class _ServerTime:
    """The time as the server has it, gone on with by this machine's clock until it is asked again."""

    def __init__(self, machine: Callable[[], float]) -> None:
        self._machine = machine
        self._ahead = 0.0  # seconds by which the server's clock is ahead of this machine's
        self._asked = (0.0, 0.0)  # when it was asked, by the clock and in seconds that nobody sets

    def now(self) -> int:
        """UTC seconds."""
        return int(self._machine() + self._ahead)

    def is_old(self) -> bool:
        """A minute old, or of before this machine's clock was set or the machine slept."""
        shown, passed = self._machine() - self._asked[0], monotonic() - self._asked[1]
        return passed > _MINUTE or abs(shown - passed) > 1

    async def ask(self, connection: psycopg.AsyncConnection[Any]) -> None:
        """Ask the server; the answer is of the middle of the time that it took."""
        asked = self._machine()
        cursor = await connection.execute(
            "SELECT CAST(extract(epoch FROM clock_timestamp()) AS FLOAT8) AS now"
        )
        [row] = await cursor.fetchall()
        self._asked = self._machine(), monotonic()
        self._ahead = row["now"] - (asked + self._asked[0]) / 2


class PostgresDatabase:
    """A database on a PostgreSQL server."""

    engine = "postgres"

    def __init__(self, url: str, machine: Callable[[], float] = time) -> None:
        self._url = url
        self._queries = queries_of(self.engine, _Adapter)
        self._time = _ServerTime(machine)
        self._pool: AsyncConnectionPool[Any] = AsyncConnectionPool(
            url,
            min_size=1,
            max_size=_CONNECTIONS,
            open=False,
            timeout=15,
            # Not prepared on the server: a plan for any values is one for no span of time, a hundred times
            # slower for what many publishers tell in a week (of 100,000 articles 5 s instead of 50 ms).
            kwargs={"row_factory": dict_row, "autocommit": True, "prepare_threshold": None},
        )

    async def open(self) -> None:
        """Connect and bring the schema up to date; one process at a time does that."""
        try:
            async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
                await self._migrate(connection)
            await self._pool.open(wait=True, timeout=15)
            async with self._pool.connection() as connection:
                await self._time.ask(connection)
        except (psycopg.Error, PoolTimeout) as error:
            await self.close()
            raise wrap(error) or error from error

    async def close(self) -> None:
        """Close the pool; idempotent."""
        await self._pool.close()

    def clock(self) -> int:
        """UTC seconds as the server has them: machines whose clocks differ agree on when a lease ends."""
        return self._time.now()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """A session outside a transaction; each statement sees what is committed at its start."""
        async with self._connection() as connection:
            yield Session(self.engine, connection, self._queries, wrap)

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[Session]:
        """A session inside one transaction: all of it stands at the end, or nothing when it raises.

        A ``durable`` one waits for the disk, also on a server that is set not to.
        """
        async with self._connection() as connection, connection.transaction():
            if durable:
                await connection.execute("SET LOCAL synchronous_commit = on")
            if self._time.is_old():
                await self._time.ask(connection)
            yield Session(self.engine, connection, self._queries, wrap)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[psycopg.AsyncConnection[Any]]:
        """A connection of the pool. Where the server went away under it (it was started again), the others
        are looked at, too: else each would fail somebody once."""
        try:
            async with self._pool.connection() as connection:
                yield connection
        except StoreError:
            await self._pool.check()
            raise
        except (PoolTimeout, psycopg.OperationalError) as error:
            await self._pool.check()
            raise wrap(error) or error from error

    async def size(self) -> int:
        """Bytes on disk."""
        async with self._pool.connection() as connection:
            cursor = await connection.execute("SELECT pg_database_size(current_database()) AS bytes")
            row = await cursor.fetchone()
            return int(row["bytes"])

    async def backup(self, target: Path) -> None:
        """The server's own tools do this better."""
        raise StoreError("The database is on a PostgreSQL server; make the copy there, with pg_dump.")

    async def version(self) -> int:
        """The schema's version as it stands, 0 for a new database."""
        try:
            async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
                there = await connection.execute("SELECT to_regclass('schema_version') IS NOT NULL")
                [[is_there]] = await there.fetchall()
                return await _version(connection) if is_there else 0
        except psycopg.Error as error:
            raise wrap(error) or error from error

    async def _migrate(self, connection: psycopg.AsyncConnection[Any]) -> None:
        async with connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            await connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")
            version = await _version(connection)
            due = pending(steps(self.engine), version)
            if due and version:
                log.warning(
                    "the database is brought from schema %s to %s, without a copy", version, due[-1].version
                )
            for step in due:
                for statement in step.statements:
                    await connection.execute(statement.encode())
                await connection.execute("INSERT INTO schema_version (version) VALUES (%s)", (step.version,))


async def _version(connection: psycopg.AsyncConnection[Any]) -> int:
    cursor = await connection.execute("SELECT max(version) FROM schema_version")
    [[version]] = await cursor.fetchall()
    return int(version or 0)


def wrap(error: Exception) -> StoreError | None:
    """A driver's error as a sentence for the person; None when it is a bug of ours."""
    if isinstance(error, psycopg.errors.ProgramLimitExceeded):
        return None  # something of ours is too large for it: it does answer
    if isinstance(error, psycopg.errors.DiskFull):
        return StoreError("The database server's disk is full. Free some room and try again.", cause=error)
    if isinstance(error, psycopg.errors.ReadOnlySqlTransaction):
        return StoreError("The database server accepts no changes now (read-only).", cause=error)
    if isinstance(error, psycopg.errors.UndefinedTable | psycopg.errors.UndefinedColumn):
        return StoreError(ANOTHER, cause=error)
    if isinstance(error, PoolTimeout | psycopg.OperationalError):
        return StoreError(
            "The database server does not answer. Check AIBRIEF_DATABASE and that the server runs.",
            cause=error,
        )
    return None
