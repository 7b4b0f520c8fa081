"""What waits under "More": nothing without the sentence it needs, and each right after it."""

from __future__ import annotations

from bot.summarize.compose import compose
from bot.summarize.pool import Pool
from bot.summarize.rules.waiting import after_what_they_need, waiting
from bot.text.analysis import analyse
from tests.summarize.conftest import DAY, MONDAY, Make

TEXT = (
    "Ada Quill opened a second stage in Leeds on Monday. "
    "She will hire forty carpenters for the stage. "
    "They come from the shipyards of the north. "
    "The company owes a year of rent to the council. "
    "But the council has promised to wait until May. "
    "Residents of the waterfront fear the noise of drills at night."
)


def pool() -> Pool:
    made = Pool()
    made.add(analyse("", TEXT, "en"), TEXT)
    return made


def test_each_sentence_follows_the_one_it_needs() -> None:
    assert after_what_they_need([5, 0, 3, 4, 1], {}) == [5, 0, 3, 4, 1]
    assert after_what_they_need([0, 5, 3, 2, 4, 1], {1: 0, 2: 1, 4: 3}) == [0, 1, 2, 5, 3, 4]


def test_what_lost_the_sentence_it_needs_goes_and_what_needs_that_goes_too() -> None:
    assert waiting([5, 1, 2], set(), {1: 0, 2: 1}, pool()) == [5]
    assert waiting([5, 1, 2, 0], set(), {1: 0, 2: 1}, pool()) == [5, 0, 1, 2]


def test_of_what_needs_a_point_only_a_definite_noun_stays() -> None:
    assert waiting([5, 1, 3, 4], {0, 2}, {1: 0, 3: 2, 4: 3}, pool()) == [5, 3, 4]
    assert waiting([4, 5], {3}, {4: 3}, pool()) == [5]


def test_more_has_nothing_that_needs_what_became_a_figure(make: Make) -> None:
    opens = "Fernbrook Studios opened a second stage in Leeds on Monday."
    owes = "Fernbrook Studios owes the council $4 million in rent for a warehouse by the river."
    paid = "It has paid nothing of that since the flood, and the council asked its lawyers for advice."
    noise = "Residents of the waterfront fear the noise of drills when Fernbrook Studios films at night."
    flood = "The mayor of Leeds told tenants of the harbour that Fernbrook Studios was spared by the flood."
    items = [make(1, f"{opens} {noise} {owes} {paid}"), make(2, f"{flood} {opens}")]
    briefing = compose(
        "Fernbrook", items, since=MONDAY, until=MONDAY + DAY, topic_terms=("Fernbrook",), points=2, more=8
    )
    assert [figure.passage.text for figure in briefing.figures] == [owes]
    assert [point.passage.text for point in briefing.more] == [noise]
