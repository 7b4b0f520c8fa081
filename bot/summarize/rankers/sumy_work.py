"""How long one of sumy's summarizers will take, from counts: sentences, words, distinct words.

What is counted is what each does most of (see the methods' own files in sumy), and the microseconds were
measured on a small shared machine, for real sentences and for made ones of 10 to 80 words, from a small
vocabulary and from one that grows; of each the dearest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from bot.text.tokens import Stems

MOST = 2.0
"""Seconds of CPU that a summary may take."""


def seconds(method: str, sentences: Sequence[Stems], characters: int) -> float:
    """About how many seconds of CPU sumy's ``method`` needs for these sentences of so many characters."""
    size, words = len(sentences), sum(map(len, sentences))
    pairs = size * size / 2
    if method == "luhn":
        work = 1.0 * characters  # stop words are read, too
    elif method in ("edmundson", "lsa"):
        work = 3.0 * words
    elif method in ("reduction", "text-rank"):
        meetings = _meetings(sentences)
        work = 1.4 * pairs + 0.03 * size * words + 1.5 * min(pairs, meetings) + 0.3 * meetings
    elif method == "sum-basic":
        work = 0.8 * pairs + 0.045 * size * words
    elif method == "kl":
        work = 0.03 * size * size * words + 0.5 * _divergence(sentences, words)
    else:
        distinct = len(set(chain.from_iterable(sentences)))
        work = 4.0 * pairs + 0.7 * size * words + 0.02 * distinct * words
    return work / 1e6


def _meetings(sentences: Sequence[Stems]) -> float:
    """How often a word of one sentence is found in another."""
    spread = Counter(chain.from_iterable(map(frozenset, sentences)))
    return sum(count * count for count in spread.values()) / 2


def _divergence(sentences: Sequence[Stems], words: int) -> float:
    """The distinct words that KL looks at: those of the growing summary, for each sentence still outside."""
    size, distinct = len(sentences), len(set(chain.from_iterable(sentences)))
    return sum((size - taken) * min(distinct, taken * words / size) for taken in range(size))
