"""What comes next: dated events that a sentence announces, resolved against the publication date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Event:
    """A date ahead: ``text[start:end]`` is how the sentence says it ("on 12 November", "next Tuesday")."""

    sentence: int  # index into the sentences of the article
    start: int
    end: int
    date: str  # ISO date "2026-11-12", or month "2026-11" where no day was said


def find_events(
    text: str, sentences: Sequence[Sentence], language: str = "en", published_at: int = 0
) -> tuple[Event, ...]:
    """The dated events after ``published_at`` (UTC seconds) that ``text`` announces, in order of their offsets."""
    return ()
