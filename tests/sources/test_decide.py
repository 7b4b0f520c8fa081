"""What is news: a row for each trick that feeds play."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.decide import (
    FIRST_MOST,
    FIRST_NEWS,
    KEEP,
    NEWS_MOST,
    RECORD,
    Decided,
    Verdict,
    date_of,
    decide,
)
from bot.sources.formats.feed_entry import ENTRIES, Entry, Words
from bot.sources.state import DAY

NOW = 1_790_000_000
NEW, CHANGED, SAME, OLD = Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.OLD
EARLIER = Verdict.EARLIER
LONG = "The studio said on Monday that it would release the film in cinemas and online on the same day. " * 3


def entry(
    *, link: str = "", title: str = "", guid: str = "", content: str = LONG, at: int | None = NOW - DAY
) -> Entry:
    dates = () if at is None else (datetime.fromtimestamp(at, UTC).isoformat(),)
    return Entry(link=link, title=Words(title), guid=guid, content=Words(content), dates=dates)


def item(number: int, **changes: Any) -> Entry:
    usual: dict[str, Any] = {
        "link": f"https://news.example.com/2026/{number}",
        "title": f"A headline that tells what happened, {number}",
        "guid": f"https://news.example.com/?p={number}",
        "content": f"{number} {LONG}",
        "at": NOW - DAY - number,
    }
    return entry(**(usual | changes))


ITEMS = [item(number) for number in range(8)]


def first(items: list[Entry], now: int = NOW) -> Decided:
    return decide(items, seen=b"", posted=(), now=now)


def again(items: list[Entry], before: Decided, now: int = NOW + 3600) -> Decided:
    return decide(items, seen=before.seen, posted=before.posted, now=now)


def verdicts(before: list[Entry], after: list[Entry]) -> list[Verdict]:
    return list(again(after, first(before)).verdicts)


def test_the_same_listing_brings_nothing() -> None:
    assert verdicts(ITEMS, ITEMS) == [SAME] * 8
    assert verdicts(ITEMS, ITEMS[::-1]) == [SAME] * 8


def test_a_new_entry_is_new() -> None:
    assert verdicts(ITEMS, [item(99), *ITEMS]) == [NEW] + [SAME] * 8


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        ("another guid", {"guid": "https://news.example.com/?p=4711"}),
        ("no guid", {"guid": ""}),
        ("another date", {"at": NOW}),
        ("no date", {"at": None}),
        ("a date ahead", {"at": NOW + 90 * DAY}),
        ("tracking parameters", {"link": "https://news.example.com/2026/3?utm_source=rss&utm_medium=feed"}),
        ("http and www", {"link": "http://www.news.example.com/2026/3/"}),
        ("another address", {"link": "https://news.example.com/films/three"}),
        (
            "another address and guid",
            {"link": "https://other.example.com/three", "guid": "https://news.example.com/?p=4711"},
        ),
    ],
)
def test_the_same_article_in_another_dress_is_the_same(what: str, changes: dict[str, object]) -> None:
    after = [*ITEMS[:3], item(3, **changes), *ITEMS[4:]]
    assert verdicts(ITEMS, after) == [SAME] * 8, what


@pytest.mark.parametrize(
    ("what", "changes"),
    [
        ("another text", {"content": LONG + "Now with a correction."}),
        ("another title", {"title": "Corrected: a headline that tells what happened"}),
        ("title and guid", {"title": "Corrected: a headline", "guid": "https://news.example.com/?p=4711"}),
        (
            "title and address",
            {"title": "Corrected: a headline", "link": "https://news.example.com/corrected"},
        ),
        ("text and address", {"content": LONG + "More.", "link": "https://news.example.com/corrected"}),
        ("text and guid", {"content": "short", "guid": "https://news.example.com/?p=4711"}),
    ],
)
def test_an_edited_article_is_changed(what: str, changes: dict[str, object]) -> None:
    after = [*ITEMS[:3], item(3, **changes), *ITEMS[4:]]
    assert verdicts(ITEMS, after) == [SAME] * 3 + [CHANGED] + [SAME] * 4, what


def test_a_site_that_renames_everything_brings_no_news() -> None:
    moved = [
        item(
            number,
            link=f"https://new.example.com/{number}",
            guid=f"new-{number}",
            content=f"<p>{number} {LONG}</p>",
        )
        for number in range(8)
    ]
    assert verdicts(ITEMS, moved) == [CHANGED] * 8
    assert verdicts(ITEMS, [item(99), *moved]) == [NEW] + [CHANGED] * 8


def test_a_column_with_one_title_is_new_every_day() -> None:
    days = [item(number, title="Morning briefing", content="What you need to know.") for number in range(6)]
    assert verdicts(days[1:], days) == [NEW] + [SAME] * 5
    # … also when everything but one has left the listing since
    assert verdicts(days[3:], days[:4]) == [NEW, NEW, NEW, SAME]


def test_a_guid_that_always_names_the_newest_names_nothing() -> None:
    assert verdicts([item(1, guid="latest")], [item(2, guid="latest")]) == [NEW]
    assert verdicts([item(1, guid="1")], [item(2, guid="1")]) == [NEW]
    same_guids = [item(number, guid="0") for number in range(4)]
    assert verdicts(same_guids, [item(9, guid="0"), *same_guids]) == [NEW] + [SAME] * 4


def test_entries_that_share_one_address_are_told_apart() -> None:
    page = "https://example.com/changes"
    notes = [item(number, link=page, content=f"Fixed {number}.") for number in range(4)]
    assert list(first(notes).verdicts) == [NEW] * 4
    assert verdicts(notes, [item(9, link=page, content="Fixed 9."), *notes]) == [NEW] + [SAME] * 4
    one_by_one = first(notes[:1])
    for number in range(1, 4):
        one_by_one = again(notes[: number + 1][::-1], one_by_one)
        assert one_by_one.verdicts[0] is NEW and NEW not in one_by_one.verdicts[1:]


def test_an_entry_listed_twice_is_read_once() -> None:
    twice = item(1, guid="other", link=item(1).link + "?utm_source=x")
    assert list(first([item(1), item(1)]).verdicts) == [NEW, SAME]
    assert list(first([item(1), twice]).verdicts) == [NEW, SAME]


def test_entries_without_anything_to_know_them_by_but_their_text() -> None:
    bare = [entry(content=f"{number} {LONG}", at=None) for number in range(3)]
    assert list(first(bare).verdicts) == [NEW] * 3
    assert verdicts(bare, [entry(content=f"9 {LONG}", at=None), *bare]) == [NEW, SAME, SAME, SAME]


def test_a_first_reading_brings_only_the_newest_few() -> None:
    shuffled = [item(number) for number in (5, 30, 2, 17, 1, 28, 9, 14, 3, 22, 11, 7, 19, 4, 26)]
    got = first(shuffled)
    new = {one.title for one, verdict in zip(shuffled, got.verdicts, strict=True) if verdict is NEW}
    by_date = sorted(shuffled, key=lambda one: -(one.published_at or 0))
    assert new == {one.title for one in by_date[:FIRST_NEWS]}
    assert list(got.verdicts).count(EARLIER) == 5  # the others can be asked for …
    assert list(again(shuffled, got).verdicts) == [SAME] * 15  # … and are never news


def test_what_was_there_before_a_source_is_read_within_bounds() -> None:
    many = [item(number) for number in range(FIRST_MOST + 20)]
    old = [item(number, at=NOW - 31 * DAY - number) for number in range(200, 205)]
    got = first([*many[:30], *old]).verdicts
    assert list(got) == [NEW] * FIRST_NEWS + [EARLIER] * 20 + [OLD] * 5
    got = first(many).verdicts
    assert list(got) == [NEW] * FIRST_NEWS + [EARLIER] * (FIRST_MOST - FIRST_NEWS) + [OLD] * 20
    zero = [item(number, at=0) for number in range(30)]  # no date: they may be of any year
    assert list(first(zero).verdicts) == [NEW] * FIRST_NEWS + [OLD] * 20


def test_undated_entries_count_in_the_order_of_the_feed() -> None:
    undated = [item(number, at=None) for number in range(15)]
    got = first(undated)
    assert list(got.verdicts) == [NEW] * FIRST_NEWS + [OLD] * 5
    assert set(got.dates.values()) == {NOW}


def test_an_archive_that_turns_up_later_is_no_news() -> None:
    archive = [item(number, at=NOW - 40 * DAY - number) for number in range(100, 150)]
    assert verdicts(ITEMS, [*ITEMS, *archive]) == [SAME] * 8 + [OLD] * 50
    flood = [item(number, at=NOW - number) for number in range(100, 100 + NEWS_MOST + 50)]
    got = verdicts(ITEMS, [*ITEMS, *flood])
    assert got.count(NEW) == NEWS_MOST and got[-50:] == [OLD] * 50


def test_the_memory_is_bounded_and_keeps_what_left_the_listing() -> None:
    got = first(ITEMS)
    assert len(got.seen) == len(ITEMS) * RECORD
    empty = again([], got)
    assert list(again(ITEMS, empty).verdicts) == [SAME] * 8
    many = again([item(number) for number in range(1000, 1000 + KEEP + 500)], got)
    assert len(many.verdicts) == KEEP + 500 and len(many.seen) == KEEP * RECORD
    assert KEEP >= ENTRIES, "what is listed is never forgotten while it is"


@pytest.mark.parametrize(
    ("given_date", "counts_as"),
    [(None, NOW), (0, NOW), (-5, NOW), (NOW + 1, NOW), (NOW + 900 * DAY, NOW), (NOW - 5, NOW - 5)],
)
def test_a_date_is_never_ahead_and_never_missing(given_date: int | None, counts_as: int) -> None:
    assert date_of(given_date, NOW) == counts_as


def test_when_it_posts_is_remembered_once_for_each_article() -> None:
    got = first(ITEMS)
    assert got.posted == tuple(sorted(NOW - DAY - number for number in range(8)))
    redated = [item(number, at=NOW + number) for number in range(8)]
    assert again(redated, got).posted == got.posted
    assert again([item(9, at=None), *ITEMS], got, NOW + 5).posted == (*got.posted, NOW + 5)
    assert len(first([item(number) for number in range(100)]).posted) == 32


@given(
    st.lists(st.tuples(st.integers(0, 5), st.text(max_size=4), st.sampled_from(["", "g", "h"])), max_size=12)
)
def test_whatever_was_listed_is_never_news_again(rows: list[tuple[int, str, str]]) -> None:
    items = [
        entry(link=f"https://e.example/{number}" if number else "", title=title, guid=guid, content=title * 9)
        for number, title, guid in rows
    ]
    once = first(items)
    twice = again(items, once)
    assert set(twice.verdicts) <= {SAME} and twice.seen == once.seen
    assert again(items, twice).verdicts == twice.verdicts


@given(st.binary(max_size=200))
def test_a_damaged_memory_is_no_error(seen: bytes) -> None:
    assert len(decide(ITEMS, seen=seen, posted=(), now=NOW).verdicts) == len(ITEMS)
