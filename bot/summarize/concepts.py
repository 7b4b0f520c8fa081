"""What the articles are about: concepts (stems and pairs of neighbouring stems) and their weights.

A concept weighs (sum over the articles of its first mention, worth less the later it comes) ** 2 × log(1 +
sentences that mention it); one mentioned in a single sentence keeps a small share. Choosing sentences by
covered concepts is from Gillick and Favre, "A Scalable Global Model for Summarization" (2009).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain, pairwise
from math import exp, log
from typing import TypeAlias

from bot.summarize.pool import Pool, Stems

Concept: TypeAlias = str | tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """The numbers of the coverage method; docs/summaries.md says how they were found."""

    decay: float  # share of worth that a first mention loses with each sentence before it
    single: float  # share that a concept of one sentence keeps
    length: float  # exponent of the sentence's length in characters: 0 prefers long, 1 short sentences
    power: float = 2.0  # of the sum over the articles
    lead: float = 0.3  # bonus of an article's first sentence, halved for the second, a third for the third …
    title: float = 2.0  # bonus of a sentence with all the stems of its headline
    quote: float = 1.0  # factor of a sentence that opens with a quotation


MANY = Tuning(decay=0.025, single=0.1, length=0.55, quote=1.15)
MANY_COUNTED = Tuning(decay=0.025, single=0.1, length=0.0, quote=1.15)  # k sentences, however long
ONE = Tuning(decay=0.05, single=0.15, length=0.4)
BRIEFING = Tuning(decay=0.025, single=0.1, length=0.35)  # a few points for a reader: neither long nor terse


def tuning_for(pool: Pool, counted: bool) -> Tuning:
    """The tuning for plain summaries; ``counted``: the budget is a number of sentences, not of words."""
    if len(pool.titles) == 1:
        return ONE
    return MANY_COUNTED if counted else MANY


def concepts(stems: Stems) -> tuple[Concept, ...]:
    """The distinct concepts of a sentence, in order of their first place."""
    return tuple(dict.fromkeys((*stems, *pairwise(stems))))


def weigh(pool: Pool, sentences: list[tuple[Concept, ...]], tuning: Tuning) -> dict[Concept, float]:
    """The weight of every concept in the pool.

    The loops run over distinct concepts only and leave the rest to C: this is most of a briefing's time.
    """
    counts = Counter(chain.from_iterable(sentences))
    worths = [exp(-tuning.decay * position) for position in range(max(pool.position, default=0) + 1)]
    firsts: dict[Concept, float] = {}
    first: dict[Concept, float] = {}
    # Backwards, so that an earlier mention overwrites a later one of the same article.
    last = len(sentences) - 1
    for number in range(last, -1, -1):
        first.update(dict.fromkeys(sentences[number], worths[pool.position[number]]))
        if number == 0 or pool.document[number - 1] != pool.document[number]:
            if not firsts:
                firsts = first
            else:
                get = firsts.get
                firsts.update({concept: get(concept, 0.0) + worth for concept, worth in first.items()})
            first = {}
    power = tuning.power
    share = [0.0, tuning.single * log(2.0)]
    share.extend(log(1.0 + n) for n in range(2, max(counts.values(), default=0) + 1))
    return {concept: firsts[concept] ** power * share[count] for concept, count in counts.items()}
