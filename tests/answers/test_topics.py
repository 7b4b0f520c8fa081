"""What is known by name, and questions that are about more than a topic."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import Brief, Completes, Subscribe, Topics
from bot.message import plain
from bot.model import Origin


async def test_the_topics_are_listed_by_industry(bot: Bot, me: Origin) -> None:
    message = await bot.answer("topics", me)
    assert not message.failed
    said = plain(message)
    for industry in ("Entertainment", "Fintech and banking", "Pharma and health"):
        assert industry in said
    listed = await bot.answer(Topics(industry="Entertainment"), me)
    assert "Netflix" in plain(listed)
    assert "Mastercard" not in plain(listed)
    assert plain(await bot.answer("list topics", me)) == said
    assert (await bot.answer("topics basketry", me)).failed
    for typed, headline in (("nvidia", "Semiconductors: 19"), ("ai", "Artificial intelligence: 13")):
        assert (await bot.answer(f"topics {typed}", me)).headline == f"{headline} topics"
    assert "Try: topics entertainment" in plain(await bot.answer("topics entertainmnt", me))


@pytest.mark.parametrize(
    ("typed", "industry"),
    [
        ("entertainment", "Entertainment"),
        ("movies", "Entertainment"),
        ("banks", "Fintech and banking"),
        ("EVs", "Electric vehicles and batteries"),
        ("the entertainment industry", "Entertainment"),
        ("energy", "Energy and renewables"),
        ("fintech", "Fintech and banking"),
        ("what's new in semiconductors?", "Semiconductors"),
    ],
)
async def test_an_industry_is_briefed(bot: Bot, me: Origin, typed: str, industry: str) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == f"{industry} · AI briefing"
    assert message.buttons[-1].command == Topics(industry=industry)
    assert message.briefing is not None
    shown = [point.story_id for point in message.briefing.points]
    assert len(set(shown)) >= min(len(shown), len(message.briefing.stories), 2)


@pytest.mark.parametrize(
    ("typed", "industry"),
    [
        ("tech", "Technology"),
        ("technology", "Technology"),
        ("telecom", "Telecoms"),
        ("telecoms", "Telecoms"),
        ("cars", "Automotive"),
        ("the auto industry", "Automotive"),
        ("automotive", "Automotive"),
        ("media", "Media and advertising"),
        ("advertising", "Media and advertising"),
        ("defence", "Defence and space"),
        ("the defense sector", "Defence and space"),
        ("space", "Defence and space"),
    ],
)
async def test_an_industry_goes_by_other_names(bot: Bot, me: Origin, typed: str, industry: str) -> None:
    assert (await bot.answer(f"topics {typed}", me)).headline == f"{industry}: 15 topics"
    said = await bot.answer(typed, me)
    assert said.headline in (f"{industry} · AI briefing", f"{industry}: 15 topics")


async def test_a_slip_in_another_name_of_an_industry_is_told(bot: Bot, me: Origin) -> None:
    assert "Automotive" in plain(await bot.answer("automobles", me))


async def test_an_industry_may_have_a_focus(bot: Bot, me: Origin) -> None:
    message = await bot.answer("entertainment about strikes", me)
    assert message.briefing is not None
    assert message.briefing.points
    assert all("strike" in point.passage.text for point in message.briefing.points)


async def test_an_industry_without_news_names_its_topics(bot: Bot, me: Origin) -> None:
    await bot.answer("settings include basketry", me)
    message = await bot.answer("entertainment", me)
    assert message.failed
    assert "Netflix" in plain(message)
    assert all(isinstance(button.command, Brief) for button in message.buttons)
    assert "An admin adds sources of it: source add pack entertainment" in plain(message)


@pytest.mark.parametrize(
    "typed",
    [
        "news",
        "top stories",
        "What's new?",
        "the latest headlines",
        "today’s news",
        "whats new",
        "what's going on",
    ],
)
async def test_who_names_nothing_gets_the_top_stories(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == "Top stories · AI briefing"
    assert message.briefing is not None
    shown = [point.story_id for point in message.briefing.points]
    assert len(set(shown)) == len(shown) == 5


async def test_what_a_topic_is_compared_with_may_be_any_words(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix vs equity", me)
    assert message.headline == "Netflix and equity · AI briefing"


@pytest.mark.parametrize("typed", ["invoices vs consent", "invoices, consent", "invoices or consent"])
async def test_words_that_are_listed_are_asked_for_each_by_itself(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == "Invoices and consent · AI briefing"
    assert f"No article says “{typed}” as one: each is looked for by itself." in plain(message)


async def test_of_listed_words_those_with_nothing_are_told_but_not_of_what_may_be_one_thing(
    bot: Bot, me: Origin
) -> None:
    listed = await bot.answer("zebras, equity", me)
    assert listed.headline == "Zebras and equity · AI briefing"
    assert "Nothing to show on zebras." in plain(listed)
    known = await bot.answer("equity, Boeing", me)
    assert known.headline == "Equity and Boeing · AI briefing"
    assert (await bot.answer("zebras and equity", me)).failed
    many = await bot.answer("invoices, consent, equity, letters, zebras, looms", me)
    assert many.failed and "at most 5 topics" in many.headline
    assert (await bot.answer("will zebras or equity rise", me)).failed
    for one_word in ("9/11", "invoices/consent", "invoices+consent"):
        assert (await bot.answer(one_word, me)).failed, one_word


async def test_several_topics_without_an_answer_are_told_by_their_names(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix vs disney about zebras", me)
    assert message.headline == "Nothing on Netflix and Disney about zebras"
    assert [button.command for button in message.buttons] == [Brief(topic="Netflix and Disney")]


async def test_what_is_new_in_nothing_known_is_no_top_story(bot: Bot, me: Origin) -> None:
    assert (await bot.answer("what's new in basketry", me)).failed


@pytest.mark.parametrize("typed", ["netflix, disney", "netflix and disney", "netflix vs disney last 3 days"])
async def test_several_topics_are_answered_in_one_briefing(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert message.headline == "Netflix and Disney · AI briefing"
    said = plain(message)
    assert "Netflix" in said
    assert "Disney" in said
    asked = [b.command for b in message.buttons if isinstance(b.command, Brief)]
    silent = "Nothing to show on Disney." in said  # of the last 3 days
    assert [one.topic for one in asked] == ["Netflix", "Disney"][: 1 if silent else 2]
    assert silent == ("last" in typed) and all(one.days == (3 if "last" in typed else None) for one in asked)
    assert Subscribe(topic="Netflix, Disney", time="9am") in [button.command for button in message.buttons]


async def test_a_name_with_an_and_of_its_own_is_one_of_several(bot: Bot, me: Origin) -> None:
    message = await bot.answer("energy and renewables, entertainment", me)
    assert message.headline == "Energy and renewables, Entertainment · AI briefing"


async def test_since_the_last_look_is_told_of_the_same_focus(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix", me)
    await bot.answer("netflix about ads", me)
    assert "Since your last look: nothing new." in plain(await bot.answer("netflix", me))


async def test_of_several_topics_the_silent_ones_are_named(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix and boeing about ads", me)
    assert message.headline == "Netflix and Boeing: ads · AI briefing"
    assert "Nothing to show on Boeing about ads." in plain(message)
    message = await bot.answer("netflix and boeing about zebras", me)
    assert message.failed


async def test_industries_and_the_top_stories_can_be_followed(bot: Bot, me: Origin) -> None:
    message = await bot.answer("subscribe fintech, news at 9am in Berlin", me)
    assert message.headline == "Subscribed: Fintech and banking, Top stories"
    message = await bot.answer("preview 1", me)
    assert message.briefing is not None
    assert message.briefing.points


async def test_what_is_broad_is_completed_first(bot: Bot, me: Origin) -> None:
    assert (await bot.suggest(Completes.TOPIC, "ent", me))[0] == "Entertainment"
    assert (await bot.suggest(Completes.TOPIC, "", me))[0] == "Top stories"


async def test_about_before_a_topic_is_taken_for_what_it_is(bot: Bot, me: Origin) -> None:
    message = await bot.answer("about netflix last 3 days", me)
    assert message.headline == "Netflix · AI briefing"
    assert "last 3 days" in plain(message)
