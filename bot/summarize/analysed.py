"""What the composer reads: articles with the analysis made when they came in, and what was told before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.text.found import Amount, Event, Quotation
from bot.text.splitting.sentences import Sentence


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


class AnalysisLike(Protocol):
    """The fields of ``bot.text.analysis.Analysis``."""

    @property
    def language(self) -> str: ...
    @property
    def sentences(self) -> tuple[Sentence, ...]: ...
    @property
    def stems(self) -> tuple[tuple[str, ...], ...]: ...
    @property
    def title_stems(self) -> tuple[str, ...]: ...
    @property
    def voices(self) -> tuple[Quotation, ...]: ...
    @property
    def figures(self) -> tuple[Amount, ...]: ...
    @property
    def coming(self) -> tuple[Event, ...]: ...


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article and its analysis; the analysis' offsets point into ``article.text``."""

    article: ArticleLike
    analysis: AnalysisLike


@dataclass(frozen=True, slots=True)
class Memory:
    """What a channel has been told already; empty for somebody who asks for the first time."""

    told_stories: Mapping[int, int] = field(default_factory=dict)  # story id -> when told, UTC seconds
    told_sentences: frozenset[str] = frozenset()  # keys by bot.stories.novelty.sentence_key


def languages_of(items: Iterable[Analysed]) -> tuple[str, ...]:
    """The languages of the articles, the most frequent first."""
    counts: dict[str, int] = {}
    for item in items:
        language = item.analysis.language or item.article.language or "en"
        counts[language] = counts.get(language, 0) + 1
    return tuple(sorted(counts, key=lambda language: (-counts[language], language)))
