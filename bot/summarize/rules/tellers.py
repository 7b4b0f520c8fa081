"""English sentences that end with who says so, where that is no more than "he", "it" or "the paper".

"Sales in the north will double, he said." | "…, the newspaper reported." | "…, it added."
"""

from __future__ import annotations

import re

from bot.summarize.rules.surnames import is_name
from bot.text.naming.given_names import gender
from bot.text.voices.speech import speech
from bot.text.voices.speech_words import KIN

_SAYS = (
    r"(?:said|says|adds|added|told|believes|argues|argued|explained|warned|claimed|insisted|noted|reported"
    r"|wrote)"
)
_TOLD = re.compile(
    rf"(?:[,”\"’']|“ ) (?:(?P<who>he|she|it|they)"
    rf"|the (?P<paper>newspaper|paper|magazine|journal|report|study|survey|statement|source|document))"
    rf" {_SAYS}\b"
)
_PAPERS = re.compile(r"\b(?:Times|Post|Journal|Guardian|Mail|Herald|Tribune|News|Independent|Telegraph)\b")
_NAME = re.compile(r"(?<![\w’'])([A-Z][\w-]+)(?= ([A-Z][\w-]+))")
_NAMED = re.compile(r"(?<![\w’'])[A-Z][\w-]*[a-z]\b")
_SUBJECT = 40
"""Characters in which whom "it" means is named: "The weavers' firm Orbit will cut jobs, it said"."""
_WORD = re.compile(r"[\w-]+")
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Lady", "President", "Professor", "Judge"))


def is_told_by_another(outside: str) -> bool:
    """Whether a sentence, without its quotations, leaves open who says it."""
    match = _TOLD.search(outside)
    if match is None:
        return False
    before = outside[: match.start()]
    if noun := match["paper"]:
        once = rf"\b(?:an?|new|one|another) (?:[\w-]+ ){{0,2}}{noun}\b"
        return re.search(once, before, re.IGNORECASE) is None and _PAPERS.search(before) is None
    first = before.split(" ", 1)[0]
    if is_name(first or "a") and not first.endswith(("’s", "'s", "s’", "s'")):
        return False
    if match["who"] in ("it", "they"):
        return _NAMED.search(before, 1, _SUBJECT) is None
    return not _names_somebody(before)


def _names_somebody(text: str) -> bool:
    """Whether a text has a full name, a name behind a title, or a role."""
    if any(given in _TITLES or gender(f"{given} {name}") for given, name in _NAME.findall(text)):
        return True
    roles = speech("en").roles
    return any(word in roles or word in KIN for word in _WORD.findall(text.lower()))
