"""A topic that an edit adds to a running briefing: first its picture, once, and then what is new.

The posts of a week are compared with ``daily_added.txt``; see ``test_daily`` for writing it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.message import plain
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import DAYS, at, draft

GOLDEN = Path(__file__).parent / "daily_added.txt"

PARK = """Disney opens a park on the coast of Portugal in 2029, the company said in Lisbon.
Disney pays 2.1 billion euros for the land and the buildings in Portugal.
A fishing village fears for its harbour, because the ships of Disney are to land there.
The government of Portugal has promised Disney a railway line to the park.
Environmental groups want to stop the park of Disney in a court in Porto."""

SPORT = """Disney has bought the rights to the Alpine ski races for five winters.
The Austrian ski association gets 90 million euros a winter from Disney.
Skiers hope for later starts, because Disney shows the races in America."""

BOTH = """Disney and Netflix will sell one common subscription in Brazil from January.
The common subscription of Netflix and Disney costs 49 reais a month in Brazil.
Disney has 11 million customers in Brazil, twice as many as three years ago."""

TRAIN = """The railway to the park of Disney in Portugal costs 400 million euros more than planned.
A minister in Lisbon said that Disney has to pay half of it."""

ARRIVALS = {
    16: (*DAYS[16], draft(13, "10:00", "Iberia Today", "Disney goes to Portugal", PARK)),
    17: (*DAYS[17], draft(16, "18:00", "Rio Post", "One subscription for two", BOTH)),
    18: (*DAYS[18], draft(17, "16:00", "Snow News", "Disney buys the ski races", SPORT)),
    19: DAYS[19],
    20: (*DAYS[20], draft(19, "16:00", "Iberia Today", "Railway to Disney's park costs more", TRAIN)),
}


async def bullets(room: Newsroom, now: int) -> list[str]:
    """The lines of points, without their sources and without reminders; none on a quiet day."""
    posted = await room.deliver(now)
    lines = [line for message in posted for line in plain(message).split("Still the picture")[0].split("\n")]
    return [line[2:].split(" [")[0] for line in lines if line.startswith("• ")]


async def test_a_week_in_which_a_topic_is_added(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am weekdays")
    text = ""
    for day in range(16, 21):
        await newsroom.arrive(ARRIVALS[day], at(day, "08:30"))
        posted = [shown(message) for message in await newsroom.deliver(at(day, "09:00"))]
        text += f"======== {day} November ========\n" + ("\n\n".join(posted) or "(nothing)") + "\n\n"
        if day == 17:
            newsroom.clock.now = at(17, "15:00")
            edited = await newsroom.say("edit 1 topics netflix, disney")
            text += f"-------- edit 1 topics netflix, disney --------\n{shown(edited)}\n\n"
    if os.environ.get("AIBRIEF_WRITE_GOLDEN"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
    assert [state for _, state in await newsroom.states()] == ["sent", "sent", "sent", "quiet", "sent"]


async def began(room: Newsroom) -> None:
    await room.say("subscribe netflix at 9am")
    for day in (16, 17):
        await room.arrive(ARRIVALS[day], at(day, "08:30"))
        await room.deliver(at(day, "09:00"))


async def test_the_picture_comes_once_and_repeats_nothing_that_was_told(newsroom: Newsroom) -> None:
    await began(newsroom)
    told = " ".join(plain(message) for _, message in newsroom.chat.posts)
    await newsroom.say("edit 1 topics netflix, disney")
    picture = await bullets(newsroom, at(18, "09:00"))
    assert 0 < len(picture) <= 3, "its share of five points"
    assert any("Portugal" in line for line in picture) and not [line for line in picture if line in told]
    assert await bullets(newsroom, at(19, "09:00")) == []


async def test_news_and_picture_share_the_points_and_news_come_first(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(ARRIVALS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.say("edit 1 topics disney, netflix")
    await newsroom.arrive(ARRIVALS[17], at(17, "08:30"))
    await newsroom.deliver(at(17, "09:00"))
    points = (await newsroom.last_briefing()).points
    new = [point.new for point in points]
    assert len(points) == 5 and new == sorted(new, reverse=True) and set(new) == {True, False}
    post = plain(newsroom.chat.posts[-1][1])
    assert post.startswith("Disney and Netflix daily · new: ")
    assert post.index("New since yesterday") < post.index("New here: Disney, the picture of the last 7 days")
    assert new.count(True) == 3
    assert "one common subscription" not in post.split("New here")[1], "news of both topics is news"


async def test_an_undone_edit_brings_no_picture(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.say("edit 1 topics netflix, disney")
    assert "As it was: Netflix" in plain(await newsroom.say("undo"))
    assert await bullets(newsroom, at(18, "09:00")) == []


async def test_the_undo_of_a_topic_taken_away_is_no_new_topic(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix, disney at 9am")
    await newsroom.arrive(ARRIVALS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.say("edit 1 topics netflix")
    await newsroom.say("undo")
    assert await bullets(newsroom, at(17, "09:00")) == []
    await newsroom.say("edit 1 at 10am")
    assert await bullets(newsroom, at(18, "10:00")) == [], "nor is another time"


async def test_before_the_first_briefing_an_added_topic_is_as_any_other(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    assert "New here" not in plain(await newsroom.say("edit 1 topics netflix, disney"))
    await newsroom.arrive(ARRIVALS[16], at(16, "08:30"))
    [first] = await newsroom.deliver(at(16, "09:00"))
    assert first.headline == "Netflix and Disney daily · the picture of the last 7 days"
    assert "New here" not in plain(first) and "Portugal" in plain(first)


async def test_a_picture_that_could_not_be_posted_comes_with_the_next(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.say("edit 1 topics netflix, disney")
    newsroom.chat.closed.add("C1")
    assert await bullets(newsroom, at(18, "09:00")) == []
    newsroom.chat.closed.clear()
    assert any("Portugal" in line for line in await bullets(newsroom, at(19, "09:00")))


async def test_a_preview_shows_the_picture_and_changes_nothing(newsroom: Newsroom) -> None:
    await began(newsroom)
    await newsroom.say("edit 1 topics netflix, disney")
    for _ in range(2):
        assert "New here: Disney, the picture of the last 7 days" in plain(await newsroom.say("preview 1"))
    assert await bullets(newsroom, at(18, "09:00"))


async def test_a_picture_stands_in_the_post_where_updates_go_to_threads(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(ARRIVALS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.say("edit 1 topics netflix, disney")
    await newsroom.arrive(ARRIVALS[20], at(20, "08:30"))
    post, *replies = [plain(message) for message in await newsroom.deliver(at(20, "09:00"))]
    assert len(replies) == 1 and "Madrid" in replies[0] and "Portugal" not in replies[0]
    picture = post.split("New here: Disney, the picture of the last 7 days\n")[1].split("\nStill")[0]
    assert picture.count("Disney") == picture.count("• ") == 2 and "publisher" in picture
