"""Direct messages and files: what is between the bot and one person."""

from __future__ import annotations

from typing import Any

import pytest

from bot.message import File, Message, Paragraph, Text
from bot.model import Origin, Permission, Platform
from bot.ports import Address
from tests.adapters.slack.conftest import World, with_scopes
from tests.adapters.slack.people import Person, words

OUTLINE = Message(
    headline="2 sources as an outline",
    blocks=(Paragraph((Text("Read it in again: source import"),)),),
    files=(File("sources.opml", b'<opml version="2.0">\n<body/>\n</opml>'),),
)


async def test_a_direct_message_may_be_subscribed_and_is_delivered_to(world: World) -> None:
    ann = Person(world.slack, "T1", "UANN", channel="D77")
    answer = await (await ann.slash("subscribe netflix at 9am in Berlin")).answer()
    assert answer["text"].startswith("Subscribed: Netflix")
    assert "Netflix" in words(await world.ann.open_home())
    place = Address(platform=Platform.SLACK, workspace="T1", channel="UANN")
    await world.bot.house.transports[Platform.SLACK].check(place)
    await world.bot.house.transports[Platform.SLACK].post(place, OUTLINE, key="k")
    assert world.slack.posts["DANN"]


async def test_nobody_changes_anothers_direct_messages(world: World) -> None:
    may = world.bot.house.transports[Platform.SLACK].may
    theirs = Origin(platform=Platform.SLACK, workspace="T1", channel="UCHIEF", person="UANN")
    assert not await may(theirs, Permission.SUBSCRIBE)


def _answers_with(world: World, message: Message) -> None:
    async def answer(*_: Any) -> Message:
        return message

    world.bot.answer = answer  # type: ignore[method-assign]


async def test_a_file_is_sent_to_the_person_where_files_may_be_sent(world: World) -> None:
    with_scopes(world.team, "files:write")
    _answers_with(world, OUTLINE)
    answer = await (await world.ann.slash("source export")).answer()
    assert "<opml" not in words(answer)
    assert [data.startswith(b"<opml") for data in world.slack.uploads.values()] == [True]
    completed = world.slack.called("files.completeUploadExternal")[0].body
    assert completed["channel_id"] == "DANN"


@pytest.mark.parametrize("fault", [None, {"status": 503}])
async def test_elsewhere_its_text_is_in_the_message(world: World, fault: dict[str, int] | None) -> None:
    if fault is not None:
        with_scopes(world.team, "files:write")
        world.slack.fail("files.getUploadURLExternal", **fault)
    _answers_with(world, OUTLINE)
    answer = await (await world.ann.slash("source export")).answer()
    assert '<opml version="2.0">\n<body/>\n</opml>' in words(answer)
    assert answer["response_type"] == "ephemeral" and world.slack.uploads == {}


async def test_the_person_of_another_workspace_in_a_shared_channel_has_no_rights_here(world: World) -> None:
    profile = {"id": "USTRANGER", "team_id": "T9", "is_admin": True, "is_stranger": True}
    world.team.users["USTRANGER"] = profile
    world.team.members["C1"].add("USTRANGER")
    stranger = Person(world.slack, "T1", "USTRANGER")
    assert "admin" in words(await (await stranger.slash("settings points 4")).answer())
    del world.team.users["USTRANGER"]  # nor has one of whom Slack tells nothing here
    assert "needs an admin" in words(await (await stranger.slash("settings points 4")).answer())
