"""Sentences with the same words that say other things: no backing, and the later is the newer state."""

from __future__ import annotations

from itertools import permutations

import pytest

from bot.model import Briefing
from bot.summarize.backing.contrary import Contrary, contradiction
from bot.summarize.compose import compose
from bot.text.tokens import content_stems
from tests.summarize.conftest import MONDAY, make_article

PAIRS = [
    (
        "Kelder shares rose sharply in Holm after the results.",
        "Kelder shares fell sharply in Holm after the results.",
    ),
    (
        "Kelder will open its second mine in Sarra on Monday.",
        "Kelder will open its second mine in Sarra on Friday.",
    ),
    (
        "Kelder will open its second mine in Sarra in May.",
        "Kelder will open its second mine in Sarra in September.",
    ),
    (
        "Kelder will open its second mine in Sarra in 2027.",
        "Kelder will open its second mine in Sarra in 2029.",
    ),
    ("The court in Holm found Kelder guilty of fraud.", "The court in Holm acquitted Kelder of fraud."),
    (
        "Kelder will buy the shipyard of Sarra from Lumen.",
        "Kelder dropped its plan to buy the shipyard of Sarra from Lumen.",
    ),
    (
        "Kelder will buy the shipyard of Sarra from Lumen.",
        "Kelder pulled out of a deal to buy the shipyard of Sarra from Lumen.",
    ),
]
OTHERS = [
    (
        "The court in Holm found Kelder guilty of fraud.",
        "The court in Holm found Kelder not guilty of fraud.",
    ),
    (
        "Kelder has agreed to pay the miners of Sarra a bonus.",
        "Kelder has not agreed to pay the miners of Sarra a bonus.",
    ),
    (
        "Kelder bribed two inspectors in Sarra, a manager said.",
        "Kelder denied that it bribed two inspectors in Sarra.",
    ),
    (
        "Kelder will open its second mine in Sarra next spring.",
        "Kelder will open its second mine in Holm next spring.",
    ),
    (
        "Kelder will open its second mine in Sarra next spring.",
        "Kelder will open its third mine in Sarra next spring.",
    ),
    (
        "Ida Moss of Kelder accused Ole Brandt of theft in a Holm court.",
        "Ole Brandt accused Ida Moss of Kelder of theft in a Holm court.",
    ),
    (
        "Ida Moss of Kelder was accused of theft by Ole Brandt in Holm.",
        "Ole Brandt was accused of theft by Ida Moss of Kelder in Holm.",
    ),
]
SAME = [
    (
        "Ida Moss accused Ole Brandt of theft in a Holm court.",
        "Ole Brandt was accused of theft by Ida Moss in a Holm court.",
    ),
    ("Kelder shares rose after they fell last week in Holm.", "Kelder shares rose sharply in Holm."),
    (
        "Kelder will open a mine in Sarra, it said on Monday.",
        "Kelder will open a mine in Sarra, it said on Tuesday.",
    ),
    (
        "Kelder will open a mine in Sarra in Sept. 2027.",
        "Kelder will open a mine in Sarra in September 2027.",
    ),
    (
        "The mine of Kelder in Sarra employs 40 miners.",
        "The mine of Kelder at Sarra, north of Holm, employs 40 miners.",
    ),
    ("The tunnel was No. 7 of the mine in Sarra.", "The tunnel was the seventh of the mine in Sarra."),
    ("Two miners were pulled out of a shaft in Sarra.", "Two miners were brought out of a shaft in Sarra."),
]


def kind(one: str, other: str) -> Contrary:
    return contradiction(
        one, other, frozenset(content_stems(one, "en")), frozenset(content_stems(other, "en"))
    )


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_may_have_changed_since(one: str, other: str) -> None:
    assert kind(one, other) is kind(other, one) is Contrary.CHANGED


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_what_is_said_otherwise(one: str, other: str) -> None:
    assert kind(one, other) is kind(other, one) is Contrary.OTHER


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_said_alike(one: str, other: str) -> None:
    assert kind(one, other) is kind(other, one) is Contrary.NOT


def brief(
    *texts: str, hours: float = 24, publishers: tuple[str, ...] = ("Fjord News", "Dale Post")
) -> Briefing:
    names = (*publishers, *(f"Paper {n}" for n in range(len(texts))))
    items = [
        make_article(n + 1, text, publisher=names[n], story=1, hours=hours * n)
        for n, text in enumerate(texts)
    ]
    briefings = [
        compose("Kelder", list(order), since=0, until=MONDAY + 7 * 86_400, topic_terms=("Kelder",))
        for order in permutations(items)
    ]
    assert len(set(map(repr, briefings))) == 1
    return briefings[0]


