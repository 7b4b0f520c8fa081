"""Keys of sentences: a sentence retold is known, one with another amount, a "not" or more to say is new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.keys import Told, key_of, sentence_key
from bot.text.tokens import content_stems

SPENDING = "Netflix will spend $7.2bn on content in 2026, it said on Tuesday, after a record quarter."
OFFER = "The union rejected the studio's offer late on Friday."
JOBS = "Die Firma wird 300 Stellen streichen, sagte die Chefin am Montag."


@pytest.fixture
def told() -> Told:
    return Told([sentence_key(SPENDING, "en"), sentence_key(OFFER, "en"), sentence_key(JOBS, "de")])


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (SPENDING, "en"),
        ("Netflix will spend $7.2 billion on content in 2026.", "en"),
        ("After a record quarter, Netflix said on Tuesday it will spend $7.2bn on content in 2026.", "en"),
        ("Late on Friday, the union rejected the studio’s offer!", "en"),
        ("“The union rejected the studio's offer”", "en"),
        ("Am Montag sagte die Chefin, die Firma wird 300 Stellen streichen.", "de"),
    ],
)
def test_told_again(sentence: str, language: str, told: Told) -> None:
    assert told.has(sentence_key(sentence, language))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Netflix will spend $8bn on content in 2026, it said on Tuesday, after a record quarter.", "en"),
        ("Netflix will spend $7.2m on content in 2026, it said on Tuesday, after a record quarter.", "en"),
        ("Netflix will spend $7.2bn on content in 2027, it said on Tuesday, after a record quarter.", "en"),
        (
            "Netflix will not spend $7.2bn on content in 2026, it said on Tuesday, after a record quarter.",
            "en",
        ),
        ("Netflix won’t spend $7.2bn on content in 2026, it said on Tuesday, after a record quarter.", "en"),
        ("The union accepted the studio's offer late on Friday.", "en"),
        ("The union rejected the studio's offer late on Friday and called a strike from Monday.", "en"),
        ("The union rejected it.", "en"),
        ("Die Firma wird keine 300 Stellen streichen, sagte die Chefin am Montag.", "de"),
        ("Die Firma wird 450 Stellen streichen, sagte die Chefin am Montag.", "de"),
        ("", "en"),
    ],
)
def test_new(sentence: str, language: str, told: Told) -> None:
    assert not told.has(sentence_key(sentence, language))


def test_numbers_have_one_spelling() -> None:
    same = ["It has 1,500 shops", "It has 1500 shops.", "it has 1.500 shops"]
    assert len({sentence_key(text, "en") for text in same}) == 1
    assert sentence_key("It has 1.5 shops", "en") != sentence_key("It has 15 shops", "en")
    assert sentence_key("Seven ships sank", "en") == sentence_key("7 ships sank", "en")


def test_a_long_sentence_may_differ_in_one_stem() -> None:
    long = (
        "The regulator in Nordhaven opened an inquiry on Monday into the battery plant of Brightwater, its "
        "formation hall, the missing walls, the sprinkler system and the alarm of the fire brigade"
    )
    told = Told([sentence_key(long, "en")])
    assert told.has(sentence_key(long.replace("opened", "started"), "en"))
    assert not told.has(sentence_key(long.replace("opened", "started").replace("walls", "doors"), "en"))


def test_another_day_or_another_outcome_is_another_sentence() -> None:
    sank = (
        "The storm of {} night sank nine fishing boats and {} four fishermen off the island of Sund, where "
        "the harbour wall broke, cranes fell, roads were cut and power failed, said Lena Park of the guard"
    )
    told = Told([sentence_key(sank.format("Monday", "drowned"), "en")])
    assert told.has(sentence_key(sank.format("Monday", "hid"), "en"))
    assert not told.has(sentence_key(sank.format("Tuesday", "drowned"), "en"))
    assert not told.has(sentence_key(sank.format("Monday", "injured"), "en"))


def test_a_dozen_is_twelve() -> None:
    assert sentence_key("A dozen people were killed in Sund", "en") == sentence_key(
        "12 people were killed in Sund", "en"
    )


def test_stems_known_already_give_the_same_key() -> None:
    assert key_of(content_stems(SPENDING, "en"), SPENDING) == sentence_key(SPENDING, "en")


def test_a_key_is_bounded() -> None:
    text = " ".join(f"word{number}x {number}" for number in range(500))
    assert len(sentence_key(text, "en")) < 400


@given(st.lists(st.text(max_size=60), max_size=8))
def test_what_was_told_is_known(sentences: list[str]) -> None:
    keys = [sentence_key(sentence, "en") for sentence in sentences]
    told = Told(keys)
    assert all(told.has(key) for key in keys)


@given(
    st.lists(st.sampled_from(["ship", "harbour", "tariff", "mayor", "7", "8bn", "not", "left"]), max_size=12)
)
def test_the_order_of_words_does_not_matter(words: list[str]) -> None:
    assert sentence_key(" ".join(words), "en") == sentence_key(" ".join(reversed(words)), "en")
