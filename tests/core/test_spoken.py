"""Languages as people name them."""

from __future__ import annotations

import pytest

from bot.commands import Brief, Settings, Subscribe
from bot.errors import BadInput
from bot.grammar import parse
from bot.spoken import NAMES, asks_to_speak, code_of, language_behind
from bot.text.languages import LANGUAGES


def test_every_language_that_is_read_has_a_name() -> None:
    assert set(NAMES) == set(LANGUAGES)
    for code, name in NAMES.items():
        assert code_of(name) == code_of(name.lower()) == code_of(code) == code
    assert code_of("klingon") == ""


@pytest.mark.parametrize(
    ("text", "rest", "code"),
    [
        ("orbit in german", "orbit", "de"),
        ("orbit but only in English please", "orbit", "en"),
        ("orbit auf deutsch", "orbit", "de"),
        ("noticias en español", "noticias", "es"),
        ("in french", "", "fr"),
        ("orbit, in japanese", "orbit", "ja"),
        ("orbit in germany", "orbit in germany", ""),
        ("orbit in Italien", "orbit in Italien", ""),  # German for the country
        ("orbit en italien", "orbit", "it"),
        ("orbit in Italien", "orbit in Italien", ""),  # German for the country
        ("orbit en italien", "orbit", "it"),
        ("learn polish", "learn polish", ""),
        ("the french in polish film", "the french in polish film", ""),
        ("stories it in it", "stories it in it", ""),  # a code is no name here
    ],
)
def test_a_language_is_told_apart_behind_its_preposition(text: str, rest: str, code: str) -> None:
    assert language_behind(text) == (rest, code)


def test_a_row_of_signs_is_looked_at_once() -> None:
    signs = ", " * 100_000  # with its square it would take hours
    assert language_behind(signs) == (signs, "")


def test_who_wants_a_translation_is_told_that_there_is_none() -> None:
    for typed in ("translate this", "answer in german", "can you speak french?", "reply to me in spanish"):
        with pytest.raises(BadInput, match="I translate nothing") as told:
            parse(typed)
        assert isinstance(parse(told.value.hint or ""), Settings)
    for topic in ("speak", "write", "talk talk", "translate poetry"):
        assert parse(topic) == Brief(topic=topic) and asks_to_speak(topic) is None


def test_a_daily_briefing_has_the_languages_of_its_channel() -> None:
    for typed in ("subscribe orbit in german", "edit 1 only in german"):
        with pytest.raises(BadInput) as told:
            parse(typed)
        assert told.value.hint == "settings languages german"
    assert parse("subscribe orbit in Berlin") == Subscribe(topic="orbit", zone="Europe/Berlin")
