"""What is quoted: a verbatim stretch of an article, and the point that is made with it.

Apart from ``bot.model``, which holds them too, so that a plain summary need not build all of its nouns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of an article: ``text == article.text[start:end]``."""

    article_id: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One cited sentence of a briefing; ``support`` holds the passages of others that say the same."""

    passage: Passage
    story_id: int
    support: tuple[Passage, ...] = ()
    score: float = 0.0
    why: tuple[str, ...] = ()  # how it was chosen, in words for "Why this?"
    new: bool = True  # not yet told in the channel that the briefing is for
    speaker: str = ""  # the publisher, where it speaks of itself: "we" are they


def cited_by(points: Iterable[Point]) -> set[int]:
    """Ids of the articles that points cite, those that back them included."""
    return {one.article_id for point in points for one in (point.passage, *point.support)}
