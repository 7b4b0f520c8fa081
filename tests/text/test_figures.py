"""Amounts: value, unit and measure as a reader would note them, and nothing that only looks like one."""

from __future__ import annotations

import pytest

from bot.text.amounts.numbers import value
from bot.text.facts import Amount, find_amounts
from bot.text.splitting.sentences import split
from tests.text.gold_facts import amounts


def only(text: str, language: str = "en") -> Amount:
    found = find_amounts(text, split(text, language), language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("name", "labels", "recall"), [("amounts.txt", 100, 0.98), ("amounts_business.txt", 41, 0.87)]
)
def test_the_labelled_amounts_are_right_and_there_are_no_others(
    name: str, labels: int, recall: float
) -> None:
    values, measures = amounts(name)
    assert values.labelled >= labels
    assert [note for note in values.notes if "missed" not in note] == []
    assert values.recall >= recall, "\n".join(values.notes)
    assert measures.precision >= 0.98, "\n".join(measures.notes)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("The fine was $7.2bn.", 7.2e9, "USD"),
        ("The fine was $7.2 billion.", 7.2e9, "USD"),
        ("The fine was 7.2 billion dollars.", 7.2e9, "USD"),
        ("The fine was €1,234,567.", 1_234_567, "EUR"),
        ("The fine was USD 40 million.", 4e7, "USD"),
        ("The fine was half a million euros.", 5e5, "EUR"),
        ("Revenue rose 7.5 per cent.", 7.5, "%"),
        ("The fine was 8\u202f000 euros.", 8000, "EUR"),
        ("The plant has a capacity of 100 MW.", 100, "MW"),
    ],
)
def test_the_ways_of_writing_an_amount(text: str, amount: float, unit: str) -> None:
    found = only(text)
    assert (found.value, found.unit) == (amount, unit)


@pytest.mark.parametrize(
    ("digits", "language", "number"),
    [
        ("7.2", "en", 7.2),
        ("7,2", "de", 7.2),
        ("7,2", "en", 7.2),
        ("1.234", "de", 1234.0),
        ("1,234", "en", 1234.0),
        ("1.234.567", "es", 1234567.0),
        ("8 000", "fr", 8000.0),
        ("1'200", "de", 1200.0),
        ("0,75", "en", 0.75),
    ],
)
def test_numbers_follow_their_language(digits: str, language: str, number: float) -> None:
    read = value(digits, language)
    assert read is not None and read[0] == pytest.approx(number)


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("it", "La multa è di € 30 mil per la società.", 30e6),
        ("es", "La multa es de 30 mil euros.", 30e3),
        ("it", "La multa è di 6,5 mld. di euro.", 6.5e9),
        ("nl", "De boete is 6,5 mld euro.", 6.5e9),
    ],
)
def test_a_scale_in_short_is_read_as_its_language_means_it(language: str, text: str, amount: float) -> None:
    found = only(text, language)
    assert (found.value, found.unit) == (amount, "EUR")


def test_a_range_has_two_ends_and_a_change_has_one() -> None:
    span = only("The film cost between $5 million and $7 million.")
    assert (span.value, span.high) == (5e6, 7e6)
    text = "Revenue rose from $5 million to $7 million."
    assert all(not amount.high for amount in find_amounts(text, split(text)))


def test_direction_bound_and_period_are_noted() -> None:
    text = "Northlight's revenue rose by more than 12 percent to $3.1bn in the third quarter of 2026."
    rise, level = find_amounts(text, split(text))
    assert (rise.direction, rise.bound, rise.period) == ("up", "over", "2026-Q3")
    assert (level.direction, level.measure, level.unit) == ("to", "revenue", "USD")


def test_an_amount_that_measures_nothing_is_dropped() -> None:
    text = "And then there is this: $5 million. Nobody knows why 7 percent. £14 on holm.example.com."
    assert find_amounts(text, split(text)) == ()


def test_a_thousandth_of_a_watt_is_no_megawatt() -> None:
    text = "The sensor has a power of 100 mW."
    assert find_amounts(text, split(text)) == ()


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Parcels made up 6% of the country's GDP.", ["country's GDP"]),
        ("It accounts for 90% of Northlight's operating profit.", ["Northlight's operating profit"]),
        ("It holds 5% of Northlight's (NL) debt.", []),
    ],
)
def test_whose_it_is_does_not_say_what_is_measured(text: str, measures: list[str]) -> None:
    assert [amount.measure for amount in find_amounts(text, split(text))] == measures


@pytest.mark.parametrize("text", ["", "7", "$", "$ 5", "%", "5%%", "$5,", "1,2,3,4", "٣ people", "²³ people"])
def test_crumbs_are_no_amounts_and_do_no_harm(text: str) -> None:
    assert find_amounts(text, split(text)) == ()


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("pt", "A produção do estaleiro subiu 12% em relação ao trimestre anterior.", []),
        ("pt", "As retiradas superaram os depósitos em R$ 7 bilhões em outubro.", []),
        ("pt", "O gelo perdeu 80 quilômetros quadrados.", []),
        ("pt", "A Navel registrou lucro líquido de R$ 10 milhões.", ["lucro líquido"]),
        ("it", "La casa costa il 6 per cento in più rispetto al Sud.", []),
        ("it", "La multa pari a 1.300 € non è pagata.", ["multa"]),
        ("it", "I ricavi crescono del 16% in un anno.", ["ricavi"]),
        ("it", "La tassa sale a 6mila euro annui per chi resta.", []),
        ("it", "Il treno va a 80 km all’ora.", []),
        ("nl", "Na 42 km hield hij het voor bekeken.", []),
        ("nl", "De haven is met 51 procent de grootste huurder.", []),
        ("nl", "Het bedrijf is voor 30 procent in handen van Ferris.", []),
        ("nl", "De omzet daalde met 30 procent en bedraagt nu niets meer.", ["omzet"]),
        ("fr", "La part des trains a atteint 41% en août.", []),
        ("es", "El puerto debe pagar una multa de 5 millones de euros en mayo.", ["multa"]),
    ],
)
def test_what_an_amount_is_compared_with_is_not_what_it_measures(
    language: str, text: str, measures: list[str]
) -> None:
    found = find_amounts(text, split(text, language), language)
    assert [amount.measure for amount in found] == measures
