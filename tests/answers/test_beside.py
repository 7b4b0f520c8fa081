"""Names of known topics side by side: several topics, but where an article has them as one thing."""

from __future__ import annotations

import pytest

from bot.message import Message, plain
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at, draft

LISTED = """A survey of 4,000 households in Namur asked for Netflix, Disney and four other services.
Every second household has three of them, and one in ten has five."""
LONE = """Disney will open a winter park in Finland next year, the company said on Monday.
The park is to employ 300 people, most of them from the region."""
ALONE = """Netflix hired 40 engineers in Tallinn for its team that builds games for telephones.
The office in Tallinn opened in June."""
AS_ONE = """The Netflix Disney bundle costs 19 euros in Namur, a shop of Ondine Telecom said on Monday.
Whoever buys it keeps it for two years."""
APPLE = """Apple TV shows a series about the harbour of Lune from January, the service said on Monday.
It was filmed in Lune in spring."""

LISTED_ITEM = draft(MONDAY, "08:00", "Mill Post", "What households in Namur watch", LISTED)
LONE_ITEM = draft(MONDAY, "09:00", "Quay Wire", "A winter park for Finland", LONE)
ALONE_ITEM = draft(MONDAY, "10:00", "Barrel Daily", "Forty engineers for Tallinn", ALONE)
AS_ONE_ITEM = draft(MONDAY, "11:00", "Namur Post", "A bundle for Namur", AS_ONE)
APPLE_ITEM = draft(MONDAY, "12:00", "Lune Post", "The harbour in a series", APPLE)


def points(message: Message) -> str:
    return " ".join(point.passage.text for point in message.briefing.points) if message.briefing else ""


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("netflix disney", "Netflix and Disney"),
        ("disney netflix", "Disney and Netflix"),
        ("netflix apple tv", "Netflix and Apple TV"),
        ("Apple TV Disney", "Apple TV and Disney"),
        ("netflix disney apple tv", "Netflix, Disney and Apple TV"),
    ],
)
async def test_topics_side_by_side_are_several(newsroom: Newsroom, typed: str, named: str) -> None:
    """Also where an article has both, but in a list: of each there is more to tell."""
    await newsroom.arrive([LISTED_ITEM, LONE_ITEM, ALONE_ITEM, APPLE_ITEM], at(MONDAY, "20:00"))
    message = await newsroom.say(typed)
    assert message.headline == f"{named} · AI briefing"
    told = {"Netflix": "hired 40 engineers", "Disney": "winter park", "Apple TV": "harbour of Lune"}
    assert all((said in points(message)) == (name in named) for name, said in told.items())


async def test_what_an_article_has_as_one_thing_is_that_thing(newsroom: Newsroom) -> None:
    await newsroom.arrive([LISTED_ITEM, LONE_ITEM, ALONE_ITEM, AS_ONE_ITEM], at(MONDAY, "20:00"))
    message = await newsroom.say("netflix disney")
    assert message.headline == "Netflix Disney · AI briefing"
    assert "bundle costs 19 euros" in points(message)
    assert "winter park" not in points(message)


async def test_a_word_behind_two_topics_is_asked_of_both(newsroom: Newsroom) -> None:
    await newsroom.arrive([LISTED_ITEM, LONE_ITEM, ALONE_ITEM], at(MONDAY, "20:00"))
    message = await newsroom.say("netflix disney engineers")
    assert message.headline == "Netflix and Disney: engineers · AI briefing"
    assert "Nothing to show on Disney about engineers." in plain(message)
    assert points(message).startswith("Netflix hired 40 engineers")


async def test_a_matter_behind_a_topic_is_what_is_asked_about(newsroom: Newsroom) -> None:
    """Tariffs are a known topic, too, but "disney tariffs" asks for no others."""
    await newsroom.arrive([LISTED_ITEM, LONE_ITEM, ALONE_ITEM], at(MONDAY, "20:00"))
    message = await newsroom.say("disney tariffs")
    assert message.headline == "Nothing on Disney about tariffs"


async def test_several_of_which_nothing_is_told_are_named(newsroom: Newsroom) -> None:
    await newsroom.arrive([LONE_ITEM], at(MONDAY, "20:00"))
    message = await newsroom.say("mattel hasbro")
    assert message.headline == "Nothing on Mattel and Hasbro yet"
    assert "No article here names Mattel or Hasbro yet." in plain(message)
