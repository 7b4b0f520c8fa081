"""Counts, tolls, ranges and currencies: each way of writing them, and what only looks like one."""

from __future__ import annotations

import pytest

from bot.text.facts import Amount, find_amounts
from bot.text.splitting.sentences import split


def found(text: str) -> list[Amount]:
    return list(find_amounts(text, split(text, "en"), "en"))


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from the flood in Hull has risen to 61, officials said.",
        "The toll from the fire stands at 61.",
        "The death toll climbed from 47 to 61 on Monday.",
        "The death toll rose by 14 to at least 61.",
        "The fire, with a death toll of 61, was the worst for years.",
        "The flood burst a dam, killing 61 people.",
    ],
)
def test_a_toll_counts_people_killed(text: str) -> None:
    assert [(amount.value, amount.measure) for amount in found(text)] == [(61, "people killed")]


@pytest.mark.parametrize(
    "text",
    [
        "The toll of the injured rose to 61.",
        "The bridge toll rose to 61.",
        "The toll road is 61 years old.",
        "The toll of 61 cents is paid by the driver.",
    ],
)
def test_another_toll_counts_nobody_killed(text: str) -> None:
    assert "people killed" not in {amount.measure for amount in found(text)}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Fernbrook is slashing 500 jobs.", "jobs slashed"),
        ("Fernbrook is shedding 500 jobs.", "jobs shed"),
        ("Fernbrook opened a plant, creating 500 jobs.", "jobs created"),
        ("The blast shook Hull, injuring 500 people.", "people injured"),
        ("Fernbrook is recalling 500 cars.", "cars recalled"),
        ("Fernbrook recalled 500 vehicles.", "vehicles recalled"),
    ],
)
def test_a_verb_counts_in_each_of_its_forms(text: str, measure: str) -> None:
    assert [amount.measure for amount in found(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Fernbrook made a profit of Rs 1,250 crore.", 1.25e10, "INR"),
        ("Fernbrook raised ₹20 lakh crore in debt.", 2e13, "INR"),
        ("Fernbrook paid a fine of Rs 5 lakh.", 5e5, "INR"),
        ("Fernbrook had a profit of 3.5 billion Swiss francs.", 3.5e9, "CHF"),
        ("Fernbrook was fined 1.2 billion Canadian dollars.", 1.2e9, "CAD"),
        ("Fernbrook made a profit of 2.1 billion Swedish crowns.", 2.1e9, "SEK"),
        ("Fernbrook's revenue was 4.5 billion reais.", 4.5e9, "BRL"),
        ("Fernbrook's revenue was 300 billion roubles.", 3e11, "RUB"),
        ("The backlog stood at €12.5 billion.", 1.25e10, "EUR"),
        ("Inflation slowed to 2.6pc.", 2.6, "%"),
        ("The blast killed two dozen people.", 24, "people"),
    ],
)
def test_scales_and_currencies(text: str, value: float, unit: str) -> None:
    assert [(amount.value, amount.unit) for amount in found(text)] == [(value, unit)]


@pytest.mark.parametrize(
    "text", ["Fernbrook paid a fine of Rs 5 arab.", "Revenue growth was -3.5% in May.", "A profit of −$3m."]
)
def test_what_has_an_unknown_scale_or_a_minus_is_not_read(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fernbrook expects sales growth of between 5% and 7%.",
        "Fernbrook expects sales growth of 5% to 7%.",
        "Fernbrook expects sales growth of 5%-7%.",
    ],
)
def test_both_ends_of_a_range_may_have_their_unit(text: str) -> None:
    assert [(amount.value, amount.high) for amount in found(text)] == [(5, 7)]


def test_a_change_and_where_it_ended_are_no_range() -> None:
    assert [(a.value, a.high, a.direction) for a in found("Inflation rose 5% to 7%.")] == [
        (5, 0, "up"),
        (7, 0, "to"),
    ]


def test_an_amount_in_brackets_is_the_one_before_in_another_currency() -> None:
    deal, same = found("Dunmore will buy Fernbrook for £3.2bn ($4.1bn) in cash.")
    assert (deal.unit, same.unit, same.value) == ("GBP", "USD", pytest.approx(4.1e9))
    assert deal.measure == same.measure == "deal for Fernbrook"
    assert deal.subject == same.subject


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Revenue rose 5% from a year earlier.", ""),
        ("Revenue is $5bn a year.", "year"),
        ("Revenue was $5bn in the first nine months.", "9M"),
        ("Revenue was $5bn in the nine months to September.", "9M"),
        ("Revenue was $5bn in the three months to September.", "quarter"),
        ("Revenue was $5bn for the quarter.", "quarter"),
        ("The half-year profit was $5bn.", "6M"),
        ("The loan of $5bn is due in six months.", ""),
        ("Fernbrook will cut 500 jobs by the end of 2027.", ""),
        ("Fernbrook will cut 500 jobs in 2027.", "2027"),
    ],
)
def test_the_period_is_what_an_amount_is_told_for(text: str, period: str) -> None:
    assert found(text)[0].period == period
