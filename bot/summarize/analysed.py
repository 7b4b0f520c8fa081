"""What the composer reads: an article with the analysis that was made when it came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.text.analysis import Analysis


class ArticleLike(Protocol):
    """The fields of ``bot.model.Article`` that a briefing needs."""

    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def family(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def published_at(self) -> int: ...
    @property
    def story_id(self) -> int: ...
    @property
    def copy_of(self) -> int | None: ...
    @property
    def sample(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article and its analysis; the analysis' offsets point into ``article.text``."""

    article: ArticleLike
    analysis: Analysis
