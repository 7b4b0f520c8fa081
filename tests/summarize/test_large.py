"""Very many sentences: of each article its beginning enters the pool, and of few articles more of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from bot.summarize import Analysed
from bot.summarize.about.topic import Question
from bot.summarize.gather import Gathered, gather
from bot.summarize.pool import DEEPEST, LARGE

Make = Callable[..., Analysed]


def long_text(name: str, sentences: int) -> str:
    return " ".join(f"{name} bought the studio number {n} in Leeds on Monday." for n in range(sentences))


def gathered(items: list[Analysed], focus: str = "") -> Gathered:
    return gather("", items, Question((), focus), ("en",), 0)


def of_each(found: Gathered) -> set[int]:
    """How many sentences the articles have in the pool."""
    return set(Counter(found.pool.document).values())


def test_of_many_long_articles_the_beginnings_enter(make: Make) -> None:
    items = [make(n, long_text(f"Fernbrook{n}", 40)) for n in range(1, 52)]
    found = gathered(items)
    assert of_each(found) == {DEEPEST}
    assert max(found.pool.position) == DEEPEST - 1


def test_of_fewer_sentences_all_enter(make: Make) -> None:
    items = [make(n, long_text(f"Fernbrook{n}", 40)) for n in range(1, 31)]
    assert of_each(gathered(items)) == {40}


def test_of_one_very_long_article_much_enters(make: Make) -> None:
    assert of_each(gathered([make(1, long_text("Fernbrook", LARGE + 300))])) == {LARGE}


def test_what_a_focus_asks_for_may_stand_late(make: Make) -> None:
    items = [make(n, long_text(f"Fernbrook{n}", 40)) for n in range(1, 51)]
    items.append(make(51, f"{long_text('Orbit', 40)} Orbit sells advertising to banks in the north."))
    found = gathered(items, "advertising")
    assert [found.pool.index[n] for n, bias in enumerate(found.bias) if bias > 0] == [40]
