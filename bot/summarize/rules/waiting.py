"""The order of sentences beside what they need, and what waits under "More".

    what a voice, figure or date says already | what lost the sentence it needs | each after what it needs

A reader of "More" has its lines before him and nothing else.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from bot.summarize.pool import Pool
from bot.summarize.rules.referents import Back, points_back

_DEFINITE = "the "
_QUOTES = "\"'“‘„«("


def after_what_they_need(chosen: Sequence[int], needs: Mapping[int, int]) -> list[int]:
    """The sentences in order of rank, but each that points back right after the one it points to."""
    if not needs:
        return list(chosen)
    followers: dict[int, list[int]] = {}
    for number in chosen:
        if number in needs:
            followers.setdefault(needs[number], []).append(number)
    ordered: list[int] = []
    stack = [number for number in chosen if number not in needs][::-1]
    while stack:
        number = stack.pop()
        ordered.append(number)
        if number in followers:
            stack += sorted(followers[number], reverse=True)
    return ordered


def counting(numbers: Sequence[int], bias: Sequence[float], needs: Mapping[int, int]) -> list[int]:
    """Those of the sentences that count by themselves (``bias`` above 0), or that another of them needs."""
    needed = {needs.get(number) for number in numbers}
    return [number for number in numbers if bias[number] > 0 or number in needed]


def waiting(later: Sequence[int], shown: Container[int], needs: Mapping[int, int], pool: Pool) -> list[int]:
    """The lines of "More" as they are read: ``later`` in order of rank, ``shown`` are the points.

    A line whose needed sentence stands nowhere goes. Where that sentence is a point, which stands in another
    message, the line stays if it opens with "the company": what that is a reader of the points remembers,
    but not whom "he" meant.
    """
    kept: set[int] = set()
    within: dict[int, int] = {}
    for number in sorted(later):  # what is needed stands before
        need = needs.get(number)
        if need is None or (need in shown and not _opens_back(number, pool)):
            kept.add(number)
        elif need in kept:
            kept.add(number)
            within[number] = need
    return after_what_they_need([number for number in later if number in kept], within)


def _opens_back(number: int, pool: Pool) -> bool:
    """Whether a sentence opens with a connective or a pronoun."""
    text = pool.text(number)
    back = points_back(text, pool.languages[pool.document[number]])
    if back is Back.REFERENT:
        return not text.lstrip(_QUOTES).lower().startswith(_DEFINITE)
    return back is Back.CONNECTIVE
