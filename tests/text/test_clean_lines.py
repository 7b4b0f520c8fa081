"""What goes from within a line: tails, credits, what is said behind links, what cannot be seen."""

from __future__ import annotations

import pytest

from bot.text.cleaning.clean import clean

PROSE = "The studio opened its second stage in May."


def test_tails_and_bracketed_credits_go_from_a_paragraph() -> None:
    assert clean(f"{PROSE} Read more »") == PROSE
    assert clean(f"{PROSE[:-1]} (Photo: A. Person/Agency).") == PROSE


@pytest.mark.parametrize(
    "said",
    [
        "opens in a new window", "opens in new tab", "öffnet in neuem Fenster", "abre em uma nova janela",
        "s’ouvre dans une nouvelle fenêtre", "se abre en una nueva ventana", "откроется в новом окне",
    ],
)  # fmt: skip
def test_what_pages_say_behind_links_to_those_who_hear_them_goes(said: str) -> None:
    assert clean(f"The loom({said}), its dyes ({said}) and wool.") == "The loom, its dyes and wool."
    assert "a new window" in clean("The shop (opened with a view through a new window by Lee) is full.")


def test_characters_that_cannot_be_seen_or_stored_go() -> None:
    assert clean("A\u200b stu\u00addio\u202e \ud800 e\u0301\u00a0x.\x00") == "A studio \ufffd é x."


@pytest.mark.parametrize(
    "head",
    [
        "Media playback is unsupported on your device ",
        "Media playback is not supported on this device Media caption ",
        "REUTERS/Joan Pell/File Photo ",
        "AP Photo/Joan Pell • ",
    ],
)
def test_what_players_and_pictures_leave_at_the_head_of_a_line_goes(head: str) -> None:
    text = "HARWICK - The plant opened on Monday, the mayor said."
    assert clean(head + text) == text


def test_a_line_of_nothing_but_credits_keeps_its_prose() -> None:
    for unit in ("Photo: Getty ", "CLOSE ", "Photo: Getty CLOSE ", "(Photo: A. Person) "):
        assert clean(unit * 2_000 + PROSE).endswith(PROSE)


def test_accents_upon_accents_are_put_in_order_in_time() -> None:
    assert len(clean(f"{PROSE} e" + "\u0301\u0316" * 250_000)) < len(PROSE) + 40
