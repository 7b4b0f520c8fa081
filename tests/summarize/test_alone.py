"""A sentence in a line of its own is read without the one before it."""

from __future__ import annotations

import pytest

from bot.summarize.rules.alone import is_claimed, is_of_whom, is_told_of, reads_alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Fernbrook earned $3 million in Leeds last year.", True),
        ("It was fined $3 million by the council for rigging prices.", False),
        ("Its shares fell 11 percent to $31 in early trading.", False),
        ("We paid $3 million for the stage in Leeds.", False),
        ("Ada Quill, who was awarded $3 million by a court in Leeds.", False),
        ("There are 3 million people without power this week.", False),
        ("There are 3 million people without power in Leeds this week.", True),
        ("The second would cost $3 million and stand in Leeds.", False),
        ("Fernbrook reached that figure of 3 million viewers in Leeds.", False),
        ("Less than six months later, another stage in Leeds burned.", False),
        ("Leeds still has 100 stages, he said.", False),
        ("The meeting is on 19 November.", False),
        ("The next meeting of the council of Leeds is on 19 November.", True),
        ("Revenue rose 17% to $11 million, and the company opened a stage in Leeds.", False),
        ("Fernbrook said that the company earned $11 million in Leeds.", True),
        ("(Wire Photo/Ada Quill) The stage in Leeds cost $3 million.", False),
    ],
)
def test_what_is_read_alone(text: str, alone: bool) -> None:
    assert reads_alone(text, "en", "", text) is alone


def test_one_word_that_opens_a_sentence_is_a_company_unless_it_is_a_surname() -> None:
    text = "Fernbrook expects to close the purchase in February 2027."
    assert reads_alone(text, "en", "", text)
    assert not reads_alone(text, "en", "", f"Zelmira Fernbrook owns a stage. {text}")
    assert reads_alone(text, "en", "Fernbrook and others own a stage.", f"Zelmira Fernbrook came. {text}")


def test_an_amount_in_quotation_marks_is_somebodys_claim() -> None:
    text = "Quill said the stage “is worth $9 million” and cost $3 million."
    assert is_claimed(text, text.index("$9"))
    assert not is_claimed(text, text.index("$3"))


def test_an_amount_with_the_before_it_was_told_of() -> None:
    text = "Quill named the $3 million payment and a $9 million loan."
    assert is_told_of(text, text.index("$3"))
    assert not is_told_of(text, text.index("$9"))


@pytest.mark.parametrize(
    ("text", "measure", "known"),
    [
        ("The shares have gained 5 percent this year.", "shares", False),
        ("The oil price rose 3% to $81 a barrel.", "oil price", True),
        ("Unemployment rose to 5%.", "Unemployment", True),
    ],
)
def test_without_a_name_the_measure_must_say_what_it_is(text: str, measure: str, known: bool) -> None:
    assert is_of_whom(text, measure, named=False) is known


def test_what_an_article_told_of_before_is_not_known_to_who_reads_a_line() -> None:
    text = "The ship was sold to Fernbrook for $3 million."
    assert reads_alone(text, "en", "", text)
    article = f"A ship has left Leeds. {text}"
    assert not reads_alone(text, "en", "", article)
    assert reads_alone(text, "en", "Fernbrook buys a ship.", article)
