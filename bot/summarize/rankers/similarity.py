"""When two sentences say the same: the share of the shorter one's stems that the other has."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet

SAME = 0.6  # of two sentences with this overlap only one is shown
SUPPORT = 0.5  # a passage of another publisher with this overlap backs a point
SAME_FIGURE = 0.3  # the same for sentences that share a telling number, like 497,099
_TELLING = 4  # characters of such a number; years are none
_TOO_FEW = 3  # stems: below, only equality counts


def overlap(a: Collection[str], b: Collection[str]) -> float:
    """Shared distinct stems over those of the shorter sentence, 0 to 1."""
    left, right = frozenset(a), frozenset(b)
    smaller = min(len(left), len(right))
    if smaller < _TOO_FEW:
        return 1.0 if left == right and left else 0.0
    return len(left & right) / smaller


def says_same(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    """Whether only one of two sentences, given as their distinct stems, should be shown."""
    common = a & b
    smaller = min(len(a), len(b))
    shared = len(common) / smaller if smaller >= _TOO_FEW else overlap(a, b)
    return shared >= SAME or (shared >= SAME_FIGURE and any(map(_telling, common)))


def _telling(stem: str) -> bool:
    if not stem[0].isdigit() or len(stem) < _TELLING:
        return False
    return not (len(stem) == _TELLING and stem.isdigit() and stem[:2] in ("19", "20"))
