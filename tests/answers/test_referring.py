"""Questions that go on from the last one: whose ads "its ads" are, what "since yesterday" asks about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.commands import Brief, BriefOn
from bot.message import Message, plain
from bot.model import Origin
from tests.conftest import Hand


@pytest.mark.parametrize(
    ("before", "typed", "headline"),
    [
        ("netflix", "and its ads?", "Netflix: ads"),
        ("netflix", "what about its ads", "Netflix: ads"),
        ("netflix", "tell me more about its ads", "Netflix: ads"),
        ("netflix", "and ads", "Netflix: ads"),
        ("netflix", "what about the price?", "Netflix: price"),
        ("netflix without ads", "and AI", "Netflix without ads: AI"),
        ("netflix", "how much did they pay", "Netflix: pay"),
        ("amazon", "why did they cut jobs", "Amazon cut jobs"),
        ("amazon", "how many jobs did they cut", "Jobs Amazon cut"),
        ("del toro", "what does he say", "Guillermo del Toro"),
        ("netflix about ads", "and last month?", "Netflix: ads"),
        ("netflix", "what about last month", "Netflix"),
        ("netflix", "only from harbour business", "Netflix from Harbour Business only"),
        ("netflix", "without ads", "Netflix without ads"),
        ("netflix", "compare with disney", "Netflix and Disney"),
        ("netflix, amazon", "and the ads", "Netflix and Amazon: ads"),
        ("netflix", "again", "Netflix"),
        ("del toro", "show his quotes", "Guillermo del Toro"),
        ("warner bros", "will they sell", "Warner Bros. Discovery: sell"),
        ("netflix without ai", "but not ads", "Netflix without ai or ads"),
        ("netflix without ads", "from clapperline", "Netflix without ads from Clapperline only"),
        ("netflix from harbour business", "from clapperline", "Netflix from Clapperline only"),
        ("netflix in german", "since last month", "Netflix in German"),
        ("netflix", "seit gestern", "Netflix"),
        ("netflix", "depuis hier", "Netflix"),
        ("netflix", "just the figures", "Netflix"),
        ("netflix", "give me the numbers", "Netflix"),
        ("netflix", "show us all quotes", "Netflix"),
        ("netflix without ads", "compare it with disney", "Netflix and Disney without ads"),
        ("netflix from harbour business", "vs disney", "Netflix and Disney from Harbour Business only"),
        ("amazon without severance", "why did they cut jobs", "Amazon cut jobs without severance"),
        ("netflix without ads", "its revenue", "Netflix without ads: revenue"),
    ],
)
async def test_what_goes_on_is_about_the_topic_just_shown(
    bot: Bot, me: Origin, before: str, typed: str, headline: str
) -> None:
    await bot.answer(before, me)
    assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"


@pytest.mark.parametrize(
    ("before", "typed", "headline"),
    [
        ("netflix", "and disney?", "Disney"),  # known by itself
        ("netflix", "what about the strike", "Strike"),  # Netflix has none
        ("netflix", "what did disney say about its prices", "Disney: prices"),
        ("netflix", "top stories last 3 days", "Top stories"),
        ("netflix", "without netflix", "Top stories without Netflix"),
        ("news", "and ads", "Ads"),
        ("netflix in german", "top stories", "Top stories"),
        ("news", "last 3 days", "Top stories"),
    ],
)
async def test_words_that_name_what_they_ask_about_go_on_from_nothing(
    bot: Bot, me: Origin, before: str, typed: str, headline: str
) -> None:
    await bot.answer(before, me)
    assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"


def _says(message: Message) -> list[str]:
    return [button.label for button in message.buttons]


async def test_what_may_be_meant_alone_is_offered_alone(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix", me)
    assert _says(await bot.answer("and ads", me))[-1] == "Ads"
    days = await bot.answer("last 14 days", me)
    assert days.headline == "Netflix: ads · AI briefing"
    assert days.buttons[-1].command == Brief(topic="Top stories", days=14)


async def test_nobody_goes_on_from_another_person_or_an_older_question(
    bot: Bot, me: Origin, clock: Hand
) -> None:
    await bot.answer("netflix", me)
    other = replace(me, person="somebody-else")
    assert (await bot.answer("last 3 days", other)).headline == "Top stories · AI briefing"
    clock.now += 1801
    assert (await bot.answer("last 3 days", me)).headline == "Top stories · AI briefing"
    assert (await bot.answer("and ads", me)).headline == "Ads · AI briefing"


async def test_where_the_topic_has_nothing_of_it_that_is_said(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix", me)
    message = await bot.answer("and its bakeries?", me)
    assert message.failed and message.headline == "Nothing on Netflix about bakeries"


async def test_the_menu_of_a_message_with_a_link_briefs_on_that_article(bot: Bot, me: Origin) -> None:
    url = "https://news.harbour.example.com/2025/10/22/netflix-generative-ai-explained"
    message = await bot.answer(BriefOn(text=f"Disney should read this: <{url}|here>."), me)
    assert message.headline.startswith("How Netflix uses generative AI"), plain(message)


async def test_who_follows_this_follows_what_was_just_shown(bot: Bot, me: Origin) -> None:
    assert "subscribe netflix at 9am" in plain(await bot.answer("follow this story", me))
    await bot.answer("disney about prices", me)
    message = await bot.answer("follow this story at 8", me)
    assert message.form is not None and message.form.fields[0].value == "Disney"
    assert "subscribe Disney at 08:00 weekdays" in plain(message)
    await bot.answer("sora in french", me)
    assert "subscribe Sora at 09:00" in plain(await bot.answer("subscribe", me))
    url = "https://news.harbour.example.com/2025/10/22/netflix-generative-ai-explained"
    await bot.answer(url, me)
    assert "subscribe netflix at 9am" in plain(await bot.answer("follow this", me))


@pytest.mark.parametrize("typed", ["bakeries and their prices", "why did gingerfold say it would close"])
async def test_a_word_that_stands_for_another_of_the_same_line_is_left_to_it(
    bot: Bot, me: Origin, typed: str
) -> None:
    await bot.answer("netflix", me)
    message = await bot.answer(typed, me)
    assert message.failed and "Netflix" not in message.headline


async def test_a_topic_of_your_own_may_have_any_signs_in_its_name(bot: Bot, me: Origin) -> None:
    await bot.answer(r"topic add AC\DC = warner", me)
    await bot.answer(r"ac\dc", me)
    assert (await bot.answer("why did they cut jobs", me)).headline == r"Nothing on AC\DC about cut jobs"
