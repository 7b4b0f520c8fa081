"""Who may change a subscription, two who do at once, and how one is named; on both engines."""

from __future__ import annotations

import asyncio

import pytest

from bot.commands import Completes, Edit, Preview, Undo
from bot.message import Message, plain
from tests.answers.newsroom import Newsroom


def which_of(message: Message) -> str:
    return next(b.command.which for b in message.buttons if isinstance(b.command, Preview))


def undo_of(message: Message) -> Undo:
    return next(b.command for b in message.buttons if isinstance(b.command, Undo))


async def test_an_undo_asks_where_the_briefing_is_and_not_where_the_change_was_typed(
    newsroom: Newsroom,
) -> None:
    which = which_of(await newsroom.say("subscribe netflix at 9am to <#C2|films>"))
    edited = await newsroom.bot.answer(Edit(which=which, time="10am"), newsroom.origin("C1"))
    newsroom.chat.strangers.add(("C2", "U2"))
    refused = await newsroom.bot.answer(undo_of(edited), newsroom.origin("C1", person="U2"))
    assert refused.failed and "permission" in plain(refused)
    assert "at 10:00" in plain(await newsroom.say("list", channel="C2"))
    assert not (await newsroom.bot.answer(undo_of(edited), newsroom.origin("C1"))).failed
    assert "at 09:00" in plain(await newsroom.say("list", channel="C2"))


async def test_an_undo_that_moves_a_briefing_back_asks_in_both_channels(newsroom: Newsroom) -> None:
    which = which_of(await newsroom.say("subscribe netflix at 9am"))
    there = newsroom.origin("C2")
    moved = await newsroom.bot.answer(Edit(which=which, channel="<#C2|films>"), there)
    for closed_to in ("C1", "C2"):
        newsroom.chat.strangers = {(closed_to, "U2")}
        assert (await newsroom.bot.answer(undo_of(moved), newsroom.origin("C3", person="U2"))).failed
    newsroom.chat.strangers = set()
    assert not (await newsroom.bot.answer(undo_of(moved), newsroom.origin("C3", person="U2"))).failed
    assert "Netflix" in plain(await newsroom.say("list"))


