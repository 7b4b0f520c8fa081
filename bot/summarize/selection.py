"""Which sentences become points: the ranking, the rules, newer states, and what others confirm.

rank | gate | newer state instead of the older | those with independent backing first | points, more
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.summarize.gate import TAKE, Gate
from bot.summarize.gather import Gathered
from bot.summarize.support import Backing, Supporters

_BACKED_FROM = 0.12  # share of the best score from which backing lifts a sentence above the others
_OF_ARTICLE = 2  # sentences before those of other articles come first
_OF_STORY = 3


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

    What the channel has not been told comes first, then what two publishers report independently, then what
    is not yet the third of its article or the fourth of its story, then by score; a sentence that points back
    stays behind the one it needs.
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
    crowded = _crowded(chosen, gathered)
    floor = _BACKED_FROM * max((one.score for one in chosen), default=0.0)
    keys: dict[int, tuple[bool, bool, bool, int]] = {}
    for at, one in enumerate(chosen):
        backed = one.backing.independent > 0 and one.score >= floor
        key = (not is_new(one.number), not backed, one.number in crowded, at)
        needed = gate.needs.get(one.number)
        if needed is not None and needed in place:
            key = max(key, (*keys[needed][:3], at)) if needed in keys else key
        keys[one.number] = key
    return sorted(chosen, key=lambda one: keys[one.number])


def _crowded(chosen: list[Chosen], gathered: Gathered) -> set[int]:
    """The sentences of articles and stories that have their share already."""
    crowded: set[int] = set()
    of_article: dict[int, int] = {}
    of_story: dict[int, int] = {}
    for one in chosen:
        article = gathered.item(one.number).article
        if of_article.get(article.id, 0) >= _OF_ARTICLE or of_story.get(article.story_id, 0) >= _OF_STORY:
            crowded.add(one.number)
            continue
        of_article[article.id] = of_article.get(article.id, 0) + 1
        of_story[article.story_id] = of_story.get(article.story_id, 0) + 1
    return crowded


def _latest(number: int, score: float, supporters: Supporters, gate: Gate) -> Chosen:
    """The sentence, or the newest one of its story that says it with other figures."""
    backing = supporters.backing(number)
    newer = backing.newer
    if newer is None or number in gate.needs.values() or gate.swap(number, newer) != TAKE:
        return Chosen(number, score, backing)
    supporters.prepare((newer,))
    return Chosen(newer, score, supporters.backing(newer), replaced=True)
