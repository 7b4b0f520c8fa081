"""What goes wrong at Slack or in the core: each ends with the person knowing what happened."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from bot import grammar
from bot.commands import Command
from tests.adapters.slack.conftest import World
from tests.adapters.slack.people import words


async def test_an_envelope_that_comes_twice_is_answered_once(world: World) -> None:
    asked = await world.ann.slash("netflix", times=2)
    await asked.answer()
    await (await world.ann.slash("help")).answer()
    assert len(world.slack.answers[asked.address]) == 1


async def test_an_event_that_comes_twice_is_answered_once(world: World) -> None:
    for _ in range(2):
        await world.ann.mention("netflix", ts="1700000000.0009")
    await world.slack.until(lambda: world.slack.posts["C1"])
    await (await world.ann.slash("help")).answer()
    assert len(world.slack.posts["C1"]) == 1


async def test_an_edited_mention_is_answered_again_only_when_it_asks_something_else(world: World) -> None:
    for text in ("netflx", "hey <@UBOT> netflx", "netflix"):  # an edit is a new event on the same message
        await world.ann.mention(text, ts="1700000000.0009")
    posts = await world.slack.until(lambda: world.slack.posts["C1"])
    notes = await world.slack.until(lambda: world.slack.ephemerals)
    await (await world.ann.slash("help")).answer()
    assert len(notes) == 1 and len(posts) == 1 and posts[0]["text"].startswith("Netflix · AI briefing")


async def test_two_presses_of_one_button_in_one_moment_are_one_wish(world: World) -> None:
    answer = await (await world.ann.slash("netflix")).answer()
    go, core = asyncio.Event(), world.bot.answer

    async def slowly(*given: Any) -> Any:
        await go.wait()
        return await core(*given)

    world.bot.answer = slowly  # type: ignore[method-assign]
    first, second, another = [
        await world.ann.press(answer, label) for label in ("Post to channel", "Post to channel", "Sources")
    ]
    go.set()
    assert (await first.answer())["response_type"] == "in_channel"
    assert "sources" in (await another.answer())["text"]
    again = await (await world.ann.press(answer, "Post to channel")).answer()
    assert again["response_type"] == "in_channel" and world.slack.answers[second.address] == []


async def test_a_press_that_names_no_workspace_is_answered_where_the_person_is(world: World) -> None:
    answer = await (await world.ann.slash("netflix")).answer()
    more = await (await world.ann.press(answer, "More", of_organization=True)).answer()
    assert "more point" in more["text"]


async def test_a_slow_core_is_acknowledged_at_once_and_answers_when_it_is_ready(world: World) -> None:
    go, answer = asyncio.Event(), world.bot.answer

    async def slowly(*given: Any) -> Any:
        await go.wait()
        return await answer(*given)

    world.bot.answer = slowly  # type: ignore[method-assign]
    asked = await world.ann.slash("netflix")
    assert asked.acked.payload is None and world.slack.answers[asked.address] == []
    go.set()
    assert (await asked.answer())["text"].startswith("Netflix")


async def test_an_error_of_the_core_ends_as_an_incident(world: World) -> None:
    await world.bot.house.database.close()
    answer = await (await world.ann.slash("netflix")).answer()
    assert answer["response_type"] == "ephemeral"
    assert re.search(r"went wrong|database|cannot be", words(answer))


async def test_a_mention_is_told_when_the_store_is_away(world: World) -> None:
    await world.bot.house.database.close()
    await world.ann.mention("netflix")
    notes = await world.slack.until(lambda: world.slack.ephemerals)
    assert "database" in notes[0]["text"]


async def test_a_question_that_cannot_be_read_by_a_fault_of_ours_is_acknowledged_and_told(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(text: str) -> Command:
        raise ZeroDivisionError("a secret cause")

    monkeypatch.setattr(grammar, "parse", broken)
    answer = await (await world.ann.slash("netflix")).answer()
    assert "could not be shown" in answer["text"] and "a secret cause" in caplog.text


async def test_a_429_at_the_address_is_waited_for(world: World) -> None:
    world.slack.fail("response", status=429, retry_after=0)
    assert (await (await world.ann.slash("netflix")).answer())["text"].startswith("Netflix")


@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 429, "retry_after": 30}])
async def test_an_address_that_fails_is_replaced_by_a_note_in_the_channel(
    world: World, fault: dict[str, int]
) -> None:
    world.slack.fail("response", **fault)
    await world.ann.slash("netflix")
    notes = await world.slack.until(lambda: world.slack.ephemerals)
    assert notes[0]["user"] == "UANN" and notes[0]["text"].startswith("Netflix")


async def test_an_answer_for_everybody_that_may_stand_comes_to_the_person_alone(world: World) -> None:
    world.slack.fail("response", status=503)
    await world.ann.slash("netflix public")
    notes = await world.slack.until(lambda: world.slack.ephemerals)
    assert notes[0]["user"] == "UANN" and world.slack.posts["C1"] == []
    world.slack.fail("response", status=404, error="expired_url")
    await world.ann.slash("netflix public")
    posts = await world.slack.until(lambda: world.slack.posts["C1"])
    assert posts[0]["text"].startswith("Netflix") and len(world.slack.ephemerals) == 1


async def test_where_the_bot_is_no_member_the_note_is_a_direct_message(world: World) -> None:
    world.slack.fail("response", status=404, error="expired_url")
    person = world.ann
    person.channel = "C3"
    await person.slash("netflix")
    posts = await world.slack.until(lambda: world.slack.posts["DANN"])
    assert posts[0]["text"].startswith("Netflix")


async def test_blocks_that_slack_refuses_go_out_as_plain_words(world: World) -> None:
    world.slack.fail("response", status=400, error="invalid_blocks")
    answer = await (await world.ann.slash("netflix public")).answer()
    assert "blocks" not in answer and answer["text"].startswith("Netflix")
    assert answer["response_type"] == "in_channel" and world.slack.ephemerals == []


async def test_a_channel_without_the_bot_is_cured_by_an_invitation(world: World) -> None:
    person = world.ann
    person.channel, person.channel_name = "C3", "elsewhere"
    answer = await (await person.slash("subscribe netflix at 9am in Berlin")).answer()
    assert "I am not in that channel" in words(answer) and "/invite @AI Brief" in words(answer)
    assert "<#" not in words(answer), "an id says nothing to a person"
    assert "Subscribed" not in words(answer)


async def test_an_archived_channel_is_named_as_such(world: World) -> None:
    world.team.archived.add("C1")
    answer = await (await world.ann.slash("subscribe netflix at 9am in Berlin")).answer()
    assert "archived" in words(answer)


async def test_sources_need_an_admin_asked_at_the_time(world: World) -> None:
    denied = await (await world.ann.slash("source add https://example.com/feed")).answer()
    assert "admin" in words(denied)
    world.team.users["UANN"]["is_admin"] = True
    allowed = await (await world.ann.slash("settings points 4")).answer()
    assert "admin" not in words(allowed)
    world.team.users["UANN"]["is_admin"] = False
    again = await (await world.ann.slash("settings points 5")).answer()
    assert "admin" in words(again)


async def test_an_admin_elsewhere_is_none_here(world: World) -> None:
    world.team.users["UANN"] |= {"is_admin": True, "team_id": "T9"}
    denied = await (await world.ann.slash("settings points 4")).answer()
    assert "admin" in words(denied)


async def test_when_slack_cannot_say_who_is_admin_the_person_is_told(world: World) -> None:
    world.slack.fail("users.info", status=503)
    world.slack.fail("users.info", status=503)
    answer = await (await world.chief.slash("settings points 4")).answer()
    assert "outage" in words(answer)


async def test_a_stop_finishes_answers_in_flight(world: World) -> None:
    go, answer, reached = asyncio.Event(), world.bot.answer, asyncio.Event()

    async def slowly(*given: Any) -> Any:
        reached.set()
        await go.wait()
        return await answer(*given)

    world.bot.answer = slowly  # type: ignore[method-assign]
    asked = await world.ann.slash("netflix")
    await reached.wait()
    world.stop.set()
    go.set()
    assert (await asked.answer())["text"].startswith("Netflix")
    await world.running


async def test_a_hundred_questions_at_once_are_acknowledged_before_any_is_answered(world: World) -> None:
    go, answer = asyncio.Event(), world.bot.answer

    async def held(*given: Any) -> Any:
        await go.wait()
        return await answer(*given)

    world.bot.answer = held  # type: ignore[method-assign]
    asked = await asyncio.gather(*(world.ann.slash(f"netflix last {n % 30 + 1} days") for n in range(100)))
    go.set()
    answers = await asyncio.gather(*(one.answer() for one in asked))
    assert len(answers) == 100 and all(answer["text"] for answer in answers)
