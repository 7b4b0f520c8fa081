"""Deals: whatever words a sentence has for a price, and only for a whole that has a name."""

from __future__ import annotations

import pytest

from bot.text.amounts import deals
from bot.text.amounts.disputes import disagree, has_grown
from bot.text.amounts.updates import adds, replaces
from bot.text.facts import Amount, find_amounts
from bot.text.splitting.sentences import split


def amount(text: str, language: str = "en") -> Amount:
    found = find_amounts(text, split(text, language), language)
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Dunmore will buy Fernbrook Studios for $7.2bn, two people said.", "deal for Fernbrook Studios"),
        ("Dunmore agreed to buy Fernbrook for $8bn.", "deal for Fernbrook"),
        ("Dunmore agreed to buy Fernbrook last week for $8bn.", "deal for Fernbrook"),
        ("Dunmore offered £6.1bn ($8bn) for Fernbrook.", "bid for Fernbrook"),
        ("Dunmore's purchase of Fernbrook, for $8bn, may close this year.", "deal for Fernbrook"),
        ("Dunmore is to pay $7.2 billion for Fernbrook.", "deal for Fernbrook"),
        ("The price for Fernbrook is $8 billion, Dunmore said.", "deal for Fernbrook"),
        ("Dunmore has agreed to acquire its rival Fernbrook in a deal worth $8bn.", "deal for Fernbrook"),
        ("Dunmore agreed to buy Fernbrook in an $8bn all-cash deal.", "deal for Fernbrook"),
        ("Dunmore agreed to buy Fernbrook in an all-cash $8bn deal.", "deal for Fernbrook"),
        ("Dunmore's $8 billion acquisition of Fernbrook closed.", "deal for Fernbrook"),
        ("The deal values Fernbrook at $8bn.", "deal for Fernbrook"),
        ("A deal worth $8bn to buy Fernbrook was signed.", "deal for Fernbrook"),
        ("Fernbrook was sold to Dunmore for $8bn.", "deal for Fernbrook"),
        ("Marlow will sell its Fernbrook unit to Dunmore for about $8bn.", "deal for Fernbrook"),
        ("Dunmore will buy Marlow's Fernbrook unit for $8bn.", "deal for Fernbrook"),
        ("Dunmore will buy Marlow's for $8bn.", "deal for Marlow's"),
        ("Dunmore will buy British chipmaker Fernbrook for $8bn.", "deal for Fernbrook"),
        ("Dunmore will take over Fernbrook for $8bn.", "deal for Fernbrook"),
        ("Dunmore will merge with Fernbrook in an $8bn deal.", "deal for Fernbrook"),
        ("Dunmore will buy Fernbrook for $8bn, including its debt.", "deal with debt for Fernbrook"),
        ("Dunmore offered $7.2bn for Fernbrook.", "bid for Fernbrook"),
        ("Dunmore made a $8bn bid for Fernbrook.", "bid for Fernbrook"),
        ("Dunmore raised its bid for Fernbrook to $8bn.", "bid for Fernbrook"),
    ],
)
def test_a_deal_is_read_by_what_is_bought(text: str, measure: str) -> None:
    found = amount(text)
    assert found.measure == measure
    assert found.subject.split("|")[0] == measure.partition(" for ")[2]
    assert deals.kind(measure) in ("deal", "deal with debt")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Dunmore kauft Fernbrook für 7,2 Milliarden Dollar."),
        ("de", "Dunmore zahlt rund 7,2 Milliarden Dollar für Fernbrook."),
        ("fr", "Dunmore rachète son rival Fernbrook pour environ 7,2 milliards de dollars."),
        ("es", "Dunmore comprará Fernbrook por 7.200 millones de dólares."),
    ],
)
def test_a_deal_in_other_languages(language: str, text: str) -> None:
    found = amount(text, language)
    assert (found.measure, found.value) == ("deal for Fernbrook", 7_200_000_000.0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dunmore will buy a 30% stake in Fernbrook for $8bn."),
        ("en", "Dunmore will buy a stake in Fernbrook for $8bn."),
        ("en", "Dunmore will buy 40 Fernbrook jets for $8bn."),
        ("en", "Dunmore will buy Fernbrook jets for $8bn."),
        ("en", "Dunmore will buy Fernbrook's studios for $8bn."),
        ("en", "Dunmore will pay $8bn for Fernbrook shares."),
        ("en", "Dunmore paid $8m for the rights to the film Marlow."),
        ("en", "Dunmore bought the Marlow mansion for $8m."),
        ("en", "Dunmore signed a $8bn deal with Fernbrook."),
        ("en", "Fernbrook rejected a $8bn bid for Fernbrook Studios."),
        ("en", "Dunmore will not buy Fernbrook for $8bn."),
        ("en", "Dunmore could buy Fernbrook for $8bn."),
        ("en", "Dunmore bought Fernbrook for $8bn a decade ago."),
        ("en", "It was sold for $8bn."),
        ("en", "Readers may buy Fernbrook for $20."),
        ("de", "Dunmore kauft Aktien für 7,2 Milliarden Dollar."),
    ],
)
def test_a_part_or_a_deal_that_is_none_is_not_read_as_one(language: str, text: str) -> None:
    found = find_amounts(text, split(text, language), language)
    assert [one.measure for one in found if deals.kind(one.measure)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dunmore will buy Fernbrook Studios for $7.2bn.", "Dunmore agreed to buy Fernbrook for $8bn."),
        ("Dunmore is to pay $7.2 billion for Fernbrook.", "The price for Fernbrook is $8 billion."),
        ("Dunmore offered $7.2bn for Fernbrook.", "The deal values Fernbrook at $8bn."),
    ],
)
def test_these_deals_disagree(one: str, other: str) -> None:
    assert disagree(amount(one), amount(other))
    assert disagree(amount(other), amount(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dunmore will buy Fernbrook for $7.2bn.", "Dunmore agreed to buy Fernbrook for about $7bn."),
        ("Dunmore will buy Fernbrook for $7.2bn.", "Dunmore agreed to buy Marlow for $8bn."),
        ("Dunmore will buy Fernbrook Studios for $7.2bn.", "Dunmore will buy Marlow Studios for $8bn."),
        ("Dunmore offered $7.2bn for Fernbrook.", "Marlow offered $8bn for Fernbrook."),
        ("Dunmore will buy Fernbrook for $7.2bn.", "Dunmore will buy Fernbrook for $8bn including debt."),
        ("Dunmore will buy Fernbrook for $7.2bn.", "Orbit bought Fernbrook in 2019 for $6bn."),
        ("Dunmore will buy Fernbrook for $7.2bn.", "Fernbrook signed a $5bn deal with Orbit."),
    ],
)
def test_these_deals_do_not(one: str, other: str) -> None:
    assert not disagree(amount(one), amount(other))
    assert not disagree(amount(other), amount(one))


