"""Fingerprints: equal texts, copies with small edits, and reports that only tell the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.stories.fingerprint import KEEP, contained, digest, signature

WORDS = [f"w{number * 7919 % 997}" for number in range(600)]


def test_digest_ignores_dress_only() -> None:
    assert digest("The “ship”  left.\n") == digest("the ship left")
    assert digest("The ship left") != digest("The ship left not")
    assert digest("7.2bn") != digest("72bn")
    assert len(digest("")) == 32


def test_a_copy_cut_at_the_end_stands_wholly_in_the_original() -> None:
    whole, cut = signature(WORDS), signature(WORDS[:200])
    assert contained(cut, whole) == 1.0
    assert contained(whole, cut) < 0.6


def test_small_edits_keep_most() -> None:
    edited = [word if number % 40 else "edited" for number, word in enumerate(WORDS)]
    assert 0.8 < contained(signature(WORDS), signature(edited)) < 1.0


def test_the_same_words_in_another_order_are_no_copy() -> None:
    assert contained(signature(WORDS), signature(sorted(WORDS))) < 0.1


def test_empty_and_short_texts() -> None:
    assert signature([]) == b""
    assert contained(b"", b"") == 0.0
    assert contained(signature(["one", "two"]), signature(["one", "two"])) == 1.0
    assert contained(signature(["one", "two"]), signature(["two", "three"])) == 0.0


def test_a_sketch_is_the_same_in_every_version() -> None:
    """Stored ones are compared with new ones."""
    assert signature(["a", "b"]).hex() == "8471b6a3"
    assert signature([*"abcabcd"]).hex() == "3fc475dc66bf06e6b58e9ee9d7c4e27b"
    assert signature(["ä", "ж", "日本"]).hex() == "f0bb53ba"


@given(st.lists(st.sampled_from(WORDS), max_size=400))
def test_a_sketch_is_bounded_ordered_and_like_itself(stems: list[str]) -> None:
    sketch = signature(stems)
    numbers = [sketch[at : at + 4] for at in range(0, len(sketch), 4)]
    assert len(numbers) <= KEEP
    assert numbers == sorted(set(numbers))
    assert contained(sketch, sketch) == (1.0 if stems else 0.0)


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.lists(st.sampled_from(WORDS), max_size=60))
def test_likeness_is_a_share_and_symmetric(one: list[str], other: list[str]) -> None:
    a, b = signature(one), signature(other)
    assert 0.0 <= contained(a, b) <= 1.0
