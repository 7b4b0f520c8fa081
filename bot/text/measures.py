"""What an amount measures, in words of its sentence; nothing where the sentence does not say it for certain.

after it: "in content spending", "of revenue", "-a-year deal" | before it: "revenue rose", "a budget of"
| its verb: "cost", "raised", "fined"
"""

from __future__ import annotations

import re

from bot.text.measure_words import (
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
from bot.text.stopwords import STOP_WORDS

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|\d[\w.,]*|[,;:()—–“”\"]")
_MODIFIERS = 2


def before(text: str, start: int, end: int, language: str, *, money: bool) -> tuple[str, str, bool]:
    """(measure, direction, found at a verb) from the words of the clause before an amount."""
    tokens = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text, max(start, end - 160), end)]
    stops = STOP_WORDS.get(language, STOP_WORDS["en"])
    direction = ""
    others = 0  # words between that say something else
    changed = False
    for at in range(len(tokens) - 1, -1, -1):
        word, low = tokens[at][0], tokens[at][0].lower()
        if word in ';:—–“”"()' or low in AND or (word[0].isdigit() and not _year(word)):
            break
        following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
        if low == "up" and following == "to":
            continue
        verb = low in VERBS and money and not (low in RAISED and tokens[-1][0].lower() in ("to", "by"))
        way = "" if verb else next((way for way, forms in CHANGES.items() if low in forms), "")
        if low in NOUNS:
            told = money and low in VERBS and tokens[at - 1][0].lower() in BEFORE_VERB if at else False
            if told and others < 4 and not changed:
                return text[tokens[at][1] : tokens[at][2]], direction, True
            if low in VERBS and _is_verb(tokens, at, stops):
                return ("" if changed and money else text[tokens[at][1] : tokens[at][2]]), direction, True
            if low == "share" and following != "of" and tokens[at - 1][0].lower() in ("a", "per", "each"):
                break
            found = (
                _with_modifiers(text, start, tokens, at, stops)
                if others < 2 + (tokens[-1][0].lower() in ("to", "by", "at"))
                else ""
            )
            return _with_head(text, found, tokens, at, stops), direction, False
        if verb:
            return (
                (text[tokens[at][1] : tokens[at][2]] if others < 4 and not changed else ""),
                direction,
                True,
            )
        if way:
            direction, changed = direction or way, True
        elif word == ",":
            if at < len(tokens) - 1 and not _only_small(tokens[at + 1 :], stops):
                break
        elif low not in stops and low not in SMALL and low not in LINKING and not word[0].isupper():
            others += not (low[1:2] in "'’" or low.endswith("ly") or _year(word) or low in TIME)
    return "", direction, False


def after(text: str, start: int, end: int, language: str, *, adjective: bool) -> str:
    """The measure that follows an amount: "in ad revenue", "of subscribers", " deal" after "a $5bn"."""
    stops = STOP_WORDS.get(language, STOP_WORDS["en"])
    tokens = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text, start, min(end, start + 90))]
    if tokens and tokens[0][0].lower() in ("a", "per", "each") and len(tokens) > 1:
        if tokens[1][0].lower() not in TIME or text[tokens[0][2]] != " ":
            return "" if not adjective else _adjective(text, tokens, stops)
        tokens = tokens[2:]  # "a year"
    if not tokens:
        return ""
    at = 0
    first = tokens[0][0].lower()
    changed = first in CHANGE
    if changed and len(tokens) > 1 and tokens[1][0].lower() in ("in", "of", "to"):
        at = 1
        first = "in"
    if first in ("in", "of", "for", "on", "towards", "an", "für", "de", "en", "di", "em", "aan"):
        phrase = _phrase(tokens[at + 1 :], stops)
        named = bool(phrase) and phrase[0][0][0].isupper() and first not in ("of", "for", "de", "di")
        if phrase and phrase[-1][0].lower() not in TIME and not named:
            return text[phrase[0][1] : phrase[-1][2]]
        return ""
    if first in NOUNS or (adjective and tokens[0][0].islower() and first not in stops):
        return _adjective(text, tokens, stops) if adjective else _noun(text, tokens, stops)
    return ""


def _noun(text: str, tokens: list[tuple[str, int, int]], stops: frozenset[str]) -> str:
    """The noun phrase that begins ``tokens`` and ends in a word for a measure."""
    phrase = _phrase(tokens, stops)
    last = next((at for at in range(len(phrase) - 1, -1, -1) if phrase[at][0].lower() in NOUNS), -1)
    return text[phrase[0][1] : phrase[last][2]] if last >= 0 and phrase[last][0].lower() not in TIME else ""


