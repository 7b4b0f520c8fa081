"""Living stories: developments as replies in the thread of the post that told the story first.

What stands in the channel and its threads over a week is compared with ``daily_threads.txt``. After a wanted
change write it anew: AIBRIEF_WRITE_GOLDEN=1 pytest tests/answers/test_threads.py
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.message import Message, plain
from tests.answers.newsroom import Newsroom, shown
from tests.answers.press import DAYS, at, draft

GOLDEN = Path(__file__).parent / "daily_threads.txt"


async def live(room: Newsroom, days: range) -> None:
    for day in days:
        await room.arrive(DAYS[day], at(day, "08:30"))
        await room.deliver(at(day, "09:00"))


def channel_of(room: Newsroom) -> str:
    """The channel as it stands at the end: posts in order, each thread's replies below its post."""
    posts = [(f"{where}/{n}", message) for n, (where, message) in enumerate(room.chat.posts, 1)]
    out: list[str] = []
    for (reference, message), thread in zip(posts, room.chat.threads, strict=True):
        if not thread:
            out.append(f"======== {reference} ========\n{shown(message)}\n")
            for (_, reply), answers in zip(posts, room.chat.threads, strict=True):
                if answers == reference:
                    out.append(
                        "    ┌ reply\n" + "\n".join(f"    │ {x}" for x in shown(reply).split("\n")) + "\n"
                    )
    return "\n".join(out)


async def test_a_week_with_threads(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 21))
    text = channel_of(newsroom)
    if os.environ.get("AIBRIEF_WRITE_GOLDEN"):
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")


async def test_without_the_setting_nothing_is_a_reply(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 21))
    assert newsroom.chat.threads == [""] * 3


def lines_of(message: Message) -> list[str]:
    return [line for line in plain(message).split("\n") if line.startswith("• ")]


async def test_the_first_post_counts_publishers_and_updates(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 17))
    assert any(line.endswith("· 2 publishers") for line in lines_of(newsroom.chat.posts[0][1]))
    await live(newsroom, range(17, 21))
    counted = [line.split(" · ")[1:] for line in lines_of(newsroom.chat.posts[0][1]) if " · " in line]
    assert counted == [
        ["first: Screen Post, 15 Nov 17:00 UTC", "3 publishers, 2 updates, the last on 20 November"],
        ["1 publisher"],
    ]
    assert newsroom.chat.threads.count("C1/1") == 2


async def test_a_reply_tells_only_what_is_new_and_the_next_day_tells_none_of_it(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 18))
    [reply] = [m for (_, m), t in zip(newsroom.chat.posts, newsroom.chat.threads, strict=True) if t]
    told = lines_of(newsroom.chat.posts[0][1])
    assert reply.headline.startswith("Netflix · update, day 2: ")
    assert not set(lines_of(reply)) & set(told)
    before = len(newsroom.chat.posts)
    again = [draft(17, "12:00", "City Courier", "Japan pauses", p.text) for p in DAYS[17][2:3]]
    await newsroom.arrive(again, at(18, "08:30"))
    await newsroom.deliver(at(18, "09:00"))
    assert len(newsroom.chat.posts) == before


async def test_a_story_whose_first_post_was_deleted_moves_to_the_briefing(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 17))
    newsroom.chat.gone.add("C1/1")
    await live(newsroom, range(17, 18))
    assert newsroom.chat.threads == ["", ""]  # the reply could not be posted
    await live(newsroom, range(18, 19))
    assert "900,000 households" in plain(newsroom.chat.posts[2][1])  # so the next briefing tells it
    await live(newsroom, range(20, 21))
    assert newsroom.chat.threads == ["", "", "", "", "C1/3"]  # and there the story goes on


async def test_the_preview_shows_the_replies_and_posts_nothing(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 17))
    await newsroom.arrive(DAYS[20], at(20, "08:30"))
    before = len(newsroom.chat.posts)
    preview = plain(await newsroom.say("preview 1"))
    assert "As a reply in the thread of the story's first post:" in preview
    assert "A consumer association in Madrid has sued Netflix" in preview
    assert len(newsroom.chat.posts) == before
    await newsroom.deliver(at(20, "09:00"))
    told = "\n".join(plain(message) for _, message in newsroom.chat.posts[before:])
    assert {line for line in told.split("\n") if line.startswith("• ")} <= set(preview.split("\n"))


async def test_why_says_where_an_article_of_a_reply_was_told(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 18))
    why = plain(await newsroom.say("why Netflix takes pause advertisements to Japan"))
    assert "what is new of it is in a reply to the post that told its story first" in why


async def test_the_setting_can_be_undone(newsroom: Newsroom) -> None:
    await newsroom.say("settings threads on")
    await newsroom.say("undo")
    await newsroom.say("subscribe netflix at 9am weekdays")
    await live(newsroom, range(16, 18))
    assert newsroom.chat.threads == ["", ""]
