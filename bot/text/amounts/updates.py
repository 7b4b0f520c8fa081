"""Whether a sentence itself says that its amount took the place of an earlier one, or comes on top of it.

"Raised its bid to $8bn", "now plans to cut 450 jobs", "the toll rose to 15": a newer state and no dispute.
"Another 450 jobs" is beside what was told before.
"""

from __future__ import annotations

import re

from bot.text.tables import words

_BEFORE = 90  # characters before an amount
_AFTER = 60
_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|more than|over|at least|up to|as many as|as much as|rund|etwa"
    r"|mehr als|environ|plus de|unos|más de) ){0,2}"
)
_REVISED = re.compile(
    r"\b(?:revis(?:ed|es|ing)|updat(?:ed|es|ing)|correct(?:ed|s)|no longer|instead of|rather than"
    r"|up from|down from|previous(?:ly)?|initial(?:ly)?|original(?:ly)?"
    r"|earlier (?:estimate|figure|report|count|toll|plan|offer|bid)s?"
    r"|now (?:says?|said|puts?|stands?|at|reached|plans?|wants?|expects?|offers?|will|to|over|more|confirmed)"
    r"|(?:is|are|has|have|will|says?|stands?) now"
    r"|korrigiert\w*|bisher\w*|zuvor|ursprünglich\w*|inzwischen|mittlerweile|révis\w+|désormais|auparavant"
    r"|au lieu de|revisad\w+|ahora|anteriormente|en lugar de)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:rais(?:ed|es|ing)|increas(?:ed|es|ing)|lift(?:ed|s|ing)|upped|ups|sweeten(?:ed|s|ing)"
    r"|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|cut(?:s|ting)?|climb(?:ed|s|ing)?|ris(?:es|en|ing)|rose|grew|grown"
    r"|jump(?:ed|s)|fell|fallen|drop(?:ped|s)|erhöht\w*|steig\w*|stieg\w*|gestiegen|senkt\w*|relev\w+|port(?:é|e)"
    r"|elev\w+|sub(?:e|ió))\b"
    rf"[^.;:]{{0,70}}?(?<! up) (?:to|auf|à|a|hasta) {_HEDGE}$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:another|further|additional|extra|weitere|otros|autres)\s(?:\w+\s)?$", re.IGNORECASE)
_THEN_MORE = re.compile(
    r"\s(?:more|further|additional|extra|weitere|supplémentaires|más)\b(?! than)", re.IGNORECASE
)
_RESULTS = words("""
    revenue revenues sales turnover profit profits loss losses earnings income margin margins umsatz gewinn
    chiffre bénéfice ingresos beneficio
""")
"""What is reported for a time that is over: a rise to it is a rise from another time's."""


def replaces(text: str, at: int, stop: int, measure: str) -> bool:
    """Whether the sentence ``text`` says that its amount ``text[at:stop]`` took the place of another."""
    before, after = text[max(0, at - _BEFORE) : at], text[stop : stop + _AFTER]
    if _REVISED.search(before) or _REVISED.search(after):
        return True
    return _RESULTS.isdisjoint(measure.lower().split()) and _MOVED.search(before) is not None


def adds(text: str, at: int, stop: int) -> bool:
    """Whether an amount comes on top of others: "another 450 jobs", "450 more"."""
    return _MORE.search(text, 0, at) is not None or _THEN_MORE.match(text, stop) is not None
