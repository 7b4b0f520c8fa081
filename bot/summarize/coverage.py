"""Our own method: choose the sentences that together cover the most of what the articles report.

concepts | weigh | take the sentence with the most uncovered weight for its length | repeat
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heapify, heapreplace

from bot.summarize.concepts import MANY, ONE, Tuning, concepts, weigh
from bot.summarize.pool import Pool


def tuning_for(pool: Pool) -> Tuning:
    """The parameters for this many articles."""
    return ONE if len(pool.titles) == 1 else MANY


def ranked(
    pool: Pool,
    allowed: Callable[[int], bool] = lambda number: True,
    bias: Callable[[int], float] = lambda number: 1.0,
    tuning: Tuning | None = None,
) -> Iterator[tuple[int, float]]:
    """Sentence numbers with their gain, best first, each judged by what the earlier ones left uncovered.

    ``allowed`` is asked once, when a sentence would be taken; ``bias`` multiplies the gain.
    The gain only falls as more is covered, so a stale value is an upper bound (lazy greedy).
    """
    tuning = tuning or tuning_for(pool)
    sentences = [concepts(stems) for stems in pool.stems]
    weights = weigh(pool, sentences, tuning)
    factor = []
    for number, length in enumerate(pool.length):
        lead = 1.0 + tuning.lead / (1.0 + tuning.lead_decay * pool.position[number])
        factor.append(bias(number) * lead / float(max(length, 20)) ** tuning.length)
    covered: set[object] = set()
    heap = [
        (-sum(weights[c] for c in found) * factor[number], number, 0)
        for number, found in enumerate(sentences)
        if found
    ]
    heapify(heap)
    taken = 0
    while heap:
        gain, number, at = heap[0]
        if gain >= 0:
            return
        if at != taken:
            fresh = -sum(weights[c] for c in sentences[number] if c not in covered) * factor[number]
            heapreplace(heap, (fresh, number, taken))
            continue
        heapreplace(heap, (0.0, number, taken))
        if not allowed(number):
            continue
        yield number, -gain
        covered.update(sentences[number])
        taken += 1
