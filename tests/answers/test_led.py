"""Whatever is typed leads somewhere: pasted addresses and headlines, words to leave out, numbers, quotes."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.message import plain
from bot.model import Origin

ADDRESS = "https://news.harbour.example.com/2025/10/22/netflix-generative-ai-explained"
TITLE = "British crews ask Netflix for a line in the credits"


@pytest.mark.parametrize("typed", [ADDRESS, f"what is this? <{ADDRESS}|a story>"])
async def test_the_address_of_a_stored_article_is_answered_with_its_story(
    bot: Bot, me: Origin, typed: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.headline.startswith("How Netflix uses generative AI")
    assert message.briefing is not None
    assert ADDRESS in [source.url for source in message.briefing.sources]


@pytest.mark.parametrize("typed", [TITLE, f"have you seen “{TITLE}”?", f"{TITLE} | Ottervale Post"])
async def test_a_pasted_headline_is_answered_with_its_story(bot: Bot, me: Origin, typed: str) -> None:
    assert (await bot.answer(typed, me)).headline == f"{TITLE} · AI briefing"


@pytest.mark.parametrize(
    "title",
    [
        "Netflix misses margin goal on Brazilian tax charge and commits to generative AI",
        "Tilly Norwood has no agent, no union and no end of trouble",
        "Orrery’s first samples slip from January to March",
        "What Comerica customers should know about the sale to Fifth Third",
        "“Ten times faster” is a sentence that effects workers hear differently",
    ],
)
async def test_words_of_a_headline_ask_for_nothing_else(bot: Bot, me: Origin, title: str) -> None:
    message = await bot.answer(title, me)
    assert message.briefing is not None, plain(message)
    assert [source.title for source in message.briefing.sources] == [title]


@pytest.mark.parametrize("typed", ["14000", "14 000", "14.000", "14,000", "amazon about 14000"])
async def test_a_number_is_found_however_it_is_written(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert message.briefing is not None, plain(message)
    assert "14,000" in message.briefing.points[0].passage.text


async def test_topics_joined_in_words_are_followed_each(bot: Bot, me: Origin) -> None:
    assert (
        await bot.answer("subscribe spotify and disney in Berlin", me)
    ).headline == "Subscribed: Spotify and Disney"


async def test_days_that_end_before_today_cannot_be_read(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix from 20 october to 25 october", me)
    assert "A briefing looks back from now" in plain(message)


@pytest.mark.parametrize("typed", ["netflix sobre tilly norwood", "netflix über tilly norwood"])
async def test_what_joins_a_focus_in_another_language_is_no_part_of_it(
    bot: Bot, me: Origin, typed: str
) -> None:
    assert "about tilly norwood" in plain(await bot.answer(typed, me)).lower()
