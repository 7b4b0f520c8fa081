"""Sentence boundaries against a gold file of our own hard cases, a file a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.text.splitting.sentences import split

GOLD = Path(__file__).parent / "sentences"
NO_SPACE = ("zh", "ja")


def cases() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (path.stem, tuple(piece.strip() for piece in line.split("‖")))
        for path in sorted(GOLD.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]


@pytest.mark.parametrize(("language", "expected"), cases(), ids=lambda value: str(value)[:40])
def test_a_hard_case_is_split_as_people_split_it(language: str, expected: tuple[str, ...]) -> None:
    text = ("" if language in NO_SPACE else " ").join(expected)
    assert tuple(text[s.start : s.end] for s in split(text, language)) == expected
