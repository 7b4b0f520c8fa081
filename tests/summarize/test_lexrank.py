"""Our LexRank: the scores of sumy's in blocks, the same digits everywhere."""

from __future__ import annotations

import sys
from hashlib import sha256
from random import Random
from types import FrameType
from typing import Any

import pytest

from bot.summarize.rankers import lexrank
from bot.summarize.rankers.lexrank import lex_rank
from bot.text.tokens import Stems


def sentences_of(count: int, vocabulary: int, seed: int = 7) -> list[Stems]:
    """Sentences whose stems are as unevenly common as words are."""
    random = Random(seed)
    return [
        tuple(f"w{int(vocabulary ** random.random())}" for _ in range(3 + random.randrange(15)))
        for _ in range(count)
    ]


def of_sumy(sentences: list[Stems]) -> list[float]:
    """What sumy itself computes: its matrix and its iteration, without our bridge."""
    from sumy.summarizers.lex_rank import LexRankSummarizer

    theirs: Any = LexRankSummarizer()
    tf, idf = theirs._compute_tf(sentences), theirs._compute_idf(sentences)
    matrix = theirs._create_matrix(sentences, theirs.threshold, tf, idf)
    return [float(score) for score in theirs.power_method(matrix, theirs.epsilon)]


ALIKE = [(f"own{n % 9}", "one", "two", "three") for n in range(120)]
TENTHS = [(*(f"s{n}.{k}" for k in range(9)), f"pair{n // 2}") for n in range(40)]
PAIRS_OF_TEN = [tuple(f"g{(n * 10 + k) % 200}.{(n + k) % 2}" for k in range(10)) for n in range(40)]


@pytest.mark.parametrize("block", [1, 300, lexrank.BLOCK])
@pytest.mark.parametrize(
    "sentences",
    [
        sentences_of(200, 4000),
        sentences_of(150, 30),
        sentences_of(90, 400, seed=3) * 2,
        [*sentences_of(40, 200), (), *sentences_of(40, 200, seed=5), ()],
        ALIKE,
        TENTHS,
        PAIRS_OF_TEN,
    ],
    ids=["200 sentences", "few words", "each twice", "some empty", "all alike", "tenths", "tens"],
)
def test_the_scores_are_those_of_sumy(
    sentences: list[Stems], block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexrank, "BLOCK", block)
    for ours, theirs in zip(lex_rank(sentences), of_sumy(sentences), strict=True):
        assert abs(ours - theirs) < 1e-9


def test_where_sumy_finds_no_number_every_score_is_zero() -> None:
    assert lex_rank([]) == []
    assert lex_rank([("one",)]) != []
    assert lex_rank([("one", "two"), ("three", "four")]) == [0.0, 0.0]
    assert lex_rank([(), ()]) == [0.0, 0.0]


def test_the_same_digits_on_every_python_and_machine() -> None:
    # sum() rounds otherwise since Python 3.12, and so do the logarithms of other C libraries.
    scores = repr(lex_rank(sentences_of(300, 4000)))
    assert sha256(scores.encode()).hexdigest()[:16] == "46c49938d109e188"


def test_the_steps_of_python_grow_with_the_sentences_not_with_their_pairs() -> None:
    small, large = (_calls(sentences_of(count, 40_000)) for count in (400, 3200))
    assert large < small * 12  # eight times the sentences, 64 times the pairs


def _calls(sentences: list[Stems]) -> int:
    """Functions that are called, in Python and in C, for the scores of these sentences."""
    lex_rank(sentences[:9])  # what is imported only once does not count
    count = 0

    def counting(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        lex_rank(sentences)
    finally:
        sys.setprofile(before)
    return count


def test_pairs_that_are_all_alike_take_a_bit_each() -> None:
    weights = lexrank._weigh(ALIKE * 5)
    held = sum(block.kept.nbytes for block in lexrank._blocks(weights))
    assert held <= 600 * 600 / 8
