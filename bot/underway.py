"""What is being answered: the stop waits for it, and the same wish again meanwhile is not a second one."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import Any


class UnderWay:
    """The answers of a platform that are being made."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._wishes: set[tuple[Hashable, ...]] = set()

    def add(self, task: asyncio.Task[Any]) -> None:
        """Know of a task, as long as it lasts."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @contextmanager
    def wish(self, *of: Hashable) -> Iterator[bool]:
        """Whether this wish is new: False while the same one is being answered, as of two quick presses."""
        new = of not in self._wishes
        self._wishes.add(of)
        try:
            yield new
        finally:
            if new:
                self._wishes.discard(of)

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way, at most so many ``seconds``; then it is cancelled."""
        if self._tasks:
            _, late = await asyncio.wait(set(self._tasks), timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
