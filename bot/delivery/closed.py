"""Which channels with daily briefings are closed to others of their workspace, asked of their platforms.

A question from a channel may tell it, too; this is for channels that were made private or public since, and
for those in which nobody asks anything.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

from bot.errors import BriefError
from bot.model import Platform
from bot.ports import Address, Transport
from bot.store import Database, workspaces

log = logging.getLogger(__name__)


async def learn_closed(database: Database, transports: Mapping[Platform, Transport]) -> int:
    """Ask and keep what is told; how many channels were told otherwise than before.

    A workspace whose platform tells nothing, or not now, is asked no more this time.
    """
    changed = 0
    for platform, transport in list(transports.items()):
        async with database.reading() as session:
            rows = await workspaces.subscribed(session, platform)
        silent: set[str] = set()
        for row in rows:
            if row["workspace"] in silent:
                continue
            there = Address(platform=platform, workspace=row["workspace"], channel=row["external_id"])
            try:
                closed = await transport.is_closed(there)
            except BriefError as error:
                log.info("whether channels are private is not told: %s", error.sentence)
                closed = None
            if closed is None:
                silent.add(row["workspace"])
            elif closed != row["closed"]:
                async with database.writing() as session:
                    await workspaces.set_closed(session, row["id"], closed)
                changed += 1
    return changed
