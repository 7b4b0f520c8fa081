"""Whether a sentence is read by itself: in a line of its own, below a heading that is no sentence before it.

stricter than for points, which stand among others: no "it" at the head, no "I", no "the $3 million payment"
"""

from __future__ import annotations

import re

from bot.summarize.analysed import Analysed
from bot.summarize.beside.shown import sentence_text
from bot.summarize.rules.dangling import dangles, first_mention, is_second_name, opening_noun
from bot.summarize.rules.eligible import stands_alone
from bot.summarize.rules.referents import points_back
from bot.summarize.rules.singly import stands_singly
from bot.summarize.rules.surnames import formal_surnames, introduces, opening_surname
from bot.text.amounts.measure_words import NOUNS
from bot.text.naming.names import is_title
from bot.text.stopwords import STOP_WORDS
from bot.text.voices.speech_words import TIMES

_OPENS_BACK = re.compile(
    r"(?:It|They|He|She|Its|Their|His|Her|This|These|Those|Another"
    r"|(?:Despite|With|After|Since|Before|Besides|For|From|In) (?:this|that|these|those|then))\b"
    r"(?! (?:year|month|week|quarter|season)\b)"
)
_FRAGMENT = re.compile(r"[^,]+, (?:who|which|whose|where) [^,]+$")
"""A name and what it did in a relative clause: the line below a picture, and no statement."""
_SOMEWHERE = re.compile(r"(?:There|Some of)\b(?!.*\s(?:in|at|of|from|on) (?:the )?[A-Z])", re.DOTALL)
"""What there is, or what some of them do, without a word of where."""
_LATER = re.compile(r"[^,.]{0,50}\b(?:later|earlier|afterwards|before that|after that),|No\. \d")
"""Counted from something told before: "Less than six months later, another fire"."""
_THE_DAY = re.compile(r"The [a-z]+ (?:is|are) on [^,]{0,24}$")
"""A day for what an earlier sentence told of: "The meeting is on 19 November."."""
_ONE_OF_THEM = re.compile(
    r"The (?:first|second|third|fourth|latter|former|others?|two|three)\b(?! \w+ (?:of|in|for)\b)"
    r"|(?:Each|Both)\b(?! of )"
    r"|.*\b(?:shown|seen|listed|mentioned|described) (?:above|below)\b"
    r"|.*\b[Tt]hat (?:figure|number|amount|point|total|sum|rate|level)\b(?! that)",
    re.DOTALL,
)
_THE = re.compile(r"(?:(?:All|In|On|Of|Among) )?[Tt]he ")
_THE_COMPANY = re.compile(
    r"\bthe (?:company|firm|group|bank|studio|streamer|retailer|carmaker|airline|service|platform"
    r"|start-?up)\b(?! (?:of|that|which|behind|called)\b)"
)
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w")
_AS_HE_SAYS = re.compile(r", (?:he|she|they|it) (?:said|says|added|told)\b|\bfor (?:instance|example)\b")
_PERSONAL = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Oo]ur|[Mm]y|me|[Yy]ou|[Yy]our)\b")
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]")
_TOLD_BEFORE = re.compile(
    r"\b(?:the|this|that|these|those|his|her|such)\s(?:about\s|some\s|nearly\s)?$", re.I
)
_PLAIN = STOP_WORDS["en"] | TIMES
_INTRODUCED = 20_000  # characters of an article in which somebody is introduced
_LONGEST_NAME = 30
_BACK = 16  # characters before an amount in which "the nearly" stands


def is_understood(item: Analysed, sentence: int, known: str) -> bool:
    """Whether a sentence of an article, by its place among the spans, ``reads_alone``."""
    return reads_alone(sentence_text(item, sentence), item.analysis.language, known, item.article.text)


def reads_alone(text: str, language: str, known: str, article: str) -> bool:
    """Whether a sentence of ``article`` needs no other; ``known`` is what a reader has before them."""
    if text[0] == "(" or not stands_alone(text) or points_back(text, language):
        return False
    if not stands_singly(text, language):
        return False
    if language != "en":
        return True
    if _OPENS_BACK.match(text) or _FRAGMENT.match(text) or _SOMEWHERE.match(text):
        return False
    if _THE_DAY.match(text) or _LATER.match(text) or _ONE_OF_THEM.match(text) or _AS_HE_SAYS.search(text):
        return False
    company = _THE_COMPANY.search(text)
    if company and text[0].isupper() and not _named_before(text, company.start()):
        return False
    noun, at = opening_noun(text), article.find(text)
    if noun and noun not in known.lower() and first_mention(noun, article, at) >= 0:
        return False  # "The vessel was", of which the article told before: of "a ship, the vessel"
    if is_second_name(text, article, at):
        return False
    if dangles(text) or _PERSONAL.search(QUOTED.sub(" ", text)):
        return False
    if any(name not in known for name in formal_surnames(text)):
        return False
    surname = opening_surname(text)
    return not surname or surname in known or introduces(text, surname) or not _is_surname(surname, article)


def _is_surname(word: str, article: str) -> bool:
    """Whether an article has the word after another name or a title: "Robert Graves", not "Netflix"."""
    at = article.find(f" {word}", 0, _INTRODUCED)
    while at >= 0:
        before = "".join(article[max(0, at - _LONGEST_NAME) : at].split()[-1:]).lstrip('(“"')
        low = before.lower().rstrip(".")
        name = before[:1].isupper() and (before[-1].isalnum() or len(before) == len("J.") or is_title(before))
        if name and low not in _PLAIN and low not in NOUNS:
            return True
        at = article.find(f" {word}", at + 1, _INTRODUCED)
    return False


def _named_before(text: str, at: int) -> bool:
    """Whether a name stands before a place; the first word counts when it is no word for an amount."""
    first = text.partition(" ")[0]
    small = first.lower() in _PLAIN or first.lower() in NOUNS
    return not small or _NAME.search(QUOTED.sub(" ", text[:at])) is not None


def is_claimed(text: str, at: int) -> bool:
    """Whether a place of a sentence stands in quotation marks: somebody's claim, and a voice if anything."""
    return any(match.start() < at < match.end() for match in QUOTED.finditer(text))


def is_told_of(text: str, at: int) -> bool:
    """Whether the amount at a place is one that an earlier sentence told of: "the $3 million payment"."""
    return _TOLD_BEFORE.search(text, max(0, at - _BACK), at) is not None


def is_of_whom(text: str, measure: str, *, named: bool) -> bool:
    """Whether a sentence says of whom or what its amount is.

    Without a name in it "the shares" may be anybody's; "the oil price" says itself what it is.
    """
    if named:
        return True
    opening = _THE.match(text)
    return opening is None or (" " in measure and text.startswith(measure, opening.end()))
