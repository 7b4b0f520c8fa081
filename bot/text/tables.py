"""How tables of words are written: as texts, a blank between two."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``."""
    return frozenset(text.split())


def either(text: str) -> str:
    r"""A pattern for any one of the patterns in ``text``; a blank within one is written ``\s``."""
    return f"(?:{'|'.join(text.split())})"
