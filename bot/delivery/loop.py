"""The loop that keeps the promises: claims what is due and works on what is open, until it is stopped.

claim what is due | lease a few more than there are places | one named task each | sleep until there is more

It holds no state that matters: everything is in the store, so any number of these loops may run on one
database, in one process or many, and each may be killed at any moment.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.delivery.deliver import Deliverer
from bot.delivery.notices import tell_notices
from bot.delivery.plan import claim_due, replan
from bot.delivery.retry import USUAL, Timing
from bot.delivery.states import SETTLED
from bot.delivery.threads import write_tallies
from bot.errors import BriefError
from bot.ids import Ids, short
from bot.model import Platform
from bot.ports import Clock, Transport
from bot.store import Database, deliveries

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often and how wide, in seconds and tasks."""

    places: int = 64  # deliveries at once: a slow channel holds one of them for one send_timeout at most
    pause: float = 1.0  # between two looks into the store when there is nothing to do
    slice: int = 100  # subscriptions claimed in one transaction
    replan: float = 3600.0
    notices: float = 30.0
    grace: float = 40.0  # on stop, for what is on its way; longer than one attempt


class DeliveryLoop:
    """Runs in one task; ``stop`` lets what is on its way arrive."""

    def __init__(
        self,
        database: Database,
        deliverer: Deliverer,
        transports: Mapping[Platform, Transport],
        *,
        clock: Clock,
        ids: Ids,
        rhythm: Rhythm = Rhythm(),
        timing: Timing = USUAL,
        steady: Callable[[], float] = time.monotonic,  # seconds that nobody sets
    ) -> None:
        self._database = database
        self._deliverer = deliverer
        self._transports = transports
        self._clock = clock
        self._ids = ids
        self._rhythm = rhythm
        self._timing = timing
        self._steady = steady
        self._ahead = clock() - steady()
        self._tasks: set[asyncio.Task[None]] = set()
        self._leased: deque[tuple[int, str]] = deque()
        self._look_at = 0.0
        self._stopping = asyncio.Event()
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Until ``stop``. A store that does not answer is waited for; a bug in one delivery is logged."""
        chores = asyncio.create_task(self._chores(), name="delivery chores")
        try:
            while not self._stopping.is_set():
                try:
                    pause = await self._once()
                except BriefError as error:
                    log.warning("deliveries wait: %s", error.sentence)
                    pause = self._rhythm.pause
                except Exception:  # by a bug, too, nobody is kept from what is claimed already
                    log.exception("a look of the delivery loop failed")
                    pause = self._rhythm.pause
                await self._sleep(pause)
        finally:
            chores.cancel()
            await asyncio.wait({chores})  # the store is closed after us: none may be in the midst of it
            await self._finish()

    def stop(self) -> None:
        """Take nothing new; ``run`` returns when what is on its way has ended, or after the grace."""
        self._stopping.set()
        self._wake.set()

    async def _once(self) -> float:
        """Look into the store when it is time, and fill the places; seconds until there may be more to do."""
        loop_time = asyncio.get_running_loop().time
        now = self._clock()
        if self._leapt(now):
            log.warning("the clock was set forward, or the machine slept: what is on its way ends first")
            self._look_at = loop_time() + self._timing.lease
        if loop_time() >= self._look_at and len(self._leased) < self._rhythm.places:
            self._look_at = loop_time() + self._rhythm.pause
            if await self._look(now):
                self._look_at = 0.0  # there is more
        while self._leased and len(self._tasks) < self._rhythm.places:
            delivery_id, owner = self._leased.popleft()
            task = asyncio.create_task(self._work(delivery_id, owner), name=f"deliver {delivery_id}")
            self._tasks.add(task)
            task.add_done_callback(self._done)
        if len(self._leased) >= self._rhythm.places:
            return self._rhythm.pause  # enough for now: a task that ends wakes us
        return max(0.0, self._look_at - loop_time())

    def _leapt(self, now: int) -> bool:
        """Whether the clock ran so far ahead since the last call that a lease ends before what it covers."""
        before, self._ahead = self._ahead, now - self._steady()
        return self._ahead - before > self._timing.slack

    async def _look(self, now: int) -> bool:
        """Claim what is due and lease what can be worked on; whether there is more of either."""
        claimed = await claim_due(
            self._database, self._ids, now, most=self._rhythm.slice, timing=self._timing
        )
        wanted = 2 * self._rhythm.places - len(self._leased)
        owner = self._deliverer.new_owner()
        async with self._database.writing() as session:
            taken = await deliveries.take(
                session, self._transports, owner, now, now + self._timing.lease, wanted
            )
        self._leased.extend((delivery_id, owner) for delivery_id in taken)
        return len(taken) == wanted or claimed.asked == self._rhythm.slice

    async def _work(self, delivery_id: int, owner: str) -> None:
        try:
            became = await self._deliverer.work(delivery_id, owner)
        except BriefError as error:
            log.warning("delivery %s waits for its lease to end: %s", short(delivery_id), error.sentence)
        except Exception:
            log.exception("delivery %s failed by a bug", short(delivery_id))
        else:
            if became in SETTLED:
                log.info("delivery %s: %s", short(delivery_id), became)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake.set()

    async def _sleep(self, seconds: float) -> None:
        self._wake.clear()
        if len(self._tasks) < self._rhythm.places and self._leased:
            return  # a task ended meanwhile
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _chores(self) -> None:
        """What is done now and then: next times after new zone rules, notices to subscribers, counts."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._every(self._rhythm.replan, self._replan), name="delivery replan")
            group.create_task(self._every(self._rhythm.notices, self._tell), name="delivery notices")
            group.create_task(self._every(self._rhythm.notices, self._count), name="delivery counts")

    async def _replan(self) -> None:
        if changed := await replan(self._database, self._clock()):
            log.info("%s subscriptions have a new next time", changed)

    async def _tell(self) -> None:
        await tell_notices(self._database, self._transports, self._clock, timing=self._timing)

    async def _count(self) -> None:
        await write_tallies(self._database, self._transports, self._clock, timing=self._timing)

    async def _every(self, seconds: float, chore: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await chore()
            except BriefError as error:
                log.warning("a chore of the delivery loop waits: %s", error.sentence)
            except Exception:
                log.exception("a chore of the delivery loop failed")
            await asyncio.sleep(seconds)

    async def _finish(self) -> None:
        """Give back what was leased and not begun, then wait for what is on its way."""
        try:
            await self._give_back()
        except BriefError as error:  # they are free when their leases end
            log.warning("deliveries could not be given back: %s", error.sentence)
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=self._rhythm.grace)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=self._rhythm.grace)

    async def _give_back(self) -> None:
        now = self._clock()
        async with self._database.writing() as session:
            while self._leased:
                delivery_id, owner = self._leased.popleft()
                await session.run("deliveries.release", id=delivery_id, owner=owner, next_try_at=now)
