"""What is said before everybody tells nothing of what a person asked for themselves."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import Brief
from bot.message import Audience, Message, plain
from bot.model import Origin


async def ask(bot: Bot, me: Origin, topic: str, *, public: bool) -> Message:
    return await bot.answer(Brief(topic=topic, public=public), me)


@pytest.mark.parametrize(
    ("first", "then", "goes_on"),
    [(False, False, True), (True, False, True), (True, True, True), (False, True, False)],
)
async def test_a_public_question_goes_on_from_what_everybody_has_seen(
    bot: Bot, me: Origin, first: bool, then: bool, goes_on: bool
) -> None:
    await ask(bot, me, "netflix", public=first)
    answer = await ask(bot, me, "and its ads?", public=then)
    assert ("Netflix" in answer.headline) == goes_on
    assert not goes_on or answer.audience is (Audience.CHANNEL if then else Audience.ASKER)


async def test_it_goes_on_from_an_answer_that_was_posted_to_the_channel(bot: Bot, me: Origin) -> None:
    await ask(bot, me, "netflix", public=False)
    shared = await bot.answer("share", me)
    assert shared.audience is Audience.CHANNEL
    answer = await ask(bot, me, "and its ads?", public=True)
    assert "Netflix" in answer.headline


@pytest.mark.parametrize(
    ("question", "labels"),
    [("since monday", ["Top stories"]), ("netflix and disney", ["Netflix", "Disney"])],
)
async def test_what_is_pressed_below_a_public_answer_is_answered_to_who_presses(
    bot: Bot, me: Origin, question: str, labels: list[str]
) -> None:
    await ask(bot, me, "netflix", public=True)
    answer = await ask(bot, me, question, public=True)
    assert answer.audience is Audience.CHANNEL and "Netflix" in answer.headline
    asks = [one for one in answer.buttons if isinstance(one.command, Brief)]
    assert [one.label for one in asks] == labels
    for one in asks:
        assert one.command is not None
        assert (await bot.answer(one.command, me)).audience is Audience.ASKER


async def test_what_was_asked_in_public_and_told_to_the_asker_alone_is_asked_in_public_again(
    bot: Bot, me: Origin
) -> None:
    nothing = await ask(bot, me, "netflix about kelp", public=True)
    assert nothing.audience is Audience.ASKER and nothing.buttons[0].command is not None
    assert (await bot.answer(nothing.buttons[0].command, me)).audience is Audience.CHANNEL


async def test_when_a_person_looked_last_is_told_to_them_alone(bot: Bot, me: Origin) -> None:
    await ask(bot, me, "netflix", public=False)
    assert "Since your last look" not in plain(await ask(bot, me, "netflix", public=True))
    assert "Since your last look" in plain(await ask(bot, me, "netflix", public=False))
