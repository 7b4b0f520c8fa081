"""Boilerplate: phrases of what stands around articles, looked for where a sign of them is."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain

from bot.text.tables import compiled
from bot.text.tokens import content_stems

_Phrase = tuple[str, str]  # a sign, which every match of the pattern holds, and the pattern


def _phrases(text: str, form: str) -> tuple[_Phrase, ...]:
    """Those of a table, in each line ``sign: pattern``, or a sign that is the whole pattern."""
    found = []
    for line in text.strip().splitlines():
        sign, _, more = line.partition(": ")
        found.append((sign, form.format(more or sign)))
    return tuple(found)


# In small letters, as the text is then, too: a pattern of any case takes three times as long.
_WORDED = _phrases(
    r"""
all rights reserved
terms of: terms of (?:use|service)
privacy policy
cookie: cookies? (?:policy|settings)
sign up: sign up (?:for|to)
signing up: by signing up,? you
subscribe: subscribe (?:to|now|today)
newsletter
click here
read more
post a comment
comment: (?:has|have|[’']ve) (?:approached|contacted|asked|reached out to) [^.]* for (?:a )?comment
contributed to
with additional reporting
reporting by
editing by
compiled by
copyright
may not be published
may not be reproduced
follow: follow (?:us|me|him|her) on
for more information: for more information,? (?:visit|see)
breaking news alerts
breaking news emails
delivered weekday mornings
caption: (?:hide|show|toggle) caption
tweet: (?:your|this) tweet (?:location|to your)|(?:add|information) to your tweets
crawl: (?:these|this) crawls? (?:is|are|was|were)|crawls? of (?:outlinks|supported)|crawl data to
broken: broken links? (?:on the web|that would)
version of this: (?:an?|the) (?:earlier|previous) version of this
forward-looking statements
brought to you by: (?:is|are|was) brought to you by
adobe flash: need (?:the latest version of )?(?:the )?adobe flash
added to the wayback machine
excerpt: excerpts? from (?:an?|the) (?:[\w’']+ )?interview
story: ha(?:s|ve) (?:that|this|our) (?:full )?story(?=\.)
pic.twitter: pic\.twitter\w*
""",
    r"\b(?:{})\b",
)
_MARKED = _phrases(
    r"""
@: @\w+\.\w
#: #\w+\b.*#\w+
http: https?://
www.: www\.
©
""",
    "{}",
)


@cache
def _by_stem() -> dict[str, list[_Phrase]]:
    """The phrases of words by the last content stem of their sign, which an English sentence has, too."""
    found: dict[str, list[_Phrase]] = {}
    for phrase in _WORDED:
        found.setdefault(content_stems(phrase[0], "en")[-1], []).append(phrase)
    return found


@cache
def _stems() -> frozenset[str]:
    return frozenset(_by_stem())


def is_boilerplate(lowered: str, stems: AbstractSet[str] | None = None) -> bool:
    """Whether such a phrase stands in a sentence, given in small letters.

    The content ``stems`` of an English sentence make the look for them quicker.
    """
    found = [pattern for sign, pattern in _possible(stems) if sign in lowered]
    return bool(found) and any(compiled(pattern).search(lowered) for pattern in found)


def _possible(stems: AbstractSet[str] | None) -> Sequence[_Phrase]:
    """The phrases that a sentence of such stems may have."""
    if stems is None:
        return _MARKED + _WORDED
    if stems.isdisjoint(_stems()):
        return _MARKED
    return [*_MARKED, *chain.from_iterable(map(_by_stem().__getitem__, stems & _stems()))]