@pytest.mark.parametrize(("one", "other"), [*PAIRS, *OTHERS])
@pytest.mark.parametrize("hours", [0, 24])
def test_the_contrary_backs_nothing(one: str, other: str, hours: float) -> None:
    points = brief(one, other, hours=hours).points
    assert points
    assert not any(point.support for point in points)


YARD = "The mine stands by the river in Sarra."
STATES = [
    (
        f"Kelder will open its second mine in Sarra in May, the miner said. {YARD}",
        f"The second mine of Kelder in Sarra opens in May, the miner announced. {YARD}",
        "Residents complain of noise. Nobody answered. Kelder will now open its second "
        "mine in Sarra in September.",
    ),
    (
        f"Three people died in a fire at the Kelder mine in Sarra. {YARD}",
        f"A fire at the Kelder mine in Sarra killed three people. {YARD}",
        f"Seven people died in the fire at the Kelder mine in Sarra, police said. {YARD}",
    ),
    (
        f"At least 130 people died in a fire at the Kelder mine in Sarra. {YARD}",
        f"A fire at the Kelder mine in Sarra killed 130 people. {YARD}",
        f"The fire at the Kelder mine in Sarra has now killed 170 people, police said. {YARD}",
    ),
    (
        f"A Holm court found the Kelder mine guilty of fraud on Monday. {YARD}",
        f"The Kelder mine was found guilty of fraud by a court in Holm on Monday. {YARD}",
        f"An appeal court overturned the fraud verdict against the Kelder mine on Wednesday. {YARD}",
    ),
    (
        "At least three miners died in a fire at the Kelder mine in Sarra.",
        "Five miners died in the fire at the Kelder mine in Sarra, police said.",
        "The death toll of the fire at the Kelder mine in Sarra has risen to seven miners.",
    ),
]


@pytest.mark.parametrize("texts", STATES)
def test_the_newest_state_is_told_and_no_older_one(texts: tuple[str, ...]) -> None:
    briefing = brief(*texts)
    shown = [point.passage.text for point in (*briefing.points, *briefing.more)]
    newest = shown[0]
    assert newest in texts[2]
    assert not any(old.startswith(text) for text in shown if text != YARD for old in texts[:2])
    assert not any(passage.text != YARD for point in briefing.points for passage in point.support)
    assert not briefing.coming


def test_a_date_stays_when_a_newer_report_confirms_it() -> None:
    briefing = brief(
        "Kelder digs. The second mine in Sarra, which Kelder owns, will open on 4 November, it said.",
        "The second mine of Kelder in Sarra will open on 4 November, the mayor of Sarra said.",
    )
    moved = brief(
        "Kelder digs. The second mine in Sarra, which Kelder owns, will open on 4 November, it said.",
        "The second mine of Kelder in Sarra will open on 12 November, the mayor of Sarra said.",
    )
    dates = [
        passage.text
        for one in (briefing, moved)
        for passage in (*(p.passage for p in one.points), *(c.passage for c in one.coming))
    ]
    assert any("4 November" in text for text in dates[:1])
    assert not any(event.date == "2026-11-04" for event in moved.coming)


FIRE = "A fire destroyed a costume store of Kelder Studios in Sarra on Tuesday night."


@pytest.mark.parametrize(
    ("other", "independent"),
    [
        ("Costumes burned on Tuesday night when a Sarra store of Kelder Studios caught fire.", True),
        (
            "According to Fjord News, costumes burned on Tuesday when a Sarra store of Kelder caught fire.",
            False,
        ),
        (
            "A fire destroyed a costume store of Kelder Studios in Sarra on Tuesday, Fjord News reported.",
            False,
        ),
        (FIRE.replace("destroyed", "ruined"), False),
        (FIRE, False),
    ],
)
def test_who_has_it_from_the_other_is_no_second_report(other: str, independent: bool) -> None:
    said = "The studio makes films about the sea and its people."
    [point] = [p for p in brief(f"{FIRE} {said}", other, hours=2).points if "ire" in p.passage.text]
    assert len(point.support) == 1, "it is cited"
    assert any("also reported" in why for why in point.why) is independent
