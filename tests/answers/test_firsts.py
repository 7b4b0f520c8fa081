"""Who told a story first and how many tell it: of all that the workspace may see, where it is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from adapters.discord.render import render as discord
from adapters.slack.render import render as slack
from bot.answers.shown.firsts import told_first, with_firsts
from bot.message import Message, Text, plain
from bot.model import Draft
from tests.answers.newsroom import Newsroom
from tests.answers.press import DAYS, MONDAY, at, draft

ADS = DAYS[MONDAY]


def lines_of(message: Message) -> list[str]:
    return [line for line in plain(message).split("\n") if line.startswith("• ")]


def firsts(message: Message) -> list[str]:
    """What is said of who was first, in the order of the points."""
    return [line.rpartition(" · ")[2] for line in lines_of(message) if "first: " in line]


async def test_a_briefing_says_who_was_first_behind_the_first_point_of_a_story(newsroom: Newsroom) -> None:
    await newsroom.arrive(ADS, at(MONDAY, "20:00"))
    message = await newsroom.say("netflix")
    assert "2 publishers, first: Screen Post, 15 Nov 17:00 UTC" in firsts(message)
    told = [story.story_id for story in message.briefing.stories] if message.briefing else []
    assert len(firsts(message)) <= len(told)


async def test_who_was_first_may_be_older_than_the_days_that_are_read(newsroom: Newsroom) -> None:
    await newsroom.arrive(ADS, at(MONDAY, "20:00"))
    await newsroom.arrive(DAYS[MONDAY + 1], at(MONDAY + 1, "20:00"))
    message = await newsroom.say("netflix last 1 days")
    assert any(said.endswith("first: Screen Post, 15 Nov 17:00 UTC") for said in firsts(message))


async def test_of_a_story_that_one_publisher_tells_nothing_is_said(newsroom: Newsroom) -> None:
    await newsroom.arrive(ADS[:1], at(MONDAY, "20:00"))
    message = await newsroom.say("netflix")
    assert lines_of(message)
    assert firsts(message) == []


def later(one: Draft, publisher: str) -> Draft:
    """The same text from another publisher, two days on."""
    return draft(MONDAY + 1, "10:00", publisher, one.title, one.text)


async def test_a_copy_is_no_publisher_more(newsroom: Newsroom) -> None:
    await newsroom.arrive(ADS[:1], at(MONDAY, "20:00"))
    await newsroom.arrive([later(ADS[0], "Copy Wire")], at(MONDAY + 1, "20:00"))
    assert firsts(await newsroom.say("netflix")) == []


async def test_a_shared_briefing_says_so_too(newsroom: Newsroom) -> None:
    await newsroom.arrive(ADS, at(MONDAY, "20:00"))
    asked = await newsroom.say("netflix")
    assert firsts(await newsroom.say("share")) == firsts(asked) != []


@pytest.mark.parametrize("platform", ["slack", "discord"])
async def test_a_platform_shows_it_in_the_readers_zone(newsroom: Newsroom, platform: str) -> None:
    await newsroom.arrive(ADS, at(MONDAY, "20:00"))
    message = await newsroom.say("netflix")
    shown = str(slack(message).blocks) if platform == "slack" else str(discord(message, public=False))
    stamp = at(MONDAY - 1, "17:00")
    assert "first: Screen Post" in shown
    assert (f"<!date^{stamp + 3600}" if platform == "slack" else f"<t:{stamp + 3600}") in shown


async def test_samples_and_stories_of_unknown_origin_tell_of_no_first(newsroom: Newsroom) -> None:
    await newsroom.arrive(ADS, at(MONDAY, "20:00"))
    briefing = (await newsroom.say("netflix")).briefing
    assert briefing is not None
    lines = tuple((Text(point.passage.text),) for point in briefing.points)
    assert told_first(lines, briefing.points, briefing) != lines
    found = await with_firsts(newsroom.bot.house, 1, replace(briefing, sample=True))
    assert told_first(lines, found.points, found) == lines
