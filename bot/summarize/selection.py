"""Which sentences become points: the ranking, the rules, newer states, and what others confirm.

rank | gate | said already in other words? | newer state instead of the older | those with independent backing
first | points, more
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.summarize.backing.states import is_figure, other_state
from bot.summarize.backing.support import Backing, Supporters
from bot.summarize.gather import Gathered
from bot.summarize.rules.earlier import tells_of_earlier
from bot.summarize.rules.gate import TAKE, Gate
from bot.summarize.rules.waiting import counting

_BACKED_FROM = 0.12  # share of the best score from which backing lifts a sentence above the others
_OF_ARTICLE = 2  # sentences before those of other articles come first
_OF_STORY = 3
_SPARE = 2  # sentences more than asked for, because some are found to be older states of others


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

    What the channel has not been told comes first, and what tells of earlier times last; between them what
    two publishers report independently, then what is not yet the third of its article or the fourth of its
    story, then by score; a sentence that points back stays behind the one it needs. Of a broad topic the
    second of its story is behind the first of all others.
    """
    supporters = Supporters(gathered)
    gate.differs, gate.known = supporters.differs, gathered.name_stems
    gate.stories = [item.article.story_id for item in gathered.documents]
    ranked, replaced = _told_once(gathered, ranking, supporters, gate, limit + _SPARE, is_new)
    supporters.prepare(number for number, _ in ranked)
    chosen = _current(ranked, replaced, supporters, gate)[:limit]
    # What came for the sake of a sentence that points back goes when that one is not shown.
    counted = counting([one.number for one in chosen], gathered.bias, gate.needs)
    chosen = [one for one in chosen if one.number in counted]
    place = {one.number: at for at, one in enumerate(chosen)}
    broad = gathered.broad
    crowded = _crowded(chosen, gathered, 1 if broad else _OF_STORY)
    floor = _BACKED_FROM * max((one.score for one in chosen), default=0.0)
    keys: dict[int, tuple[bool, bool, bool, bool, int]] = {}
    for at, one in enumerate(chosen):
        backed = one.backing.independent > 0 and one.score >= floor
        behind = one.number in crowded
        last = (broad and behind) or _tells_of_earlier(one.number, gathered)
        key = (not is_new(one.number), last, not backed, behind, at)
        needed = gate.needs.get(one.number)
        if needed is not None and needed in place:
            key = max(key, (*keys[needed][:4], at)) if needed in keys else key
        keys[one.number] = key
    return sorted(chosen, key=lambda one: keys[one.number])


def _tells_of_earlier(number: int, gathered: Gathered) -> bool:
    """Whether a sentence tells of an earlier time than its article."""
    item = gathered.item(number)
    year = datetime.fromtimestamp(item.article.published_at, UTC).year
    return tells_of_earlier(gathered.pool.text(number), item.analysis.language, year)


def _crowded(chosen: list[Chosen], gathered: Gathered, most: int) -> set[int]:
    """The sentences of articles that have their share already, and of stories that have ``most``."""
    crowded: set[int] = set()
    of_article: dict[int, int] = {}
    of_story: dict[int, int] = {}
    for one in chosen:
        article = gathered.item(one.number).article
        if of_article.get(article.id, 0) >= _OF_ARTICLE or of_story.get(article.story_id, 0) >= most:
            crowded.add(one.number)
            continue
        of_article[article.id] = of_article.get(article.id, 0) + 1
        of_story[article.story_id] = of_story.get(article.story_id, 0) + 1
    return crowded


def _told_once(
    gathered: Gathered,
    ranking: Iterator[tuple[int, float]],
    supporters: Supporters,
    gate: Gate,
    limit: int,
    is_new: Callable[[int], bool],
) -> tuple[list[tuple[int, float]], set[int]]:
    """The best sentences of which none says in other words what another says; of two the newer state stays.

    Whether it is newer is asked of reports on one story only: elsewhere the better ranked one stays. What a
    channel has been told keeps only that back which clearly says the same. The second value has those that
    took the place of an older one.
    """
    ranked: list[tuple[int, float]] = []
    replaced: set[int] = set()
    for number, score in ranking:
        new = is_new(number)
        said = next(
            (
                at
                for at, (other, _) in enumerate(ranked)
                if supporters.retells(number, other, strictly=new and not is_new(other))
            ),
            None,
        )
        if said is None:
            ranked.append((number, score))
            if len(ranked) >= limit:
                break
            continue
        older = ranked[said][0]
        if _is_later(gathered, supporters, number, older) and number not in gate.needs:
            ranked[said] = (number, ranked[said][1])
            replaced.add(number)
            left = _left_with(older, gate)
            ranked = [one for one in ranked if one[0] not in left]
        elif number not in gate.needs.values():
            gate.drop(number)
    return ranked, replaced


def _is_later(gathered: Gathered, supporters: Supporters, number: int, older: int) -> bool:
    """Whether a sentence tells the newer state of what another says, and not only less of the same."""
    if (
        not supporters.newer.is_later(number, older)
        or gathered.item(number).analysis.language != gathered.item(older).analysis.language
    ):
        return False
    ours, theirs = gathered.pool.stems[number], gathered.pool.stems[older]
    return (
        other_state(ours, theirs)
        or sum(map(is_figure, ours)) >= sum(map(is_figure, theirs))
        or supporters.newer.settles(number, older)
    )


def _current(
    ranked: list[tuple[int, float]], replaced: set[int], supporters: Supporters, gate: Gate
) -> list[Chosen]:
    """The sentences as things stand now: instead of an older state the newest one, each once."""
    at: dict[int, float] = {}
    newer = set(replaced)
    left: set[int] = set()
    numbers = {number for number, _ in ranked}
    for number, score in ranked:
        if number in left:
            continue
        now = _latest(number, supporters, gate, numbers)
        if now != number:
            newer.add(now)
            gone = _left_with(number, gate)
            left |= gone
            numbers -= gone
            numbers.add(now)
            for one in gone:
                at.pop(one, None)
        at.setdefault(now, score)
    return [
        Chosen(number, score, supporters.backing(number), number in newer) for number, score in at.items()
    ]


def as_things_stand(
    gathered: Gathered, ranking: Iterator[tuple[int, float]], gate: Gate
) -> Iterator[tuple[int, float]]:
    """The sentences of a ranking, instead of an older state the newest one, each once."""
    supporters = Supporters(gathered)
    numbers: set[int] = set()
    for number, score in ranking:
        supporters.prepare((number,))
        now = _latest(number, supporters, gate, numbers)
        if now != number and now in numbers:
            gate.drop(number)
            continue
        numbers.add(now)
        yield now, score


def _latest(number: int, supporters: Supporters, gate: Gate, numbers: set[int]) -> int:
    """The sentence, or the newest one of its story that says it with other figures."""
    newer = supporters.backing(number).newer
    if newer is None or gate.needs.get(newer) == number:
        return number
    if newer in numbers:
        return newer
    if gate.swap(number, newer) != TAKE:
        return number
    supporters.prepare((newer,))
    return newer


def _left_with(number: int, gate: Gate) -> set[int]:
    """A sentence that is replaced, and those that point back to it: all of them are dropped.

    What a newer state makes old is not kept for the sake of a sentence about the background.
    """
    left, waiting = set[int](), [number]
    while waiting:
        one = waiting.pop()
        left.add(one)
        waiting += [other for other, needed in gate.needs.items() if needed == one and other not in left]
        if one in gate.taken:
            gate.drop(one)
    return left
