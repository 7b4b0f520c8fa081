"""Our own ranking: coverage, laziness, determinism."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import exp, isclose, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.summarize.pool import Pool
from bot.summarize.rankers.concepts import MANY, ONE, UNIT, Tuning, weigh
from bot.summarize.rankers.coverage import Coverage
from bot.summarize.rules.gate import TAKE, Gate

ROUNDED = 16 / UNIT  # weights are whole numbers, and a sentence here has at most a dozen of them
WORDS = st.sampled_from(["stage", "leeds", "council", "noise", "carpent", "spring", "film", "union", "plan"])
ARTICLES = st.lists(
    st.lists(st.lists(WORDS, min_size=1, max_size=6).map(tuple), min_size=1, max_size=6),
    min_size=1,
    max_size=4,
)


def pool_of(articles: list[list[tuple[str, ...]]]) -> Pool:
    pool = Pool()
    for document, sentences in enumerate(articles):
        pool.titles.append(("leeds",))
        pool.texts.append("")
        pool.languages.append("en")
        for position, stems in enumerate(sentences):
            pool.stems.append(stems)
            pool.document.append(document)
            pool.position.append(position)
            pool.start.append(position * 100)
            pool.end.append(position * 100 + 20 + 7 * len(stems))
            pool.index.append(position)
            pool.quoted.append(False)
    return pool


class Open(Gate):
    """A gate that lets everything through."""

    def __call__(self, number: int) -> int:
        return TAKE


def concepts_of(stems: tuple[str, ...]) -> list[object]:
    """The stems and the pairs of neighbours of a sentence, each once."""
    return list(dict.fromkeys((*stems, *pairwise(stems))))


def weights_of(articles: list[list[tuple[str, ...]]], tuning: Tuning) -> dict[object, float]:
    """The weights as the formula has them, sentence by sentence."""
    found = [[concepts_of(sentence) for sentence in one] for one in articles]
    weights = {}
    for concept in {concept for one in found for sentence in one for concept in sentence}:
        first = [min((at for at, has in enumerate(one) if concept in has), default=None) for one in found]
        total = sum(exp(-tuning.decay * at) for at in first if at is not None)
        count = sum(concept in sentence for one in found for sentence in one)
        weights[concept] = total**tuning.power * log(1 + count) * (tuning.single if count == 1 else 1.0)
    return weights


def plain_greedy(articles: list[list[tuple[str, ...]]], tuning: Tuning) -> list[float]:
    """The same choice by definition: every gain computed anew at every step."""
    pool = pool_of(articles)
    weights = weights_of(articles, tuning)
    factors = Coverage(pool, tuning)._factors
    left = list(range(len(pool)))
    covered: set[object] = set()
    gains = []
    while left:
        scored = []
        for number in left:
            found = concepts_of(pool.stems[number])
            scored.append((sum(weights[c] for c in found if c not in covered) * factors[number], -number))
        gain, number = max(scored)
        if gain <= 0:
            break
        gains.append(gain)
        covered.update(concepts_of(pool.stems[-number]))
        left.remove(-number)
    return gains


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_lazy_greedy_gains_what_plain_greedy_gains(articles: list[list[tuple[str, ...]]]) -> None:
    pool = pool_of(articles)
    lazy = [gain for _, gain in Coverage(pool, MANY).ranked(Open(pool))]
    plain = plain_greedy(articles, MANY)
    assert len(lazy) == len(plain)
    assert all(abs(a - b) <= ROUNDED * max(1.0, b) for a, b in zip(lazy, plain, strict=True))
    assert lazy == sorted(lazy, reverse=True)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_a_weight_follows_its_formula(articles: list[list[tuple[str, ...]]]) -> None:
    pool = pool_of(articles)
    expected = weights_of(articles, ONE)
    found = weigh(pool, range(len(pool)), ONE, [1.0] * len(pool), compiled=None)
    for concept, (weight, mentions) in found.shared.items():
        assert abs(weight / UNIT - expected[concept]) <= ROUNDED
        assert list(mentions) == [at for at, stems in enumerate(pool.stems) if concept in concepts_of(stems)]
    for stems, worth in zip(pool.stems, found.worth.values(), strict=True):
        assert abs(worth / UNIT - sum(expected[concept] for concept in concepts_of(stems))) <= ROUNDED


def test_what_more_articles_report_comes_first() -> None:
    pool = pool_of([[("union", "plan"), ("film", "spring")], [("film", "spring"), ("noise", "council")]])
    number, _ = next(Coverage(pool, MANY).ranked(Open(pool)))
    assert pool.stems[number] == ("film", "spring")


def test_a_told_sentence_comes_before_a_row_of_names() -> None:
    """Both cover the one thing that is reported twice; the second adds names that nobody repeats."""
    row = ("union", "plan", "leeds", "noise", "council", "stage")
    pool = pool_of([[row, ("union", "plan")], [("union", "plan", "film"), ("spring",)]])
    tuning = Tuning(decay=0.0, single=0.0, lead=0.0, title=0.0, content=0.8)
    by_place = [pool.stems[number] for number, _ in Coverage(pool, tuning).ranked(Open(pool))]
    assert by_place[0] == ("union", "plan")


def test_an_early_place_counts_by_its_exponent() -> None:
    pool = pool_of(
        [[("film", "spring"), ("union", "plan")], [("noise",), ("film", "spring", "union", "plan")]]
    )
    early, late = (
        Coverage(pool, Tuning(decay=0.0, single=1.0, lead=0.0, title=0.0, place=place))._factors[1]
        for place in (0.0, 1.0)
    )
    assert isclose(late, early / 2)


class Chained(Open):
    """A gate in which sentence 2 waits for sentence 1."""

    def __call__(self, number: int) -> int:
        if number == 2 and 1 not in self.taken:
            return 1
        self.taken[number] = frozenset()
        return TAKE


@pytest.mark.parametrize(("together", "order"), [(0.0, [0, 1, 2]), (1.0, [1, 2, 0])])
def test_a_sentence_that_waits_brings_the_one_it_needs(together: float, order: list[int]) -> None:
    """The first article's third sentence covers most, its second nothing that is heard twice."""
    pool = pool_of(
        [
            [("union", "plan"), ("spring",), ("film", "noise", "stage", "leeds")],
            [("union", "plan"), ("film", "noise", "stage", "leeds")],
        ]
    )
    tuning = Tuning(decay=0.0, single=0.1, lead=0.0, title=0.0, together=together)
    bias = [1.0, 1.0, 1.0, 0.9, 0.0]
    gate = Chained(pool)
    assert [number for number, _ in Coverage(pool, tuning, bias).ranked(gate)] == order
    assert list(gate.taken) == order
    bias[1] = 0.0
    assert 1 not in [number for number, _ in Coverage(pool, tuning, bias).ranked(Chained(pool))]


