"""What is said where little was: too few words, only samples, a stem of another language, days said twice."""

from __future__ import annotations

import pytest

from bot.app import Bot
from bot.commands import Brief
from bot.message import plain
from bot.model import Origin
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at, draft

UND = """Das Werk in Tarnow schließt im Frühjahr, und die Bäckerei Brannock sucht einen Käufer.
Die Bäckerei beschäftigt 240 Menschen und hofft auf einen Käufer aus der Region.
Das Werk und die Öfen gehören der Stadt."""


@pytest.mark.parametrize("typed", ["why did that happen", "what does she say", "and how many?", "."])
async def test_words_that_only_ask_say_too_little(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(typed, me)
    assert message.failed and "says too little to be looked for" in plain(message)
    assert "source add" not in plain(message)


async def test_who_has_only_samples_is_told_so_where_they_say_nothing(bot: Bot, me: Origin) -> None:
    said = plain(await bot.answer("xylophone repair", me))
    assert "There are only sample articles here so far" in said and "source add pack entertainment" in said


async def test_a_stem_of_another_language_is_no_word_that_an_article_has(newsroom: Newsroom) -> None:
    await newsroom.arrive(
        [draft(MONDAY, "08:00", "Elbkurier", "Werk und Bäckerei", UND)], at(MONDAY, "20:00")
    )
    said = plain(await newsroom.say('"undo"'))
    assert "No article here says “undo”" in said and "Elbkurier" not in said
    assert "An admin can add a source that writes about it" in said


async def test_numbers_alone_are_near_to_nothing(bot: Bot, me: Origin) -> None:
    assert "Nearest" not in plain(await bot.answer("what's 2+2", me))
    assert "Nearest" in plain(await bot.answer("which unions oppose ai actors", me))


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("anyone hiring?", "Hiring"),
        ("who said “rather die”", "Rather die"),
        ("netflix amazon disney", "Netflix, Amazon and Disney"),
        ("netflix amazon disney prices", "Netflix, Amazon and Disney: prices"),
        ("did amazon lay off people", "Amazon: layoffs people"),
        ("What is going on with the Warner Bros sale, I have a call now", "Warner Bros. Discovery: sale"),
        ("tell me something interesting", "Top stories"),
        ("good evening, what can you tell me about disney", "Disney"),
        ("give me the netflix stuff", "Netflix"),
        ("wats hapening with netflix", "Netflix"),
        ("is there a strike", "Strike"),
        ("tell me about the strike in more detail", "Strike"),
        ("brief me on netflix", "Netflix"),
        ("weekly recap", "Top stories"),
        ("list netflix articles", "Netflix"),
        ("netflix deep dive", "Netflix"),
        ("explain sora like i'm five", "Sora"),
        ("netflix seit letzter woche", "Netflix"),
        ("how many jobs did amazon cut", "Jobs amazon cut"),
        ("how big is the ai spending", "AI spending"),
        ("how long is the strike", "Strike"),
        ("harbour news", "Top stories from Harbour News only"),
    ],
)
async def test_what_is_meant_is_found_among_the_words(
    bot: Bot, me: Origin, typed: str, headline: str
) -> None:
    assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        (Brief(topic="today's news"), "last day ·"),
        (Brief(topic="yesterday’s headlines"), "last 2 days"),
        (Brief(topic="netflix last week", days=14), "last 14 days"),
        (Brief(topic="netflix last 3 days", days=14), "last 14 days"),
    ],
)
async def test_days_may_own_the_news_and_those_that_were_chosen_hold(
    bot: Bot, me: Origin, asked: Brief, days: str
) -> None:
    message = await bot.answer(asked, me)
    assert not message.failed and days in plain(message)


async def test_words_that_stand_together_are_offered_together(bot: Bot, me: Origin) -> None:
    message = await bot.answer("does amazon blame ai for the job cuts", me)
    offered = [b.command.focus for b in message.buttons if isinstance(b.command, Brief)]
    assert "job cuts" in offered and not {"job", "cuts"} & set(offered)
    last = await bot.answer("how much did netflix make last quarter", me)
    assert [b.command.focus for b in last.buttons if isinstance(b.command, Brief)] == ["quarter", ""]
