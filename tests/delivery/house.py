"""A small house for delivery tests: workspaces, channels and subscriptions in a real store."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.commands import More
from bot.delivery.deliver import Deliverer
from bot.delivery.due import Schedule, next_at
from bot.delivery.occasion import Compose, Occasion, Prepared, Told
from bot.delivery.plan import claim_due
from bot.delivery.retry import USUAL, Timing
from bot.delivery.schedule import EVERY_DAY
from bot.delivery.states import State
from bot.ids import IdMaker
from bot.message import Bullets, Button, Cite, Message, Paragraph, Text
from bot.model import Platform, Subscription
from bot.ports import Transport
from bot.store import Database, Session, deliveries, subscriptions
from tests.rows import dates, rows

NOON = 1_795_262_400  # 2026-11-21 12:00 UTC, a Saturday
DAY = 86_400


@dataclass
class Hand:
    """A clock that is set by hand."""

    now: int = NOON

    def __call__(self) -> int:
        return self.now


@dataclass
class House:
    """The store's contents and the parts around a Deliverer, wired for a test."""

    database: Database
    clock: Hand = field(default_factory=Hand)
    timing: Timing = USUAL
    told: list[Told] = field(default_factory=list)
    composed: list[Occasion] = field(default_factory=list)
    ids: Callable[[], int] = field(init=False)

    def __post_init__(self) -> None:
        self.ids = IdMaker(self.clock, random.Random(7).getrandbits)

    async def subscribe(
        self, channel: str = "C1", *, minute: int = 780, zone: str = "UTC", days: frozenset[int] = EVERY_DAY
    ) -> int:
        """A subscription, by default at 13:00 UTC every day; its id."""
        async with self.database.writing() as session:
            return await self.add(session, channel, minute=minute, zone=zone, days=days)

    async def add(
        self,
        session: Session,
        channel: str,
        *,
        minute: int = 780,
        zone: str = "UTC",
        days: frozenset[int] = EVERY_DAY,
        team: str = "T1",
    ) -> int:
        """The same inside a transaction, for many at once."""
        now = self.clock()
        workspace = await session.one(
            "workspaces.meet_workspace", id=self.ids(), platform="slack", external_id=team, name="T", now=now
        )
        assert workspace is not None
        there = await session.one(
            "workspaces.meet_channel", id=self.ids(), workspace_id=workspace["id"], external_id=channel,
            name=channel.lower(), closed=None,
        )  # fmt: skip
        assert there is not None
        first = next_at(Schedule(minute=minute, days=days, zone=zone, since=now), now)
        assert first is not None
        subscription = Subscription(
            id=self.ids(), workspace_id=workspace["id"], channel_id=there["id"], person="U1",
            topics=("Netflix", "Disney"), minute=minute, days=days, zone=zone, created_at=now, since=now,
            next_at=first.at,
        )  # fmt: skip
        await subscriptions.add(session, subscription)
        return subscription.id

    async def compose(self, occasion: Occasion) -> Prepared:
        """A short briefing that says what it was made for."""
        self.composed.append(occasion)
        return Prepared(briefing(occasion), 5)

    async def remember(self, session: Session, told: Told) -> None:
        self.told.append(told)

    def deliverer(
        self, transport: Transport, *, owner: str = "one", compose: Compose | None = None
    ) -> Deliverer:
        """A Deliverer on this house's store and clock."""
        return Deliverer(
            self.database, {Platform.SLACK: transport}, compose or self.compose, self.remember,
            clock=self.clock, owner=owner, share=lambda: 1.0, timing=self.timing,
        )  # fmt: skip

    async def ready(self, now: int) -> int:
        """A subscription whose date is claimed, at ``now``; the delivery's id."""
        await self.subscribe()
        self.clock.now = now
        await claim_due(self.database, self.ids, now, timing=self.timing)
        [delivery] = await self.open_ids()
        return delivery

    async def standing_still(
        self, transport: Transport, delivery: int, at: asyncio.Event
    ) -> asyncio.Task[State | None]:
        """An attempt that has come as far as ``at`` tells, when its lease has just ended."""
        attempt = asyncio.create_task(self.deliverer(transport, owner="slow").deliver(delivery))
        async with asyncio.timeout(60):
            await at.wait()
        self.clock.now += 91
        return attempt

    async def open_ids(self) -> list[int]:
        """The ids of the deliveries that can be worked on; none is leased by asking."""
        now = self.clock()
        async with self.database.writing() as session:
            return await deliveries.take(session, [Platform.SLACK], "nobody", now, now, 100)

    async def end_all(self) -> None:
        """Every subscription ends."""
        async with self.database.writing() as session:
            for planned in await deliveries.planned(session, 0, 1000):
                workspace = await session.one("workspaces.find_workspace", platform="slack", external_id="T1")
                assert workspace is not None
                assert await subscriptions.end(session, planned.id, workspace["id"], self.clock())

    async def subscription(self, subscription_id: int) -> Subscription:
        """A stored subscription."""
        async with self.database.reading() as session:
            workspace = await session.one("workspaces.find_workspace", platform="slack", external_id="T1")
            assert workspace is not None
            found = await subscriptions.load(session, subscription_id, workspace["id"])
        assert found is not None
        return found

    async def states(self) -> dict[str, int]:
        """How many deliveries there are in each state."""
        return Counter(row["state"] for row in await rows(self.database, "delivery"))

    async def history(self, subscription_id: int) -> list[tuple[str, str]]:
        """The dates of a subscription with their states, the oldest first."""
        return [(row["local_date"], row["state"]) for row in await dates(self.database, subscription_id)]


def briefing(occasion: Occasion) -> Message:
    """A message with most kinds of blocks, so that storing it is no formality."""
    return Message(
        headline=f"Netflix daily, {occasion.local_date}",
        blocks=(
            Paragraph((Text("Late." if occasion.late else "On time.", quiet=True),)),
            Bullets(((Text("A point."), Cite(1, "https://a.example.com/x")),)),
            *(Paragraph((Text(f"Missed: {date} ({state})."),)) for date, state in occasion.missed),
        ),
        buttons=(Button("More", More()),),
    )
