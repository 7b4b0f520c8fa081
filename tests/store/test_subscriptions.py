"""A subscription in the store: what is written of it, by whom, and until when; on both engines."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Subscription
from bot.store import subscriptions
from tests.store.desk import DAY, NOW, Desk


async def test_a_change_a_pause_and_their_end_are_read_as_they_were_written(desk: Desk) -> None:
    session, first, other = desk.session, await desk.subscribe(), await desk.subscribe()

    async def stored() -> Subscription | None:
        return await subscriptions.load(session, first.id, first.workspace_id)

    changed = replace(
        first, channel_id=other.channel_id, topics=("Disney", "Tesla"), minute=1, days=frozenset((0, 6)),
        zone="Europe/Berlin", since=NOW - 5, next_at=NOW + 5, added={"Tesla": NOW},
    )  # fmt: skip
    assert await subscriptions.change(session, changed) and await stored() == changed
    paused = replace(
        changed, paused_at=NOW, paused_until="2026-12-24", paused_why="the channel is gone", next_at=NOW + 9
    )
    assert await subscriptions.pause(session, paused) and await stored() == paused
    await session.value("deliveries.count_failure", id=first.id)
    assert await subscriptions.resume(session, first.id, first.workspace_id, since=NOW, next_at=NOW + DAY)
    resumed = replace(changed, since=NOW, next_at=NOW + DAY)
    assert await stored() == resumed, "the failed days are forgotten"
    assert await subscriptions.of_channel(session, other.channel_id) == [resumed, other]
    assert await subscriptions.of_channel(session, first.channel_id) == []
    assert await subscriptions.end(session, first.id, first.workspace_id, NOW)
    assert await stored() == replace(resumed, ended_at=NOW)
    assert await subscriptions.of_channel(session, other.channel_id) == [other]
    assert await subscriptions.of_workspace(session, first.workspace_id) == []
    back = {"since": NOW + 1, "next_at": NOW + 2}
    assert await subscriptions.take_back_end(session, first.id, first.workspace_id, **back)
    assert await stored() == replace(resumed, **back)


async def test_only_its_workspace_writes_to_a_subscription_and_nobody_once_it_has_ended(desk: Desk) -> None:
    session, mine, other = desk.session, await desk.subscribe(), await desk.subscribe()

    async def writes(workspace_id: int) -> list[bool]:
        one, plan = replace(mine, workspace_id=workspace_id), {"since": NOW, "next_at": NOW}
        return [
            await subscriptions.change(session, one),
            await subscriptions.pause(session, one),
            await subscriptions.resume(session, mine.id, workspace_id, **plan),
            await subscriptions.end(session, mine.id, workspace_id, NOW),
        ]

    assert await writes(other.workspace_id) == [False] * 4
    assert await writes(mine.workspace_id) == [True] * 4
    assert await writes(mine.workspace_id) == [False] * 4
    for workspace_id, takes in (
        (other.workspace_id, False),
        (mine.workspace_id, True),
        (mine.workspace_id, False),
    ):
        back = await subscriptions.take_back_end(session, mine.id, workspace_id, since=NOW, next_at=NOW)
        assert back is takes
    assert await subscriptions.load(session, other.id, other.workspace_id) == other


async def test_a_channels_briefings_have_the_numbers_in_which_they_were_made(desk: Desk) -> None:
    first = await desk.subscribe()
    for number, made in ((99, NOW), (98, NOW), (97, NOW + 1)):
        await subscriptions.add(desk.session, replace(first, id=number, created_at=made))
    for found in (
        await subscriptions.of_channel(desk.session, first.channel_id),
        await subscriptions.of_workspace(desk.session, first.workspace_id),
    ):
        assert [one.id for one in found] == [first.id, 98, 99, 97]
