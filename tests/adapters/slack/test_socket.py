"""The line to Slack: dropped, blocked, or with a token that is revoked meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.slack.app import run
from bot.app import Bot
from bot.config import Config
from bot.errors import TryLater
from bot.message import Message
from bot.model import Platform
from bot.ports import Address
from tests.adapters.slack.conftest import World
from tests.adapters.slack.fake_slack import APP_TOKEN, FakeSlack
from tests.adapters.slack.people import Person

PLACE = Address(platform=Platform.SLACK, workspace="T1", channel="C1")


@pytest.fixture
def slack_pings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is looked at often."""
    monkeypatch.setattr("adapters.slack.app._PING", 0.1)


@pytest.mark.parametrize("politely", [True, False])
async def test_after_a_dropped_socket_the_bot_is_back(
    slack_pings: None, world: World, politely: bool
) -> None:
    await world.slack.drop(politely=politely)
    await world.slack.until(lambda: world.slack.sockets)
    assert "Netflix" in (await (await world.ann.slash("netflix")).answer())["text"]


@pytest.fixture
def looks_often(slack_pings: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that stays away is looked into soon."""
    monkeypatch.setattr("adapters.slack.app._PATIENCE", 0.3)


class Told:
    """What the operator is told, as it comes."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[str] = asyncio.Queue()
        self.say = self._queue.put_nowait

    async def next(self) -> str:
        async with asyncio.timeout(20):
            return await self._queue.get()


@pytest.fixture
async def told(looks_often: None, slack: FakeSlack, bot: Bot, config: Config) -> AsyncIterator[Told]:
    """The bot runs until the end, on a Slack that the test has not touched yet."""
    stop, it = asyncio.Event(), Told()
    running = asyncio.create_task(run(bot, config, stop, it.say))
    assert await it.next() == "connected"
    yield it
    stop.set()
    await running


async def test_a_token_that_is_revoked_while_it_runs_is_told_and_posts_go_on(
    told: Told, slack: FakeSlack, bot: Bot
) -> None:
    slack.app_token = "xapp-another"
    await slack.drop(politely=False)
    assert "SLACK_APP_TOKEN (invalid_auth)" in await told.next()
    await bot.house.transports[Platform.SLACK].post(PLACE, Message(headline="x"), key="k")
    slack.app_token = APP_TOKEN
    assert await told.next() == "connected"


async def test_a_socket_that_stays_away_is_told_and_tried_at_a_new_address(
    told: Told, slack: FakeSlack
) -> None:
    slack.socket_path = "/nowhere"
    await slack.drop(politely=False)
    assert "firewall or a proxy" in await told.next()
    slack.socket_path = "/socket"
    assert await told.next() == "connected"
    assert "Netflix" in (await (await Person(slack, "T1", "UANN").slash("netflix")).answer())["text"]


async def test_a_first_address_that_does_not_work_is_told_and_not_the_last_one(
    looks_often: None, slack: FakeSlack, bot: Bot, config: Config
) -> None:
    slack.socket_path = "/nowhere"
    stop, it = asyncio.Event(), Told()
    running = asyncio.create_task(run(bot, config, stop, it.say))
    assert "firewall or a proxy" in await it.next()
    slack.socket_path = "/socket"
    assert await it.next() == "connected"
    stop.set()
    await running


async def test_a_stop_while_the_socket_does_not_come_up_ends_it(
    slack: FakeSlack, bot: Bot, config: Config
) -> None:
    slack.socket_path = "/nowhere"
    stop = asyncio.Event()
    running = asyncio.create_task(run(bot, config, stop))
    await slack.until(lambda: slack.called("apps.connections.open"))
    stop.set()
    await running


async def test_after_its_end_a_post_waits_for_the_next_start(
    slack: FakeSlack, bot: Bot, config: Config
) -> None:
    stop = asyncio.Event()
    stop.set()
    await run(bot, config, stop)
    with pytest.raises(TryLater):
        await bot.house.transports[Platform.SLACK].post(PLACE, Message(headline="x"), key="k")


async def test_what_is_wrong_with_tokens_that_slack_takes_is_told_at_the_start(
    slack: FakeSlack, bot: Bot, config: Config
) -> None:
    slack.app = "A2"  # Socket Mode's hello names A1
    slack.teams["T1"].scopes -= {"app_mentions:read"}
    stop, it = asyncio.Event(), Told()
    running = asyncio.create_task(run(bot, config, stop, it.say))
    told = {await it.next() for _ in range(3)}
    stop.set()
    await running
    assert any("lacks app_mentions:read" in words for words in told)
    assert any("two different apps" in words for words in told)
    assert "connected" in told, "posts may still work"
