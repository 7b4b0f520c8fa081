"""Words that are cut and addresses that fit, as every platform shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fitting import cut, fitting, size


@pytest.mark.parametrize(
    ("url", "most", "safe"),
    [
        ("https://x.example/a?b=c%20d&e=f#:~:text=one%2C,three", 99, "https://x.example/a?b=c%20d&e=f#:~:text=one%2C,three"),
        ("https://x.example/a#:~:text=one,three", 30, "https://x.example/a"),
        ("https://x.example/a#part", 20, ""),
        ("https://x.example/a_(b) <é>", 99, "https://x.example/a_%28b%29%20%3C%C3%A9%3E"),
        ("javascript:alert(1)", 99, ""),
    ],
)  # fmt: skip
def test_an_address_keeps_what_it_can_and_ends_no_link(url: str, most: int, safe: str) -> None:
    assert fitting(url, most) == safe


@given(st.text(max_size=80), st.integers(1, 60))
def test_a_cut_fits_and_says_so(text: str, most: int) -> None:
    kept = cut(text, most)
    assert size(kept) <= most
    assert kept == text or kept.endswith("…")


def test_a_cut_ends_at_a_sentence_or_a_word() -> None:
    assert cut("One sentence. Another one that is long", 30) == "One sentence. Another one…"
    assert cut("A first sentence. B c d", 20) == "A first sentence. …"
    assert cut("x" * 50, 10) == "x" * 8 + "…"
    assert size(cut("😀" * 50, 11)) <= 11
