"""When an article says words that are no topic: side by side in any order, else near each other."""

from __future__ import annotations

import pytest

from bot.message import Message, plain
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at, draft

CEREAL = """Brannock Mills will close its cereal plant in Tarnow in the spring, the company said on Monday.
The plant uses cooking oil from the region, and the company pays a high and rising price for grain.
Brannock Mills employs 240 people in Tarnow and wants to offer all of them work elsewhere."""

CRUDE = """The price of oil fell by four percent in Rotterdam on Monday, to the lowest since June.
Traders say that more tankers arrived from Guyana than anybody had ordered.
Filling stations in Belgium passed the fall on within a day."""

REFINERY = """Refineries in Antwerp earn less because oil prices have moved faster than those of petrol.
The association of refiners counts eleven plants that lose money on every barrel.
Two of the eleven plants will stop for repairs in December."""

HEATING = """Households in Namur pay the same price as last year for heating oil, a survey by Ondine shows.
The survey asked 1,200 households in October.
Most of them had filled their tanks in the summer."""


CEREAL_ITEM = draft(MONDAY, "08:00", "Mill Post", "Brannock Mills closes in Tarnow", CEREAL)
CRUDE_ITEM = draft(MONDAY, "09:00", "Quay Wire", "Oil is cheaper than in June", CRUDE)
REFINERY_ITEM = draft(MONDAY, "10:00", "Barrel Daily", "Refineries in Antwerp earn less", REFINERY)
HEATING_ITEM = draft(MONDAY, "11:00", "Namur Post", "A survey of households in Namur", HEATING)


def points(message: Message) -> str:
    return " ".join(point.passage.text for point in message.briefing.points) if message.briefing else ""


async def test_words_that_stand_far_apart_are_not_said(newsroom: Newsroom) -> None:
    await newsroom.arrive([CEREAL_ITEM], at(MONDAY, "20:00"))
    message = await newsroom.say("oil prices")
    assert message.failed
    assert "Brannock Mills closes in Tarnow" in plain(message)  # named as what has the words, not briefed


async def test_words_near_each_other_are_said_where_none_has_them_side_by_side(newsroom: Newsroom) -> None:
    await newsroom.arrive([CEREAL_ITEM, HEATING_ITEM], at(MONDAY, "20:00"))
    said = points(await newsroom.say("price households"))
    assert "Households in Namur pay the same price" in said
    assert "Brannock" not in said


@pytest.mark.parametrize("typed", ["oil prices", "price of oil", "prices for oil"])
async def test_words_side_by_side_are_said_in_any_order(newsroom: Newsroom, typed: str) -> None:
    """One article that has them as they were typed does not hide those that turn them round."""
    await newsroom.arrive([CEREAL_ITEM, CRUDE_ITEM, REFINERY_ITEM], at(MONDAY, "20:00"))
    said = points(await newsroom.say(typed))
    assert "The price of oil fell by four percent" in said
    assert "oil prices have moved faster" in said
    assert "cereal" not in said


async def test_words_in_a_headline_are_near_each_other(newsroom: Newsroom) -> None:
    title = "Ondine lets the buyers of its heaters in Namur and Liège pay through Kestrel"
    text = """
Whoever buys a heater may pay for it in twelve parts from March on, the maker said.
The first part is due when the heater is delivered.
Kestrel keeps two percent of each part."""
    await newsroom.arrive([draft(MONDAY, "08:00", "Namur Post", title, text)], at(MONDAY, "20:00"))
    assert "may pay for it in twelve parts" in points(await newsroom.say("ondine kestrel"))


FOUNDRIES = {
    "Mill Post": "The Lohmann foundry will cut 14 000 jobs by the spring. Its council was told on Monday.",
    "Quay Wire": "Tarn Shipping hires 14\u00a0000 sailors before the summer. Most of them come from Ondine.",
    "Namur Post": "A storm took the roofs of 14\u202f000 houses in Varn. The mayor asks the army for help.",
    "Barrel Daily": "Refiners in Antwerp pay for 14’000 barrels that leaked in May. A court decided that.",
}
CODE = """Since 2014 000 is the code that opens the gates of the depot in Varn.
The guards of the depot change it every other year.
Nobody has forced the gates since they were put up."""


async def test_a_space_between_thousands_joins_no_other_numbers(newsroom: Newsroom) -> None:
    papers = [draft(MONDAY, "08:00", name, f"{name} of Monday", text) for name, text in FOUNDRIES.items()]
    papers.append(draft(MONDAY, "09:00", "Varn Courier", "A depot keeps its gates shut", CODE))
    await newsroom.arrive(papers, at(MONDAY, "20:00"))
    for typed in ("14000", "14 000"):
        briefing = (await newsroom.say(typed)).briefing
        assert briefing is not None and {one.publisher for one in briefing.sources} == set(FOUNDRIES)
    assert "cut 14 000 jobs" in points(await newsroom.say("14,000 jobs"))
    assert (await newsroom.say("14000 gates")).failed
