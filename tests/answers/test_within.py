"""Questions in free words: a known topic among them, or else the articles nearest to them."""

from __future__ import annotations

import pytest

from bot.answers.asked.within import mended, within
from bot.app import Bot
from bot.commands import Brief
from bot.message import Message, plain
from bot.model import Origin
from bot.store.topics import Name, key_of

NAMES = [
    Name(key_of(name), name, topic, "")
    for name, topic in (
        ("Orbit", "Orbit"),
        ("Orbit Prime Video", "Prime Video"),
        ("Kestrel", "Kestrel"),
        ("KSTL", "Kestrel"),
        ("WHO", "World Health Organization"),
        ("Électricité", "Électricité"),
    )
]


@pytest.mark.parametrize(
    ("typed", "topic", "focus"),
    [
        ("price of orbit phones in peru", "Orbit", "price phones peru"),
        ("what does Orbit want from unions?", "Orbit", "unions"),
        ("orbit prime video ads", "Prime Video", "ads"),
        ("kestrel’s KSTL shares", "Kestrel", "shares"),
        ("orbit kestrel merger", "Orbit", "kestrel merger"),
        ("“orbit”, layoffs", "Orbit", "layoffs"),
        ("electricite strikes", "Électricité", "strikes"),
        ("the WHO budget", "World Health Organization", "budget"),
        ("orbit versus price and price", "Orbit", "price"),
        ("orbit - price", "Orbit", "price"),
        ("ads on orbit and kestrel", "Orbit, Kestrel", "ads"),
        ("what do Orbit or WHO say about ads", "Orbit, World Health Organization", "ads"),
        ("orbit oder kestrel werbung", "Orbit, Kestrel", "werbung"),
        ("orbit ou kestrel publicité", "Orbit, Kestrel", "publicité"),
    ],
)
def test_a_topic_among_other_words(typed: str, topic: str, focus: str) -> None:
    assert within(Brief(topic=typed), NAMES) == Brief(topic=topic, focus=focus)


@pytest.mark.parametrize(
    ("typed", "focus", "topic", "about"),
    [
        ("orbit kestrel électricité prices", "", "Orbit, Kestrel, Électricité", "prices"),
        ("orbit, kestrel, électricité prices", "", "Orbit, Kestrel, Électricité", "prices"),
        ("orbit, kestrel, électricité, trams", "", "Orbit, Kestrel, Électricité, trams", ""),
        ("orbit, kestrel, électricité and trams", "", "Orbit, Kestrel, Électricité, trams", ""),
        ("orbit kestrel électricité trams", "ads", "Orbit, Kestrel, Électricité, trams", "ads"),
    ],
)
def test_behind_several_topics_the_last_word_is_asked_about_only_where_nothing_else_is(
    typed: str, focus: str, topic: str, about: str
) -> None:
    assert within(Brief(topic=typed, focus=focus), NAMES) == Brief(topic=topic, focus=about)


@pytest.mark.parametrize("typed", ["who owns the moon", "unions and actors", "what does orbit want", ""])
def test_no_topic_or_nothing_beside_it(typed: str) -> None:
    assert within(Brief(topic=typed), NAMES) is None


def test_names_of_topics_and_nothing_else_are_asked_for_together() -> None:
    assert within(Brief(topic="kestrel orbit"), NAMES) == Brief(topic="Kestrel, Orbit")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kestral shares", Brief(topic="Kestrel", focus="shares")),
        ("shares of kestrl", Brief(topic="Kestrel", focus="shares")),
        ("kettle shares", None),
        ("kerstel's shares", None),
        ("orb shares", None),
    ],
)
def test_a_slip_in_a_name_among_other_words_is_mended(typed: str, meant: Brief | None) -> None:
    assert mended(Brief(topic=typed), NAMES) == meant


