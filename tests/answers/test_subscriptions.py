"""Subscribing and all that follows, as a person types it; on both engines."""

from __future__ import annotations

import re

from bot.commands import Edit, List, Pause, Preview, Resume, Subscribe, Undo, Unsubscribe
from bot.delivery.plan import claim_due
from bot.message import Message, Rows, plain
from bot.store import sources, workspaces
from tests.answers.newsroom import Newsroom
from tests.answers.press import DAYS, at, draft


def said(message: Message) -> str:
    """Headline and words, then what can be pressed."""
    return f"{plain(message)}\n{' '.join(f'[{button.label}]' for button in message.buttons)}"


def in_rows(message: Message) -> list[str]:
    """What can be pressed beside the entries of a list."""
    rows = [row for block in message.blocks if isinstance(block, Rows) for row in block.rows]
    return [button.label for _, buttons in rows for button in buttons]


async def test_subscribing_echoes_place_zone_and_next_time(newsroom: Newsroom) -> None:
    message = await newsroom.say("subscribe netflix, disney, sora at 9am weekdays")
    assert said(message) == (
        "Subscribed: Netflix, Disney and Sora\n"
        "Weekdays at 09:00 (Europe/Berlin), in #news. Next: Monday, 16 November 09:00 (Europe/Berlin).\n"
        "[Preview] [Change] [Undo]"
    )


WAYS = (
    ("follow netflix", "Weekdays at 09:00 (Europe/Berlin), in #news. Next: Monday, 16 November 09:00"),
    ("subscribe netflix at 7:30 pm every day", "Every day at 19:30 (Europe/Berlin)"),
    ("subscribe netflix at 9 in Tokyo", "(Asia/Tokyo), in #news. Next: Tuesday, 17 November 09:00"),
    ("subscribe netflix at noon mon,wed,fri", "Monday, Wednesday and Friday at 12:00 (Europe/Berlin)"),
    ("subscribe netflix at 7", "Next: Tuesday, 17 November 07:00 (Europe/Berlin)."),
    ("subscribe netflix to <#C2|films>", "in #films."),
    ("subscribe quantum basketry at 9", "“quantum basketry” is no topic of my list"),
)


async def test_ways_to_subscribe(newsroom: Newsroom) -> None:
    for typed, expected in WAYS:
        message = await newsroom.say(typed)
        assert expected in plain(message), typed
        assert not message.failed, typed
        await newsroom.say("undo")


MISTAKES = (
    ("subscribe netflix at 9 in UTC+2", "offset"),
    ("subscribe netflix at 25:00", "25:00"),
    ("subscribe netflix at 9 in Berln", "Berlin"),
    ("subscribe " + ", ".join(f"topic {n}" for n in range(11)), "at most 10 topics"),
    ("subscribe " + "x" * 90, "at most 80 characters"),
    ("edit 1 at 9", "this channel has none"),
    ("pause netflix", "this channel has none"),
    ("unsubscribe ~zzzzzzzzzzzzzz", "has ended"),
    ("unsubscribe ~zzzzzzzzzzzzz", "has ended"),  # a number that no store holds
)


async def test_mistakes_are_told_with_a_way_out(newsroom: Newsroom) -> None:
    for typed, sentence in MISTAKES:
        message = await newsroom.say(typed)
        assert message.failed, typed
        assert sentence in plain(message), typed


