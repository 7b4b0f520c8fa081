"""Questions, buttons, pages, the shortcut and mentions, as people use them."""

from __future__ import annotations

import pytest

from tests.adapters.slack.conftest import World
from tests.adapters.slack.people import labels, words


async def test_a_topic_is_acknowledged_at_once_and_answered_privately_with_cites(world: World) -> None:
    asked = await world.ann.slash("netflix")
    assert asked.acked.payload is None
    answer = await asked.answer()
    assert answer["response_type"] == "ephemeral"
    assert answer["text"].startswith("Netflix · AI briefing\n")
    assert answer["blocks"][0] == {
        "type": "header",
        "text": {"type": "plain_text", "text": "Netflix · AI briefing", "emoji": False},
    }
    assert "[1]" in words(answer)
    assert labels(answer) == ["More", "Sources", "Why this?", "Post to channel"]
    assert answer["unfurl_links"] is False and answer["unfurl_media"] is False
    assert world.slack.posts == {}


async def test_public_is_for_everybody(world: World) -> None:
    answer = await (await world.ann.slash("netflix public")).answer()
    assert answer["response_type"] == "in_channel"
    assert "Post to channel" not in labels(answer)


async def test_buttons_answer_privately_and_a_page_turns_in_place(world: World) -> None:
    answer = await (await world.ann.slash("netflix")).answer()
    more = await (await world.ann.press(answer, "More")).answer()
    assert more["response_type"] == "ephemeral" and "more point" in more["text"]
    sources = await (await world.ann.press(answer, "Sources")).answer()
    assert sources["replace_original"] is False and "page 1 of" in sources["text"]
    turned = await (await world.ann.press(sources, "Next")).answer()
    assert turned["replace_original"] is True and "page 2 of" in turned["text"]
    why = await (await world.ann.press(answer, "Why this?")).answer()
    assert "characters" in words(why)


async def test_sharing_posts_for_everyone(world: World) -> None:
    answer = await (await world.ann.slash("netflix")).answer()
    shared = await (await world.ann.press(answer, "Post to channel")).answer()
    assert shared["response_type"] == "in_channel"
    more = await (await world.chief.press(shared, "More", ephemeral=False)).answer()
    assert more["response_type"] == "ephemeral" and more["replace_original"] is False


async def test_the_shortcut_briefs_on_what_a_message_names(world: World) -> None:
    asked = await world.ann.shortcut("Did you see what <https://x.com|Netflix> said about Sora &amp; ads?")
    answer = await asked.answer()
    assert answer["response_type"] == "ephemeral" and "AI briefing" in answer["text"]


async def test_a_mention_in_a_thread_is_answered_in_that_thread_for_all(world: World) -> None:
    await world.ann.mention("netflix", thread="1699999999.0001")
    posts = await world.slack.until(lambda: world.slack.posts["C1"])
    assert posts[0]["thread_ts"] == "1699999999.0001"
    assert posts[0]["text"].startswith("Netflix")
    assert posts[0]["unfurl_links"] in (False, "0", "false")


async def test_what_is_pressed_in_a_thread_is_answered_there_and_a_page_turns_where_it_stands(
    world: World,
) -> None:
    await world.ann.mention("netflix", thread="1699999999.0001")
    [post] = await world.slack.until(lambda: world.slack.posts["C1"])
    sources = await (await world.chief.press(post, "Sources", ephemeral=False)).answer()
    assert sources["response_type"] == "ephemeral" and sources["thread_ts"] == "1699999999.0001"
    turned = await (await world.chief.press(sources, "Next")).answer()
    assert turned["replace_original"] is True and "thread_ts" not in turned


async def test_what_is_pressed_in_a_channel_is_answered_there_also_when_there_are_replies(
    world: World,
) -> None:
    shared = await (await world.ann.slash("netflix public")).answer()
    post = {**shared, "ts": "1700000000.0001"}
    world.slack.threads.add(post["ts"])
    for pressed in ("Sources", "More"):
        assert "thread_ts" not in await (await world.chief.press(post, pressed, ephemeral=False)).answer()
    reply = await (await world.ann.shortcut("Netflix and Sora", thread_ts="1699999999.0001")).answer()
    assert reply["thread_ts"] == "1699999999.0001"


@pytest.mark.parametrize(
    "text",
    [
        "hey <@UBOT>, netflix",
        "netflix <@UBOT>",
        "<@UANN> ask <@UBOT|aibrief>: netflix",
        "<@UBOT> what is netflix doing?",
    ],
)
async def test_a_mention_may_stand_anywhere(world: World, text: str) -> None:
    await world.ann.mention(text)
    posts = await world.slack.until(lambda: world.slack.posts["C1"])
    assert posts[0]["text"].startswith("Netflix · AI briefing")


@pytest.mark.parametrize("thread", ["", "1699999999.0001"], ids=["in the channel", "in a thread"])
async def test_help_after_a_mention_is_private_and_shows(world: World, thread: str) -> None:
    await world.ann.mention("help", thread=thread)
    notes = await world.slack.until(lambda: world.slack.ephemerals)
    assert notes[0]["user"] == "UANN" and notes[0].get("thread_ts", "") == thread
    assert world.slack.posts["C1"] == []


async def test_help_names_every_command_in_plain_text_however_many_briefings_there_are(world: World) -> None:
    for topic in ("netflix", "disney", "openai", "tesla", "nvidia"):
        await (await world.ann.slash(f"subscribe {topic} at 9am weekdays in Berlin")).answer()
    said = (await (await world.ann.slash("help")).answer())["text"]
    lines = said.splitlines()
    assert len(said) <= 3900 and any(line.startswith("• /aibrief help [") for line in lines)
    assert lines[-1] == "… Shortened to fit here. /aibrief list has the daily briefings."
