"""The line that tells what is being done: only when the work lasts, each step once."""

from __future__ import annotations

import asyncio

import pytest

from bot.progress import patient


async def test_quick_work_is_silent() -> None:
    told: list[str] = []

    async def tell(step: str) -> None:
        told.append(step)

    async with patient(tell) as progress:
        await progress("Reading about Quill")
    assert told == []


async def test_work_that_lasts_is_told_by_its_latest_step_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.progress._PATIENCE", 0)
    told: list[str] = []
    heard = asyncio.Event()

    async def tell(step: str) -> None:
        told.append(step)
        heard.set()

    async with asyncio.timeout(60), patient(tell) as progress:
        for step in ("Reading the feed", "Reading its pages"):
            await progress("Asking for a page")
            await progress(step)
            await heard.wait()
            heard.clear()
    assert told == ["Reading the feed", "Reading its pages"]


async def test_where_nobody_listens_nothing_is_told() -> None:
    async with patient(None) as progress:
        await progress("Reading about Quill")
