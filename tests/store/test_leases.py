"""Which deliveries may be worked on, which subscriptions may be due, what was missed; on both engines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.delivery.states import SETTLED, State
from bot.model import Platform, Subscription
from bot.store import deliveries, subscriptions
from tests.store.desk import DAY, HERE, LEASE, NOW, Desk

CASES: list[tuple[str, dict[str, Any], bool, bool]] = [
    # name, how it stands -> leased with others; leased by itself, which asks nothing of the channel
    ("its time has come", {"next_try_at": NOW}, True, True),
    ("it rests", {"next_try_at": NOW + 1}, False, False),
    ("a lease has ended", {"lease_until": NOW}, True, True),
    ("somebody has it", {"lease_until": NOW + 1}, False, False),
    ("not connected here", {"platform": "discord"}, False, False),
    ("its channel is free", {"state": State.COMPOSED, "free_at": NOW}, True, True),
    ("its channel is held", {"state": State.COMPOSED, "free_at": NOW + 1}, False, True),
    ("to be tried again there", {"state": State.WAITING, "free_at": NOW + 1}, False, True),
    *((f"{one} needs no channel", {"state": one, "free_at": NOW + 1}, True, True)
      for one in (State.CLAIMED, State.SENDING, State.UNKNOWN)),
    ("held by a clock a little ahead", {"state": State.COMPOSED, "free_at": NOW + 2 * LEASE}, False, True),
    ("by one that was set back", {"state": State.COMPOSED, "free_at": NOW + 2 * LEASE + 1}, True, True),
    *((one, {"state": one}, False, False) for one in sorted(SETTLED)),
]  # fmt: skip


async def stands(
    desk: Desk,
    name: str,
    platform: str = "slack",
    next_try_at: int = 0,
    lease_until: int = 0,
    free_at: int = 0,
    **parts: Any,
) -> int:
    """A delivery that stands as a case says."""
    of = await desk.subscribe(platform)
    number = await desk.delivery(name, of, **parts)
    if lease_until or next_try_at:
        assert await deliveries.take_one(desk.session, number, Platform, "", 0, lease_until)
    if next_try_at:
        await desk.session.run("deliveries.release", id=number, owner="", next_try_at=next_try_at)
    await desk.session.run("deliveries.free_channel", id=of.channel_id, free_at=free_at)
    return number


async def test_what_can_be_worked_on_is_leased(desk: Desk) -> None:
    for name, how, *_ in CASES:
        await stands(desk, name, **how)
    wanted = [name for name, _, with_others, _ in CASES if with_others]
    assert await desk.leased() == wanted
    others = ["it rests", "somebody has it", "its channel is held", "to be tried again there"]
    assert await desk.leased(now=NOW + LEASE - 1) == others
    assert await desk.leased(now=NOW + LEASE) == wanted[:-1], (
        "nobody settled them; the last one's channel is held"
    )


async def test_one_delivery_is_leased_by_itself(desk: Desk) -> None:
    for name, how, _, by_itself in CASES:
        number = await stands(desk, name, **how)
        got = [
            await deliveries.take_one(desk.session, number, HERE, owner, NOW, NOW + LEASE)
            for owner in ("me", "next")
        ]
        assert got == [by_itself, False], name
        row = await deliveries.load(desk.session, number)
        assert row is not None and (row.owner == "me") is by_itself, name


async def test_nothing_is_leased_before_what_came_earlier_in_its_subscription(desk: Desk) -> None:
    first, second, third, fourth = [await desk.subscribe() for _ in range(4)]
    await desk.delivery("today", first)
    await desk.delivery("yesterday, still open", first, due_at=NOW - DAY)
    before = [one for one in State if one not in SETTLED]
    for state in before:
        of = await desk.subscribe()
        await desk.delivery(f"yesterday, {state}", of, state, due_at=NOW - DAY)
        await desk.delivery(f"after one that is {state}", of)
    await desk.delivery("yesterday, settled", second, State.SENT, due_at=NOW - DAY)
    await desk.delivery("after a settled one", second)
    open_one = await desk.delivery("open", third, State.COMPOSED)
    await desk.reply("after an open one", open_one, 7)
    sent = await desk.delivery("sent", fourth, State.SENT)
    for story in (8, 9):
        await desk.reply(f"reply on {story}", sent, story)
    assert await desk.leased() == [
        "yesterday, still open", *(f"yesterday, {state}" for state in before),
        "after a settled one", "open", "reply on 8",
    ]  # fmt: skip


async def test_when_there_are_too_many_the_oldest_are_leased_first(desk: Desk) -> None:
    for name, due_at in (("later", NOW), ("earlier", NOW - 60), ("as early", NOW - 60)):
        await desk.delivery(name, await desk.subscribe(), due_at=due_at)
    assert [await desk.leased(most=2), await desk.leased(most=2)] == [["earlier", "as early"], ["later"]]
    assert await desk.leased(now=NOW + LEASE) == ["earlier", "as early", "later"]


async def test_which_subscriptions_may_be_due(desk: Desk) -> None:
    session = desk.session
    late, early, same, paused, ended, away = [
        await desk.subscribe(next_at=at) for at in (NOW, NOW - 60, NOW - 60, NOW, NOW, NOW)
    ]
    await desk.subscribe(next_at=NOW + 1)
    await subscriptions.pause(session, replace(paused, paused_at=NOW))
    await subscriptions.end(session, ended.id, ended.workspace_id, NOW)
    await session.run("workspaces.leave_workspace", platform="slack", external_id=f"T{away.id}", now=NOW)
    assert await deliveries.due(session, NOW, 9) == [early, same, late]
    assert await deliveries.due(session, NOW, 2) == [early, same]
    active = [late.id, early.id, same.id, away.id, away.id + 1]
    assert [one.id for one in await deliveries.planned(session, 0, 9)] == active
    assert [one.id for one in await deliveries.planned(session, late.id, 2)] == active[1:3]


async def test_what_was_missed_since_the_last_that_was_posted(desk: Desk) -> None:
    mine, other = await desk.subscribe(), await desk.subscribe()
    for of, dates in (
        (mine, {
            19: State.SKIPPED, 20: State.QUIET, 21: State.SKIPPED, 22: State.SENT, 23: State.CLAIMED,
            24: State.GAVE_UP, 25: State.HELD, 26: State.SKIPPED, 27: State.SKIPPED,
        }),
        (other, {24: State.SENT, 25: State.SKIPPED}),
    ):  # fmt: skip
        rows = {day: await desk.delivery(f"2026-11-{day}", of, state) for day, state in dates.items()}
    await desk.delivery("2026-11-18", other, State.SKIPPED, error="not wanted")
    last = rows[25]
    await desk.reply("given up", last, 7, State.GAVE_UP)
    await desk.reply("sent", last, 8, State.SENT)

    async def missed(of: Subscription, before: int) -> dict[int, str]:
        found = await deliveries.missed(desk.session, of.id, f"2026-11-{before}")
        return {int(day[-2:]): state for day, state in found}

    assert await missed(mine, 27) == {24: "gave up", 25: "held", 26: "skipped"}
    assert list(await missed(mine, 27)) == [24, 25, 26]
    assert await missed(mine, 22) == {21: "skipped"} and await missed(mine, 20) == {19: "skipped"}
    assert await missed(other, 30) == {25: "skipped"} and await missed(other, 20) == {}
    assert await deliveries.claimed_dates(desk.session, other.id, "2026-11-24") == {
        "2026-11-24",
        "2026-11-25",
    }
