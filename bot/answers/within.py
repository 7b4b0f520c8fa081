"""A known topic among the words of a question: "nvidia chips" asks for Nvidia, about chips. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.commands import Brief
from bot.store.topics import Name, key_of
from bot.text.tokens import is_stop

_ASKS = frozenset({"want", "wants", "think", "thinks", "know", "knows", "mean", "means", "going", "doing"})
_MARKS = "“”„\"'‘’.,;:!?()…"


def within(asked: Brief, names: Sequence[Name]) -> Brief | None:
    """The question with the first topic that it names, and its other words as what to look at.

    None when it names none, or nothing else. Of several names that begin at one word the longest is meant;
    "who" in small letters is no World Health Organization.
    """
    typed = [
        bare
        for word in asked.topic.split()
        if (bare := word.strip(_MARKS).removesuffix("’s").removesuffix("'s"))
    ]
    topic_of = {name.key: name.topic for name in names}
    longest = max((len(key.split()) for key in topic_of), default=0)
    keys = [key_of(word) for word in typed]
    for start in range(len(typed)):
        for end in range(min(len(typed), start + longest), start, -1):
            topic = topic_of.get(" ".join(keys[start:end]))
            if topic is None or all(_carries_nothing(word) for word in typed[start:end]):
                continue
            rest = [
                word
                for word, key in zip(typed[:start] + typed[end:], keys[:start] + keys[end:], strict=True)
                if not _carries_nothing(word) and topic_of.get(key) != topic
            ]
            return replace(asked, topic=topic, focus=" ".join((*rest, asked.focus)).strip()) if rest else None
    return None


def _carries_nothing(word: str) -> bool:
    return word.islower() and (is_stop(word, "en") or word in _ASKS)
