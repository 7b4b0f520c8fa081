"""One delivery at a time, on both engines, against a platform on a socket that counts posts."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest

from bot.delivery.envelope import pack, unpack
from bot.delivery.notices import tell_notices
from bot.delivery.occasion import Occasion
from bot.delivery.plan import Claimed, claim_due, replan
from bot.delivery.retry import Timing
from bot.delivery.states import State
from bot.errors import StoreError, TryLater
from bot.model import Platform
from bot.store import deliveries
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, NOON, House, briefing
from tests.rows import dates

ONE = NOON + 3600  # 13:00, when the subscriptions of the house are due


async def test_a_briefing_is_posted_at_its_time_and_remembered(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription = await house.subscribe()
    assert await claim_due(house.database, house.ids, ONE - 1) == Claimed(0, 0, 0)
    house.clock.now = ONE
    assert await claim_due(house.database, house.ids, ONE) == Claimed(1, 1, 0)
    assert await claim_due(house.database, house.ids, ONE) == Claimed(0, 0, 0)
    [delivery] = await house.open_ids()
    assert await house.deliverer(transport).deliver(delivery) is State.SENT
    assert await house.deliverer(transport).deliver(delivery) is None
    assert len(platform.posts) == 1 and platform.posts[0].channel == "C1"
    assert json.loads(platform.posts[0].text)["headline"] == "Netflix daily, 2026-11-21"
    assert len(platform.posts[0].key) <= 25
    [told] = house.told
    assert (told.subscription_id, told.briefing_id, told.reference) == (subscription, 5, "C1/0")
    assert await house.history(subscription) == [("2026-11-21", "sent")]


async def test_two_workers_claim_one_date_once(house: House) -> None:
    for number in range(20):
        await house.subscribe(f"C{number}")
    both = await asyncio.gather(*(claim_due(house.database, house.ids, ONE) for _ in range(4)))
    assert sum(one.claimed for one in both) == 20
    assert await house.states() == {"claimed": 20}


async def test_two_workers_lease_one_delivery_once(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    for number in range(10):
        await house.subscribe(f"C{number}")
    house.clock.now = ONE
    await claim_due(house.database, house.ids, ONE)
    ids = await house.open_ids()
    workers = [house.deliverer(transport, owner=name) for name in ("one", "two", "three")]
    await asyncio.gather(*(worker.deliver(one) for worker in workers for one in ids))
    assert sorted(platform.keys()) == sorted(set(platform.keys())) and len(platform.posts) == 10
    assert len(house.told) == 10


async def test_a_lease_that_was_lost_gives_no_right_though_the_same_process_took_it_again(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    worker = house.deliverer(transport)
    owners = [worker.new_owner(), house.deliverer(transport, owner="two").new_owner(), worker.new_owner()]
    for owner in owners:
        house.clock.now += 90
        async with house.database.writing() as session:
            now = house.clock.now
            assert await deliveries.take_one(session, delivery, [Platform.SLACK], owner, now, now + 90)
    assert [await worker.work(delivery, owner) for owner in owners[:2]] == [None, None]
    assert await worker.work(delivery + 1, owners[0]) is None  # there is no such delivery
    assert platform.attempts == [] and await house.states() == {"claimed": 1}
    assert await worker.work(delivery, owners[2]) is State.SENT


async def test_late_is_said_and_later_is_skipped_and_said_in_the_next(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription = await house.subscribe()
    house.clock.now = ONE + 4 * 3600
    assert await claim_due(house.database, house.ids, house.clock()) == Claimed(1, 0, 1)
    house.clock.now = ONE + DAY + 2 * 3600
    assert await claim_due(house.database, house.ids, house.clock()) == Claimed(1, 1, 0)
    [delivery] = await house.open_ids()
    assert await house.deliverer(transport).deliver(delivery) is State.SENT
    assert "Late." in platform.posts[0].text and "Missed: 2026-11-21 (skipped)." in platform.posts[0].text
    assert await house.history(subscription) == [("2026-11-21", "skipped"), ("2026-11-22", "sent")]


async def end_of(house: House) -> tuple[str, int | None]:
    """What was noted of the only delivery's last failure, and when it was settled."""
    [row] = await dates(house.database)
    return row["error"], row["settled_at"]


