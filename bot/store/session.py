"""A connection with the named queries on it: the one way anything in the store speaks SQL.

A name is ``subject.query`` ("articles.insert"); values go in by name; rows come out as mappings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import aiosql

from bot.errors import StoreError

Row = Mapping[str, Any]
_FOLDER = Path(__file__).parent / "queries"


@cache
def queries_of(engine: str, adapter: Any) -> Mapping[str, Any]:
    """All named queries of one engine by their names: the portable files and the engine's own.

    ``adapter`` is the class through which aiosql reaches the driver (``sqlite.py``, ``postgres.py``).
    They are read once a process, not once a database: aiosql takes 40 ms.
    """
    found: dict[str, Any] = {}
    for file in sorted(_FOLDER.glob("*.sql")) + sorted((_FOLDER / engine).glob("*.sql")):
        loaded = aiosql.from_path(file, adapter)
        for name in loaded.available_queries:
            if not name.endswith("_cursor"):
                found[f"{file.stem}.{name}"] = getattr(loaded, name)
    return found


class Session:
    """One connection, inside a transaction when it came from ``writing()``.

    ``engine`` is "sqlite" or "postgres". ``wrap`` turns a driver's error into a StoreError, or None when it
    is a bug that must stay loud.
    """

    def __init__(
        self,
        engine: str,
        connection: Any,
        queries: Mapping[str, Any],
        wrap: Callable[[Exception], StoreError | None],
    ) -> None:
        self.engine = engine
        self._connection = connection
        self._queries = queries
        self._wrap = wrap

    async def all(self, name: str, /, **values: Any) -> list[Row]:
        """Every row."""
        query = self._queries[name]
        with self._wrapped():
            return [row async for row in query(self._connection, **values)]

    async def one(self, name: str, /, **values: Any) -> Row | None:
        """The only row, or None."""
        query = self._queries[name]
        with self._wrapped():
            return await query(self._connection, **values)  # type: ignore[no-any-return]

    async def value(self, name: str, /, **values: Any) -> Any:
        """The first column of the first row, or None."""
        query = self._queries[name]
        with self._wrapped():
            return await query(self._connection, **values)

    async def run(self, name: str, /, **values: Any) -> int:
        """How many rows were changed."""
        query = self._queries[name]
        with self._wrapped():
            return await query(self._connection, **values)  # type: ignore[no-any-return]

    async def changed(self, name: str, /, **values: Any) -> bool:
        """Whether any row was changed: none may be as the query wants it."""
        return await self.run(name, **values) > 0

    async def many(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """The same change for many rows of values."""
        query = self._queries[name]
        with self._wrapped():
            await query(self._connection, list(rows))

    @contextmanager
    def _wrapped(self) -> Iterator[None]:
        """Errors that somebody can act on become a StoreError; bugs stay what they are."""
        try:
            yield
        except Exception as error:
            wrapped = self._wrap(error)
            if wrapped is None:
                raise
            raise wrapped from error
