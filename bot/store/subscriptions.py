"""Subscriptions in the store: a channel's daily briefings. Every function is walled by the workspace."""

from __future__ import annotations

import json

from bot.model import Subscription
from bot.store.session import Row, Session


def subscription(row: Row) -> Subscription:
    """A whole row as the noun."""
    named = {name: row[name] for name in Subscription.__slots__ if name not in ("topics", "days", "added")}
    return Subscription(
        **named,
        topics=tuple(row["topics"].split("\n")),
        days=frozenset(day for day in range(7) if row["days"] >> day & 1),
        added=json.loads(row["added"]),
    )


def _mask(days: frozenset[int]) -> int:
    return sum(1 << day for day in days)


async def add(session: Session, wanted: Subscription) -> None:
    """Store a new subscription."""
    await session.run(
        "subscriptions.add_subscription",
        id=wanted.id,
        workspace_id=wanted.workspace_id,
        channel_id=wanted.channel_id,
        person=wanted.person,
        topics="\n".join(wanted.topics),
        minute=wanted.minute,
        days=_mask(wanted.days),
        zone=wanted.zone,
        created_at=wanted.created_at,
        since=wanted.since,
        next_at=wanted.next_at,
    )


async def load(session: Session, subscription_id: int, workspace_id: int) -> Subscription | None:
    """A subscription of this workspace, ended ones too; None for any other id."""
    row = await session.one("subscriptions.get_subscription", id=subscription_id, workspace_id=workspace_id)
    return None if row is None else subscription(row)


async def hold(session: Session, subscription_id: int, workspace_id: int) -> Subscription | None:
    """The subscription as it stands, ended or not; nobody else changes it until the transaction ends."""
    await session.run("subscriptions.hold_subscription", id=subscription_id, workspace_id=workspace_id)
    return await load(session, subscription_id, workspace_id)


async def hold_channel(session: Session, channel_id: int) -> None:
    """Nobody else who asks for this adds to the channel until the transaction ends. Before ``hold``: two
    that hold both in another order would wait for each other for ever."""
    await session.run("subscriptions.hold_channel", id=channel_id)


async def of_channel(session: Session, channel_id: int) -> list[Subscription]:
    """A channel's subscriptions, the oldest first: number 1 is the first."""
    return [subscription(row) for row in await session.all("subscriptions.of_channel", channel_id=channel_id)]


async def of_workspace(session: Session, workspace_id: int) -> list[Subscription]:
    """All subscriptions of a workspace, the oldest first."""
    rows = await session.all("subscriptions.of_workspace", workspace_id=workspace_id)
    return [subscription(row) for row in rows]


async def count(session: Session, workspace_id: int) -> int:
    """How many subscriptions a workspace has."""
    return int(await session.value("subscriptions.count_subscriptions", workspace_id=workspace_id))


async def change(session: Session, wanted: Subscription) -> bool:
    """Store another channel, person, topics, time, days, zone and plan; False when it has ended."""
    return await session.changed(
        "subscriptions.change_subscription",
        id=wanted.id,
        workspace_id=wanted.workspace_id,
        channel_id=wanted.channel_id,
        person=wanted.person,
        topics="\n".join(wanted.topics),
        minute=wanted.minute,
        days=_mask(wanted.days),
        zone=wanted.zone,
        since=wanted.since,
        next_at=wanted.next_at,
        added=json.dumps(dict(wanted.added)),
    )


async def pause(session: Session, wanted: Subscription) -> bool:
    """Store a pause (``paused_at`` or ``paused_until``, why, and the next time); False when it has ended."""
    return await session.changed(
        "subscriptions.pause_subscription",
        id=wanted.id,
        workspace_id=wanted.workspace_id,
        paused_at=wanted.paused_at,
        paused_until=wanted.paused_until,
        paused_why=wanted.paused_why,
        next_at=wanted.next_at,
    )


async def resume(
    session: Session, subscription_id: int, workspace_id: int, *, since: int, next_at: int
) -> bool:
    """End a pause of either kind and forget the failures; False when it has ended."""
    return await session.changed(
        "subscriptions.resume_subscription",
        id=subscription_id,
        workspace_id=workspace_id,
        since=since,
        next_at=next_at,
    )


async def end(session: Session, subscription_id: int, workspace_id: int, now: int) -> bool:
    """End it; False when it had ended."""
    return await session.changed(
        "subscriptions.end_subscription", id=subscription_id, workspace_id=workspace_id, now=now
    )


async def take_back_end(
    session: Session, subscription_id: int, workspace_id: int, *, since: int, next_at: int
) -> bool:
    """Undo an end; False when it had not ended."""
    return await session.changed(
        "subscriptions.unend_subscription",
        id=subscription_id,
        workspace_id=workspace_id,
        since=since,
        next_at=next_at,
    )
