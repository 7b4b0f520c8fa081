"""Where a number or an amount stands in its sentence, and the words around it."""

from __future__ import annotations

import re
from typing import NamedTuple


class Where(NamedTuple):
    """The place of ``text[first:last]`` in the sentence ``text[start:end]``."""

    text: str
    language: str
    start: int
    first: int
    last: int
    end: int

    def before(self, most: int) -> str:
        """The ``most`` characters of the sentence before it."""
        return self.text[max(self.start, self.first - most) : self.first]

    def after(self, most: int) -> str:
        """The ``most`` characters of the sentence behind it."""
        return self.text[self.last : min(self.end, self.last + most)]

    def led_by(self, pattern: re.Pattern[str], most: int) -> re.Match[str] | None:
        """Whether the ``most`` characters before it have what a pattern, which ends with "$", says."""
        return pattern.search(self.text, max(self.start, self.first - most), self.first)

    def followed_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whether a pattern begins right behind it."""
        return pattern.match(self.text, self.last, self.end)