def _adjective(text: str, tokens: list[tuple[str, int, int]], stops: frozenset[str]) -> str:
    """What an amount before it describes: " deal" after "a $5bn"."""
    if not tokens[0][0].islower() or tokens[0][0] in stops:
        return ""
    phrase = _phrase(tokens, stops)
    last = next(
        (at for at in range(len(phrase) - 1, -1, -1) if phrase[at][0].lower() in NOUNS), len(phrase) - 1
    )
    chosen = phrase[: last + 1]
    return text[chosen[0][1] : chosen[-1][2]] if chosen and chosen[-1][0].lower() not in TIME else ""


def _phrase(tokens: list[tuple[str, int, int]], stops: frozenset[str]) -> list[tuple[str, int, int]]:
    """The noun phrase that begins ``tokens``, without its article: at most three words."""
    while tokens and tokens[0][0].lower() in stops and tokens[0][0].isalpha():
        if tokens[0][0].lower() in NO_PHRASE:
            return []
        tokens = tokens[1:]
    chosen: list[tuple[str, int, int]] = []
    for token in tokens[:3]:
        low = token[0].lower()
        if low in stops or low in AWAY or len(low) == 1 or not token[0][0].isalpha():
            break
        if chosen and (token[0][0].isupper() != chosen[-1][0][0].isupper() and token[0][0].isupper()):
            break
        if (
            low in VERBISH
            or low.endswith("ly")
            or (chosen and low.endswith(("ed", "ing")) and low not in NOUNS)
        ):
            break
        chosen.append(token)
        if (
            low in NOUNS
            or low in PLURAL
            or (low.endswith("s") and not low.endswith(("ss", "’s", "'s", "us")))
        ):
            break
    return chosen


def _with_modifiers(
    text: str, start: int, tokens: list[tuple[str, int, int]], at: int, stops: frozenset[str]
) -> str:
    """The noun at ``at`` with the words before it that say which: "content spending"."""
    first = at
    while first > 0 and at - first < _MODIFIERS:
        word = tokens[first - 1][0]
        low = word.lower()
        if low in stops or low in GENERIC or not word[0].isalpha() or low.endswith(("ed", "ly")):
            break
        if word[0].isupper() and (tokens[first - 1][1] != start or low not in FIRST):
            break  # a name, not a word that only begins the sentence
        if (low in VERBS and low not in NOUNS) or low in VERBISH:
            break
        if low in CHANGES["up"] | CHANGES["down"] or text[tokens[first - 1][2]] not in " -":
            break
        first -= 1
    end = tokens[at][2]
    if tokens[at][0].lower() == "chiffre" and text[end : end + 11].replace("’", "'") == " d'affaires":
        end += 11
    return text[tokens[first][1] : end]


def _with_head(
    text: str, found: str, tokens: list[tuple[str, int, int]], at: int, stops: frozenset[str]
) -> str:
    """The measure with the noun right after it that it only describes: "premium plan"."""
    if not found or at + 1 >= len(tokens) or text[tokens[at][2]] != " ":
        return found
    word, _, end = tokens[at + 1]
    low = word.lower()
    small = low in stops or low in SMALL or low in LINKING or low in VERBS or low in TIME or low in VERBISH
    if small or not word.isalpha() or word[0].isupper() or low.endswith(("ly", "ed", "ing")):
        return found
    if any(low in forms for forms in CHANGES.values()) or low in MOVES:
        return found
    return text[end - len(word) - 1 - len(found) : end]


def _is_verb(tokens: list[tuple[str, int, int]], at: int, stops: frozenset[str]) -> bool:
    """Whether a word that may be noun or verb is a verb: only small words between it and the amount."""
    low = tokens[at][0].lower()
    if (
        low in ("spending", "pay", "values", "charges")
        and at
        and tokens[at - 1][0].lower() not in ("to", "will", "is", "was")
    ):
        return False
    if at and tokens[at - 1][0].lower() in (
        "a",
        "the",
        "its",
        "their",
        "an",
        "this",
        "of",
        "no",
        "in",
        "production",
    ):
        return False
    between = tokens[at + 1 :]
    return _only_small(between, stops) and not any(token[0].lower() in COPULA for token in between)


def _only_small(tokens: list[tuple[str, int, int]], stops: frozenset[str]) -> bool:
    return all(token[0].lower() in stops or token[0].lower() in SMALL for token in tokens)


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
