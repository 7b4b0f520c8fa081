"""Replies in a story's thread: deliveries of their own, and the count in the post that they answer."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import aiohttp
import pytest

from bot.delivery.occasion import Occasion, Prepared, Reply
from bot.delivery.plan import claim_due
from bot.delivery.states import State
from bot.delivery.threads import tally_key, with_tally, write_tallies
from bot.message import Bullets, Message, Text
from bot.model import Platform
from bot.ports import Address, Posted
from bot.store import deliveries, memory
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, NOON, House

ONE = NOON + 3600  # 13:00, when the subscriptions of the house are due
STORY = 7


def counted(words: str) -> Message:
    return Message(
        headline="Netflix daily",
        blocks=(Bullets(((Text("A point."), Text(words, quiet=True, key=tally_key(STORY))),)),),
    )


class Days:
    """Composes a first briefing that counts a story, then each day one with a reply in its thread."""

    def __init__(self, house: House, *, stories: int = 1) -> None:
        self.house = house
        self.stories = stories
        self.composed = 0

    async def __call__(self, occasion: Occasion) -> Prepared:
        self.composed += 1
        if occasion.local_date == "2026-11-21":
            return Prepared(counted(" · 1 publisher"), 5)
        replies = tuple(
            Reply(
                id=self.house.ids(), story_id=STORY + n, thread="C1/0",
                tally=f" · {occasion.local_date}", message=Message(headline=f"Update {n}"), briefing_id=6,
            )
            for n in range(self.stories)
        )  # fmt: skip
        return Prepared(Message(headline="The second day"), 5, replies)


async def work(house: House, transport: HttpTransport, compose: Days, now: int) -> None:
    """Everything that can be done at ``now`` and in the minute after."""
    house.clock.now = now
    await claim_due(house.database, house.ids, now)
    worker = house.deliverer(transport, compose=compose)
    for _ in range(30):
        for delivery_id in await house.open_ids():
            await worker.deliver(delivery_id)
        house.clock.now += 2


async def begun(house: House, transport: HttpTransport, *, stories: int = 1) -> tuple[int, Days]:
    """A subscription whose first briefing stands; its id, and what composes the next ones."""
    subscription = await house.subscribe()
    compose = Days(house, stories=stories)
    await work(house, transport, compose, ONE)
    return subscription, compose


async def second_day(house: House) -> int:
    """The next date is claimed, by nobody yet; the delivery's id."""
    house.clock.now = ONE + DAY
    await claim_due(house.database, house.ids, ONE + DAY)
    [delivery] = await house.open_ids()
    return delivery


async def tallies(house: House, transport: HttpTransport) -> int:
    elsewhere = {Platform.DISCORD: transport}  # a process of another platform leases nothing of this one's
    assert await write_tallies(house.database, elsewhere, house.clock) == 0
    return await write_tallies(house.database, {Platform.SLACK: transport}, house.clock)


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


async def test_the_count_in_the_first_post_is_brought_up_to_date_once(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    assert await tallies(house, transport) == 0
    await work(house, transport, compose, ONE + DAY)
    platform.refuse_edits = 1
    assert await tallies(house, transport) == 0  # 503: it is still owed
    house.clock.now += 100
    assert await tallies(house, transport) == 1
    assert await tallies(house, transport) == 0
    assert platform.edits == ["C1/0"]
    assert " · 2026-11-22" in platform.posts[0].text and "1 publisher" not in platform.posts[0].text
    await work(house, transport, compose, ONE + 2 * DAY)
    assert await tallies(house, transport) == 1
    assert " · 2026-11-23" in platform.posts[0].text and "A point." in platform.posts[0].text


async def test_a_deleted_first_post_takes_no_more_replies_and_pauses_nobody(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    subscription, compose = await begun(house, transport)
    channel = (await house.subscription(subscription)).channel_id
    async with house.database.writing() as session:
        await memory.tell(session, channel, [STORY, 8], [], reference="C1/0", now=ONE)
        await memory.tell(session, channel, [9], [], reference="C1/1", now=ONE)
    platform.deleted.add("C1/0")
    await work(house, transport, compose, ONE + DAY)
    assert await house.states() == {"sent": 2, "gave up": 1}
    assert (await house.subscription(subscription)).failures == 0
    async with house.database.writing() as session:
        found = await memory.stories(session, channel, 0)
        assert {story: told.reference for story, told in found.items()} == {7: "", 8: "", 9: "C1/1"}
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


async def test_a_count_that_is_never_written_holds_up_no_other(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    await work(house, transport, compose, ONE + DAY)

    class Stuck(HttpTransport):
        async def edit(self, address: Address, posted: Posted, message: Message) -> None:
            await asyncio.Event().wait()

    async with aiohttp.ClientSession() as session:
        stuck = {Platform.SLACK: Stuck(platform.url, session)}
        quick = replace(house.timing, send_timeout=0.2)
        assert await write_tallies(house.database, stuck, house.clock, timing=quick) == 0
    house.clock.now += 100
    assert await tallies(house, transport) == 1


async def test_a_first_post_that_cannot_be_read_any_more_holds_up_no_other(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    """It was stored by a version of the bot whose messages were others."""
    _, compose = await begun(house, transport)
    await work(house, transport, compose, ONE + DAY)
    async with house.database.writing() as session:
        first = await session.value(
            "deliveries.post_of", channel_id=house.told[0].channel_id, reference="C1/0"
        )
        await session.run("deliveries.replace_body", id=first, body=b'{"is": "Scroll"}')
    assert await tallies(house, transport) == 0
    house.clock.now += 1000
    assert await tallies(house, transport) == 0 and platform.edits == []
    async with house.database.reading() as session:
        assert await session.all("deliveries.tallies_due", platform="slack", now=house.clock(), most=9) == []


async def test_a_first_post_deleted_after_the_reply_is_left_alone(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    _, compose = await begun(house, transport)
    await work(house, transport, compose, ONE + DAY)
    platform.deleted.add("C1/0")
    assert await tallies(house, transport) == 0
    house.clock.now += 1000
    assert await tallies(house, transport) == 0 and platform.edits == []


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


@pytest.mark.parametrize("story", [STORY, STORY + 1])
def test_only_the_storys_own_count_changes(story: int) -> None:
    before = counted(" · 1 publisher")
    after = with_tally(before, story, " · 2 publishers")
    assert (after == before) is (story != STORY)
    assert after.headline == before.headline and len(after.blocks) == len(before.blocks)
