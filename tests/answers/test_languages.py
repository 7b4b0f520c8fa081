"""Articles in one language alone: for a question, and for a channel."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import Brief
from bot.message import Message, plain
from bot.model import Origin
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at, draft

HIRES = """Disney will hire 90 painters in Leeds next year, the company said on Monday.
Most of the painters will work on the scenery of two parks."""
STELLT_EIN = """Disney stellt im kommenden Jahr in Leipzig 40 Maler ein, wie die Firma am Montag mitteilte.
Die meisten Maler sollen an den Kulissen von zwei Parks arbeiten."""


def languages(message: Message) -> tuple[str, ...]:
    return message.briefing.languages if message.briefing else ()


@pytest.mark.parametrize(
    ("typed", "headline", "language"),
    [
        ("netflix in german", "Netflix in German", "de"),
        ("was sagt netflix auf deutsch", "Netflix in German", "de"),
        ("news in french", "Top stories in French", "fr"),
        ("netflix in german since last month", "Netflix in German", "de"),
        ("news in german since 1 october", "Top stories in German", "de"),
        ("netflix in german over the last 14 days", "Netflix in German", "de"),
        ("sora en français", "Sora in French", "fr"),
    ],
)
async def test_a_question_keeps_to_a_language(
    bot: Bot, me: Origin, typed: str, headline: str, language: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == f"{headline} · AI briefing"
    assert languages(message) == (language,)


async def test_a_language_goes_on_from_the_last_answer_and_another_takes_its_place(
    bot: Bot, me: Origin
) -> None:
    await bot.answer("sora", me)
    assert (await bot.answer("in french", me)).headline == "Sora in French · AI briefing"
    assert (await bot.answer("only in German please", me)).headline == "Sora in German · AI briefing"
    assert languages(await bot.answer("since last month", me)) == ("de",)


async def test_where_a_language_has_nothing_all_are_offered(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix in japanese", me)
    assert message.failed and message.headline == "Nothing on Netflix in Japanese"
    assert "none in Japanese" in plain(message)
    assert Brief(topic="Netflix") in [button.command for button in message.buttons]


async def test_a_channel_keeps_to_its_languages_in_daily_briefings_too(newsroom: Newsroom) -> None:
    await newsroom.say("settings language deutsch")
    await newsroom.say("subscribe disney at 9am")
    await newsroom.arrive(
        [
            draft(MONDAY, "08:00", "Park Post", "Disney hires painters", HIRES),
            draft(MONDAY, "08:10", "Elbkurier", "Disney stellt Maler ein", STELLT_EIN),
        ],
        at(MONDAY, "08:30"),
    )
    shown = plain(await newsroom.say("preview 1"))
    assert "Leipzig" in shown and "Leeds" not in shown
    assert "Leeds" in plain(await newsroom.say("disney in english"))  # what is asked for goes before
    await newsroom.say("settings languages dutch, -german")
    kept_out = plain(await newsroom.say("disney"))
    assert "kept out here by the setting “languages Dutch”" in kept_out
    assert "settings languages default" in kept_out
    assert (await newsroom.say("settings languages klingon")).failed


async def test_the_example_of_a_change_is_another_language_than_the_one_in_force(newsroom: Newsroom) -> None:
    assert "settings languages english" in plain(await newsroom.say("settings languages"))
    assert (await newsroom.say("settings language: english")).headline == "Languages: English"
    assert "settings languages german" in plain(await newsroom.say("settings languages"))
    assert (await newsroom.say("settings languages all")).headline == "Languages: not set (the default)"