async def test_refused_for_now_waits_as_long_as_it_was_told(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    platform.faults.refuse, platform.faults.retry_after = 1.0, 77.0
    worker = house.deliverer(transport)
    assert await worker.deliver(delivery) is State.WAITING
    assert await end_of(house) == (TryLater(77).sentence, None)
    house.clock.now = ONE + 77
    assert await worker.deliver(delivery) is None  # not yet
    platform.faults.refuse = 0.0
    house.clock.now = ONE + 79
    assert await worker.deliver(delivery) is State.SENT
    assert len(platform.posts) == 1 and await end_of(house) == ("", ONE + 79)


@pytest.mark.parametrize("fault", ["broken_after", "dropped_after", "silent_after"])
async def test_a_lost_answer_is_looked_for_and_not_posted_again(
    house: House, platform: FakePlatform, transport: HttpTransport, fault: str
) -> None:
    delivery = await house.ready(ONE)
    setattr(platform.faults, fault, 1.0)
    patient, impatient = house.timing, replace(house.timing, send_timeout=1)
    house.timing = impatient if fault == "silent_after" else patient
    assert await house.deliverer(transport).deliver(delivery) is State.UNKNOWN
    assert house.told == []
    house.clock.now, house.timing = ONE + 30, patient
    assert await house.deliverer(transport).deliver(delivery) is State.SENT
    assert len(platform.posts) == 1 and [told.reference for told in house.told] == ["C1/0"]


async def test_a_look_that_fails_is_made_again(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    platform.faults.broken_after, platform.refuse_looks = 1.0, 1
    worker = house.deliverer(transport)
    for expected in (State.UNKNOWN, State.UNKNOWN, State.SENT):
        assert await worker.deliver(delivery) is expected
        house.clock.now += 30
    assert len(platform.attempts) == 1 and [told.reference for told in house.told] == ["C1/0"]
    assert len(platform.looks) == 2 and max(platform.looks) < ONE, "clocks may differ by minutes"


@pytest.mark.parametrize("fault", ["broken_before", "dropped_before"])
async def test_an_attempt_that_was_not_taken_is_made_again_after_a_look(
    house: House, platform: FakePlatform, transport: HttpTransport, fault: str
) -> None:
    delivery = await house.ready(ONE)
    setattr(platform.faults, fault, 1.0)
    worker = house.deliverer(transport)
    assert await worker.deliver(delivery) is State.UNKNOWN
    setattr(platform.faults, fault, 0.0)
    house.clock.now = ONE + 30
    assert await worker.deliver(delivery) is State.WAITING
    house.clock.now = ONE + 60
    assert await worker.deliver(delivery) is State.SENT
    assert len(platform.posts) == 1 and len(platform.attempts) == 2


async def test_ended_before_the_post_means_no_post(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    delivery = await house.ready(ONE)
    await house.end_all()
    assert await house.deliverer(transport).deliver(delivery) is State.SKIPPED
    assert platform.attempts == []


async def test_a_dead_senders_post_is_found_by_the_next(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    """The body is stored and the attempt counted, then the process is gone, after the platform took it."""
    delivery = await house.ready(ONE)
    platform.slow.add("C1")
    dying = asyncio.create_task(house.deliverer(transport, owner="dying").deliver(delivery))
    async with asyncio.timeout(60):
        await platform.arrived.wait()
    key = platform.attempts[0][1]
    platform.take("C1", {"key": key, "text": "{}"})
    worker = house.deliverer(transport, owner="next")
    assert await worker.deliver(delivery) is None  # its lease still stands
    house.clock.now = ONE + 91
    assert await worker.deliver(delivery) is State.SENT
    assert platform.keys() == [key] and len(house.told) == 1
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    assert await house.states() == {"sent": 1} and len(house.told) == 1


async def test_a_yes_that_comes_after_the_lease_is_still_the_truth(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    platform.faults.history = False
    platform.mute.add("C1")
    delivery = await house.ready(ONE)
    slow = await house.standing_still(transport, delivery, platform.taken)
    assert await house.deliverer(transport, owner="next").deliver(delivery) is State.HELD
    platform.release()
    assert await slow is State.SENT
    assert await house.states() == {"sent": 1} and len(house.told) == 1
    assert await tell_notices(house.database, {Platform.SLACK: transport}, house.clock) == 0


async def test_a_no_that_comes_after_the_lease_changes_nothing(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    platform.faults.history, platform.faults.broken_before = False, 1.0
    platform.slow.add("C1")
    delivery = await house.ready(ONE)
    slow = await house.standing_still(transport, delivery, platform.arrived)
    assert await house.deliverer(transport, owner="next").deliver(delivery) is State.HELD
    platform.release()
    assert await slow is None
    assert await house.states() == {"held": 1} and house.told == []


async def test_one_channel_gets_one_message_at_a_time_a_second_apart(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    for _ in range(3):
        await house.subscribe("C1")
    house.clock.now = ONE
    await claim_due(house.database, house.ids, ONE)
    ids = await house.open_ids()
    worker = house.deliverer(transport)
    states = await asyncio.gather(*(worker.deliver(one) for one in ids))
    assert sorted(str(state) for state in states) == ["composed", "composed", "sent"]
    house.clock.now = ONE + 1
    assert State.SENT not in [await worker.deliver(one) for one in ids]
    house.clock.now = ONE + 2
    assert [await worker.deliver(one) for one in ids].count(State.SENT) == 1


async def test_a_date_is_never_posted_before_an_older_open_one(house: House) -> None:
    house.timing = Timing()
    first = await house.ready(ONE)
    house.clock.now = ONE + DAY
    await claim_due(house.database, house.ids, house.clock())
    async with house.database.writing() as session:
        taken = await deliveries.take(session, [Platform.SLACK], "x", house.clock(), house.clock() + 90, 10)
    assert taken == [first]


async def test_replan_follows_a_clock_that_had_jumped(house: House) -> None:
    subscription = await house.subscribe()
    async with house.database.writing() as session:
        await deliveries.set_next(session, subscription, ONE, ONE + 900 * DAY)
    assert await replan(house.database, NOON) == 1
    assert await replan(house.database, NOON) == 0
    assert (await house.subscription(subscription)).next_at == ONE
    assert await replan(house.database, ONE + 60) == 0  # its time has come: left to claim_due


def test_a_message_survives_its_bytes() -> None:
    occasion = Occasion(
        subscription_id=2, workspace_id=4, channel_id=3, local_date="2026-11-21", due_at=ONE, late=True,
        missed=(("2026-11-20", "skipped"),), now=ONE,
    )  # fmt: skip
    message = briefing(occasion)
    assert unpack(pack(message)) == message
    for broken in (b"", b"{}", b"[1]", b'{"is":"Nobody"}', b'{"is":"Text","text":"x"}', b"\xff"):
        with pytest.raises(StoreError):
            unpack(broken)
