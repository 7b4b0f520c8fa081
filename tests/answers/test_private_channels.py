"""Daily briefings in a private channel: who reads there is told all, others that they are there.

C1 and C2 are open to all of the workspace. The platform has said that P1 is not, and nothing of G1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.commands import Completes, Home
from bot.delivery.closed import learn_closed
from bot.message import Message, Rows, plain
from tests.answers.newsroom import Newsroom, shown
from tests.answers.test_theirs import ONE_MORE, undoes

PLACES = pytest.mark.parametrize("place", ["P1", "G1"])


def told(messages: Sequence[Message], word: str) -> list[bool]:
    return [word in shown(one) for one in messages]


async def everywhere(newsroom: Newsroom, channel: str, person: str) -> tuple[Message, ...]:
    """All that tells of what is followed elsewhere."""
    home = await newsroom.bot.answer(Home(), newsroom.origin(channel=channel, person=person))
    words = ("list all", "history")
    return (home, *[await newsroom.say(one, channel=channel, person=person) for one in words])


@PLACES
async def test_others_are_told_that_it_is_there_and_not_on_what(newsroom: Newsroom, place: str) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.say("subscribe disney at 7:15", channel=place, person="U2")
    await newsroom.say("settings exclude layoffs", channel=place, person="U2")
    home, listed, history = await everywhere(newsroom, "C1", "U1")
    assert listed.headline == "1 daily briefing in this workspace"
    assert ONE_MORE in plain(listed) and ONE_MORE in plain(home)
    for one in (home, listed, history):
        assert "Disney" not in shown(one) and "layoffs" not in shown(one) and place not in shown(one)
    assert "Netflix" in shown(home) and "Netflix" in shown(listed)
    assert "2. Daily briefing added · in a channel that may be private · Bo" in shown(history)
    assert "3. Setting changed · in a channel that may be private · Bo" in shown(history)
    assert undoes(history) == [False, False, True]
    refused = await newsroom.say("undo 2")
    assert (
        refused.failed
        and refused.headline
        == "Change number 2 is of a channel that may be private: it can be taken back there."
    )
    count = shown(await newsroom.say("status"))
    assert "Daily briefings: 2, the next one" in count and "Disney" not in count


@PLACES
async def test_there_all_is_told_and_who_subscribed_is_told_elsewhere_too(
    newsroom: Newsroom, place: str
) -> None:
    await newsroom.say("subscribe disney at 7:15", channel=place, person="U2")
    for channel, person in ((place, "U1"), (place, "U2"), ("C1", "U2"), ("U2", "U2")):
        messages = await everywhere(newsroom, channel, person)
        assert told(messages, "Disney") == [True] * 3, (channel, person)
        assert told(messages, ONE_MORE) == [False] * 3


@PLACES
async def test_others_do_not_find_it_by_its_topic(newsroom: Newsroom, place: str) -> None:
    await newsroom.say("subscribe disney at 7:15", channel=place, person="U2")
    for verb in ("pause", "resume", "preview", "unsubscribe", "edit"):
        refused = await newsroom.say(f"{verb} disney")
        assert refused.failed and "There is no daily briefing “disney”" in plain(refused)
    offered = {
        (channel, person): await newsroom.bot.suggest(
            Completes.SUBSCRIPTION, "d", newsroom.origin(channel=channel, person=person)
        )
        for channel, person in (("C1", "U1"), (place, "U1"), ("C1", "U2"))
    }
    assert list(offered.values()) == [(), ("1 Disney",), ("Disney",)]


async def test_a_list_of_all_names_each_by_what_can_be_typed_for_it(newsroom: Newsroom) -> None:
    for topic, channel in (("netflix", "C1"), ("netflix", "C2"), ("disney", "C2"), ("disney", "P1")):
        await newsroom.say(f"subscribe {topic} at 9am", channel=channel, person="U2")
    (rows,) = (block for block in (await newsroom.say("list all")).blocks if isinstance(block, Rows))
    typed = [buttons[0].typed for _, buttons in rows.rows]
    assert typed[0] == "preview 1" and typed[2] == "preview Disney" and typed[1].startswith("preview ~")
    for line in typed:
        assert not (await newsroom.say(line)).failed, line


async def test_who_a_platform_knows_to_look_there_is_told_and_nobody_else(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="P1", person="U2")
    newsroom.chat.seen = {("P1", "U1"): True, ("P1", "U2"): False}
    assert told(await everywhere(newsroom, "C1", "U1"), "Disney") == [True] * 3
    assert told(await everywhere(newsroom, "C1", "U2"), "Disney") == [False] * 3  # left the channel since


async def test_a_channel_becomes_private_and_public_again(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="C2", person="U2")
    assert told(await everywhere(newsroom, "C1", "U1"), "Disney") == [True] * 3
    inside = newsroom.origin(channel="C2", person="U2")
    for closed, hidden in ((True, True), (None, True), (False, False), (None, False)):
        await newsroom.bot.answer("help", replace(inside, closed=closed))
        assert told(await everywhere(newsroom, "C1", "U1"), "Disney") == [not hidden] * 3


async def test_the_platform_is_asked_about_channels_with_daily_briefings(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="G1", person="U2")
    await newsroom.say("subscribe netflix at 9am", channel="C2", person="U2")
    await newsroom.say("help", channel="G2", person="U2")
    house = newsroom.bot.house
    assert await learn_closed(house.database, house.transports, house.chance) == 0
    newsroom.chat.private = {"G1": False, "C2": True}
    assert [await learn_closed(house.database, house.transports, house.chance) for _ in range(2)] == [2, 0]
    listed = shown(await newsroom.say("list all"))
    assert "Disney" in listed and "Netflix" not in listed


async def test_a_briefing_that_moves_tells_nothing_of_where_it_was(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="P1", person="U2")
    await newsroom.say("edit 1 topics layoffs to <#C1>", channel="P1", person="U2")
    listed, history = shown(await newsroom.say("list all")), shown(await newsroom.say("history"))
    assert "layoffs" in listed and "2. Daily briefing changed: layoffs" in history
    assert "Disney" not in history and "before in a channel that may be private" in history
    assert "As it was: Disney" in plain(await newsroom.say("undo", channel="P1", person="U2"))
    assert "Disney" not in shown(await newsroom.say("list all"))
    assert "Disney" not in shown(await newsroom.say("history"))


async def test_a_button_of_a_channel_that_one_left_does_not_name_it(newsroom: Newsroom) -> None:
    made = await newsroom.say("subscribe disney at 7:15", channel="P1", person="U2")
    preview = next(one.command for one in made.buttons if one.label == "Preview")
    assert preview is not None
    newsroom.chat.strangers = {("P1", "U1")}
    refused = await newsroom.bot.answer(preview, newsroom.origin(person="U1"))
    assert refused.failed
    assert plain(refused) == "That briefing belongs to a channel, where you may not change it."


async def test_a_removed_topic_says_nothing_of_who_follows_it_in_private(newsroom: Newsroom) -> None:
    for channel in ("P1", "C2"):
        await newsroom.say("topic add Quill = Quill Corp")
        await newsroom.say("subscribe quill at 9am", channel=channel, person="U2")
        removed = plain(await newsroom.say("topic remove quill"))
        assert ("1 daily briefing here goes on" in removed) == (channel == "C2")
        await newsroom.say("unsubscribe 1", channel=channel, person="U2")
