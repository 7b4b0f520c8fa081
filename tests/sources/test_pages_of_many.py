"""Feeds whose entries stand at one page: places in it, or nothing but its address. Each is an article."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from bot.model import Draft
from bot.sources.ingest import Ingest
from bot.sources.listing import Job, Listing, list_news
from bot.sources.prepare import prepare
from bot.sources.teasers import Teasers
from bot.store import Database, articles, sources
from tests.sources.hostile_server import NOW, fetcher_for, hostile_server
from tests.store.test_contract import off_loop

LOG = "https://example.com/log"
TEXT = "The port of Holm has a new crane, which lifts ninety tons and is blue. " * 4


def listing(entries: dict[str, str], before: Listing | None = None) -> Listing:
    """What a feed with these entries (title -> link) brings, after an earlier listing."""
    items = "".join(
        f"<item><title>{title}</title><link>{link}</link><description>{title}. {TEXT}</description></item>"
        for title, link in entries.items()
    )
    body = f'<rss version="2.0"><channel><title>Log</title>{items}</channel></rss>'.encode()
    seen = before.seen if before else b""
    return list_news(Job(body=body, url=f"{LOG}.xml", seen=seen, now=NOW))


def keys(drafts: tuple[Draft, ...]) -> list[str]:
    return [prepare(draft, NOW).article.key for draft in drafts]


def test_a_new_place_in_a_page_is_a_new_article() -> None:
    first = listing({"Version 1.1 brings a crane": f"{LOG}#v1.1"})
    later = listing(
        {"Version 1.2 brings a quay": f"{LOG}#v1.2", "Version 1.1 brings a crane": f"{LOG}#v1.1"}, first
    )
    assert keys(first.new) == [LOG]
    assert [draft.title for draft in later.new] == ["Version 1.2 brings a quay"] and later.changed == ()
    assert len({*keys(first.new), *keys(later.new)}) == 2
    assert later.new[0].url == f"{LOG}#v1.2"


def test_entries_that_all_link_to_one_page_are_articles_each() -> None:
    titles = [f"Story number {number} of the page" for number in range(4)]
    first = listing(dict.fromkeys(titles[:3], "https://example.com/"))
    later = listing(dict.fromkeys(titles, "https://example.com/"), first)
    assert len(set(keys(first.new))) == 3
    assert [draft.title for draft in later.new] == titles[3:] and later.changed == ()
    assert not {*keys(first.new)} & {*keys(later.new)}


@pytest.mark.parametrize("mark", ["", "#xtor=RSS-1", "?utm_source=rss"])
def test_an_article_of_its_own_address_is_known_by_it(mark: str) -> None:
    found = listing({f"Story number {n} of the port": f"{LOG}/{n}{mark}" for n in range(4)})
    assert keys(found.new) == [f"{LOG}/{n}" for n in range(4)]


def test_an_article_listed_again_under_another_title_stays_one() -> None:
    entries = {f"Story number {n} of the port": f"{LOG}/{n}" for n in range(4)}
    found = listing(entries | {"Story three, told anew": f"{LOG}/3"})
    assert len(found.new) == 5 and len(set(keys(found.new))) == 4


async def test_the_page_of_many_is_nobodys_whole_text() -> None:
    async with hostile_server() as server, fetcher_for(server) as fetcher:
        teasers = Teasers(fetcher, lambda: NOW)
        draft = Draft(title="A", text="Short.", url=server.url("/"), summary_only=True, shared=True)
        assert await teasers.whole([draft], 9, NOW + 60) == [draft]
        assert server.asked == []


async def test_a_headline_that_its_source_corrects_is_corrected(database: Database) -> None:
    numbers = count(1)
    ingest = Ingest(database, off_loop, lambda bits: next(numbers), lambda: NOW)
    async with database.writing() as session:
        for id in (1, 2):
            await sources.add(
                session, id=id, address=f"{id}", url=f"{id}", kind="feed", title=f"F{id}", now=NOW
            )
    first = Draft(title="Port of Holm sold", text=TEXT, url=LOG, publisher="Log")
    corrected = replace(first, title="Port of Holm not sold")
    [id_] = (await ingest.add([first], 1, NOW)).new
    assert (await ingest.add([corrected], 1, NOW)).changed == [id_]
    assert (await ingest.add([corrected], 1, NOW)).changed == []
    await ingest.add([first], 2, NOW)  # another source says it otherwise: an article of its own
    async with database.reading() as session:
        [stored] = await articles.load(session, [id_])
    assert stored.article.title == "Port of Holm not sold"
