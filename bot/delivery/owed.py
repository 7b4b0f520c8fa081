"""What is still owed on settled deliveries (a notice, a count): each leased by one process at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from bot.model import Platform
from bot.ports import Clock, Transport
from bot.store import Database, deliveries
from bot.store.deliveries import Stored

_MOST = 20  # of a platform at a time: none is to be flooded with messages


async def owed(
    database: Database,
    transports: Mapping[Platform, Transport],
    clock: Clock,
    *,
    due: str,
    take: str,
    lease: int,
) -> AsyncIterator[tuple[Stored, Transport]]:
    """The deliveries of the query ``due`` that the query ``take`` leases to us for ``lease`` seconds.

    Only those of the platforms that are connected here are asked for: the others are another process's to
    lease, and are not kept from it.
    """
    for platform, transport in list(transports.items()):
        async with database.reading() as session:
            rows = await session.all(due, platform=platform.value, now=clock(), most=_MOST)
        for waiting in rows:
            now = clock()
            async with database.writing() as session:
                mine = await session.run(take, id=waiting["id"], now=now, until=now + lease)
                row = await deliveries.load(session, waiting["id"]) if mine else None
            if row is not None:
                yield row, transport
