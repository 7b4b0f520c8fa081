"""Dates that a sentence itself moves, calls off or tells as past: never coming, and the new date is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.text.ahead.dates import find_events
from bot.text.splitting.sentences import split

PUBLISHED = int(datetime(2026, 10, 28, 9, tzinfo=UTC).timestamp())  # a Wednesday


def coming(text: str) -> list[str]:
    return [event.date for event in find_events(text, split(text), "en", PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Fernbrook has postponed the launch of its new, bright app from 6 November to 4 December.", 1),
        ("Fernbrook has postponed its long awaited film from 6 November to 4 December.", 1),
        ("The vote has been brought forward from 6 January to 4 December.", 1),
        ("The deadline was extended to 4 December.", 1),
        ("The vote, due on 6 November, has been moved to 4 December.", 1),
        ("The film, originally set for 6 November, will now open on 4 December.", 1),
        ("Fernbrook delayed the opening until 4 December because of a leak.", 1),
        ("The strike planned for Friday has been suspended.", 0),
        ("The concert due on Nov. 12 has been postponed indefinitely.", 0),
        ("The strike due to begin on 9 November is off after a deal.", 0),
        ("Fernbrook shelved the opening planned for 4 December.", 0),
        ("Fernbrook has put off the listing scheduled for 4 December.", 0),
        ("A judge blocked the ban due to take effect on 4 December.", 0),
        ("The court struck down a rule that was to take effect on 4 December.", 0),
    ],
)
def test_the_old_date_of_what_is_moved_or_off_is_not_coming(text: str, dates: int) -> None:
    assert coming(text) == ["2026-12-04"] * dates


@pytest.mark.parametrize(
    "text",
    [
        "The concert on Friday is set for 4 December, after talks were suspended.",
        "The match set for 4 December has been delayed by two hours.",
        "The match set for 4 December has been moved to a larger hall.",
        "Fernbrook suspended its dividend and is due to report on 4 December.",
    ],
)
def test_what_only_stands_beside_is_coming_all_the_same(text: str) -> None:
    assert "2026-12-04" in coming(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sales of Fernbrook were better than expected in March.",
        "Analysts had expected in March that it would fall.",
        "The line was closed due to a fire on 3 March.",
        "The plant shut due to rising costs in May.",
        "Fernbrook set a record in January with 40,000 tickets.",
        "Fernbrook moved its headquarters to Hull in May.",
        "Fernbrook delayed the launch in February because of a leak.",
        "The leak may have begun in January.",
        "Prices would have risen in May.",
        "Fernbrook plans to appeal the ruling of 3 March.",
        "Fernbrook will mark the anniversary of the May 5 fire.",
        "Fernbrook is to be sued over the crash in May.",
        "Fernbrook expects profit for the year to 31 March to fall.",
        "Fernbrook expects sales of $2bn in the year ending in June.",
        "All eyes are on Friday's report.",
        "Fernbrook holds a record of 3 May.",
    ],
)
def test_what_has_happened_is_not_coming(text: str) -> None:
    assert coming(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The firm may have to close in January.", "2027-01"),
        ("The firm is due to bring out its film on 3 March.", "2027-03-03"),
        ("The council plans to set a new price in March.", "2027-03"),
        ("The judge set a hearing for 4 December.", "2026-12-04"),
        ("A hearing has been set for 4 December.", "2026-12-04"),
        ("Fernbrook expects the ruling on 3 March 2027.", "2027-03-03"),
        ("The regulator gave Fernbrook until 30 November to respond.", "2026-11-30"),
        ("Schools in Hull stay closed until 2 November.", "2026-11-02"),
        ("The election is on 3 November.", "2026-11-03"),
        ("The results of Fernbrook are out on 5 November.", "2026-11-05"),
        ("The last season airs on Sunday.", "2026-11-01"),
        ("The bank is expected to cut its rate on Sunday.", "2026-11-01"),
        ("The council will broadcast its debate on Sunday.", "2026-11-01"),
        ("Lee faces a hearing on 4 December.", "2026-12-04"),
        ("Hull holds a local election on 8 November.", "2026-11-08"),
        ("Voters go to the polls on 3 November.", "2026-11-03"),
        ("A service will be held in Hull on Sunday.", "2026-11-01"),
        ("A court ordered Fernbrook to file its answer by 4 December.", "2026-12-04"),
        ("A deal could be announced as soon as Thursday.", "2026-10-29"),
        ("Fernbrook will report results for the quarter to 31 December on 28 January.", "2027-01-28"),
    ],
)
def test_these_are_coming(text: str, date: str) -> None:
    assert coming(text) == [date]
