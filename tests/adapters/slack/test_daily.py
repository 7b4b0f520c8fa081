"""A daily briefing from its subscription to its post, and what never reaches a log."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from bot.ports import Progress
from tests.adapters.slack.conftest import World
from tests.adapters.slack.fake_slack import APP_TOKEN, BOT_TOKEN
from tests.adapters.slack.people import Person, labels, words


async def test_a_daily_briefing_is_posted_in_its_channel_and_can_be_stopped_there(world: World) -> None:
    subscribed = await (await world.ann.slash("subscribe netflix at 9am every day in Berlin")).answer()
    assert "Europe/Berlin" in words(subscribed)
    world.clock.now += 20 * 3600 + 120  # 09:02 in Berlin, on the next day
    stop = asyncio.Event()
    running = asyncio.create_task(world.bot.run(stop))
    posts = await world.slack.until(lambda: world.slack.posts["C1"])
    stop.set()
    await running
    post = posts[0]
    assert "Netflix" in post["text"].splitlines()[0]
    assert post["metadata"]["event_type"] == "aibrief_post"
    assert {"Sources", "Why this?", "Change or stop"} <= set(labels(post))
    await world.ann.press(post, "Change or stop", ephemeral=False)
    await world.slack.until(lambda: world.slack.views or any(world.slack.answers.values()))
    sources = await (await world.chief.press(post, "Sources", ephemeral=False)).answer()
    assert sources["response_type"] == "ephemeral"


async def test_work_that_lasts_is_announced_once(world: World) -> None:
    answer = world.bot.answer

    async def slowly(command: Any, origin: Any, progress: Progress | None, *_: Any) -> Any:
        assert progress is not None
        await progress("Reading <!channel> the source")
        await progress("Still reading")
        return await answer(command, origin)

    world.bot.answer = slowly  # type: ignore[method-assign, assignment]
    asked = await world.ann.slash("netflix")
    note, said = await asked.answer(1), await asked.answer(2)
    assert note["text"].startswith("Reading &lt;!channel&gt;") and note["response_type"] == "ephemeral"
    assert said["text"].startswith("Netflix")
    assert len(world.slack.answers[asked.address]) == 2


async def test_no_token_and_no_words_of_people_reach_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("slack_sdk", "slack_bolt", "aiohttp"):  # as the command sets them
        caplog.set_level(logging.INFO, logger=name)
    world.slack.fail("response", status=503)
    world.slack.fail("chat.postEphemeral", error="token_revoked")
    await world.ann.slash("a very private topic")
    await world.slack.until(lambda: world.slack.posts["DANN"])
    await world.slack.drop(politely=True)
    await world.slack.until(lambda: world.slack.sockets)
    await (await Person(world.slack, "T1", "UANN").slash("help")).answer()
    ours = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith(("aibrief", "slack")))
    assert "not taken" in ours
    for secret in (BOT_TOKEN, APP_TOKEN, "private topic", "/response/"):
        assert secret not in ours
