"""sumy's eight summarizers on our own sentences: no tokenizer data, no download, its faults guarded.

sumy and numpy are imported when one of these methods is chosen, and only then.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from math import isfinite
from typing import Any

from bot.errors import BriefError
from bot.summarize.pool import Pool
from bot.summarize.rankers.sumy_quick import lsa, quicken
from bot.summarize.rankers.sumy_work import MOST, seconds
from bot.summarize.rules.eligible import too_long
from bot.text.tokens import is_stop, stem, words

_CLASSES = {
    "luhn": "luhn.LuhnSummarizer",
    "edmundson": "edmundson.EdmundsonSummarizer",
    "lsa": "lsa.LsaSummarizer",
    "text-rank": "text_rank.TextRankSummarizer",
    "lex-rank": "lex_rank.LexRankSummarizer",
    "sum-basic": "sum_basic.SumBasicSummarizer",
    "kl": "kl.KLSummarizer",
    "reduction": "reduction.ReductionSummarizer",
}
SUMY_NAMES: tuple[str, ...] = tuple(_CLASSES)

_CUES = ("announce", "important", "significant", "first", "largest", "record", "new", "agree", "confirm")
_STIGMAS = ("hardly", "perhaps", "impossible", "maybe", "photo", "click")
_NO_WORD = " "
_DIGITS = 9


def sumy_scores(method: str, pool: Pool, most: float = MOST) -> list[float]:
    """The score that sumy's ``method`` gives to every sentence of the pool.

    Where sumy fails on what it is given (a division by zero, no number), every sentence scores the same, so
    that the order of the articles decides. When all sentences would take more than ``most`` seconds, those
    too long to be shown are left out and score lowest. Raises BriefError when the others take too long, too.
    """
    if not len(pool):
        return []
    numbers = _affordable(method, pool, most)
    if not numbers:
        return [1.0] * len(pool)
    scores = _scores(method, pool, numbers)
    # sumy sums over sets, whose order differs from run to run: only digits that do not are kept.
    kept = [round(score, _DIGITS) if isfinite(score) else 0.0 for score in scores]
    every = [min(kept)] * len(pool)
    for number, score in zip(numbers, kept, strict=True):
        every[number] = score
    return every


def _affordable(method: str, pool: Pool, most: float) -> Sequence[int]:
    """The sentences to give to sumy: all, or only those that may be shown, or a refusal."""
    numbers: Sequence[int] = range(len(pool))
    if _expected(method, pool, numbers) <= most:
        return numbers
    numbers = [number for number in numbers if not too_long(pool.text(number))]
    if (expected := _expected(method, pool, numbers)) > most:
        words = sum(len(pool.stems[number]) for number in numbers)
        raise BriefError(
            f"The summarizer “{method}” would take too long: about {expected:,.0f} seconds for the "
            f"{len(numbers):,} sentences that were found, with {words:,} words. "
            "Ask for fewer days, or choose “coverage” or “lex-rank”."
        )
    return numbers


def _expected(method: str, pool: Pool, numbers: Sequence[int]) -> float:
    characters = sum(pool.end[number] - pool.start[number] for number in numbers)
    return seconds(method, [pool.stems[number] for number in numbers], characters)


def _scores(method: str, pool: Pool, numbers: Sequence[int]) -> list[float]:
    size = len(numbers)
    if method == "lsa":
        return lsa([pool.stems[number] for number in numbers], pool.titles)
    summarizer, document = _prepared(method, pool, numbers)
    quicken(method, summarizer)
    scores: list[float] = []

    def keep(sentences: Sequence[Any], count: int, rating: Any, *extra: Any) -> tuple[Any, ...]:
        rate: Callable[..., float] = rating.__getitem__ if isinstance(rating, dict) else rating
        scores.extend(float(rate(sentence, *extra)) for sentence in sentences)
        return ()

    # Every summarizer of sumy ends in this call, with its rating of all sentences.
    summarizer._get_best_sentences = keep
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            summarizer(document, 1)
    except (ZeroDivisionError, KeyError, ValueError, AssertionError, ArithmeticError):
        return [1.0] * size
    return scores if len(scores) == size else [1.0] * size


def _prepared(method: str, pool: Pool, numbers: Sequence[int]) -> tuple[Any, Any]:
    """The summarizer and the document that it reads: our stems, one paragraph an article."""
    module, name = _CLASSES[method].split(".")
    kind = getattr(import_module(f"sumy.summarizers.{module}"), name)
    dom = import_module("sumy.models.dom")
    base: Any = dom.Sentence

    class Counted(base):  # type: ignore[misc]
        """A sentence that is itself only: sumy takes sentences of the same text for one."""

        __slots__ = ("_number", "_words")

        def __init__(self, number: int, found: Sequence[str], heading: bool = False) -> None:
            super().__init__(str(number), None, heading)
            self._number = number
            self._words = tuple(found)

        @property
        def words(self) -> tuple[str, ...]:
            return self._words

        def __eq__(self, other: object) -> bool:
            return self is other

        def __hash__(self) -> int:
            return self._number

    paragraphs: list[list[Any]] = [[] for _ in pool.titles]
    for number, title in enumerate(pool.titles):
        if title:
            paragraphs[number].append(Counted(-1 - number, title, True))
    for number in numbers:
        found = _with_gaps(pool, number) if method == "luhn" else pool.stems[number]
        paragraphs[pool.document[number]].append(Counted(number, found))
    summarizer = kind()
    if method == "luhn":
        summarizer.stop_words = (_NO_WORD,)
    if method == "edmundson":
        summarizer.bonus_words = [stem(word, "en") for word in _CUES]
        summarizer.stigma_words = [stem(word, "en") for word in _STIGMAS]
        summarizer.null_words = (_NO_WORD,)
    return summarizer, dom.ObjectDocumentModel([dom.Paragraph(paragraph) for paragraph in paragraphs])


def _with_gaps(pool: Pool, number: int) -> list[str]:
    """The stems of a sentence with a blank for each stop word: Luhn's method measures gaps."""
    language = pool.languages[pool.document[number]]
    return [
        _NO_WORD if is_stop(word, language) else stem(word, language)
        for word in words(pool.text(number), language)
    ]
