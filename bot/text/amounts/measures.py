"""What an amount measures, in words of its sentence; nothing where the sentence does not say it for certain.

after it: "in content spending", "of revenue", "-a-year deal" | before it: "revenue rose", "a budget of"
| its verb: "cost", "raised", "fined"
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.text.amounts.measure_words import (
    AND,
    AWAY,
    BEFORE_VERB,
    CHANGE,
    CHANGES,
    COPULA,
    FIRST,
    GENERIC,
    LINKING,
    MOVES,
    NO_PHRASE,
    NOUNS,
    PLURAL,
    RAISED,
    SMALL,
    TIME,
    VERBISH,
    VERBS,
)
from bot.text.amounts.where import Where
from bot.text.stopwords import stop_words

_NOUN_FIRST = frozenset(("fr", "es", "it", "pt"))
"""Languages in which what says which noun is meant stands behind it: before "multa" stands "pagar"."""
_GLUES = frozenset(("de", "nl"))
"""Languages that write a noun and the noun it describes as one word: behind "contract" stands a verb."""

_OF = frozenset(("in", "of", "for", "on", "towards", "an", "für", "de", "en", "di", "em", "aan"))
_NO_MEASURE = AWAY | VERBISH
_NO_NOUN = SMALL | LINKING | VERBS | TIME | VERBISH | MOVES | frozenset(CHANGES)
_NO_MODIFIER = VERBS - NOUNS | VERBISH | GENERIC | frozenset(CHANGES)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|\d[\w.,]*|[,;:()—–“”\"]")
_ELIDED = re.compile(r"(?:all|dall|nell|sull)['’]")  # "all’ora": how often, and where
_ADDRESS = re.compile(r"\w\.\w")
_MODIFIERS = 2
_READ_BEFORE = 160  # characters before an amount
_READ_AFTER = 90


class _Word(NamedTuple):
    text: str
    low: str
    start: int
    end: int


def _words(text: str, start: int, end: int) -> list[_Word]:
    """The words, numbers and marks of a stretch."""
    return [_Word(m[0], m[0].lower(), *m.span()) for m in _WORD.finditer(text, start, end)]


def before(here: Where, *, money: bool) -> tuple[str, str, bool]:
    """(measure, direction, found at a verb) from the words of the clause before an amount."""
    text, language, start, end, *_ = here
    words = _words(text, max(start, end - _READ_BEFORE), end)
    stops = stop_words(language)
    moved = words[-1].low in ("to", "by") if words else False
    direction = ""
    others = 0  # words between that say something else
    changed = False
    for at in range(len(words) - 1, -1, -1):
        word, low, first, last = words[at]
        if word in ';:—–“”"()' or low in AND or (word[0].isdigit() and not _year(word)):
            break
        if low == "up" and at + 1 < len(words) and words[at + 1].low == "to":
            continue
        verb = low in VERBS and money and not (low in RAISED and moved)
        way = CHANGES.get(low, "")
        if low in NOUNS:
            told = at and money and low in VERBS and words[at - 1].low in BEFORE_VERB
            if told and others < 4 and not changed:
                return text[first:last], direction, True
            if low in VERBS and _is_verb(words, at, stops):
                return text[first:last], direction, True
            if _is_per_share(words, at):
                break
            near = others < 2 + (moved or words[-1].low == "at")
            return (_noun_at(text, start, words, at, stops, language) if near else ""), direction, False
        if verb:
            return (text[first:last] if others < 4 and not changed else ""), direction, True
        if way:
            direction, changed = direction or way, True
        elif word == ",":
            if not _only_small(words[at + 1 :], stops):
                break
        elif low not in stops and low not in SMALL and low not in LINKING and not word[0].isupper():
            others += not (low[1:2] in "'’" or low.endswith("ly") or _year(word) or low in TIME)
    return "", direction, False


def _is_per_share(words: list[_Word], at: int) -> bool:
    """Whether the noun at ``at`` only says of what an amount is the price: "a share", not "a share of"."""
    of = at + 1 < len(words) and words[at + 1].low == "of"
    return words[at].low == "share" and not of and words[at - 1].low in ("a", "per", "each")


def after(here: Where, *, adjective: bool) -> str:
    """The measure that follows an amount: "in ad revenue", "of subscribers", " deal" after "a $5bn"."""
    text, language, _, _, start, end = here
    stops = stop_words(language)
    words = _words(text, start, min(end, start + _READ_AFTER))
    if len(words) > 1 and words[0].low in ("a", "per", "each"):
        if words[1].low not in TIME:
            return ""
        words = words[2:]  # "a year"
    if not words:
        return ""
    at, first = 0, words[0].low
    if first in CHANGE and len(words) > 1 and words[1].low in ("in", "of", "to"):
        at, first = 1, "in"
    if first in _OF and not (language == "nl" and first in ("de", "en")):
        phrase = _phrase(words[at + 1 :], stops)
        named = bool(phrase) and phrase[0].text[0].isupper() and first not in ("of", "for", "de", "di")
        return "" if named else _said(text, phrase)
    described = adjective and words[0].text.islower() and first not in stops  # " deal" after "a $5bn"
    return _said(text, _phrase(words, stops)) if described or (first in NOUNS and not adjective) else ""


def _said(text: str, phrase: list[_Word]) -> str:
    """The words of a phrase as they stand, "" when it is empty, only says when, or is a web address."""
    if not phrase or phrase[-1].low in TIME or _ADDRESS.search(text, phrase[0].start, phrase[-1].end + 2):
        return ""
    return text[phrase[0].start : phrase[-1].end]


def _phrase(words: list[_Word], stops: frozenset[str]) -> list[_Word]:
    """The noun phrase that begins ``words``, without its article: at most three words."""
    while words and words[0].low in stops:
        if words[0].low in NO_PHRASE:
            return []
        words = words[1:]
    chosen: list[_Word] = []
    for one in words[:3]:
        word, low, *_ = one
        if low in stops or low in _NO_MEASURE or len(low) == 1 or low.endswith("ly") or not word[0].isalpha():
            break
        if _ELIDED.match(low):
            break
        if chosen and not _owns(chosen[-1]):
            if word[0].isupper() and not chosen[-1].text[0].isupper():
                break
            if low.endswith(("ed", "ing")) and low not in NOUNS:
                break
        chosen.append(one)
        plural = low.endswith("s") and not (low.endswith(("ss", "us")) or _owns(one))
        if low in NOUNS or low in PLURAL or plural:
            break
    return chosen if chosen and not _owns(chosen[-1]) else []


def _owns(word: _Word) -> bool:
    """Whether a word only says whose what follows is."""
    return word.low.endswith(("’s", "'s"))


def _noun_at(text: str, start: int, words: list[_Word], at: int, stops: frozenset[str], language: str) -> str:
    """The noun at ``at`` with the words before it that say which, and the noun that it only describes."""
    first = at if language in _NOUN_FIRST else _modified_from(text, start, words, at, stops)
    end = words[at].end
    if text[end : end + 11].replace("’", "'") == " d'affaires":
        end += 11
    found = text[words[first].start : end]
    if at + 1 >= len(words) or language in _GLUES:
        return found
    word, low, _, end = words[at + 1]
    if low in stops or low in _NO_NOUN or not word.isalpha() or word[0].isupper():
        return found
    if low.endswith(("ly", "ed", "ing")):
        return found
    return text[end - len(word) - 1 - len(found) : end]  # "premium plan"


def _modified_from(text: str, start: int, words: list[_Word], at: int, stops: frozenset[str]) -> int:
    """Where the words begin that say which noun stands at ``at``: "content spending"."""
    first = at
    while first > 0 and at - first < _MODIFIERS:
        word, low, begins, ends = words[first - 1]
        if low in stops or not word[0].isalpha() or low.endswith(("ed", "ly")):
            break
        if word[0].isupper() and (begins != start or low not in FIRST):
            break  # a name, not a word that only begins the sentence
        if low in _NO_MODIFIER or text[ends] not in " -":
            break
        first -= 1
    return first


def _is_verb(words: list[_Word], at: int, stops: frozenset[str]) -> bool:
    """Whether a word that may be noun or verb is a verb: only small words between it and the amount."""
    if at:
        low, led = words[at].low, words[at - 1].low
        if low in ("spending", "pay", "values", "charges") and led not in ("to", "will", "is", "was"):
            return False
    between = words[at + 1 :]
    return _only_small(between, stops) and not any(word.low in COPULA for word in between)


def _only_small(words: list[_Word], stops: frozenset[str]) -> bool:
    return all(word.low in stops or word.low in SMALL for word in words)


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
