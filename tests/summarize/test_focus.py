"""What a sentence must have of the words of a focus: the rarer a word, the more it counts."""

from __future__ import annotations

import pytest

from bot.summarize.about.focus import focus_shares, least
from bot.summarize.about.topic import Question
from bot.summarize.compose import compose
from tests.summarize.conftest import Make

SHARES = "Orbit closed at 41 dollars a share, and shares of its rivals rose as well on Tuesday."
PASSWORD = "Orbit will end the sharing of passwords between two homes from the first of May."
LETTER = "The letter that Orbit sent to its shareholders names a share of nine percent in Peru."
PLAIN = "Orbit opened an office in Lima and moved forty people there before the winter."


def points(items: list[object], focus: str) -> set[str]:
    briefing = compose(
        "Orbit",
        items,  # type: ignore[arg-type]
        since=0,
        until=2_000_000_000,
        topic_terms=("Orbit",),
        focus=focus,
    )
    return {point.passage.text for point in briefing.points}


def test_a_common_word_of_a_focus_is_not_the_focus(make: Make) -> None:
    money, home = make(1, f"{SHARES} {LETTER} {PLAIN}"), make(2, f"{PASSWORD} {PLAIN}")
    assert points([money, home], "password sharing") == {PASSWORD}
    assert points([money], "password sharing") == set()


def test_a_sentence_with_all_of_a_focus_leads(make: Make) -> None:
    item = make(1, f"{PLAIN} {SHARES} {PASSWORD}")
    (shares,) = focus_shares(Question((), "password sharing"), [item]).values()
    assert shares[2] == 1.0
    assert shares[0] == 0.0


@pytest.mark.parametrize(("words", "share"), [(0, 0.0), (1, 0.5), (3, 0.5), (5, 0.35), (20, 0.3)])
def test_of_a_longer_question_a_smaller_part_is_enough(words: int, share: float) -> None:
    assert least(words) == pytest.approx(share)


def test_words_are_counted_in_the_language_of_each_article(make: Make) -> None:
    english = make(1, f"{PASSWORD} {PLAIN}")
    german = make(
        2, "Orbit beendet das Teilen von Passwörtern ab Mai. Orbit zieht nach Lima um.", language="de"
    )
    shares = focus_shares(Question((), "password"), [english, german])
    assert shares[1] == [1.0, 0.0]
    assert shares[2] == [0.0, 0.0]


def test_of_either_of_two_things_one_is_enough(make: Make) -> None:
    items = [make(1, f"{PASSWORD} {LETTER}")]
    either = focus_shares(Question((), "passwords or the letter to shareholders"), items)
    assert either[1] == [1.0, 1.0]


def test_a_word_is_found_in_all_its_forms_where_a_stem_is_not_enough(make: Make) -> None:
    for typed, language, text in (
        ("reklam", "pl", "Orbit sprzedaje plan z reklamami od maja."),
        ("reklam", "tr", "Orbit mayıs ayında reklamlar gösterecek."),
    ):
        shares = focus_shares(Question((), typed), [make(1, text, language=language)])
        assert shares[1] == [1.0], language


def test_a_focus_without_a_word_asks_for_nothing(make: Make) -> None:
    (shares,) = focus_shares(Question((), " "), [make(1, f"{PLAIN} {SHARES}")]).values()
    assert shares == [1.0, 1.0]
