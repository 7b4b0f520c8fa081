"""Disputes: the same measure with values that rounding cannot bring together, and only then."""

from __future__ import annotations

import pytest

from bot.text.amounts.disputes import disagree, has_grown, same_measure
from bot.text.facts import Amount, find_amounts
from bot.text.splitting.sentences import split


def amount(text: str) -> Amount:
    found = find_amounts(text, split(text))
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The margin is expected to be 28.2%.", "Analysts expect a margin of 31.5%."),
        ("Content spending will reach $7.2bn in 2026.", "Content spending in 2026 will be $8bn."),
        ("The company will cut 2,000 jobs.", "The company will cut 1,800 posts."),
        ("The company will cut 2,000 jobs.", "It lays off staff: 1,700 jobs will be cut."),
        ("The deal is worth $450m.", "The deal is worth $520 million."),
        ("At least 46 people were killed.", "The storm killed 61 people."),
        ("Revenue rose 12% in the third quarter.", "Revenue rose 15% in the third quarter."),
        ("The fine was £2m.", "A fine of £3m was set."),
        ("A 300 MW wind farm will be built.", "A 360 MW wind farm will be built."),
    ],
)
def test_these_disagree(one: str, other: str) -> None:
    assert disagree(amount(one), amount(other))
    assert disagree(amount(other), amount(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fine was $7.2bn.", "The fine was about $7bn."),
        ("The fine was $7.2bn.", "The fine was $7bn."),
        ("The fine was $7.2bn.", "The fine was more than $7bn."),
        ("The fine was $7.2bn.", "The fine was €8bn."),
        ("The fine was $7.2bn.", "The budget was $8bn."),
        ("The film cost $5 million to $7 million.", "The film cost $6 million."),
        ("Revenue was $7bn in 2025.", "Revenue was $8bn in 2026."),
        ("Revenue was $2bn in the third quarter.", "Revenue was $8bn in 2026."),
        ("Revenue rose 12% in 2026.", "Revenue fell 4% in 2026."),
        ("Content spending will be $7bn.", "Advertising spending will be $2bn."),
        ("The firm has 2,000 employees.", "The firm will cut 300 jobs."),
        ("Nearly 2,000 jobs will be cut.", "The company will cut 1,950 jobs."),
        ("The margin was 28.2%.", "Analysts had expected a margin of 31.5%."),
        ("The closures affect about 900 people.", "The shop has 23 people."),
        ("There were 40 people.", "There were 55 people."),
        ("The deal is worth $4m.", "The deal is worth $90m."),
        ("Then the fine for Orbit Motors was $2m.", "Then the fine for Tall Tree Music was $5m."),
    ],
)
def test_these_do_not(one: str, other: str) -> None:
    assert not disagree(amount(one), amount(other))
    assert not disagree(amount(other), amount(one))


def test_a_count_that_grows_is_no_dispute_but_news() -> None:
    first, second = amount("The airline cancelled 214 flights."), amount("It led to 380 cancelled flights.")
    assert disagree(first, second)
    assert has_grown(first, second)
    assert not has_grown(second, first)
    assert not has_grown(amount("The fine was $2m."), amount("The fine was $3m."))


def test_an_amount_measures_the_same_as_itself_and_never_disagrees_with_itself() -> None:
    for text in ("The fine was $7.2bn.", "The company will cut about 2,000 jobs.", "Revenue rose 12%."):
        own = amount(text)
        assert same_measure(own, own)
        assert not disagree(own, own)
