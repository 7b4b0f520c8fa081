"""Weeks of subscriptions, held against a second and slow opinion on which local dates must be posted.

The second opinion knows no ``due`` and no next time: it walks through the minutes of a zone's clock. A
history is drawn from a seed: people subscribe, change, pause, resume, end; the bot is off, is killed, its
clock is set; the platform refuses, loses answers, takes posts without saying so. Any seed will do.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.app import Bot, open_bot
from bot.config import read_config
from bot.delivery.deliver import Deliverer
from bot.delivery.occasion import Occasion, Prepared, Told
from bot.delivery.plan import claim_due, replan
from bot.errors import TryLater
from bot.message import Message
from bot.model import Origin, Platform
from bot.ports import Address, Posted, Sighting
from bot.store import Session, deliveries, subscriptions, workspaces
from tests.conftest import Everybody, Hand, Stores, topics
from tests.delivery.clocks import EDGES, TIMES, instant
from tests.rows import dates

MINUTE, HOUR, DAY = 60, 3600, 86_400
HERE = Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="U1", zone="UTC")
TOPICS = ("netflix", "disney", "spotify", "tesla")
DAYS = {"every day": range(7), "weekdays": range(5), "weekends": (5, 6), "mon, wed": (0, 2), "sunday": (6,)}


@dataclass
class Plan:
    """A subscription as its people mean it, and what has become of its dates."""

    minute: int
    days: frozenset[int]
    zone: str
    since: int
    paused: bool = False
    until: str = ""
    ended: bool = False
    dates: dict[str, tuple[str, int]] = field(default_factory=dict)  # "post" or "skip", and when it was due

    def come_to(self, now: int) -> None:
        """What a bot that runs now has to do about it."""
        if self.ended or self.paused:
            return
        middle = datetime.fromtimestamp(now, UTC).date()
        open_ones = []
        for day in (middle + timedelta(days=n) for n in range(-12, 3)):  # no bot is off here for longer
            if (
                day.weekday() not in self.days
                or day.isoformat() < self.until
                or day.isoformat() in self.dates
            ):
                continue
            at = instant(self.zone, day, self.minute)
            if at is not None and self.since < at <= now:
                open_ones.append((at, day.isoformat()))
        for at, day in open_ones:
            is_newest = (at, day) == max(open_ones)
            self.dates[day] = ("post" if is_newest and now - at <= 3 * HOUR else "skip", at)


class Killed(BaseException):
    """The process ends here."""


class Unreliable(Everybody):
    """A platform that is drawn by chance, and knows what stands."""

    def __init__(self, draw: Random) -> None:
        super().__init__(Platform.SLACK, lambda origin, permission: True)
        self.draw, self.stands, self.faults = draw, list[tuple[str, str]](), 0.3

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        luck = self.draw.random() / self.faults if self.faults else 1
        if luck < 0.3:
            raise TryLater(self.draw.choice((1, 30, 4000)))
        if luck < 0.5:
            raise self.draw.choice((Killed, OSError, TimeoutError))()
        self.stands.append((key, message.headline))
        if luck < 0.9:
            raise self.draw.choice((Killed, OSError, TimeoutError))()
        return Posted(f"post {len(self.stands)}")

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        if self.faults and self.draw.random() < 0.1:
            raise OSError
        for number, (known, _) in enumerate(self.stands):
            if known == key:
                return Sighting.SEEN, Posted(f"post {number}")
        return Sighting.ABSENT, None


@dataclass
class World:
    """A bot, its platform and its people; and what is meant to come of it."""

    bot: Bot
    clock: Hand
    draw: Random
    zones: tuple[str, ...]
    plans: dict[int, Plan] = field(default_factory=dict)
    by_topic: dict[str, int] = field(default_factory=dict)
    missed: dict[str, list[str]] = field(default_factory=dict)  # of a post's headline
    told: Counter[int] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.chat = Unreliable(self.draw)
        self.bot.attach(self.chat)
        self.starts = 0

    async def say(self, words: str) -> bool:
        return not (await self.bot.answer(words, HERE)).failed

    async def act(self) -> None:
        """Somebody wants something of a subscription."""
        topic, time, zone = (self.draw.choice(each) for each in (TOPICS, TIMES, self.zones))
        days, minute = self.draw.choice(list(DAYS)), int(time[:2]) * 60 + int(time[3:])
        number = self.by_topic.get(topic)
        if number is None:
            if await self.say(f"subscribe {topic} at {time} {days} in {zone}"):
                self.by_topic[topic] = number = await self.newest()
                self.plans[number] = Plan(minute, frozenset(DAYS[days]), zone, self.clock())
            return
        plan = self.plans[number]
        match self.draw.choice(("edit", "edit", "zone", "pause", "until", "resume", "resume", "end")):
            case "edit":
                if await self.say(f"edit {topic} at {time} {days}"):
                    plan.minute, plan.days, plan.since = minute, frozenset(DAYS[days]), self.clock()
            case "zone":
                if await self.say(f"edit {topic} in {zone}"):
                    plan.zone, plan.since = zone, self.clock()
            case "pause":
                if await self.say(f"pause {topic}"):
                    plan.paused, plan.until = True, ""
            case "until":
                today = datetime.fromtimestamp(self.clock(), ZoneInfo(plan.zone)).date()
                until = (today + timedelta(days=self.draw.randint(1, 5))).isoformat()
                if await self.say(f"pause {topic} until {until}"):
                    plan.paused, plan.until = False, until
            case "resume":
                if await self.say(f"resume {topic}"):
                    plan.paused, plan.until, plan.since = False, "", self.clock()
            case "end":
                if await self.say(f"unsubscribe {topic}"):
                    plan.ended = True
                    if self.draw.random() < 0.5 and await self.say("undo"):
                        plan.ended, plan.since = False, self.clock()
                    else:
                        del self.by_topic[topic]

    async def newest(self) -> int:
        async with self.bot.house.database.reading() as session:
            channel = await workspaces.known(session, HERE)
            assert channel is not None
            there = await subscriptions.of_channel(session, channel.id)
        [new] = {one.id for one in there} - self.plans.keys()
        return new

    async def compose(self, occasion: Occasion) -> Prepared:
        headline = f"{occasion.subscription_id} {occasion.local_date}"
        self.missed[headline] = [local_date for local_date, _ in occasion.missed]
        return Prepared(Message(headline=headline))

    async def remember(self, session: Session, told: Told) -> None:
        self.told[told.delivery_id] += 1

    async def start(self) -> Deliverer:
        """A process begins."""
        self.starts += 1
        house = self.bot.house
        await replan(house.database, self.clock())
        return Deliverer(
            house.database, house.transports, self.compose, self.remember,
            clock=self.clock, owner=f"start {self.starts}", share=self.draw.random,
        )  # fmt: skip

    async def run(self, worker: Deliverer) -> None:
        """What the loop does at one look; Killed ends it in the middle."""
        house, now = self.bot.house, self.clock()
        for plan in self.plans.values():
            plan.come_to(now)
        await claim_due(house.database, house.new_id, now)
        for _ in range(len(TOPICS)):  # the channel takes one at a time
            owner, now = worker.new_owner(), self.clock()
            async with house.database.writing() as session:
                taken = await deliveries.take(session, house.transports, owner, now, now + 90, 9)
            for delivery_id in taken:
                await worker.work(delivery_id, owner)
            if not taken:
                break
            self.clock.now += 2

    async def check_claims(self) -> None:
        for number, plan in self.plans.items():
            real = {}
            for row in await dates(self.bot.house.database, number):
                is_skipped = row["state"] == "skipped" and not row["error"]
                real[row["local_date"]] = ("skip" if is_skipped else "post", row["due_at"])
            assert real == dict(sorted(plan.dates.items())), (number, plan, self.clock())


async def live(world: World, steps: int) -> None:
    """A history of so many looks."""
    draw, clock = world.draw, world.clock
    worker, ahead = await world.start(), 0
    for step in range(steps):
        clock.now += draw.choice((1, 20, 20, 90, 600, HOUR, HOUR, 5 * HOUR))
        if draw.random() < 0.15:
            await world.act()
        luck = draw.random()
        if luck < 0.03:  # off for a while
            clock.now += draw.randint(1, 60) * HOUR
            worker = await world.start()
        elif luck < 0.05:  # a clock goes wrong, and is set right
            leap = draw.choice((-DAY, -HOUR, HOUR, DAY, 3 * DAY))
            clock.now += leap - ahead
            ahead = leap
        elif luck < 0.09:
            clock.now -= ahead
            ahead = 0
        if step % 10 == 0:
            await replan(world.bot.house.database, clock())
        try:
            await world.run(worker)
        except Killed:
            worker = await world.start()
        await world.check_claims()
    world.chat.faults = 0
    for _ in range(40):
        clock.now += 6 * HOUR
        await world.run(worker)
    await world.check_claims()


async def check_end(world: World) -> None:
    stands = Counter(headline for _, headline in world.chat.stands)
    for number in world.plans:
        missed: list[str] = []
        for row in await dates(world.bot.house.database, number):
            headline, state = f"{number} {row['local_date']}", row["state"]
            assert stands[headline] == (state == "sent"), (headline, row)
            if state == "sent":
                assert world.missed[headline] == missed, headline
                missed = []
            elif row["error"] != "not wanted":
                assert state in ("skipped", "gave up"), row
                missed.append(row["local_date"])
    assert set(world.told.values()) <= {1}


@pytest.mark.parametrize(("engine", "seed"), [("sqlite", 8), ("postgres", 14)])
async def test_a_history_comes_to_what_its_people_meant(
    engine: str, seed: int, stores: Stores, tmp_path: Path
) -> None:
    settings = {"AIBRIEF_SAMPLES": "off", "AIBRIEF_DATABASE": str(stores.copy(engine, topics, tmp_path))}
    config = read_config(settings, default_data=tmp_path)
    draw = Random(seed)
    begin, zones = draw.choice(EDGES)
    clock = Hand(int(datetime.fromisoformat(begin).replace(tzinfo=UTC).timestamp()))
    async with open_bot(config, clock=clock, random_bits=draw.getrandbits, chance=draw.random) as bot:
        world = World(bot, clock, draw, zones)
        await live(world, 150)
        await check_end(world)
