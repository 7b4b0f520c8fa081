"""Deliveries in the store: claimed dates, leases, and what became of each post."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import Platform, Subscription
from bot.store.session import Session
from bot.store.subscriptions import subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A date to be claimed, open or as skipped."""

    id: int
    subscription_id: int
    channel_id: int
    local_date: str
    due_at: int
    state: str
    key: str
    deadline: int = 0
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A delivery with where it goes and for whom."""

    id: int
    subscription_id: int
    workspace_id: int
    channel_id: int
    local_date: str
    due_at: int
    state: str
    key: str
    owner: str
    attempt: int
    next_try_at: int
    first_sent_at: int | None
    briefing_id: int | None
    body: bytes | None
    reference: str
    error: str
    deadline: int
    late: bool
    notice: str
    story_id: int  # 0 for the day's briefing, else the story that a reply is about
    thread: str  # the post that a reply answers
    wanted: bool  # the subscription is neither ended nor paused, and the bot is still in the workspace
    away: bool  # the bot was removed from the workspace
    person: str
    topics: str  # for a sentence
    platform: str
    workspace: str  # the platform's own ids
    channel: str
    channel_name: str

    @property
    def unwanted(self) -> str:
        """Why nobody waits for it; what was skipped because the bot was away is told when it is back."""
        return "the bot was removed from the workspace" if self.away else "not wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A composed reply in the thread of its story's first post."""

    id: int
    story_id: int
    thread: str
    tally: str
    key: str
    body: bytes
    briefing_id: int


async def due(session: Session, now: int, most: int) -> list[Subscription]:
    """Active subscriptions whose next time has come, earliest first."""
    rows = await session.all("deliveries.due_subscriptions", now=now, most=most)
    return [subscription(row) for row in rows]


async def planned(session: Session, after_id: int, most: int) -> list[Subscription]:
    """Active subscriptions by id, a page at a time."""
    rows = await session.all("deliveries.planned_subscriptions", after_id=after_id, most=most)
    return [subscription(row) for row in rows]


async def claimed_dates(session: Session, subscription_id: int, first_date: str) -> frozenset[str]:
    """The local dates that were claimed, from one date on."""
    rows = await session.all(
        "deliveries.claimed_dates", subscription_id=subscription_id, first_date=first_date
    )
    return frozenset(row["local_date"] for row in rows)


async def claim(session: Session, wanted: Claim, now: int) -> bool:
    """Claim a date; False when it was claimed before, by whomever."""
    return await session.changed(
        "deliveries.claim",
        id=wanted.id,
        subscription_id=wanted.subscription_id,
        channel_id=wanted.channel_id,
        local_date=wanted.local_date,
        due_at=wanted.due_at,
        state=wanted.state,
        key=wanted.key,
        deadline=wanted.deadline,
        late=int(wanted.late),
        now=now,
    )


async def set_next(session: Session, subscription_id: int, was: int, next_at: int) -> bool:
    """When to ask about a subscription again; False when a command or another process planned it anew."""
    return await session.changed("deliveries.set_next", id=subscription_id, was=was, next_at=next_at)


async def take(
    session: Session, platforms: Iterable[Platform], owner: str, now: int, until: int, most: int
) -> list[int]:
    """Lease deliveries to these platforms that can be worked on; their ids, the oldest first."""
    rows = await session.all(
        "deliveries.take", platforms=" ".join(platforms), owner=owner, now=now, until=until, most=most
    )
    return [row["id"] for row in sorted(rows, key=lambda row: (row["due_at"], row["id"]))]


async def take_one(
    session: Session, delivery_id: int, platforms: Iterable[Platform], owner: str, now: int, until: int
) -> bool:
    """Lease one delivery; False when it is settled, leased or resting, or goes to none of these platforms."""
    return await session.changed(
        "deliveries.take_one",
        id=delivery_id,
        platforms=" ".join(platforms),
        owner=owner,
        now=now,
        until=until,
    )


async def load(session: Session, delivery_id: int) -> Stored | None:
    """A delivery, or None when it is gone."""
    row = await session.one("deliveries.get_delivery", id=delivery_id)
    if row is None:
        return None
    named = {
        name: row[name]
        for name in Stored.__slots__
        if name not in ("wanted", "away", "workspace", "channel", "late", "body", "topics")
    }
    return Stored(
        **named,
        late=bool(row["late"]),
        topics=", ".join(row["topics"].split("\n")),
        body=None if row["body"] is None else bytes(row["body"]),
        wanted=row["ended_at"] is None
        and row["paused_at"] is None
        and row["left_at"] is None
        and row["paused_until"] <= row["local_date"],
        away=row["left_at"] is not None,
        workspace=row["workspace_external_id"],
        channel=row["channel_external_id"],
    )


async def lease_anew(session: Session, row: Stored, until: int) -> bool:
    """Begin the lease again, as its work begins; False when it is another's by now."""
    return await session.changed("deliveries.lease_anew", id=row.id, owner=row.owner, until=until)


async def store_body(
    session: Session, row: Stored, body: bytes, briefing_id: int | None, replies: Sequence[Reply], now: int
) -> bool:
    """Store what was composed, with its replies, all or nothing; False when the lease was lost."""
    stored = await session.changed(
        "deliveries.store_body", id=row.id, owner=row.owner, now=now, body=body, briefing_id=briefing_id
    )
    for reply in replies if stored else ():
        await session.run(
            "deliveries.add_reply",
            id=reply.id,
            parent_id=row.id,
            story_id=reply.story_id,
            thread=reply.thread,
            tally=reply.tally,
            key=reply.key,
            body=reply.body,
            briefing_id=reply.briefing_id,
        )
    return stored


async def replies(session: Session, channel_id: int, thread: str, story_id: int) -> int:
    """How many replies on a story stand in a thread."""
    found: int = await session.value(
        "deliveries.replies", channel_id=channel_id, thread=thread, story_id=story_id
    )
    return found


async def tallies(session: Session, channel_id: int, thread: str) -> list[tuple[int, str]]:
    """What the replies in a thread make of its post's counts, by story, the oldest first."""
    rows = await session.all("deliveries.tallies_of", channel_id=channel_id, thread=thread)
    return [(row["story_id"], row["tally"]) for row in rows]


async def missed(session: Session, subscription_id: int, before_date: str) -> tuple[tuple[str, str], ...]:
    """The dates, each with its state, that were not posted since the last one that was."""
    rows = await session.all("deliveries.missed", subscription_id=subscription_id, before_date=before_date)
    return tuple((row["local_date"], row["state"]) for row in rows)


async def drop_old(session: Session, before: int) -> int:
    """Forget deliveries that were settled before a time; how many."""
    return await session.run("deliveries.drop_deliveries", before=before)
