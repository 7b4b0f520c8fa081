"""A question that found nothing is the one that the next goes on from, not the answer before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.commands import Brief
from bot.message import plain
from bot.model import Origin
from tests.answers.newsroom import Newsroom
from tests.answers.press import DAYS, at
from tests.conftest import Hand


@pytest.mark.parametrize(
    ("nothing", "typed", "headline"),
    [
        ("lenovo", "and last month?", "Nothing on Lenovo yet"),
        ("tell me about lenovo", "since yesterday", "Nothing on Lenovo yet"),
        ("tesla since yesterday", "and last month?", "Tesla · AI briefing"),
        ("tesla in german", "in english?", "Tesla in English · AI briefing"),
        ("tesla in german", "and its profit?", "Nothing on Tesla in German"),
        ("quillfeather", "in german?", "Nothing on quillfeather in German yet"),
        ("netflix about volcanoes", "and last month?", "Nothing on Netflix about volcanoes"),
        ("netflix about volcanoes", "and ads?", "Netflix: ads · AI briefing"),
        ("lenovo without laptops", "and last month", "Nothing on Lenovo without laptops yet"),
        ("lenovo", "again", "Nothing on Lenovo yet"),
        ("this is not what i asked you", "and last month?", "Disney · AI briefing"),  # asks for nothing
        ("https://a.example.com/never-read", "and last month?", "Disney · AI briefing"),
    ],
)
async def test_what_found_nothing_is_gone_on_from(
    bot: Bot, me: Origin, nothing: str, typed: str, headline: str
) -> None:
    await bot.answer("disney", me)
    assert (await bot.answer(nothing, me)).failed
    assert (await bot.answer(typed, me)).headline == headline


async def test_an_answer_takes_its_place_and_so_does_another_question(bot: Bot, me: Origin) -> None:
    await bot.answer("lenovo", me)
    await bot.answer("quillfeather", me)
    assert (await bot.answer("and last month?", me)).headline == "Nothing on quillfeather yet"
    await bot.answer("disney", me)
    assert (await bot.answer("and last month?", me)).headline == "Disney · AI briefing"


async def test_it_is_no_briefing(bot: Bot, me: Origin) -> None:
    """What is shown, followed and shared is what was answered."""
    await bot.answer("disney", me)
    await bot.answer("lenovo", me)
    assert (await bot.answer("sources", me)).headline == "Disney · sources"
    assert (await bot.answer("why 1", me)).headline == "Disney · why this"
    assert (await bot.answer("share", me)).headline == "Disney · AI briefing"
    assert "subscribe Disney at 09:00" in plain(await bot.answer("subscribe", me))


async def test_nobody_goes_on_from_another_persons_or_an_older_one(bot: Bot, me: Origin, clock: Hand) -> None:
    await bot.answer("lenovo", me)
    other = replace(me, person="somebody-else")
    assert (await bot.answer("last 3 days", other)).headline == "Top stories · AI briefing"
    clock.now += 1801
    days = await bot.answer("last 3 days", me)
    assert days.headline == "Top stories · AI briefing"
    assert days.buttons[0].command != Brief(topic="Lenovo", days=3)


async def test_what_was_posted_since_ends_it(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am every day")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    newsroom.clock.now = at(16, "08:55")
    assert (await newsroom.say("lenovo")).failed
    assert (await newsroom.say("since yesterday")).headline == "Nothing on Lenovo yet"
    await newsroom.deliver(at(16, "09:00"))
    assert (await newsroom.say("since yesterday")).headline == "Top stories · AI briefing"
