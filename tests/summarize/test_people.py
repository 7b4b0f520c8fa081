"""A person is named by the surname once the full name was told."""

from __future__ import annotations

import pytest

from bot.summarize.about.asked import query
from bot.summarize.about.people import is_given, person_of
from bot.summarize.about.relevance import relevance
from bot.text.analysis import analyse

TOLD = "Shareholders approved a package for Elon Quill."


def naming(text: str, title: str = "", name: str = "Elon Quill") -> frozenset[int]:
    return relevance(analyse(title, text, "en", 0), title, text, query((name,))).naming


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Quill must then lift the firm’s value.", True),
        ("Investors voted against what Quill had wanted.", True),
        ("They wrote to Mr Quill.", True),
        ("The CEO Quill left.", True),
        ("When Quill left, shares fell.", True),
        ("His sister Justine Quill paid.", False),
        ("The money went to the Quill Foundation.", False),
        ("A quill is a feather.", False),
        ("The Kestrel-Quill bridge is closed.", False),
    ],
)
def test_the_surname_stands_for_the_person(sentence: str, named: bool) -> None:
    assert (1 in naming(f"{TOLD} {sentence}")) is named
    assert (0 in naming(sentence, title="A package for Elon Quill")) is named


def test_without_the_full_name_before_it_a_surname_is_anybodys() -> None:
    assert naming(f"Quill left. {TOLD}") == {1}
    assert not naming("Quill left. Shares fell.")


def test_a_headline_has_the_surname_of_the_person_in_the_text() -> None:
    title = "Quill gets his package"
    assert relevance(analyse(title, TOLD, "en", 0), title, TOLD, query(("elon quill",))).titled
    other = "Ada Quill gets a package"
    assert not relevance(analyse(other, TOLD, "en", 0), other, TOLD, query(("Elon Quill",))).titled


def test_what_is_no_person_has_no_surname() -> None:
    for name in ("New Holm", "Warner Bros.", "Prime Video", "Netflix", "Bank of America", "Adam AG"):
        assert person_of(name) is None
    assert is_given("Harrison")
    assert not is_given("Monday")
