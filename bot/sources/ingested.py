"""What is decided about a draft on its way into the store, and what became of all of them. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sources.prepare import Prepared


@dataclass(slots=True)
class Ingested:
    """What became of the drafts: ids of new and changed articles, and how many were known."""

    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    known: int = 0
    repeated: int = 0  # drafts of an article that another of the same drafts had brought
    bare: int = 0  # of the new ones, those that are no more than a headline
    refused: list[tuple[str, str]] = field(default_factory=list)  # (title, reason in words)
    brought: set[int] = field(default_factory=set)  # the ids of new and changed ones, to look up


@dataclass(frozen=True, slots=True)
class Decided:
    """A prepared article with its id and its story."""

    prepared: Prepared
    id: int
    story_id: int
    copy_of: int | None
    joins: tuple[int, ...] = ()  # stories that are part of this one from now on