def test_a_bias_of_zero_keeps_a_sentence_out() -> None:
    pool = pool_of([[("union", "plan"), ("film", "spring")]])
    assert [number for number, _ in Coverage(pool, ONE, [0.0, 1.0]).ranked(Open(pool))] == [1]


def test_after_the_first_sentence_early_ones_come_first() -> None:
    tuning = Tuning(decay=0.0, single=1.0, lead=0.0)
    late = pool_of([[("noise",), ("council",), ("film", "spring"), ("union", "plan", "stage")]])
    assert [n for n, _ in Coverage(late, tuning).ranked(Open(late))] == [3, 2, 0, 1]
    assert [n for n, _ in Coverage(late, replace(tuning, follow=2.0)).ranked(Open(late))] == [3, 0, 2, 1]


def test_an_empty_pool_has_no_ranking() -> None:
    assert list(Coverage(Pool(), ONE).ranked(Open(Pool()))) == []


def test_a_large_pool_chooses_among_the_promising() -> None:
    many = [[(f"word{n}", f"other{n}"), ("film", "spring", f"word{n}")] for n in range(700)]
    pool = pool_of(many)
    found = [number for number, _ in Coverage(pool, MANY).ranked(Open(pool))]
    assert 0 < len(found) <= 300
    assert "film" in pool.stems[found[0]]
