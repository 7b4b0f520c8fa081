"""Topics in words."""

from __future__ import annotations

from collections.abc import Sequence


def said(topics: Sequence[str]) -> str:
    """Topics in a sentence: "Netflix, Disney and Sora"; with commas alone when a name has an "and" itself."""
    if any(" and " in topic for topic in topics):
        return ", ".join(topics)
    return topics[0] if len(topics) == 1 else f"{', '.join(topics[:-1])} and {topics[-1]}"


def narrowed(topic: str, without: str, only: str) -> str:
    """A topic with what narrows it, as shown and typed: "Netflix without ads from Reuters only"."""
    return f"{topic}{f' without {without}' if without else ''}{f' from {only} only' if only else ''}"
