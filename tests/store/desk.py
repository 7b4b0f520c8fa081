"""Subscriptions and deliveries as they may stand in the store, without the rules that bring them there."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.delivery.states import SETTLED, State
from bot.model import Platform, Subscription
from bot.store import Session, deliveries, subscriptions
from bot.store.deliveries import Claim

NOW, DAY, LEASE = 1_795_266_000, 86_400, 90  # 2026-11-21 13:00 UTC
HERE = (Platform.SLACK, Platform.CONSOLE)


@dataclass
class Desk:
    """Rows as they may stand, inside one transaction; each subscription has a workspace of its own."""

    session: Session
    numbers: Any = field(default_factory=lambda: count(1))
    names: dict[int, str] = field(default_factory=dict)  # of deliveries, by id

    async def subscribe(self, platform: str = "slack", next_at: int = NOW) -> Subscription:
        number = next(self.numbers)
        place = await self.session.one(
            "workspaces.meet_workspace", id=number, platform=platform, external_id=f"T{number}",
            name="", now=0,
        )  # fmt: skip
        assert place is not None
        await self.session.one(
            "workspaces.meet_channel", id=number, workspace_id=number, external_id="C", name="", closed=None
        )
        made = Subscription(
            id=number, workspace_id=number, channel_id=number, person="U1", topics=("Netflix",), minute=780,
            days=frozenset(range(7)), zone="UTC", created_at=0, since=0, next_at=next_at,
        )  # fmt: skip
        await subscriptions.add(self.session, made)
        return made

    async def delivery(
        self,
        name: str,
        of: Subscription,
        state: State = State.CLAIMED,
        *,
        due_at: int = NOW,
        error: str = "",
        briefing: int | None = None,
    ) -> int:
        number = next(self.numbers)
        claim = Claim(
            id=number, subscription_id=of.id, channel_id=of.channel_id, local_date=name, due_at=due_at,
            state=State.CLAIMED, key=name,
        )  # fmt: skip
        assert await deliveries.claim(self.session, claim, NOW)
        await self.session.run(
            "deliveries.store_body", id=number, owner="", now=-1, body=b"{}", briefing_id=briefing
        )
        await self.moved(number, State.COMPOSED, state, error)
        self.names[number] = name
        return number

    async def reply(
        self, name: str, to: int, story: int, state: State = State.COMPOSED, briefing: int | None = None
    ) -> int:
        number = next(self.numbers)
        await self.session.run(
            "deliveries.add_reply", id=number, parent_id=to, story_id=story, thread="C/1", tally=name,
            key=name, body=b"{}", briefing_id=briefing,
        )  # fmt: skip
        await self.moved(number, State.COMPOSED, state)
        self.names[number] = name
        return number

    async def moved(self, number: int, was: State, state: State, error: str = "") -> None:
        """From any state into any other: what may follow what is not asked here."""
        assert await self.session.run(
            "deliveries.move", id=number, owner="", was=was, state=state, attempt=0, next_try_at=0,
            reference="", error=error, notice="", settled_at=NOW if state in SETTLED else None,
        )  # fmt: skip

    async def leased(self, most: int = 99, now: int = NOW) -> list[str]:
        taken = await deliveries.take(self.session, HERE, "me", now, now + LEASE, most)
        return [self.names[one] for one in taken]
