"""How changes of daily briefings are taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bot.answers.daily.subscription_parts import fits
from bot.answers.daily.subscriptions import ended, moved, schedule_words, until_words
from bot.answers.house import Asked
from bot.answers.shown.phrases import said
from bot.delivery.plan import next_time
from bot.errors import NotFound
from bot.model import Subscription
from bot.store import Session, changes, subscriptions, workspaces

_RUNNING: Mapping[str, Any] = MappingProxyType({"paused_at": None, "paused_until": "", "paused_why": ""})


async def places_of(session: Session, asked: Asked, change: changes.Change) -> list[int]:
    """The channels that the undo touches: the briefing's own, and the one to which it goes back."""
    one = await _of_change(session, asked, change)
    return list(dict.fromkeys((one.channel_id, change.body.get("channel_id", one.channel_id))))


async def hold_places(session: Session, asked: Asked, change: changes.Change, places: list[int]) -> None:
    """Nobody else changes the briefing until the transaction ends. BadInput when it is in other channels
    than those where the person was found to be allowed to change it."""
    for place in sorted(places):  # channels first and in order: nobody waits for somebody who waits for him
        await subscriptions.hold_channel(session, place)
    await subscriptions.hold(session, change.body["id"], asked.workspace_id)
    if await places_of(session, asked, change) != places:
        raise moved()


def changed_parts(before: Subscription, after: Subscription) -> dict[str, object]:
    """What an edit made different, as it was: the undo leaves alone what others have changed since."""
    was, now = _parts(before), _parts(after)
    return {name: was[name] for name in was if was[name] != now[name]}


def _parts(one: Subscription) -> dict[str, Any]:
    return {
        "channel_id": one.channel_id,
        "person": one.person,
        "topics": list(one.topics),
        "added": dict(one.added),
        "minute": one.minute,
        "days": sorted(one.days),
        "zone": one.zone,
    }


async def _of_change(session: Session, asked: Asked, change: changes.Change) -> Subscription:
    found = await subscriptions.load(session, change.body["id"], asked.workspace_id)
    if found is None:
        raise NotFound("That daily briefing does not exist any more.")
    return found


async def _running(session: Session, asked: Asked, change: changes.Change) -> Subscription:
    found = await _of_change(session, asked, change)
    if found.ended_at is not None:
        raise ended()
    return found


async def _fits(session: Session, one: Subscription) -> None:
    channel = await workspaces.channel(session, one.channel_id)
    assert channel is not None  # a subscription's channel does not go before it
    await fits(session, channel, one)


async def undo_added(session: Session, asked: Asked, change: changes.Change) -> str:
    """The subscription ends. Returns the headline; NotFound when it is gone."""
    one = await _of_change(session, asked, change)
    await subscriptions.end(session, one.id, asked.workspace_id, asked.now)
    return f"Taken back: no daily briefing on {said(one.topics)}"


async def undo_ended(session: Session, asked: Asked, change: changes.Change) -> str:
    """It runs again from now on. Returns the headline; NotFound when it is gone, BadInput when another
    one has taken its place."""
    one = replace(await _of_change(session, asked, change), ended_at=None, since=asked.now)
    await _fits(session, one)
    at = next_time(one, asked.now)
    await subscriptions.take_back_end(session, one.id, asked.workspace_id, since=asked.now, next_at=at)
    return f"Back again: {said(one.topics)}, {schedule_words(one)}"


async def undo_paused(session: Session, asked: Asked, change: changes.Change) -> str:
    """It runs, or is paused, as before. Returns the headline; BadInput when it has ended."""
    found = await _running(session, asked, change)
    was = replace(found, **{name: change.body.get(name, none) for name, none in _RUNNING.items()})
    if was.paused:  # before, in another way
        one = replace(was, next_at=next_time(was, asked.now))
        await subscriptions.pause(session, one)
        back = f", until {until_words(one.paused_until)}" if one.paused_until else ""
        return f"Paused as it was before: {said(one.topics)}{back}"
    one = replace(was, since=asked.now)
    at = next_time(one, asked.now)
    await subscriptions.resume(session, one.id, asked.workspace_id, since=asked.now, next_at=at)
    return f"Running again: {said(one.topics)}"


async def undo_edited(session: Session, asked: Asked, change: changes.Change) -> str:
    """What was changed is as it was before. Returns the headline; BadInput when it has ended or
    another one has taken its place."""
    found = await _running(session, asked, change)
    body = {**_parts(found), **change.body}
    one = replace(
        found,
        channel_id=body["channel_id"],
        person=body["person"],
        topics=tuple(body["topics"]),
        added=body["added"],
        minute=body["minute"],
        days=frozenset(body["days"]),
        zone=body["zone"],
        since=asked.now,
    )
    one = replace(one, next_at=next_time(one, asked.now))
    if "topics" in change.body or "channel_id" in change.body:
        await _fits(session, one)
    await subscriptions.change(session, one)
    return f"As it was: {said(one.topics)}, {schedule_words(one)}"
