"""Where a question may be narrowed: who may have said it, and what to leave out of it. Pure.

What stands there is looked up by ``limits``: most words that look so are none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.answers.asked.asking import asks_for_all
from bot.answers.asked.excluded import split
from bot.answers.asked.meant import of_focus
from bot.answers.asked.publishers import LONGEST
from bot.clauses import LEAVING_OUT, WHOSE
from bot.commands import Brief

_ON = re.compile(r"\s+(?:about|of|on|regarding|über|zu|sur|sobre|su|over|o|о)\s+|:\s+", re.IGNORECASE)
_OPENS = re.compile(
    r"^(?:(?:and|so)\s+)?(?:(?:how|what)(?:['’]s|\s+(?:are|did|do|does|had|has|have|is|was))?\s+)?"
    r"(?:(?:from|in|just|only|was\s+(?:meldet|sagt|schreibt)|que\s+dit|qué\s+dice|cosa\s+dice|o\s+que\s+diz"
    r"|wat\s+zegt|co\s+(?:mówi|pisze)|что\s+(?:говорит|пишет))\s+(?:(?:d(?:as|er|ie)|de|el|gli|het|il|l[aeo]s?|os?|as?)\s+"
    r"|l['’])?)?",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:['’]s?)?(?:\s+(?:articles?|been|coverage|cover(?:s|ed|ing)?|has|headlines|news|report(?:s|ed|ing)?"
    r"|sa(?:y|ys|id|ying)|stories|takes?|tell(?:s|ing)?|think(?:s|ing)?|told|views?|wr(?:ite|ites|iting|ote|itten)))$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:are|did|do|does|how|is|should|when|where|which|who|whose|why|will|would"
    r"|what (?:can|could|did|do|does|has|have|will|would))\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"[,;]?\s+but\s+", re.IGNORECASE)  # "everything but": of nothing else
_MINUS = re.compile(
    r"(?P<topic>.+?)(?P<less>(?:\s+[-–−](?!\d[\d.,]*%?(?:\s|$))\w\S*)+)$"
)  # "-5%" is a number
_NEGATES = re.compile(
    r"\b(?:but|except|for|less|no|not|nothing|out|than|without|ohne|sans|sin|sem|nicht)$", re.IGNORECASE
)
_NEAR = 3 * LONGEST  # characters at an end of a question: a publisher's name, and words that ask and tell
_LONGEST_NO = 8  # characters of one of them
_PLAIN = frozenset({"without", "ohne", "sans", "sin", "senza", "sem", "zonder", "bez", "без"})
_BEHIND = tuple(  # said behind what is left out, or without a space before it
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<topic>.+?),\s+(?P<what>.+?)\s+(?:hariç|olmadan|dışında)",
        r"(?P<what>.+?)\s+(?:hariç|olmadan|dışında)\s+(?P<topic>.+)",
        r"(?P<topic>.+?)[\s、,，（(]+(?P<what>[^\s、,，（(]+?)(?:以外|を除く|を除いて|抜き|なし|除外)[）)]?",
        r"(?P<what>\S+?)(?:以外の|を除く|を除いた|抜きの|なしの)、?(?P<topic>.+)",
        r"(?:除了|不含|不包括|排除)(?P<what>\S+?)(?:(?:以外|之外|外)的?|的|[，,])\s*(?P<topic>.+)",
        r"(?P<topic>.+?)[\s，,]*但?(?:除了|不含|不包括|不要|排除)\s*(?P<what>\S+?)(?:以外|之外|外)?",
    )
)
_PLACES = 6  # at which one question may part
EVERYTHING = frozenset(
    {"", "all", "alles", "anything", "articles", "everything", "headlines", "her şey", "stories", "todo",
     "tout", "tudo", "tutto", "wszystko", "все", "всё"}
)  # fmt: skip


def is_question(text: str) -> bool:
    """Whether it asks why or how something is, also why it is without something."""
    return _ASKS.match(text) is not None


def has_minus(text: str) -> bool:
    """Whether words with a minus sign end it: "netflix -ads"."""
    return _MINUS.fullmatch(text) is not None


def is_negated(text: str) -> bool:
    """Whether a word that denies or leaves out ends it."""
    return _NEGATES.search(text, max(0, len(text) - _LONGEST_NO)) is not None


def perhaps_less(asked: Brief) -> Brief | None:
    """The question with what it may leave out, "cars without vans"; None for one that asks why, or how."""
    asked = next(iter(of_focus(asked)), asked)
    parted = () if asked.focus or is_question(asked.topic) else partings(asked.topic)
    return next((replace(asked, topic=head, without=what) for head, what, _ in parted if split(what)), None)


def whose_behind(text: str) -> Iterator[tuple[str, str, bool]]:
    """Who may have said it, behind what it is; the longest name first."""
    for match in WHOSE.finditer(text):
        head = text[: match.start()].rstrip()
        if len(text) - match.end() <= _NEAR and not is_negated(head):
            yield _bare(text[match.end() :]), head, True


def whose_before(text: str) -> Iterator[tuple[str, str, bool]]:
    """Who may have said it, before what it is: "what does reuters say about"."""
    for match in _ON.finditer(text, 0, _NEAR):
        for who in _who(text[: match.start()]):
            yield who, text[match.end() :], False
    if len(text) > _NEAR:
        return
    if (opens := _OPENS.match(text)) and opens.end() and _TELLS.search(text):  # "what does reuters say"
        for who in _who(text):
            yield who, "", False


def _who(text: str) -> Iterator[str]:
    """Who may be meant before "on" or "about", with and without the words that say so: "Sky News reports"."""
    who = _OPENS.sub("", text)
    yield _bare(who)
    while (shorter := _TELLS.sub("", who)) != who:
        who = shorter
        yield _bare(who)


def _bare(text: str) -> str:
    return text.strip(" ,:;.!“”\"'‘’")


def partings(text: str) -> Iterator[tuple[str, str, bool]]:
    """What may be known, what to leave out of it, and whether one plain word says so; at few places."""
    return islice(_all(text), _PLACES)


def _all(text: str) -> Iterator[tuple[str, str, bool]]:
    if minus := _MINUS.fullmatch(text):
        yield minus["topic"], ", ".join(word.lstrip("-–−") for word in minus["less"].split()), False
    for behind in filter(None, (way.fullmatch(text) for way in _BEHIND if len(text) <= _NEAR)):
        yield behind["topic"], behind["what"], False
    for between in (LEAVING_OUT, _BUT):
        for match in between.finditer(text):
            head, what = text[: match.start()], text[match.end() :]
            if head and (between is LEAVING_OUT or asks_for_all(head) or head.lower() in EVERYTHING):
                yield head, what, match[0].strip().lower() in _PLAIN
