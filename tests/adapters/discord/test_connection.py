"""The whole adapter over real sockets: log in, resume, rate limits, a bad token, a graceful stop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any

import discord
import pytest
from discord.gateway import DiscordWebSocket

from adapters.discord.app import run
from adapters.discord.login import OFFICIAL
from bot.app import Bot
from bot.commands import Command
from bot.config import Config
from bot.errors import BriefError, TryLater
from bot.message import Message
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Progress
from bot.store import workspaces
from tests.adapters.discord.conftest import TOKEN
from tests.adapters.discord.fake_discord import CHANNEL, GUILD, PERSON, FakeDiscord, fake_discord

Running = Callable[..., AbstractAsyncContextManager[asyncio.Event]]
PLACE = Address(platform=Platform.DISCORD, workspace=GUILD, channel=CHANNEL)


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    """A Discord of our own; whatever was sent to it fits Discord's description."""
    gateway = DiscordWebSocket.DEFAULT_GATEWAY
    async with fake_discord(TOKEN) as it:
        yield it
        assert it.wrong() == []
    discord.http.Route.BASE = OFFICIAL
    DiscordWebSocket.DEFAULT_GATEWAY = gateway


@pytest.fixture
def running(bot: Bot, config: Config, fake: FakeDiscord) -> Running:
    """The adapter, running until the block ends."""

    @asynccontextmanager
    async def start(**given: object) -> AsyncIterator[asyncio.Event]:
        stop = asyncio.Event()
        task = asyncio.create_task(run(bot, replace(config, discord_api=fake.url, **given), stop))  # type: ignore[arg-type]
        waiting = asyncio.create_task(fake.until(lambda: fake.socket is not None))
        await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        try:
            if task.done():
                await task
            yield stop
        finally:
            stop.set()
            await asyncio.gather(task, return_exceptions=not task.done() or task.cancelled())

    return start


async def test_a_question_over_the_wire(fake: FakeDiscord, running: Running) -> None:
    async with running():
        token = await fake.ask(1, "netflix")
        await fake.until(lambda: token in fake.answers)
    assert fake.answers[token]["embeds"][0]["title"] == "Netflix · AI briefing"
    assert ("POST", f"/interactions/1/{token}/callback", {"type": 5, "data": {"flags": 64}}) in fake.requests


async def test_a_bot_that_shards_by_itself_answers_the_same(fake: FakeDiscord, running: Running) -> None:
    async with running(discord_shards=True):
        token = await fake.ask(1, "netflix")
        await fake.until(lambda: token in fake.answers)
    assert fake.answers[token]["embeds"][0]["title"] == "Netflix · AI briefing"
    assert ("GET", "/gateway/bot", None) in fake.requests


@pytest.mark.parametrize("code", [4000, 1001])
async def test_a_dropped_connection_is_resumed_and_what_was_asked_meanwhile_is_answered(
    fake: FakeDiscord, running: Running, code: int
) -> None:
    async with running():
        await fake.drop(code)
        token = await fake.ask(1, "netflix")
        await fake.until(lambda: token in fake.answers)
    assert fake.sessions == ["identify", "resume"]


async def test_an_event_that_a_resumed_session_brings_again_is_answered_once(
    fake: FakeDiscord, running: Running
) -> None:
    async with running():
        token = await fake.ask(1, "netflix")
        await fake.until(lambda: token in fake.answers)
        first = fake.answers.pop(token)
        fake.sent.append({**fake.sent[-1], "s": len(fake.sent) + 1})
        await fake.drop(4000)
        await fake.until(lambda: sum(p.endswith("/callback") for _, p, _ in fake.requests) == 2)
        second = await fake.ask(2, "disney")
        await fake.until(lambda: second in fake.answers)
    assert first["embeds"] and token not in fake.answers


async def test_a_token_that_discord_does_not_know_is_told_with_the_cure(
    fake: FakeDiscord, running: Running
) -> None:
    with pytest.raises(BriefError, match="Reset Token"):
        async with running(discord_token="another"):
            pass


async def test_a_token_that_is_taken_back_later_is_told_too(
    bot: Bot, config: Config, fake: FakeDiscord
) -> None:
    stop = asyncio.Event()
    task = asyncio.create_task(run(bot, replace(config, discord_api=fake.url), stop))
    await fake.until(lambda: fake.socket is not None)
    fake.token = "a new one"
    await fake.drop(4004)
    with pytest.raises(BriefError, match="Reset Token"):
        async with asyncio.timeout(60):
            await task


async def test_discord_that_cannot_be_reached_is_told(bot: Bot, config: Config, fake: FakeDiscord) -> None:
    assert fake.server is not None
    url = fake.url
    await fake.server.close()
    with pytest.raises(BriefError, match="cannot be reached"):
        await run(bot, replace(config, discord_api=url), asyncio.Event())


