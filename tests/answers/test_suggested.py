"""Lines that the bot offers to type are commands, and do what they are offered for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.commands import Brief, Completes, attempt, build
from bot.message import Code, Message, Paragraph, plain
from bot.model import Origin
from tests.golden import console


async def test_where_there_are_no_forms_the_line_to_type_is_told(bot: Bot, me: Origin) -> None:
    said = plain(await bot.answer("subscribe", me))
    assert "Fill in" not in said
    assert "Type it in one line: subscribe netflix at 9am weekdays in Berlin" in said
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    for which in ("1", "netflix"):
        said = plain(await bot.answer(f"edit {which}", me))
        assert "Netflix comes weekdays at 09:00 (Europe/Berlin)." in said
        assert f"edit {which} at 8:30 mon-thu" in said
        assert not (await bot.answer(f"edit {which} at 8:30 mon-thu", me)).failed
        await bot.answer("undo", me)


async def tried(bot: Bot, me: Origin, line: str) -> Message:
    """The answer to the line that an answer says to try."""
    message = await bot.answer(line, me)
    assert message.failed, line
    hint = next(
        s.text for b in message.blocks if isinstance(b, Paragraph) for s in b.line if isinstance(s, Code)
    )
    return await bot.answer(hint, me)


async def test_of_two_briefings_with_a_topic_each_is_offered_by_its_number(bot: Bot, me: Origin) -> None:
    await bot.answer("subscribe netflix, disney at 9 in Berlin", me)
    message = await bot.answer("subscribe netflix at 10 in Berlin", me)
    assert "Next: preview 2 · edit 2 · undo" in console(message)
    for line in ("preview 2", "pause 2"):
        message = await bot.answer(line, me)
        assert not message.failed
        for typed in [b.typed for b in message.buttons if b.typed]:
            assert not (await bot.answer(typed, me)).failed, typed


async def test_a_list_of_the_workspace_offers_no_ids(bot: Bot, me: Origin) -> None:
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    elsewhere = replace(me, channel="other", channel_name="other")
    await bot.answer("subscribe disney at 9 in Berlin", elsewhere)
    said = console(await bot.answer("list all", me))
    assert "preview 1 ·" in said
    assert "preview Disney ·" in said
    assert "~" not in said


async def test_the_same_briefing_again_is_an_edit_that_says_all_of_it(bot: Bot, me: Origin) -> None:
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    changed = await tried(bot, me, "subscribe netflix at quarter past nine")
    assert "Weekdays at 09:15 (Europe/Berlin)" in plain(changed)
    changed = await tried(bot, me, "subscribe netflix at 9 fri-mon in Kathmandu")
    assert "Friday to Monday at 09:00 (Asia/Kathmandu)" in plain(changed)


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("pause 1 until 31 feb", "Paused: Netflix"),
        ("settings quiet hours 25-7", "Quiet hours: 20:00-07:00"),
        ("settings silent maybe", "Silent: on"),
        ("settings summarizer magic", "Summarizer: lex-rank"),
        ("settings points lots", "Points: 3"),
    ],
)
async def test_what_to_try_is_a_whole_line(bot: Bot, me: Origin, line: str, headline: str) -> None:
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    message = await tried(bot, me, line)
    assert message.headline == headline


async def test_a_day_that_is_none_is_not_called_a_time(bot: Bot, me: Origin) -> None:
    message = await bot.answer("subscribe netflix at 9 funday in Berlin", me)
    assert "“funday” is not a day" in message.headline
    assert not (await tried(bot, me, "subscribe netflix at 9 funday in Berlin")).failed


async def test_undoing_a_changed_pause_says_until_when(bot: Bot, me: Origin) -> None:
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    await bot.answer("pause 1 until 24 dec", me)
    await bot.answer("pause 1", me)
    assert "until 24 December 2025" in (await bot.answer("undo", me)).headline


async def test_quiet_hours_can_be_switched_off(bot: Bot, me: Origin) -> None:
    await bot.answer("settings quiet hours 20-7", me)
    assert "not set" in (await bot.answer("settings quiet hours off", me)).headline


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("netflix last 90 days", "netflix last 30 days"),
        ("topics foo", "topics"),
        ("undo", "history"),
        ("edit 7", None),  # "subscribe netflix at 9am" would change something
        ("settings points 99", None),
        ("subscribe netflix at 99", None),
    ],
)
async def test_what_only_shows_something_can_be_pressed_as_well(
    bot: Bot, me: Origin, line: str, label: str | None
) -> None:
    message = await bot.answer(line, me)
    assert [button.label for button in message.buttons] == [*([label] if label else []), "Help"]


async def test_a_value_that_would_work_is_no_line_to_press(bot: Bot, me: Origin) -> None:
    for part in ({"days": 99}, {"days": "x"}):
        message = await bot.answer(attempt(build, Brief, {"topic": "netflix", **part}), me)
        assert message.failed and [button.label for button in message.buttons] == ["Help"]


async def test_the_last_of_several_topics_is_completed_and_a_slip_is_mended(bot: Bot, me: Origin) -> None:
    for typed, first in (
        ("netflix, disn", "netflix, Disney"),
        ("netflix and disn", "netflix and Disney"),
        ("netflix vs par", "netflix vs Paramount Skydance"),
        ("sora, netflix and disn", "sora, netflix and Disney"),
        ("netlf", "Netflix"),
    ):
        assert (await bot.suggest(Completes.TOPIC, typed, me))[0] == first
    assert await bot.suggest(Completes.TOPIC, "xylophone", me) == ()


async def test_what_is_offered_to_press_says_what_it_does(bot: Bot, me: Origin) -> None:
    message = await bot.answer("not on fridays", me)
    labels = ["edit 1 not on fridays", "Look for “not on fridays”", "Help"]
    assert [button.label for button in message.buttons] == labels
