"""A slip in words that name no topic is mended by the words of the articles here, and offered."""

from __future__ import annotations

import pytest

from bot.commands import Brief
from bot.message import Message, plain
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at, draft

FLOOD = """A flood closed the railway station of Tarnow on Monday, and the government sent pumps.
The government of the region counts 400 flooded cellars."""
PUMPS = """The government has bought forty pumps for the railway of Tarnow, it said on Monday.
They stand in the station of Namur."""
ITEMS = [
    draft(MONDAY, "08:00", "Mill Post", "Flood at the railway of Tarnow", FLOOD),
    draft(MONDAY, "09:00", "Quay Wire", "Pumps for the railway", PUMPS),
]


def offered(message: Message) -> list[object]:
    return [button.command for button in message.buttons if isinstance(button.command, Brief)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("goverment", "government"),
        ("govrenment pumps", "government pumps"),
        ("railwai", "railway"),
        ("the railwway", "the railway"),
        ("raliway station", "railway station"),
        ("tarnvow", "tarnow"),
    ],
)
async def test_a_slip_in_any_word_is_offered_mended(newsroom: Newsroom, typed: str, meant: str) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    message = await newsroom.say(typed)
    assert message.failed and offered(message)[0] == Brief(topic=meant)
    assert f"Did you mean {meant[:1].upper()}{meant[1:]}?" in plain(message)
    assert not (await newsroom.say(meant)).failed


@pytest.mark.parametrize(
    "typed",
    [
        "flodo",  # of one article alone
        "raiilwai",  # two slips
        "gavel",
        "rails",
        "pumpz and the government of some other region far away",  # long lines are no slips
    ],
)
async def test_what_is_not_near_to_a_word_of_several_articles_is_no_slip(
    newsroom: Newsroom, typed: str
) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    assert "Did you mean" not in plain(await newsroom.say(typed))


async def test_news_with_a_slip_before_it_is_all_that_is_new(newsroom: Newsroom) -> None:
    for number, item in enumerate(ITEMS):
        business = draft(
            MONDAY, f"1{number}:00", item.publisher, f"Business {number}", f"{item.text} Business."
        )
        await newsroom.arrive([business], at(MONDAY, "20:00"))
    assert offered(await newsroom.say("busines news"))[0] == Brief(topic="Top stories")
