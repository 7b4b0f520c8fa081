"""Due subscriptions become claimed dates.

subscriptions whose time has come | decide (pure) | next time | claim the date, and the missed ones as skipped

One transaction for a handful of subscriptions. Whoever moves a subscription's next time on claims its dates,
as long as it stands as it was read; the database refuses a date's second row in any case. Nothing is composed
or sent here.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.delivery.due import LOOK_BACK, Decision, Schedule, decide, end_of_day, next_at, occurrence
from bot.delivery.retry import USUAL, Timing, deadline
from bot.delivery.states import State
from bot.delivery.zones import zone_of
from bot.errors import BadInput
from bot.ids import Ids, short
from bot.model import Subscription
from bot.store import Database, Session, deliveries
from bot.store.deliveries import Claim

log = logging.getLogger(__name__)

NEVER = 253_402_300_799  # the end of the year 9999: a subscription that waits for somebody
_PAGE = 500  # subscriptions checked in one transaction


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one pass did."""

    asked: int  # subscriptions looked at
    claimed: int  # dates to post
    skipped: int  # dates given up as too late


def schedule_of(planned: Subscription) -> Schedule:
    """The schedule of a subscription, for deciding when it is due."""
    return Schedule(
        minute=planned.minute,
        days=planned.days,
        zone=planned.zone,
        since=planned.since,
        paused=planned.paused_at is not None,
        paused_until=planned.paused_until,
    )


def next_time(planned: Subscription, now: int) -> int:
    """When it is due next, UTC seconds; NEVER while it waits for somebody. BadInput: its zone is gone."""
    found = next_at(schedule_of(planned), now)
    return found.at if found else NEVER


async def claim_due(
    database: Database, ids: Ids, now: int, *, most: int = 100, timing: Timing = USUAL
) -> Claimed:
    """Claim what is due of up to ``most`` subscriptions; ask again at once when all of them were asked."""
    async with database.reading() as session:
        waiting = await deliveries.due(session, now, most)
    claims: list[Claim] = []
    if waiting:
        async with database.writing() as session:
            for planned in waiting:
                claims += await _claim_one(session, planned, ids, now, timing)
    posted = sum(one.state == State.CLAIMED for one in claims)
    return Claimed(len(waiting), posted, len(claims) - posted)


async def _claim_one(
    session: Session, planned: Subscription, ids: Ids, now: int, timing: Timing
) -> list[Claim]:
    """The dates of a subscription that were claimed, to be posted or as skipped."""
    first = datetime.fromtimestamp(now, UTC).date() - timedelta(days=LOOK_BACK + 3)
    claimed = await deliveries.claimed_dates(session, planned.id, first.isoformat())
    try:
        decision = decide(schedule_of(planned), claimed, now)
    except Exception as error:
        # The zone is gone from this machine, or a bug of ours: the others are not to wait for it.
        if not isinstance(error, BadInput):
            log.exception("when subscription %s is due cannot be told", planned.id)
        await deliveries.set_next(session, planned.id, planned.next_at, now + 3600)
        return []
    later = NEVER if decision.next_at is None else decision.next_at
    if not await deliveries.set_next(session, planned.id, planned.next_at, later):
        return []  # it was changed or claimed since it was read
    claims = _claims(planned, decision, ids, now, timing)
    return [one for one in claims if await deliveries.claim(session, one, now)]


def _claims(planned: Subscription, decision: Decision, ids: Ids, now: int, timing: Timing) -> list[Claim]:
    """The rows that a decision asks for, the oldest date first."""

    def dated(local_date: str, at: int, state: State, ends: int = 0, late: bool = False) -> Claim:
        delivery_id = ids()
        return Claim(
            id=delivery_id, subscription_id=planned.id, channel_id=planned.channel_id, local_date=local_date,
            due_at=at, state=state, key=short(delivery_id), deadline=ends, late=late,
        )  # fmt: skip

    claims = []
    for local_date in decision.missed:
        one = occurrence(planned.minute, date.fromisoformat(local_date), zone_of(planned.zone))
        claims.append(dated(local_date, one.at if one else now, State.SKIPPED))
    if due := decision.post:
        following = next_at(schedule_of(planned), due.at)
        ends = deadline(
            due.at, end_of_day(due.local_date, planned.zone), following.at if following else None, timing
        )
        claims.append(dated(due.local_date, due.at, State.CLAIMED, ends, decision.late))
    return claims


async def replan(database: Database, now: int) -> int:
    """Bring the stored next times up to the zones' rules and the clock; how many were changed.

    Run at start and hourly: new zone rules move an instant, and a clock that had jumped far ahead left
    next times far ahead. A time that has come is left alone: it is for ``claim_due``.
    """
    changed = after_id = 0
    while True:
        async with database.reading() as session:
            rows = await deliveries.planned(session, after_id, _PAGE)
        if not rows:
            return changed
        after_id = rows[-1].id
        moved = [(row, at) for row in rows if row.next_at > now and (at := _next(row, now)) != row.next_at]
        if moved:
            async with database.writing() as session:
                for row, at in moved:
                    await deliveries.set_next(session, row.id, row.next_at, at)
            changed += len(moved)


def _next(planned: Subscription, now: int) -> int:
    try:
        return next_time(planned, now)
    except Exception as error:
        if not isinstance(error, BadInput):
            log.exception("when subscription %s is due next cannot be told", planned.id)
        return planned.next_at
