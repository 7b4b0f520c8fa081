"""The compiled form of what sentences are worth chooses as the Python form does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import quick
from bot.summarize.pool import Pool
from bot.summarize.rankers.concepts import BRIEFING, MANY, MANY_COUNTED, ONE, Tuning, weigh
from bot.summarize.rankers.covering import Concepts

pytestmark = pytest.mark.skipif(quick.Concepts is None, reason="nothing was compiled here")
STEMS = st.sampled_from(["loom", "union", "plan", "noise", "x", "ü", "語", "7.2", "loo" + "m", "𝄞"])
SENTENCES = st.lists(STEMS, min_size=1, max_size=7).map(tuple)  # one without a stem is in no pool
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=9), min_size=1, max_size=5)
FACTORS = st.sampled_from([0.0, -0.5, 0.1, 0.7, 1.0, 1.0, 2.5, 1e-9])
STEPS = st.lists(
    st.tuples(st.sampled_from(["pop", "pop", "push", "cover", "join", "scale"]), st.integers(0, 99), FACTORS),
    max_size=40,
)


def pool_of(articles: list[list[tuple[str, ...]]]) -> Pool:
    pool = Pool()
    for document, sentences in enumerate(articles):
        pool.stems += sentences
        pool.document += [document] * len(sentences)
        pool.position += range(len(sentences))
    return pool


def both_forms(pool: Pool, tuning: Tuning, factors: list[float]) -> tuple[Concepts, quick.Concepts]:
    plain = weigh(pool, range(len(pool)), tuning, factors, compiled=None)
    fast = weigh(pool, range(len(pool)), tuning, factors)
    assert isinstance(plain, Concepts)
    assert isinstance(fast, quick.Concepts)
    return plain, fast


def drained(found: Concepts | quick.Concepts) -> list[tuple[int, int]]:
    return list(iter(found.pop, None))


@settings(max_examples=200, deadline=None)
@given(ARTICLES, STEPS, st.sampled_from([ONE, MANY, MANY_COUNTED, BRIEFING]), st.data())
def test_both_forms_choose_the_same(
    articles: list[list[tuple[str, ...]]],
    steps: list[tuple[str, int, float]],
    tuning: Tuning,
    data: st.DataObject,
) -> None:
    pool = pool_of(articles)
    size = len(pool)
    factors = data.draw(st.lists(FACTORS, min_size=size, max_size=size))
    plain, fast = both_forms(pool, tuning, factors)
    popped: set[int] = set()
    joined: set[int] = set()
    for step, one, factor in steps:
        number, both = one % size, size + one % size
        if step == "pop":
            found = plain.pop()
            assert fast.pop() == found
            popped |= {found[0]} if found else set()
        elif step == "cover":
            plain.cover(number)
            fast.cover(number)
        elif step == "push" and popped:
            number = popped.pop()
            plain.push(number)
            fast.push(number)
        elif step == "join" and both not in joined:
            joined.add(both)
            plain.join(both, number, one // 7 % size, factor)
            fast.join(both, number, one // 7 % size, factor)
        elif step == "scale":
            factors = [own * min(1.0, abs(factor)) for own in factors]
            plain.scale(factors)
            fast.scale(factors)
    assert drained(fast) == drained(plain)


def test_a_sentence_may_wait_again_for_another() -> None:
    pool = pool_of([[("loom", "plan"), ("loom", "noise"), ("plan", "noise", "union")], [("union", "plan")]])
    told = []
    for found in both_forms(pool, MANY, [1.0, 0.4, 0.0, 0.3]):
        found.join(4 + 2, 0, 2, 0.5)
        found.cover(0)
        first = drained(found)
        found.join(4 + 2, 1, 2, 0.5)
        found.cover(3)
        told.append((first, drained(found)))
    assert told[0] == told[1]
    assert [number for number, _ in told[0][1]] == [6]


def test_a_number_that_no_sentence_has_is_refused() -> None:
    _, found = both_forms(pool_of([[("loom",), ("loom",)]]), ONE, [1.0, 1.0])
    for number in (-1, 4, 1 << 70):
        with pytest.raises((IndexError, OverflowError)):
            found.push(number)
    for number in (-1, 2):
        with pytest.raises(IndexError):
            found.cover(number)
    with pytest.raises(ValueError, match="behind those"):
        found.join(1, 0, 1, 1.0)
    with pytest.raises(ValueError, match="short"):
        found.scale([1.0])
    assert [number for number, _ in drained(found)] == [0, 1]


RIGHT: dict[str, object] = {
    "stems": [("loom",), ("loom",)],
    "document": [0, 1],
    "position": [0, 1],
    "early": [1.0] * 9,
    "once": [1.0] * 9,
    "share": [1.0] * 9,
    "power": 2.0,
    "factors": [1.0, 2.0],
}


def test_what_is_right_is_taken() -> None:
    assert drained(quick.Concepts(**RIGHT)) == [(1, 8), (0, 4)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"stems": [["loom"], ("loom",)]},
        {"stems": [("loom", 7), ("loom",)]},
        {"stems": [()] * 9000},
        {"document": [0]},
        {"document": [0, -1]},
        {"document": ["a", 0]},
        {"position": [0, 9]},
        {"position": [0, 1 << 40]},
        {"position": [0, 1.0]},
        {"early": []},
        {"early": ["a"] * 9},
        {"early": [1e9] * 9},
        {"early": [-1.0] * 9, "power": 1.0},
        {"early": [float("nan")] * 9},
        {
            "early": [4e7] * 9,
            "stems": [tuple(map(str, range(999)))] * 2,
        },  # fit alone
        {"once": [1e300] * 9, "stems": [("loom", "plan"), ("union",)]},
        {"once": [float("nan")] * 9, "stems": [("loom", "plan"), ("union",)]},
        {"share": [1.0]},
        {"power": "two"},
        {"factors": [1.0]},
        {"factors": [1, 1]},
    ],
)
def test_columns_that_do_not_fit_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError, OverflowError)):
        quick.Concepts(**{**RIGHT, **wrong})  # type: ignore[arg-type]


def test_columns_are_not_changed_while_they_are_read() -> None:
    class Index:
        def __index__(self) -> int:
            stems.clear()
            document.clear()
            return 0

    stems = [("loom",), ("loom",)]
    document: list[object] = [Index(), 1]
    with pytest.raises((TypeError, ValueError)):
        quick.Concepts(**{**RIGHT, "stems": stems, "document": document})  # type: ignore[arg-type]
    assert len(stems) == len(document) == 2


def test_many_that_wait_for_one_lose_what_it_covers_once() -> None:
    pool = pool_of([[("loom", "plan", "noise"), *[("plan", "union", "loom")] * 60]])
    told = []
    for found in both_forms(pool, MANY, [1.0] * 61):
        for number in range(1, 61):
            found.join(61 + number, 0, number, 0.5)
        found.cover(0)
        first = found.pop()
        for number in range(1, 61):  # what it waited for is covered, so it waits for the next
            found.join(61 + number, 1 + number % 7, number, 2.0)
        found.cover(7)
        told.append((first, drained(found)))
    assert told[0] == told[1]
