"""How the clauses of a line look: "about …", "last … days". Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.commands import Param


def lead_of(p: Param) -> str:
    """The word before a free clause's value, with the space before it: " about"."""
    return f" {p.clauses[0].partition('{}')[0].strip()}"


def is_free(p: Param) -> bool:
    """Whether a value may be any words."""
    return p.type is str and p.reads is None


@cache
def pattern(clause: str, free: bool) -> re.Pattern[str]:
    """What a clause looks like at the end of a line; its value is the first group."""
    if "{}" not in clause:
        return re.compile(rf"\s{re.escape(clause)}$", re.IGNORECASE)
    before, _, after = clause.partition("{}")
    if after:
        return re.compile(rf"\s{re.escape(before)}(\S+){re.escape(after)}$", re.IGNORECASE)
    # Free words run from the first lead word on ("about what they say about ads"), others from the last.
    body = r"(\S.*?)" if free else rf"((?:(?!\s{re.escape(before)}).)+)"
    return re.compile(rf"\s{re.escape(before)}{body}$", re.IGNORECASE)
