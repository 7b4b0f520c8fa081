"""Events: only dates after publication, only what is announced, and the date that is meant."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.text.dates import find_events
from bot.text.sentences import split
from tests.text.gold_facts import events


def at(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 9, tzinfo=UTC).timestamp())


def coming(text: str, day: date, language: str = "en") -> list[str]:
    return [event.date for event in find_events(text, split(text, language), language, at(day))]


def test_the_labelled_dates_are_right_and_there_are_no_others() -> None:
    agreement = events()
    assert agreement.labelled >= 60
    assert [note for note in agreement.notes if "missed" not in note] == []
    assert agreement.recall >= 0.98, "\n".join(agreement.notes)


@pytest.mark.parametrize(
    ("published", "text", "dates"),
    [
        (date(2026, 11, 22), "The show opens on 22 November.", []),
        (date(2026, 11, 22), "The show opens on 23 November.", ["2026-11-23"]),
        (date(2026, 11, 22), "The show opens on 2 January.", ["2027-01-02"]),
        (date(2026, 11, 22), "The show opens on 20 November.", []),  # no year: not next year's
        (date(2026, 11, 22), "The show opens on 20 November 2027.", ["2027-11-20"]),
        (date(2026, 11, 22), "The show opens on 31 February.", []),
        (date(2026, 11, 22), "The show opens on 29 February.", []),
        (date(2027, 11, 22), "The show opens on 29 February.", ["2028-02-29"]),
        (date(2026, 11, 22), "The show opens on Friday, 4 December.", ["2026-12-04"]),
        (date(2026, 11, 22), "The show opens on Monday, 4 December.", []),  # no such day nearby
        (date(2026, 11, 22), "The show opens in November.", []),
        (date(2026, 11, 22), "The show opens in December.", ["2026-12"]),
        (date(2026, 11, 22), "The show opens in September.", []),  # too far without a year
        (date(2026, 11, 22), "The show opens in September 2027.", ["2027-09"]),
        (date(2026, 11, 22), "The show opens on 1 May 2040.", []),
        (date(2026, 12, 31), "The show opens tomorrow.", ["2027-01-01"]),
        (date(2026, 12, 9), "The show opens next month.", ["2027-01"]),
    ],
)
def test_a_date_is_resolved_against_its_publication(published: date, text: str, dates: list[str]) -> None:
    assert coming(text, published) == dates


@pytest.mark.parametrize("weekday", range(7))
def test_a_bare_weekday_is_in_the_coming_six_days_and_next_only_when_both_readings_agree(
    weekday: int,
) -> None:
    published = date(2026, 11, 23 + weekday)
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for number, name in enumerate(names):
        bare = coming(f"The board will meet on {name}.", published)
        later = coming(f"The board will meet next {name}.", published)
        if number == weekday:
            assert bare == later == []
            continue
        assert len(bare) == 1
        when = date.fromisoformat(bare[0])
        assert when.weekday() == number and 0 < (when - published).days < 7
        assert later == (bare if number < weekday else [])


@pytest.mark.parametrize(
    "text",
    [
        "Lee said on Friday that she would go.",
        "The report was published in December.",
        "On Friday Lee said she would go.",
        "The launch on 12 December was called off.",
        "Sales may fall.",
        "They will march past May Street.",
        "Nothing will happen before 12 December.",
        "Nobody knows who will lead the investigation of Monday wreckage.",
        "Lee pushed back against the plan on Friday with a letter.",
        "Lee intends to return, writing in April that she would wait.",
    ],
)
def test_what_is_reported_or_called_off_is_not_coming(text: str) -> None:
    assert coming(text, date(2026, 11, 22)) == []


@pytest.mark.parametrize("published", [0, -1, 10**12, 1 << 62])
def test_without_a_sensible_publication_date_there_are_no_events(published: int) -> None:
    text = "The show opens on 12 December."
    assert find_events(text, split(text), "en", published) == ()
