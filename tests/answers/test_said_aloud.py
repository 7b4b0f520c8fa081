"""Names with “+” and “&” in them are found as they are said: “Fern Plus”, “Quill and Moss”."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import Completes
from bot.message import plain
from bot.model import Origin, Platform
from tests.answers.newsroom import Newsroom
from tests.answers.press import at, draft

CHANNEL = (
    "Fern Plus has bought the film studio Larch for 40 million euros, the group said on Monday.\n"
    "The fern grows in the wood behind the studio."
)
SHOPS = "Quill and Moss opened 60 shops in Norway this year, the bookseller said on Monday."
MOSS = "A quill lies under the moss, as the gardener told the paper."

PRESS = (
    draft(13, "10:00", "Paper Post", "A film studio is sold", CHANNEL),
    draft(14, "10:00", "Market News", "Sixty shops for books", SHOPS),
    draft(14, "11:00", "Garden News", "What lies in the garden", MOSS),
)


@pytest.mark.parametrize(
    ("added", "asked", "other", "says"),
    [
        ("Fern+", "fern plus", "news about Fern+", "has bought the film studio"),
        ("Quill & Moss", "quill and moss", "quill & moss", "opened 60 shops"),
        ("Quill and Moss", "quill & moss", "what about quill and moss?", "opened 60 shops"),
    ],
)
async def test_a_name_is_found_as_it_is_said(
    newsroom: Newsroom, added: str, asked: str, other: str, says: str
) -> None:
    await newsroom.arrive(PRESS, at(16, "08:30"))
    told = plain(await newsroom.say(f"topic add {added}"))
    assert "1 article of the last 7 days names it" in told and "By name" not in told
    for typed in (asked, other):
        message = await newsroom.say(typed)
        assert message.headline == f"{added} · AI briefing", typed
        assert says in plain(message) and "under the moss" not in plain(message)
        assert "grows in the wood" not in plain(message)
    assert (await newsroom.say(f"subscribe {asked} at 9am")).headline == f"Subscribed: {added}"
    assert (await newsroom.say(f"topic remove {asked}")).headline == f"Removed {added}"


async def test_how_a_name_is_said_is_given_with_it(newsroom: Newsroom) -> None:
    assert (await newsroom.say("topic add Quill & Moss = quill and moss")).headline == "Added Quill & Moss"
    assert "QM" in plain(await newsroom.say("topic add Quill & Moss = Quill and Moss, QM"))
    assert (await newsroom.say("topic add Fern+")).headline == "Added Fern+"
    await newsroom.arrive(PRESS, at(16, "08:30"))
    assert (await newsroom.say("fern plus moss")).headline == "Nothing on Fern+ about moss"
    assert (await newsroom.say("quill plus moss")).headline == "Nothing on quill plus moss yet"


async def test_what_the_list_has_with_a_sign_is_completed_and_found(bot: Bot) -> None:
    origin = Origin(platform=Platform.CONSOLE, workspace="local", channel="console", person="you")
    for typed, name in (("disney pl", "Disney"), ("at and", "AT&T"), ("marrow and th", "Marrow & Thyme")):
        assert name in await bot.suggest(Completes.TOPIC, typed, origin, 5)
    for typed, name in (
        ("disney plus", "Disney"),
        ("Disney+", "Disney"),
        ("paramount plus", "Paramount Skydance"),
        ("marrow and thyme", "Marrow & Thyme"),
        ("marrow & thyme", "Marrow & Thyme"),
    ):
        assert (await bot.answer(typed, origin)).headline == f"{name} · AI briefing"
    assert "AT&T" in plain(await bot.answer("AT and T", origin))
    assert "Apple TV" in plain(await bot.answer("apple tv plus", origin))
