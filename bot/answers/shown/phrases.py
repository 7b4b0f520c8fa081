"""Small phrases that many messages have: counts, names, topics. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

NARROWS = re.compile(r" (?:but not|from|without) .+$")  # what ``narrowed`` puts behind a topic


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 article", "3 articles", "2 stories"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def capitalized(name: str) -> str:
    """A topic as a headline's first word: "netflix" typed freely becomes "Netflix", "iPhone" stays."""
    return name[:1].upper() + name[1:] if name.partition(" ")[0].islower() else name


def said(topics: Sequence[str]) -> str:
    """Topics in a sentence: "Netflix, Disney and Sora"; with commas alone when a name has an "and" itself.

    What narrows each of them is told once, as it may be typed: "Netflix and Disney without ads".
    """
    tail = NARROWS.search(topics[-1])
    if len(topics) > 1 and tail and all(topic.endswith(tail[0]) for topic in topics):
        return f"{said([topic.removesuffix(tail[0]) for topic in topics])}{tail[0]}"
    if any(" and " in topic for topic in topics):
        return ", ".join(topics)
    return topics[0] if len(topics) == 1 else f"{', '.join(topics[:-1])} and {topics[-1]}"


def narrowed(topic: str, without: str, only: str, language: str = "") -> str:
    """A topic with what narrows it, as shown and typed: "Netflix without ads from Reuters only in German"."""
    whose = f"{f' without {without}' if without else ''}{f' from {only} only' if only else ''}"
    return f"{topic}{whose}{f' in {language}' if language else ''}"


def either(names: Sequence[str]) -> str:
    """Names of which one is meant: "Netflix, Disney or Sora"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def last_days(days: int) -> str:
    """Days up to now: "last day", "last 7 days"."""
    return "last day" if days == 1 else f"last {days:,} days"


def told_by(publisher: str) -> str:
    """A publisher's name; articles from files may have none."""
    return publisher or "a file without a publisher"


def kept_words(days: int) -> str:
    """How long articles are kept; 0 days are for ever."""
    return f"articles for {counted(days, 'day')}" if days else "articles for ever"
