"""Where a sentence ends inside one line of prose, by language.

    marks that can matter | skip what quotations and brackets hold | full stop: look left, look right

The scan visits only full stops, quotation marks and brackets; each looks at a bounded stretch around
itself, so the time is linear in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.text.abbreviations import NEVER, NUMBERED, SOMETIMES, STARTERS

LONGEST_QUOTATION = 600  # characters; a longer one may be split
_LONGEST_BRACKET = 300
_MARKS = re.compile("[.!?…。！？“„«»‹‘‚\"'(\\[「『（]")
_TAIL = re.compile("[.!?…。！？]*[\"'”’»“›)\\]」』）]*")
_STOPS = frozenset(".!?…。！？")
_WIDE = frozenset("。！？")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", '"': '"', "(": ")", "[": "]", "「": "」", "『": "』", "（": "）"}
_SINGLE_END = {
    "‘": re.compile("[.!?…,]’(?!\\w)"),
    "‚": re.compile("[‘’]"),
    "'": re.compile("[.!?…,]'(?!\\w)"),
}
_OPENERS = "\"'“„«»‹‘‚([「『（¿¡*–—-"
_LETTER_CASE = re.compile("[a-z]+[A-Z]")  # iPhone, eBay
_CONTINUES = {
    "ja": re.compile("と|って|など|の(?!で)|は|が|を|に|で(?!も)|も|、|，|・"),
    "zh": re.compile("[^。！？“”「」]{0,18}?(?:说|說|表示|称|稱|道|指出|认为|問|问|写道)[。，：,]"),
}
_SAYS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|told|tweeted|added|wondered|replied|joked)\b"
    r"|(?:said|says|asked|asks|wrote|writes|told|tweeted|added|wondered|replied|joked)\s"
)
_CLOCK = frozenset(("a.m", "p.m"))
_AFTER_CLOCK = re.compile(
    r"(?:Eastern|Central|Pacific|Mountain|[ECPM][SD]?T|GMT|UTC|BST|CEST|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_EXCLAIMED = frozenset(("yahoo", "jeopardy", "yum", "mia", "oliver", "joomla"))
_ORDINAL_STOP = frozenset(("de", "pl", "tr"))


def ends(text: str, start: int, end: int, language: str) -> Iterator[int]:
    """The offsets after which a sentence ends within ``text[start:end]``, the end of the line not included."""
    skip = start
    for match in _MARKS.finditer(text, start, end):
        at = match.start()
        if at < skip:
            continue
        mark = text[at]
        if mark not in _STOPS:
            if (close := _closing(text, mark, at, start, end)) > 0:
                skip = close
            continue
        tail = _TAIL.match(text, at, end)
        stop = tail.end() if tail else at + 1
        skip = stop
        if stop < end and _is_end(text, at, stop, start, end, language):
            yield stop


def _closing(text: str, mark: str, at: int, start: int, end: int) -> int:
    """Where what a mark opens is closed: the offset to go on at, 0 when the mark opens nothing.

    A full stop right before the closing mark is visited still: the sentence may end there.
    """
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in "\"'“«»‹‘" and (before.isalnum() or (after.isspace() and mark not in "«»‹")):
        return 0
    if mark == "»" and (after.isspace() or not (before.isspace() or before in "([")):
        return 0
    if mark in _SINGLE_END:
        if mark == "'" and after.isdigit():
            return 0
        found = _SINGLE_END[mark].search(text, at + 1, min(end, at + LONGEST_QUOTATION))
        if found is None or (mark != "‚" and text.find(mark, at + 1, found.start()) >= 0 and mark == "‘"):
            return 0
        close = found.end() - 1
    else:
        longest = _LONGEST_BRACKET if mark in "([（" else LONGEST_QUOTATION
        limit = min(end, at + longest)
        places = [place for closer in _CLOSERS[mark] if (place := text.find(closer, at + 1, limit)) >= 0]
        if not places:
            return 0
        close = min(places)
    while close > at + 1 and text[close - 1] in _STOPS:
        close -= 1
    return close


def _is_end(text: str, at: int, stop: int, start: int, end: int, language: str) -> bool:
    """Whether the marks ``text[at:stop]`` end a sentence, given what stands left and right of them."""
    following = text[stop]
    if text[at] in _WIDE or (stop - at > 1 and not text[stop - 1].isascii() and text[stop - 1] in "」』）"):
        continues = _CONTINUES.get(language) if text[stop - 1] not in _STOPS else None
        return continues is None or continues.match(text, stop, min(end, stop + 24)) is None
    if not following.isspace():
        return False
    right = stop
    while right < end and (text[right].isspace() or text[right] in _OPENERS):
        right += 1
    if right >= end:
        return False
    first = text[right]
    word = _first_word(text, right, end)
    if first.islower():
        return _LETTER_CASE.match(word) is not None
    marks = text[at:stop]
    if marks[0] in "!?" and marks[-1] in "\"”’'“»" and _SAYS.match(text, right, min(end, right + 80)):
        return False
    if marks[0] == "!":
        return _last_word(text, start, at).lower() not in _EXCLAIMED or word.lower() in _starters(language)
    if marks == ".":
        return _full_stop_ends(_last_word(text, start, at), word, text, start, at, right, language)
    return True


def _full_stop_ends(
    last: str, word: str, text: str, start: int, at: int, right: int, language: str
) -> bool:
    """Whether a single full stop after ``last`` and before ``word`` ends a sentence."""
    lowered = last.lower()
    starter = word.lower() in _starters(language) and word[:1].isupper()
    digit = word[:1].isdigit()
    if lowered in NEVER.get(language, NEVER["en"]):
        return False
    if digit and lowered in NUMBERED.get(language, NUMBERED["en"]):
        return False
    if len(last) == 1 and last.isalpha() and last.isupper():
        return starter and len(word) > 1
    if lowered in _CLOCK:
        return _AFTER_CLOCK.match(text, right) is None
    if "." in last and all(len(part) == 1 and part.isalpha() for part in last.split(".")):
        return starter
    if lowered in SOMETIMES.get(language, SOMETIMES["en"]):
        return starter or (lowered == "etc" and not digit)
    if last.isdigit() and len(last) <= 2:
        if at - len(last) <= start:
            return False  # "1. First", an enumeration
        if language in _ORDINAL_STOP and not digit:
            return starter
    return True


def _last_word(text: str, start: int, at: int) -> str:
    """The word right before ``at``: up to a space, openers taken off."""
    left = text[max(start, at - 24) : at]
    pieces = left.split()
    if not pieces or left[-1:].isspace():
        return ""
    return pieces[-1].lstrip(_OPENERS)


def _first_word(text: str, right: int, end: int) -> str:
    """The word that begins at ``right``, at most 24 characters."""
    word = text[right : min(end, right + 24)]
    for index, character in enumerate(word):
        if not (character.isalnum() or character in "'’"):
            return word[:index].replace("’", "'")
    return word


def _starters(language: str) -> frozenset[str]:
    return STARTERS.get(language, STARTERS["en"])
