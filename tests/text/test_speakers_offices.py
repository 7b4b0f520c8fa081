"""Offices and names that lie within one another, and what is no name of a speaker."""

from __future__ import annotations

import pytest

from tests.text.test_quotes import said
from tests.text.test_speakers import STATEMENT


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            f"{STATEMENT} said Northlight's chief operating officer, Lucía de la Peña-Orr.",
            ["Lucía de la Peña-Orr"],
        ),
        (f"{STATEMENT} said the president of Northlight, Tom Orr.", ["Tom Orr"]),
        (f"{STATEMENT} said the mayor of Leeds, England.", []),
        ("The mayor, Tom Orr, said the judge agreed but warned that it “will not save a penny now”.", []),
        ("Former mayor Tom Orr, now 83, said it had “forgotten who put him in the chair”.", ["Tom Orr"]),
        (f"Prof. Tom Orr, who was not involved, urged caution. {STATEMENT} he said.", ["Tom Orr"]),
        (f"Prof. Tom Orr, who met Ann Dale there, urged caution. {STATEMENT} he said.", []),
        (f"{STATEMENT} the bookkeeper Ada Orr testified.", ["Ada Orr"]),
        (f"In a tweet, the astronaut Ada Orr wrote: {STATEMENT}", ["Ada Orr"]),
    ],
)
def test_an_office_with_a_name_in_it_and_a_second_verb(text: str, speakers: list[str]) -> None:
    assert [name for _, name, _ in said(text)] == speakers


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        (
            "fr",
            "« Nous restons ici », a déclaré le directeur général de Sovane, Tom Orr.",
            "le directeur général de Sovane",
        ),
        ("es", "“Nos quedamos aquí”, aseguró la ministra de Hacienda, Tom Orr.", "la ministra de Hacienda"),
        ("it", "«Restiamo qui», ha detto il presidente di Ferrova, Tom Orr.", "il presidente di Ferrova"),
        ("pt", "“Ficamos aqui”, garantiu o presidente da Celova, Tom Orr.", "o presidente da Celova"),
    ],
)
def test_an_office_with_a_name_in_it_in_other_languages(language: str, text: str, role: str) -> None:
    assert [(name, own) for _, name, own in said(text, language)] == [("Tom Orr", role)]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Fly-half Tom Orr", "Tom Orr", "Fly-half"),
        ("Harbour Radio DJ Tom Orr", "Tom Orr", "Harbour Radio DJ"),
        ("Conservative Tom Orr", "Tom Orr", "Conservative"),
        ("The Oscar-nominated Tom Orr", "Tom Orr", ""),
        ("Fellow Lib Dem Tom Orr", "Tom Orr", "Fellow Lib Dem"),
        ("An Orbit spokesman", "Orbit", "an Orbit spokesman"),
        ("A former White House spokesman", "White House", "a former White House spokesman"),
    ],
)
def test_what_stands_before_a_name_is_not_of_it(words: str, name: str, role: str) -> None:
    found = said(f"{words} said: {STATEMENT}")
    assert [(speaker, given) for _, speaker, given in found] == [(name, role)]


@pytest.mark.parametrize(
    "words",
    [
        "They have until midnight on 16 December and an Orbit spokesman said:",
        "Speaking at the fair in Leeds he said:",
        "On Monday, Mr Orr’s spokesman said:",
        "Conservative deputy Tom Orr mocked the fair, saying:",
        "Tom Orr - then adviser to President Ann Dale - said:",
    ],
)
def test_a_clause_or_somebodys_office_is_no_speaker(words: str) -> None:
    assert said(f"{words} {STATEMENT}") == []


def test_the_man_of_a_nation_of_two_words_is_no_name() -> None:
    assert said(f"{STATEMENT} said the New Zealander.") == []


def test_who_other_is_nobody_knows() -> None:
    assert (
        said(
            f"The ministry will lend. Other plans on the table include mills. {STATEMENT} the ministry said."
        )
        == []
    )
