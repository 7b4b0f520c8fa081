"""What is asked about topics that were just shown, without their names: "compare them", "which is bigger"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.commands import Brief, Subscribe
from bot.message import plain
from bot.model import Origin
from tests.answers.newsroom import Newsroom
from tests.answers.press import at, draft
from tests.conftest import Hand


@pytest.mark.parametrize("before", [["netflix", "and disney?"], ["netflix and disney"], ["netflix disney"]])
@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("compare", "Netflix and Disney"),
        ("compare them", "Netflix and Disney"),
        ("can you compare the two?", "Netflix and Disney"),
        ("what's the difference between them", "Netflix and Disney"),
        ("how do they compare", "Netflix and Disney"),
        ("compare both on prices", "Netflix and Disney: prices"),
        ("compare them about prices", "Netflix and Disney: prices"),
    ],
)
async def test_they_are_those_that_were_shown_just_before(
    bot: Bot, me: Origin, before: list[str], typed: str, headline: str
) -> None:
    for one in before:
        await bot.answer(one, me)
    assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"


@pytest.mark.parametrize(
    "typed",
    ["which one is bigger?", "which is better", "who is ahead?", "and which of them is doing better",
     "which one should I buy?"],
)  # fmt: skip
async def test_which_is_bigger_is_nothing_that_is_looked_for(bot: Bot, me: Origin, typed: str) -> None:
    await bot.answer("netflix and disney", me)
    message = await bot.answer(typed, me)
    assert message.failed and "for you to judge" in plain(message)
    assert [button.command for button in message.buttons] == [Brief(topic="Netflix, Disney")]
    assert "Netflix, Disney about revenue" in plain(message)
    assert not (await bot.answer("Netflix, Disney about revenue", me)).failed
    assert (await bot.answer("and prices", me)).headline == "Netflix and Disney: prices · AI briefing"


@pytest.mark.parametrize("typed", ["compare them", "which one is bigger"])
async def test_where_no_two_were_shown_they_are_to_be_named(
    bot: Bot, me: Origin, clock: Hand, typed: str
) -> None:
    for before in ("netflix", "netflix about ads"):
        await bot.answer(before, me)
        message = await bot.answer(typed, me)
        assert message.failed and "netflix vs disney" in plain(message)
    await bot.answer("disney", me)
    other = replace(me, person="another")
    assert (await bot.answer(typed, other)).failed
    public = await bot.answer(Brief(topic=typed, public=True), me)
    assert "netflix vs disney" in plain(public)  # what was shown to one person alone
    clock.now += 3600
    assert "netflix vs disney" in plain(await bot.answer(typed, me))


@pytest.mark.parametrize("typed", ["who is winning the election", "better homes", "compare prices"])
async def test_what_names_something_is_asked_as_it_stands(bot: Bot, me: Origin, typed: str) -> None:
    await bot.answer("netflix and disney", me)
    assert "judge" not in plain(await bot.answer(typed, me))


SUIT = """Disney has filed a lawsuit against Midjourney over pictures of its figures, a court said on Friday.
The court in Ferrol opens the hearing in March."""
PARK = """Disney faces a lawsuit over a ride in its park at Ottervale, a paper said on Thursday.
Disney said the lawsuit had no ground, and that the ride was safe."""
PRESS = (
    draft(13, "10:00", "Court Post", "Pictures before a court", SUIT),
    draft(14, "10:00", "Park News", "A ride before a court", PARK),
)


async def test_sentences_with_all_of_it_come_before_those_on_one_topic_alone(newsroom: Newsroom) -> None:
    await newsroom.arrive(PRESS[1:], at(16, "08:30"))
    message = await newsroom.say("disney midjourney lawsuit")
    assert "Nothing to show on Midjourney about lawsuit." in plain(message)
    await newsroom.arrive(PRESS[:1], at(16, "08:40"))
    message = await newsroom.say("disney midjourney lawsuit")
    assert "Nothing to show" not in plain(message)
    assert "against Midjourney over pictures" in plain(message)


async def test_topics_with_a_focus_have_no_button_that_would_drop_it(bot: Bot, me: Origin) -> None:
    daily = Subscribe(topic="Netflix, Disney", time="9am")
    assert daily in [one.command for one in (await bot.answer("netflix and disney", me)).buttons]
    narrow = await bot.answer("netflix and disney about prices", me)
    assert not any(isinstance(one.command, Subscribe) for one in narrow.buttons)
