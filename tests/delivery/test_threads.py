"""Replies in a story's thread: deliveries of their own, after their briefing."""

from __future__ import annotations

import json

from bot.delivery.plan import claim_due
from bot.delivery.states import State
from bot.model import Platform
from bot.store import deliveries, memory
from tests.delivery.days import ONE, STORY, begun, work
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, House


async def second_day(house: House) -> int:
    """The next date is claimed, by nobody yet; the delivery's id."""
    house.clock.now = ONE + DAY
    await claim_due(house.database, house.ids, ONE + DAY)
    [delivery] = await house.open_ids()
    return delivery


def texts(platform: FakePlatform) -> list[tuple[str, str]]:
    """The posts as (thread, headline)."""
    return [(post.thread, json.loads(post.text)["headline"]) for post in platform.posts]


async def test_replies_follow_their_briefing_each_once(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription, compose = await begun(house, transport, stories=3)
    await work(house, transport, compose, ONE + DAY)
    assert texts(platform) == [
        ("", "Netflix daily"),
        ("", "The second day"),
        *(("C1/0", f"Update {n}") for n in range(3)),
    ]
    assert len({post.key for post in platform.posts}) == 5
    assert [told.briefing_id for told in house.told] == [5, 5, 6, 6, 6]
    assert await house.history(subscription) == [("2026-11-21", "sent"), ("2026-11-22", "sent")]
    await work(house, transport, compose, ONE + DAY + 600)
    assert len(platform.posts) == 5 and compose.composed == 2


async def test_the_reply_waits_for_its_briefing(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    platform.faults.refuse = 1.0
    platform.faults.retry_after = 300.0
    await work(house, transport, compose, ONE + DAY)
    assert len(platform.attempts) == 2  # the briefing was tried, its reply was not
    platform.faults.refuse = 0.0
    await work(house, transport, compose, ONE + DAY + 600)
    assert texts(platform)[1:] == [("", "The second day"), ("C1/0", "Update 0")]


async def test_what_a_dead_process_composed_is_posted_by_the_next(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport, stories=2)
    delivery = await second_day(house)
    body = platform.posts[0].text.encode()
    async with house.database.writing() as session:
        await deliveries.take_one(session, delivery, [Platform.SLACK], "dead", ONE + DAY, ONE + DAY + 90)
        row = await deliveries.load(session, delivery)
        assert row is not None
        replies = [  # the same story twice: the second is refused by its date and story
            deliveries.Reply(
                id=number, story_id=STORY, thread="C1/0", tally="", key=str(number), body=body, briefing_id=6
            )
            for number in (101, 102)
        ]
        assert await deliveries.store_body(session, row, body, 5, replies, ONE + DAY)
    await work(house, transport, compose, ONE + DAY + 120)
    assert compose.composed == 1  # only the first day: the rest stood in the store
    assert [post.thread for post in platform.posts] == ["", "", "C1/0"]


async def test_a_lost_lease_stores_neither_the_text_nor_its_replies(house: House) -> None:
    delivery = await house.ready(ONE)
    async with house.database.writing() as session:
        await deliveries.take_one(session, delivery, [Platform.SLACK], "mine", ONE, ONE + 90)
        row = await deliveries.load(session, delivery)
        assert row is not None
        reply = deliveries.Reply(
            id=101, story_id=STORY, thread="C1/0", tally="", key="101", body=b"{}", briefing_id=6
        )
        assert not await deliveries.store_body(session, row, b"{}", 5, [reply], ONE + 91)
    assert await house.states() == {"claimed": 1}


async def test_a_deleted_first_post_takes_no_more_replies_and_pauses_nobody(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription, compose = await begun(house, transport)
    planned = await house.subscription(subscription)
    channel, elsewhere = planned.channel_id, 1
    async with house.database.writing() as session:
        await session.one(
            "workspaces.meet_channel",
            id=1,
            workspace_id=planned.workspace_id,
            external_id="C2",
            name="",
            closed=None,
        )
        await memory.tell(session, channel, [STORY, 8], [], reference="C1/0", now=ONE)
        await memory.tell(session, channel, [9], [], reference="C1/1", now=ONE)
        await memory.tell(session, elsewhere, [STORY], [], reference="C1/0", now=ONE)
    platform.deleted.add("C1/0")
    await work(house, transport, compose, ONE + DAY)
    assert await house.states() == {"sent": 2, "gave up": 1}
    assert (await house.subscription(subscription)).failures == 0
    async with house.database.writing() as session:
        found = await memory.stories(session, channel, 0)
        assert {story: told.reference for story, told in found.items()} == {7: "", 8: "", 9: "C1/1"}
        assert (await memory.stories(session, elsewhere, 0))[STORY].reference == "C1/0"
        await memory.tell(session, channel, [STORY], [], reference="C1/5", now=ONE + DAY)
        assert (await memory.stories(session, channel, 0))[STORY].reference == "C1/5"
    assert not house.told or all(told.briefing_id == 5 for told in house.told)


async def test_a_reply_that_was_never_tried_says_nothing_of_its_thread(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription, compose = await begun(house, transport)
    channel = (await house.subscription(subscription)).channel_id
    async with house.database.writing() as session:
        await memory.tell(session, channel, [STORY], [], reference="C1/0", now=ONE)
    platform.faults.refuse = 1.0
    platform.faults.retry_after = 300.0
    await work(house, transport, compose, ONE + DAY)
    await work(house, transport, compose, ONE + DAY + 12 * 3600)  # past midnight: the day is given up
    assert await house.states() == {"sent": 1, "gave up": 2}
    assert all(post.thread == "" for post in platform.posts)
    async with house.database.reading() as session:
        assert (await memory.stories(session, channel, 0))[STORY].reference == "C1/0"


async def test_a_reply_of_an_ended_subscription_is_not_posted(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    delivery = await second_day(house)
    assert await house.deliverer(transport, compose=compose).deliver(delivery) is State.SENT
    await house.end_all()
    await work(house, transport, compose, ONE + DAY + 5)
    assert len(platform.posts) == 2
    assert await house.states() == {"sent": 2, "skipped": 1}
