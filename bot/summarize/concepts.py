"""What the articles are about: concepts (stems and pairs of neighbouring stems) and their weights.

A concept weighs (sum over the articles of a position-decayed first mention) ** 2 × log(1 + sentences that
mention it); one mentioned in a single sentence counts little. The idea of maximizing covered concepts is
Gillick and Favre, "A Scalable Global Model for Summarization" (2009).
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import pairwise
from math import log

from bot.summarize.pool import Pool

Concept = Hashable


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """The numbers of the coverage method; see docs/summaries.md for how they were found."""

    decay: float = 0.1  # how fast a first mention loses weight with its position
    power: float = 2.0  # of the sum over the articles
    single: float = 0.1  # share that a concept of one sentence keeps
    pair: float = 1.0  # weight of pairs against single stems
    title: float = 1.0  # factor for concepts of a headline
    length: float = 0.5  # exponent of the sentence length in the gain
    lead: float = 0.3  # bonus of an article's first sentences
    lead_decay: float = 0.3


MANY = Tuning()
ONE = Tuning()


def concepts(stems: tuple[str, ...]) -> list[Concept]:
    """The distinct concepts of a sentence, in order of their first place."""
    return list(dict.fromkeys((*stems, *pairwise(stems))))


def weigh(pool: Pool, sentences: list[list[Concept]], tuning: Tuning) -> dict[Concept, float]:
    """The weight of every concept in the pool."""
    counts: dict[Concept, int] = {}
    firsts: dict[Concept, float] = {}
    seen_in: dict[Concept, int] = {}
    for number, found in enumerate(sentences):
        document = pool.document[number]
        worth = 1.0 / (1.0 + tuning.decay * pool.position[number])
        for concept in found:
            counts[concept] = counts.get(concept, 0) + 1
            if seen_in.get(concept) != document:
                seen_in[concept] = document
                firsts[concept] = firsts.get(concept, 0.0) + worth
    titled = {stem for title in pool.titles for stem in title}
    weights: dict[Concept, float] = {}
    for concept, count in counts.items():
        weight = firsts[concept] ** tuning.power * log(1.0 + count)
        if count == 1:
            weight *= tuning.single
        if isinstance(concept, tuple):
            weight *= tuning.pair
        elif concept in titled:
            weight *= tuning.title
        weights[concept] = weight
    return weights
