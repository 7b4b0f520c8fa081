"""Lines of people who are new here, or mix languages, or whose English is not perfect, are answered."""

from __future__ import annotations

import pytest

from bot.commands import Brief
from bot.message import plain
from tests.answers.newsroom import Newsroom
from tests.answers.press import MONDAY, at, draft

FALLS = """Quillfeather went bankrupt on Monday after it had lost its largest customer, the company said.
Quillfeather owes 40 banks in Namur 300 million euros and employs 900 people."""
MILL = """Disney sold its paper mill in Tarnow on Monday, the company said.
The mill in Tarnow has 200 workers."""
ITEMS = [
    draft(MONDAY, "08:00", "Mill Post", "A maker of pens has no money", FALLS),
    draft(MONDAY, "09:00", "Quay Wire", "A mill is sold", MILL),
]


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("why quillfeather bankrupt", "Quillfeather bankrupt"),
        ("why disney mill", "Disney mill"),
        ("news über quillfeather", "Quillfeather"),
        ("infos sur quillfeather", "Quillfeather"),
        ("news zu tarnow", "Tarnow"),
        ("tell me smth about disney", "Disney"),
    ],
)
async def test_a_question_is_understood(newsroom: Newsroom, typed: str, headline: str) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    assert (await newsroom.say(typed)).headline == f"{headline} · AI briefing"


@pytest.mark.parametrize("typed", ["disney bankrupt", "disney about quillfeather", "netflix paper mill"])
async def test_what_has_nothing_of_a_topic_is_offered_by_itself(newsroom: Newsroom, typed: str) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    focus = typed.removeprefix("disney ").removeprefix("netflix ").removeprefix("about ")
    message = await newsroom.say(typed)
    assert message.failed and f"There is something on {focus} by itself." in plain(message)
    assert message.buttons[-1].command == Brief(topic=focus)
    assert not (await newsroom.say(focus)).failed
    assert "by itself" not in plain(await newsroom.say("disney zebras"))


@pytest.mark.parametrize(
    ("typed", "headline", "beside"),
    [
        ("and the banks?", "Quillfeather: banks", [Brief(topic="banks")]),
        ("what about workers", "Workers", []),  # nothing of Quillfeather has them
        ("and disney", "Disney", []),
    ],
)
async def test_what_stands_behind_and_is_looked_for_within_words_of_ones_own(
    newsroom: Newsroom, typed: str, headline: str, beside: list[Brief]
) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    await newsroom.say("quillfeather")
    message = await newsroom.say(typed)
    assert message.headline == f"{headline} · AI briefing"
    assert [one.command for one in message.buttons if isinstance(one.command, Brief)] == beside


async def test_words_that_no_article_has_together_are_offered_each_by_itself(newsroom: Newsroom) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    message = await newsroom.say("quillfeather tarnow")
    assert message.failed and "Did you mean Quillfeather and tarnow?" in plain(message)
    assert message.buttons[0].command == Brief(topic="quillfeather, tarnow")
    assert (await newsroom.say("quillfeather, tarnow")).headline == "Quillfeather and tarnow · AI briefing"
    for typed in ("quillfeather zebras", "quillfeather tarnow bergen mill", "the tarnow"):
        assert "Did you mean" not in plain(await newsroom.say(typed))


@pytest.mark.parametrize("typed", ["why not in the news", "why crane moved again"])
async def test_why_with_words_that_nobody_has_speaks_of_an_article(newsroom: Newsroom, typed: str) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    message = await newsroom.say(typed)
    assert message.failed and "has been read from the sources here" in plain(message)


async def test_why_with_a_headline_speaks_of_that_article(newsroom: Newsroom) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    await newsroom.say("disney")
    assert "A maker of pens has no money" in plain(await newsroom.say("why a maker of pens has no money"))


@pytest.mark.parametrize(
    "typed", ["und letzte woche", "et hier", "y ayer?", "und seit gestern", "auch gestern"]
)
async def test_days_in_another_language_go_on(newsroom: Newsroom, typed: str) -> None:
    await newsroom.arrive(ITEMS, at(MONDAY, "20:00"))
    await newsroom.say("disney")
    assert (await newsroom.say(typed)).headline == "Disney · AI briefing"


@pytest.mark.parametrize("typed", ["edit 1 also disney", "edit 1 and disney", "edit 1 plus disney"])
async def test_one_more_topic_is_offered_for_a_daily_briefing(newsroom: Newsroom, typed: str) -> None:
    await newsroom.say("subscribe netflix at 9am")
    assert "edit 1 topics +disney" in plain(await newsroom.say(typed))
