"""What goes on by itself is stopped by nobody's trouble."""

from __future__ import annotations

import aiohttp

from bot.background import tell_adders
from bot.message import Message
from bot.model import Origin
from bot.store import sources
from tests.answers.newsroom import Newsroom


async def test_who_cannot_be_told_of_a_source_keeps_nobody_else_from_it(newsroom: Newsroom) -> None:
    house, chat = newsroom.bot.house, newsroom.chat
    source_id = house.new_id()
    async with house.database.writing() as session:
        await sources.add(
            session, id=source_id, address="https://a.example.com/",
            url="https://a.example.com/", kind="feed",
            title="A", now=newsroom.clock(),
        )  # fmt: skip
    for workspace, person in (("T1", "U1"), ("T2", "U2")):
        await newsroom.say("help", workspace=workspace, channel=f"C{workspace}")
        async with house.database.writing() as session:
            row = await session.one("workspaces.find_workspace", platform="slack", external_id=workspace)
            assert row is not None
            await sources.follow(session, row["id"], source_id, topic="", now=newsroom.clock(), person=person)

            if person == "U1":
                assert await sources.call(session, row["id"], source_id, "The Wire, vol. 2")
    tell = chat.tell

    async def breaking(origin: Origin, message: Message) -> None:
        if not tried:
            tried.append(origin.person)
            raise aiohttp.ServerDisconnectedError
        await tell(origin, message)

    tried: list[str] = []
    chat.tell = breaking  # type: ignore[method-assign]
    await tell_adders(house.database, house.transports, source_id, "fails. It is asked again.")
    assert sorted([*tried, *(person for person, _ in chat.told)]) == ["U1", "U2"]
    tried[:] = ["nobody"]
    await tell_adders(house.database, house.transports, source_id, "fails. It is asked again.")
    told = {person: message.headline for person, message in chat.told[-2:]}
    assert told == {"U1": "The Wire, vol. 2 fails.", "U2": "A fails."}  # each by the name it has there
