"""Others of the topic's name: told by article, and only beside articles that have the bare name."""

from __future__ import annotations

import pytest

from bot.model import Briefing
from bot.summarize.compose import compose
from tests.summarize.conftest import make_article as article

RAISED = "Orbit raised its sales forecast on Thursday. Shares of Orbit rose 8% in late trading."
SHARES = "Investors in Orbit will get another billion in the spring. The fund sold its stake in Orbit."


def brief(*texts: str, name: str = "Orbit", aliases: tuple[str, ...] = ()) -> Briefing:
    items = [article(number, text, title="", hours=number) for number, text in enumerate(texts, 1)]
    return compose(name, items, since=0, until=2_000_000_000, topic_terms=(name, *aliases))


def left(briefing: Briefing) -> list[str]:
    return [one.reason for one in briefing.left_out]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Orbit Bank opened three branches. Clients of Orbit Bank pay less.", "Orbit Bank"),
        ("A storm hit Orbit County on Monday. Firefighters in Orbit County saved nine.", "Orbit County"),
        ("The Orbit Foundation named a president. Grants went to the Orbit Foundation.", "Orbit Foundation"),
        ("Salt water in the Mekong Orbit ruined the rice. Farmers in the orbit protest.", "Mekong Orbit"),
        ("Fires in the Orbit rainforest rose. Rain in the Orbit fell short.", "Orbit rainforest"),
        ("Harrison Orbit will present an award. The actor Harrison Orbit is 83.", "Harrison Orbit"),
    ],
)
def test_an_article_about_another_of_that_name_is_left_out(text: str, whom: str) -> None:
    assert left(brief(RAISED, SHARES, text)) == [f"is about {whom}, not Orbit"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales of the Orbit Watch fell in Holm. Buyers of an Orbit Watch wait nine weeks.",
        "Orbit Bank opened in May. Orbit owns the bank.",
        "Analysts say that Orbit will grow. The Orbit Foundation gave nine million.",
    ],
)
def test_what_may_be_the_topics_own_is_not(text: str) -> None:
    assert left(brief(RAISED, SHARES, text)) == []


def test_without_an_article_that_has_the_bare_name_nobody_else_is_meant() -> None:
    assert left(brief("Orbit Bank opened three branches. Clients of Orbit Bank pay less.")) == []


def test_a_topic_that_is_a_person_stays_one() -> None:
    harrison = "Harrison Orbit spoke in Holm. Voters liked Orbit."
    assert left(brief(RAISED, harrison, harrison.replace("Holm", "Alder"))) == []
    titled = "President Orbit signed a law in Holm. Opponents of Orbit will sue."
    assert left(brief(RAISED, titled, SHARES, "Doug Orbit spoke in Holm. Voters heard Doug Orbit.")) == []


def test_a_longer_name_of_the_topic_is_the_topic() -> None:
    bank = "Orbit Bank opened three branches. Clients of Orbit Bank pay less."
    assert left(brief(RAISED, bank, aliases=("Orbit Bank",))) == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Two players became general manager (GM) in May. A GM hires the coach.", "general manager"),
        ("The team of GM Martin Alder lost again. The GM will stay.", "GM Martin Alder"),
        ("He is just below GM in rank. She wants to become a GM, and soon.", "a GM"),
        ("Genetically modified (GM) maize grew in Holm. Farmers sell GM maize.", "Genetically modified"),
    ],
)
def test_an_abbreviation_that_stands_for_something_else_is_no_name(text: str, whom: str) -> None:
    """Also where no other article has the name: "GM" was asked for as that of a firm."""
    found = brief(text, name="Grand Mobile", aliases=("GM", "Kestrelle"))
    assert left(found) == [f"is about {whom}, not Grand Mobile"]


@pytest.mark.parametrize(
    "text",
    [
        "GM sold more cars in May. Buyers of a GM car wait nine weeks.",
        "Grand Mobile (GM) sold more cars in May. The plant manager of GM in Holm, Martin Alder, hires.",
        "GM Holm, a plant of the firm, stops. The firm says that GM has too many plants.",
    ],
)
def test_an_abbreviation_of_the_topic_is_its_name(text: str) -> None:
    assert left(brief(text, name="Grand Mobile", aliases=("GM", "Kestrelle"))) == []


def test_who_asks_for_an_abbreviation_alone_is_told_of_it() -> None:
    assert left(brief("She became a GM, and soon. Every GM knows the score.", name="GM")) == []
