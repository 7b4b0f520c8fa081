"""What is known by name, and questions that are about more than a topic."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import Brief, Topics
from bot.message import plain
from bot.model import Origin


async def test_the_topics_are_listed_by_industry(bot: Bot, me: Origin) -> None:
    message = await bot.answer("topics", me)
    assert not message.failed
    said = plain(message)
    for industry in ("Entertainment", "Banking, payments and fintech", "Pharma and health"):
        assert industry in said
    listed = await bot.answer(Topics(industry="Entertainment"), me)
    assert "Netflix" in plain(listed)
    assert "Mastercard" not in plain(listed)
    assert plain(await bot.answer("list topics", me)) == said
    assert (await bot.answer("topics basketry", me)).failed


@pytest.mark.parametrize(
    ("typed", "topic"), [("entertainment", "Netflix"), ("fintech", "Klarna"), ("pharma", "Pfizer")]
)
async def test_an_industry_answers_with_its_topics(bot: Bot, me: Origin, typed: str, topic: str) -> None:
    message = await bot.answer(typed, me)
    assert topic in plain(message)
    assert message.buttons
    for button in message.buttons:
        assert isinstance(button.command, Brief)


@pytest.mark.parametrize("typed", ["netflix, disney", "netflix and disney", "netflix vs disney last 3 days"])
async def test_of_several_topics_each_is_offered(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert "one at a time" in message.headline
    asked = [b.command for b in message.buttons if isinstance(b.command, Brief)]
    assert [one.topic for one in asked] == ["Netflix", "Disney"]
    assert all(one.days == (3 if "last" in typed else None) for one in asked)


async def test_about_before_a_topic_is_taken_for_what_it_is(bot: Bot, me: Origin) -> None:
    message = await bot.answer("about netflix last 3 days", me)
    assert message.headline == "Netflix · AI briefing"
    assert "last 3 days" in plain(message)
