"""Which channels with daily briefings are closed to others of their workspace, asked of their platforms.

A question from a channel may tell it, too; this is for channels that were made private or public since, and
for those in which nobody asks anything.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping

from bot.errors import BriefError, TryLater
from bot.model import Platform
from bot.ports import Address, Transport
from bot.store import Database, workspaces

log = logging.getLogger(__name__)
_MOST = 40  # channels of a workspace that are asked about at a time; Slack takes 50 questions a minute
_ILL = 3  # workspaces that are told to ask later, and the platform is asked no more this time


async def learn_closed(
    database: Database, transports: Mapping[Platform, Transport], chance: Callable[[], float]
) -> int:
    """Ask and keep what is told, of what nothing is known first, then at random; how many channels were told
    otherwise than before. A workspace whose platform tells nothing, or not now, is asked no more this time.
    """
    changed = 0
    for platform, transport in list(transports.items()):
        async with database.reading() as session:
            rows = await workspaces.subscribed(session, platform)
        asked: Counter[str] = Counter()
        ill = 0
        for row in sorted(rows, key=lambda row: (row["closed"] is not None, chance())):
            workspace = row["workspace"]
            if asked[workspace] >= _MOST:
                continue
            asked[workspace] += 1
            there = Address(platform=platform, workspace=workspace, channel=row["external_id"])
            try:
                closed = await transport.is_closed(there)
            except BriefError as error:
                log.info("whether channels are private is not told: %s", error.sentence)
                closed = None
                ill += isinstance(error, TryLater)
                if ill == _ILL:
                    break
            if closed is None:
                asked[workspace] = _MOST
            elif closed != row["closed"]:
                async with database.writing() as session:
                    await workspaces.set_closed(session, row["id"], closed)
                changed += 1
    return changed
