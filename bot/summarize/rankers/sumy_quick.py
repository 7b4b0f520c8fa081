"""sumy's own numbers, quicker: the steps that cost it seconds, done so that the result stays what it is.

    significant words in a set | edges from counted words | the length of a column | one way to add

Only steps are exchanged; what they are put together to stays sumy's. Each is compared with sumy in the tests.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import fsum, log, sqrt
from typing import Any

from bot.text.tokens import Stems

_SMOOTH = 0.4  # LSA's weight of a word that is not there


def quicken(method: str, summarizer: Any) -> None:
    """Exchange the slow steps of one of sumy's summarizers."""
    if method == "luhn":
        significant = summarizer._get_significant_words
        # sumy looks every word up in a tuple of all significant ones.
        summarizer._get_significant_words = lambda words: frozenset(significant(words))
    elif method in ("reduction", "text-rank"):
        found = summarizer._to_words_set
        summarizer._to_words_set = lambda sentence: _Counted(found(sentence))
        # Two sentences of the same single word: text-rank counts it, reduction has no norm for it.
        summarizer._rate_sentences_edge = _edge(1.0 if method == "text-rank" else 0.0)
    elif method == "sum-basic":
        summarizer._compute_average_probability_of_words = _average


class _Counted(list[str]):
    """Words of a sentence, counted once instead of once a pair."""

    __slots__ = ("counts",)

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(words)
        self.counts = Counter(self)


def _edge(alone: float) -> Callable[[_Counted, _Counted], float]:
    """The likeness of two sentences: their pairs of equal words over the logarithms of both lengths."""

    def rate(one: _Counted, other: _Counted) -> float:
        ours, theirs = one.counts, other.counts
        common = ours.keys() & theirs.keys()
        if not common:
            return 0.0
        equal = sum([ours[word] * theirs[word] for word in common])
        norm = log(len(one)) + log(len(other))
        return equal / norm if norm else alone * equal

    return rate


def _average(probability: dict[str, float], words: Sequence[str]) -> float:
    """The mean probability of a sentence's words, added one by one.

    sumy calls ``sum``, which rounds otherwise since Python 3.12: the choice between equals would hang on it.
    """
    total = 0.0
    for word in words:
        total += probability[word]
    return total / len(words) if words else 0


def lsa(sentences: Sequence[Stems], titles: Sequence[Stems]) -> list[float]:
    """The scores of sumy's LSA without its matrix.

    sumy keeps every dimension (``REDUCTION_RATIO`` is 1), and a sentence's length among all singular vectors,
    each with its value, is the length of its column in the matrix. No processor's linear algebra has a say.
    """
    vocabulary = len(set().union(*sentences, *titles))
    scores = []
    for stems in sentences:
        counts = Counter(stems)
        most = max(counts.values(), default=0)
        there = [(_SMOOTH + (1.0 - _SMOOTH) * (count / most)) ** 2 for count in counts.values()]
        absent = (vocabulary - len(counts)) * _SMOOTH**2 if counts else 0.0
        scores.append(sqrt(fsum([absent, *there])))
    return scores
