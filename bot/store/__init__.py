"""The only room that knows SQL: an engine behind one small protocol, and a module of functions a subject.

``async with database.reading() as session`` or ``writing()``, then e.g. ``articles.load(session, ids)``.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Protocol

from bot.errors import StoreError
from bot.store.session import Row, Session


class Database(Protocol):
    """One engine."""

    engine: str

    async def open(self) -> None:
        """Connect and bring the schema up to date; StoreError says what to do when it cannot."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...

    def clock(self) -> int:
        """UTC seconds now, the same for all processes that share the database."""
        ...

    def reading(self) -> AbstractAsyncContextManager[Session]:
        """A session for reading."""
        ...

    def writing(self, *, durable: bool = False) -> AbstractAsyncContextManager[Session]:
        """A session inside one transaction; a ``durable`` one outlives a power cut from its end on."""
        ...

    async def size(self) -> int:
        """Bytes on disk."""
        ...

    async def backup(self, target: Path) -> None:
        """A consistent copy in a new file; StoreError where the server has its own way. Need not be open."""
        ...

    async def version(self) -> int:
        """The schema's version as it stands, 0 for a new database. Need not be open; nothing is changed."""
        ...


def database_at(address: str | Path) -> Database:
    """The database at a file's path or a ``postgresql://`` address; not yet open."""
    if isinstance(address, str) and address.startswith(("postgresql://", "postgres://")):
        try:
            from bot.store.postgres import PostgresDatabase
        except ImportError as error:
            raise StoreError(
                "AIBRIEF_DATABASE names PostgreSQL, whose driver is missing. Install it: "
                "pip install 'aibrief[postgres]'",
                cause=error,
            ) from error
        return PostgresDatabase(address)
    from bot.store.sqlite import SqliteDatabase

    return SqliteDatabase(Path(address))


__all__ = ["Database", "Row", "Session", "database_at"]
