"""Counts: what happens to what people count, the toll of a disaster, and numbers that only belong to a name.

the counted noun | the verb before it or behind it | "jobs cut", "people killed"
"""

from __future__ import annotations

import re

from bot.text.amounts import circumstances
from bot.text.amounts.measure_words import HAPPENS
from bot.text.amounts.where import Where
from bot.text.calendar_words import MONTH_NAMES
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import words

_PROPER = re.compile(r"([^\W\d_][\w’'-]*)\.?\s$")
_CLAUSE = re.compile(r"[,;:\d]|\b(?:and|with|while|but|und|mit|et|avec|y|con)\b")
_WORD = re.compile(r"[^\W\d_]+")
_THE = re.compile(r"\b(?:the|a)\s$", re.IGNORECASE)
_SERIES = re.compile(r"\s(?:series|family|range|line)\b")
_OPENINGS = words("nearly almost roughly around about approximately some only exactly another fewer")
_FAR = 110  # characters before a number in which "toll" stands
_TOLL = re.compile(
    r"\b(?<!road )(?<!bridge )(?<!tunnel )toll\b(?! (?:road|bridge|tunnel|booth|plaza|gate|lane|fee)s?\b)"
    r"(?![^.;:]*(?:injur|wound|missing|infect))[^.;:]{0,60}?"
    r"(?:\b(?:rose|rises|risen|rising|climb(?:s|ed|ing)|jump(?:s|ed)|grew|grown|increased|went up)"
    r"(?: [a-z]+ly| further| again)?(?: by [\d,]+)?(?: from (?:[a-z]+ ){0,2}[\d,]+)? to"
    r"|\b(?:stands?|stood|is|was) at|\b(?:reach(?:es|ed)|passe[sd]|hits?|topp(?:ed|s)|exceed(?:ed|s)|is|was))"
    rf"\s(?:(?:{circumstances.HEDGE}|now) ){{0,2}}$"
)
_TOLL_OF = re.compile(rf"\btoll of (?:{circumstances.HEDGE} ){{0,2}}$")
_OTHER = re.compile(
    r"[-\s]?(?:%|per\s?cent|percent|injur|wound|missing|euros?\b|dollars?\b|pounds?\b|pence|cents?\b)"
)


def is_toll(here: Where) -> bool:
    """Whether a bare number is how many have died: "the death toll has risen to 61", "a toll of 61"."""
    before = here.before(_FAR)
    if "toll" not in before or here.followed_by(_OTHER):
        return False
    return _TOLL_OF.search(before) is not None or _TOLL.search(before) is not None


def measure(here: Where, counted: str) -> tuple[str, str]:
    """The counted noun with the verb that says what happens to it: "jobs cut"."""
    window = _CLAUSE.split(here.before(40).lower())[-1].rpartition(" that ")[2]
    before = _WORD.findall(window.replace("close to", ""))
    behind = _WORD.findall(_CLAUSE.split(here.after(24).lower())[0])[:4]
    told = [HAPPENS[word] for word in (*behind, *before) if word in HAPPENS]
    said, way = told[-1] if told else ("", "")  # by a verb before it rather than one behind it
    return f"{counted} {said}".rstrip(), way


def is_name(here: Where, match: re.Match[str], number: float) -> bool:
    """Whether the number belongs to a name before it ("iPhone 15 users") or is a year ("the 2024 titles")."""
    if 1950 <= number <= 2049 and len(match["low"]) == 4 and number % 100:
        return True
    if match["scale"] or number >= 1000:
        return False
    if here.led_by(_THE, 5) and _SERIES.match(here.text, match.end("low")):
        return True  # "the 737 series"
    before = here.led_by(_PROPER, 30)
    if before is None:
        return False
    word = before[1]
    if word.lower() in MONTH_NAMES:
        return number <= 31
    opens = word.lower() in STOP_WORDS["en"] or word.lower() in _OPENINGS
    return not opens and any(letter.isupper() for letter in word)
