"""Slips of the finger: how near one word is to another. Pure."""

from __future__ import annotations

from collections.abc import Iterable


def one_edit(a: str, b: str) -> bool:
    """Whether one insertion, deletion, replacement or swap of neighbours turns ``a`` into ``b``."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        swapped = a[at + 1 : at + 2] + a[at : at + 1]
        return a[at + 1 :] == b[at + 1 :] or (swapped == b[at : at + 2] and a[at + 2 :] == b[at + 2 :])
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[at + 1 :] == shorter[at:]


def without_slip(word: str, known: Iterable[str]) -> str:
    """The first known word that is one edit away, else the word as it is."""
    return next((one for one in known if one_edit(word.lower(), one)), word)
