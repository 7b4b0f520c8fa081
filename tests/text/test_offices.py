"""Who speaks where an office stands before the name without a comma: French, Spanish, Italian, Portuguese."""

from __future__ import annotations

import pytest

from bot.text.facts import find_quotations
from bot.text.splitting.sentences import split

SAID = {
    "fr": "« Nous vendons les derniers bateaux du port au printemps », a déclaré {}.",
    "es": "«Vendemos los últimos barcos del puerto en primavera», dijo {}.",
    "it": "«Vendiamo gli ultimi pescherecci del porto in primavera», ha detto {}.",
    "pt": "“Vendemos os últimos barcos do porto na primavera”, disse {}.",
}


def speaker(language: str, phrase: str, rest: str = "") -> tuple[str, str] | None:
    text = f"{SAID[language].format(phrase)}{rest}"
    found = find_quotations(text, split(text, language), language)
    return (found[0].speaker, found[0].role) if found else None


@pytest.mark.parametrize(
    ("language", "office", "name"),
    [
        ("fr", "la maire de Holm", "Anna Quill"),
        ("fr", "le président de Radio Fjord", "Philippe Brandt"),
        ("fr", "le ministre des Affaires étrangères", "Paul Le Brandt"),
        ("fr", "la ministre de l'Economie", "Anna Quill"),
        ("es", "el presidente del Puerto", "Pedro Quill"),
        ("it", "il presidente del Consiglio", "Giuseppe Brandt"),
        ("pt", "o presidente do Porto", "Pedro Quill"),
    ],
)
def test_a_name_stands_behind_its_office(language: str, office: str, name: str) -> None:
    assert speaker(language, f"{office} {name}") == (name, office)


def test_a_name_is_believed_when_the_article_has_it_elsewhere() -> None:
    again = " Ylva Quill est maire depuis mai."
    assert speaker("fr", "la maire de Holm Ylva Quill", again) == ("Ylva Quill", "la maire de Holm")
    assert speaker("fr", "la maire de Holm Ylva Quill") is None


@pytest.mark.parametrize("party", ["PS ", "LR ", "FN du Fjord "])
def test_a_party_is_no_part_of_a_name(party: str) -> None:
    assert speaker("fr", f"le député {party}Paul Brandt") == ("Paul Brandt", "le député")


@pytest.mark.parametrize(
    "phrase",
    ["le directeur du New Holm Times", "le président du Holm Saint Paul", "le ministre des Ports Brandt"],
)
def test_what_may_be_no_name_speaks_not(phrase: str) -> None:
    assert speaker("fr", phrase) is None


def test_a_surname_later_is_whose_office_was_named() -> None:
    text = (
        "La ministre de la Pêche Ylva Quill a présenté un plan lundi à Holm. "
        "« Nous vendons les derniers bateaux du port au printemps », a déclaré Mme Quill."
    )
    found = find_quotations(text, split(text, "fr"), "fr")
    assert [one.speaker for one in found] == ["Ylva Quill"]
