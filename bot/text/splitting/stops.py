"""Which full stops end a sentence, by the words around them.

Each function looks at a bounded stretch left and right of the full stop at ``at``, of a sentence that began
at ``start``.
"""

from __future__ import annotations

import re

from bot.text.splitting.abbreviations import (
    AND_SO_ON,
    CLOCK,
    COUNTED,
    NEVER,
    NUMBERED,
    OF_NUMBERS,
    ROMAN,
    SOMETIMES,
    STARTERS,
    WHOLE,
    YEAR,
    special,
)
from bot.text.tables import words

OPENERS = "\"'“„«»‹‘‚([「『（¿¡*–—-・"
_AFTER_CLOCK = re.compile(
    r"(?:Eastern|Central|Pacific|Mountain|(?:[ECPM][SD]?T|GMT|UTC|BST|IST|CES?T|EES?T|JST|HKT|SGT|AE[SD]T|[HK]ST|AKST)\b"
    r"|Local [Tt]ime|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
ORDINAL_STOP = frozenset(("de", "pl", "tr"))  # "5." is how these write "5th"
_BEFORE_ORDINAL = words("""
    der die das den dem des zum zur am im vom bereits seine seinem seinen seiner seines ihre ihrem ihren ihrer
    dieser diesem diesen unser unsere unserem
""")
"""Before "150." in German: the next word is what is counted, and no sentence begins there."""
_RANKED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+en-\d{1,3}")  # "der Weltranglisten-19. Dominic Thiem"
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{2,4}")
"""Cdr, Pvt, Spc: who is called so has a name (in German a Lkw may end a sentence)."""
_YEAR_OPENS = 14  # characters of a sentence that has only said when


def is_plain(text: str, start: int, at: int, language: str) -> bool:
    """Whether an ordinary word stands before the full stop at ``at``, as before most of them."""
    space = text.rfind(" ", max(start, at - 32), at)
    word = text[space + 1 : at]
    if space <= start or len(word) < 2 or not word.isalpha() or not text[space - 1].isalnum():
        return False
    return word.lower() not in special(language) and not (word[0].isupper() and _NO_VOWEL.fullmatch(word))


def full_stop_ends(text: str, start: int, at: int, right: int, word: str, language: str) -> bool:
    """Whether the single full stop at ``at``, before a ``word`` that begins like a sentence, ends one."""
    last, previous = last_words(text, start, at)
    lowered = last.lower()
    pair = previous.lower() + lowered if previous.endswith(".") and len(previous) <= 4 else ""  # z. B.
    starter = word[:1].isupper() and word.lower() in starters(language)
    digit = word[:1].isdigit()
    never = NEVER.get(language, NEVER["en"])
    sometimes = SOMETIMES.get(language, SOMETIMES["en"])
    if not digit and (lowered in AND_SO_ON or pair in AND_SO_ON):
        return True
    if pair in sometimes:
        return starter
    if lowered == "rt" and word == "Hon":
        return False
    if lowered in COUNTED.get(language, ()) and not word[1:2].isupper():  # but "100 долл. США"
        if digit and lowered not in WHOLE:
            return False
        return previous[-1:].isdigit() or previous in OF_NUMBERS or starter
    if pair in never or (last and _is_title(last, word, never)):
        return False
    if digit and lowered in NUMBERED.get(language, NUMBERED["en"]):
        return False
    if lowered in YEAR and previous[-1:].isalnum() and (previous[-1].isdigit() or previous.isupper()):
        return starter or (not digit and at - start > _YEAR_OPENS)  # "В 2019 г. Москва …" goes on
    if not previous and ((last.isdigit() and len(last) <= 2) or lowered in ROMAN):
        return False  # "1. First", an enumeration
    if lowered in CLOCK:
        return _AFTER_CLOCK.match(text, right) is None
    if lowered in sometimes or _is_initials(last) or (language != "de" and _NO_VOWEL.fullmatch(last)):
        return starter and len(word) > 1
    if language in ORDINAL_STOP and _is_ordinal(last) and not previous.endswith("."):
        return starter or digit
    if language == "de" and last[-1:].isdigit():
        ordinal = last.isdigit() and len(last) <= 3 and previous.lower() in _BEFORE_ORDINAL
        return starter or not (ordinal or _RANKED.fullmatch(last))
    return True


def _is_ordinal(last: str) -> bool:
    """Whether a number before a full stop may be an ordinal: "5.", and of kings and halls "II."."""
    return len(last) <= 2 if last.isdigit() else len(last) > 1 and last.isupper() and last.lower() in ROMAN


def _is_title(last: str, word: str, never: frozenset[str]) -> bool:
    """Whether no sentence ends with ``last`` (and a full stop), be it one part or more: "Det.-Sgt", "Lt.Col".

    In capitals it is another thing, unless the next word is, too: ING is a bank, Ing. an engineer.
    """
    if last in never:
        return True
    lowered = last.lower()
    if last.isupper() and last.isalpha() and len(last) > 1:
        return word.isupper() and len(word) > 1 and (lowered in never or last.capitalize() in never)
    if lowered in never:
        return True
    cut = max(last.rfind("-"), last.rfind(".")) + 1
    if not 0 < cut < len(last) - 1 or not _is_title(last[cut:], word, never):
        return False
    return last[cut - 1] == "-" or _is_title(last[: cut - 1], word, never)


def _is_initials(word: str) -> bool:
    """Whether a word (without its last full stop) is "J", "J.-P", "U.S", "K.-H"."""
    if len(word) == 1:
        return word.isupper()
    return "." in word and all(len(part.lstrip("-")) == 1 and part[-1].isalpha() for part in word.split("."))


def last_words(text: str, start: int, at: int) -> tuple[str, str]:
    """The word right before ``at`` and the one before it: openers and elided articles taken off."""
    left = text[max(start, at - 32) : at]
    pieces = left.split()
    if not pieces or left[-1].isspace():
        return "", ""
    last = pieces[-1].lstrip(OPENERS + "€$£")
    elided = max(last.rfind("’"), last.rfind("'")) + 1
    return last[elided:], pieces[-2].lstrip(OPENERS) if len(pieces) > 1 else ""


def first_word(text: str, right: int, end: int) -> str:
    """The word that begins at ``right``, at most 24 characters."""
    word = text[right : min(end, right + 24)]
    for index, character in enumerate(word):
        if not (character.isalnum() or character in "'’"):
            return word[:index].replace("’", "'")
    return word


def starters(language: str) -> frozenset[str]:
    return STARTERS.get(language, STARTERS["en"])
