"""Figures from articles that are not in the briefing's main language: only the plainest."""

from __future__ import annotations

import pytest

from bot.summarize.compose import compose
from bot.summarize.rules.alone import reads_alone
from tests.summarize.conftest import DAY, MONDAY, Make

ENGLISH = (
    "Fernbrook Studios opened a second stage in Leeds on Monday. The studio stands by the river in Leeds."
    " Carpenters work there all year. Visitors may see the sets in summer."
)


def figures(make: Make, text: str, language: str) -> list[tuple[str, str]]:
    """The figures of a briefing in English that has one article in another language."""
    items = [
        make(1, ENGLISH, title="Fernbrook opens a stage", story=1),
        make(2, ENGLISH.replace("second", "new"), title="Fernbrook opens", story=1, hours=1),
        make(3, text, title="Fernbrook", story=2, hours=1, language=language),
    ]
    briefing = compose(
        "Fernbrook",
        items,
        since=MONDAY - DAY,
        until=MONDAY + DAY,
        topic_terms=("Fernbrook",),
        points=1,
        more=0,
    )
    return [(figure.amount, figure.measure) for figure in briefing.figures]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Fernbrook steigerte den Umsatz um 12 Prozent in diesem Quartal.", []),  # points at a quarter
        (
            "de",
            "Fernbrook steigerte den Umsatz um 12 Prozent auf 3,4 Milliarden Euro.",
            [("12 Prozent", "Umsatz")],
        ),
        ("de", "Der Gewinn von Fernbrook lag bei 300 Millionen Euro.", [("300 Millionen Euro", "Gewinn")]),
        ("de", "Der Umsatz stieg um 12 Prozent auf 3,4 Milliarden Euro. Fernbrook liegt am Fluss.", []),
        ("de", "Wir haben mit Fernbrook 5 Millionen Euro Gewinn gemacht.", []),
        ("de", "Fernbrook zahlte die 5 Millionen Euro Strafe im Mai.", []),
        ("fr", "Le chiffre d'affaires de Fernbrook a augmenté de 12 %.", [("12 %", "chiffre d'affaires")]),
        ("es", "Los ingresos de Fernbrook subieron un 12 %.", [("12 %", "ingresos")]),
        ("es", "Fernbrook tiene 300 empleados.", []),
        ("it", "I ricavi di Fernbrook sono cresciuti del 12%.", []),
    ],
)
def test_only_money_and_shares_with_the_topics_name(
    make: Make, language: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert figures(make, text + " Am Fluss.", language) == found


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("de", "Wir haben 5 Millionen Euro Gewinn gemacht.", False),
        ("de", "Fernbrook hat 5 Millionen Euro Gewinn gemacht.", True),
        ("de", "„Wir haben gewonnen“, sagte Lee von Fernbrook.", True),
        ("fr", "Nous avons perdu 5 millions d'euros.", False),
        ("es", "Nuestra empresa perdió 5 millones de euros.", False),
    ],
)
def test_who_speaks_as_we_is_not_understood_alone(language: str, text: str, alone: bool) -> None:
    assert reads_alone(text, language, "", text) is alone


def test_what_a_point_gives_is_not_given_again_in_another_language(make: Make) -> None:
    told = "Fernbrook Studios sold sets for 3.4 billion euros in May, up from a poor spring."
    abroad = "Fernbrook steigerte den Umsatz um 12 Prozent auf 3,4 Milliarden Euro. Am Fluss."
    items = [
        make(1, f"{told} {ENGLISH}", title="Fernbrook sold sets for billions", story=1),
        make(2, ENGLISH.replace("second", "new"), title="Fernbrook opens", story=1, hours=1),
        make(3, abroad, title="Fernbrook", story=2, hours=1, language="de"),
    ]
    when = {"since": MONDAY - DAY, "until": MONDAY + DAY}
    briefing = compose("Fernbrook", items, **when, topic_terms=("Fernbrook",), points=3, more=0)
    assert told in [point.passage.text for point in briefing.points]
    assert briefing.figures == ()


def test_a_figure_and_a_date_have_a_line_and_no_paragraph(make: Make) -> None:
    long = " and ".join(["the carpenters of Leeds"] * 9)
    figure = f"Fernbrook raised its revenue by 12% to $3.4 billion with {long} in the last quarter."
    date = f"Fernbrook opens its third stage on 14 November 2028 with {long} and all of their sets."
    short = "Fernbrook opens its third stage in Leeds on 14 November 2028."
    for text, coming in ((f"{ENGLISH} {figure} {date}", 0), (f"{ENGLISH} {figure} {short}", 1)):
        item = make(1, text, title="Fernbrook opens a stage")
        found = compose("Fernbrook", [item], since=0, until=MONDAY + DAY, points=1, more=0)
        assert (len(found.figures), len(found.coming)) == (0, coming)
