"""sumy's eight by name: its own ranking on the same sentences, its faults, what is refused."""

from __future__ import annotations

from importlib import import_module
from itertools import accumulate
from random import Random
from typing import Any

import pytest

from bot.errors import BriefError
from bot.summarize import summarize
from bot.summarize.pool import Pool
from bot.summarize.rankers import sumy_bridge, sumy_work
from bot.summarize.rankers.lexrank import lex_rank
from bot.summarize.rankers.methods import scores_of
from bot.summarize.rankers.sumy_bridge import SUMY_NAMES, sumy_scores
from bot.text.analysis import analyse
from bot.text.tokens import Stems
from tests.summarize.test_methods import NOISE, STAGE

QUADRATIC = ("kl", "reduction", "sum-basic", "text-rank")


def pool_of(*texts: str, title: str = "") -> Pool:
    pool = Pool()
    for text in texts:
        pool.add(analyse(title, text, "en"), text)
    return pool


def pool_of_stems(*articles: list[Stems]) -> Pool:
    """A pool whose sentences have exactly these stems, which are also their words."""
    pool = Pool()
    for document, sentences in enumerate(articles):
        texts = [" ".join(stems) for stems in sentences]
        starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        pool.stems += sentences
        pool.document += [document] * len(sentences)
        pool.position += range(len(sentences))
        pool.index += range(len(sentences))
        pool.start += starts
        pool.end += [start + len(text) for start, text in zip(starts, texts, strict=True)]
        pool.quoted += [False] * len(sentences)
        pool.titles.append(("stage", "leed"))
        pool.texts.append(" ".join(texts))
        pool.languages.append("en")
    return pool


def drawn(count: int, words: int, seed: int) -> list[Stems]:
    """Sentences of one to eleven stems; frequent ones come twice in a sentence now and then."""
    random = Random(seed)
    return [
        tuple(f"w{int(words ** random.random())}" for _ in range(1 + random.randrange(11)))
        for _ in range(count)
    ]


class Reading:
    """A tokenizer for sumy that has read the sentences already: "7" is the seventh."""

    def __init__(self, pool: Pool, method: str) -> None:
        self.words: dict[str, Stems] = {}
        for number, stems in enumerate(pool.stems):
            self.words[str(number)] = (
                tuple(sumy_bridge._with_gaps(pool, number)) if method == "luhn" else stems
            )
        for number, title in enumerate(pool.titles):
            self.words[f"title {number}"] = title

    def to_words(self, text: str) -> Stems:
        return self.words[text]


def chosen_by_sumy(method: str, pool: Pool, count: int) -> set[int]:
    """The sentences that sumy itself chooses: its own classes, called as its manual has it."""
    dom = import_module("sumy.models.dom")
    module, name = sumy_bridge._CLASSES[method].split(".")
    reading = Reading(pool, method)
    paragraphs = []
    for document, title in enumerate(pool.titles):
        lines = [dom.Sentence(f"title {document}", reading, True)] if title else []
        numbers = [number for number, where in enumerate(pool.document) if where == document]
        paragraphs.append(dom.Paragraph(lines + [dom.Sentence(str(number), reading) for number in numbers]))
    summarizer: Any = getattr(import_module(f"sumy.summarizers.{module}"), name)()
    if method == "luhn":
        summarizer.stop_words = (sumy_bridge._NO_WORD,)
    if method == "edmundson":
        summarizer.bonus_words = sumy_bridge._CUES
        summarizer.stigma_words = sumy_bridge._STIGMAS
        summarizer.null_words = (sumy_bridge._NO_WORD,)
    found = summarizer(dom.ObjectDocumentModel(paragraphs), count)
    return {int(str(sentence)) for sentence in found}


POOLS = {
    "two articles": pool_of(STAGE, NOISE, title="A stage for Leeds"),
    "forty": pool_of_stems(drawn(25, 60, 1), drawn(15, 60, 2)),
    "many words": pool_of_stems(drawn(15, 5000, 3), drawn(15, 5000, 4)),
    "few words": pool_of_stems(drawn(30, 8, 5)),
    "copies": pool_of_stems(drawn(9, 60, 6), drawn(9, 60, 6)),
    "one sentence": pool_of_stems([("one", "two", "three")]),
    "one word": pool_of_stems([("one",)]),
    "single words": pool_of_stems([("one",), ("one",), ("two",)]),
    "unrelated": pool_of_stems([("cat", "sleep")], [("dog", "bark")], [("rain", "week")]),
}


