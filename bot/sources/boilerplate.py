"""Texts that a publisher puts under every headline: "Subscribers read the full report on our site". Pure.

Such a text says nothing of the article. Taken for one it would make all articles of a feed the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.model import Draft
from bot.stories.publishers import family

LONGEST = 1_000  # characters; a longer text speaks for itself, whatever headlines it was given
_SHORTEST_WORD = 4  # letters that "the", "und", "para" do not have
_FEW = 3  # words of a headline, of which one may stand in the other
_WORD = re.compile(r"\w+")


def without_boilerplate(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; what one publisher puts under headlines that tell of different things is no text."""
    headlines: dict[tuple[str, str], list[str]] = {}
    keys = [(family(draft.publisher, draft.home or draft.url), draft.text.strip()) for draft in drafts]
    for key, draft in zip(keys, drafts, strict=True):
        if draft.title and draft.text and len(draft.text) <= LONGEST:
            headlines.setdefault(key, []).append(draft.title)
    empty = {
        key
        for key, titles in headlines.items()
        if any(tell_of_others(titles[0], title) for title in titles[1:])
    }
    return [
        replace(draft, text="") if draft.title and key in empty else draft
        for key, draft in zip(keys, drafts, strict=True)
    ]


def tell_of_others(headline: str, other: str) -> bool:
    """Whether of two headlines' words hardly one is in both: neither can be the other one edited."""
    one, two = _words(headline), _words(other)
    return bool(one and two) and _FEW * len(one & two) <= min(len(one), len(two))


def _words(headline: str) -> frozenset[str]:
    found = frozenset(_WORD.findall(headline.casefold()))
    return frozenset(word for word in found if len(word) >= _SHORTEST_WORD) or found