async def test_a_stop_lets_an_answer_under_way_be_finished(
    fake: FakeDiscord, running: Running, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, began, go = bot.answer, asyncio.Event(), asyncio.Event()

    async def slow(command: Command, origin: Origin, progress: Progress | None = None, *_: Any) -> Message:
        began.set()
        await go.wait()
        return await answer(command, origin)

    monkeypatch.setattr(bot, "answer", slow)
    async with running() as stop:
        token = await fake.ask(1, "netflix")
        await began.wait()
        stop.set()
        await asyncio.sleep(0)
        go.set()
    assert fake.answers[token]["embeds"][0]["title"] == "Netflix · AI briefing"


async def test_a_short_limit_is_waited_out_and_a_long_one_handed_over(
    fake: FakeDiscord, running: Running, bot: Bot
) -> None:
    message = Message(headline="Netflix daily")
    async with running():
        transport = bot.house.transports[Platform.DISCORD]
        fake.faults.append(("POST /channels", 429, {"retry_after": 0.01, "message": "", "global": False}))
        posted = await transport.post(PLACE, message, key="k1")
        fake.faults.append(("POST /channels", 429, {"retry_after": 3600, "message": "", "global": False}))
        with pytest.raises(TryLater) as caught:
            await transport.post(PLACE, message, key="k2")
    assert [p["nonce"] for p in fake.posts] == ["k1"] and posted.reference == fake.posts[0]["id"]
    assert caught.value.seconds == 3600


async def test_the_same_post_again_is_the_same_post(fake: FakeDiscord, running: Running, bot: Bot) -> None:
    message = Message(headline="Netflix daily")
    async with running():
        transport = bot.house.transports[Platform.DISCORD]
        first = await transport.post(PLACE, message, key="k1")
        assert await transport.post(PLACE, message, key="k1") == first
    assert len(fake.posts) == 1


async def test_the_token_is_in_no_log(
    fake: FakeDiscord, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    async with running():
        token = await fake.ask(1, "netflix")
        await fake.until(lambda: token in fake.answers)
    # the test server's own log of requests is not ours
    ours = [r.getMessage() for r in caplog.records if r.name != "aiohttp.access"]
    assert len(ours) >= 3
    assert not [line for line in ours if TOKEN in line or token in line]


async def test_a_server_that_the_bot_is_no_member_of_is_no_place_of_its_own(
    fake: FakeDiscord, running: Running, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Installed by the person alone: what that server had set up, if it ever had the bot, stays closed."""
    answer, origins = bot.answer, []

    async def noted(command: Command, origin: Origin, progress: Progress | None = None, *_: Any) -> Message:
        origins.append(origin)
        return await answer(command, origin)

    monkeypatch.setattr(bot, "answer", noted)
    async with running():
        here = await fake.ask(1, "netflix")
        elsewhere = await fake.ask(2, "netflix", guild="999")
        await fake.until(lambda: here in fake.answers and elsewhere in fake.answers)
    assert [(o.workspace, o.channel, o.private) for o in origins] == [
        (GUILD, CHANNEL, False),
        (f"dm:{PERSON}", f"dm:{PERSON}", True),
    ]


async def test_an_application_without_user_installs_gets_commands_for_servers_only(
    fake: FakeDiscord, running: Running
) -> None:
    fake.application["integration_types_config"] = {"0": {}}
    async with running():
        pass
    sent = next(body for method, path, body in fake.requests if method == "PUT")
    assert {tuple(c["integration_types"]) for c in sent} == {(0,)}


@pytest.fixture
def seen(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> asyncio.Queue[str]:
    """What the bot was told of servers, after it has been written down."""
    told: asyncio.Queue[str] = asyncio.Queue()
    left, back = bot.left, bot.back

    async def noted_left(platform: Platform, workspace: str) -> None:
        await left(platform, workspace)
        told.put_nowait("left")

    async def noted_back(platform: Platform, workspaces_: Iterable[str]) -> None:
        await back(platform, workspaces_)
        told.put_nowait("back")

    monkeypatch.setattr(bot, "left", noted_left)
    monkeypatch.setattr(bot, "back", noted_back)
    return told


async def away(bot: Bot) -> bool:
    """Whether the bot is removed from the server, as far as it knows."""
    async with bot.house.database.reading() as session:
        return GUILD in await workspaces.gone(session, Platform.DISCORD)


async def next_of(told: asyncio.Queue[str]) -> str:
    async with asyncio.timeout(60):
        return await told.get()


async def test_a_server_that_adds_the_bot_again_is_back_without_a_command(
    fake: FakeDiscord, running: Running, bot: Bot, seen: asyncio.Queue[str]
) -> None:
    async with running():
        token = await fake.ask(1, "help")
        await fake.until(lambda: token in fake.answers)
        assert await next_of(seen) == "back"  # connected
        await fake.remove()
        assert await next_of(seen) == "left" and await away(bot)
        await fake.add_again()
        assert await next_of(seen) == "back" and not await away(bot)


async def test_a_server_that_added_the_bot_again_while_it_was_down_is_back_at_the_start(
    fake: FakeDiscord, running: Running, bot: Bot, seen: asyncio.Queue[str]
) -> None:
    async with bot.house.database.writing() as session:
        here = Origin(platform=Platform.DISCORD, workspace=GUILD, channel=CHANNEL, person=PERSON)
        await workspaces.meet(session, here, new_id=bot.house.new_id, now=bot.house.clock())
    await bot.left(Platform.DISCORD, GUILD)
    assert await next_of(seen) == "left" and await away(bot)
    async with running():
        assert await next_of(seen) == "back" and not await away(bot)


@pytest.mark.parametrize("midst", [False, True], ids=["before the answer", "in the midst of it"])
async def test_a_line_that_breaks_is_a_reason_to_try_again(
    bot: Bot, fake: FakeDiscord, running: Running, midst: bool
) -> None:
    asked = Origin(platform=Platform.DISCORD, workspace=GUILD, channel=CHANNEL, person=PERSON)
    note = Message(headline="A note")
    async with running():
        there = bot.house.transports[Platform.DISCORD]
        for act in (
            lambda: there.check(PLACE),
            lambda: there.look(PLACE, key="k1", since=0),
            lambda: there.edit(PLACE, Posted("1"), note),
            lambda: there.tell(asked, note),
            lambda: there.may(asked, Permission.SUBSCRIBE),
        ):
            fake.faults.clear()
            fake.faults += [("", 0, {"midst": midst})] * 2  # aiohttp asks again on a line that was kept open
            with pytest.raises(TryLater):
                await act()
