"""Sentences that need an earlier one."""

from __future__ import annotations

import pytest

from bot.summarize.gate import Gate
from bot.summarize.pool import Pool
from bot.summarize.referents import Back, points_back
from bot.text.analysis import analyse


@pytest.mark.parametrize(
    ("text", "language", "back"),
    [
        ("But the stage will open later.", "en", Back.CONNECTIVE),
        ("However, the stage will open later.", "en", Back.CONNECTIVE),
        ("In addition, forty people will be hired.", "en", Back.CONNECTIVE),
        ("Without the charge, the margin would have grown.", "en", Back.CONNECTIVE),
        ("It was, he said, the first footage of that kind.", "en", Back.REFERENT),
        ("It is unclear whether the stage will open.", "en", Back.NOTHING),
        ("Without a charge, the margin would have grown.", "en", Back.NOTHING),
        ("He will hire forty people.", "en", Back.REFERENT),
        ("“They will hire forty people,” Quill said.", "en", Back.REFERENT),
        ("The company will hire forty people.", "en", Back.REFERENT),
        ("This could cost forty jobs.", "en", Back.REFERENT),
        ("Fernbrook will hire forty people.", "en", Back.NOTHING),
        ("Thebes will hire forty people.", "en", Back.NOTHING),
        ("Hera will hire forty people.", "en", Back.NOTHING),
        ("The company behind the stage is Fernbrook.", "en", Back.NOTHING),
        ("The company planning the stage is Fernbrook.", "en", Back.NOTHING),
        ("The law that forbids the stage is old.", "en", Back.NOTHING),
        ("The company, citing the noise, will not build it.", "en", Back.REFERENT),
        ("The company said that it will build it.", "en", Back.REFERENT),
        ("The report, including its figures, is wrong.", "en", Back.REFERENT),
        ("“It’s hard to say who will be hired,” Quill said.", "en", Back.NOTHING),
        ("It’s a stage that few have seen.", "en", Back.REFERENT),
        ("This week forty people were hired in Leeds.", "en", Back.NOTHING),
        ("It is expected that Fernbrook will hire forty people.", "en", Back.NOTHING),
        ("“We have waited for this stage for years, and so has Leeds.”", "en", Back.CONNECTIVE),
        ("“We have waited for this stage,” said Ada Quill.", "en", Back.NOTHING),
        ("Aber die Halle kommt später.", "de", Back.CONNECTIVE),
        ("Das Unternehmen stellt vierzig Leute ein.", "de", Back.REFERENT),
        ("Elle embauchera quarante personnes.", "fr", Back.REFERENT),
        ("Pero la sala abrirá más tarde.", "es", Back.CONNECTIVE),
        ("Она наймёт сорок человек.", "ru", Back.REFERENT),
    ],
)
def test_openings(text: str, language: str, back: Back) -> None:
    assert points_back(text, language) is back


def pool_of(*sentences: str) -> Pool:
    text = " ".join(sentences)
    pool = Pool()
    pool.add(analyse("", text, "en"), text)
    assert len(pool) == len(sentences)
    return pool


FIRST = "Fernbrook Studios opens a second stage in Leeds."
SECOND = "The company will hire forty carpenters for it."
THIRD = "It also wants to train young electricians there."
FOURTH = "But the council has not yet agreed to the noise."


def test_a_referent_waits_for_the_sentence_that_names_it() -> None:
    gate = Gate(pool_of(FIRST, SECOND, THIRD, FOURTH))
    assert gate(1) == 0
    assert gate(2) == 0, "the chain starts at the first sentence"
    assert gate(0) < 0
    assert gate(2) < 0
    assert gate.taken == [0, 2]


def test_a_connective_waits_for_the_very_sentence_before_it() -> None:
    gate = Gate(pool_of(FIRST, SECOND, THIRD, FOURTH))
    assert gate(0) < 0
    assert gate(3) == 2
    assert gate(2) < 0
    assert gate(3) < 0
    assert gate.taken == [0, 2, 3]


def test_nothing_to_point_back_to_is_never_taken() -> None:
    gate = Gate(pool_of(SECOND, THIRD))
    for _ in range(2):
        gate(0)
        gate(1)
    assert gate.taken == []
