"""Two who change one daily briefing at once: nothing is lost, and an undo takes back its own change alone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.answers.house import Asked
from bot.answers.sources.following import follow
from bot.answers.sources.importing import files_source
from bot.app import Bot
from bot.commands import Edit, Undo
from bot.message import Message, plain
from bot.store import workspaces
from tests.answers.newsroom import Newsroom
from tests.answers.test_subscription_changes import undo_of, which_of
from tests.meanwhile import Meanwhile


async def amid(
    newsroom: Newsroom, asked: str | Undo | Edit, happens: Callable[[], Awaitable[object]], person: str = "U1"
) -> Message:
    """The answer to one person, between whose reading and writing something else has happened."""
    house = newsroom.bot.house
    bot = Bot(replace(house, database=Meanwhile(house.database, happens)))
    return await bot.answer(asked, newsroom.origin(person=person))


@pytest.mark.parametrize("typed", ["pause 1 until 24 dec", "resume 1"])
async def test_a_pause_and_its_end_are_planned_by_the_time_that_stands(
    newsroom: Newsroom, typed: str
) -> None:
    await newsroom.say("subscribe netflix at 9am")
    if typed.startswith("resume"):
        await newsroom.say("pause 1")
    answer = await amid(newsroom, typed, lambda: newsroom.say("edit 1 at 11am in Tokyo", person="U2"))
    assert "11:00 (Asia/Tokyo)." in plain(answer)
    listed = plain(await newsroom.say("list"))
    expected = "paused until 24 December" if typed.startswith("pause") else "next Tue 17 Nov 11:00"
    assert "at 11:00 (Asia/Tokyo)" in listed and expected in listed


async def test_the_undo_of_a_pause_brings_back_the_one_that_stood_before_it(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    second = await amid(newsroom, "pause 1", lambda: newsroom.say("pause 1 until 24 dec", person="U2"))
    answer = await newsroom.bot.answer(undo_of(second), newsroom.origin())
    assert answer.headline == "Paused as it was before: Netflix, until 24 December 2026"


async def test_topics_that_two_add_and_take_away_at_once_are_changed_by_both(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix, boeing at 9am")
    for typed, meanwhile, headline in (
        ("edit 1 topics +disney", "edit 1 topics +looms", "Changed: Netflix, Boeing, looms and Disney"),
        ("edit 1 topics -boeing", "edit 1 topics -looms", "Changed: Netflix and Disney"),
    ):
        answer = await amid(newsroom, typed, partial(newsroom.say, meanwhile, person="U2"))
        assert answer.headline == headline
    second = await amid(newsroom, "edit 1 remove topic disney", lambda: newsroom.say("edit 1 topics boeing"))
    assert second.failed and "not among its topics: Boeing" in second.headline


async def test_of_two_who_resume_or_end_it_at_once_one_is_told_that_it_is_done(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.say("pause 1")
    second = await amid(newsroom, "resume 1", lambda: newsroom.say("resume 1", person="U2"))
    assert second.failed and "is not paused" in plain(second)
    for typed in ("pause 1", "edit 1 at 7am", "unsubscribe 1"):
        second = await amid(newsroom, typed, lambda: newsroom.say("unsubscribe 1", person="U2"))
        assert second.failed and "has ended" in plain(second), typed
        await newsroom.say("undo", person="U2")
    assert "next Mon 16 Nov 09:00" in plain(await newsroom.say("list"))


async def test_many_at_once_end_it_once_and_one_undo_brings_it_back(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    people = [f"U{number}" for number in range(6)]
    answers = await asyncio.gather(*(newsroom.say("unsubscribe 1", person=one) for one in people))
    assert sum(not answer.failed for answer in answers) == 1
    undone = await asyncio.gather(*(newsroom.say("undo", person=one) for one in people))
    assert [answer.headline for answer in undone if not answer.failed].count(
        "Back again: Netflix, weekdays at 09:00 (Europe/Berlin)"
    ) == 1


async def test_pauses_edits_and_undos_at_once_leave_a_plan_that_holds(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    edited = await newsroom.say("edit 1 mondays", person="U2")
    await asyncio.gather(
        newsroom.say("pause 1 until 24 dec"),
        newsroom.say("edit 1 at 11am", person="U3"),
        newsroom.bot.answer(undo_of(edited), newsroom.origin(person="U2")),
        newsroom.say("edit 1 in Tokyo", person="U4"),
    )
    listed = plain(await newsroom.say("list"))
    assert "weekdays at 11:00 (Asia/Tokyo) · paused until 24 December 2026" in listed
    assert "Next: " not in listed
    await newsroom.say("resume 1")
    assert "next Tue 17 Nov 11:00" in plain(await newsroom.say("list"))


async def test_an_undo_leaves_alone_what_others_have_changed_since(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix, disney at 9am")
    mine = await newsroom.say("edit 1 at 10am")
    topics = await newsroom.say("edit 1 topics sora", person="U2")
    await newsroom.say("edit 1 weekends in Tokyo", person="U3")
    await newsroom.bot.answer(undo_of(mine), newsroom.origin())
    assert "1. Sora · weekends at 09:00 (Asia/Tokyo)" in plain(await newsroom.say("list"))
    await newsroom.bot.answer(undo_of(topics), newsroom.origin())
    assert "1. Netflix and Disney · weekends at 09:00 (Asia/Tokyo)" in plain(await newsroom.say("list"))


async def test_no_change_follows_a_briefing_to_where_nobody_asked(newsroom: Newsroom) -> None:
    which = which_of(await newsroom.say("subscribe netflix at 9am"))
    edited = await newsroom.say("edit 1 at 10am")
    newsroom.chat.strangers.add(("C2", "U1"))

    async def moves(to: str, back: str) -> None:
        there = newsroom.origin(back, person="U2")
        assert not (await newsroom.bot.answer(Edit(which=which, channel=to), there)).failed

    for asked in (undo_of(edited), "pause 1", "edit 1 at 7am", "unsubscribe 1"):
        answer = await amid(newsroom, asked, lambda: moves("<#C2|films>", "C2"))
        assert answer.failed and "moved to another channel" in plain(answer), asked
        assert "at 10:00 (Europe/Berlin) · next" in plain(await newsroom.say("list", channel="C2"))
        await moves("<#C1|news>", "C1")


async def test_an_undo_makes_no_second_briefing_of_one_kind(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    ended = await newsroom.say("unsubscribe 1")
    await newsroom.say("subscribe netflix at 8am")
    answer = await newsroom.bot.answer(undo_of(ended), newsroom.origin())
    assert answer.failed and "comes to #news already, as number 1" in plain(answer)
    renamed = await newsroom.say("edit 1 topics disney")
    await newsroom.say("subscribe netflix at 7am", person="U2")
    answer = await newsroom.bot.answer(undo_of(renamed), newsroom.origin())
    assert answer.failed and "comes to #news already, as number 2" in plain(answer)
    assert (await newsroom.say("list")).headline == "2 daily briefings in this channel"


async def test_who_adds_a_source_at_once_with_others_follows_theirs(newsroom: Newsroom) -> None:
    """On a server each has a transaction of its own: none of them sees the others' source before."""
    house, origin = newsroom.bot.house, newsroom.origin()
    await newsroom.say("list")
    async with house.database.reading() as session:
        channel = await workspaces.known(session, origin)
    assert channel is not None
    asked = Asked(origin=origin, channel=channel, settings={}, now=newsroom.clock(), progress=unsaid)
    added = partial(follow, house, asked, "https://press.example.com/feed", "feed", "")
    for add in (added, partial(files_source, house, newsroom.clock())):
        assert len(set(await asyncio.gather(*(add() for _ in range(8))))) == 1


async def unsaid(step: str) -> None:
    """What is being done is not told."""


async def test_of_two_words_added_to_a_setting_at_once_both_stay(newsroom: Newsroom) -> None:
    await newsroom.say("settings exclude satire")
    second = await amid(
        newsroom, "settings exclude layoffs", lambda: newsroom.say("settings exclude rumours", person="U2")
    )
    assert second.headline == "Exclude: satire, rumours, layoffs"
    assert (await newsroom.say("undo")).headline == "Exclude is as it was: satire, rumours"
