"""Questions as people ask them: with words that only ask, with days, about an address; and a greeting."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.asked.meant import loosely, readings
from bot.app import Bot
from bot.commands import Brief, SourceAdd
from bot.grammar import parse
from bot.message import plain
from bot.model import Origin

SATURDAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("what is netflix doing about ads?", "Netflix: ads"),
        ("what did Netflix say about ads", "Netflix: ads"),
        ("how is disney doing", "Disney"),
        ("tell me about netflix", "Netflix"),
        ("what's new at netflix?", "Netflix"),
        ("news about netflix", "Netflix"),
        ("top stories about job cuts", "Job cuts"),
        ("news yesterday", "Top stories"),
        ("netflix news", "Netflix"),
        ("the latest on disney", "Disney"),
        ("about ads", "Ads"),
        ("the latest on job cuts", "Job cuts"),
        ("job cuts this week", "Job cuts"),
        ("i want news about Disney please", "Disney"),
        ("netflix in argentina", "Netflix: Argentina"),
        ("what about job cuts", "Job cuts"),
        ("what is happening with job cuts this week", "Job cuts"),
        ("tell me about job cuts", "Job cuts"),
        ("job cuts news", "Job cuts"),
        ("latest job cuts headlines", "Job cuts"),
        ("got any news on job cuts?", "Job cuts"),
        ("news in argentina", "Argentina"),
        ("what's happening in argentina", "Argentina"),
        ("why is netflix raising prices", "Netflix: raising prices"),
    ],
)
async def test_words_that_only_ask_are_no_topic(bot: Bot, me: Origin, typed: str, headline: str) -> None:
    message = await bot.answer(typed, me)
    assert not message.failed, plain(message)
    assert message.headline == f"{headline} · AI briefing"


async def test_a_comparison_in_words_names_its_topics(bot: Bot, me: Origin) -> None:
    message = await bot.answer("the difference between netflix and disney", me)
    assert message.headline == "Netflix and Disney · AI briefing"


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("news today", "last day"),
        ("yesterday", "last 2 days"),
        ("last 3 days", "last 3 days"),
        ("since monday", "last 2 days"),
        ("and last month?", "last 30 days"),
        ("breaking news", "last 7 days"),
        ("anything interesting?", "last 7 days"),
        ("wats going on in the world", "last 7 days"),
    ],
)
async def test_news_of_some_days_are_the_top_stories_of_these(
    bot: Bot, me: Origin, typed: str, days: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == "Top stories · AI briefing"
    assert f" · {days} ·" in plain(message)


async def test_days_that_end_a_question_are_days_whatever_it_asks_about(bot: Bot, me: Origin) -> None:
    message = await bot.answer("what happened in patagonia last year", me)
    assert "Try: patagonia last 30 days" in plain(message)
    assert (await bot.answer("netflix, last week", me)).headline == "Netflix · AI briefing"
    assert (await bot.answer("invoices, last week", me)).headline == "Invoices · AI briefing"


async def test_an_industrys_news_are_those_of_its_topics(bot: Bot, me: Origin) -> None:
    assert (await bot.answer("fintech news", me)).headline == "Fintech and banking · AI briefing"


@pytest.mark.parametrize(
    "typed",
    ["capital one", "trump first 100 days", "the who", "us visa", "highlights magazine", "gist mobility",
     "dow drops 50 points", "s&p up 20 points"],
)  # fmt: skip
async def test_no_word_of_a_name_goes_for_an_answer(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert message.failed
    assert typed in message.headline.lower()


@pytest.mark.parametrize(
    "typed",
    ["netflix figures", "quotes from netflix", "quotes about netflix", "tldr netflix", "\U0001f37f netflix",
     "tell me about netflix but keep it short", "what happened last week at netflix",
     "how many articles on netflix", "latest 5 articles on netflix", "3 facts about netflix",
     "yo whats up with netflix thx", "netflixのニュース", "netflix最新消息", "netflix'te ne oluyor",
     "key dates for netflix", "what's next for netflix", "i meant netflix",
     "catch me up on netflix", "bring us up to speed on netflix",
     "netflix 3 points", "only 3 points about netflix",
     "keep it short: netflix", "briefly: netflix", "give me a quick one on netflix", "gist: netflix",
     "netflix in one sentence", "what changed at netflix", "what are people saying about netflix"],
)  # fmt: skip
async def test_what_every_briefing_has_or_is_narrows_none(bot: Bot, me: Origin, typed: str) -> None:
    assert (await bot.answer(typed, me)).headline == "Netflix · AI briefing"


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("job cuts in retail", "Retail and e-commerce: job cuts"),
        ("deals in the entertainment industry", "Entertainment: deals"),
    ],
)
async def test_what_is_asked_of_an_industry_is_its_focus(
    bot: Bot, me: Origin, typed: str, headline: str
) -> None:
    assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"
    assert "Fintech and banking about robots" in (await bot.answer("robots in banking", me)).headline


async def test_what_is_known_by_no_reading_is_told_as_it_was_typed(bot: Bot, me: Origin) -> None:
    message = await bot.answer("news on zebra stripes", me)
    assert message.headline == "Nothing on news on zebra stripes yet"


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("netflix today", 1),
        ("netflix yesterday", 2),
        ("netflix 3 days", 3),
        ("netflix two weeks", 14),
        ("netflix this week", 6),
        ("netflix this month", 28),
        ("netflix since yesterday", 2),
        ("netflix since saturday", 1),
        ("netflix since Mon", 6),
        ("netflix since 2026-11-20", 9),
        ("netflix since 20 November", 9),
        ("netflix in november", 28),
        ("netflix in october", 31),
        ("netflix last five weeks", 35),
        ("netflix over the past two months", 60),
        ("netflix this year", 31),
        ("netflix 36 hours", 2),
        ("netflix on monday", 6),
        ("netflix before october", 31),
        ("netflix until friday", 31),
    ],
)
def test_days_in_words_are_told_apart(typed: str, days: int) -> None:
    assert Brief(topic="netflix", days=days) in readings(Brief(topic=typed), SATURDAY)


@pytest.mark.parametrize("typed", ["netflix since ever", "netflix last 2 days", "today show", "28 days"])
def test_what_ends_with_no_days_has_none(typed: str) -> None:
    asked = parse(typed)
    assert isinstance(asked, Brief)
    assert {one.days for one in readings(asked, SATURDAY)} == {asked.days}


def test_days_behind_a_focus_are_no_part_of_it() -> None:
    asked = Brief(topic="netflix", focus="ads this week", public=True)
    first = readings(asked, SATURDAY)[0]
    assert first == Brief(topic="netflix", focus="ads", days=6, public=True)


async def test_days_make_a_window_of_a_topic_that_is_known(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix yesterday", me)
    assert message.headline == "Netflix · AI briefing"
    assert "last 2 days" in plain(message)


async def test_a_window_that_is_too_long_is_told_with_the_longest(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix about ads since 1 january 2020", me)
    assert message.failed
    assert "1 to 30 days" in plain(message)
    assert "Try: netflix about ads last 30 days" in plain(message)


@pytest.mark.parametrize("typed", ["hi", "Hello!", "help me", "?", "\u200b"])
async def test_a_greeting_is_answered_with_help(bot: Bot, me: Origin, typed: str) -> None:
    assert (await bot.answer(typed, me)).headline.startswith("AI Brief")


async def test_an_address_is_offered_as_a_source(bot: Bot, me: Origin) -> None:
    message = await bot.answer("https://news.example.com/feed", me)
    assert message.failed
    line = "source add https://news.example.com/feed"
    assert f"Try: {line}" in plain(message)
    assert parse(line) == SourceAdd(url="https://news.example.com/feed")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("netflix last 31 days", "netflix last 30 days"),
        ("area 31 last 31 days", "area 31 last 30 days"),
        ("source list 0", "source list 1"),
        ("source list last", "source list 2"),
    ],
)
async def test_a_number_out_of_bounds_is_told_with_a_line_that_works(
    bot: Bot, me: Origin, typed: str, hint: str
) -> None:
    assert f"Try: {hint}" in plain(await bot.answer(typed, me))


@pytest.mark.parametrize(("typed", "reads"), [("us netflix", False), ("tell us netflix", True)])
def test_what_begins_with_initials_keeps_them(typed: str, reads: bool) -> None:
    others = loosely(Brief(topic=typed), SATURDAY)
    assert (Brief(topic="netflix") in others) is reads


def test_days_of_a_topic_with_a_focus_are_told_apart_too() -> None:
    found = readings(Brief(topic="netflix today", focus="ads"), SATURDAY)
    assert Brief(topic="netflix", focus="ads", days=1) in found
