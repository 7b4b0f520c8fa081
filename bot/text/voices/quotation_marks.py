"""Where quotations begin and end, from their marks alone.

    marks of a paragraph, left to right | pair each closing mark with its opening one | outermost pairs

Straight, curly, German („…“ and »…«), French («…»), British and Dutch single marks (‘…’, the comma behind
them) and the two commas of Dutch papers (,,…'') are read. A mark that
never closes, and whatever a stray one would swallow, is no quotation. One quotation may run over several
paragraphs when each begins with an opening mark, as newspapers write it.
"""

from __future__ import annotations

import re
from itertools import islice

MOST_PAIRS = 2_000  # an article has tens; a hostile text may have a million
MOST_MARKS = 20_000
LONGEST = 6_000  # characters of one quotation
NESTED = 400  # characters after an inner mark in which both closing ones must stand

_MARK = re.compile("(?<![^\\s(]),,(?=\\S)|''|[\"“”„‟«»'‘’\n]")
_CURLY = re.compile("[“”„«»\n]")
_APOSTROPHES = frozenset("'‘’")
_CLOSERS: dict[str, str | tuple[str, ...]] = {
    ",,": ("''", "”", "“", '"'), "“": "”", "„": "“”‟", "‟": "”", "«": "»", "»": "«", "”": "”", '"': '"',
    "'": "'’", "‘": "’'",
}  # fmt: skip
_OPEN_BEFORE = frozenset(" \t\n\u00a0\u202f([{—–-/:;")


def pairs(text: str) -> list[tuple[int, int]]:
    """The outermost quotations of ``text`` as (start, end) with their marks, in order, none overlapping."""
    found: list[tuple[int, int]] = []
    opened = -1  # offset of the opening mark that waits for its closing one
    mark = ""
    depth = 0
    carried = False  # the quotation went on over a paragraph's end
    for match in islice(_MARK.finditer(text), MOST_MARKS):
        at, sign = match.start(), match[0]
        if sign in _APOSTROPHES and not (_is_mark(text, at, sign) or _before_comma(text, at, sign, mark)):
            continue
        if sign == "\n":
            carried = opened >= 0 and _goes_on(text, at, mark)
            if not carried:
                opened, depth = -1, 0
            continue
        if opened < 0:
            if _opens(text, at, sign):
                opened, mark, depth = at, sign, 0
            continue
        if carried and sign == mark and not text[text.rfind("\n", 0, at) + 1 : at].strip():
            continue  # the repeated mark at the head of the next paragraph
        if sign in _CLOSERS[mark] and _closes(text, at, sign, mark):
            if depth:
                depth -= 1
                continue
            if match.end() - opened <= LONGEST:
                found.append((opened, match.end()))
                if len(found) >= MOST_PAIRS:
                    break
            opened, carried = -1, False
        elif sign == mark and _opens(text, at, sign):
            if mark != '"' and _nests(text, at, mark):
                depth += 1
            else:
                opened, depth = at, 0  # the earlier one never closed
    return found


def _is_mark(text: str, at: int, sign: str) -> bool:
    """Whether an apostrophe stands where a single quotation mark would."""
    before, following = text[at - 1 : at], text[at + 1 : at + 2]
    if sign != "’" and following.isalpha() and (not before or before.isspace() or before in '([“„«"—–'):
        return True
    return sign != "‘" and before != "" and before in ".,?!…" and not following.isalnum()


def _before_comma(text: str, at: int, sign: str, mark: str) -> bool:
    """Whether a single mark closes before the comma of the sentence around it: ‘We gaan’, zegt Smit."""
    closes = mark in ("'", "‘") and sign in _CLOSERS[mark]
    return closes and text[at + 1 : at + 3] == ", " and text[at + 3 : at + 4].islower()


def _opens(text: str, at: int, sign: str) -> bool:
    if sign in ("''", "”"):
        return False
    following = text[at + 1 : at + 2]
    before = text[at - 1] if at else " "
    free = before in _OPEN_BEFORE or before in "“„«\"'‘"
    if sign == "«":
        return free or following in "\u00a0\u202f"
    if sign in "“„‟":
        return True
    glued = before in ".,?!:…)" and following.isalpha()  # ended."Next
    return (free or glued) and not following.isspace()


def _closes(text: str, at: int, sign: str, mark: str) -> bool:
    before = text[at - 1]
    following = text[at + 1 : at + 2]
    if sign == '"':
        if before in _OPEN_BEFORE and before not in "—–-" and following and not following.isspace():
            return False  # it opens the next one
        return not (before.isspace() and following.isalnum())
    if sign in _APOSTROPHES:
        return (before in ".,?!…" and not following.isalnum()) or _before_comma(text, at, sign, mark)
    return mark != "»" or not before.isspace()


def _goes_on(text: str, newline: int, mark: str) -> bool:
    if mark in "'‘":
        return False  # apostrophes look the same
    return text[newline : newline + 8].lstrip()[:1] == mark


def _nests(text: str, at: int, mark: str) -> bool:
    """Whether two more closing marks come before another opening one: then the mark at ``at`` is inside."""
    marks = [match.group() for match in islice(_CURLY.finditer(text, at + 1, at + NESTED), 2)]
    return len(marks) == 2 and all(sign in _CLOSERS[mark] for sign in marks)