async def test_what_may_be_meant_by_a_slip_is_offered_and_answers(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netfilx ads", me)
    assert "Did you mean Netflix about ads?" in plain(message)
    assert offered(message)[0] == Brief(topic="Netflix", focus="ads")
    assert not (await bot.answer(Brief(topic="Netflix", focus="ads"), me)).failed


def test_days_and_a_focus_stay() -> None:
    asked = Brief(topic="orbit phones", focus="peru", days=3)
    assert within(asked, NAMES) == Brief(topic="Orbit", focus="phones peru", days=3)


def offered(message: Message) -> list[object]:
    return [button.command for button in message.buttons]


async def test_a_question_with_a_topic_in_it_is_answered(bot: Bot, me: Origin) -> None:
    message = await bot.answer("what does disney want from midjourney", me)
    assert message.headline == "Disney: Midjourney · AI briefing"
    assert message.briefing is not None
    assert all("Midjourney" in point.passage.text for point in message.briefing.points)


async def test_what_no_article_has_is_named_and_what_has_points_offered(bot: Bot, me: Origin) -> None:
    message = await bot.answer("amazon volcano layoffs and robots", me)
    assert message.failed
    assert message.headline == "Nothing on Amazon about volcano layoffs robots"
    assert "No article on it has “volcano” or “robots”." in plain(message)
    assert offered(message) == [Brief(topic="Amazon", focus="layoffs"), Brief(topic="Amazon")]
    for command in offered(message):
        assert isinstance(command, Brief)
        assert not (await bot.answer(command, me)).failed


async def test_what_is_said_again_is_told_and_offered_once(bot: Bot, me: Origin) -> None:
    message = await bot.answer(f"amazon about layoffs {'volcano and layoffs ' * 60}", me)
    assert plain(message).count("“volcano”") == 1
    assert offered(message) == [Brief(topic="Amazon", focus="layoffs"), Brief(topic="Amazon")]
    many = await bot.answer(f"amazon about {' '.join(f'volcano{n}' for n in range(40))}", me)
    assert len(plain(many)) < 900


async def test_a_common_word_of_the_focus_is_no_answer(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix about password sharing", me)
    assert message.failed
    assert "No article on it has “password”." in plain(message)


async def test_a_nation_is_found_by_its_people(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix about brazil", me)
    assert message.briefing is not None
    assert any("Brazilian" in point.passage.text for point in message.briefing.points)


async def test_words_without_a_topic_get_the_nearest_articles(bot: Bot, me: Origin) -> None:
    message = await bot.answer("which unions oppose ai actors", me)
    assert message.failed
    said = plain(message)
    assert "No article here says “which unions oppose ai actors”" in said
    assert "Nearest to your words:" in said
    assert "Equity prepares mass data requests over AI" in said


@pytest.mark.parametrize("typed", ["how do I bake bread", "volcano", "rocket launch failures"])
async def test_what_nothing_is_near_to_gets_no_list(bot: Bot, me: Origin, typed: str) -> None:
    assert "Nearest to your words" not in plain(await bot.answer(typed, me))


async def test_a_channel_that_excludes_a_word_is_not_shown_it(bot: Bot, me: Origin) -> None:
    await bot.answer("settings exclude Equity", me)
    assert "Equity prepares" not in plain(await bot.answer("which unions oppose ai actors", me))


@pytest.mark.parametrize("typed", ["NETFLIX ADS", "netflix's ads"])
async def test_a_topic_with_a_focus_is_told_when_it_has_more_than_the_words_side_by_side(
    bot: Bot, me: Origin, typed: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.headline.lower() == "netflix: ads · ai briefing"


async def test_words_that_ask_for_something_else_than_the_topic_stay_as_they_are(
    bot: Bot, me: Origin
) -> None:
    message = await bot.answer("target job cuts", me)
    assert message.headline == "Target job cuts · AI briefing"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("who bought comerica", "will acquire Comerica"),
        ("netflix results q3", "third-quarter revenue"),
        ("why did netflix shares fall", "stock dropped about 10%"),
    ],
)
async def test_what_is_asked_in_one_form_of_a_verb_is_told_in_another(
    bot: Bot, me: Origin, typed: str, said: str
) -> None:
    assert said in plain(await bot.answer(typed, me))
