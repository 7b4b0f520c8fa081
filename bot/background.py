"""What goes on by itself: daily briefings and the reading of sources, until the stop."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from bot.answers.daily.briefing import compose_occasion
from bot.answers.house import House
from bot.commands import SourceList
from bot.delivery.closed import learn_closed
from bot.delivery.deliver import Deliverer
from bot.delivery.loop import DeliveryLoop
from bot.delivery.memory import REMEMBERED, remember
from bot.errors import BriefError
from bot.message import Button, Message, Tone, paragraph
from bot.model import Origin, Platform
from bot.ports import Transport
from bot.seeds import industries
from bot.sources.poller import Poller
from bot.sources.renewing import renew
from bot.sources.tidying import let_go, waits_until
from bot.store import Database, briefings, deliveries, facts, memory, retention, revisions, sources

log = logging.getLogger("aibrief")

_DAY = 86_400
_KEEP_BRIEFINGS = 120 * _DAY
_KEEP_SEEN = 2 * _DAY
_FORGOTTEN = "old things forgotten at"  # a fact, UTC seconds


async def run_background(house: House, stop: asyncio.Event) -> None:
    """Deliver and poll until ``stop``; what is under way is finished."""
    deliverer = Deliverer(
        house.database,
        house.transports,
        partial(compose_occasion, house),
        remember,
        clock=house.clock,
        owner=f"{socket.gethostname()}:{os.getpid()}:{house.new_id()}",
        share=house.chance,
    )
    posting = DeliveryLoop(house.database, deliverer, house.transports, clock=house.clock, ids=house.new_id)
    poller = Poller(
        take=house.reader.take, read=house.reader.read_due, put_off=house.reader.put_off, clock=house.clock
    )
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(posting.run(), name="deliveries")
        if house.config.poll:
            tasks.create_task(poller.run(), name="polling")
        chores = tasks.create_task(_chores(house), name="chores")
        await stop.wait()
        posting.stop()
        poller.stop()
        chores.cancel()


async def _chores(house: House) -> None:
    """Once an hour: what nobody will ask for again is let go; after an update analyses are made anew; which
    channels are private is asked."""
    said: int | None = None
    while True:
        now = house.clock()
        try:
            await forget_old(house.database, now)
            if house.config.keep_days:
                said = await _let_go(house, now, said)
            if many := await renew(house.database, house.off_loop, industries):
                log.info("%d articles were analysed anew after an update", many)
            await learn_closed(house.database, house.transports, house.chance)
        except BriefError as error:
            log.warning("tidying waits: %s", error.sentence)
        except Exception:  # what is kept longer than it should be stops no briefing
            log.exception("tidying failed, and is tried again in an hour")
        await asyncio.sleep(3600)


async def forget_old(database: Database, now: int) -> None:
    """Drop what is older than it is kept, each time by one more day at most: a clock that is far ahead for
    some hours does not make the bot forget what channels were told, nor one far behind remember for years."""
    async with database.writing() as session:
        last = int(await facts.get(session, _FORGOTTEN) or now)
        now = min(now, last + _DAY)
        await facts.put(session, _FORGOTTEN, str(max(now, last)))
        await briefings.drop_old(session, now - _KEEP_BRIEFINGS)
        await facts.drop_seen(session, now - _KEEP_SEEN)
        await memory.forget(session, now - REMEMBERED)
        await revisions.drop_old(session, now - REMEMBERED)
        await deliveries.drop_old(session, now - _KEEP_BRIEFINGS)


async def _let_go(house: House, now: int, said: int | None) -> int | None:
    """Let old articles go, or say when they will; the time that was said."""
    days = house.config.keep_days
    before, goes_at = await waits_until(house.database, before=now - days * _DAY, now=now)
    if goes_at is None:
        many = await let_go(house.database, house.ingest, before=before, now=now)
        if many:
            log.info("%d articles let go after %d days", many, days)
    elif goes_at != said:
        async with house.database.reading() as session:
            many = await retention.count_old(session, before)
        log.warning(
            "articles older than %d days: %d. They go from %s UTC on; a larger AIBRIEF_KEEP_DAYS keeps "
            "them, 0 for ever.",
            days,
            many,
            f"{datetime.fromtimestamp(goes_at, UTC):%Y-%m-%d %H:%M}",
        )
    return goes_at


async def tell_adders(
    database: Database, transports: dict[Platform, Transport], source_id: int, told: str
) -> None:
    """Tell those who added a source how it is, by direct message; never in a channel.

    ``told`` goes on from the source's name: "cannot be read. Not read since …".
    """
    async with database.reading() as session:
        adders = await sources.adders(session, source_id)
    head, _, rest = told.partition(". ")
    message = Message(
        headline="",
        blocks=(paragraph(rest),) if rest else (),
        buttons=(Button("All sources", SourceList()),),
        tone=Tone.WARNING if rest else Tone.GOOD,
    )
    for one in adders:
        transport = transports.get(one.platform)
        if transport is None:
            continue
        origin = Origin(
            platform=one.platform, workspace=one.workspace, channel="", person=one.person, private=True
        )
        try:
            await transport.tell(origin, replace(message, headline=f"{one.name} {head.rstrip('.')}."))
        except BriefError as error:
            log.warning("%s could not be told of a source: %s", one.person, error.sentence)
        except Exception:  # the others are told all the same, and the source is read on
            log.exception("%s could not be told of a source", one.person)
