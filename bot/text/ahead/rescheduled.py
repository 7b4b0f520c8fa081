"""Dates of what a sentence moves or calls off: the old one is none any more, the new one lies ahead.

"from 6 November to 4 December" | "the strike planned for Friday has been suspended" | "originally set for"

The verbs are English; a sentence in another language has none of them, and nothing is said of it.
"""

from __future__ import annotations

import re

from bot.text.calendar_words import DAY

SHIFTED = r"(?:delayed|postponed|moved|rescheduled|brought|pushed|put back|slipped|shifted|extended|switched)"
_FROM = re.compile(rf"\b{SHIFTED}\b[^;:]*\bfrom (?:the )?$")
_TO = re.compile(
    rf"\b{SHIFTED}\b(?:[^,;:]*\b(?:to|until|till|for)|[^;:]*\bfrom [^,;:]{{3,30}} to) (?:the )?$"
)
_LEADS = re.compile(r"(?:from|to|until|till|for) ", re.IGNORECASE)
_FIRST_SAID = re.compile(
    r"\b(?:originally|initially|previously|at first|first) (?:been )?"
    r"(?:set|due|scheduled|planned|expected|slated)\b[^,;:]{0,60}$"
)
_STOPPED = r"(?:shelv|suspend|halt|avert|axe|scrapp|cancell?|delay|postpon|block|dropp|abandon)ed"
_STOPPING = re.compile(
    rf"\b(?:{_STOPPED}|shelves|suspends|halts|blocks|drops|put(?:s|ting)? off|call(?:s|ed) off"
    r"|withdr(?:ew|aws)|struck down|strikes down)\b(?P<what>[^,;:]*)$"
)
_STILL = re.compile(
    r"\b(?:and|but|which|who|while|as|because|since|after|before|will)\b"
    r"|\b(?:is|are|be|been) (?:due|planned|set)\b"
)
"""Between what stops something and a date: another statement, of which the date may be."""
_ANNOUNCED = re.compile(r"\b(?:due|planned|scheduled|set|expected|slated|plans? to|to be|was to|were to)\b")
_A_DATE = (
    r"(?:early |late |mid-)?(?:the )?(?:\d|next\b|later\b|this\b|spring|summer|autumn|fall\b|winter"
    rf"|{DAY}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_SMALL_SHIFT = (
    r"(?! (?:by|until|to|for) (?:\w+ ){0,2}"
    r"(?:hours?|minutes?|midday|noon|\d{1,2}(?::\d\d)? ?[ap]\.?m))"
)
_IS_OFF = re.compile(
    r",?(?: (?!(?:after|because|since|when|although|as|if|whose|which|that|and|but|while|will)\b)"
    r"[\w’'-]+){0,5},? (?:was|were|is|are|has been|have been|had been|will be|gets?) (?:now |[a-z]+ly )?"
    r"(?:suspended|averted|shelved|put off|put on hold|adjourned|dropped|withdrawn|struck down|blocked|axed"
    rf"|off\b|(?:delayed|postponed){_SMALL_SHIFT}"
    r"|(?:moved|pushed|brought|rescheduled|put) (?:back |forward )?(?:from .{3,30} )?"
    rf"(?:to|until|for) {_A_DATE})"
)


def is_moved_from(before: str, said: str) -> bool:
    """Whether the date that is ``said`` is the one from which something was moved away."""
    return _FROM.search(_with_lead(before, said)) is not None


def is_moved_to(before: str, said: str) -> bool:
    """Whether the date is the one to which something was moved."""
    return _TO.search(_with_lead(before, said)) is not None


def _with_lead(before: str, said: str) -> str:
    """The words before a date in lower case, with the "from" or "until" that belongs to it."""
    lead = _LEADS.match(said)
    return (before + lead[0] if lead else before).lower()


def is_off(before: str, after: str) -> bool:
    """Whether the words around a date say of what was announced for it that it will not happen then."""
    if _FIRST_SAID.search(before) or _IS_OFF.match(after):
        return True
    stopping = _STOPPING.search(before)
    return (
        stopping is not None
        and _ANNOUNCED.search(stopping["what"]) is not None
        and _STILL.search(stopping["what"]) is None
    )
