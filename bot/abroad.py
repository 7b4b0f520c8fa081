"""What people who speak no English ask of the bot itself, and wish it to do, as a line of its grammar. Pure.

Each language has a row in ``bot.abroad_words``; what is done with them is done here once. What is asked about
news is read elsewhere (``bot.answers.asked.asking``), so are days behind "subscribe" (``bot.rhythm``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.abroad_words import SPEECH, Speech
from bot.delivery.schedule import DAY_NAMES
from bot.text.calendar_words import weekdays

_LONGEST = 200  # characters; who writes more says something else
_MOST = 6  # words of what is wanted every day
_HOUR = r"\d{1,2}(?:[:.h]\d\d)?"
_MARKS = " ?!.,:¿¡"


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.I)


_LINES = (
    (_any([one.asks_help for one in SPEECH]), "help"),
    (_any([one.asks_who for one in SPEECH]), "sources"),
    (_any([one.asks_why for one in SPEECH]), "list"),
)
_STOPS = tuple(re.compile(one.stop, re.I) for one in SPEECH)
_OFTEN = re.compile(
    "|".join(rf"(?<!\w)(?:{one.every}|{one.evenings}{one.each and '|' + one.each})(?!\w)" for one in SPEECH),
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Daily:
    """How a daily briefing is wished for in one language."""

    often: re.Pattern[str]
    named: tuple[tuple[re.Pattern[str], str], ...]  # a day of the week
    at: re.Pattern[str]
    around: tuple[re.Pattern[str], ...]  # what is no part of the topic


@cache
def _daily_of(one: Speech) -> _Daily:
    names = weekdays(one.language).items() if one.each else ()
    days = [(f"(?:{one.each}) {name}s?", DAY_NAMES[number]) for name, number in names]
    hour = rf"(?P<at>{_HOUR})(?: ?(?:{one.hour})\b)?" if one.hour else rf"(?P<at>{_HOUR})"
    return _Daily(
        re.compile(rf"(?<!\w)(?:(?P<late>{one.evenings})|{one.every})(?!\w)", re.I),
        tuple((re.compile(rf"(?<!\w){words}(?!\w)", re.I), day) for words, day in days),
        re.compile(rf"(?<!\w)(?:{one.at}) ?{hour}(?!\w)", re.I),
        (re.compile(rf"^(?:{one.sends})", re.I), re.compile(rf"(?:{one.ends})$", re.I),
         re.compile(rf"^(?:{one.news})", re.I), re.compile(rf"(?:{one.behind})$", re.I)),
    )  # fmt: skip


def said(text: str) -> str | None:
    """The line that is meant by words about the bot, or about what it just showed; None for others."""
    text = text.strip(_MARKS)
    if len(text) > _LONGEST:
        return None
    return next((line for words, line in _LINES if words.fullmatch(text)), None)


def wished(text: str) -> str | None:
    """The line for a daily briefing that is wished for, or for its end; None for other words."""
    text = text.strip(_MARKS)
    if len(text) > _LONGEST:
        return None
    if stop := next(filter(None, (words.fullmatch(text) for words in _STOPS)), None):
        return f"unsubscribe {stop['what']}" if stop.groupdict().get("what") else "list"
    if not _OFTEN.search(text):  # most messages wish for nothing
        return None
    return next(filter(None, (_every(text, _daily_of(one)) for one in SPEECH)), None)


def _every(text: str, said: _Daily) -> str | None:
    days = "every day"
    found = said.often.search(text)
    for words, day in said.named if found is None else ():
        if found := words.search(text):
            days = day.lower()
            break
    if found is None:
        return None
    late = "late" in found.re.groupindex and found["late"]
    rest = _without(text, found)
    at = said.at.search(rest)
    rest = _without(rest, at) if at else rest
    whole = rest
    for words in (*said.around, said.around[0]):
        rest = words.sub("", rest, count=1).strip(_MARKS)
    sure = at or rest != whole or found.end() == len(text)  # "netflix cada día más caro" wishes for nothing
    if not sure or not rest or len(rest.split()) > _MOST:
        return None
    hour = at["at"] if at else "6pm" if late else ""
    return " ".join(filter(None, ("subscribe", rest, f"at {hour}" if hour else "", days)))


def _without(text: str, found: re.Match[str]) -> str:
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
