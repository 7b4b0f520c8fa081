"""The daily briefing over a working week: articles come in, a Deliverer posts, a channel reads.

What stands in the channel is compared with ``daily_week.txt``. After a wanted change write it anew:
AIBRIEF_WRITE_GOLDEN=1 pytest tests/answers/test_daily.py
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.daily.briefing import _notes
from bot.delivery.occasion import Occasion
from bot.message import plain
from bot.model import Subscription
from bot.store import sources
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import DAYS, at, draft

GOLDEN = Path(__file__).parent / "daily_week.txt"


async def live(room: Newsroom, days: range) -> list[tuple[int, list[str]]]:
    """Each day's articles come in before 9, and the post is made at 9: (day, what was posted)."""
    posted = []
    for day in days:
        await room.arrive(DAYS[day], at(day, "08:30"))
        posted.append((day, [shown(message) for message in await room.deliver(at(day, "09:00"))]))
    return posted


async def test_a_week_in_a_channel(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am weekdays")
    posted = await live(newsroom, range(16, 19))
    await newsroom.say("settings nothing new on")
    posted += await live(newsroom, range(19, 21))
    text = "\n".join(
        f"======== {day} November ========\n" + ("\n\n".join(messages) or "(nothing)") + "\n"
        for day, messages in posted
    )
    if os.environ.get("AIBRIEF_WRITE_GOLDEN"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
    assert [state for _, state in await newsroom.states()] == ["sent", "sent", "quiet", "sent", "sent"]


def test_what_may_not_have_arrived_is_told_apart_from_what_was_not_posted() -> None:
    missed = (("2026-11-16", "gave up"), ("2026-11-17", "held"), ("2026-11-18", "skipped"))
    occasion = Occasion(
        subscription_id=1, workspace_id=1, channel_id=1, local_date="2026-11-19", due_at=at(19, "09:00"),
        late=False, missed=missed, now=at(19, "09:00"),
    )  # fmt: skip
    subscription = Subscription(
        id=1, workspace_id=1, channel_id=1, person="ada", topics=("Netflix",), minute=540, days=frozenset(),
        zone="Europe/Berlin", created_at=0, since=0, next_at=0,
    )  # fmt: skip
    new = "What was new then is in this briefing."
    assert _notes(occasion, subscription) == [
        f"Not posted: Monday 16 and Wednesday 18 November. {new}",
        f"May not have arrived: Tuesday 17 November. {new}",
    ]


SERIES = """Netflix brings the series Lighthouse back for a second season, the company said on Monday.
The first season of Lighthouse was seen in 24 million households, according to Netflix.
Netflix films the new season in Iceland from March.
The author of Lighthouse, Tove Arnalds, writes all eight episodes for Netflix again.
Netflix pays the author 2 million euros for each season, two people close to the talks said.
The island of Grimsey, where Netflix films, has 60 inhabitants and one shop.
Netflix has asked the island for the use of its harbour until the end of June.
A ferry of Netflix is to bring 90 technicians and their equipment to the island each week.
The lighthouse keeper plays himself, as in the first season, Netflix confirmed.
Netflix expects the first episode of the new season in the autumn of 2027."""


async def points_of(room: Newsroom, now: int) -> list[str]:
    """The news of the one post that is due; none on a quiet day."""
    posted = await room.deliver(now)
    return [point.passage.text for point in (await room.last_briefing()).points] if posted else []


async def test_a_sentence_that_was_there_and_not_chosen_is_never_called_new(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    series = draft(15, "12:00", "Screen Post", "Lighthouse returns to Netflix", SERIES)
    await newsroom.arrive([series], at(16, "08:30"))
    first = await points_of(newsroom, at(16, "09:00"))
    assert 0 < len(first) < 8
    again = "\n".join(reversed(SERIES.strip().split("\n")))
    copied = draft(16, "14:00", "Metro Morning", "A keeper, an island, a ferry", again)
    await newsroom.arrive([copied], at(17, "08:30"))
    assert await points_of(newsroom, at(17, "09:00")) == []


async def test_a_sentence_told_in_slightly_other_words_is_known(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    text = """In January Netflix is raising the price of its standard plan in Germany to 15.99 euros a month.
It is the third increase in Germany by Netflix within four years.
A reader from Bremen has written to Netflix and received 20 euros back."""
    await newsroom.arrive([draft(16, "20:00", "Bremen Daily", "Readers write", text)], at(17, "08:30"))
    assert await points_of(newsroom, at(17, "09:00")) == [text.split("\n")[2]]


async def test_a_headline_is_told_once(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    opens, buys = "Netflix opens a studio in Hull", "Netflix to buy a cinema in Leeds"
    adds = "Forty carpenters work at stages of oak in the north of the country."
    teaser = draft(15, "12:00", "Screen Post", opens, adds)
    await newsroom.arrive([teaser, draft(15, "12:30", "Dawn Post", buys, "")], at(16, "08:30"))
    assert await points_of(newsroom, at(16, "09:00")) == [opens, adds, buys]
    sails = "Netflix has bought a boat in the harbour of Caddis, it said in a letter."
    again = draft(16, "13:00", "Echo", "Netflix starts work in Hull studio", adds)
    await newsroom.arrive([draft(16, "12:00", "Metro", "The sea", sails), again], at(17, "08:30"))
    assert await points_of(newsroom, at(17, "09:00")) == [sails]


async def test_a_second_briefing_of_the_channel_does_not_repeat_the_first(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.say("subscribe games, netflix at 10am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.deliver(at(16, "10:00"))
    await newsroom.arrive(DAYS[17], at(17, "08:30"))
    early = await points_of(newsroom, at(17, "09:00"))
    late = await points_of(newsroom, at(17, "10:00"))
    assert early and not set(early) & set(late)


async def test_what_comes_in_while_a_briefing_is_made_is_in_the_next(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    # read at 8:59 by a slow source, in the store only after the briefing was made
    await newsroom.arrive(DAYS[20], at(16, "08:59"))
    assert any("Madrid" in text for text in await points_of(newsroom, at(17, "09:00")))


async def test_an_old_article_of_a_new_source_is_no_news(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    old = draft(11, "12:00", "Archive", "Lighthouse returns to Netflix", SERIES)
    await newsroom.arrive([old], at(17, "08:30"))
    assert await points_of(newsroom, at(17, "09:00")) == []


@pytest.mark.parametrize("news", [True, False])
@pytest.mark.parametrize("own", [True, False])
async def test_what_a_new_source_had_before_is_for_questions(
    newsroom: Newsroom, news: bool, own: bool
) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    if own:
        await newsroom.follow("archive", at(16, "14:59"))
    there = replace(draft(15, "12:00", "Archive", "Lighthouse returns to Netflix", SERIES), news=news)
    await newsroom.arrive([there], at(16, "15:00"))
    assert "lighthouse keeper" in plain(await newsroom.say("netflix about lighthouse"))
    told = await points_of(newsroom, at(17, "09:00"))
    assert any("Lighthouse" in text for text in told) == news
    assert await points_of(newsroom, at(18, "09:00")) == []


async def test_what_one_source_brought_is_news_though_another_had_it(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    brought = draft(15, "12:00", "Archive", "Lighthouse returns to Netflix", SERIES)
    await newsroom.arrive([brought], at(16, "10:00"))
    await newsroom.follow("archive", at(16, "14:59"))
    await newsroom.arrive([replace(brought, news=False)], at(16, "15:00"))
    assert any("Lighthouse" in text for text in await points_of(newsroom, at(17, "09:00")))


async def test_the_heading_writes_a_topic_as_the_articles_do(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe lighthouse at 9am")
    await newsroom.arrive([draft(15, "12:00", "Screen Post", "A second season", SERIES)], at(16, "08:30"))
    [post] = await newsroom.deliver(at(16, "09:00"))
    assert post.headline.startswith("Lighthouse daily")
    await newsroom.say("subscribe netflix, tove arnalds at 10am")
    later = "Tove Arnalds has sold her second novel to Netflix, the publisher said on Monday."
    await newsroom.arrive([draft(16, "09:00", "Screen Post", "A novel", later)], at(16, "09:30"))
    [post] = await newsroom.deliver(at(16, "10:00"))
    assert post.headline.startswith("Netflix and Tove Arnalds daily")


async def test_coverage_tells_what_was_read_and_what_fails(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    house = newsroom.bot.house
    async with house.database.writing() as session:
        for number, failing in enumerate((None, at(10, "12:00"), at(15, "12:00"))):
            source_id = house.new_id()
            address = f"https://f{number}.example.com/"
            await sources.add(
                session, id=source_id, address=address, kind="feed", url=address, title=f"Feed {number}",
                everyone=True, now=at(9, "12:00"),
            )  # fmt: skip
            state = sources.SourceState(
                next_poll_at=at(30, "00:00"), last_read_at=at(16, "08:00"), error_since=failing
            )
            await sources.save(session, source_id, state)
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    [posted] = await newsroom.deliver(at(16, "09:00"))
    assert (
        "1 of 3 sources read, Feed 1 failing since Tuesday, Feed 2 failing since yesterday; "
        "3 articles, 2 stories, 2 shown"
    ) in plain(posted)


async def test_why_counts_the_points_as_they_stand_in_the_post(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await live(newsroom, range(16, 18))
    bullets = [line for line in plain(newsroom.chat.posts[-1][1]).split("\n") if line.startswith("• ")]
    for number in (1, 2):
        why = plain(await newsroom.say(f"why {number}"))
        said = bullets[number - 1].removeprefix("• ").partition(" · ")[0]
        assert f"Point {number}\n{said}" in why
