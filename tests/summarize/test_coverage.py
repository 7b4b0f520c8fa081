"""Our own ranking: coverage, laziness, determinism."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.summarize.concepts import MANY, ONE, Tuning, pairs, weigh
from bot.summarize.coverage import Coverage
from bot.summarize.gate import TAKE, Gate
from bot.summarize.pool import Pool

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


def plain_greedy(pool: Pool, tuning: Tuning) -> list[float]:
    """The same choice without laziness: every gain computed anew at every step."""
    stems = weigh(pool.stems, pool.document, pool.position, tuning)
    both = weigh([pairs(s) for s in pool.stems], pool.document, pool.position, tuning)
    weights = {**stems, **both}
    factors = Coverage(pool, tuning)._factors
    left = list(range(len(pool)))
    covered: set[object] = set()
    gains = []
    while left:
        scored = []
        for number in left:
            found = (*dict.fromkeys(pool.stems[number]), *pairs(pool.stems[number]))
            scored.append((sum(weights[c] for c in found if c not in covered) * factors[number], -number))
        gain, number = max(scored)
        if gain <= 0:
            break
        gains.append(gain)
        covered.update(pool.stems[-number])
        covered.update(pairs(pool.stems[-number]))
        left.remove(-number)
    return gains


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_lazy_greedy_gains_what_plain_greedy_gains(articles: list[list[tuple[str, ...]]]) -> None:
    pool = pool_of(articles)
    lazy = [gain for _, gain in Coverage(pool, MANY).ranked(Open(pool))]
    plain = plain_greedy(pool, MANY)
    assert len(lazy) == len(plain)
    assert all(abs(a - b) <= 1e-9 * max(1.0, b) for a, b in zip(lazy, plain, strict=True))
    assert lazy == sorted(lazy, reverse=True)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_a_weight_follows_its_formula(articles: list[list[tuple[str, ...]]]) -> None:
    from math import exp, isclose, log

    weights = weigh(*(lambda p: (p.stems, p.document, p.position))(pool_of(articles)), ONE)
    for stem, weight in weights.items():
        first = [
            min((at for at, sentence in enumerate(one) if stem in sentence), default=None) for one in articles
        ]
        total = sum(exp(-ONE.decay * at) for at in first if at is not None)
        count = sum(stem in sentence for one in articles for sentence in one)
        share = ONE.single if count == 1 else 1.0
        assert isclose(weight, total**ONE.power * log(1 + count) * share)


def test_what_more_articles_report_comes_first() -> None:
    pool = pool_of([[("union", "plan"), ("film", "spring")], [("film", "spring"), ("noise", "council")]])
    number, _ = next(Coverage(pool, MANY).ranked(Open(pool)))
    assert pool.stems[number] == ("film", "spring")


def test_a_bias_of_zero_keeps_a_sentence_out() -> None:
    pool = pool_of([[("union", "plan"), ("film", "spring")]])
    assert [number for number, _ in Coverage(pool, ONE, [0.0, 1.0]).ranked(Open(pool))] == [1]


def test_an_empty_pool_has_no_ranking() -> None:
    assert list(Coverage(Pool(), ONE).ranked(Open(Pool()))) == []


def test_a_large_pool_chooses_among_the_promising() -> None:
    many = [[(f"word{n}", f"other{n}"), ("film", "spring", f"word{n}")] for n in range(700)]
    pool = pool_of(many)
    found = [number for number, _ in Coverage(pool, MANY).ranked(Open(pool))]
    assert 0 < len(found) <= 300
    assert "film" in pool.stems[found[0]]
