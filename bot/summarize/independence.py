"""Whether two sentences of different publishers are two reports, or one that the other took over.

a share of common words | the same words in the same order | "according to the Harbour News"
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from bot.summarize.pool import Stems
from bot.summarize.similarity import overlap

_VERBATIM = 0.95  # an overlap from which a sentence is taken over, not reported
_IN_ORDER = 0.6  # the same of the pairs of neighbouring stems: a word was changed here and there
_MANY_STEMS = 8  # with fewer two reports are alike by chance
_SAYS = (
    "said|says|reported|reports|wrote|writes|revealed|reveals|learned|understands|quoted|cited|claimed|claims"
)

Report: TypeAlias = tuple[str, Stems, str]  # a sentence, its stems and its publisher


def is_independent(one: Report, other: Report) -> bool:
    """Whether two sentences that say the same are reports of their own."""
    if names_source(one[0], other[2]) or names_source(other[0], one[2]):
        return False
    own, theirs = one[1], other[1]
    if len(frozenset(own)) < _MANY_STEMS:
        return True
    left, right = frozenset(pairwise(own)), frozenset(pairwise(theirs))
    in_order = len(left & right) / max(len(left), len(right), 1)
    return overlap(own, theirs) < _VERBATIM and in_order < _IN_ORDER


def names_source(text: str, publisher: str) -> bool:
    """Whether a sentence has from a publisher what it says: "according to …", "… reported", "told …"."""
    name = publisher.removeprefix("The ").strip()
    return bool(name) and name in text and _source(name).search(text) is not None


@lru_cache(maxsize=1024)
def _source(name: str) -> re.Pattern[str]:
    known = rf"(?:[Tt]he )?{re.escape(name)}"
    return re.compile(
        rf"\b(?:[Aa]ccording to|[Tt]old|[Cc]iting|[Cc]ited by|[Rr]eport(?:ed)? (?:by|in|from)|[Ss]een by"
        rf"|[Ss]poke to|[Qq]uoted by|[Ii]nterview with|[Ss]tatement to|[Aa]s) {known}(?!\w)"
        rf"|(?<!\w){known}(?:['’]s? report\w*)? (?:(?:has|had|first|also) )?(?:{_SAYS})\b"
    )
