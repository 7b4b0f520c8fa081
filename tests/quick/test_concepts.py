"""The compiled form of what sentences are worth gives the numbers of the Python form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import quick
from bot.summarize.pool import Pool
from bot.summarize.rankers.concepts import BRIEFING, MANY, MANY_COUNTED, ONE, Concepts, Tuning, weigh

pytestmark = pytest.mark.skipif(quick.Concepts is None, reason="nothing was compiled here")
STEMS = st.sampled_from(["loom", "union", "plan", "noise", "x", "ü", "語", "7.2", "loo" + "m", "𝄞"])
ARTICLES = st.lists(
    st.lists(st.lists(STEMS, max_size=7).map(tuple), min_size=1, max_size=9), min_size=1, max_size=5
)
STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, 99), st.integers(0, 99)), max_size=25)


def pool_of(articles: list[list[tuple[str, ...]]]) -> Pool:
    pool = Pool()
    for document, sentences in enumerate(articles):
        pool.stems += sentences
        pool.document += [document] * len(sentences)
        pool.position += range(len(sentences))
    return pool


@settings(max_examples=150, deadline=None)
@given(ARTICLES, STEPS, st.sampled_from([ONE, MANY, MANY_COUNTED, BRIEFING]))
def test_gains_are_the_same_after_every_step(
    articles: list[list[tuple[str, ...]]], steps: list[tuple[bool, int, int]], tuning: Tuning
) -> None:
    pool = pool_of(articles)
    size = len(pool)
    plain = weigh(pool, range(size), tuning, compiled=None)
    fast = weigh(pool, range(size), tuning)
    assert isinstance(plain, Concepts)
    assert isinstance(fast, quick.Concepts)
    numbers = list(range(size))
    for joins, one, other in steps:
        assert [fast.gain(n, 0.7) for n in numbers] == [plain.gain(n, 0.7) for n in numbers]
        both = size + one % size
        if joins and both not in numbers:
            fast.join(both, one % size, other % size)
            plain.join(both, one % size, other % size)
            numbers.append(both)
        else:
            fast.cover(one % size)
            plain.cover(one % size)
    assert [fast.gain(n, 1e6) for n in numbers] == [plain.gain(n, 1e6) for n in numbers]


def test_a_sentence_may_wait_again_for_another() -> None:
    pool = pool_of([[("loom", "plan"), ("loom", "noise"), ("plan", "noise", "union")], [("union", "plan")]])
    plain, fast = (weigh(pool, range(4), MANY, compiled=form) for form in (None, quick.Concepts))
    for found in (plain, fast):
        found.join(4 + 2, 0, 2)
        found.cover(0)
        found.join(4 + 2, 1, 2)
    assert [fast.gain(n, 1.0) for n in (1, 2, 3, 6)] == [plain.gain(n, 1.0) for n in (1, 2, 3, 6)]
    for found in (plain, fast):
        found.cover(3)
    assert [fast.gain(n, 1.0) for n in (1, 2, 3, 6)] == [plain.gain(n, 1.0) for n in (1, 2, 3, 6)]
    assert fast.gain(6, 1.0) > 0


def test_weights_that_no_sum_holds_are_refused() -> None:
    with pytest.raises(OverflowError, match="too much"):
        quick.Concepts([("loom",), ("loom",)], [0, 1], [0, 0], [1e9], [1.0], [1e9] * 3, 2.0)
    with pytest.raises(OverflowError, match="too many"):
        quick.Concepts([()] * 9000, [0] * 9000, [0] * 9000, [1.0], [1.0], [1.0] * 9001, 2.0)


def made(size: int = 2) -> quick.Concepts:
    return quick.Concepts([("loom",)] * size, [0] * size, list(range(size)), [1.0] * 9, [1.0] * 9, [1.0] * 9, 2.0)


def test_a_number_that_no_sentence_has_is_refused() -> None:
    found = made()
    for number in (-1, 4, 1 << 70):
        with pytest.raises((IndexError, OverflowError)):
            found.gain(number, 1.0)
    for number in (-1, 2):
        with pytest.raises(IndexError):
            found.cover(number)
    with pytest.raises(ValueError, match="behind those"):
        found.join(1, 0, 1)
    with pytest.raises((ValueError, OverflowError)):
        found.gain(0, float("nan"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"stems": [["loom"], ("loom",)]},
        {"stems": [("loom", 7), ("loom",)]},
        {"document": [0]},
        {"document": [0, -1]},
        {"document": ["a", 0]},
        {"position": [0, 9]},
        {"position": [0, 1 << 40]},
        {"early": []},
        {"early": ["a"] * 9},
        {"share": [1.0]},
        {"power": "two"},
    ],
)
def test_columns_that_do_not_fit_are_refused(wrong: dict[str, object]) -> None:
    right: dict[str, object] = {
        "stems": [("loom",), ("loom",)],
        "document": [0, 0],
        "position": [0, 1],
        "early": [1.0] * 9,
        "once": [1.0] * 9,
        "share": [1.0] * 9,
        "power": 2.0,
    }
    assert quick.Concepts(**right).gain(0, 1.0) == 1  # type: ignore[arg-type]
    with pytest.raises((TypeError, ValueError, OverflowError)):
        quick.Concepts(**{**right, **wrong})  # type: ignore[arg-type]
