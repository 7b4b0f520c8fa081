"""What people read in direct messages is theirs: of Ann's and Bo's daily briefings each sees their own."""

from __future__ import annotations

from bot.commands import Completes, Home
from bot.message import Message, Rows, plain
from tests.answers.newsroom import Newsroom, shown

ONE_MORE = "1 more is in direct messages or channels that may be private: what it is on is shown there."


def undoes(history: Message) -> list[bool]:
    """Of each change, the newest first, whether it can be taken back from there."""
    (rows,) = (block for block in history.blocks if isinstance(block, Rows))
    return [bool(buttons) for _, buttons in rows.rows]


async def test_a_list_of_all_counts_what_others_read_in_direct_messages(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix at 9am")
    await newsroom.say("subscribe disney, layoffs at 7:15", channel="U2", person="U2")
    for channel in ("C1", "U1"):
        everywhere = await newsroom.say("list all", channel=channel)
        assert everywhere.headline == "1 daily briefing in this workspace"
        assert plain(everywhere).endswith(ONE_MORE) and "Netflix" in plain(everywhere)
        assert "Disney" not in shown(everywhere) and "07:15" not in shown(everywhere)
    for channel in ("C1", "U2"):
        mine = await newsroom.say("list all", channel=channel, person="U2")
        assert "Disney and layoffs" in plain(mine) and "direct messages" not in plain(mine)
    await newsroom.say("unsubscribe 1")
    left = await newsroom.say("list all")
    assert left.headline == "No daily briefings in this workspace" and ONE_MORE in plain(left)


async def test_the_page_of_the_workspace_does_the_same(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="U2", person="U2")
    page = await newsroom.bot.answer(Home(), newsroom.origin(channel="U1"))
    assert ONE_MORE in plain(page) and "Disney" not in shown(page)
    mine = await newsroom.bot.answer(Home(), newsroom.origin(channel="U2", person="U2"))
    assert "Disney" in plain(mine) and "direct messages" not in plain(mine)


async def test_nobody_else_finds_it_by_its_topic(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="U2", person="U2")
    assert (await newsroom.say("pause disney", person="U2")).headline == "Paused: Disney"
    for words in ("resume disney", "preview disney", "unsubscribe disney", "edit disney at 9"):
        refused = await newsroom.say(words)
        assert refused.failed and "There is no daily briefing “disney”" in plain(refused)
    for person, found in (("U1", ()), ("U2", ("Disney",))):
        origin = newsroom.origin(person=person)
        assert await newsroom.bot.suggest(Completes.SUBSCRIPTION, "d", origin) == found


async def test_the_history_says_that_something_changed_and_not_what(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe disney at 7:15", channel="U2", person="U2")
    await newsroom.say("settings exclude layoffs", channel="U2", person="U2")
    said = await newsroom.say("history")
    history = shown(said)
    assert "1. Daily briefing added · in direct messages · Bo" in history
    assert "2. Setting changed · in direct messages · Bo" in history
    assert "Disney" not in history and "layoffs" not in history and undoes(said) == [False, False]
    for number in (1, 2):
        refused = await newsroom.say(f"undo {number}")
        told = f"Change number {number} is of direct messages: it can be taken back there."
        assert refused.failed and refused.headline == told
    mine = shown(await newsroom.say("history", channel="U2", person="U2"))
    assert "Disney" in mine and "layoffs" in mine


async def test_a_briefing_that_moves_into_direct_messages_is_theirs_who_reads_them(
    newsroom: Newsroom,
) -> None:
    await newsroom.say("subscribe netflix at 9am")
    moved = await newsroom.say("edit 1 topics layoffs to <#U2>", person="U2")
    assert not moved.failed
    assert "No daily briefings" in plain(await newsroom.say("list all"))
    assert "layoffs" not in shown(await newsroom.say("history"))
    assert "layoffs" in plain(await newsroom.say("list", channel="U2", person="U2"))
    assert "As it was: Netflix" in plain(await newsroom.say("undo", person="U2"))
    assert "Netflix" in plain(await newsroom.say("list all"))
