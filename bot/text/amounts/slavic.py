"""What a Polish or Russian amount of money, or a share, measures; nothing where the clause does not say it.

    the clause before it: a noun, then what it amounts to or how it moved | a noun behind it
    | a verb of paying

Other units are not read: their nouns stand in too many cases ("150 km na godzinę").
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bot.text.amounts import slavic_words as told
from bot.text.amounts.where import Where

LANGUAGES = frozenset(told.NOUNS)
_READ_BEFORE = 140  # characters before an amount
_FAR = 8  # words between a noun and the amount, at most
_NEAR = 3  # words between what moved and the amount, or before the noun
_QUOTED = re.compile(r"[«„“\"][^«»„”“\"]{1,40}[»”“\"]")  # "Прибыль «Нордвинда» выросла на 5%"


class _Patterns(NamedTuple):
    """What ``slavic_words`` lists, compiled when a language is first met."""

    breaks: re.Pattern[str]  # what ends the clause that is read
    noun: re.Pattern[str]
    leads: re.Pattern[str]  # what may stand between a noun and how much of it there is
    moved: re.Pattern[str]
    paid: re.Pattern[str]
    by: re.Pattern[str]  # what must stand behind what moved
    to: re.Pattern[str]
    behind: re.Pattern[str]
    unsure: re.Pattern[str]
    spread: re.Pattern[str]  # "from 5 to": no end of it is an amount by itself


@cache
def _patterns(language: str) -> _Patterns:
    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    noun, hedge, lead = told.NOUNS[language], told.HEDGES[language], told.LEADS[language]
    up, down, link, to = told.UP[language], told.DOWN[language], told.LINKS[language], told.TO[language]
    return _Patterns(
        breaks=compiled(
            rf"[;:()—–“”„«»?!]|\.\s(?-i:(?=[A-ZŁŚŻŹĆА-ЯЁ]))|,\s|\s-\s|\b(?:{told.ANDS[language]})\s"
            r"|(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*"
        ),
        noun=compiled(rf"\b{noun}\b"),
        leads=compiled(
            rf"(?:\s(?!(?:{told.APART})\s)[^\W\d_]+(?<!ł)(?<!ł[aoy])(?<!л)(?<!л[аои])){{0,2}}?"
            rf"(?:\s(?:{lead}))?(?:\s{hedge}){{0,2}}(?:\s(?:{lead}))?\s"
        ),
        moved=compiled(rf"\b(?:(?P<up>{up})|(?P<down>{down})|{link})\b"),
        paid=compiled(rf"\b(?P<verb>{told.PAID[language]})(?:\s[^\W\d_]+\.?){{0,4}}\s$"),
        by=compiled(rf"\b(?:{to}|{told.BY[language]})\s(?:{hedge}\s){{0,2}}$"),
        to=compiled(rf"\b{to}\s(?:{hedge}\s){{0,2}}$"),
        behind=compiled(rf"\s(?P<noun>{noun})\b"),
        unsure=compiled(rf"\b(?:{told.UNSURE[language]})\b"),
        spread=compiled(rf"\b{told.FROM[language]}\s(?:{hedge}\s)*\d[\d\s.,]*[^\d,;]{{0,12}}\b{to}\s$"),
    )


def measure(here: Where, *, money: bool) -> tuple[str, str]:
    """(what an amount measures, the way it moves), ("", "") where the clause does not say."""
    known = _patterns(here.language)
    if here.led_by(known.spread, 40):
        return "", ""
    before = _QUOTED.sub("X", here.before(_READ_BEFORE))
    clause = before[max((match.end() for match in known.breaks.finditer(before)), default=0) :]
    if known.unsure.search(clause):
        return "", ""
    nouns = list(known.noun.finditer(clause))
    if nouns and (told_before := _told_before(clause, nouns, known))[0]:
        return told_before
    if (match := here.followed_by(known.behind)) and not known.by.search(clause):
        return match["noun"], ""
    if nouns:
        return "", ""
    verb = known.paid.search(clause) if money else None
    return (verb["verb"], "") if verb else ("", "")


def _told_before(clause: str, nouns: list[re.Match[str]], known: _Patterns) -> tuple[str, str]:
    """What the nouns before an amount name, where something leads from the last of them to the amount."""
    first = noun = nouns[-1]
    for other in reversed(nouns[:-1]):
        if len(clause[other.end() : first.start()].split()) < _NEAR:
            first = other  # "wartość eksportu"
    said, between = clause[first.start() : noun.end()], clause[noun.end() :]
    if len(between.split()) > _FAR:
        return "", ""
    by = known.by.search(clause) is not None
    led = " ".join(clause[: first.start()].split()[-_NEAR:])
    for words, where in ((between, known.moved.search(between)), (led, known.moved.search(led))):
        if where is None:
            continue
        changed = bool(where["up"] or where["down"])
        if changed and by:
            return said, _way(where, clause, known)
        if not changed and words is between and len(between[where.end() :].split()) <= _NEAR:
            return said, ""
    return (said, "") if known.leads.fullmatch(between) else ("", "")


def _way(moved: re.Match[str], clause: str, known: _Patterns) -> str:
    """ "up" or "down", or "to" where the amount is what it came to."""
    if known.to.search(clause):
        return "to"
    return "up" if moved["up"] else "down"
