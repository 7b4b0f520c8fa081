"""Who changed what: each line's words, who may see it, and what takes it back."""

from __future__ import annotations

from bot.commands import History, Undo
from bot.message import Message, Rows
from tests.answers.newsroom import Newsroom, shown


def lines(message: Message) -> list[str]:
    """The history's lines as plain words, without their buttons."""
    return [line for line in shown(message).splitlines() if line.startswith("• ")]


def undos(message: Message) -> list[Undo]:
    rows = next(block for block in message.blocks if isinstance(block, Rows)).rows
    return [b.command for _, buttons in rows for b in buttons if isinstance(b.command, Undo)]


async def test_each_change_says_what_who_and_when_and_whether_it_was_undone(newsroom: Newsroom) -> None:
    await newsroom.say("list", channel="C2")
    for words, person in (
        ("settings points 7", "U1"),
        ("subscribe netflix at 9am in Berlin", "U2"),
        ("edit 1 at 10:00 to <#C2>", "U3"),
        ("pause netflix until 24 dec", "U1"),
        ("resume netflix", "U1"),
        ("undo", "U1"),
        ("topic add Netflix = the streamer", "U1"),
        ("undo 1", "U2"),
    ):
        assert not (await newsroom.say(words, person=person)).failed, words
        newsroom.clock.now += 60
    history = await newsroom.say("history")
    assert history.headline == "6 changes in this workspace"
    assert lines(history) == [
        "• 6. Topic changed: Netflix, also found as the streamer · Ann, 16 Nov 07:06 UTC",
        "• 5. Daily briefing resumed: Netflix · in #films · Ann, 16 Nov 07:04 UTC "
        "· undone by Ann, 16 Nov 07:05 UTC",
        "• 4. Daily briefing paused until 24 December 2026: Netflix · in #films · Ann, 16 Nov 07:03 UTC",
        "• 3. Daily briefing changed: Netflix, weekdays at 10:00 (Europe/Berlin); "
        "before: weekdays at 09:00 (Europe/Berlin) · in #films · before in #news · U3, 16 Nov 07:02 UTC",
        "• 2. Daily briefing added: Netflix, weekdays at 09:00 (Europe/Berlin) · Bo <@U1>, 16 Nov 07:01 UTC",
        "• 1. Setting changed: points 7; before: 5 · Ann, 16 Nov 07:00 UTC "
        "· undone by Bo <@U1>, 16 Nov 07:07 UTC",
    ]
    assert len(undos(history)) == 4
    assert "paused until 24 December 2026" in shown(await newsroom.say("list", channel="C2"))


async def test_who_is_no_admin_sees_the_changes_of_this_channel_alone(newsroom: Newsroom) -> None:
    newsroom.chat.members.add("U2")
    await newsroom.say("settings points 7")
    await newsroom.say("topic add Netflix = the streamer")
    await newsroom.say("subscribe netflix at 9am in Berlin")
    await newsroom.say("subscribe disney at 9am in Berlin to <#C2>")
    assert len(lines(await newsroom.say("history"))) == 4
    here = await newsroom.say("log", person="U2")
    assert here.headline == "2 changes of this channel's briefings"
    assert "netflix" in shown(here).lower() and "disney" not in shown(here).lower()
    assert "the streamer" not in shown(here)
    assert len(undos(here)) == 1  # a setting needs an admin
    assert (await newsroom.say("undo 1", person="U2")).failed
    assert (await newsroom.say("undo 3", person="U2")).failed  # the admins' number 3
    assert not (await newsroom.say("undo 2", person="U2")).failed
    newsroom.chat.strangers.add(("C1", "U2"))
    assert undos(await newsroom.say("history", person="U2")) == []


async def test_a_long_history_is_turned_and_its_numbers_go_on(newsroom: Newsroom) -> None:
    assert "No changes in this workspace yet" in shown(await newsroom.say("history"))
    for points in range(1, 13):
        await newsroom.say(f"settings points {points}")
        newsroom.clock.now += 1
    second = await newsroom.say("history 2")
    assert second.headline == "12 changes in this workspace · page 2 of 2"
    assert [line.partition(" · ")[0] for line in lines(second)] == [
        "• 2. Setting changed: points 2; before: 1", "• 1. Setting changed: points 1; before: 5",
    ]  # fmt: skip
    assert [b.command for b in second.buttons] == [History(page=1)]
    assert not (await newsroom.say("settings exclude rumours")).failed  # changed in between
    assert (await newsroom.say("undo 1")).headline == "Points is as it was: the default"
    assert "That was undone before." in shown(await newsroom.say("undo 1"))
    assert (await newsroom.say("undo 14")).failed
