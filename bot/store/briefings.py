"""Briefings that were made, so that More, Sources and Why? work after a restart; and votes on them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from bot.model import Briefing
from bot.store.session import Row, Session

_LOOKED_AT = 20  # briefings on a topic, for the last one with a focus


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A stored briefing: for whom, where, when."""

    id: int
    channel_id: int
    person: str
    topic: str
    made_at: int
    subscription_id: int | None
    briefing: Briefing
    public: bool = False  # shown to everybody in the channel, as an answer


class Vote(NamedTuple):
    """What a person said of a briefing: +1 or -1."""

    briefing_id: int
    person: str
    vote: int
    voted_at: int


async def add(session: Session, workspace_id: int, made: Made) -> None:
    """Keep a briefing."""
    await session.run(
        "briefings.add_briefing",
        id=made.id,
        workspace_id=workspace_id,
        channel_id=made.channel_id,
        person=made.person,
        topic=made.topic,
        made_at=made.made_at,
        subscription_id=made.subscription_id,
        public=int(made.public),
        body=_packed(made.briefing),
    )


async def add_unanswered(session: Session, workspace_id: int, made: Made) -> None:
    """Keep a question that found nothing, as a briefing without a topic; a person has one a channel."""
    await drop_unanswered(session, made.channel_id, made.person)
    await add(session, workspace_id, made)


async def unanswered(session: Session, channel_id: int, person: str) -> Made | None:
    """The question that found nothing, if the person was shown no briefing since."""
    row = await session.one("briefings.unanswered", channel_id=channel_id, person=person)
    return _made(row) if row else None


async def drop_unanswered(session: Session, channel_id: int, person: str) -> None:
    """Forget it."""
    await session.run("briefings.drop_unanswered", channel_id=channel_id, person=person)


async def make_public(session: Session, made: Made, channel_id: int) -> None:
    """It is shown to everybody; kept where that is the channel in which it was made."""
    await session.run("briefings.make_public", id=made.id, channel_id=channel_id)


async def get(session: Session, briefing_id: int, workspace_id: int) -> Made | None:
    """A briefing of this workspace; an id from elsewhere finds nothing."""
    row = await session.one("briefings.get_briefing", id=briefing_id, workspace_id=workspace_id)
    return _made(row) if row else None


async def last(session: Session, channel_id: int, person: str) -> Made | None:
    """The person's last briefing in a channel, or the last that was posted there for all."""
    return next(iter(await recent(session, channel_id, person, most=1)), None)


async def last_on(session: Session, channel_id: int, person: str, topic: str, focus: str) -> Made | None:
    """The person's last briefing on a topic with a focus ("" for none) in a channel."""
    rows = await session.all(
        "briefings.last_on_topic", channel_id=channel_id, person=person, topic=topic, most=_LOOKED_AT
    )
    found = (_made(row) for row in rows)
    return next((made for made in found if made.briefing.focus == focus), None)


async def last_sent(session: Session, subscription_id: int) -> Made | None:
    """The newest briefing that was posted for a subscription; None before the first."""
    row = await session.one("briefings.last_sent", subscription_id=subscription_id)
    return _made(row) if row else None


async def replies_not_sent(session: Session, subscription_id: int, since: int) -> list[Made]:
    """What replies of a subscription's briefings since a time would have told, had they arrived."""
    rows = await session.all("briefings.replies_not_sent", subscription_id=subscription_id, since=since)
    return [_made(row) for row in rows]


async def recent(session: Session, channel_id: int, person: str, most: int = 10) -> list[Made]:
    """The last briefings that a person asked for, or that were posted for all, in a channel; newest first."""
    rows = await session.all("briefings.recent_briefings", channel_id=channel_id, person=person, most=most)
    return [_made(row) for row in rows]


async def drop_old(session: Session, before: int) -> int:
    """Forget briefings made before a time; how many."""
    return await session.run("briefings.drop_briefings", before=before)


async def vote(session: Session, made: Made, person: str, value: int, now: int) -> None:
    """Keep a person's vote on a briefing, +1 or -1; a second vote replaces the first."""
    await session.run(
        "briefings.vote",
        briefing_id=made.id,
        person=person,
        channel_id=made.channel_id,
        vote=value,
        now=now,
    )


async def votes(session: Session, channel_id: int) -> list[tuple[int, Briefing]]:
    """The votes in a channel with the briefings they were for, newest first."""
    rows = await session.all("briefings.votes", channel_id=channel_id)
    return [(row["vote"], _unpacked(row["body"])) for row in rows]


async def forget_votes(session: Session, channel_id: int) -> list[Vote]:
    """Forget what a channel taught; the votes that went."""
    rows = await session.all("briefings.forget_votes", channel_id=channel_id)
    return [Vote(row["briefing_id"], row["person"], row["vote"], row["voted_at"]) for row in rows]


async def vote_again(session: Session, channel_id: int, voted: Iterable[Vote]) -> int:
    """Bring back votes as they were; how many could be: a briefing may be gone, a person have voted anew."""
    rows = [{"channel_id": channel_id, **one._asdict()} for one in voted]
    return sum([await session.run("briefings.vote_again", **row) for row in rows])


def _made(row: Row) -> Made:
    return Made(
        id=row["id"],
        channel_id=row["channel_id"],
        person=row["person"],
        topic=row["topic"],
        made_at=row["made_at"],
        subscription_id=row["subscription_id"],
        briefing=_unpacked(row["body"]),
        public=bool(row["public"]),
    )


def _packed(briefing: Briefing) -> bytes:
    """A quarter of its JSON, in a third of a millisecond; most of an old store would be briefings else."""
    return zlib.compress(msgspec.json.encode(briefing), 1)


def _unpacked(body: bytes) -> Briefing:
    data = bytes(body)
    # those of before are JSON as it is
    return msgspec.json.decode(data if data.startswith(b"{") else zlib.decompress(data), type=Briefing)
