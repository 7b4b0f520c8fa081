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
        (
            "en",
            "The new ID. Polo comes in May. ‖ Buyers must show an ID. ‖ The price is high.",
        ),
        ("en", "The kit came from Kestrel Corp. ‖ Mr. J. R. Moss, 64, was the first to try it."),
        ("en", "They met in the U.S. ‖ Mrs. Moss paid. ‖ The board of Alcor Inc. ‖ Dr. Lee chose stayed."),
        ("en", "Sen. Ada Quill met Mr. Moss of Alcor Inc. in the U.S. Senate. ‖ Dr. Lee was there."),
    ],
)
def test_abbreviations_of_a_language_end_a_sentence_or_not(language: str, text: str) -> None:
    assert sentences(text.replace(" ‖ ", " "), language) == text.split(" ‖ ")


TITLES = {
    "en": ("The order came from {}. Harlan Roe.", "Cdr Lcdr Pvt Spc Vadm Wg Sec Card Lt.Col Sub-Lt"),
    "de": ("Der Befehl kam von {}. Harald Roth.", "Gen Hptm Oblt Kpt Priv.-Doz Pfr Abg Präs Vors Gebr"),
    "fr": ("L'ordre est venu de {}. Henri Roux.", "Gén Col Cdt Cne Adj Amb Card Préf Dép Prés"),
    "es": ("La orden vino de {}. Hugo Rivas.", "Gral Sgto Cmdte Alm Hno Lcdo Mtra Sen Gob Pdte"),
    "pt": ("A ordem veio de {}. Hugo Ramos.", "Sgt Maj Alm Brig Desa Dep Gov Min Cmte Rev"),
    "it": ("L'ordine è venuto da {}. Ugo Rossi.", "Magg ten Serg Amm isp Card segr dr.ssa Ten.Col"),
    "nl": ("Het bevel kwam van {}. Hugo de Roos.", "Hr Gen Kol Kapt Maj Luit serg Adm Kard jhr"),
    "pl": ("Rozkaz wydał {}. Hubert Rola.", "ppłk ppor kmdr nadkom mec prok prez wicemin red doc"),
    "ru": ("Приказ подписал {}. Романов.", "лейт кап ген полк адм архиеп дир деп зам чл.-корр"),
    "tr": ("Emri imzalayan {}. Hasan Rona geldi.", "Org Tümg Alb Bnb Ütğm Onb Arş.Gör Yrd.Doç Op Müd"),
}


@pytest.mark.parametrize("language", TITLES)
def test_a_title_stands_before_a_name(language: str) -> None:
    sentence, titles = TITLES[language]
    whole = [sentence.format(title) for title in titles.split()]
    assert [text for text in whole if sentences(text, language) != [text]] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "So said her rep. ‖ Lawyers agreed. ‖ They met on Main St. ‖ The wall is 6 ft. ‖ Men dug."),
        ("en", "She works for the FT. ‖ Readers know her. ‖ They saw REP. LEE ROE there."),
        ("en", "The game takes 30 sec. ‖ Players like it. ‖ He paid by card. ‖ Banks object."),
        ("de", "Das ist ein Fall dieser Art. ‖ Zeugen kamen. ‖ Er fuhr mit dem Lkw. ‖ Zeugen sahen ihn."),
        ("de", "Das Haus gehört der ING. ‖ Anleger freuen sich. ‖ Nach Art. 5 gilt das. ‖ So sagte es Max."),
        ("fr", "Elle aime l'art. ‖ Paul aime la BD. ‖ Il rate son vol. ‖ Air Holm paiera."),
        ("es", "Hay que ver lo que da. ‖ Madrid calla. ‖ Lo dijo la Da. Rosa Rivas. ‖ Nadie lo negó."),
        ("fr", "Le col. Roux est venu. ‖ Ils ont monté le col. ‖ Les coureurs descendent."),
        ("es", "Lo dijo el sen. Rivas. ‖ El gob. Ramos calla. ‖ Duró 30 min. ‖ El público salió."),
        ("nl", "Hij werkt bij ING. ‖ Klanten klagen. ‖ Zij maakt kunst en art. ‖ Musea kopen het."),
        ("ru", "Он хотел помочь им. ‖ Это не удалось. ‖ Театр им. Чехова закрыт."),
    ],
)
def test_what_is_a_word_as_well_ends_a_sentence(language: str, text: str) -> None:
    assert sentences(text.replace(" ‖ ", " "), language) == text.split(" ‖ ")