def test_a_price_by_the_share_stands_before_that_of_the_whole() -> None:
    text = "Dunmore agreed to buy Fernbrook for $25 a share, or $7.2bn."
    assert find_amounts(text, split(text), "en")[-1].measure == "deal for Fernbrook"
    assert disagree(
        find_amounts(text, split(text), "en")[-1], amount("Dunmore will buy Fernbrook this week for $8bn.")
    )


def test_a_bid_grows_and_a_deal_does_not() -> None:
    bid, deal = amount("Dunmore offered $7.2bn for Fernbrook."), amount("Dunmore buys Fernbrook for $8bn.")
    assert has_grown(bid, deal)
    assert not has_grown(deal, bid)


@pytest.mark.parametrize(
    "forms",
    [
        ("The firm will cut 300 jobs.", "The firm is cutting 300 jobs.", "The firm cuts 300 jobs."),
        ("The firm lays off 300 workers.", "The firm laid off 300 workers."),
        ("The firm lost 300 jobs.", "The firm will lose 300 jobs."),
        ("The airline canceled 300 flights.", "About 300 flights were cancelled."),
        ("The firm will close 300 stores.", "The firm closed 300 stores."),
    ],
)
def test_the_forms_of_a_verb_are_one_measure(forms: tuple[str, ...]) -> None:
    assert len({amount(text).measure for text in forms}) == 1


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("Dunmore raised its bid for Fernbrook to $8bn.", True),
        ("The firm now plans to cut 450 jobs.", True),
        ("The toll rose to 15 people killed.", True),
        ("The firm will cut 450 jobs, up from the plan of May.", True),
        ("Police revised the number to 15 people killed.", True),
        ("The firm will cut 450 jobs.", False),
        ("The firm will cut up to 450 jobs.", False),
        ("The firm raised $450m.", False),
        ("Revenue rose to $8bn.", False),  # from another year's
    ],
)
def test_a_sentence_may_say_that_its_amount_took_the_place_of_another(text: str, replaced: bool) -> None:
    found = amount(text)
    assert replaces(text, found.start, found.end, found.measure) is replaced


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("The firm will cut another 450 jobs.", True),
        ("The film will cost $4m more.", True),
        ("The firm will cut more than 450 jobs.", False),
    ],
)
def test_an_amount_may_come_on_top(text: str, added: bool) -> None:
    found = amount(text)
    assert adds(text, found.start, found.end) is added
