"""How tables of words and patterns are written: as texts, a blank between two; and when they are compiled."""

from __future__ import annotations

import re
from functools import cache


def words(text: str) -> frozenset[str]:
    """The words of ``text``."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of ``text``, a stroke or the end of a line between two."""
    return frozenset(text.strip("\n").replace("\n", "|").split("|"))


def either(text: str) -> str:
    r"""A pattern for any one of the patterns in ``text``; a blank within one is written ``\s``."""
    return f"(?:{'|'.join(text.split())})"


def alternatives(text: str) -> str:
    """A pattern for any one of the patterns in ``text``, one a line or more; what is indented goes on."""
    return "|".join(text.strip("\n").replace("\n    ", "").splitlines())


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that few texts need: compiling it takes too long for every import."""
    return re.compile(pattern, flags)