@pytest.mark.filterwarnings("ignore::RuntimeWarning", "ignore:Number of words")
@pytest.mark.parametrize("method", SUMY_NAMES)
@pytest.mark.parametrize("name", POOLS)
def test_each_name_ranks_as_sumy_does(name: str, method: str) -> None:
    pool = POOLS[name]
    scores = scores_of(method, pool)
    order = sorted(range(len(pool)), key=lambda number: (-scores[number], number))
    for count in range(1, len(pool) + 1):
        # Where two score the same to nine digits, sumy lets the last bit decide; with us the order does.
        if count == len(pool) or scores[order[count - 1]] - scores[order[count]] > 2e-9:
            assert chosen_by_sumy(method, pool, count) == set(order[:count])


@pytest.mark.parametrize("method", SUMY_NAMES)
def test_unrelated_short_sentences_do_not_divide_by_zero(method: str) -> None:
    texts = [
        "Cats sleep long at night now.",
        "Dogs bark loud at noon again.",
        "Rain fell here all week long.",
    ]
    assert len(scores_of(method, pool_of(*texts))) == 3
    first = summarize(texts, method=method, sentences=1)
    assert len(first) == 1


@pytest.mark.parametrize("fault", [ZeroDivisionError, KeyError, ValueError, AssertionError])
def test_a_fault_of_sumy_leaves_the_order_of_the_articles(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr("sumy.summarizers.kl.KLSummarizer._compute_ratings", fail)
    assert len(set(scores_of("kl", POOLS["forty"]))) == 1


@pytest.mark.parametrize("name", ["two articles", "forty", "many words", "few words"])
def test_our_lex_rank_gives_the_scores_of_sumy(name: str) -> None:
    pool = POOLS[name]
    for ours, theirs in zip(lex_rank(pool.stems), sumy_scores("lex-rank", pool), strict=True):
        assert abs(ours - theirs) < 1e-9


@pytest.mark.parametrize("method", SUMY_NAMES)
@pytest.mark.parametrize("words", [10, 60])
def test_too_much_work_is_refused_in_words(method: str, words: int) -> None:
    if method == "lex-rank":
        assert len(scores_of(method, pool_of_stems(drawn(900, 400, 1)))) == 900
        return
    count = 240 if method == "kl" else 3000 if method in QUADRATIC else 960_000 // words
    sentences = [tuple(f"w{(n * words + k) % 997}" for k in range(words)) for n in range(count)]
    with pytest.raises(BriefError) as refused:
        scores_of(method, pool_of_stems(sentences))
    told = refused.value.sentence
    assert f"“{method}” would take too long" in told
    assert f"{count:,} sentences" in told
    assert "fewer days" in told and "“coverage” or “lex-rank”" in told


@pytest.mark.parametrize("method", SUMY_NAMES)
def test_work_grows_with_the_length_of_the_sentences(method: str) -> None:
    def work(count: int, words: int) -> float:
        sentences = [tuple(f"w{(n * words + k) % 997}" for k in range(words)) for n in range(count)]
        return sumy_work.seconds(method, sentences, count * words * 7)

    assert work(100, 10) < work(200, 10)
    assert work(100, 10) < work(100, 60)


@pytest.mark.parametrize("method", ["kl", "reduction", "luhn"])
def test_what_is_too_long_to_be_shown_is_left_out_before_all_is_refused(method: str) -> None:
    long = tuple(f"word{n}" for n in range(300))
    some = drawn(9, 60, 1)
    alone = sumy_scores(method, pool_of_stems(some))
    with_long = sumy_scores(method, pool_of_stems([*some, *[long] * 3000]))
    assert with_long[:9] == alone
    assert set(with_long[9:]) == {min(alone)}
