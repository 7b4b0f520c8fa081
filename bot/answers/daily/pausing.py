"""pause, resume, unsubscribe: a daily briefing waits, until a date or somebody brings it back, or ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers.asked.find import DAY, DEFAULT_DAYS
from bot.answers.daily.subscriptions import (
    held,
    keep_change,
    key_of,
    name_of,
    of_which,
    span_of,
    until_words,
    when,
)
from bot.answers.house import Asked, House
from bot.answers.shown.days import date_words
from bot.answers.shown.phrases import said
from bot.answers.theirs import is_told
from bot.commands import Pause, Preview, Resume, Unsubscribe
from bot.delivery.due import due_between, local_today
from bot.delivery.plan import next_time, schedule_of
from bot.delivery.until import read_until
from bot.errors import BadInput, BriefError
from bot.message import Block, Button, Line, Message, Text, Tone, paragraph
from bot.model import Channel, Permission, Subscription
from bot.store import deliveries, subscriptions
from bot.wishes import names_none

_LOOK_BACK = 60 * DAY  # seconds of a pause whose dates are told when it ends


async def pause(house: House, asked: Asked, command: Pause) -> Message:
    """Until a local date, or until somebody resumes it."""
    try:
        found, channel = await of_which(house, asked, command)
    except BadInput as error:
        if error.hint == "list" and command.until and names_none(command.which):
            error.hint = f"pause 1 until {command.until}"
        raise
    goes_on = await _may_change(house, asked, channel)
    async with house.database.writing() as session:
        before = await held(session, found)
        if command.until:
            day = _until(command, local_today(before.zone, asked.now))
            after = replace(before, paused_at=None, paused_until=day, paused_why="")
        else:
            after = replace(before, paused_at=asked.now, paused_until="", paused_why="")
        already = before.paused and not before.paused_why and before.paused_until == after.paused_until
        named = await name_of(house, session, asked, before)
        buttons = [Button("Resume", Resume(which=key_of(before)), typed=f"resume {named}")]
        after = replace(after, next_at=next_time(after, asked.now))
        if not already:  # undo takes back what was a change; what was missed counts from the first pause
            await subscriptions.pause(session, after)
            until = f" until {until_words(after.paused_until)}" if after.paused_until else ""
            words = f"paused{until}: {said(before.topics)}"
            buttons.append(
                await keep_change(session, house, asked, "paused", before, words, **_pause_of(before))
            )
    told: Line = when(after) if command.until else (Text("It waits until somebody resumes it."),)
    return Message(
        headline=f"Paused{' already' if already else ''}: {said(before.topics)}",
        blocks=(paragraph(*told),),
        buttons=tuple(buttons) if goes_on else (),
        tone=Tone.GOOD,
    )


def _pause_of(one: Subscription) -> dict[str, object]:
    """How it is paused, or that it is not, for the undo."""
    return {name: getattr(one, name) for name in ("paused_at", "paused_until", "paused_why")}


def _until(command: Pause, today: date) -> str:
    """The date as stored; BadInput with the whole line that would work."""
    try:
        return read_until(command.until, today).isoformat()
    except BadInput as error:
        which = command.which if not command.which.startswith("~") else "1"
        raise BadInput(error.sentence, hint=f"pause {which} until {error.hint}") from error


async def resume(house: House, asked: Asked, command: Resume) -> Message:
    """From now on again; checks that the bot can post there, and says what was missed."""
    found, channel = await of_which(house, asked, command)
    _must_be_paused(found)
    await house.check(asked.there(channel))
    async with house.database.writing() as session:
        before = await held(session, found)
        _must_be_paused(before)
        after = replace(before, paused_at=None, paused_until="", paused_why="", since=asked.now)
        after = replace(after, next_at=next_time(after, asked.now))
        today = local_today(before.zone, asked.now).isoformat()
        lost = await deliveries.missed(session, before.id, today)
        await subscriptions.resume(
            session, before.id, asked.workspace_id, since=after.since, next_at=after.next_at
        )
        words = f"resumed: {said(before.topics)}"
        undo = await keep_change(session, house, asked, "resumed", before, words, **_pause_of(before))
        named = await name_of(house, session, asked, before)
    paused = replace(schedule_of(after), since=before.paused_at or asked.now)
    missed = sorted(
        {local_date for local_date, _ in lost}
        | {one.local_date for one in due_between(paused, asked.now - _LOOK_BACK, asked.now)}
    )
    blocks: list[Block] = [paragraph(*when(after))]
    if missed:
        rest = f"What was new in the last {DEFAULT_DAYS} days comes with the next one."
        text = f"Missed: {date_words(missed)}. {rest}"
        blocks.append(paragraph(text))
    return Message(
        headline=f"Resumed: {said(before.topics)}",
        blocks=tuple(blocks),
        buttons=(Button("Preview", Preview(which=key_of(before)), typed=f"preview {named}"), undo),
        tone=Tone.GOOD,
    )


def _must_be_paused(one: Subscription) -> None:
    if not one.paused:
        raise BadInput(f"{said(one.topics)} is not paused.", hint="list")


async def unsubscribe(house: House, asked: Asked, command: Unsubscribe) -> Message:
    """End it; the undo brings it back."""
    found, channel = await of_which(house, asked, command)
    goes_back = await _may_change(house, asked, channel)
    async with house.database.writing() as session:
        before = await held(session, found)
        await subscriptions.end(session, before.id, asked.workspace_id, asked.now)
        undo = await keep_change(session, house, asked, "ended", before, f"ended: {said(before.topics)}")
    told = is_told(house, asked.origin, channel, before.person)
    place = span_of(channel) if told else Text("Its channel")
    return Message(
        headline=f"Ended: {said(before.topics)}",
        blocks=(paragraph(place, " gets no more daily briefings on it."),),
        buttons=(undo,) if goes_back else (),
        tone=Tone.GOOD,
    )


async def _may_change(house: House, asked: Asked, channel: Channel) -> bool:
    """Whether the person may change all of it there, so that a way back is offered; False where nobody can
    say, as of a channel that is gone."""
    try:
        return await house.may(asked.there(channel), Permission.SUBSCRIBE)
    except BriefError:
        return False
