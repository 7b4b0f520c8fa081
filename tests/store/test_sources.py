"""Which sources are read now, and what a workspace calls those that it reads; on both engines."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Platform
from bot.sources.state import NEVER, SourceState
from bot.store import Database, Session, publishers, sources
from bot.store.sources import Adder
from tests.store.test_contract import NOW, workspace

LEASE = 600
FURTHEST = NOW + 86_400


@dataclass(frozen=True, kw_only=True)
class Stands:
    """How a source stands."""

    kind: str = "feed"
    next_poll_at: int = NOW
    claimed_until: int = 0
    everyone: bool = False
    follows: tuple[int | None, ...] = (None,)  # since when each workspace that follows it has paused it


CASES: dict[str, tuple[Stands, bool]] = {
    "its time has come": (Stands(), True),
    "not yet": (Stands(next_poll_at=NOW + 1), False),
    "as far off as any rule puts it": (Stands(next_poll_at=FURTHEST), False),
    "put further off, by a clock that was ahead": (Stands(next_poll_at=FURTHEST + 1), True),
    "only when somebody asks": (Stands(next_poll_at=NEVER), False),
    "being read": (Stands(claimed_until=NOW + 1), False),
    "its reader is gone": (Stands(claimed_until=NOW), True),
    "claimed by a clock a little ahead": (Stands(claimed_until=NOW + 2 * LEASE), False),
    "claimed by a clock that was set back since": (Stands(claimed_until=NOW + 2 * LEASE + 1), True),
    "a page": (Stands(kind="page"), True),
    "files": (Stands(kind="files", next_poll_at=NOW - 9), False),
    "nobody follows it": (Stands(follows=()), False),
    "the operator's": (Stands(follows=(), everyone=True), True),
    "paused by all": (Stands(follows=(NOW, NOW)), False),
    "paused by one of two": (Stands(follows=(NOW, None)), True),
}


async def stand(session: Session, number: int, how: Stands) -> None:
    await sources.add(
        session, id=number, address=f"a{number}", url=f"https://a{number}.example.com/", kind=how.kind,
        title="", everyone=how.everyone, now=NOW,
    )  # fmt: skip
    for workspace_id, paused_at in enumerate(how.follows, 1):
        await sources.follow(session, workspace_id, number, now=NOW, person="U1")
        await sources.pause(session, workspace_id, number, paused_at)
    await sources.save(session, number, SourceState(next_poll_at=how.next_poll_at))
    await session._connection.execute(
        f"UPDATE source SET claimed_until = {how.claimed_until} WHERE id = {number}"
    )


async def claimed(session: Session, *, most: int = 99) -> list[int]:
    found = await sources.claim_due(session, now=NOW, until=NOW + LEASE, most=most, furthest=FURTHEST)
    return sorted(one.id for one in found)


async def test_the_sources_whose_time_has_come_are_claimed_once(database: Database) -> None:
    for number in (1, 2):
        await workspace(database, f"T{number}", number)
    async with database.writing() as session:
        for number, (how, _) in enumerate(CASES.values(), 1):
            await stand(session, number, how)
        expected = [name for name, (_, is_due) in CASES.items() if is_due]
        assert [list(CASES)[number - 1] for number in await claimed(session)] == expected
        assert await claimed(session) == []
        await sources.save(session, 1, SourceState(next_poll_at=NOW))
        assert await claimed(session) == [1], "a reading that is kept ends its claim"
        told = SourceState(
            next_poll_at=NOW + 5, last_read_at=NOW, last_new_at=NOW - 9, error_since=NOW - 1, error="gone"
        )
        await sources.save(session, 1, told)
        found = await sources.get(session, 1)
        assert found is not None
        assert (found.last_read_at, found.last_new_at) == (NOW, NOW - 9)
        assert (found.error_since, found.error) == (NOW - 1, "gone")


async def test_when_many_sources_are_due_the_longest_due_are_read_first(database: Database) -> None:
    async with database.writing() as session:
        for number, ago in enumerate((1, 9, 5, 5), 1):
            await stand(session, number, Stands(everyone=True, follows=(), next_poll_at=NOW - ago))
        assert [await claimed(session, most=2) for _ in range(2)] == [[2, 3], [1, 4]]


async def test_each_workspace_has_its_own_names_for_what_it_reads(database: Database) -> None:
    mine, other = await workspace(database, "T1", 11), await workspace(database, "T2", 21)
    async with database.writing() as session:
        for number, kind, title, everyone in (
            (1, "feed", "The Harbour", False), (2, "page", "", False), (3, "feed", "", False),
            (4, "files", "Files", False), (5, "feed", "For all", True),
        ):  # fmt: skip
            url = f"https://a{number}.example.com/"
            await sources.add(
                session,
                id=number,
                address=url,
                url=url,
                kind=kind,
                title=title,
                everyone=everyone,
                now=9 - number,
            )
        for number, name in ((1, ""), (2, "My page"), (3, ""), (4, "")):
            await sources.follow(session, mine, number, name=name, now=NOW, person="U1")
        await sources.follow(session, other, 1, name="Kept for later", now=NOW, person="U2")
        assert await sources.call(session, mine, 1, "Ours")
        assert not await sources.call(session, other, 2, "Theirs")
        names = await publishers.source_names(session, mine)
        assert list(names.items()) == [
            (1, "Ours"), (2, "My page"), (3, "https://a3.example.com/"), (5, "For all"),
        ]  # fmt: skip
        assert await publishers.source_names(session, other) == {1: "The Harbour", 5: "For all"}
        assert [(one.id, one.own) for one in await sources.followed(session, mine)] == [
            (5, False), (3, True), (2, True), (1, True),
        ]  # fmt: skip
        asked = [
            Adder(Platform.SLACK, "T1", "U1", "Ours"), Adder(Platform.SLACK, "T2", "U2", "The Harbour")
        ]  # fmt: skip
        assert await sources.adders(session, 1) == asked
        await session.run("workspaces.leave_workspace", platform="slack", external_id="T1", now=NOW)
        assert await sources.adders(session, 1) == asked[1:]
        assert await sources.unfollow(session, mine, 2) and not await sources.unfollow(session, other, 2)
