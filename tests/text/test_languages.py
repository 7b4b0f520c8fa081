"""Which language a text is in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.languages import LANGUAGES, detect

LINES = {
    path.stem: [line.replace("‖", "") for line in path.read_text("utf-8").splitlines() if line[:1] not in "#"]
    for path in sorted((Path(__file__).parent / "sentences").glob("*.txt"))
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_tells_its_language(language: str) -> None:
    assert detect(" ".join(LINES[language])) == language
    for start in range(0, len(LINES[language]) - 3, 2):
        assert detect(" ".join(LINES[language][start : start + 4])) == language


def test_single_lines_mostly_tell_their_language() -> None:
    right = sum(detect(line) == language for language, lines in LINES.items() for line in lines)
    assert right >= 0.85 * sum(map(len, LINES.values()))


def test_the_hint_decides_where_the_text_does_not() -> None:
    assert detect("Netflix Amazon Disney", "pt-BR") == "pt"
    assert detect("Netflix Amazon Disney") == ""
    assert detect("", "de_AT") == "de"
    assert detect("Netflix Amazon Disney", "sv") == ""


def test_a_wrong_hint_gives_way_to_the_text() -> None:
    german = "Das Studio zahlt nicht, und die Regisseurin ist nicht mehr dabei, weil sie das so will."
    english = "The studio does not pay, and the director is no longer there because she wants it so."
    assert detect(german, "en") == "de"
    assert detect(english, "de") == "en"


def test_other_languages_are_not_guessed() -> None:
    ukrainian = "Студія не платить, і її режисерка вже не працює тут, бо вона так хоче."
    swedish = "Studion betalar inte och regissören är inte längre kvar eftersom hon vill det."
    assert detect(ukrainian) == ""
    assert detect(swedish, "sv") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen antog i tisdags en lag som skyddar hyresgäster mot höga hyror.",
        "Ministeren sagde onsdag, at loven træder i kraft til maj, og at den gælder for alle virksomheder.",
        "Stortinget vedtok tirsdag en lov som gir leietakere mer trygghet, sier statsråden til avisen.",
        "Vláda v úterý schválila zákon, který chrání nájemníky před vysokým nájemným.",
        "Vláda v utorok schválila zákon, ktorý chráni nájomcov pred vysokým nájomným, povedal minister.",
        "A kormány kedden elfogadta a törvényt, amely megvédi a bérlőket a magas lakbérektől.",
        "Guvernul a adoptat marți o lege care îi protejează pe chiriași de chiriile mari.",
        "El Parlament ha aprovat aquest dimarts una llei que protegeix els llogaters amb un topall.",
        "Hallitus hyväksyi tiistaina lain, joka suojaa vuokralaisia korkeilta vuokrilta.",
        "Правителството прие във вторник закон, който защитава наемателите от високи наеми.",
    ],
)
def test_a_neighbour_that_is_not_read_is_none_of_ours(text: str) -> None:
    assert detect(text) == ""


def test_azerbaijani_is_not_turkish() -> None:
    azerbaijani = "Nazirlik bildirib ki, yeni körpü mayda açılacaq və gəmilər yenidən üzəcək."
    turkish = (
        "Bakanlık, yeni iskelenin mayısta açılacağını ve gemilerin yeniden sefere başlayacağını bildirdi."
    )
    assert detect(azerbaijani) == ""
    assert detect(azerbaijani, "tr") == ""
    assert detect(turkish) == "tr"
    assert detect(turkish + " Ticarət adlı vapur da gelecek.") == "tr"


def test_names_of_neighbours_make_no_text_theirs() -> None:
    assert detect("Åhlens in Malmö and Ørsted in Århus will merge, the firms said.") == "en"
    assert detect("Das Studio Škoda in Malmö hat mit Ørsted nicht mehr gedreht.") == "de"
    assert detect("Суд объявил перерыв. Подъезд закрыт из-за съезда объединённых партий.") == "ru"


def test_a_japanese_line_without_kana_is_not_chinese() -> None:
    assert detect("東京株式市場、日経平均株価大幅続落、終値二万九千円台") == "ja"
    assert detect("台積電週二宣布，將在亞利桑那州興建第二座晶圓廠。") == "zh"
    assert detect("台积电周二宣布，将在亚利桑那州兴建第二座晶圆厂。") == "zh"


def test_mixed_scripts_go_by_the_greater_part() -> None:
    assert detect("Netflix と Disney は人工知能を使って映画を作っている。") == "ja"
    assert detect("The film 英雄 is out, and the studio is paying for it.") == "en"


@given(st.text(max_size=400), st.text(max_size=8))
def test_anything_gets_an_answer(text: str, hint: str) -> None:
    assert detect(text, hint) in (*LANGUAGES, "")


@pytest.mark.parametrize(
    "text",
    [
        "Министерството ще даде пари за нови училища",
        "Съветът прие бюджета",
        "Градът няма да строи нов мост, каза кметът",
        "Фирмите са против новите данъци",
    ],
)
def test_a_bulgarian_headline_is_not_russian(text: str) -> None:
    assert detect(text) == ""


@pytest.mark.parametrize(
    "text",
    ["Совет принял бюджет", "Нетфликс поднял цены", "Город построит новый мост", "У мэра нет денег на мост"],
)
def test_a_russian_headline_is_russian(text: str) -> None:
    assert detect(text) == "ru"


def test_a_cyrillic_text_that_does_not_tell_is_what_its_source_says() -> None:
    assert detect("Совет прием бюджет", "bg") == ""
    assert detect("Совет прием бюджет", "ru") == "ru"
    assert detect("Совет принял новый бюджет, сообщили в мэрии города.", "uk") == "ru"


@pytest.mark.parametrize(
    "text",
    [
        "Vlada bo danes zaradi suše pomagala kmetom, je dejal minister.",
        "Mesto naj bi več denarja namenilo tudi šolam",
        "Vláda dnes uvedla, že proti suchu bude bojovat",
    ],
)
def test_slovene_and_czech_are_not_polish(text: str) -> None:
    assert detect(text) == ""
