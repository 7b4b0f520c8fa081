"""LexRank, exact and fast: the scores of sumy's LexRank without its dense matrix.

    weigh the stems | find the pairs that can be alike | count neighbours | power iteration

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience" (2004), with sumy's choices: term
frequency over the sentence's largest, idf = log(sentences / (1 + sentences with the term)), an edge where the
cosine is above 0.1, and a power iteration that stops when a step is at most 0.1. Pairs are found through an
index, as in Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search" (2007): the commonest stems of
a sentence, up to a norm of sqrt(0.1), cannot lift a pair above the threshold by themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from bot.summarize.pool import Stems

THRESHOLD = 0.1
EPSILON = 0.1
_SLACK = 1e-12  # for rounding: a bound may not lose a pair that sits on the threshold

Weighted = list[dict[str, float]]


def lex_rank(sentences: Sequence[Stems]) -> list[float]:
    """The centrality of every sentence, of norm 1; all zero when no two stems are told apart."""
    vectors = _unit_vectors(sentences)
    return _power(_neighbours(vectors))


def _unit_vectors(sentences: Sequence[Stems]) -> Weighted:
    """tf-idf vectors of length 1, commonest stem first; empty where all idf are zero."""
    spread: Counter[str] = Counter()
    for stems in sentences:
        spread.update(dict.fromkeys(stems, 1))
    total = len(sentences)
    idf = {stem: log(total / (1 + count)) for stem, count in spread.items()}
    vectors: Weighted = []
    for stems in sentences:
        counts = Counter(stems)
        most = max(counts.values(), default=1)
        ordered = sorted(counts, key=lambda stem: (-spread[stem], stem))
        # The sign of idf only ever appears squared in sumy's cosine.
        weights = {stem: counts[stem] / most * abs(idf[stem]) for stem in ordered}
        norm = sqrt(sum(weight * weight for weight in weights.values()))
        vectors.append({stem: w / norm for stem, w in weights.items() if w} if norm else {})
    return vectors


def _neighbours(vectors: Weighted) -> list[list[int]]:
    """For every sentence those whose cosine with it is above the threshold, itself included."""
    limit = THRESHOLD - _SLACK
    heads: Weighted = []  # the commonest stems of each: not indexed
    head_norms: list[float] = []
    tails: Weighted = []
    for vector in vectors:
        head: dict[str, float] = {}
        square = 0.0
        for stem, weight in vector.items():
            if square + weight * weight >= limit:
                break
            square += weight * weight
            head[stem] = weight
        heads.append(head)
        head_norms.append(sqrt(square))
        tails.append({stem: weight for stem, weight in vector.items() if stem not in head})
    # Pairs are compared once, the later sentence against all before it: what of its own stems is in the
    # others' tails, what of the others' tails is in its head, and last what is in both heads.
    index: dict[str, list[tuple[int, float]]] = {}
    head_index: dict[str, list[tuple[int, float]]] = {}
    near: list[list[int]] = [[] for _ in vectors]
    for number, vector in enumerate(vectors):
        dots: dict[int, float] = {}
        for stem, weight in vector.items():
            for other, theirs in index.get(stem, ()):
                dots[other] = dots.get(other, 0.0) + weight * theirs
        for stem, weight in tails[number].items():
            for other, theirs in head_index.get(stem, ()):
                dots[other] = dots.get(other, 0.0) + weight * theirs
        own_head, own_norm = heads[number], head_norms[number]
        for other, dot in dots.items():
            if dot + own_norm * head_norms[other] <= limit:
                continue
            their_head = heads[other]
            if own_head and their_head:
                dot += sum(w * their_head[stem] for stem, w in own_head.items() if stem in their_head)
            if dot > THRESHOLD:
                near[number].append(other)
                near[other].append(number)
        if vector:
            near[number].append(number)
        for stem, weight in tails[number].items():
            index.setdefault(stem, []).append((number, weight))
        for stem, weight in own_head.items():
            head_index.setdefault(stem, []).append((number, weight))
    return near


def _power(near: list[list[int]]) -> list[float]:
    """The principal eigenvector of the row-normalized adjacency, as far as sumy iterates."""
    total = len(near)
    if not total:
        return []
    current = [1.0 / total] * total
    while True:
        share = [value / (len(others) or 1) for value, others in zip(current, near, strict=True)]
        following = [sum(map(share.__getitem__, others)) for others in near]
        norm = sqrt(sum(value * value for value in following))
        if not norm:
            return [0.0] * total
        following = [value / norm for value in following]
        step = sqrt(sum((a - b) ** 2 for a, b in zip(following, current, strict=True)))
        current = following
        if step <= EPSILON:
            return current
