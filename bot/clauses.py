"""How the clauses of a line look, "about …", "last … days", and how they are taken off its end. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.commands.base import Param, read_value
from bot.delivery.zones import is_offset
from bot.errors import BadInput

_CLOCK = re.compile(r"[A-Z]{1,4}T")  # as the letters for a time are written: GB and NZ are countries
_LONGEST = 12  # words of a value that can be read: "monday, tuesday, wednesday, thursday and friday"

# Words between things that are listed, in the languages that the bot reads
AND, OR = "and|und|et|y", "or|oder|ou"
LISTED = rf"{AND}|e|en|i|и|{OR}|o|of|lub|или"
"""The short ones mean other things, too ("netflix en france", "vitamin e"): where each part is looked up."""

# What narrows a topic stays with its words until they are looked up: a title may have it, too.
WHOSE = re.compile(
    r"(?:^|[,;·]?\s+)(?:(?:but|and)\s+)?(?:(?:(?:exclusively|just|only|solely|nur)\s+)?"
    r"(?:from|by|via|per|according to|von|laut|bei|aus|de|selon|d['’]après|según|da|secondo|segundo|van"
    r"|volgens|według|od|из|от)|just|only)\s+",
    re.IGNORECASE,
)
"""Before whose articles alone are asked for: "netflix from reuters"."""
LEAVING_OUT = re.compile(
    r"(?:(?:[,;]\s+|\s[(\[])(?:no|not)"
    r"|[,;·]?\s+[(\[\"“„]?(?:(?:but|and|so)\s+)?(?:without|w/o(?:ut)?|leaving out|except(?:ing)?(?:\s+for)?"
    r"|excl(?:ud(?:e|es|ing)|\.)|minus|menos|besides|(?:but|and)\s+(?:no|none|not|nothing)"
    r"|(?:apart|aside) from|other than|(?:not|nothing) (?:about|by|from)"
    r"|(?:(?:from|by) )?(?:all|every(?:body|one)|anyone) (?:but|except)"
    r"|(?:aber\s+)?ohne|aber\s+(?:nicht|kein\w*)|au(?:ß|ss)er|sans|sauf|mais\s+pas|sin|pero\s+no|excepto"
    r"|senza|tranne|ma\s+non|sem|exceto|mas\s+não|zonder|behalve|maar\s+(?:niet|geen)|bez|oprócz|без"
    r"|кроме)):?\s+",
    re.IGNORECASE,
)
"""Before what is to be left out: "netflix without ads"."""


def lead_of(p: Param) -> str:
    """The word before a free clause's value, with the space before it: " about"."""
    return f" {p.clauses[0].partition('{}')[0].strip()}"


def is_free(p: Param) -> bool:
    """Whether a value may be any words."""
    return p.type is str and p.reads is None


@cache
def _pattern(clause: str, free: bool) -> re.Pattern[str]:
    """What a clause looks like at the end of a line; its value is the first group."""
    if "{}" not in clause:
        return re.compile(rf"\s{re.escape(clause)}$", re.IGNORECASE)
    before, _, after = clause.partition("{}")
    if after:
        return re.compile(rf"\s{re.escape(before)}(\S+){re.escape(after)}$", re.IGNORECASE)
    # Free words run from the first lead word on ("about what they say about ads"), others from the last.
    body = r"(\S.*?)" if free else rf"((?:(?!\s{re.escape(before)}).)+)"
    return re.compile(rf"\s{re.escape(before)}{body}$", re.IGNORECASE)


def taken(clauses: Sequence[Param], rest: str, may_be_all: bool) -> tuple[str, dict[str, object]]:
    """A line without the clauses that end it, and their values; BadInput for a mistake in one of them."""
    values: dict[str, object] = {}
    while True:
        left = [p for p in clauses if p.name not in values]
        mistake: BadInput | None = None
        for p in left:
            try:
                cut = _take(p, rest, may_be_all)
            except BadInput as error:  # told only when no other clause ends the text
                mistake = mistake or error
                continue
            if cut is not None:
                rest, values[p.name] = cut
                break
        else:
            if mistake is not None:
                raise _last_mistake(left, rest) or mistake
            return rest, values


def _last_mistake(clauses: Sequence[Param], rest: str) -> BadInput | None:
    """The mistake nearest to the end: of "at 9 in Berln" it is the city, not the time."""
    found: list[tuple[int, BadInput]] = []
    for p in clauses:
        for clause in p.clauses:
            match = _pattern(clause, is_free(p)).search(rest) if clause != "{}" and "{}" in clause else None
            if match is None:
                continue
            value = match.group(1).strip()
            try:
                read_value(p, value)
            except BadInput as error:
                error.value = value
                found.append((match.start(), _of_the_rest(p, value, clauses) or error))
    return max(found, key=lambda one: one[0])[1] if found else None


def _of_the_rest(p: Param, value: str, clauses: Sequence[Param]) -> BadInput | None:
    """The mistake behind a value that can be read: of "9 funday" it is the day, not the time."""
    bare = next((c for c in clauses if "{}" in c.clauses), None)
    words = value.split()
    for size in range(min(len(words) - 1, _LONGEST), 0, -1):
        try:
            read_value(p, " ".join(words[:size]))
        except BadInput:
            continue
        if bare is None:
            return None
        try:
            read_value(bare, " ".join(words[size:]))
        except BadInput as error:
            error.value = " ".join(words[size:])
            return error
    return None


def _take(p: Param, rest: str, may_be_all: bool) -> tuple[str, object] | None:
    """Cut one clause off the end of ``rest``: (what is left, its value), or None when it is not there."""
    for clause in sorted(p.clauses, key=len, reverse=True):  # "in the last {}" before "last {}"
        match = _pattern(clause, is_free(p)).search(rest)
        if match is None or (not may_be_all and match.start() == 0):
            continue
        if "{}" not in clause:
            return rest[: match.start()], True
        value = match.group(1).strip()
        if clause == "{}":
            cut = _take_bare(p, rest, may_be_all)
            if cut is not None:
                return cut
            continue
        try:
            read_value(p, value)
        except BadInput as error:
            # "at the movies" is part of a topic; "at 25:00", "in UTC+2" and "in EST" are mistakes to be told
            if any(c.isdigit() for c in value) or (_CLOCK.fullmatch(value) and is_offset(value)):
                error.value = value
                raise
            continue
        return rest[: match.start()], value
    return None


def _take_bare(p: Param, rest: str, may_be_all: bool) -> tuple[str, object] | None:
    """A clause without a lead word ("weekdays", "mon - thu"): the longest tail that can be read."""
    words = rest.split()
    for size in range(min(len(words), 6), 0, -1):
        if size == len(words) and not may_be_all:
            continue
        tail = " ".join(words[-size:])
        try:
            read_value(p, tail)
        except BadInput:
            continue
        head = " ".join(words[:-size])
        return (" " + head if head else ""), tail
    return None
