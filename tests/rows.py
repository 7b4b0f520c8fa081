"""What stands in the store, for a look past its queries: those are for the bot alone."""

from __future__ import annotations

from typing import Any

from bot.store import Database


async def rows(database: Database, table: str) -> list[dict[str, Any]]:
    """All of a table."""
    async with database.reading() as session:
        result = await session._connection.execute(f"SELECT * FROM {table}")
        return [dict(row) for row in await result.fetchall()]


async def dates(database: Database, subscription_id: int | None = None) -> list[dict[str, Any]]:
    """The claimed dates of one subscription or of all, in order; replies in threads are none."""
    found = [
        row
        for row in await rows(database, "delivery")
        if not row["story_id"] and subscription_id in (None, row["subscription_id"])
    ]
    return sorted(found, key=lambda row: (row["local_date"], row["state"]))
