"""How a sentence speaks, and what that is worth to a summary."""

from __future__ import annotations

import pytest

from bot.summarize import summarize
from bot.summarize.pool import Pool
from bot.summarize.rankers.concepts import HEADLINE, MANY, MANY_COUNTED, MANY_SHORT, ONE, tuning_for
from bot.summarize.rules.manner import holds_quotation, is_personal, mark_prose, prose


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


def share(text: str, language: str = "en") -> float:
    return prose(mark_prose(text, language), 0, len(text))


def test_a_told_sentence_has_more_of_the_commonest_words() -> None:
    told = "The council agreed to the repair of a bridge in Leeds and to the costs of it."
    row = "Mayor Anna Kowal, engineer Piotr Nowak, driver Jean Martin, baker Ida Holm came."
    assert share(told) > 1.0 > share(row)
    assert share("Der Rat beschloss die Reparatur der Brücke.", "de") == 1.0


def test_prose_is_judged_within_the_sentence() -> None:
    text = "Of the sort of the sort of the sort. Leeds rebuilt its bridge."
    marked = mark_prose(text)
    assert len(marked) == len(text)
    assert prose(marked, 37, len(text)) == share(text[37:])


def pool_of(articles: int, sentences: int = 0) -> Pool:
    return Pool(titles=[()] * articles, stems=[("bridge",)] * sentences)


def test_the_tuning_follows_articles_and_budget() -> None:
    assert tuning_for(pool_of(1, 5), HEADLINE) is ONE
    assert tuning_for(pool_of(1, 30), None) == tuning_for(pool_of(1, 40), 60) == ONE
    assert tuning_for(pool_of(2), None) is MANY_COUNTED
    assert tuning_for(pool_of(2), 250) == MANY
    assert tuning_for(pool_of(2), HEADLINE) is MANY_SHORT


def test_longer_summaries_quote_more_and_ask_less_for_prose() -> None:
    tunings = [tuning_for(pool_of(2), words) for words in range(HEADLINE + 1, 300)]
    assert tunings == sorted(tunings, key=lambda tuning: (tuning.quote, -tuning.prose))
    assert MANY_SHORT.quote < tunings[0].quote < tunings[-1].quote == MANY.quote
    assert tunings[0].prose > 0.0 == tunings[-1].prose


def test_what_follows_in_a_short_article_stands_early() -> None:
    follow = [tuning_for(pool_of(1, sentences), 100).follow for sentences in range(1, 40)]
    assert follow == sorted(follow, reverse=True)
    assert follow[0] == follow[9] > follow[10] > 0.0 == follow[29]


SPOKEN = "“We reopened the old harbour bridge in Leeds after nine months,” said Anna Kowal, the engineer."
TOLD = "The old harbour bridge in Leeds reopened after nine months, the engineer Anna Kowal reported."


@pytest.mark.parametrize("text", [f"{SPOKEN} {TOLD}", f"{TOLD} {SPOKEN}"])
def test_one_article_is_told_before_it_is_quoted(text: str) -> None:
    assert summarize([("", text)], sentences=1)[0].passage.text == TOLD


def test_several_articles_are_quoted_at_length_but_not_in_a_headline() -> None:
    articles = [f"{TOLD}\n{SPOKEN}", f"{SPOKEN}\n{TOLD}"]
    assert summarize(articles, words=100)[0].passage.text == SPOKEN
    assert summarize(articles, words=20)[0].passage.text == TOLD
