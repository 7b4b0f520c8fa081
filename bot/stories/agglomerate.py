"""Many stories seen at once: the two most alike become one, again and again, until none are alike enough.

This is agglomerative clustering by the cosine of the sums. Its result does not depend on the order in which
articles came in, so it measures the grouping in batch and mends, as a second look, what one pass left apart.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from bot.stories.evidence import asked, beyond
from bot.stories.weights import Vector, alike, extent, least, total


@dataclass(slots=True)
class Cluster:
    """A story in the making."""

    members: list[int]
    square: float  # of the length of the sum of its vectors
    terms: float  # distinct terms, summed over its articles
    first: int  # UTC seconds of its oldest article
    last: int
    room: float  # see ``evidence.room``, summed over its articles
    families: frozenset[str]  # of the publishers that tell it; "" for one unknown


def margin(product: float, one: Cluster, other: Cluster, sums: tuple[Vector, Vector] | None = None) -> float:
    """By how much the likeness of two stories is over what is asked for, given the product of their sums.

    Without the sums themselves it is the most that it can be.
    """
    counts = (len(one.members), len(other.members))
    extent_ = extent(one.terms / counts[0], other.terms / counts[1])
    found = alike(product, (one.square, other.square), counts, extent_)
    gap = max(0, max(one.first, other.first) - min(one.last, other.last))
    again = one.families == other.families and len(one.families) == 1 and "" not in one.families
    over = found - least(extent_, min(counts), gap, again=again)
    if sums is not None and over >= 0 and product > 0 and extent_ < 1:  # no other needs the dear look
        room = min(one.room / counts[0], other.room / counts[1])
        over -= asked(found * beyond(*sums) / product, extent_, room)
    return over


def agglomerate(clusters: Sequence[Cluster], sums: Sequence[Vector]) -> list[list[int]]:
    """The members of each resulting story; ``sums[i]`` is the sum of the vectors of ``clusters[i]``."""
    alive: dict[int, Cluster] = dict(enumerate(clusters))
    links = _links(sums)
    vectors = list(sums)
    heap: list[tuple[float, int, int]] = []

    def offer(a: int, b: int) -> None:
        one, other = alive[a], alive[b]
        over = margin(links[a][b], one, other, (vectors[a], vectors[b]))
        if over >= 0:
            heapq.heappush(heap, (-over, min(a, b), max(a, b)))

    for a, row in enumerate(links):
        for b in row:
            if b < a:
                offer(a, b)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in alive or b not in alive:
            continue
        one, other = alive.pop(a), alive.pop(b)
        merged = len(links)
        alive[merged] = Cluster(
            members=one.members + other.members,
            square=one.square + other.square + 2 * links[a][b],
            terms=one.terms + other.terms,
            first=min(one.first, other.first),
            last=max(one.last, other.last),
            room=one.room + other.room,
            families=one.families | other.families,
        )
        vectors.append(total((vectors[a], vectors[b])))
        vectors[a] = vectors[b] = {}
        row, shorter = links[a], links[b]
        if len(row) < len(shorter):
            row, shorter = shorter, row
        for near, value in shorter.items():
            row[near] = row.get(near, 0.0) + value
        row.pop(a, None)
        row.pop(b, None)
        links[a] = links[b] = {}
        links.append(row)
        for near, value in row.items():
            theirs = links[near]
            theirs.pop(a, None)
            theirs.pop(b, None)
            theirs[merged] = value
            offer(merged, near)
    return [sorted(cluster.members) for cluster in alive.values()]


def _links(sums: Sequence[Vector]) -> list[dict[int, float]]:
    """For each vector its product with every other that shares a term."""
    holders: dict[str, list[tuple[int, float]]] = {}
    links: list[dict[int, float]] = []
    for number, vector in enumerate(sums):
        row: dict[int, float] = {}
        for term, weight in vector.items():
            seen = holders.setdefault(term, [])
            for other, theirs in seen:
                row[other] = row.get(other, 0.0) + weight * theirs
            seen.append((number, weight))
        for other, value in row.items():
            links[other][number] = value
        links.append(row)
    return links
