"""Tokens and installations that end, come back, are refused or cannot be asked about."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from adapters.doctor import doctor
from adapters.slack.app import run
from bot.app import Bot, open_bot
from bot.config import Config
from bot.errors import BriefError, CannotPost
from bot.message import Message
from bot.model import Origin, Platform
from bot.ports import Address
from bot.store import workspaces
from tests.adapters.slack.conftest import World, make_team
from tests.adapters.slack.fake_slack import FakeSlack, Json
from tests.adapters.slack.people import Person


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["UBOT"]}}]
)
async def test_uninstalling_deletes_the_token_and_stops(world: World, event: Json) -> None:
    make_team(world.slack, "T2", "xoxb-fake-team-two")
    await world.bot.save_token(Platform.SLACK, "T2", "xoxb-fake-team-two")
    there = Person(world.slack, "T2", "UCHIEF")
    assert "Subscribed" in (await (await there.slash("subscribe netflix at 9am in Berlin")).answer())["text"]
    await there.event(event)
    world.stop.set()
    await world.running  # what is under way has been finished
    assert await world.bot.token(Platform.SLACK, "T2") is None
    place = Address(platform=Platform.SLACK, workspace="T2", channel="C1")
    with pytest.raises(CannotPost, match="not installed"):
        await world.bot.house.transports[Platform.SLACK].post(place, Message(headline="x"), key="k")


async def test_a_late_word_of_an_uninstallation_leaves_the_new_installation_alone(world: World) -> None:
    removed = world.bot.house.clock() - 1
    await world.bot.save_token(Platform.SLACK, "T1", "xoxb-fake-team-one")
    await world.ann.event({"type": "app_uninstalled"}, at=removed)
    world.stop.set()
    await world.running
    assert await world.bot.token(Platform.SLACK, "T1") == "xoxb-fake-team-one"


async def test_a_persons_own_revoked_token_changes_nothing(world: World) -> None:
    await world.bot.save_token(Platform.SLACK, "T1", "xoxb-fake-team-one")
    await world.ann.event({"type": "tokens_revoked", "tokens": {"oauth": ["UANN"], "bot": []}})
    world.stop.set()
    await world.running
    assert await world.bot.token(Platform.SLACK, "T1") == "xoxb-fake-team-one"


async def test_the_workspace_of_the_operators_token_is_back_at_the_start(
    slack: FakeSlack, bot: Bot, config: Config
) -> None:
    house = bot.house
    async with house.database.writing() as session:
        here = Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="UANN")
        await workspaces.meet(session, here, new_id=house.new_id, now=house.clock())
    await bot.left(Platform.SLACK, "T1")
    stop = asyncio.Event()
    stop.set()
    await run(bot, config, stop)
    async with house.database.reading() as session:
        assert not await workspaces.gone(session, Platform.SLACK)


async def test_a_token_that_slack_takes_replaces_one_that_is_kept_from_before(
    slack: FakeSlack, bot: Bot, config: Config
) -> None:
    """Revoked while the bot was off; its operator puts the new one into .env."""
    await bot.save_token(Platform.SLACK, "T1", "xoxb-fake-revoked")
    stop = asyncio.Event()
    stop.set()
    await run(bot, config, stop)
    assert await bot.token(Platform.SLACK, "T1") == config.slack_bot_token
    assert await bot.token(Platform.SLACK, "T2") is None


async def test_a_bad_bot_token_ends_with_the_cure(slack: FakeSlack, bot: Bot, config: Config) -> None:
    slack.teams["T1"].gone = "token_revoked"
    with pytest.raises(BriefError, match=r"SLACK_BOT_TOKEN \(token_revoked\).*aibrief setup slack"):
        await run(bot, config, asyncio.Event())


async def test_a_bad_app_token_ends_with_the_cure(slack: FakeSlack, bot: Bot, config: Config) -> None:
    slack.app_token = "xapp-another"
    with pytest.raises(BriefError, match=r"SLACK_APP_TOKEN \(invalid_auth\).*App-Level Tokens"):
        await run(bot, config, asyncio.Event())


async def test_an_outage_at_the_start_is_no_fault_of_the_token(
    slack: FakeSlack, bot: Bot, config: Config
) -> None:
    slack.fail("auth.test", status=503)
    with pytest.raises(BriefError, match="cannot be reached"):
        await run(bot, config, asyncio.Event())


async def test_the_doctor_tells_of_tokens_that_the_key_does_not_open(
    config: Config, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_bot(replace(config, secret_key="one")) as bot:
        await bot.save_token(Platform.SLACK, "T2", "xoxb-fake-team-two")
    for key, wrong in (("two", 1), ("", 1), ("one", 0)):
        assert await doctor(replace(config, secret_key=key)) == wrong
        assert ("AIBRIEF_SECRET_KEY does not open: 1." in capsys.readouterr().out) is bool(wrong)
