"""What many publishers tell is found first, of all or of an industry; and a person's last briefing."""

from __future__ import annotations

from bot.model import Briefing, Origin, Platform
from bot.store import Database, articles, briefings, publishers, search, workspaces
from bot.store.search import Wanted
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES
from tests.store.test_contract import DAY, NOW, draft, ingest_into, source

FLOOD = "The river Ombre has flooded the lower town of Caddis, and the school there is closed."
CLOCKS = "The museum of Tarn opens a wing for clocks, the largest of them from 1710."


async def fill(database: Database) -> dict[str, int]:
    """Ids by publisher: a flood that three tell, one of them elsewhere; clocks that one tells later."""
    everyone, private = await source(database, 1), await source(database, 2, everyone=False)
    ingest = ingest_into(database)
    again = "The lower town of Caddis stands under water since the river Ombre has flooded it."
    for source_id, days_ago, name, text in (
        (everyone, 2, "harbour", FLOOD),
        (everyone, 2, "ledger", again),
        (private, 1, "courier", f"{FLOOD} A boat has sunk."),
        (everyone, 0, "tarn", CLOCKS),
    ):
        article = draft(name, text, url=f"https://{name}.example.com/1", publisher=name, days_ago=days_ago)
        await ingest.add([article], source_id, NOW - 2 * DAY if days_ago else NOW)
    async with database.reading() as session:
        hosts = [f"{name}.example.com/1" for name in ("harbour", "ledger", "courier", "tarn")]
        known = await articles.known(session, [*hosts, *(f"https://{host}" for host in hosts)], [])
    return {one.key.removeprefix("https://").partition(".")[0]: one.id for one in known}


async def test_what_most_publishers_tell_is_first_and_others_articles_do_not_count(
    database: Database,
) -> None:
    ids = await fill(database)
    async with database.reading() as session:
        whole = {"workspace_id": 7, "samples": False, "since": NOW - 7 * DAY, "until": NOW}
        top = [hit.id for hit in await search.top(session, most=9, **whole)]
        late = await search.top(session, most=9, read_after=NOW - DAY, **whole)
        names = ("Caddis", "clocks", *(f"Nowhere {number}" for number in range(50)))
        wanted = Wanted(tuple(query_terms(name, LANGUAGES) for name in names))
        wide = [hit.id for hit in await search.search(session, wanted, most=9, **whole)]
    assert set(top) == {ids["harbour"], ids["ledger"], ids["tarn"]} == set(wide)
    assert top[-1] == wide[-1] == ids["tarn"]
    assert [hit.id for hit in late] == [ids["tarn"]]


async def test_a_publishers_articles_alone_are_found_where_they_may_be_seen(database: Database) -> None:
    ids = await fill(database)
    async with database.reading() as session:
        by_name = {one.name: one for one in await publishers.everybody(session)}
        assert set(by_name) == {"harbour", "ledger", "courier", "tarn"}
        wanted = Wanted((query_terms("Caddis", LANGUAGES),))
        assert await publishers.source_names(session, 7) == {1: "Source 1"}
        assert await publishers.of_source(session, 2) == [by_name["courier"]]
        of_all = [by_name[name] for name in ("harbour", "ledger", "tarn")]
        assert await publishers.of_source(session, 1) == of_all
        wide = Wanted(tuple(query_terms(f"{name} Caddis", LANGUAGES) for name in ("", *map(str, range(50)))))
        for name, sees in (("ledger", True), ("courier", False)):
            one = [by_name[name]]
            assert await publishers.sees(session, *one, 7, samples=False) is sees
            whole = {"workspace_id": 7, "samples": False, "since": NOW - 7 * DAY, "until": NOW}
            of_it = {**whole, "publishers": one, "most": 9}
            found = [
                await search.top(session, **of_it),
                *[await search.search(session, each, **of_it) for each in (wanted, wide)],
                await search.search(session, wanted, newest_first=True, **of_it),
            ]
            assert [[hit.id for hit in hits] for hits in found] == [[ids[name]] if sees else []] * 4


async def test_the_last_briefing_of_a_focus_is_found_behind_others(database: Database) -> None:
    numbers = iter(range(1, 99))
    where = Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="U1")
    async with database.writing() as session:
        channel = await workspaces.meet(session, where, new_id=lambda: next(numbers), now=NOW)
        for number, focus in enumerate(("", "prices", "", "")):
            made = briefings.Made(
                id=100 + number, channel_id=channel.id, person="U1", topic="Netflix", made_at=NOW + number,
                subscription_id=None, briefing=Briefing(topic="Netflix", since=0, until=NOW, focus=focus),
            )  # fmt: skip
            await briefings.add(session, channel.workspace_id, made)
        found = [
            await briefings.last_on(session, channel.id, "U1", "Netflix", focus)
            for focus in ("", "prices", "sport")
        ]
    assert [made and made.id for made in found] == [103, 101, None]
