"""Which sentences become points: the ranking, the rules, newer states, and what others confirm.

rank | gate | newer state instead of the older | those with independent backing first | points, more
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.summarize.gate import TAKE, Gate
from bot.summarize.gather import Gathered
from bot.summarize.support import Backing, Supporters


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of the pool that becomes a point."""

    number: int
    score: float
    backing: Backing
    replaced: bool = False  # it took the place of an older state of the same


def select(
    gathered: Gathered,
    ranking: Iterator[tuple[int, float]],
    gate: Gate,
    limit: int,
    is_new: Callable[[int], bool],
) -> list[Chosen]:
    """The best ``limit`` sentences in order of rank.

    What the channel has not been told comes first, then what two publishers report independently, then by
    score; a sentence that points back stays behind the one it needs.
    """
    supporters = Supporters(gathered)
    ranked: list[tuple[int, float]] = []
    for found in ranking:
        ranked.append(found)
        if len(ranked) >= limit:
            break
    supporters.prepare(number for number, _ in ranked)
    chosen = [_latest(number, score, supporters, gate) for number, score in ranked]
    place = {one.number: at for at, one in enumerate(chosen)}
    keys: dict[int, tuple[bool, bool, int]] = {}
    for at, one in enumerate(chosen):
        key = (not is_new(one.number), not one.backing.independent, at)
        needed = gate.needs.get(one.number)
        if needed is not None and needed in place:
            key = max(key, (*keys[needed][:2], at)) if needed in keys else key
        keys[one.number] = key
    return sorted(chosen, key=lambda one: keys[one.number])


def _latest(number: int, score: float, supporters: Supporters, gate: Gate) -> Chosen:
    """The sentence, or the newest one of its story that says it with other figures."""
    backing = supporters.backing(number)
    newer = backing.newer
    if newer is None or number in gate.needs.values() or gate.swap(number, newer) != TAKE:
        return Chosen(number, score, backing)
    supporters.prepare((newer,))
    return Chosen(newer, score, supporters.backing(newer), replaced=True)
