"""Questions that compare known topics are asked of all of them, and of nothing else."""

from __future__ import annotations

import pytest

from bot.answers.asked.compared import compared
from bot.app import Bot
from bot.commands import Brief
from bot.model import Origin
from bot.store.topics import Name

NAMES = tuple(Name(key=key, name=key, topic=topic, industry="") for key, topic in (
    ("orbit", "Orbit"), ("delta", "Delta"), ("delta air", "Delta Air"),
))  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "topic", "focus"),
    [
        ("which is bigger, orbit or delta", "Orbit, Delta", ""),
        ("which is bigger orbit or delta", "Orbit, Delta", ""),
        ("who earns more, orbit or delta", "Orbit, Delta", "earns"),
        ("is orbit cheaper than delta", "Orbit, Delta", ""),
        ("how does orbit compare to delta air", "Orbit, Delta Air", ""),
        ("orbit compared with delta on ads", "Orbit, Delta", "ads"),
        ("orbit earnings vs delta earnings", "Orbit, Delta", "earnings"),
        ("compare orbit delta", "Orbit, Delta", ""),
        ("ads " * 400 + "orbit or " + "sales " * 400 + "delta", "Orbit, Delta", "ads sales"),
    ],
)
def test_what_is_compared_is_asked_for_together(typed: str, topic: str, focus: str) -> None:
    assert compared(Brief(topic=typed), NAMES) == Brief(topic=topic, focus=focus)


@pytest.mark.parametrize(
    "typed", ["orbit or hulu", "what is better than orbit", "orbit and delta", "delta or more"]
)
def test_what_compares_no_two_known_topics_is_read_as_before(typed: str) -> None:
    assert compared(Brief(topic=typed), NAMES) is None


async def test_lists_of_topics_may_hold_one_that_is_not_known_and_no_more_than_five(
    bot: Bot, me: Origin
) -> None:
    one = await bot.answer("netflix, disney or frobnicators", me)
    assert one.headline.startswith("Netflix, Disney and frobnicators")
    many = await bot.answer("netflix, disney, amazon, tesla, openai, spotify", me)
    assert many.failed and "at most 5 topics" in many.headline
    assert (
        await bot.answer("netflix, disney, amazon, tesla, openai, spotify, " * 39, me)
    ).headline == many.headline
