"""The question behind a briefing: a topic's names and a focus, read anew for each language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.summarize.about.query import Query

Names = Sequence[str | Sequence[str]]  # "Amazon Prime Video", or the words of it one by one

_NOTHING = Query()


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked for: a topic's names and a focus, each as queries for the language of an article."""

    names: Names = ()
    focus: str = ""
    _named: dict[str, Query] = field(default_factory=dict)
    _focused: dict[str, tuple[Query, ...]] = field(default_factory=dict)

    def named(self, language: str) -> Query:
        """The query for the topic's names."""
        if not self.names:
            return _NOTHING
        if language not in self._named:
            from bot.summarize.about.asked import query  # takes a while to import

            self._named[language] = query(self.names, language)
        return self._named[language]

    def focused(self, language: str) -> tuple[Query, ...]:
        """The queries for the words of the focus."""
        if not self.focus:
            return ()
        if language not in self._focused:
            from bot.summarize.about.asked import focus_queries

            self._focused[language] = focus_queries(self.focus, language)
        return self._focused[language]
