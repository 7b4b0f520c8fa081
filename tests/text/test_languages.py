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


def test_mixed_scripts_go_by_the_greater_part() -> None:
    assert detect("Netflix と Disney は人工知能を使って映画を作っている。") == "ja"
    assert detect("The film 英雄 is out, and the studio is paying for it.") == "en"


@given(st.text(max_size=400), st.text(max_size=8))
def test_anything_gets_an_answer(text: str, hint: str) -> None:
    assert detect(text, hint) in (*LANGUAGES, "")
