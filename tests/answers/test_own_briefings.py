"""Who subscribed a briefing may always pause and end it, whatever they may in its channel by now."""

from __future__ import annotations

import pytest

from bot.commands import Command, Edit, Pause, Preview, Resume, Undo, Unsubscribe
from bot.errors import CannotPost
from bot.message import Message, plain
from bot.model import Origin, Permission
from tests.answers.newsroom import Newsroom, shown


async def bos(newsroom: Newsroom, channel: str = "C2") -> str:
    """Bo has subscribed a briefing, and has left the channel since; what a button says for it."""
    made = await newsroom.say("subscribe netflix at 9am", channel=channel, person="U2")
    newsroom.chat.strangers.add((channel, "U2"))
    return next(b.command.which for b in made.buttons if isinstance(b.command, Preview))


def labels(message: Message) -> list[str]:
    return [button.label for button in message.buttons]


@pytest.mark.parametrize("where", ["C1", "C2", "U2"])
async def test_who_subscribed_it_pauses_and_ends_it_from_anywhere(newsroom: Newsroom, where: str) -> None:
    which = await bos(newsroom)
    newsroom.chat.strangers.add(("C1", "U2"))  # there, too, they may not make the bot post
    here = newsroom.origin(channel=where, person="U2")
    paused = await newsroom.bot.answer(Pause(which=which), here)
    assert paused.headline == "Paused: Netflix" and labels(paused) == []
    ended = await newsroom.bot.answer(Unsubscribe(which=which), here)
    assert plain(ended) == "Ended: Netflix\n#films gets no more daily briefings on it."
    assert labels(ended) == []
    assert "No daily briefings" in plain(await newsroom.say("list", channel="C2"))
    history = shown(await newsroom.say("history", channel="C2"))
    for done in ("paused", "ended"):
        assert f"Daily briefing {done}: Netflix · Bo" in history


async def test_it_is_named_by_its_topic_or_number_as_well(newsroom: Newsroom) -> None:
    await bos(newsroom)
    assert (await newsroom.say("pause netflix until 24 dec", person="U2")).headline == "Paused: Netflix"
    assert (await newsroom.say("unsubscribe 1", channel="C2", person="U2")).headline == "Ended: Netflix"


async def test_a_channel_that_is_gone_is_no_hindrance(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    which = await bos(newsroom)

    async def may(origin: Origin, permission: Permission) -> bool:
        if origin.channel == "C2":
            raise CannotPost("That channel is gone.")
        return True

    monkeypatch.setattr(newsroom.chat, "may", may)
    ended = await newsroom.bot.answer(Unsubscribe(which=which), newsroom.origin(person="U2"))
    assert ended.headline == "Ended: Netflix" and labels(ended) == []


async def test_nothing_else_opens(newsroom: Newsroom) -> None:
    which = await bos(newsroom)
    tries: tuple[Command, ...] = (Edit(which=which, time="7"), Preview(which=which), Resume(which=which))
    for person in ("U2", "U3"):
        newsroom.chat.strangers.add(("C2", person))
        for command in tries if person == "U2" else (*tries, Pause(which=which), Unsubscribe(which=which)):
            refused = await newsroom.bot.answer(command, newsroom.origin(person=person))
            assert refused.failed and "where you may not change it" in plain(refused), command
    await newsroom.bot.answer(Unsubscribe(which=which), newsroom.origin(person="U2"))
    history = await newsroom.say("history")
    assert "2. Daily briefing ended" in shown(history)
    back = await newsroom.bot.answer(Undo(number=2), newsroom.origin(person="U2"))
    assert back.failed and "needs the same permission" in plain(back)
    assert not (await newsroom.bot.answer(Undo(number=2), newsroom.origin())).failed


async def test_others_are_asked_where_they_are_and_where_it_is(newsroom: Newsroom) -> None:
    which = await bos(newsroom)
    newsroom.chat.strangers.add(("C1", "U3"))  # who may in C2 alone, types it in C2
    for command in (Pause(which=which), Unsubscribe(which=which)):
        refused = await newsroom.bot.answer(command, newsroom.origin(person="U3"))
        assert refused.headline == "This needs a member of this channel."
        done = await newsroom.bot.answer(command, newsroom.origin(channel="C2", person="U3"))
        assert not done.failed and "Undo" in labels(done)


async def test_who_may_not_look_there_any_more_is_not_told_where(newsroom: Newsroom) -> None:
    which = await bos(newsroom, channel="P1")
    newsroom.chat.seen = {("P1", "U2"): False}
    ended = await newsroom.bot.answer(Unsubscribe(which=which), newsroom.origin(person="U2"))
    assert plain(ended) == "Ended: Netflix\nIts channel gets no more daily briefings on it."
