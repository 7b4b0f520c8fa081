"""What a channel may set, and what votes teach, as it shows in the daily briefing; on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.commands import Feedback
from bot.message import Message, plain
from tests.answers.newsroom import Newsroom
from tests.answers.press import DAYS, at


async def first_day(room: Newsroom) -> Message:
    """Subscribed, articles in, posted."""
    await room.say("subscribe netflix at 9am every day")
    await room.arrive(DAYS[16], at(16, "08:30"))
    [posted] = await room.deliver(at(16, "09:00"))
    return posted


async def test_a_list_grows_shrinks_and_is_undone(newsroom: Newsroom) -> None:
    assert (await newsroom.say("settings exclude layoffs")).headline == "Exclude: layoffs"
    assert (await newsroom.say("settings exclude Metro Morning, Layoffs")).headline == (
        "Exclude: layoffs, Metro Morning"
    )
    assert (await newsroom.say("settings exclude -layoffs")).headline == "Exclude: Metro Morning"
    refused = await newsroom.say("settings exclude -football")
    assert refused.failed and "It holds: Metro Morning." in plain(refused)
    assert (await newsroom.say("undo")).headline == "Exclude is as it was: layoffs, Metro Morning"
    assert (await newsroom.say("settings exclude default")).headline == "Exclude: not set (the default)"


@pytest.mark.parametrize(
    ("first", "same", "told"),
    [
        ("points 3", "points 3", "Points: 3 already"),
        ("points 3", "exclude default", "Exclude: not set already"),
        ("exclude layoffs", "exclude Layoffs", "Exclude: layoffs already"),
        ("silent on", "points 5", "Points: 5 already"),
    ],
)
async def test_a_setting_that_is_so_already_is_no_change(
    newsroom: Newsroom, first: str, same: str, told: str
) -> None:
    changed = await newsroom.say(f"settings {first}")
    again = await newsroom.say(f"settings {same}")
    assert (again.headline, again.failed, again.buttons) == (told, False, ())
    undone = await newsroom.say("undo")
    assert undone.headline.startswith(f"{changed.headline.partition(':')[0]} is as it was")


MISTAKES = (
    ("settings points 99", "1 to 15"),
    ("settings silent perhaps", "on or off"),
    ("settings quiet hours 20:00", "from a time to a time"),
    ("settings quiet hours 8:00-8:00", "are none"),
    ("settings volume 3", "There is no setting"),
    ("settings summarizer gpt", "There is no summarizer"),
    ("settings include ,", "settings include layoffs"),
    ("settings exclude *", "settings exclude layoffs"),
)


async def test_mistakes_name_what_would_work(newsroom: Newsroom) -> None:
    for typed, sentence in MISTAKES:
        message = await newsroom.say(typed)
        assert message.failed and sentence in plain(message), typed


async def test_excluded_words_keep_articles_and_sentences_out_and_why_says_so(newsroom: Newsroom) -> None:
    await newsroom.say("settings exclude price, Daily Ledger")
    posted = plain(await first_day(newsroom))
    assert "pause" in posted
    assert "Germany" not in posted and "Daily Ledger" not in posted
    why = plain(await newsroom.say("why Netflix raises prices in Germany"))
    assert "kept out here by the setting “exclude price”" in why


async def test_quotes_around_a_word_are_no_part_of_it_and_a_setting_tells_how_it_is_changed(
    newsroom: Newsroom,
) -> None:
    assert (await newsroom.say('settings exclude "price", “Daily Ledger”')).headline == (
        "Exclude: price, Daily Ledger"
    )
    assert (await newsroom.say("settings points: 3")).headline == "Points: 3"
    assert (await newsroom.say("settings exclude -price")).headline == "Exclude: Daily Ledger"
    assert "Change it: settings points 8" in plain(await newsroom.say("settings points"))


async def test_include_keeps_only_what_is_named(newsroom: Newsroom) -> None:
    await newsroom.say("settings include Germany")
    await first_day(newsroom)
    briefing = await newsroom.last_briefing()
    assert {source.title for source in briefing.sources} == {"Netflix raises prices in Germany"}


async def test_points_are_at_most_as_many_as_set_over_all_topics(newsroom: Newsroom) -> None:
    await newsroom.say("settings points 2")
    await newsroom.say("subscribe netflix, advertising, games at 9am")
    await newsroom.arrive((*DAYS[16], *DAYS[17]), at(17, "08:00"))
    await newsroom.deliver(at(17, "09:00"))
    briefing = await newsroom.last_briefing()
    assert len(briefing.points) == 2
    assert briefing.more


async def test_silent_posts_are_marked(newsroom: Newsroom) -> None:
    await newsroom.say("settings silent on")
    assert (await first_day(newsroom)).silent


async def test_quiet_hours_hold_a_post_back_until_they_end(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am every day")
    told = plain(await newsroom.say("settings quiet hours 20:00-9:30"))
    assert "Netflix at 09:00 falls into them: it comes at 09:30, when they end." in told
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    assert await newsroom.deliver(at(16, "09:00")) == []
    assert await newsroom.deliver(at(16, "09:29")) == []
    assert len(await newsroom.deliver(at(16, "09:31"))) == 1


async def test_quiet_hours_into_the_next_day_are_no_failure(newsroom: Newsroom) -> None:
    await newsroom.say("settings quiet hours 20:00-7:00")
    echo = plain(await newsroom.say("subscribe netflix at 9pm every day"))
    assert "falls into the channel's quiet hours: they last into the next day, so nothing is posted" in echo
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    for day in range(16, 21):
        assert await newsroom.deliver(at(day, "21:00")) == []
    assert {state for _, state in await newsroom.states()} == {"quiet"}
    assert "next Sat 21 Nov 21:00" in plain(await newsroom.say("list"))


async def test_votes_teach_within_bounds_and_are_forgotten(newsroom: Newsroom) -> None:
    posted = await first_day(newsroom)
    vote = next(b.command for b in posted.buttons if isinstance(b.command, Feedback))
    for person in range(9):
        thanks = await newsroom.bot.answer(vote, newsroom.origin(person=f"U{person}"))
        assert not thanks.failed
    learned = plain(await newsroom.say("learned"))
    assert "Screen Post +50%" in learned
    foreign = await newsroom.bot.answer(vote, newsroom.origin(workspace="T2", channel="C9"))
    assert foreign.failed
    assert (await newsroom.say("learned forget")).headline == "Forgotten: 9 votes"
    assert (await newsroom.say("learned")).headline == "Nothing was learnt here yet"
    assert "2. What 9 votes taught was forgotten" in plain(await newsroom.say("history"))
    assert isinstance(vote, Feedback)
    less = replace(vote, vote="down")
    await newsroom.bot.answer(less, newsroom.origin(person="U3"))
    assert (await newsroom.say("undo 2")).headline == "Back again: 8 of 9 votes"
    assert "Screen Post +50%" in plain(await newsroom.say("learned"))


async def test_why_tells_what_was_told_copied_or_elsewhere(newsroom: Newsroom) -> None:
    await first_day(newsroom)
    await newsroom.arrive(DAYS[17], at(17, "08:30"))
    await newsroom.deliver(at(17, "09:00"))
    assert "It was used in the briefing on Netflix" in plain(
        await newsroom.say("why https://screenpost.example.com/netflix-takes-pause-advertisements-to-japan")
    )
    told = plain(await newsroom.say("why Netflix tests advertisements on the pause screen"))
    assert "already told on Monday, 16 November" in told
    copy = plain(await newsroom.say("why Streaming gets dearer"))
    assert "copy of “Netflix raises prices in Germany” (Screen Post)" in copy
    await newsroom.arrive(DAYS[20], at(17, "10:00"))
    later = plain(await newsroom.say("why Netflix sued in Madrid"))
    assert "It came in after the last briefing here, on Netflix, was made." in later
    assert (await newsroom.say("why https://nobody.example.com/x")).failed


async def test_the_posts_buttons_tell_another_workspace_nothing(newsroom: Newsroom) -> None:
    posted = await first_day(newsroom)
    for button in posted.buttons:
        if button.command is None:
            continue
        message = await newsroom.bot.answer(button.command, newsroom.origin(workspace="T2", channel="C9"))
        assert "pause" not in plain(message), button.label


async def test_of_many_publishers_the_most_and_the_least_liked_are_shown(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def taught(*_: object) -> dict[str, float]:
        return {f"Publisher {number:03}": 1.5 - number / 300 for number in range(300)}

    monkeypatch.setattr("bot.answers.learn.weights", taught)
    learned = plain(await newsroom.say("learned"))
    assert learned.count("Publisher ") == 40 and "… 260 publishers between …" in learned
    assert "Publisher 000 +50%" in learned and "Publisher 299 -50%" in learned


async def test_a_line_of_no_setting_is_told_the_one_that_may_be_meant(newsroom: Newsroom) -> None:
    for typed, line in (
        ("settings exlude ads", "settings exclude ads"),
        ("settings -layoffs", "settings exclude -layoffs"),
        ("settings remove layoffs", "settings exclude -layoffs"),
        ("settings reset", "settings points default"),
        ("settings remove", "settings exclude"),
    ):
        message = await newsroom.say(typed)
        assert message.failed and f"Try: {line}\n" in f"{plain(message)}\n", typed
