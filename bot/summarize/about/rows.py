"""Whether the stems of a name stand in a sentence of stems: in a row, or near one another. Pure."""

from __future__ import annotations

from bot.summarize.pool import Stems


def contains(sentence: Stems, name: Stems) -> bool:
    """Whether the stems of a name stand in a row. Who asks knows of the first: the last is looked for."""
    before, at = len(name) - 1, -1
    for _ in range(sentence.count(name[-1])):  # none in most sentences
        at = sentence.index(name[-1], at + 1)
        if at >= before and sentence[at - before : at + 1] == name:
            return True
    return False


def stands_near(sentence: Stems, name: Stems, reach: int) -> bool:
    """Whether all the stems of a name stand among ``reach`` neighbouring ones, in any order.

    Other numbers do not count: "cut 7,000 jobs" are job cuts.
    """
    if not all(map(sentence.__contains__, name)):  # as in most: no set is made of it
        return False
    wanted = set(name)
    sentence = tuple(stem for stem in sentence if not stem[0].isdigit() or stem in wanted)
    return any(
        found in wanted and wanted.issubset(sentence[at : at + reach]) for at, found in enumerate(sentence)
    )
