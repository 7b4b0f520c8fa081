"""A store in which something else happens between what was read and what is written."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from bot.store import Database, Session


class Meanwhile:
    """The database itself, but ``happens`` runs once, to its end, before one of the transactions begins."""

    def __init__(
        self, database: Database, happens: Callable[[], Awaitable[object]], *, before: int = 1
    ) -> None:
        self.engine = database.engine
        self._database = database
        self._happens = happens
        self._before = before
        self._begun = 0

    async def open(self) -> None:
        await self._database.open()

    async def close(self) -> None:
        await self._database.close()

    def clock(self) -> int:
        return self._database.clock()

    def reading(self) -> AbstractAsyncContextManager[Session]:
        return self._database.reading()

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[Session]:
        self._begun += 1
        if self._begun == self._before:
            await self._happens()
        async with self._database.writing(durable=durable) as session:
            yield session

    async def size(self) -> int:
        return await self._database.size()

    async def backup(self, target: Path) -> None:
        await self._database.backup(target)

    async def version(self) -> int:
        return await self._database.version()
