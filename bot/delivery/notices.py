"""What a subscriber is told when a post did not go as promised, by direct message.

settled with a notice | lease the notice | tell | take the notice away

A notice is told at least once: a process that dies in between leaves it to the next one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from bot.commands import Preview, Resume
from bot.delivery.owed import owed
from bot.delivery.retry import USUAL, Timing
from bot.errors import CannotPost
from bot.ids import short
from bot.message import Button, Code, Message, Place, Tone, paragraph
from bot.model import Origin, Platform
from bot.ports import Clock, Transport
from bot.store import Database
from bot.store.deliveries import Stored

log = logging.getLogger(__name__)


def notice_of(row: Stored) -> Message:
    """The words for a held post or a paused subscription."""
    which = f"~{short(row.subscription_id)}"  # the subscription itself, whatever its number in the list is
    place = Place(row.channel, row.channel_name or row.channel)
    if row.notice == "paused":
        why = row.error.rstrip(".") or "the platform refused it"
        return Message(
            headline=f"Paused: the daily briefing on {row.topics}",
            blocks=(
                paragraph("It could not be posted in ", place, f" on three days: {why}."),
                paragraph(
                    "Nothing is deleted. When it can be posted again, resume it here or there; it says what "
                    "it missed: ",
                    Code(f"resume {row.topics}"),
                ),
            ),
            buttons=(Button("Resume", Resume(which=which), primary=True),),
            tone=Tone.WARNING,
        )
    what = "An update in a thread on" if row.story_id else "The briefing on"
    return Message(
        headline=f"{what} {row.topics} of {row.local_date} may not have arrived",
        blocks=(
            paragraph(
                "The connection broke while it was posted in ",
                place,
                ", and there I may not look whether it stands. I do not post it a second time. "
                "If it is missing, look at it here; what it held comes again with the next one.",
            ),
        ),
        buttons=(Button("Look at it", Preview(which=which)),),
        tone=Tone.WARNING,
    )


async def tell_notices(
    database: Database,
    transports: Mapping[Platform, Transport],
    clock: Clock,
    *,
    timing: Timing = USUAL,
) -> int:
    """Tell what is to be told; how many were."""
    told = 0
    lease = timing.lease * 10
    due, take = "deliveries.untold", "deliveries.take_notice"
    async for row, transport in owed(database, transports, clock, due=due, take=take, lease=lease):
        origin = Origin(
            platform=Platform(row.platform), workspace=row.workspace, channel=row.channel, person=row.person
        )
        try:
            async with asyncio.timeout(timing.send_timeout):
                await transport.tell(origin, notice_of(row))
        except CannotPost as error:
            log.warning("the subscriber of delivery %s cannot be told: %s", row.key, error.sentence)
        except Exception as error:  # noqa: BLE001 - told again when the lease on the notice ends
            log.warning("the subscriber of delivery %s was not told: %s", row.key, type(error).__name__)
            continue
        async with database.writing() as session:
            await session.run("deliveries.set_notice", id=row.id, notice="")
        told += 1
    return told
