"""One delivery, from its lease to its rest: the only unit of background posting.

lease | compose and store the body | begin (channel held, attempt counted) | send | settle | free the channel

``states`` decides what follows what; here it is done. Every step writes its state only while the lease is
ours, so a second process that took over is never overruled. Who may be told twice, and when, is written in
``docs/delivery.md``. It does not decide when a briefing is due (``due``) nor what it says (``compose``).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.delivery.due import LATE_AFTER
from bot.delivery.envelope import pack, unpack
from bot.delivery.occasion import Compose, Occasion, Prepared, Remember, Told
from bot.delivery.retry import FAILED_DAYS, USUAL, Failure, Timing, failure_of, next_free, words_of
from bot.delivery.states import (
    SETTLED,
    Accepted,
    Act,
    Began,
    Composed,
    DeadlinePassed,
    Event,
    Failed,
    LeaseEnded,
    Looked,
    NothingToSay,
    NotWanted,
    Standing,
    State,
    action,
    after,
)
from bot.delivery.threads import reply_settled, stored_replies
from bot.errors import BriefError, StoreError, TryLater
from bot.model import Platform
from bot.ports import Address, Clock, Posted, Transport
from bot.store import Database, Session, deliveries
from bot.store.deliveries import Stored

log = logging.getLogger(__name__)
_COMPOSED_AT_ONCE = 4  # the first are done first: all at once would take the time from one another


class Deliverer:
    """Does what the table of states asks for. ``owner`` is another for every process and start."""

    def __init__(
        self,
        database: Database,
        transports: Mapping[Platform, Transport],
        compose: Compose,
        remember: Remember,
        *,
        clock: Clock,
        owner: str,
        share: Callable[[], float],
        timing: Timing = USUAL,
    ) -> None:
        self._database = database
        self._transports = transports
        self._compose = compose
        self._remember = remember
        self._clock = clock
        self._owner = owner
        self._share = share
        self._timing = timing
        self._turns = asyncio.Semaphore(_COMPOSED_AT_ONCE)
        self._leases = 0

    def new_owner(self) -> str:
        """A name for one lease: a lease that was lost and taken again is not the old one."""
        self._leases += 1
        return f"{self._owner}.{self._leases}"

    async def deliver(self, delivery_id: int) -> State | None:
        """Lease a delivery and do all that can be done now; None when it is somebody else's or gone."""
        owner = self.new_owner()
        now = self._clock()
        until = now + self._timing.lease
        async with self._database.writing() as session:
            mine = await deliveries.take_one(session, delivery_id, self._transports, owner, now, until)
        return await self.work(delivery_id, owner) if mine else None

    async def work(self, delivery_id: int, owner: str) -> State | None:
        """Do all that can be done now with a delivery that ``owner`` has leased."""
        for _ in range(4):  # look, compose, send: each at most once; then it rests or is settled
            async with self._database.reading() as session:
                row = await deliveries.load(session, delivery_id)
            if row is None or row.owner != owner:
                return None
            standing = _standing(row)
            if standing.state is State.SENDING:  # its sender is gone, and we hold the lease now
                if not await self._move(row, standing, LeaseEnded(), "the sender did not settle it"):
                    return None
                return await self.deliver(delivery_id)
            match action(standing, self._clock()):
                case Act.COMPOSE:
                    async with self._turns:
                        done = await self._composing(row, standing)
                case Act.SEND:
                    done = await self._sending(row, standing)
                case Act.LOOK:
                    done = await self._looking(row, standing)
                case Act.GIVE_UP:
                    done = await self._move(row, standing, DeadlinePassed(), row.error or "its time is over")
                case Act.REST:
                    return standing.state
            if done is not State.COMPOSED:
                return done
        return None

    async def _composing(self, row: Stored, standing: Standing) -> State | None:
        if not row.wanted:
            return await self._move(row, standing, NotWanted(), row.unwanted)
        now = self._clock()
        async with self._database.writing() as session:
            if not await deliveries.lease_anew(session, row, now + self._timing.lease):
                return None  # it was taken by another while it waited for its turn
            missed = await deliveries.missed(session, row.subscription_id, row.local_date)
        # It was claimed in time and its process died: late too. Quiet hours have tried it before.
        late = row.late or (row.attempt == 0 and now - row.due_at > LATE_AFTER)
        occasion = Occasion(
            subscription_id=row.subscription_id, workspace_id=row.workspace_id, channel_id=row.channel_id,
            local_date=row.local_date, due_at=row.due_at, late=late, missed=missed, now=now,
        )  # fmt: skip
        try:
            prepared = await self._composed(occasion)
        except Exception as error:
            if isinstance(error, BriefError):  # quiet hours, a store that is busy: no bug
                log.info("delivery %s is composed later: %s", row.key, error.sentence)
            else:
                log.exception("delivery %s could not be composed", row.key)
            failed = replace(self._failed(error), failure=Failure.WAIT)
            return await self._move(row, standing, failed, words_of(error))
        if prepared.message is None:
            return await self._move(row, standing, NothingToSay(), "")
        body, replies = pack(prepared.message), stored_replies(prepared.replies)
        async with self._database.writing() as session:
            stored = await deliveries.store_body(
                session, row, body, prepared.briefing_id, replies, self._clock()
            )
        return after(standing, Composed(), now, self._timing).state if stored else None

    async def _composed(self, occasion: Occasion) -> Prepared:
        try:
            async with asyncio.timeout(self._timing.compose_timeout):
                return await self._compose(occasion)
        except TimeoutError as error:  # a machine that has too much to do is no bug
            raise BriefError(f"It took more than {self._timing.compose_timeout:.0f} seconds.") from error

    async def _sending(self, row: Stored, standing: Standing) -> State | None:
        if not row.wanted:
            return await self._move(row, standing, NotWanted(), row.unwanted)
        assert row.body is not None  # it was composed
        transport, message = self._transports[Platform(row.platform)], unpack(row.body)
        began = after(standing, Began(), self._clock(), self._timing)
        loop = asyncio.get_running_loop()
        ends = loop.time() + self._timing.send_timeout
        if not await self._begin(row, began):
            return await self._rest(row, standing)
        try:
            async with asyncio.timeout_at(ends):
                if loop.time() >= ends:  # the process stood still since: another may have taken it over
                    raise TryLater(0, "The post was held up before it was sent.")
                posted = await transport.post(_address(row), message, key=row.key)
        except asyncio.CancelledError:
            # stopped in the middle of an attempt: as unclear as a crash, but known at once
            await asyncio.shield(self._move(row, began, Failed(Failure.UNCERTAIN), "stopped while sending"))
            raise
        except Exception as error:  # noqa: BLE001 - what a transport does not name is uncertain
            log.warning("delivery %s, attempt %s: %s", row.key, began.attempt, words_of(error))
            return await self._settle(row, began, self._failed(error), words_of(error))
        return await self._settle(row, began, Accepted(), "", posted)

    def _failed(self, error: Exception) -> Failed:
        return Failed(failure_of(error), getattr(error, "seconds", None), self._share())

    async def _settle(
        self, row: Stored, began: Standing, event: Event, error: str, posted: Posted | None = None
    ) -> State | None:
        """Write how an attempt ended, also when the store is away for a while: only this process knows it."""
        for _ in range(self._timing.settle_tries - 1):
            try:
                return await self._move(row, began, event, error, posted)
            except StoreError as away:
                log.warning("how delivery %s ended waits for the store: %s", row.key, away.sentence)
            await asyncio.sleep(self._timing.settle_pause)
        return await self._move(row, began, event, error, posted)

    async def _begin(self, row: Stored, began: Standing) -> bool:
        """Hold the channel and count the attempt, both or neither; on the wire only after this stands."""
        now = self._clock()
        until = now + self._timing.lease
        try:
            async with self._database.writing(durable=True) as session:
                if not await session.run("deliveries.hold_channel", id=row.channel_id, now=now, until=until):
                    return False
                as_it_is = await deliveries.load(session, row.id)  # it may have been ended since it was read
                if not (as_it_is and as_it_is.wanted) or not await session.run(
                    "deliveries.begin_attempt", id=row.id, owner=row.owner, now=now, until=until,
                    attempt=began.attempt,
                ):  # fmt: skip
                    raise _Lost
        except _Lost:
            return False
        return True

    async def _looking(self, row: Stored, standing: Standing) -> State | None:
        transport = self._transports[Platform(row.platform)]
        since = (row.first_sent_at or row.due_at) - 300
        try:
            async with asyncio.timeout(self._timing.send_timeout):
                sighting, posted = await transport.look(_address(row), key=row.key, since=since)
        except Exception as error:  # noqa: BLE001 - the look failed, whyever
            return await self._move(row, standing, self._failed(error), words_of(error))
        return await self._move(row, standing, Looked(sighting, self._share()), row.error, posted)

    async def _move(
        self, row: Stored, standing: Standing, event: Event, error: str, posted: Posted | None = None
    ) -> State | None:
        """Write the state after an event and all that hangs on it, in one transaction; None: lease lost."""
        now = self._clock()
        becomes = after(standing, event, now, self._timing)
        reference = posted.reference if posted else ""
        async with self._database.writing(durable=standing.state is State.SENDING) as session:
            moved = await session.run(
                "deliveries.move", id=row.id, owner=row.owner, was=standing.state, state=becomes.state,
                attempt=becomes.attempt, next_try_at=becomes.next_try_at, reference=reference,
                error="" if becomes.state is State.SENT else error[:500],
                notice="held" if becomes.state is State.HELD else "",
                settled_at=now if becomes.state in SETTLED else None,
            )  # fmt: skip
            if moved and standing.state is State.SENDING and not isinstance(event, LeaseEnded):
                free_at = next_free(now, self._timing)
                await session.run("deliveries.free_channel", id=row.channel_id, free_at=free_at)
            if not moved and isinstance(event, Accepted):
                moved = await session.run("deliveries.accepted_late", id=row.id, reference=reference, now=now)
            if moved:
                said = _told(row, reference or row.reference, now)
                await self._follow(session, row, becomes, error, said)
        return becomes.state if moved else None

    async def _follow(self, session: Session, row: Stored, becomes: Standing, error: str, told: Told) -> None:
        """What hangs on a state: a reply's count, a subscription's failed days, the channel's memory."""
        if row.story_id:
            await reply_settled(session, row, becomes)
        elif becomes.state is State.GAVE_UP and row.body is not None:
            # what could not even be composed is our fault or the channel's quiet hours: nobody is paused
            await _count_failure(session, row, error, told.at)
        if becomes.state is State.SENT:
            await session.run("deliveries.count_success", id=row.subscription_id)
            await self._remember(session, told)

    async def _rest(self, row: Stored, standing: Standing) -> State:
        """The channel is not free: once more in a second."""
        async with self._database.writing() as session:
            await session.run("deliveries.release", id=row.id, owner=row.owner, next_try_at=self._clock() + 1)
        return standing.state


async def _count_failure(session: Session, row: Stored, error: str, now: int) -> None:
    """A day has failed; the third in a row pauses the subscription, and its subscriber will be told."""
    failures = await session.value("deliveries.count_failure", id=row.subscription_id)
    if failures >= FAILED_DAYS and await session.run(
        "deliveries.pause_failing", id=row.subscription_id, now=now, why=error[:500]
    ):
        await session.run("deliveries.set_notice", id=row.id, notice="paused")


class _Lost(Exception):
    """The lease went to somebody else: take the transaction back."""


def _standing(row: Stored) -> Standing:
    return Standing(
        state=State(row.state), attempt=row.attempt, deadline=row.deadline, next_try_at=row.next_try_at
    )


def _address(row: Stored) -> Address:
    return Address(
        platform=Platform(row.platform), workspace=row.workspace, channel=row.channel, thread=row.thread
    )


def _told(row: Stored, reference: str, now: int) -> Told:
    return Told(
        delivery_id=row.id, subscription_id=row.subscription_id, workspace_id=row.workspace_id,
        channel_id=row.channel_id,
        briefing_id=row.briefing_id, reference=reference, at=now,
    )  # fmt: skip
