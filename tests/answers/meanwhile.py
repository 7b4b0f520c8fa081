"""A store in which something else happens between what a command has read and what it writes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from bot.store import Database, Session


class Meanwhile:
    """The database itself, but ``happens`` runs once, to its end, before the first transaction begins."""

    def __init__(self, database: Database, happens: Callable[[], Awaitable[object]]) -> None:
        self.engine = database.engine
        self._database = database
        self._happens: Callable[[], Awaitable[object]] | None = happens

    async def open(self) -> None:
        await self._database.open()

    async def close(self) -> None:
        await self._database.close()

    def reading(self) -> AbstractAsyncContextManager[Session]:
        return self._database.reading()

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[Session]:
        happens, self._happens = self._happens, None
        if happens is not None:
            await happens()
        async with self._database.writing(durable=durable) as session:
            yield session

    async def size(self) -> int:
        return await self._database.size()

    async def backup(self, target: Path) -> None:
        await self._database.backup(target)
