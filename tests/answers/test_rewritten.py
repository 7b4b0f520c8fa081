"""Articles that their publishers change: what is added is told, what was there before is not told again.

The posts of four days are compared with ``daily_rewritten.txt``; see ``test_daily`` for writing it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.message import plain
from bot.model import Draft
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import DAYS, at, draft

GOLDEN = Path(__file__).parent / "daily_rewritten.txt"

JOBS = """Netflix cuts 300 jobs at its Finnish games studio Tuulikki, the company said on Monday.
The studio in Tampere had 480 employees before Netflix announced the cuts.
A union in Tampere called the decision of Netflix a breach of the promises made in spring.
The employees of Netflix are to leave the studio by the end of January."""
UNION = "Lawyers have asked a Finnish court to stop the cuts of Netflix, a union said on Tuesday."
LOAN = "A Finnish minister has offered Netflix a loan of 12 million euros for the studio in Tampere."


def jobs(text: str, title: str = "Netflix cuts jobs at Tuulikki") -> Draft:
    return draft(16, "08:00", "Nordic Business", title, text, slug="netflix-cuts-jobs")


async def news(room: Newsroom, now: int) -> list[str]:
    """The points of the post that is due, "Update" and all; none on a quiet day."""
    posted = await room.deliver(now)
    return [line[2:] for message in posted for line in plain(message).split("\n") if line.startswith("• ")]


async def began(room: Newsroom, text: str = JOBS) -> list[str]:
    await room.say("subscribe netflix at 9am")
    await room.arrive([jobs(text)], at(16, "08:30"))
    first = await news(room, at(16, "09:00"))
    assert any("300 jobs" in line for line in first)
    return first


async def test_four_days_of_an_article_that_grows(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    versions = {
        16: (JOBS, "Netflix cuts jobs at Tuulikki"),
        17: (f"{JOBS}\n{UNION}", "Netflix cuts jobs at Tuulikki"),
        18: (f"{LOAN}\n{JOBS}\n{UNION}\nThis article was updated on Wednesday at 8:00.", "Loan for Tuulikki"),
        19: (f"{LOAN}\n{JOBS.replace('300', '250')}\n{UNION}", "Netflix cuts fewer jobs at Tuulikki"),
        20: (f"{JOBS.replace('300', '250').replace('promises', 'promise')}", "Netflix cuts fewer jobs"),
    }
    text = ""
    for day, (body, title) in versions.items():
        await newsroom.arrive([jobs(body, title)], at(day, "08:30"))
        posted = [shown(message) for message in await newsroom.deliver(at(day, "09:00"))]
        text += f"======== {day} November ========\n" + ("\n\n".join(posted) or "(nothing)") + "\n\n"
    if os.environ.get("AIBRIEF_WRITE_GOLDEN"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
    assert [state for _, state in await newsroom.states()] == ["sent", "sent", "sent", "sent", "quiet"]


async def test_what_is_added_is_told_once_as_an_update(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.arrive([jobs(f"{JOBS}\n{UNION}")], at(17, "08:30"))
    [told] = await news(newsroom, at(17, "09:00"))
    assert told.startswith(f"Update, day 2: {UNION}")
    await newsroom.arrive([jobs(f"{JOBS}\n{UNION}")], at(18, "08:30"))
    assert await news(newsroom, at(18, "09:00")) == []


async def test_another_wording_of_the_same_tells_nothing(newsroom: Newsroom) -> None:
    await began(newsroom)
    lines = JOBS.split("\n")
    for day, text in (
        (17, "\n".join([lines[2], lines[0], lines[1].replace("employees", "employes"), lines[3]])),
        (18, f"{JOBS}\nThis article was updated on Wednesday at 8:15."),
        (19, "\n".join(lines[:2])),
        (20, JOBS),
    ):
        again = await newsroom.bot.house.ingest.add([jobs(text)], newsroom.source_id, at(day, "08:30"))
        assert len(again.changed) == 1
        assert await news(newsroom, at(day, "09:00")) == []


async def test_the_same_text_with_a_new_date_tells_nothing(newsroom: Newsroom) -> None:
    await began(newsroom)
    later = draft(17, "08:00", "Nordic Business", "Netflix cuts jobs", JOBS, slug="netflix-cuts-jobs")
    await newsroom.arrive([later], at(17, "08:30"))
    assert await news(newsroom, at(17, "09:00")) == []


async def test_a_corrected_figure_is_an_update(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.arrive([jobs(JOBS.replace("300", "250"))], at(17, "08:30"))
    [told] = await news(newsroom, at(17, "09:00"))
    assert told.startswith("Update, day 2: Netflix cuts 250 jobs")


async def test_a_sentence_that_was_taken_out_comes_back_unnoticed(newsroom: Newsroom) -> None:
    passed_over = [
        f"Netflix has shop number {n} of the town in view, a baker said." for n in (11, 22, 33, 44, 55)
    ]
    await began(newsroom, "\n".join([JOBS, *passed_over]))
    await newsroom.arrive([jobs(JOBS)], at(17, "08:30"))
    assert await news(newsroom, at(17, "09:00")) == []
    await newsroom.arrive([jobs("\n".join([*passed_over, JOBS]))], at(18, "08:30"))
    assert await news(newsroom, at(18, "09:00")) == []
    copied = draft(18, "12:00", "Metro Morning", "A baker on Netflix", "\n".join(passed_over))
    await newsroom.arrive([copied], at(19, "08:30"))
    assert await news(newsroom, at(19, "09:00")) == [], "nor does it in another paper"


async def test_an_addition_that_was_passed_over_is_not_called_new_the_day_after(newsroom: Newsroom) -> None:
    await began(newsroom)
    many = [
        f"Netflix gives {n} of the workers a place in its studio in Oulu, it said." for n in range(11, 99, 8)
    ]
    await newsroom.arrive([jobs("\n".join([JOBS, *many]))], at(17, "08:30"))
    assert 0 < len(await news(newsroom, at(17, "09:00"))) < len(many)
    await newsroom.arrive([jobs("\n".join([JOBS, UNION, *many]))], at(18, "08:30"))
    [told] = await news(newsroom, at(18, "09:00"))
    assert UNION in told


BLOG = """
The first employees of Netflix left the building in Tampere with boxes under their arms.
Netflix has hired guards for the studio in Tampere, a reporter of the radio saw.
The mayor of Tampere visited the studio of Netflix and called the day a bitter one.
Netflix keeps the servers of the game Northern Post running until summer.
A rival from Turku offers 40 programmers of Netflix new contracts.
The share of Netflix fell by 2 percent in New York after the report.
Netflix has cancelled the Christmas party of the studio, three employees wrote.
Students in Tampere marched against Netflix, the police counted 700 of them.
The president of Finland asked Netflix to wait with the cuts until spring.
Netflix will pay nine monthly salaries to everybody who leaves by himself.
A museum in Tampere collects the drawings of the Netflix studio.
The music of Northern Post was sold by Netflix to a label in Stockholm."""


async def test_a_page_that_changes_with_every_poll_tells_each_sentence_once(newsroom: Newsroom) -> None:
    await began(newsroom)
    body, told = JOBS.split("\n"), []
    for number, line in enumerate(BLOG.strip().split("\n")):
        day, hour = 17 + number // 4, 10 + 3 * (number % 4)
        for minute, lines in enumerate(([line, *body], body, [*body[1:], line, body[0]])):
            await newsroom.arrive([jobs("\n".join(lines))], at(day, f"{hour}:{minute}0"))
        body = [line, *body][:8]  # the oldest lines go
        await newsroom.arrive([jobs("\n".join(body))], at(day, f"{hour}:30"))
        if number % 4 == 3:
            told += await news(newsroom, at(day + 1, "09:00"))
    assert sorted(line.split(": ")[1].rsplit(" [", 1)[0] for line in told) == sorted(BLOG.strip().split("\n"))


async def test_each_channel_is_told_by_what_stood_there_at_its_own_last_briefing(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.say("subscribe netflix at 12:00", channel="C2")
    await newsroom.deliver(at(16, "12:00"))
    await newsroom.arrive([jobs(f"{JOBS}\n{UNION}")], at(16, "18:00"))
    [early] = await news(newsroom, at(17, "09:00"))
    assert UNION in early
    await newsroom.arrive([jobs(f"{LOAN}\n{JOBS}\n{UNION}")], at(17, "10:00"))
    both = " ".join(await news(newsroom, at(17, "12:00")))
    assert newsroom.chat.posts[-1][0] == "C2" and UNION in both and LOAN in both
    [late] = await news(newsroom, at(18, "09:00"))
    assert newsroom.chat.posts[-1][0] == "C1" and LOAN in late


async def test_why_tells_of_a_change_after_the_briefing(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.arrive([jobs(f"{JOBS.replace('employees', 'employes')}")], at(16, "12:00"))
    assert "added" not in plain(await newsroom.say("why Netflix cuts jobs"))
    await newsroom.arrive([jobs(f"{JOBS}\n{UNION}")], at(16, "18:00"))
    why = plain(await newsroom.say("why https://nordicbusiness.example.com/netflix-cuts-jobs"))
    assert "as source 1. Its publisher has added to it since; the next daily briefing looks at that." in why
    await newsroom.deliver(at(17, "09:00"))
    assert "since" not in plain(
        await newsroom.say("why https://nordicbusiness.example.com/netflix-cuts-jobs")
    )


async def test_why_names_the_place_of_an_addition_and_not_what_was_told_of_its_article(
    newsroom: Newsroom,
) -> None:
    await began(newsroom)
    await newsroom.arrive([jobs(f"{JOBS}\nIt rained."), *DAYS[17]], at(17, "08:30"))
    await newsroom.deliver(at(17, "09:00"))
    [left] = [one for one in (await newsroom.last_briefing()).left_out if one.publisher == "Nordic Business"]
    assert left.reason == "same story as “Netflix takes over Northern Post maker Tuulikki” (Daily Ledger)"


async def test_a_change_that_is_stored_while_a_briefing_is_made_is_in_the_next(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.arrive(DAYS[17], at(17, "08:30"))
    await newsroom.deliver(at(17, "09:00"))
    house, read_at = newsroom.bot.house, at(17, "08:58")
    newsroom.clock.now = at(17, "09:01")  # a slow source: its reading began before nine
    await house.ingest.add([jobs(f"{JOBS}\n{UNION}")], newsroom.source_id, read_at)
    assert [line for line in await news(newsroom, at(18, "09:00")) if UNION in line]


async def test_an_article_that_came_in_just_before_its_briefing_was_there(newsroom: Newsroom) -> None:
    passed_over = [
        f"Netflix has shop number {n} in view, a baker from Tampere said." for n in range(11, 99, 11)
    ]
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive([jobs("\n".join([JOBS, *passed_over]))], at(16, "09:00") - 20)
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.arrive([jobs("\n".join([JOBS, *passed_over, UNION]))], at(16, "12:00"))
    [told] = await news(newsroom, at(17, "09:00"))
    assert UNION in told


async def test_a_change_long_after_the_article_is_forgotten_tells_only_what_is_new(
    newsroom: Newsroom,
) -> None:
    await began(newsroom)
    await newsroom.arrive([jobs(f"{JOBS}\n{UNION}")], at(17, "08:30"))
    await newsroom.deliver(at(17, "09:00"))
    async with newsroom.bot.house.database.writing() as session:
        await session.run("revisions.drop_old", before=at(18, "00:00"))
    assert await news(newsroom, at(18, "09:00")) == []
    await newsroom.arrive([jobs(f"{LOAN}\n{JOBS}\n{UNION}")], at(19, "08:30"))
    [told] = await news(newsroom, at(19, "09:00"))
    assert LOAN in told


async def test_the_headline_of_an_article_that_became_a_teaser_is_not_new(newsroom: Newsroom) -> None:
    """An article that came in before teasers had their headlines before them is such a one, too."""
    closes, visits = "Netflix closes offices in Lahti", "Netflix wants visitors to come in the spring."
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive([jobs(JOBS, closes)], at(16, "08:30"))
    await news(newsroom, at(16, "09:00"))
    await newsroom.arrive([jobs(f"{JOBS.splitlines()[2]}\n{visits}", closes)], at(17, "08:30"))
    assert await news(newsroom, at(17, "09:00")) == [f"Update, day 2: {visits} [1]"]
