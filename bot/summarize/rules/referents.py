"""Sentences that need an earlier one: they open with a word that points back."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from bot.summarize.rules.connective_words import CONNECTIVES, UNQUOTED
from bot.summarize.rules.referent_words import REFERENTS, SELF_CONTAINED
from bot.summarize.rules.slavic_words import OPENINGS, TAILS

_OPENING = r"^[\"'“‘„«»‚(「『（]*+"  # possessive: of a text of marks alone each would be tried


class Back(Enum):
    """What a sentence needs: nothing, the very sentence before it, or the one that says who it is about."""

    NOTHING = 0
    CONNECTIVE = 1
    REFERENT = 2

    def __bool__(self) -> bool:
        return self is not Back.NOTHING


_QUOTATION_ONLY = re.compile(
    r"(?:(?:“[^“”]+”|\"[^\"]+\"|„[^„“”]+[“”]|«[^«»]+»|‘[^‘]+’|”[^”]+”|»[^»«]+«|「[^「」]+」)[.。!?…]?\s?)+"
)
"""A quotation without a word of who says it: the sentence before names the speaker."""

_UNSPACED = frozenset({"zh", "ja"})  # a word goes on into the next one without a mark between
_NO_INITIAL = r"(?!\w)(?!(?<!\w\w)[.-])"  # "И. о. губернатора", "O. Yılmaz", "E-mail": no word of one letter


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Connectives and referents of a language, compiled when it first comes up."""
    end = "" if language in _UNSPACED else _NO_INITIAL
    more = f"|{OPENINGS[language]}" if language in OPENINGS else ""
    connectives, referents = (
        re.compile(rf"{_OPENING}(?:{words}){end}", re.IGNORECASE)
        for words in (CONNECTIVES[language], REFERENTS[language] + more)
    )
    return connectives, referents


@cache
def _unnamed_at_end(language: str) -> re.Pattern[str] | None:
    """How a sentence ends that tells who said so without a name."""
    return re.compile(TAILS[language], re.IGNORECASE) if language in TAILS else None


@cache
def _self_contained(language: str) -> re.Pattern[str] | None:
    if (words := SELF_CONTAINED.get(language)) is None:
        return None
    end = "" if language in _UNSPACED or language == "en" else r"(?!\w)"
    return re.compile(rf"{_OPENING}(?:{words}){end}", re.IGNORECASE)


_HEAD = re.compile(rf"{_OPENING}(\w+)")


@cache
def _heads() -> frozenset[str]:
    """The first words of what English sentences open with when they point back: most open otherwise."""
    found: set[str] = set()
    phrases = f"{CONNECTIVES['en']}|{REFERENTS['en']}".replace(UNQUOTED, "")
    for phrase in re.split(r"\|(?![^(]*\))", phrases):
        either = re.match(r"\(\?:([^)]*)\)", phrase)
        for one in either[1].split("|") if either else [phrase]:
            found.add(re.split(r"\W", one, maxsplit=1)[0])
    return frozenset(found)


def points_back(text: str, language: str = "en") -> Back:
    """What a sentence needs by its opening words: a connective, a pronoun or a definite noun points back."""
    if language not in CONNECTIVES:
        language = "en"
    if _QUOTATION_ONLY.fullmatch(text):
        return Back.CONNECTIVE
    if language == "en" and ((head := _HEAD.match(text)) is None or head[1].lower() not in _heads()):
        return Back.NOTHING
    connective, referent = _patterns(language)
    if connective.match(text):
        return Back.CONNECTIVE
    if (tail := _unnamed_at_end(language)) and tail.search(text):
        return Back.REFERENT
    if not referent.match(text) or ((closed := _self_contained(language)) and closed.match(text)):
        return Back.NOTHING
    return Back.REFERENT
