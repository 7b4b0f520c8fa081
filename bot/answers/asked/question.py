"""What is asked, whoever asks it: a command, or the topics of a daily briefing, where some settings hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.channel_settings import value_of, words_of
from bot.commands import Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is looked for, and how much of it is told."""

    workspace_id: int
    topic: str
    focus: str = ""
    days: int | None = None  # None: the last 7 days, or else the latest there are
    widen: bool = True  # without a number of days: the latest when the last 7 days have nothing to show
    points: int = 5
    method: str = "coverage"
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    without: str = ""  # what to leave out, in words
    only: str = ""  # the publishers whose articles alone are read, by name
    language: str = ""  # the one in which articles are asked for, by name; it goes before …
    languages: tuple[str, ...] = ()  # … those that a setting names


def question_of(
    asked: Brief, workspace_id: int, settings: Mapping[str, str], *, widen: bool = True
) -> Question:
    """What a command asks, where these settings hold."""
    return Question(
        workspace_id=workspace_id,
        topic=asked.topic,
        focus=asked.focus,
        days=asked.days,
        widen=widen,
        points=int(value_of(settings, "points")),
        method=value_of(settings, "summarizer"),
        exclude=words_of(settings, "exclude"),
        include=words_of(settings, "include"),
        without=asked.without,
        only=asked.only,
        language=asked.language,
        languages=words_of(settings, "languages"),
    )