async def test_the_same_again_and_too_many_are_refused(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix, disney at 9am")
    again = await newsroom.say("subscribe disney, netflix at 10am")
    assert again.failed
    assert "as number 1: weekdays at 09:00" in plain(again)
    assert "edit 1 at 10:00" in plain(again)
    await newsroom.fill("C1", 48)
    assert not (await newsroom.say("subscribe theme 48 at 9am")).failed
    assert "has 50 daily briefings" in plain(await newsroom.say("subscribe one more at 9am"))
    listed = await newsroom.say("list")
    assert listed.headline == "50 daily briefings in this channel"
    for page, buttons in ((1, ["Next"]), (2, ["Previous", "Next"]), (5, ["Previous"])):
        assert [button.label for button in listed.buttons] == buttons
        words = plain(listed)
        assert (
            f"• {page * 10 - 9}. " in words and f"• {page * 10}. " in words and f"Page {page} of 5." in words
        )
        listed = await newsroom.bot.answer(listed.buttons[-1].command, newsroom.origin())
        if page == 2:
            listed = await newsroom.bot.answer(List(page=99), newsroom.origin())
    assert "Page 4 of 5." in plain(listed)


async def test_a_life_of_a_subscription(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    listed = await newsroom.say("list")
    assert "1. Netflix · weekdays at 09:00 (Europe/Berlin) · next Mon 16 Nov 09:00" in plain(listed)
    assert "Page" not in plain(listed) and in_rows(listed) == ["Preview", "Change", "Pause", "Stop"]
    edited = await newsroom.say("edit netflix at 8:30 mon-thu in London")
    assert "Monday to Thursday at 08:30 (Europe/London)" in plain(edited)
    assert "As it was: Netflix, weekdays at 09:00 (Europe/Berlin)" in plain(await newsroom.say("undo"))
    moved = await newsroom.say("edit 1 to <#C2|films> topics disney, sora")
    assert "Changed: Disney and Sora" in plain(moved) and "in #films" in plain(moved)
    assert "No daily briefings in this channel" in plain(await newsroom.say("list"))
    everywhere = await newsroom.say("list all")
    assert "• Disney and Sora in #films · weekdays at 09:00" in plain(everywhere)
    paused = await newsroom.say("pause disney until 24 dec", channel="C2")
    assert "Next: Thursday, 24 December 09:00" in plain(paused)
    listed = await newsroom.say("list", channel="C2")
    assert "paused until 24 December 2026" in plain(listed)
    assert in_rows(listed) == ["Preview", "Change", "Resume", "Stop"]
    assert "Running again" in plain(await newsroom.say("undo", channel="C2"))
    assert "paused" not in plain(await newsroom.say("list", channel="C2"))
    ended = await newsroom.say("unsubscribe 1", channel="C2")
    assert said(ended) == "Ended: Disney and Sora\n#films gets no more daily briefings on it.\n[Undo]"
    back = await newsroom.say("undo", channel="C2")
    assert "Back again: Disney and Sora, weekdays at 09:00" in plain(back)
    assert "There is nothing of yours to undo here" in plain(await newsroom.say("undo", person="U9"))


async def test_forms_open_bare_and_filled(newsroom: Newsroom) -> None:
    fresh = (await newsroom.say("subscribe")).form
    assert fresh is not None and fresh.command == Subscribe()
    assert {field.name: field.value for field in fresh.fields} == {
        "topic": "", "time": "09:00", "days": "weekdays", "zone": "Europe/Berlin", "channel": "C1",
    }  # fmt: skip
    typed = (await newsroom.say("subscribe at 8:30 every day in Tokyo")).form
    assert typed is not None
    assert [f.value for f in typed.fields][1:4] == ["08:30", "every day", "Asia/Tokyo"]
    await newsroom.say("subscribe netflix, disney at 7 mon,wed")
    filled = (await newsroom.say("edit 1")).form
    assert filled is not None and isinstance(filled.command, Edit)
    values = {field.name: field.value for field in filled.fields}
    assert values["topic"] == "Netflix, Disney" and values["time"] == "07:00"


async def test_a_channel_that_cannot_be_posted_to_is_told_with_the_cure(newsroom: Newsroom) -> None:
    newsroom.chat.closed.add("C1")
    message = await newsroom.say("subscribe netflix at 9am")
    assert message.failed and "/invite @AI Brief" in plain(message)
    assert "No daily briefings" in plain(await newsroom.say("list"))


async def test_who_may_not_change_a_channel_cannot_from_another_one(newsroom: Newsroom) -> None:
    made = await newsroom.say("subscribe netflix at 9am")
    which = next(b.command.which for b in made.buttons if isinstance(b.command, Preview))
    change = next(b.command for b in made.buttons if isinstance(b.command, Undo))
    newsroom.chat.strangers.add(("C1", "U2"))
    stranger = newsroom.origin(channel="C2", person="U2")
    tries = (Pause(which=which), Edit(which=which, time="7"), Unsubscribe(which=which), change)
    for command in tries:
        message = await newsroom.bot.answer(command, stranger)
        assert message.failed, command
    assert (await newsroom.bot.answer("subscribe disney to <#C1|news>", stranger)).failed
    assert (await newsroom.say("pause 1", person="U2")).failed
    assert "next Mon 16 Nov 09:00" in plain(await newsroom.say("list"))


async def test_another_workspace_sees_and_changes_nothing(newsroom: Newsroom) -> None:
    made = await newsroom.say("subscribe netflix at 9am")
    which = next(b.command.which for b in made.buttons if isinstance(b.command, Preview))
    change = next(b.command for b in made.buttons if isinstance(b.command, Undo))
    foreign = newsroom.origin(workspace="T2", channel="C9", person="U1")
    tries = (
        Pause(which=which), Edit(which=which, time="7"), Resume(which=which), Preview(which=which),
        Unsubscribe(which=which), change,
    )  # fmt: skip
    for command in tries:
        message = await newsroom.bot.answer(command, foreign)
        assert message.failed, command
        assert "Netflix" not in plain(message)
    assert "No daily briefings in this workspace" in plain(await newsroom.bot.answer("list all", foreign))
    assert "next Mon 16 Nov 09:00" in plain(await newsroom.say("list"))


async def test_a_preview_is_what_would_be_posted_and_tells_nobody_else(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    preview = await newsroom.say("preview 1", person="U7")
    assert newsroom.chat.posts == []
    [posted] = await newsroom.deliver(at(16, "09:00"))
    assert plain(preview) == plain(posted)
    after = await newsroom.say("preview 1")
    assert after.headline == "Netflix daily: nothing new since today"
    assert "Nothing would be posted now" in plain(after)


async def test_a_resumed_briefing_says_what_was_missed_and_brings_it(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.deliver(at(16, "09:00"))
    await newsroom.say("pause 1")
    await newsroom.arrive(DAYS[17], at(17, "08:30"))
    assert await newsroom.deliver(at(17, "09:00")) == []
    newsroom.clock.now = at(19, "12:00")
    resumed = plain(await newsroom.say("resume 1"))
    assert "Missed: Tuesday 17, Wednesday 18 and Thursday 19 November." in resumed
    assert "Next: Friday, 20 November 09:00" in resumed
    [posted] = await newsroom.deliver(at(20, "09:00"))
    assert "Tuulikki" in posted.headline


async def test_late_and_missed_posts_say_so(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    [late] = await newsroom.deliver(at(16, "10:10"))
    assert "Late: this briefing was due at 09:00." in plain(late)
    await newsroom.arrive(DAYS[17], at(17, "08:30"))
    [next_one] = await newsroom.deliver(at(19, "09:00"))  # the bot was down for two days
    lines = plain(next_one).split("\n")
    assert "Not posted: Tuesday 17 and Wednesday 18 November. What was new then is in this briefing." in lines
    assert any(re.search("Tuulikki", line) for line in lines)


async def test_a_workspace_that_left_gets_nothing_until_it_is_back(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    await newsroom.bot.left(newsroom.chat.platform, "T1")
    assert await newsroom.deliver(at(16, "09:00")) == []
    assert await newsroom.deliver(at(17, "09:00")) == []
    await newsroom.say("help")
    [posted] = await newsroom.deliver(at(18, "09:00"))
    assert "Not posted: Monday 16 and Tuesday 17 November." in plain(posted)


async def test_adding_the_bot_again_is_enough_for_its_posts_to_go_on(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.say("subscribe netflix at 9am", workspace="T2", channel="C9")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    for workspace in ("T1", "T2"):
        await newsroom.bot.left(newsroom.chat.platform, workspace)
    assert await newsroom.deliver(at(16, "09:00")) == []
    await newsroom.bot.back(newsroom.chat.platform, ["T1", "T3"])
    [posted] = await newsroom.deliver(at(17, "09:00"))
    assert "Not posted: Monday 16 November." in plain(posted)
    assert [channel for channel, _ in newsroom.chat.posts] == ["C1"], "T2 is still away"


async def test_a_briefing_that_was_under_way_when_the_bot_was_removed_is_told_as_missed(
    newsroom: Newsroom,
) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    house = newsroom.bot.house
    await claim_due(house.database, house.new_id, at(16, "09:00"))
    await newsroom.bot.left(newsroom.chat.platform, "T1")
    assert await newsroom.deliver(at(16, "09:00")) == []
    await newsroom.bot.back(newsroom.chat.platform, ["T1"])
    [posted] = await newsroom.deliver(at(17, "09:00"))
    assert "Not posted: Monday 16 November." in plain(posted)


async def test_three_failed_days_pause_and_the_return_tells_them(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.arrive(DAYS[16], at(16, "08:30"))
    newsroom.chat.closed.add("C1")
    for day in (16, 17, 18):
        assert await newsroom.deliver(at(day, "09:00")) == []
    assert "paused: I am not in that channel" in plain(await newsroom.say("list"))
    assert (await newsroom.say("resume 1")).failed  # it still may not post there
    newsroom.chat.closed.clear()
    newsroom.clock.now = at(19, "12:00")
    resumed = plain(await newsroom.say("resume 1"))
    assert "Missed: Monday 16, Tuesday 17, Wednesday 18 and Thursday 19 November." in resumed
    [posted] = await newsroom.deliver(at(20, "09:00"))
    assert posted.headline == "Netflix daily · the picture of the last 7 days"


async def test_why_knows_nothing_of_another_workspaces_sources(newsroom: Newsroom) -> None:
    await newsroom.say("help", workspace="T2", channel="C9")
    house = newsroom.bot.house
    secret = house.new_id()
    async with house.database.writing() as session:
        theirs = await workspaces.find(session, newsroom.chat.platform, "T2")
        assert theirs is not None
        await sources.add(
            session, id=secret, address="https://secret.example.com/", kind="feed",
            url="https://secret.example.com/", title="Secret", now=at(16, "08:00"),
        )  # fmt: skip
        await sources.follow(session, theirs.id, secret, topic="", now=at(16, "08:00"), person="U5")
    found = draft(
        16, "07:00", "Secret", "Netflix plans a hidden thing", "Netflix plans a thing nobody knows of."
    )
    await house.ingest.add([found], secret, at(16, "08:00"))
    for item in (found.title, found.url):
        assert (await newsroom.say(f"why {item}")).failed
        there = await newsroom.say(f"why {item}", workspace="T2", channel="C9")
        assert "there was no briefing here yet" in plain(there)
