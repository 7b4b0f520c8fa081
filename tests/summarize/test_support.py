"""What counts as backing: who reports the same in their own words, not who writes about the same thing."""

from __future__ import annotations

import pytest

from bot.summarize.about.topic import Names, Question
from bot.summarize.backing.support import Supporters
from bot.summarize.compose import compose
from bot.summarize.gather import gather
from tests.summarize.conftest import make_article as article

# About one debate; what each outlet's other sentences share are its names, as in any real pool.
LEAD = (
    "The ferry line Nordvik will stop its night boats between Bergholm and Sund in March, the company said."
)
FILLER = (
    "Nordvik runs eleven boats between Bergholm and Sund and employs 340 people.",
    "The company Nordvik was founded by two fishermen from Sund in 1924.",
    "Passengers of the ferry line pay 12 crowns for the crossing from Bergholm to Sund.",
    "The ferry line Nordvik carried workers of the shipyard from Bergholm.",
    "Bergholm and Sund lie nine kilometres apart, and no bridge joins them.",
    "The company built a ferry terminal in Sund two years ago, Nordvik said.",
    "A rival of the company Nordvik went out of business in Bergholm in 1988.",
)

SAME = (
    "Nordvik ends its night boats between Bergholm and Sund in March.",
    "From March the ferry line will run no more night boats between Bergholm and Sund, Nordvik said.",
    "The night boats of the ferry company Nordvik stop in March, between Bergholm and Sund as well.",
)
OTHER = (
    "The company Nordvik said that the ferry line between Bergholm and Sund has a new captain.",
    "Bergholm and Sund have waited for the company's new ferry since last year, Nordvik said.",
    "In March, the company said, a new bridge between Bergholm and Sund will be the talk of the town.",
)


def backed(sentence: str) -> bool:
    articles = [
        article(1, f"{LEAD} {' '.join(FILLER[:2])}", title="Nordvik stops its night boats", publisher="a"),
        article(2, f"{sentence} {' '.join(FILLER[2:4])}", title="The ferry line", publisher="b"),
        article(3, " ".join(FILLER[4:]), title="Boats and people", publisher="c"),
    ]
    names: Names = ("Nordvik",)
    briefing = compose("Nordvik", articles, since=0, until=2_000_000_000, topic_terms=names, points=9)
    [point] = [one for one in (*briefing.points, *briefing.more) if one.passage.text in (LEAD, sentence)][:1]
    cited = {point.passage.text, *(passage.text for passage in point.support)}
    return {LEAD, sentence} <= cited


@pytest.mark.parametrize("sentence", SAME)
def test_the_same_in_other_words_is_backing(sentence: str) -> None:
    assert backed(sentence)


@pytest.mark.parametrize("sentence", OTHER)
def test_the_same_names_are_no_backing(sentence: str) -> None:
    assert not backed(sentence)


PACT = (
    "After a year of bitter talks, nineteen mills signed a pact on Friday that rids the valley of bleach for "
    "good, with a first step in March."
)
DEAL = (
    "A deal to end the bleaching of wool in the valley was reached in Leeds, "
    "where mills and weavers held talks."
)
ASKED = "Weavers had asked for cleaner rivers for a long time. The dye works of Holm are not part of it."
COUNT = "Fishermen on the lower river count fewer trout each summer."
COSTS = "Bleach costs a tenth of what soap does. A court had fined two owners in the spring."


@pytest.mark.parametrize(("before", "once"), [("", True), (f"{COSTS} ", False)])
def test_what_opens_two_reports_on_one_story_says_the_same_sooner(before: str, once: bool) -> None:
    articles = [
        article(1, f"{PACT} {ASKED} {COUNT}", story=1),
        article(
            2, f"{before}{DEAL} {COSTS if once else ''} Buyers abroad will pay for it.", story=1, hours=1
        ),
    ]
    gathered = gather("t", articles, Question((), ""), ("en",), 0)
    pool = gathered.pool
    number = {pool.text(one): one for one in range(len(pool))}
    assert Supporters(gathered).retells(number[PACT], number[DEAL]) is once


@pytest.mark.parametrize(("year", "once"), [("2026", True), ("2019", False)])
def test_a_year_is_history_only_when_it_is_over(year: str, once: bool) -> None:
    dated = f"Mills and weavers in Leeds signed a pact of {year} that rids the valley of bleach."
    articles = [
        article(1, f"{PACT} {ASKED} {COUNT}", story=1),
        article(2, f"{dated} {COSTS} Buyers abroad will pay for it.", story=1, hours=1),
    ]
    gathered = gather("t", articles, Question((), ""), ("en",), 0)
    pool = gathered.pool
    number = {pool.text(one): one for one in range(len(pool))}
    assert Supporters(gathered).retells(number[PACT], number[dated]) is once
