"""A whole bot on a Slack that behaves: real slack-bolt and slack-sdk over real sockets, real core, sample
articles. Everything that is sent is held against Slack's description of blocks and its limits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from aiohttp.test_utils import TestServer

from adapters.slack.app import run
from bot.app import Bot, open_bot
from bot.config import Config, read_config
from tests.adapters.slack.contract import mistakes, over_limits
from tests.adapters.slack.fake_slack import APP_TOKEN, BOT_TOKEN, FakeSlack, Json, Team
from tests.adapters.slack.people import Person
from tests.conftest import Hand


def make_team(slack: FakeSlack, name: str, token: str) -> Team:
    """A workspace with two channels, somebody who may only ask, and an owner."""
    team = Team(name, token)
    for person, admin in (("UANN", False), ("UCHIEF", True)):
        profile = {"id": person, "team_id": name, "tz": "Europe/Berlin", "is_admin": admin}
        team.users[person] = profile
    team.members = {"C1": {"UANN", "UCHIEF", "BOT"}, "C2": {"UCHIEF", "BOT"}, "C3": {"UANN", "UCHIEF"}}
    team.public = {"C1", "C2", "C3"}
    slack.teams[name] = team
    return team


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """Slack with one workspace; at the end every payload is held against the contract."""
    fake = FakeSlack()
    async with TestServer(fake.application()) as server:
        fake.url = str(server.make_url("/")).rstrip("/")
        make_team(fake, "T1", BOT_TOKEN)
        yield fake
        for socket in list(fake.sockets):
            await socket.close()
    wrong: list[str] = []
    for body in _messages(fake):
        wrong += mistakes(body["blocks"]) + over_limits(body["blocks"])
        assert body.get("text"), "every message has its words as text"
        assert "<!" not in body["text"] and "<@" not in body["text"]
    for view in [c.body["view"] for c in fake.calls if "view" in c.body]:
        wrong += mistakes(view["blocks"]) + over_limits(view["blocks"], view=True)
    assert wrong == []


def _messages(fake: FakeSlack) -> list[Json]:
    sent = [body for bodies in fake.answers.values() for body in bodies]
    sent += [call.body for call in fake.calls if call.method in ("chat.postMessage", "chat.postEphemeral")]
    return [body for body in sent if body.get("blocks")]


@pytest.fixture
def config(sampled: Path, slack: FakeSlack) -> Config:
    """A configuration with tokens, over the sample articles."""
    given = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API": f"{slack.url}/api/",
    }
    return read_config(given, default_data=sampled)


@pytest.fixture
async def bot(config: Config, clock: Hand) -> AsyncIterator[Bot]:
    """A whole bot, in a folder of its own."""
    bits, chance = Random(12).getrandbits, Random(5).random
    async with open_bot(config, clock=clock, random_bits=bits, chance=chance) as it:
        yield it


@dataclass
class World:
    """The bot in a workspace, with somebody who may only ask, and an owner."""

    slack: FakeSlack
    bot: Bot
    config: Config
    clock: Hand
    stop: asyncio.Event
    running: asyncio.Task[None]

    @property
    def team(self) -> Team:
        return self.slack.teams["T1"]

    @property
    def ann(self) -> Person:
        return Person(self.slack, "T1", "UANN")

    @property
    def chief(self) -> Person:
        return Person(self.slack, "T1", "UCHIEF")


@pytest.fixture
async def world(slack: FakeSlack, bot: Bot, config: Config, clock: Hand) -> AsyncIterator[World]:
    """The bot connected by Socket Mode."""
    stop = asyncio.Event()
    running = asyncio.create_task(run(bot, config, stop))
    try:
        await slack.until(lambda: slack.sockets or running.done())
        yield World(slack, bot, config, clock, stop, running)
    finally:
        stop.set()
        await running


def with_scopes(team: Team, *more: str) -> None:
    """The workspace has granted more."""
    team.scopes = team.scopes | set(more)


__all__ = ["World", "make_team", "replace", "with_scopes"]
