"""The loop that keeps sources read: bounded, fair between hosts, stoppable.

take due sources | queue by host | start while the host and the whole have room | read | next.

What this file does not do: read a source or store what came (``read`` does both, for one source), or decide
when it is due again. One slow or dead host never holds up the others: it has at most ``per_host`` readings
under way and ``WAITING_AT_HOST`` waiting; what is due beyond that is put off, spread over the next minutes.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlsplit

from bot.errors import BriefError
from bot.sources.state import DueSource

log = logging.getLogger(__name__)

WAITING_AT_HOST = 8
_SPACING = 1  # seconds between the times to which sources of one host are put off
IDLE_SECONDS = 15.0

Take = Callable[[int], Awaitable[Sequence[DueSource]]]  # claims at most so many due sources
Read = Callable[[DueSource], Awaitable[None]]  # one source: read it, store what came, end the claim
PutOff = Callable[[DueSource, int], Awaitable[None]]  # end the claim unread, due again at a time


class Poller:
    """Reads due sources until it is stopped. ``run`` is the only task to start; it owns all others."""

    def __init__(
        self,
        *,
        take: Take,
        read: Read,
        put_off: PutOff,
        clock: Callable[[], int],
        at_once: int = 16,
        per_host: int = 2,
        lookahead: int = 64,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._take = take
        self._read = read
        self._put_off = put_off
        self._clock = clock
        self._at_once = at_once
        self._per_host = per_host
        self._lookahead = lookahead
        self._idle_seconds = idle_seconds
        self._queues: dict[str, deque[DueSource]] = {}  # hosts with waiting sources, next in turn first
        self._running: dict[asyncio.Task[None], tuple[DueSource, str]] = {}
        self._change = asyncio.Event()
        self._look_at = 0.0  # loop time
        self._stopping = False

    def stop(self) -> None:
        """Begin no more readings; ``run`` returns when those under way are done."""
        self._stopping = True
        self._change.set()

    async def run(self, *, grace_seconds: float = 10.0) -> None:
        """Poll until ``stop``; readings that last longer than ``grace_seconds`` after it are cancelled."""
        try:
            while not self._stopping:
                await self._fill()
                self._begin()
                await self._pause()
            await self._give_back()
            if self._running:
                await asyncio.wait(self._running, timeout=grace_seconds)
        finally:
            left = list(self._running)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _fill(self) -> None:
        loop = asyncio.get_running_loop()
        room = self._room()
        if room <= 0 or loop.time() < self._look_at:
            return
        self._look_at = loop.time() + self._idle_seconds
        try:
            taken = await self._take(room)
            under_way = {source.id for source, _ in self._running.values()}
            under_way.update(source.id for queue in self._queues.values() for source in queue)
            excess: dict[str, list[DueSource]] = {}
            for source in taken:
                if source.id in under_way:
                    continue
                under_way.add(source.id)
                host = host_of(source.url)
                queue = self._queues.setdefault(host, deque())
                (queue if len(queue) < WAITING_AT_HOST else excess.setdefault(host, [])).append(source)
            for sources in excess.values():
                for place, source in enumerate(sources, start=1):
                    await self._put_off(source, self._clock() + place * _SPACING)
        except BriefError as error:  # the store is busy or away; what is due stays due
            log.warning("due sources wait: %s", error.sentence)
            return
        except Exception:
            log.exception("due sources could not be taken")
            return
        if len(taken) == room:
            self._look_at = 0.0  # there may be more

    def _room(self) -> int:
        return self._lookahead - len(self._running) - sum(len(queue) for queue in self._queues.values())

    def _begin(self) -> None:
        """Start readings, one a host in turn, while there is room."""
        at_host = Counter(host for _, host in self._running.values())
        waiting = deque(self._queues)
        while waiting and len(self._running) < self._at_once:
            host = waiting.popleft()
            queue = self._queues[host]
            if at_host[host] >= self._per_host:
                continue
            source = queue.popleft()
            at_host[host] += 1
            task = asyncio.create_task(self._read_one(source), name=f"read source {source.id}")
            self._running[task] = (source, host)
            task.add_done_callback(self._ended)
            del self._queues[host]
            if queue:
                self._queues[host] = queue  # to the end: every host gets its turn
                waiting.append(host)

    async def _read_one(self, source: DueSource) -> None:
        try:
            await self._read(source)
        except Exception:  # a bug or the store: this source's claim runs out, the others go on
            log.exception("source %s could not be read", source.id)

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._running[task]
        self._change.set()

    async def _pause(self) -> None:
        """Wait until a reading ends, somebody wakes us, or it is time to look for due sources again."""
        wait = self._look_at - asyncio.get_running_loop().time() if self._room() > 0 else None
        if not self._stopping and (wait is None or wait > 0):
            try:
                async with asyncio.timeout(wait):
                    await self._change.wait()
            except TimeoutError:
                pass
        self._change.clear()

    async def _give_back(self) -> None:
        for queue in self._queues.values():
            for source in queue:
                try:
                    await self._put_off(source, source.state.next_poll_at)
                except Exception:
                    log.exception("source %s could not be given back; its claim runs out", source.id)
        self._queues.clear()


def host_of(url: str) -> str:
    """The host of an address, lower-cased; "" when there is none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
