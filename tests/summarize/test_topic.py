"""What is about a topic, and what a focus asks for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.summarize.about.asked import focus_queries, query
from bot.summarize.about.relevance import Relevance, is_name, relevance
from bot.summarize.about.topic import Question
from bot.text.analysis import analyse
from bot.text.tokens import content_stems


def stems(text: str, language: str = "en") -> tuple[str, ...]:
    return tuple(content_stems(text, language))


@pytest.mark.parametrize(
    ("names", "text", "hit"),
    [
        (["Netflix"], "Netflix opens a house.", True),
        (["Netflix"], "Netflix’s letter named three titles.", True),
        (["Netflix", "NFLX"], "Shares of NFLX fell.", True),
        (["Netflix"], "The net was flicked away.", False),
        (["Prime Video"], "Amazon raised the price of Prime Video.", True),
        (["Prime Video"], "A video of the prime minister was shown.", False),
        ([["Prime", "Video"]], "Amazon raised the price of Prime Video.", True),
        (["level 3 chargers"], "The city has 40 chargers of level 3.", True),
        (["level 3 chargers"], "The city has 40 chargers of level 2.", False),
        (["The Guardian"], "The Guardian has read the letter.", True),
        (["The Guardian"], "A guardian was named for the child.", True),  # told apart by the pool, see below
        (["Lowe’s"], "Prices are low this year.", False),
        (["Lowe's"], "Lowe’s will open forty stores.", True),
        (["US Steel"], "Makers of steel pay more for ore.", False),
        (["US Steel"], "U.S. Steel pays more for ore.", True),
        (["Yahoo!"], "Yahoo has a new chief.", True),
        (["H&M"], "H&M’s sales rose in May.", True),
        (["Warner Bros. Discovery"], "Warner Bros. Discovery’s board met.", True),
        (["Warner Bros. Discovery"], "The discovery of the Warner letters took years.", False),
        (["OpenAI", "Open AI"], "The first house opens in November.", False),
        (["OpenAI", "Open AI"], "Open AI has answered the letter.", True),
    ],
)
def test_names(names: list[str], text: str, hit: bool) -> None:
    assert query(names).hit(stems(text), text) is hit


def test_each_language_has_its_own_forms() -> None:
    question = Question(["OpenAI", "Open AI"])
    for language, text, named in (
        ("en", "The first house opens in November.", False),
        ("it", "OpenAI risponde alla lettera.", True),
        ("fr", "OpenAI répond à la lettre.", True),
    ):
        assert question.named(language).hit(stems(text, language), text) is named


@pytest.mark.parametrize(
    ("focus", "text", "hits"),
    [
        ("ads", "The plan with advertising costs more.", 1),
        ("ads", "The administration has agreed.", 0),
        ("ad tiers", "The new tier shows ads.", 2),
        ("layoffs", "Three hundred were made redundant.", 1),
        ("the and of", "Nothing is asked here.", 0),
    ],
)
def test_focus(focus: str, text: str, hits: int) -> None:
    assert sum(one.hit(stems(text)) for one in focus_queries(focus)) == hits


def about(title: str, text: str, names: Sequence[str] = ("Netflix",)) -> Relevance:
    return relevance(analyse(title, text, "en", 0), title, text, query(names))


OTHER = "The holm has a hull."


def test_relevance_by_headline_by_share_and_in_passing() -> None:
    named = "Netflix wrote a letter."
    assert about("Netflix and the rest", " ".join([OTHER] * 9)).main
    assert about("A letter", " ".join([named, named, OTHER, OTHER])).main
    aside = about("A holm", " ".join([named, *[OTHER] * 9]))
    assert (aside.main, aside.naming) == (False, frozenset({0}))
    assert not about("A holm", " ".join([OTHER] * 9)).main


def test_what_is_named_late_and_seldom_is_named_in_passing() -> None:
    named = "The racks differ from those of Netflix."
    assert about("A holm", " ".join([named, OTHER, named, *[OTHER] * 5])).main
    late = about("A holm", " ".join([OTHER, OTHER, named, OTHER, named, *[OTHER] * 5]))
    assert (late.main, late.naming) == (False, frozenset({2, 4}))


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Revolut", "The wind farm is called Revolution Wind.", False),
        ("Revolut", "Customers of Revolut pay more.", True),
        ("Revolut", "Revolut's customers pay more.", True),
        ("Revolut", "the revoluts of this world pay more.", True),
        ("revolut", "The wind farm is called Revolution Wind.", True),  # a common word: its stem counts
        ("Renewables", "The board needs a renewal.", False),
        ("Renewables", "More power comes from renewables.", True),
        ("Anime", "The animated film is a success.", False),
    ],
)
def test_a_proper_name_is_no_longer_word(name: str, text: str, named: bool) -> None:
    assert bool(about("", f"{text} {OTHER}", (name,)).naming) is named


@pytest.mark.parametrize(
    ("name", "text", "case"),
    [
        ("Target", "Shoppers at Target pay more.", 1),
        ("Target", "The bank missed its target.", -1),
        ("target", "Shoppers at Target pay more.", 1),
        ("Target", "Target pays more.", 0),
        ("Target", "“Target pays more,” she said.", 0),
        ("Visa", "Visa said that payments rose.", 2),
        ("Apple", "Apple Inc sold more phones.", 2),
        ("Target", "At Target the target was missed.", 1),
        ("Prime Video", "Shoppers at Prime Video pay more.", 0),
    ],
)
def test_how_a_name_is_written(name: str, text: str, case: int) -> None:
    assert query((name,)).case(stems(text), text, 0, len(text)) == case


def test_in_german_a_capital_letter_makes_no_name() -> None:
    text = "Die Bank hat ihr Target verfehlt."
    assert query(("Target",), "de").case(stems(text, "de"), text, 0, len(text)) == 0


def test_a_word_of_which_most_articles_make_a_name_is_a_name() -> None:
    shops = about("", f"Shoppers at Target pay more. {OTHER} Prices at Target rise.", ("Target",))
    bank = about("Bank misses target", f"The bank missed its target. {OTHER} Its target is old.", ("Target",))
    assert is_name([shops, bank])
    assert not is_name([shops, *[bank] * 9])
    assert bank.main
    assert not bank.as_name().main
    assert not bank.as_name().naming
    assert shops.as_name() == shops


def test_no_topic_means_that_everything_is_about_it() -> None:
    assert about("", OTHER, ()).main


def test_what_opens_with_the_word_in_a_compound_is_not_about_the_name() -> None:
    growers = "Apple growers in Kent fear the frost. An apple costs 40 pence."
    fruit = about("Apples", f"{growers} Apple Inc sold more phones.", ("Apple",))
    assert fruit.as_name().naming == {2}
    assert not fruit.as_name().titled
    misses = "Target raised its wages. It missed its own sales target. Target shares fell."
    shops = about("Target misses target", misses, ("Target",))
    assert shops.as_name().naming == {0, 2}
    assert shops.as_name().titled
