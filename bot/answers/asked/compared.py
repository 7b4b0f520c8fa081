"""Known topics that a question compares: "who is bigger, orbit or delta", "orbit vs delta on ads". Pure.

The topics are asked for together, with the other words as what to look at; which of them is bigger no
sentence here is asked to judge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.asked.asking import asks, bare
from bot.answers.asked.within import end_of_name
from bot.commands import Brief
from bot.store.topics import Name, key_of

_COMPARES = re.compile(
    r"\b(?:vs\b\.?|versus|or|than|compar\w+|differences? between|against)(?=\W|$)", re.IGNORECASE
)
_OPENS = re.compile(r"(?:are|did|do|does|has|have|how|is|what|which|who|whose|will)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;:]|\bvs\b\.?|\bversus\b|\bor\b|\bthan\b|\band\b)\s*", re.IGNORECASE)
_JOINS = frozenset(
    {"against", "or", "to", "than", "versus", "vs", "comparing", "comparison", "difference", "differences",
     "company", "one", "on", "in", "by"}
)  # fmt: skip
_MORE = re.compile(r"(?:\w{2,}(?:er|ier)|better|best|biggest|less|more|most|worse)$", re.IGNORECASE)


def compared(asked: Brief, names: Sequence[Name]) -> Brief | None:
    """The question for the known topics in it, of each part one or of a question's part none; else None."""
    if asked.focus or not _COMPARES.search(asked.topic):
        return None
    topic_of = {name.key: name.topic for name in names}
    found: list[str] = []
    others: list[str] = []
    for part in filter(None, _PARTS.split(asked.topic)):
        named, rest = _named(part, topic_of)
        if not named and not _OPENS.match(part):
            return None  # compared with what is no known topic
        found += named
        others += rest
    topics = tuple(dict.fromkeys(found))
    if len(topics) < 2 or not (others or not _PARTS.search(asked.topic)):
        return None
    focus = [
        word for word in others if not (asks(word) or bare(word).lower() in _JOINS or _MORE.match(bare(word)))
    ]
    return replace(asked, topic=", ".join(topics), focus=" ".join(dict.fromkeys(focus)))


def _named(part: str, topic_of: dict[str, str]) -> tuple[list[str], list[str]]:
    """The topics that a part names, the longest name first, and its other words."""
    typed = part.split()
    keys = [key_of(word) for word in typed]
    longest = max((len(key.split()) for key in topic_of), default=0)
    found: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(typed):
        end = end_of_name(typed, keys, at, topic_of, longest)
        if end:
            found.append(topic_of[" ".join(keys[at:end])])
        else:
            others.append(typed[at])
        at = end or at + 1
    return found, others
