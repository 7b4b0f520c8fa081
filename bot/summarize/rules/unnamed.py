"""English sentences about what only an earlier one can have named, told by how they open.

"For most people, it has" | "The Norwegian won" | "The Leeds striker has" | "is similarly dear"
"""

from __future__ import annotations

import re

from bot.text.naming.name_parts import is_demonym
from bot.text.tables import words
from bot.text.voices.speech import speech

_PARTICIPLE = re.compile(
    r"(?!(?:According|During|Following|Including|Regarding|Concerning|Considering|Depending|Nothing|Something"
    r"|Everything|Morning|Evening|Spring|King|Indeed|Red|United|Hundred)\b)"
    r"(?:[A-Z][a-z]+(?:ed|ing)|Hidden|Built|Born|Known|Found|Held|Led|Made|Seen|Shown|Sold|Set|Given|Taken"
    r"|Written|Driven|Won|Torn|Stuck|Caught|Brought|Bought|Kept|Left|Lost|Hit|Hurt|Shot|Cut|Drawn|Grown)"
    r"(?![^,]* (?:is|are|was|were|has|have|had|will|would|said|says)\b)"
    r" [^,;:]{2,90}(?:, [^,;:]{2,90})?, (?:it|they|he|she)"
    r" (?!said|says|told|added|(?:is|was) (?:clear|likely|possible)"
    r"|(?:seems|appears|emerged|turned out)\b)[a-z’']+\b"
)
"""What opens so is said of the one that follows: of "it"."""
_FOR_ALL = re.compile(
    r"(?:For|Among|Unlike|Like|To|With|Without) [^,;:]{2,60}, it"
    r"(?! (?:is|was|has been|will be|would be|may be|can be|seems|appears|remains|took|takes|means)\b"
    r".*\b(?:that|to|how|whether|for|if|when)\b) [a-z]"
)
"""But "For most people, it is hard to" says what is hard."""
_ALIKE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be) (?:also )?(?:similarly|likewise)\b(?! to\b)"
    r"|\bjust as [a-z]+ly[.,;]|\b(?:is|are|was|were|be) just as [a-z]+[.,;]"
)
"""It is like something, and does not say like what."""
_OF_A_NATION = re.compile(r"The (?:\d+-year-old )?([A-Z][a-z]+) ([a-z][\w-]*)\b(?![\w-]| [A-Z])")
_OF_A_TEAM = re.compile(
    r"The (?:(?:[A-Z][\w’'-]*|\d[\w-]*|[a-z]+-[a-z-]+|former|young|national|tennis|world|bronze|silver|gold"
    r"|cross|country|relay) ){0,5}"
    r"(?:medall?ist|champion|sprinter|striker|midfielder|defender|goalkeeper|keeper|winger|fly-half|scrum-half"
    r"|full-back|prop|flanker|hooker|athlete|runner|boss|coach|manager|captain|skipper|boxer|golfer|swimmer"
    r"|cyclist|jumper|hurdler|jockey|star|singer|rapper|actor|actress|player|comedian|novelist|frontman|guitarist|drummer"
    r"|number one|duo|trio|pair|band)"
    r"(?! (?:of|for|who|at|from|in|that|which|behind|and|[A-Z]))(?!, (?:who\b|[A-Z]))\b"
)
"""Somebody who plays, told by no more than that: "The Birmingham athlete has", "The duo"."""
_ACTS = words(
    """
    is was has had will would can could may might must also then later now never still won lost said says told
    beat took made became went led came left got ran scored finished began fell rose
    """
)
_MANY = ("sh", "ch", "se", "ss")
"""The ends of "the British", "the Dutch" and "the Chinese", who are no single person."""


def is_unnamed(outside: str) -> bool:
    """Whether a sentence, without its quotations, opens with somebody or something it does not name."""
    if any(pattern.match(outside) for pattern in (_PARTICIPLE, _FOR_ALL, _OF_A_TEAM)):
        return True
    return _of_a_nation(outside) or _ALIKE.search(outside) is not None


def _of_a_nation(outside: str) -> bool:
    """Whether somebody is only said to be of a country."""
    match = _OF_A_NATION.match(outside)
    if match is None or not is_demonym(match[1]):
        return False
    if outside[4].isdigit():
        return match[2] not in speech("en").roles
    return match[2] in _ACTS and not match[1].endswith(_MANY)
