"""Which channels are private is asked of a platform: how often, of which first, and when no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

from bot.delivery.closed import learn_closed
from bot.errors import CannotPost, TryLater
from bot.model import Platform
from bot.ports import Address
from bot.store import Database, workspaces
from tests.conftest import Everybody
from tests.delivery.house import House


class Told(Everybody):
    """A platform that tells of each channel what a test wants, and keeps what it was asked."""

    def __init__(self, tells: Callable[[Address], bool | None]) -> None:
        super().__init__(Platform.SLACK, lambda origin, permission: True)
        self._tells = tells
        self.asked: list[tuple[str, str]] = []

    async def is_closed(self, address: Address) -> bool | None:
        self.asked.append((address.workspace, address.channel))
        return self._tells(address)


async def fill(house: House, teams: int, channels: int) -> None:
    async with house.database.writing() as session:
        for team in range(teams):
            for channel in range(channels):
                await house.add(session, f"C{channel}", team=f"T{team}")


async def learn(database: Database, chat: Told, seed: int = 5) -> int:
    chat.asked.clear()
    return await learn_closed(database, {Platform.SLACK: chat}, Random(seed).random)


async def test_a_workspace_is_asked_about_some_at_a_time_and_first_about_what_nothing_is_known_of(
    house: House,
) -> None:
    await fill(house, 2, 60)
    chat = Told(lambda address: False)
    assert await learn(house.database, chat) == 80
    assert Counter(team for team, _ in chat.asked) == {"T0": 40, "T1": 40}
    first = set(chat.asked)
    assert await learn(house.database, chat) == 40
    assert len(set(chat.asked) - first) == 40 and len(chat.asked) == 80
    rounds = []
    for seed in (1, 2):  # all is known: others come first each time
        assert await learn(house.database, chat, seed) == 0
        rounds.append(set(chat.asked))
    assert rounds[0] != rounds[1]


async def test_direct_messages_are_not_asked_about(house: House) -> None:
    async with house.database.writing() as session:
        for channel in ("U1", "C1"):
            await house.add(session, channel)
    chat = Told(lambda address: True)
    assert await learn(house.database, chat) == 1 and chat.asked == [("T1", "C1")]
    async with house.database.reading() as session:
        (row,) = await workspaces.subscribed(session, Platform.SLACK)
    assert (row["external_id"], row["closed"]) == ("C1", 1)


async def test_what_tells_nothing_is_asked_once_and_keeps_no_other_waiting(house: House) -> None:
    await fill(house, 3, 4)

    def tells(address: Address) -> bool | None:
        if address.workspace == "T1":
            raise CannotPost("The bot is not installed in this workspace (any more).")
        return None if address.workspace == "T2" else False

    chat = Told(tells)
    assert await learn(house.database, chat) == 4
    assert Counter(team for team, _ in chat.asked) == {"T0": 4, "T1": 1, "T2": 1}


async def test_one_workspace_that_asks_to_wait_keeps_no_other_waiting_but_an_outage_does(
    house: House,
) -> None:
    await fill(house, 9, 4)

    def busy(*teams: str) -> Callable[[Address], bool]:
        def tells(address: Address) -> bool:
            if address.workspace in teams:
                raise TryLater(30)
            return False

        return tells

    chat = Told(busy("T1"))
    assert await learn(house.database, chat) == 32 and len(chat.asked) == 33
    outage = Told(busy(*(f"T{team}" for team in range(9))))
    assert await learn(house.database, outage) == 0 and len(outage.asked) == 3
