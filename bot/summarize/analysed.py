"""What the composer reads: articles with the analysis made when they came in, and what was told before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Memory:
    """What a channel has been told already; empty for somebody who asks for the first time."""

    told_stories: Mapping[int, int] = field(default_factory=dict)  # story id -> when told, UTC seconds
    told_sentences: frozenset[str] = frozenset()  # keys by bot.stories.novelty.sentence_key
