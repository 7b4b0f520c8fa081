"""When two sentences say the same: the share of the shorter one's stems that the other has."""

from __future__ import annotations

from collections.abc import Collection

SAME = 0.6  # of two sentences with this overlap only one is shown
SUPPORT = 0.5  # a passage of another publisher with this overlap backs a point
_TOO_FEW = 3  # stems: below, only equality counts


def overlap(a: Collection[str], b: Collection[str]) -> float:
    """Shared distinct stems over those of the shorter sentence, 0 to 1."""
    left, right = frozenset(a), frozenset(b)
    smaller = min(len(left), len(right))
    if smaller < _TOO_FEW:
        return 1.0 if left == right and left else 0.0
    return len(left & right) / smaller
