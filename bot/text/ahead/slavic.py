"""Whether a date in a Polish or Russian sentence is of something to come.

    the clause of the date, between marks | the verb before it, else the first behind it | looks ahead?

Both languages set a comma before every subordinate clause, so "powiedział w piątek, że odbędzie się" and
"сообщил в среду, что состоится" tell by themselves which verb a date belongs to; and in both the date often
stands before its verb ("Rada w środę zdecyduje").
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bot.text.ahead.slavic_words import (
    AHEAD,
    BELIEF,
    DONE,
    FOR,
    LONG_AGO,
    NO_VERBS,
    NOT,
    NOT_BEFORE,
    OF_DEED,
    PLANNED,
    UNSURE,
    WAS,
)

LANGUAGES = frozenset(AHEAD)
_BREAK = re.compile(r"[,:](?!\d)|[;()–—?!]|\s-\s|\.(?=[A-ZŁŚŻŹĆА-ЯЁ][a-zа-яё])")
_SHORT = 4  # words beside a date in a clause of its own: "w Gdyni, w piątek 4 grudnia,"
_AHEAD = ("ahead", "planned")
_YEAR = re.compile(r"\b20\d\d\b")


class _Patterns(NamedTuple):
    """What ``slavic_words`` lists, compiled when a language is first met."""

    ahead: re.Pattern[str]
    verbs: re.Pattern[str]
    deed_before: re.Pattern[str]
    deed_after: re.Pattern[str]
    unsure: re.Pattern[str]
    believed: re.Pattern[str]
    long_ago: re.Pattern[str]
    not_before: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    ahead, deed = AHEAD[language], OF_DEED[language]
    return _Patterns(
        ahead=compiled(rf"\b(?:{ahead}|{PLANNED[language]})\b"),
        verbs=compiled(
            rf"\b(?:(?P<was>{WAS[language]})|(?P<ahead>{ahead})|(?P<planned>{PLANNED[language]})"
            rf"|(?P<done>{DONE[language]}))\b"
        ),
        deed_before=compiled(rf"\b(?:{deed})\s$"),
        deed_after=compiled(rf"\s(?:{deed})\b"),
        unsure=compiled(rf"\b(?:{UNSURE[language]}|{NOT[language]})\b"),
        believed=compiled(rf"\b{BELIEF[language]}"),
        long_ago=compiled(rf"\b{LONG_AGO[language]}\b"),
        not_before=compiled(rf"\b(?:{NOT_BEFORE[language]})"),
    )


def looks_ahead(sentence: str, language: str) -> bool:
    """Whether a sentence holds any verb that looks ahead."""
    return _patterns(language).ahead.search(sentence) is not None


def is_ahead(before: str, said: str, after: str, language: str) -> bool:
    """Whether a date that is ``said`` between the words around it is of something to come."""
    known = _patterns(language)
    if known.not_before.search(before) or known.deed_after.match(after):
        return False
    if known.believed.search(before) or known.believed.search(after):
        return False
    if known.long_ago.search(before) and not _YEAR.search(said):
        return False
    breaks = [0, *(match.end() for match in _BREAK.finditer(before))]
    left = before[breaks[-1] :]
    end = _BREAK.search(after)
    right = after[: end.start()] if end else after
    found = _verbs(left + said + right, language)
    verbs = [verb for verb in found if verb.start() < len(left)]
    deed = known.deed_before.search(left)
    if deed and not (verbs and verbs[-1].lastgroup in _AHEAD and verbs[-1].end() >= deed.end() - 1):
        return False
    if verbs and not left[: verbs[-1].start()].strip():  # "рейсов, запланированных на": of what was told
        left = before[breaks[-2:][0] :]
    verbs = verbs[-1:] or found[:1]
    if not verbs and len(left.split()) + len(right.split()) <= _SHORT:
        verbs = _verbs(before[: breaks[-1]], language)[-1:] or _verbs(after, language)[:1]
        left, right = before[breaks[-2:][0] :], after
    ahead = bool(verbs) and verbs[0].lastgroup in _AHEAD
    if ahead and verbs[0].lastgroup == "planned" and not said.lower().startswith(FOR[language]):
        return False
    return ahead and not known.unsure.search(f"{left} … {right}")


def _verbs(text: str, language: str) -> list[re.Match[str]]:
    """The verbs of a text that look ahead or tell what is done, in order."""
    nouns = NO_VERBS[language]
    found = _patterns(language).verbs.finditer(text)
    return [match for match in found if match["done"] is None or match[0].lower() not in nouns]
