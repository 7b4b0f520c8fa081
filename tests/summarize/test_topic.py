"""What is about a topic, and what a focus asks for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.summarize.topic import Question, Relevance, focus_queries, query, relevance
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
        (["The Guardian"], "The Guardian has read the letter.", True),
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


def test_no_topic_means_that_everything_is_about_it() -> None:
    assert about("", OTHER, ()).main
