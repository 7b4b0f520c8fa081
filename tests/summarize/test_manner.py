"""How a sentence speaks, and what that is worth to a summary."""

from __future__ import annotations

import pytest

from bot.summarize import summarize
from bot.summarize.concepts import HEADLINE, MANY, MANY_COUNTED, MANY_SHORT, ONE, tuning_for
from bot.summarize.manner import holds_quotation, is_personal
from bot.summarize.pool import Pool


@pytest.mark.parametrize(
    "text",
    [
        "I never saw the bridge.",
        "“We rebuilt the bridge in a year,” said the mayor.",
        '"I’ve seen it," he said.',
        "The bridge is what you make of it.",
        "She told us, and nobody else.",
        "He said (we were there) that it would hold.",
    ],
)
def test_the_first_and_second_person_are_heard(text: str) -> None:
    assert is_personal(text)


@pytest.mark.parametrize(
    "text",
    [
        "The US rebuilt the bridge in Weymouth.",
        "Henry VII crossed the bridge in the Second World War museum.",
        "Youth clubs met under the bridge.",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert not is_personal(text)


def test_persons_are_told_in_english_only() -> None:
    assert is_personal("Tell me more of it.", "")
    assert not is_personal("Per me è finita.", "it")


def test_a_quotation_is_found_anywhere() -> None:
    assert holds_quotation("The mayor called it “a year well spent”.")
    assert holds_quotation("Der Bürgermeister sprach von „einem guten Jahr“.")
    assert not holds_quotation("The mayor's office called it a year well spent.")


def pool_of(articles: int) -> Pool:
    return Pool(titles=[()] * articles)


def test_the_tuning_follows_articles_and_budget() -> None:
    assert tuning_for(pool_of(1), None) is tuning_for(pool_of(1), 60) is ONE
    assert tuning_for(pool_of(2), None) is MANY_COUNTED
    assert tuning_for(pool_of(2), HEADLINE + 1) is MANY
    assert tuning_for(pool_of(2), HEADLINE) is MANY_SHORT
    assert MANY_SHORT.quote == 1.0 < MANY.quote


SPOKEN = "“We reopened the old harbour bridge in Leeds after nine months,” said Anna Kowal, the engineer."
TOLD = "The old harbour bridge in Leeds reopened after nine months, the engineer Anna Kowal reported."


@pytest.mark.parametrize("text", [f"{SPOKEN} {TOLD}", f"{TOLD} {SPOKEN}"])
def test_one_article_is_told_before_it_is_quoted(text: str) -> None:
    assert summarize([("", text)], sentences=1)[0].passage.text == TOLD


def test_several_articles_are_quoted_at_length_but_not_in_a_headline() -> None:
    articles = [f"{TOLD}\n{SPOKEN}", f"{SPOKEN}\n{TOLD}"]
    assert summarize(articles, words=100)[0].passage.text == SPOKEN
    assert summarize(articles, words=20)[0].passage.text == TOLD
