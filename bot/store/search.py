"""Full-text search as data: what is wanted, and how each engine is asked for it.

Words arrive already stemmed (``bot.text.analysis.query_terms``): a word is its possible stems, a phrase is
words in a row. Stems hold letters and digits only, which is what makes the expressions below safe.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

Word = tuple[str, ...]  # its possible stems
Phrase = tuple[Word, ...]

_MOST_SPELLINGS = 12  # of one phrase: four words with two stems each have sixteen


@dataclass(frozen=True, slots=True)
class Wanted:
    """Articles that hold any of the phrases; with ``every``, all of them. ``prefix`` opens the last word."""

    phrases: tuple[Phrase, ...]
    every: bool = False
    prefix: bool = False


def expression(wanted: Wanted, engine: str) -> str:
    """The engine's own search expression; "" when nothing is wanted."""
    made = [_phrase(p, engine, wanted.prefix) for p in wanted.phrases if p and all(p)]
    if not made:
        return ""
    if engine == "sqlite":
        return (" AND " if wanted.every else " OR ").join(f"({m})" for m in made)
    return (" & " if wanted.every else " | ").join(f"({m})" for m in made)


def _phrase(phrase: Phrase, engine: str, prefix: bool) -> str:
    spellings = list(itertools.islice(itertools.product(*phrase), _MOST_SPELLINGS))
    if engine == "sqlite":
        end = "*" if prefix else ""
        return " OR ".join(f'"{" ".join(s)}"{end}' for s in spellings)
    end = ":*" if prefix else ""
    return " | ".join("(" + " <-> ".join(f"'{w}'" for w in s) + end + ")" for s in spellings)
