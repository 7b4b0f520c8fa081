"""How tables of words and patterns are written, as texts; and a table that fills as it is read."""

from __future__ import annotations

import re
from functools import cache
from typing import Generic, TypeVar

FULL = 40_000  # words that are remembered before a table starts again: 6 MB of stems
LONGEST = 64  # characters of a word that is remembered; what is longer is no word
_Value = TypeVar("_Value")


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


class Remembered(dict[str, _Value], Generic[_Value]):
    """What ``read`` makes of a word, looked up from then on: a newsroom's vocabulary is small."""

    def read(self, word: str) -> _Value:
        """Made anew, without a look into the table."""
        raise NotImplementedError

    def __missing__(self, word: str) -> _Value:
        value = self.read(word)
        if len(word) <= LONGEST:
            if len(self) >= FULL:
                self.clear()
            self[word] = value
        return value
