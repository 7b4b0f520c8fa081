"""Days of one subscription: the first briefing counts a story, each later one has replies in its thread."""

from __future__ import annotations

from bot.delivery.occasion import Occasion, Prepared, Reply
from bot.delivery.plan import claim_due
from bot.delivery.threads import tally_key
from bot.message import Bullets, Message, Text
from tests.delivery.fake_platform import HttpTransport
from tests.delivery.house import NOON, House

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
    """Everything that can be done at ``now``, two seconds between one look and the next."""
    house.clock.now = now
    await claim_due(house.database, house.ids, now)
    worker = house.deliverer(transport, compose=compose)
    while ids := await house.open_ids():
        for delivery_id in ids:
            await worker.deliver(delivery_id)
        house.clock.now += 2


async def begun(house: House, transport: HttpTransport, *, stories: int = 1) -> tuple[int, Days]:
    """A subscription whose first briefing stands; its id, and what composes the next ones."""
    subscription = await house.subscribe()
    compose = Days(house, stories=stories)
    await work(house, transport, compose, ONE)
    return subscription, compose
