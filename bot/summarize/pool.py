"""The sentences that a summary may choose from, as flat columns over all articles.

Columns instead of objects: a briefing looks at thousands of sentences in a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Stems = tuple[str, ...]


@dataclass(slots=True)
class Pool:
    """Sentences of several articles; the n-th entries of all columns describe the n-th sentence."""

    stems: list[Stems] = field(default_factory=list)  # content stems, in order
    document: list[int] = field(default_factory=list)  # which article
    position: list[int] = field(default_factory=list)  # 0 for an article's first sentence
    length: list[int] = field(default_factory=list)  # characters
    titles: list[Stems] = field(default_factory=list)  # one for each article, may be empty
    sizes: list[int] = field(default_factory=list)  # sentences of each article

    def __len__(self) -> int:
        return len(self.stems)

    def add(self, title: Stems, stems: Sequence[Stems], lengths: Sequence[int]) -> int:
        """Append one article and return its number; ``lengths`` are characters, one a sentence."""
        number = len(self.titles)
        self.titles.append(title)
        self.sizes.append(len(stems))
        self.stems.extend(stems)
        self.document.extend([number] * len(stems))
        self.position.extend(range(len(stems)))
        self.length.extend(lengths)
        return number
