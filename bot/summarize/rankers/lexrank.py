"""LexRank, exact and fast: the scores of sumy's LexRank without its dense matrix.

    weigh the stems | multiply, block by block, what shares one | keep the pairs above | power iteration

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience" (2004), with sumy's choices: term
frequency over the sentence's largest, idf = log(sentences / (1 + sentences with the term)), an edge where the
cosine is above 0.1, and a power iteration that stops when a step is at most 0.1.

At so low a threshold no bound helps: of the pairs that the sharpest one leaves over (the product of the norms
up to the rarest stem they share) four in five are no edges, and the edges grow faster than the sentences. So
nothing is left out: each sentence meets those before it that share a stem, and numpy does it in blocks that
stay in the processor's cache, a few billionths of a second a pair. It is imported when this runs.

The same bytes everywhere: sums run in a fixed order (numpy's ``bincount`` adds one after another; ``sum`` and
numpy's own sums and products of matrices do not on every version and processor) or are exact (``fsum``), and
logarithms come from ``decimal``, because those of the C library differ in the last bit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from math import fsum, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.text.tokens import Stems

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Integers = NDArray[Any]
    Floats = NDArray[Any]

THRESHOLD = 0.1
EPSILON = 0.1
BLOCK = 250_000  # pairs of sentences, or products of two weights, that are held at once
_DIGITS = 12  # of a score: those that no rounding reaches
_SLACK = 1e-9  # of the threshold: what is that near to it is judged by sumy's own arithmetic


class _Weights(NamedTuple):
    """tf-idf weights above zero, by sentence and then by stem, and every sentence's norm."""

    sentence: Integers
    stem: Integers
    weight: Floats
    norms: Floats
    stems: int


class _Block(NamedTuple):
    """The pairs among the sentences from ``first`` up to ``last`` and those before each of them."""

    first: int
    last: int
    kept: Integers  # places in the table of last - first rows and ``last`` columns, or the table's bits

    def pairs(self) -> tuple[Integers, Integers]:
        """The later and the earlier sentence of every pair."""
        import numpy as np

        places = self.kept
        if places.dtype == np.uint8:
            places = np.flatnonzero(np.unpackbits(places))
        later, earlier = np.divmod(places, self.last)
        return later + self.first, earlier


def lex_rank(sentences: Sequence[Stems]) -> list[float]:
    """The centrality of every sentence, of norm 1; all zero when no two stems are told apart."""
    if not any(sentences):
        return [0.0] * len(sentences)
    weights = _weigh(sentences)
    return _power(list(_blocks(weights)), weights.norms)


def _weigh(sentences: Sequence[Stems]) -> _Weights:
    import numpy as np

    total = len(sentences)
    number = {stem: place for place, stem in enumerate(sorted(set(chain.from_iterable(sentences))))}
    found = np.fromiter(map(number.__getitem__, chain.from_iterable(sentences)), np.int64)
    lengths = np.fromiter(map(len, sentences), np.int64, total)
    keys, counts = np.unique(np.repeat(np.arange(total), lengths) * len(number) + found, return_counts=True)
    sentence, stem = np.divmod(keys, len(number))
    most = np.zeros(total, np.int64)
    np.maximum.at(most, sentence, counts)
    # The sign of idf only ever appears squared in sumy's cosine.
    weight = counts / most[sentence] * np.abs(_idf(np.bincount(stem), total))[stem]
    norms = np.sqrt(np.bincount(sentence, weight * weight, total))
    some = weight > 0
    return _Weights(sentence[some], stem[some], weight[some], norms, len(number))


def _idf(spread: Integers, total: int) -> Floats:
    """log(total / (1 + sentences with the stem)) of every stem."""
    from decimal import Context, Decimal

    import numpy as np

    context = Context(prec=20)
    different, place = np.unique(spread, return_inverse=True)
    logs = [float(context.ln(Decimal(total / (1 + count)))) for count in different.tolist()]
    return np.array(logs)[place]


def _blocks(weights: _Weights) -> Iterator[_Block]:
    """The pairs whose cosine is above the threshold, a run of sentences at a time."""
    import numpy as np

    sentence, stem, weight, norms = weights[:4]
    # For every stem the sentences that have it, in order; an entry meets those before it in that row.
    by_stem = np.argsort(stem, kind="stable")
    unit = weight / norms[sentence]
    their_sentence, their_unit = sentence[by_stem], unit[by_stem]
    start = np.searchsorted(stem[by_stem], np.arange(weights.stems))[stem]
    before = np.empty_like(start)
    before[by_stem] = np.arange(len(stem))
    before -= start
    meetings = np.concatenate(([0], np.cumsum(before)))
    entry = np.searchsorted(sentence, np.arange(len(norms) + 1))
    for first, last in _runs(meetings[entry].tolist()):
        these = slice(entry[first], entry[last])
        times = before[these]
        products, size = int(times.sum()), (last - first) * last
        if not products:
            continue
        skipped = start[these] - (meetings[these] - meetings[entry[first]])
        other = np.repeat(skipped, times) + np.arange(products)
        places = np.repeat((sentence[these] - first) * last, times) + their_sentence[other]
        product = np.repeat(unit[these], times) * their_unit[other]
        cosines = np.bincount(places, product, size)
        near = np.flatnonzero(cosines > THRESHOLD * (1 - _SLACK))
        if (cosines[near] < THRESHOLD * (1 + _SLACK)).any():
            # On the threshold itself sumy's rounding decides: it divides the sum by the norms.
            product = np.repeat(weight[these], times) * weight[by_stem][other]
            later, earlier = np.divmod(near, last)
            sums = np.bincount(places, product, size)[near]
            near = near[sums / (norms[later + first] * norms[earlier]) > THRESHOLD]
        if near.size * 32 < size:
            yield _Block(first, last, near.astype(np.int32))
        elif near.size:  # sentences that all resemble one another: a bit a pair needs less than a number
            table = np.zeros(size, np.uint8)
            table[near] = 1
            yield _Block(first, last, np.packbits(table))


def _runs(meetings: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of sentences with no more than a block of pairs, and of ``meetings`` (given before each)."""
    total = len(meetings) - 1
    block = max(BLOCK, 16 * total)  # with few rows the columns' own cost would be felt
    first = 0
    for last in range(1, total + 1):
        if last == total or (
            (last + 1 - first) * (last + 1) > block or meetings[last + 1] - meetings[first] > block
        ):
            yield first, last
            first = last


def _power(blocks: list[_Block], norms: Floats) -> list[float]:
    """The principal eigenvector of the row-normalized adjacency, as far as sumy iterates."""
    import numpy as np

    total = len(norms)
    itself = (norms > 0).astype(np.float64)

    def neighbours(values: Floats) -> Floats:
        """Of every sentence the sum of its neighbours' values, its own included."""
        sums = itself * values
        for block in blocks:
            later, earlier = block.pairs()
            sums[: block.last] += np.bincount(earlier, values[later], block.last)
            sums[block.first : block.last] += np.bincount(
                later - block.first, values[earlier], block.last - block.first
            )
        return sums

    degrees = np.maximum(neighbours(np.ones(total)), 1.0)
    current = np.full(total, 1.0 / total)
    while True:
        following = neighbours(current / degrees)
        norm = sqrt(fsum((following * following).tolist()))
        if not norm:
            return [0.0] * total
        following /= norm
        step = sqrt(fsum(((following - current) ** 2).tolist()))
        current = following
        if step <= EPSILON:
            return [round(value, _DIGITS) for value in current.tolist()]
