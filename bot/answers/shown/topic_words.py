"""Topics in words."""

from __future__ import annotations


def said(topics: tuple[str, ...]) -> str:
    """Topics in a sentence: "Netflix, Disney and Sora"; with commas alone when a name has an "and" itself."""
    if any(" and " in topic for topic in topics):
        return ", ".join(topics)
    return topics[0] if len(topics) == 1 else f"{', '.join(topics[:-1])} and {topics[-1]}"
