"""What goes wrong between Discord and the core ends with the person knowing; nothing happens twice."""

from __future__ import annotations

import asyncio
from typing import Any, Literal

import discord
import pytest

from adapters.discord import showing
from bot.commands import Brief, Command
from bot.message import Message
from bot.model import Origin
from bot.ports import Progress
from tests.adapters.discord.conftest import World, words


class Slow:
    """The door with a core behind it that answers when it is let to."""

    def __init__(self, world: World) -> None:
        self._answer = world.bot.answer
        self._world = world
        self.go = asyncio.Event()
        self.asked: list[Command] = []

    async def __call__(
        self, command: Command, origin: Origin, progress: Progress | None = None, *_: Any
    ) -> Message:
        self.asked.append(command)
        await self._world.env.external_wait(self.go.wait(), reason="a core that takes ten seconds")
        return await self._answer(command, origin)


async def test_a_slow_core_is_acknowledged_at_once_and_answers_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(world)
    monkeypatch.setattr(world.bot, "answer", slow)
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert asked.acknowledged and asked.ephemeral
    assert len(world.sent("POST", "/callback")) == 1
    assert world.sent("PATCH", "/@original") == []
    await world.env.advance_time(10)
    slow.go.set()
    await world.env.settle()
    assert asked.response is not None and words(asked.response).startswith("Netflix · AI briefing")


async def test_a_slow_step_is_told_and_goes_with_the_answer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, go = world.bot.answer, asyncio.Event()

    async def stepwise(command: Command, origin: Origin, progress: Progress, *_: Any) -> Message:
        await progress("Reading about @everyone")
        await world.env.external_wait(go.wait(), reason="a slow core")
        return await answer(command, origin)

    monkeypatch.setattr(world.bot, "answer", stepwise)
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert asked.response is not None
    assert asked.response.content == "-# Reading about \\@everyone …"
    go.set()
    await world.env.settle()
    assert asked.response.content == "" and words(asked.response).startswith("Netflix")


async def test_a_page_that_cannot_be_turned_stays_and_the_reason_comes_beside_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    sources = await world.ann.click(asked.response, label="Sources")
    before = words(sources.response)

    async def sorry(*_: object) -> Message:
        return Message(headline="That briefing is not kept any more.", failed=True)

    monkeypatch.setattr(world.bot, "answer", sorry)
    turned = await world.ann.click(sources.response, label="Next")
    assert words(turned.response) == before
    (beside,) = turned.followups
    assert beside.ephemeral and words(beside) == "That briefing is not kept any more."


async def test_an_answer_under_way_is_finished_before_the_bot_leaves(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(world)
    monkeypatch.setattr(world.bot, "answer", slow)
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    leaving = asyncio.create_task(world.client.answering.finish(20))
    await asyncio.sleep(0)
    assert not leaving.done()
    late = await world.chief.slash(world.channel, "aibrief", topic="disney")
    assert not late.acknowledged, (
        "whoever comes after this process answers it, or Discord says that nobody did"
    )
    slow.go.set()
    await leaving
    assert asked.response is not None and words(asked.response).startswith("Netflix")


async def test_the_wait_for_a_place_is_part_of_the_time_that_an_answer_may_take(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, given = asyncio.Event(), list[float]()

    class OnePlace(asyncio.Semaphore):
        async def acquire(self) -> Literal[True]:
            return await world.env.external_wait(super().acquire(), reason="a place")

    async def answer(_: Command, __: Origin, ___: Progress, within: float) -> Message:
        given.append(within)
        await world.env.external_wait(go.wait(), reason="a slow core")
        return Message(headline="x")

    monkeypatch.setattr(world.bot, "answer", answer)
    monkeypatch.setattr(world.client.answering, "_places", OnePlace())
    for topic in ("netflix", "disney"):
        await world.ann.slash(world.channel, "aibrief", topic=topic)
    assert len(given) == 1
    await world.env.advance_time(100)
    go.set()
    await world.env.settle()
    assert len(given) == 2 and given[1] <= given[0] - 100


async def test_a_bug_in_the_core_shows_an_incident_and_keeps_its_cause(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> Message:
        raise ZeroDivisionError("a secret cause")

    monkeypatch.setattr("bot.answers.table.ANSWERS", {Brief: broken})
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix", show_to="everyone here")
    assert asked.ephemeral and asked.response is not None
    said = words(asked.response)
    assert said.startswith("Something went wrong on our side") and "secret cause" not in said
    assert world.channel.last_message is None
    assert "a secret cause" in caplog.text


async def test_an_interaction_that_comes_twice_is_answered_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(world)
    slow.go.set()
    monkeypatch.setattr(world.bot, "answer", slow)
    seen: list[Any] = []
    parse = world.client._connection.parse_interaction_create
    monkeypatch.setitem(
        world.client._connection.parsers, "INTERACTION_CREATE", lambda d: (seen.append(d), parse(d))
    )
    await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert len(seen) == 1 and len(slow.asked) == 1
    parse(seen[0])
    await world.env.settle()
    assert len(world.sent("POST", "/callback")) == 2
    assert len(slow.asked) == 1


@pytest.mark.parametrize(
    "value",
    [
        '>nosuchverb["x"]',
        '>more[{"a":1}]',
        ">more[",
        '>brief["x","y",99]',
        '~sources["!!!"]',
        '>source remove["x"]',
    ],
)
async def test_a_button_of_another_version_or_a_crafted_one_ends_in_a_private_sentence(
    world: World, value: str
) -> None:
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Odd", custom_id=value))
    view.stop()
    place = world.client.get_channel(world.channel.id)
    assert isinstance(place, discord.TextChannel)
    posted = await place.send("x", view=view, allowed_mentions=discord.AllowedMentions.none())
    pressed = await world.ann.click(posted, label="Odd")
    assert pressed.ephemeral and pressed.response is not None
    assert pressed.response.embeds[0].title
    assert "Something went wrong" not in words(pressed.response)


async def test_when_discord_refuses_an_answer_the_person_is_told(world: World) -> None:
    world.env.inject_error("PATCH", "/webhooks/*/*/messages/@original", status=400)
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert asked.response is not None
    assert "could not be shown" in words(asked.response)


async def test_when_an_answer_cannot_be_rendered_the_person_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    rendered, faults = showing.render, iter([ValueError("a row too many")])

    def render(*given: Any, **named: Any) -> Any:
        for fault in faults:
            raise fault
        return rendered(*given, **named)

    monkeypatch.setattr(showing, "render", render)
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert asked.response is not None and "could not be shown" in words(asked.response)
    assert "a row too many" in caplog.text


async def test_when_discord_refuses_the_post_for_everyone_the_person_is_told(world: World) -> None:
    world.env.inject_error("POST", "/webhooks/*/*", status=403)
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix", show_to="everyone here")
    assert asked.ephemeral and asked.response is not None
    assert "could not be shown" in words(asked.response)
    assert world.channel.last_message is None


async def test_a_too_late_interaction_starts_no_work(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Slow(world)
    slow.go.set()
    monkeypatch.setattr(world.bot, "answer", slow)
    world.env.inject_error("POST", "/interactions/*/*/callback", status=404)
    await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert slow.asked == []


async def test_trouble_during_completion_offers_nothing_and_breaks_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> tuple[str, ...]:
        raise RuntimeError("the store is closed")

    monkeypatch.setattr(world.bot, "suggest", broken)
    assert await world.ann.autocomplete(world.channel, "aibrief", "topic", "net") == []
