"""What is about a topic, and what a focus asks for."""

from __future__ import annotations

import pytest

from bot.summarize.topic import Question, focus_queries, query, relevance
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
    assert query(names).hit(stems(text)) is hit


def test_each_language_has_its_own_forms() -> None:
    question = Question(["OpenAI", "Open AI"])
    english = stems("The first house opens in November.")
    assert not question.named("en").hit(english)
    assert question.named("it").hit(stems("OpenAI risponde alla lettera.", "it"))
    assert question.named("fr").hit(stems("OpenAI répond à la lettre.", "fr"))


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


def test_relevance_by_headline_by_share_and_in_passing() -> None:
    topic = query(["Netflix"])
    named, other = ("netflix", "letter"), ("holm", "hull")
    assert relevance([other] * 9, ("netflix",), topic).main
    assert relevance([named, named, other, other], ("letter",), topic).main
    aside = relevance([named, *[other] * 9], ("holm",), topic)
    assert (aside.main, aside.naming) == (False, frozenset({0}))
    assert not relevance([other] * 9, ("holm",), topic).main


def test_no_topic_means_that_everything_is_about_it() -> None:
    assert relevance([("holm", "hull")], (), query([])).main
