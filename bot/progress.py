"""Progress for people: silent while an answer is quick, a line when a step lasts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.ports import Progress

_PATIENCE = 1.0  # seconds before a person is told what is being done


@asynccontextmanager
async def patient(progress: Progress | None) -> AsyncIterator[Progress]:
    """A progress that speaks only when the work lasts, and then at most once a second."""
    current = ""

    async def note(step: str) -> None:
        nonlocal current
        current = step

    async def speak() -> None:
        told = ""
        while True:
            await asyncio.sleep(_PATIENCE)
            if progress is not None and current and current != told:
                told = current
                await progress(current)

    speaker = asyncio.create_task(speak(), name="progress") if progress is not None else None
    try:
        yield note
    finally:
        if speaker is not None:
            speaker.cancel()
            await asyncio.gather(speaker, return_exceptions=True)
