"""A whole bot without samples, a source that brings hand-written articles, a chat that keeps its posts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from bot.answers.daily.briefing import compose_occasion
from bot.app import Bot
from bot.delivery.deliver import Deliverer
from bot.delivery.memory import remember
from bot.delivery.plan import claim_due
from bot.delivery.schedule import WEEKDAYS
from bot.delivery.threads import write_tallies
from bot.errors import CannotPost
from bot.message import Message, SourceLines, plain
from bot.model import Briefing, Draft, Origin, Permission, Platform, Subscription
from bot.ports import Address, Posted, Sighting
from bot.store import briefings, deliveries, sources, subscriptions, workspaces
from tests.conftest import Hand
from tests.rows import dates


@dataclass
class Chat:
    """A transport that keeps what stands in its channels."""

    platform: Platform = Platform.SLACK
    posts: list[tuple[str, Message]] = field(default_factory=list)
    threads: list[str] = field(default_factory=list)  # of each post: the one that it answers, or ""
    told: list[tuple[str, Message]] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)  # posts that were deleted by a person
    closed: set[str] = field(default_factory=set)  # channels that the bot may not post to
    strangers: set[tuple[str, str]] = field(default_factory=set)  # (channel, person) who may nothing there
    members: set[str] = field(default_factory=set)  # people who are no admins
    seen: dict[tuple[str, str], bool] = field(default_factory=dict)  # (channel, person) that it knows of
    private: dict[str, bool] = field(default_factory=dict)  # channels of which it tells whether they are

    async def post(self, address: Address, message: Message, *, key: str) -> Posted:
        await self.check(address)
        if address.thread in self.gone:
            raise CannotPost("Slack did not take the post.", permanent=False)
        self.posts.append((address.channel, message))
        self.threads.append(address.thread)
        return Posted(f"{address.channel}/{len(self.posts)}")

    async def look(self, address: Address, *, key: str, since: int) -> tuple[Sighting, Posted | None]:
        return Sighting.ABSENT, None

    async def edit(self, address: Address, posted: Posted, message: Message) -> None:
        channel, number = posted.reference.split("/")
        if posted.reference in self.gone:
            raise CannotPost("Slack did not take the post.", permanent=False)
        assert self.posts[int(number) - 1][0] == channel == address.channel
        self.posts[int(number) - 1] = (channel, message)

    async def check(self, address: Address) -> None:
        if address.channel in self.closed:
            raise CannotPost("I am not in that channel.", cure="/invite @AI Brief")

    async def tell(self, origin: Origin, message: Message) -> None:
        self.told.append((origin.person, message))

    async def may(self, origin: Origin, permission: Permission) -> bool:
        if permission is Permission.ADMIN and origin.person in self.members:
            return False
        return (origin.channel, origin.person) not in self.strangers

    def sees(self, origin: Origin, channel: str) -> bool | None:
        return self.seen.get((channel, origin.person))

    async def is_closed(self, address: Address) -> bool | None:
        return self.private.get(address.channel)


@dataclass
class Newsroom:
    """What a test needs to live through some days."""

    bot: Bot
    clock: Hand
    chat: Chat = field(default_factory=Chat)
    source_id: int = 0

    async def open(self) -> None:
        self.bot.attach(self.chat)
        house = self.bot.house
        self.source_id = house.new_id()
        async with house.database.writing() as session:
            await sources.add(
                session, id=self.source_id, address="files:press", url="", kind="files", title="Press",
                everyone=True, now=self.clock(),
            )  # fmt: skip

    def origin(self, channel: str = "C1", person: str = "U1", workspace: str = "T1") -> Origin:
        return Origin(
            platform=Platform.SLACK, workspace=workspace, channel=channel, person=person,
            person_name={"U1": "Ann", "U2": "Bo <@U1>"}.get(person, ""),
            zone="Europe/Berlin", channel_name={"C1": "news", "C2": "films"}.get(channel, channel.lower()),
            closed=None if channel.startswith("G") else not channel.startswith("C"),
        )  # fmt: skip

    async def say(self, words: str, **where: str) -> Message:
        """A line typed in a channel."""
        return await self.bot.answer(words, self.origin(**where))

    async def fill(self, channel: str, count: int) -> None:
        """So many daily briefings come to a channel, as if they had been subscribed one by one."""
        house, now = self.bot.house, self.clock()
        async with house.database.writing() as session:
            there = await workspaces.meet(session, self.origin(channel), new_id=house.new_id, now=now)
            for number in range(count):
                one = Subscription(
                    id=house.new_id(), workspace_id=there.workspace_id, channel_id=there.id, person="U1",
                    topics=(f"theme {number}",), minute=540, days=WEEKDAYS, zone="Europe/Berlin",
                    created_at=now, since=now, next_at=now + 3600,
                )  # fmt: skip
                await subscriptions.add(session, one)

    async def arrive(self, drafts: Iterable[Draft], now: int) -> None:
        """Articles come in."""
        self.clock.now = now
        await self.bot.house.ingest.add(drafts, self.source_id, now)

    async def follow(self, name: str, now: int) -> None:
        """A source of the workspace's own brings the articles from now on."""
        house = self.bot.house
        self.source_id = house.new_id()
        async with house.database.writing() as session:
            workspace = await workspaces.find(session, Platform.SLACK, "T1")
            assert workspace is not None
            await sources.add(
                session, id=self.source_id, address=name, url="", kind="feed", title=name, now=now
            )
            await sources.follow(session, workspace.id, self.source_id, now=now, person="U1")

    async def deliver(self, now: int) -> list[Message]:
        """Everything that is due by now is claimed and posted; the new posts."""
        self.clock.now = now
        house = self.bot.house
        before = len(self.chat.posts)
        worker = Deliverer(
            house.database, house.transports, partial(compose_occasion, house), remember,
            clock=self.clock, owner="one", share=lambda: 0.5,
        )  # fmt: skip
        await claim_due(house.database, house.new_id, now)
        for _ in range(20):
            owner = worker.new_owner()
            async with house.database.writing() as session:
                taken = await deliveries.take(
                    session, house.transports, owner, self.clock(), self.clock() + 90, 10
                )
            if not taken:
                break
            for delivery_id in taken:
                await worker.work(delivery_id, owner)
            self.clock.now += 2  # a channel takes one message a second
        await write_tallies(house.database, house.transports, self.clock)
        return [message for _, message in self.chat.posts[before:]]

    async def last_briefing(self) -> Briefing:
        """The last briefing that was posted, as it is stored."""
        found = self.chat.posts[-1][1].briefing_id
        async with self.bot.house.database.reading() as session:
            workspace = await workspaces.find(session, Platform.SLACK, "T1")
            assert workspace is not None and found is not None
            made = await briefings.get(session, found, workspace.id)
        assert made is not None
        return made.briefing

    async def states(self) -> list[tuple[str, str]]:
        """Every claimed date with its state, in order."""
        return [(row["local_date"], row["state"]) for row in await dates(self.bot.house.database)]


def shown(message: Message) -> str:
    """A message as its channel reads it, with its sources and buttons."""
    lines = [plain(message)]
    for block in message.blocks:
        if isinstance(block, SourceLines):
            lines += [f"    [{one.number}] {one.url}" for one in block.lines]
    lines.append(" ".join(f"[{button.label}]" for button in message.buttons))
    return "\n".join(lines)
