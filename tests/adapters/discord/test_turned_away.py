"""What Discord refuses on a first day: hosts it turns away, commands that must wait, rules of servers."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from adapters.discord.app import run
from bot.app import Bot
from bot.config import Config
from bot.errors import BriefError, CannotPost, TryLater
from bot.message import Message
from bot.model import Origin, Permission, Platform
from tests.adapters.discord.fake_discord import CHANNEL, GUILD, PERSON, FakeDiscord
from tests.adapters.discord.test_connection import PLACE, Running, fake, running

__all__ = ["fake", "running"]  # fixtures
PAGE = "<!doctype html><title>Access denied | example.com used Cloudflare to restrict access</title>"
NOTE = Message(headline="Netflix daily")


@pytest.mark.parametrize(
    ("status", "answer", "told"),
    [
        (429, PAGE, "from this machine right now (429)"),
        (403, PAGE, "from this machine right now (403)"),
        (429, {"retry_after": 3600, "message": "", "global": True}, "to wait 3600 seconds"),
    ],
    ids=["cloudflare's limit", "cloudflare's ban", "discord's limit"],
)
async def test_a_host_that_is_turned_away_at_the_login_is_told_so(
    fake: FakeDiscord, bot: Bot, config: Config, status: int, answer: str | dict[str, object], told: str
) -> None:
    fake.faults.append(("GET /users/@me", status, answer))
    with pytest.raises(BriefError) as caught:
        await run(bot, replace(config, discord_api=fake.url), asyncio.Event())
    assert told in caught.value.sentence and "tried again" in caught.value.sentence


async def test_commands_that_discord_lets_wait_are_sent_later_and_hold_up_nothing(
    fake: FakeDiscord, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.discord.app._LONGEST", 0.0)
    wait = {"retry_after": 3600, "message": "", "global": False}
    fake.faults += [("/commands", 429, wait), ("/commands", 503, {}), ("/commands", 429, wait)]
    async with running():
        token = await fake.ask(1, "netflix")
        await fake.until(lambda: token in fake.answers)
        await fake.until(lambda: sum(method == "PUT" for method, _, _ in fake.requests) == 4)


async def test_commands_that_discord_refuses_stop_no_posts_and_are_sent_again_at_the_next_start(
    fake: FakeDiscord, bot: Bot, config: Config
) -> None:
    for refused in (True, False):
        if refused:
            fake.faults.append(("/commands", 400, {"code": 50035, "message": "Invalid Form Body"}))
        stop, said = asyncio.Event(), list[str]()

        def say(words: str, stop: asyncio.Event = stop, said: list[str] = said) -> None:
            said.append(words)
            if words.startswith("connected"):
                stop.set()

        await run(bot, replace(config, discord_api=fake.url), stop, say)
        assert any("did not take the commands (50035)" in words for words in said) is refused
    assert sum(method == "PUT" for method, _, _ in fake.requests) == 2


@pytest.mark.parametrize(
    ("status", "answer", "told"),
    [
        (403, {"code": 50013, "message": "Missing Permissions"}, "does not let me post"),
        (400, {"code": 160005, "message": "Thread is locked"}, "archived or locked"),
        (400, {"code": 160002, "message": "Cannot reply"}, "cannot read its history"),
        (404, {"code": 10008, "message": "Unknown Message"}, "earlier post"),
        (400, {"code": 200000, "message": "Blocked by automatic moderation"}, "AutoMod"),
        (400, {"code": 240000, "message": "Blocked by harmful links filter"}, "harmful"),
        (403, {"code": 50278, "message": "No mutual guilds"}, "in no server"),
    ],
)
async def test_what_a_server_refuses_is_named(
    fake: FakeDiscord, running: Running, bot: Bot, status: int, answer: dict[str, object], told: str
) -> None:
    async with running():
        fake.faults.append(("POST /channels", status, answer))
        with pytest.raises(CannotPost, match=told) as caught:
            await bot.house.transports[Platform.DISCORD].post(PLACE, NOTE, key="k1")
    assert caught.value.permanent and not fake.posts


@pytest.mark.parametrize(
    ("status", "answer"),
    [(429, PAGE), (403, "error code: 1020"), (403, {"code": 40333, "message": "internal network error"})],
    ids=["limit", "ban", "blocked"],
)
async def test_cloudflare_says_nothing_of_channels_and_permissions(
    fake: FakeDiscord, running: Running, bot: Bot, status: int, answer: str | dict[str, object]
) -> None:
    """A post waits and counts as no failure, its history is not taken for one that may not be read, and who
    asks is told to try again rather than that they may not."""
    asked = Origin(platform=Platform.DISCORD, workspace=GUILD, channel=CHANNEL, person=PERSON)
    async with running():
        there = bot.house.transports[Platform.DISCORD]
        for act in (
            lambda: there.post(PLACE, NOTE, key="k1"),
            lambda: there.look(PLACE, key="k1", since=0),
            lambda: there.may(asked, Permission.SUBSCRIBE),
        ):
            fake.faults.append(("", status, answer))
            with pytest.raises(TryLater):
                await act()
    assert not fake.posts
