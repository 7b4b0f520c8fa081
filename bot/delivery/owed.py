"""What is still owed on settled deliveries (a notice, a count): each leased by one process at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from bot.model import Platform
from bot.ports import Clock, Transport
from bot.store import Database, deliveries
from bot.store.deliveries import Stored


async def owed(
    database: Database,
    transports: Mapping[Platform, Transport],
    clock: Clock,
    *,
    due: str,
    take: str,
    most: int,
    lease: int,
) -> AsyncIterator[tuple[Stored, Transport]]:
    """The deliveries of the query ``due`` that the query ``take`` leases to us for ``lease`` seconds.

    Those whose platform is not connected here are left to a process that is.
    """
    async with database.reading() as session:
        waiting = [row["id"] for row in await session.all(due, now=clock(), most=most)]
    for delivery_id in waiting:
        now = clock()
        async with database.writing() as session:
            mine = await session.run(take, id=delivery_id, now=now, until=now + lease)
            row = await deliveries.load(session, delivery_id) if mine else None
        if row is not None and (transport := transports.get(Platform(row.platform))) is not None:
            yield row, transport
