"""Groups of known topics: asked for and followed under one name, with a share of the places for each."""

from __future__ import annotations

from bot.app import Bot
from bot.commands import Brief, Subscribe
from bot.message import plain
from bot.model import Origin
from tests.answers.newsroom import Newsroom
from tests.answers.press import at, draft

CINEMA = """Netflix has bought a cinema in Graz, the company said on Friday.
Netflix pays 2 million euros for the cinema to a family in Graz.
The first film that Netflix shows there is about the river Mur."""

PARK = """Disney opens a park in Porto in March, with 300 rooms for guests.
The city of Porto lends Disney the ground for fifty years."""


async def test_a_group_is_asked_for_as_its_topics_are(bot: Bot, me: Origin) -> None:
    added = await bot.answer("topic add Streamers = NFLX, Disney, Paramount", me)
    assert added.headline == "Added Streamers"
    assert "Netflix, Disney and Paramount Skydance, each with its share" in plain(added)
    group = await bot.answer("what are the streamers doing?", me)
    each = await bot.answer("netflix, disney and paramount", me)
    assert group.headline == "Streamers · AI briefing"
    assert group.briefing is not None and each.briefing is not None
    assert group.briefing.points == each.briefing.points
    without = await bot.answer("streamers without disney", me)
    pressed = [button.command for button in without.buttons]
    assert Subscribe(topic="Streamers without Disney", time="9am") in pressed
    assert not any(isinstance(one, Brief) and one.topic == "Disney" for one in pressed)
    pressed = [button.command for button in group.buttons]
    assert Brief(topic="Disney") in pressed and Subscribe(topic="Streamers", time="9am") in pressed
    for typed, headline in (
        ("streamers about ads", "Streamers: ads"),
        ("streamers without ads", "Streamers without ads"),
        ("streamers from harbour business", "Streamers from Harbour Business only"),
        ("streamers and tesla", "Streamers and Tesla"),
    ):
        assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"


async def test_what_a_group_holds_can_change_and_be_taken_back(bot: Bot, me: Origin) -> None:
    async def say(line: str) -> str:
        return plain(await bot.answer(line, me))

    assert "Netflix and Disney, each with its share" in await say("topic add Streamers = Netflix and Disney")
    assert "Streamers holds Sora, too" in await say("topic add streamers = sora, nflx")
    assert "Streamers is a group here already" in await say("topic add streamers = sora")
    assert "As it was: Streamers" in await say("undo")
    assert "Streamers: Netflix and Disney as one" in await say("topics yours")
    for line, why in (
        ("topic add Rivals = streamers, netflix, disney", "is a group itself"),
        ("topic add streamers = zebra corp", "is no topic yet"),
        ("topic add Quill = streamers", "is a group already"),
        ("topic add Quill in streamers", "is the name of a topic"),
        ("topic remove netflix", "is a topic for everybody"),
    ):
        assert why in await say(line), line
    await say("topic add Quill = QLL")
    await say("topic add streamers = quill")
    await say("topic remove quill")
    assert "Streamers: Netflix and Disney as one" in await say("topics yours")
    assert "Back again" in await say("undo")
    assert "It held Netflix, Disney and Quill, which stay" in await say("topic remove streamers")
    assert "Back again: Streamers" in await say("undo")
    assert "Streamers: Netflix, Disney and Quill as one" in await say("topics yours")
    await say("topic remove quill")
    await say("topic remove streamers")
    assert "Back again: Quill" in await say("undo 7")  # though its group is gone
    await say("topic remove quill")
    assert "Back again: Streamers" in await say("undo 8")  # though one of its topics is gone
    assert "Streamers: Netflix and Disney as one" in await say("topics yours")


async def test_a_group_whose_topics_are_gone_can_be_given_others(bot: Bot, me: Origin) -> None:
    for line in (
        "topic add Brindle = BRDL",
        "topic add Quandary = QNDY",
        "topic add Zephyrine = brindle, quandary",
    ):
        await bot.answer(line, me)
    assert "It stands for Brindle and Quandary" in plain(await bot.answer("zephyrine", me))
    await bot.answer("subscribe zephyrine at 9 in Berlin", me)
    assert "Zephyrine" not in plain(await bot.answer("topic remove brindle", me))
    line = "topic add Zephyrine = Netflix, Disney"
    gone = plain(await bot.answer("topic remove quandary", me))
    assert "Zephyrine holds no topic any more" in gone and line in gone and "topic remove Zephyrine" in gone
    assert "1 daily briefing here goes on and looks for the words “Zephyrine”" in gone
    assert line in plain(await bot.answer("zephyrine", me))
    assert (await bot.answer(line, me)).headline == "Zephyrine stands for Netflix and Disney now"
    assert (await bot.answer("zephyrine", me)).headline == "Zephyrine · AI briefing"
    assert (await bot.answer("undo", me)).headline == "As it was: Zephyrine"
    assert (await bot.answer("undo", me)).headline == "Back again: Quandary and QNDY"
    assert "It stands for Quandary" in plain(await bot.answer("zephyrine", me))


async def test_a_daily_briefing_on_a_group_tells_of_each_and_only_here(newsroom: Newsroom) -> None:
    await newsroom.say("topic add Streamers = Netflix, Disney")
    assert (await newsroom.say("subscribe streamers at 9am")).headline == "Subscribed: Streamers"
    await newsroom.arrive((draft(14, "18:00", "Film Post", "A cinema in Graz", CINEMA),), at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.arrive((draft(16, "18:00", "Park Post", "A park in Porto", PARK),), at(17, "08:30"))
    (second,) = await newsroom.deliver(at(17, "09:00"))
    assert "Porto" in plain(second) and second.headline.startswith("Streamers daily")
    there = await newsroom.bot.answer("streamers", newsroom.origin("C9", "U9", "T9"))
    assert there.failed and "Graz" not in plain(there)
