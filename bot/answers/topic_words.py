"""Topics in words."""

from __future__ import annotations


def said(topics: tuple[str, ...]) -> str:
    """Topics in a sentence: "Netflix, Disney and Sora"; with commas only when a name has an "and" of its own."""
    if any(" and " in topic for topic in topics):
        return ", ".join(topics)
    return topics[0] if len(topics) == 1 else f"{', '.join(topics[:-1])} and {topics[-1]}"