async def test_two_who_change_different_parts_at_once_both_get_them(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    answers = await asyncio.gather(
        newsroom.say("edit 1 at 7am"),
        newsroom.say("edit 1 mondays", person="U2"),
        newsroom.say("edit 1 topics disney", person="U3"),
        newsroom.say("edit 1 in London", person="U4"),
    )
    assert not any(answer.failed for answer in answers)
    assert "1. Disney · Mondays at 07:00 (Europe/London)" in plain(await newsroom.say("list"))


async def test_of_two_equal_ones_made_at_once_one_is_refused(newsroom: Newsroom) -> None:
    answers = await asyncio.gather(
        newsroom.say("subscribe netflix at 9am"), newsroom.say("subscribe netflix at 8am", person="U2")
    )
    assert sorted(answer.failed for answer in answers) == [False, True]
    assert (await newsroom.say("list")).headline == "1 daily briefing in this channel"


async def test_an_edit_makes_no_briefing_that_stands_there_already(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix, disney at 9am")
    await newsroom.say("subscribe sora at 9am")
    await newsroom.say("subscribe sora at 8am", channel="C2")
    for typed, there in (("edit 2 topics disney, netflix", "#news"), ("edit 2 to <#C2|films>", "#films")):
        message = await newsroom.say(typed)
        assert message.failed and f"comes to {there} already, as number 1" in plain(message), typed
    assert not (await newsroom.say("edit 1 topics disney, netflix")).failed, "it is no double of itself"
    assert not (await newsroom.say("edit 2 at 7am")).failed


async def test_an_edit_moves_none_into_a_full_channel(newsroom: Newsroom) -> None:
    await newsroom.fill("C2", 50)
    await newsroom.say("subscribe netflix at 9am")
    assert "#films has 50 daily briefings" in plain(await newsroom.say("edit 1 to <#C2|films>"))
    assert not (await newsroom.say("edit 50 topics another", channel="C2")).failed


async def test_a_topic_that_begins_with_a_number_can_be_named(newsroom: Newsroom) -> None:
    for topic in ("20 minuten", "netflix", "2 broke girls"):
        await newsroom.say(f"subscribe {topic} at 9am")
    offered = await newsroom.bot.suggest(Completes.SUBSCRIPTION, "", newsroom.origin(), 10)
    assert offered == ("1 20 minuten", "2 Netflix", "3 2 broke girls")
    ways = (
        ("20 minuten", "20 minuten"),
        ("2 broke girls", "2 broke girls"),
        ("2", "Netflix"),
        ("#1", "20 minuten"),
        *zip(offered, ("20 minuten", "Netflix", "2 broke girls"), strict=True),
    )
    for hour, (typed, topic) in enumerate(ways, 1):
        message = await newsroom.say(f"edit {typed} at {hour}am")
        assert message.headline == f"Changed: {topic}", typed
    for typed in ("20", "2 minuten", "0"):
        assert (await newsroom.say(f"edit {typed} at 8am")).failed, typed


async def test_what_has_ended_is_not_said_to_be_as_it_was(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    edited = await newsroom.say("edit 1 at 10am")
    paused = await newsroom.say("pause 1")
    await newsroom.say("unsubscribe 1")
    for change in (edited, paused):
        answer = await newsroom.bot.answer(undo_of(change), newsroom.origin())
        assert answer.failed and "has ended" in plain(answer)
    await newsroom.say("undo")  # of the end
    assert not (await newsroom.bot.answer(undo_of(edited), newsroom.origin())).failed
    assert "at 09:00" in plain(await newsroom.say("list"))


async def test_a_briefing_is_found_by_its_topic_without_what_narrows_it(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix without ads at 9am")
    assert (await newsroom.say("pause netflix")).headline == "Paused: Netflix without ads"
    await newsroom.say("subscribe netflix, disney without ads at 10am")
    both = await newsroom.say("unsubscribe netflix, disney")
    assert both.headline == "Ended: Netflix and Disney without ads"
    await newsroom.say("subscribe netflix at 11am")
    assert (await newsroom.say("unsubscribe netflix")).headline == "Ended: Netflix"
    assert (await newsroom.say("unsubscribe netflix")).headline == "Ended: Netflix without ads"
    assert "this channel has none" in plain(await newsroom.say("unsubscribe netflix"))
    assert "at a time" in plain(await newsroom.say("unsubscribe 1, 2"))


@pytest.mark.parametrize("same", ["at 9am", "topics netflix", "topics +Netflix", "weekdays in Berlin at 9"])
async def test_an_edit_to_what_is_so_already_is_no_change(newsroom: Newsroom, same: str) -> None:
    await newsroom.say("subscribe netflix at 8am in Berlin")
    await newsroom.say("edit 1 at 9am")
    message = await newsroom.say(f"edit 1 {same}")
    assert message.headline == "Nothing to change: Netflix" and not message.failed
    assert "Undo" not in [button.label for button in message.buttons]
    assert "As it was" in (await newsroom.say("undo")).headline
    assert "at 08:00" in plain(await newsroom.say("list"))


@pytest.mark.parametrize("until", ["", " until 24 dec"])
async def test_a_second_pause_is_no_change(newsroom: Newsroom, until: str) -> None:
    await newsroom.say("subscribe netflix at 9am every day in Berlin")
    assert (await newsroom.say(f"pause 1{until}")).headline == "Paused: Netflix"
    newsroom.clock.now += 3 * 86_400
    assert (await newsroom.say(f"pause 1{until}")).headline == "Paused already: Netflix"
    if not until:
        assert "Missed: " in plain(await newsroom.say("resume 1"))
        await newsroom.say("undo")
    assert (await newsroom.say("undo")).headline == "Running again: Netflix"
    assert "paused" not in plain(await newsroom.say("list"))
