"""Where a sentence ends in other languages: their marks and their abbreviations."""

from __future__ import annotations

import pytest

from bot.text.splitting.sentences import split


def sentences(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire parle d’un texte « creux ». ‖ Il coûte trop. ‖ « Nous tenons bon », a dit Mme Roy.",
        "Elle cite un film « lent », dit-on. ‖ Il dure deux heures. ‖ « C’est long », a dit M. Roy.",
        "Le film « Holm » sort lundi. ‖ La suite (« Alder ») attendra. ‖ « Tant mieux » !",
    ],
)
def test_a_french_quotation_ends_before_a_mark_and_opens_no_german_one(text: str) -> None:
    assert sentences(text.replace(" ‖ ", " "), "fr") == text.split(" ‖ ")


def test_a_german_quotation_still_opens_with_the_same_mark() -> None:
    text = "»Das ist neu. Das bleibt«, sagte er. ‖ Sie las (»Holm. Ein Ort«) vor."
    assert sentences(text.replace(" ‖ ", " "), "de") == text.split(" ‖ ")


@pytest.mark.parametrize(
    "text",
    [
        "»Das reicht nicht«, sagte Lang. ‖ »Wir brauchen mehr.« ‖ Sie ging.",
        "»Reicht das?« ‖ Sie schwieg. ‖ Er las (»Holm. Ein Ort.«) vor.",
    ],
)
def test_a_german_quotation_ends_its_sentence_behind_its_closing_mark(text: str) -> None:
    assert sentences(text.replace(" ‖ ", " "), "de") == text.split(" ‖ ")


def test_a_french_mark_behind_a_full_stop_opens_the_next_quotation() -> None:
    assert sentences("Il part.« Tant mieux », dit-elle. Elle reste.", "fr")[-1] == "Elle reste."
    text = "Il cite « Holm ». ‖ « Tant mieux. » ‖ Elle reste."
    assert sentences(text.replace(" ‖ ", " "), "fr") == text.split(" ‖ ")


@pytest.mark.parametrize(
    "text",
    [
        "大厅下周开放。‖“我们不会让步。”市长王明在记者会上说。",
        "“我们不会让步。”‖“大厅下周开放。”‖他们离开了。",
        "“我们不会让步。“‖王明离开了。",
    ],
)
def test_a_chinese_quotation_begins_with_its_opening_mark(text: str) -> None:
    assert sentences(text.replace("‖", ""), "zh") == text.split("‖")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das sagte Ute Lang, Ministerin a. D., am Montag. ‖ Ihr Sprecher schwieg."),
        ("de", "Der Verein Pro Holm e. V. klagt gegen die Stadt. ‖ Die Stadt schweigt."),
        ("de", "Es begann am 9. November. ‖ Dr. med. Ute Lang und Dr. rer. nat. Jan Kern sprachen."),
        ("ru", "Билет стоит 100 руб. ‖ Продавцы недовольны. ‖ Сдача — 5 руб. 20 коп. ‖ Это мало."),
        ("ru", "Убыток вырос до 3 млн руб. ‖ Банк молчит."),
        ("pl", "Most kosztuje 3,5 mln zł. ‖ Rząd zapłaci połowę."),
        ("pl", "Most kosztuje 3,5 mln. ‖ Rząd zapłaci. ‖ To trwało 30 min. ‖ Rada milczy."),
        ("pl", "Zapłaci 100 tys. Polaków. ‖ Mówił o tym min. Kowalski."),
        ("ru", "Пришли 40 чел. ‖ Зал мал. ‖ Он стоит 5 млн долл. ‖ Банк молчит."),
        ("ru", "Пришли 5 тыс. чел. ‖ Зал стоит 100 долл. США в час."),
        ("en", "The Rt. Hon. Ada Quill opened the stage. ‖ They read RT. ‖ The rest is known."),
        ("en", "The kit came from Kestrel Corp. ‖ Mr. J. R. Moss, 64, was the first to try it."),
        ("en", "They met in the U.S. ‖ Mrs. Moss paid. ‖ The board of Alcor Inc. ‖ Dr. Lee chose stayed."),
        ("en", "Sen. Ada Quill met Mr. Moss of Alcor Inc. in the U.S. Senate. ‖ Dr. Lee was there."),
    ],
)
def test_abbreviations_of_a_language_end_a_sentence_or_not(language: str, text: str) -> None:
    assert sentences(text.replace(" ‖ ", " "), language) == text.split(" ‖ ")
