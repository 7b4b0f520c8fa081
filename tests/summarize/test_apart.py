"""Disputes and figures of the present: what is elsewhere, of another day or long ago is neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.model import Briefing
from bot.summarize import Analysed
from bot.summarize.compose import compose

Make = Callable[..., Analysed]
MONDAY = 1_792_972_800  # 2026-10-26 00:00 UTC
HALL = "The hall of Fernbrook stands by the river in Leeds. Carpenters work there all year."


def brief(make: Make, *texts: str, gap: int = 1, points: int = 5) -> Briefing:
    items = [
        make(number, f"{text} {HALL}", title="Fernbrook news", story=3, hours=2 + gap * number)
        for number, text in enumerate(texts, 1)
    ]
    until = MONDAY + 2 * 86_400
    return compose("Fernbrook", items, since=MONDAY, until=until, topic_terms=("Fernbrook",), points=points)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Revenue of Fernbrook in Germany was $1.1bn in the third quarter.",
            "Revenue of Fernbrook in France was $1.9bn in the third quarter.",
        ),
        (
            "Fernbrook cancelled 300 flights on Monday because of the strike.",
            "Fernbrook cancelled 250 flights on Tuesday because of the strike.",
        ),
        (
            "Fernbrook sold 40,000 cars in September, it said.",
            "Fernbrook sold 55,000 cars in August, it said.",
        ),
        (
            "Fernbrook raised $40m in a Series A round led by Alder.",
            "Fernbrook raised $60m in a Series B round led by Alder.",
        ),
        (
            "The advertising unit of Fernbrook had sales of $1.1bn.",
            "The cloud unit of Fernbrook had sales of $1.9bn.",
        ),
        (
            "Fernbrook was fined €10m by the French regulator for its prices.",
            "Fernbrook was fined €15m by the Italian regulator for its prices.",
        ),
        (
            "Fernbrook has 30 million subscribers in America, it said.",
            "Fernbrook has 90 million subscribers worldwide, it said.",
        ),
        (
            "Fernbrook raised $40 million in a round led by Alder.",
            "Fernbrook has raised a total of $100 million from Alder.",
        ),
        ("Fernbrook shares fell 5.2% in early trading in Hull.", "Fernbrook shares fell 7.1% in Hull."),
        (
            "Fernbrook reported a net loss of $200m on Monday.",
            "Fernbrook reported a net loss of $600m for the first nine months.",
        ),
        (
            "Fernbrook forecast revenue of $1.9bn for the fourth quarter.",
            "Revenue of Fernbrook rose to $1.7bn, as forecast, in the quarter.",
        ),
        ("Fernbrook had to cut 500 jobs in 2024.", "Fernbrook had to cut 800 jobs, it said."),
    ],
)
def test_what_differs_in_more_than_its_amount_is_no_dispute(make: Make, one: str, other: str) -> None:
    assert brief(make, one, other).disputed == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The advertising unit of Fernbrook had sales of $1.1bn in the third quarter.",
            "The advertising unit of Fernbrook had sales of $1.9bn for the quarter.",
        ),
        (
            "Fernbrook cancelled 300 flights on Monday because of the strike, it said on Tuesday.",
            "Fernbrook cancelled 250 flights on Monday because of the strike, it said.",
        ),
        (
            "Fernbrook shares rose 5% on Monday in Hull after its results.",
            "Fernbrook shares rose 9% on Monday in Hull after its results.",
        ),
        (
            "A blast at the plant of Fernbrook near Hull killed 12 workers, police said.",
            "A blast at the plant of Fernbrook near Hull shook houses, killing 19 people, police said.",
        ),
        (
            "Fernbrook will lay off 500 people at its plants because of weak demand.",
            "Fernbrook is slashing 800 jobs at its plants because of weak demand.",
        ),
        (
            "Fernbrook will cut 500 jobs at its plants by the end of 2027.",
            "Fernbrook will cut 800 jobs at its plants because of weak demand.",
        ),
        (
            "Fernbrook is recalling 320,000 cars over faulty brakes.",
            "Fernbrook recalled 350,000 vehicles over faulty brakes.",
        ),
    ],
)
def test_what_differs_in_its_amount_only_is_a_dispute(make: Make, one: str, other: str) -> None:
    assert len(brief(make, one, other).disputed) == 1


def test_a_toll_that_has_grown_stands_alone(make: Make) -> None:
    first = "A fire at Fernbrook killed 47 people in the hall of Leeds, police said."
    then = "The death toll from the fire at Fernbrook has risen to 61, police said."
    briefing = brief(make, first, then, gap=8, points=1)
    told = [point.passage.text for point in briefing.points]
    assert briefing.disputed == ()
    assert first not in told + [figure.passage.text for figure in briefing.figures]


@pytest.mark.parametrize(
    "text",
    [
        "Fernbrook had sales of $3bn ten years ago.",
        "The sales of Fernbrook were $900m in the 1990s.",
        "Fernbrook had revenue of $3.8bn in the same quarter a year earlier.",
    ],
)
def test_an_amount_of_long_ago_is_no_figure_of_today(make: Make, text: str) -> None:
    assert brief(make, f"{HALL} {text}", HALL, points=1).figures == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sales of Fernbrook rose 12% from a year earlier.",
        "Fernbrook had sales of $3bn, more than ten years ago.",
        "Fernbrook had revenue of $3.8bn, compared with $3.1bn a year earlier.",
    ],
)
def test_an_amount_compared_with_long_ago_is(make: Make, text: str) -> None:
    assert [one.passage.text for one in brief(make, f"{HALL} {text}", HALL, points=1).figures] == [text]
