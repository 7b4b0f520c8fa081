"""Text that was read in a wrong encoding on its way is made right, and what is past mending is not shown."""

from __future__ import annotations

import pytest

from bot.summarize.rules.eligible import stands_alone
from bot.text.cleaning.clean import clean, one_line
from bot.text.cleaning.mojibake import is_garbled

RIGHT = (
    "“We don’t pay,” said Zoë Quill – the studio’s head.",
    "Das Studio in Köln zahlt 40 € für jede Größe.",
    "L’été à São Paulo coûte 3 000 £.",
    "Studio 🎬 opens its second stage.",
)


@pytest.mark.parametrize("text", RIGHT)
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_text_read_in_a_wrong_encoding_is_made_right(text: str, wrong: str) -> None:
    if wrong == "cp1252":  # as browsers have it: bytes that mean nothing stay what they are
        garbled = "".join(
            bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode()
        )
    else:
        garbled = text.encode().decode("latin-1")
    assert is_garbled(garbled)
    assert clean(garbled) == one_line(garbled) == text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "text",
    [
        *RIGHT,
        "SÃO PAULO NÃO PAGA.",
        "Âge tendre: PÂTISSERIE EN FÊTE.",
        "Câmara e Ângela votam.",
        "Ăla și Îl zic așa.",
        "Привет, Ёлка — «да».",
    ],
)
def test_text_that_is_right_stays_as_it_is(text: str) -> None:
    assert not is_garbled(text)
    assert clean(text) == text


def test_what_is_past_mending_stays_in_the_article_but_out_of_briefings() -> None:
    line = "The studio isn\u00c3\u00c2\ufffdt going to pay its extras this year, it said."
    assert clean(line) == line and is_garbled(line)
    assert not stands_alone(line)
    assert stands_alone("The studio isn’t going to pay its extras this year, it said.")


def test_marks_that_were_read_as_controls_are_marks() -> None:
    line = "Korkmaz\u0092ın \u0093Eski iskele\u0094 dediği yer \u0096 liman \u0096 kapandı."
    assert clean(line) == "Korkmaz’ın “Eski iskele” dediği yer – liman – kapandı."
    assert clean("Der Wirt schloss\u0081 die Halle.") == "Der Wirt schloss die Halle."  # no mark
