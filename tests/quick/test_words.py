"""The compiled tables of words give what dicts and str.split give."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from struct import pack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import quick
from bot.text.languages import _apart, _Votes, _votes
from bot.text.tables import FULL, LONGEST
from bot.text.tokens import _Chunks

pytestmark = pytest.mark.skipif(quick.Chunks is None, reason="nothing was compiled here")
SEEDS = sorted((Path(__file__).parents[2] / "seeds" / "articles").rglob("*.md"))
SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u205f\u3000"
NO_SPACES = "\x00\x08\x7f\u00ad\u180e\u200b\ufeff"
MARKS = "aZßİı語ñ𝄞7.'’-“”"
WORDS = ["the", "Loom", "U.S.", "looms’", "don't", "7.2bn", "AT&T", "über", "İstanbul", "北京", "и", "x" * 65]
PIECES = st.sampled_from([*SPACES, *NO_SPACES, *MARKS, *WORDS])
LANGUAGES = st.sampled_from(["en", "de", "tr", "ru", "ja", "xx"])
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def spans_of(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    """Stretches between the places, some of them empty, and some that overlap."""
    places = sorted(cut % (len(text) + 1) for cut in cuts)
    return [(0, len(text)), *pairwise(places)]


def letters_of(word: str) -> tuple[str, ...]:
    """Another reading of a word, of any length: its letters."""
    return tuple(filter(str.isalpha, word))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(st.integers(0, 400), max_size=8), LANGUAGES)
def test_stems_of_spans_are_those_of_the_dict(text: str, cuts: list[int], language: str) -> None:
    plain = _Chunks(language)
    table = quick.Chunks(plain.read, LONGEST, FULL)
    spans = spans_of(text, cuts)
    for _ in range(2):  # read for the first time, and looked up
        assert table.spans(text, spans) == plain.spans(text, spans)


@pytest.mark.parametrize("full", [1, 3, 100, FULL])
def test_a_table_that_is_full_starts_again(full: int) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SEEDS[:40])
    spans = [(at, min(len(text), at + 997)) for at in range(0, len(text), 997)]
    table = quick.Chunks(letters_of, 12, full)
    expected = tuple(
        tuple(letter for word in text[start:end].split() for letter in letters_of(word))
        for start, end in spans
    )
    assert table.spans(text, spans) == table.spans(text, spans) == expected


def test_a_word_is_read_once_and_a_long_one_each_time() -> None:
    read: list[str] = []

    def note(word: str) -> tuple[str, ...]:
        read.append(word)
        return (word,)

    table = quick.Chunks(note, 4, FULL)
    assert table.spans("loom looms loom looms", ((0, 21), (0, 4))) == (("loom", "looms") * 2, ("loom",))
    assert read == ["loom", "looms", "looms"]


def test_what_goes_wrong_while_a_word_is_read_is_raised() -> None:
    def fail(word: str) -> tuple[str, ...]:
        if word == "bad":
            raise KeyError(word)
        return [word] if word == "list" else (word,)  # type: ignore[return-value]

    table = quick.Chunks(fail, LONGEST, FULL)
    with pytest.raises(KeyError, match="bad"):
        table.spans("good bad good", ((0, 13),))
    with pytest.raises(TypeError, match="tuple"):
        table.spans("good list good", ((0, 14),))
    assert table.spans("good good", ((0, 9),)) == (("good", "good"),)


def test_a_table_holds_nothing_that_has_code_of_its_own() -> None:
    """What is forgotten while a table starts again could ask that table."""

    class Stem(str):
        def __del__(self) -> None:
            asked.append(table.spans("x y z", ((0, 5),)))

    class Pair(tuple[str, ...]):
        pass

    def read(word: str) -> tuple[str, ...]:
        if word == "stem":
            return (Stem(word),)
        return {"pair": Pair("ab"), "none": (None,)}.get(word, (word,))  # type: ignore[return-value]

    asked: list[object] = []
    table = quick.Chunks(read, LONGEST, 3)
    for word in ("stem", "pair", "none"):
        with pytest.raises(TypeError, match="tuple of strings"):
            table.spans(f"loom {word} loom", ((0, 14),))
    assert table.spans("a b c d e", ((0, 9),)) == (tuple("abcde"),)
    assert asked == [(("x", "y", "z"),)]


@pytest.mark.parametrize("packed", [b"", bytes(4), bytes(9), bytes(99), bytearray(8), "vote"])
def test_votes_have_four_bytes_for_each_number(packed: object) -> None:
    table = quick.Votes(lambda word: packed, LONGEST, FULL, 2)  # type: ignore[arg-type, return-value]
    assert table.of(" ") == [0, 0]
    with pytest.raises(TypeError, match="bytes"):
        table.of("loom")


@pytest.mark.parametrize("span", [(0, 5), (-1, 2), (3, 2), (1,), (), "ab", None, ("a", "b"), (0, 1 << 70)])
def test_a_span_outside_of_the_text_is_refused(span: object) -> None:
    table = quick.Chunks(letters_of, LONGEST, FULL)
    with pytest.raises((ValueError, TypeError, OverflowError)):
        table.spans("loom", (span,))  # type: ignore[arg-type]
    assert table.spans("loom", ((0, 4),)) == (tuple("loom"),)


def test_a_table_may_be_asked_while_it_reads() -> None:
    def inner(word: str) -> tuple[str, ...]:
        return (word, *table.spans(word[:-1], ((0, len(word) - 1),))[0]) if len(word) > 1 else (word,)

    table = quick.Chunks(inner, LONGEST, 5)
    assert table.spans("abcdefgh xyz", ((0, 12),))[0] == (
        *("abcdefgh"[:size] for size in range(8, 0, -1)),
        *("xyz", "xy", "x"),
    )


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_votes_are_those_of_the_sum(text: str) -> None:
    assert _votes().of(text) == _Votes().of(text)


def test_votes_of_many_words_in_one_stretch_are_counted() -> None:
    text = "-".join(["the", "und", "och"] * 3000)
    assert _votes().of(text) == _Votes().of(text)
    assert _votes().of(text)[0] == 9000


def test_numbers_are_added_up_one_by_one() -> None:
    def read(word: str) -> bytes:
        return pack("3I", len(word), 1, 4_000_000_000)

    assert quick.Votes(read, LONGEST, FULL, 3).of("one three one") == [11, 3, 12_000_000_000]
    assert quick.Votes(read, LONGEST, FULL, 3).of(" ") == [0, 0, 0]
    with pytest.raises(ValueError, match="at most"):
        quick.Votes(read, LONGEST, FULL, 99)


def test_packed_votes_come_apart_again() -> None:
    assert _apart(_Votes().read("the")) == _Votes().of("the")
