"""What is coming up holds until a newer article of the story moves it or calls it off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.summarize import Analysed
from bot.summarize.compose import compose

Make = Callable[..., Analysed]
MONDAY = 1_792_972_800  # 2026-10-26 00:00 UTC
LEAD = "Fernbrook was founded in Leeds by three brothers.\n"
STRIKE = "Pilots of Fernbrook will strike on Friday over pay, their union said.\n"
LAUNCH = "Fernbrook will launch the Nine phone on 6 November in Leeds.\n"


def dates(make: Make, first: str, second: str, *, story: int = 3) -> list[str]:
    """The dates of a briefing on two articles, the second twenty hours younger than the first."""
    items = [
        make(1, LEAD + first, title="Fernbrook news", story=3, hours=2),
        make(2, LEAD + second, title="Fernbrook news", story=story, hours=22),
    ]
    until = MONDAY + 2 * 86_400
    briefing = compose("Fernbrook", items, since=MONDAY, until=until, topic_terms=("Fernbrook",), points=1)
    return [one.date for one in briefing.coming]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (STRIKE, "The pilots of Fernbrook called off their strike after a night of talks."),
        (STRIKE, "A strike by pilots of Fernbrook has been averted after a deal on pay."),
        (STRIKE, "The strike at Fernbrook that pilots planned for Friday has been suspended."),
        (LAUNCH, "Fernbrook has postponed the launch of the Nine phone indefinitely."),
    ],
)
def test_what_a_newer_article_calls_off_is_not_coming(make: Make, first: str, second: str) -> None:
    assert dates(make, first, second) == []


def test_what_a_newer_article_moves_has_its_new_date(make: Make) -> None:
    moved = "Fernbrook has moved the launch of the Nine phone to 4 December."
    assert dates(make, LAUNCH, moved) == ["2026-12-04"]


@pytest.mark.parametrize(
    "second",
    [
        "The union of the pilots said that its members are ready.",
        "The strike that Fernbrook’s pilots put off for weeks will begin on Friday.",
        "Fernbrook has suspended its dividend.",
    ],
)
def test_what_nobody_calls_off_stays(make: Make, second: str) -> None:
    assert "2026-10-30" in dates(make, STRIKE, second)


def test_another_story_calls_nothing_off(make: Make) -> None:
    other = "The pilots of Fernbrook called off their strike after a night of talks."
    assert dates(make, STRIKE, other, story=4) == ["2026-10-30"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The people concerned are to be told on 6 November.", False),
        ("Consultations begin on 6 November and last thirty days.", False),
        ("Appropriators will release the bill on Nov. 6.", False),
        ("Consultations at the Leeds works begin on 6 November.", True),
        ("Carpenters of Fernbrook will be told on 6 November.", True),
        ("Fernbrook opens on 6 November.", True),
    ],
)
def test_a_date_is_shown_with_a_word_of_whose_it_is(make: Make, text: str, shown: bool) -> None:
    assert dates(make, text, "The river is calm.") == (["2026-11-06"] if shown else [])
