"""What a question means beside its words: "what is netflix doing this week" asks for Netflix, of some days.

Pure: ``readings`` gives what the words may mean, the likeliest first; the shell looks up which is a topic.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.commands import Brief, params
from bot.delivery.schedule import DAY_NAMES
from bot.delivery.until import read_until
from bot.errors import BadInput
from bot.grammar import write
from bot.text.tokens import is_stop, words

_ASKING = frozenset(
    {"brief", "briefing", "compare", "comparison", "difference", "differences", "happen", "happened",
     "happening", "headline", "headlines", "info", "information", "know", "latest", "need", "new", "news",
     "please", "report", "reports", "show", "summarise", "summarize", "summary", "tell", "update", "updates",
     "want"}
)  # fmt: skip
"""Words that ask for something, beside the stop words ("what is … doing"): a name may have them."""
_SAYING = frozenset({"say", "says", "said", "saying"})

_IN_NO_NAME = re.compile(r"\b(?:this (?:week|month)|since \S+.*|in [a-z]+(?: \d{4})?)$", re.IGNORECASE)
_BEHIND = re.compile(r"(.*?)\b(?:about|at|between|for|of|on|regarding|with)\s+(.+)", re.IGNORECASE)
_WITHIN = re.compile(r"(.+?)\s+(?:at|for|from|in|on|with)\s+(.+)", re.IGNORECASE)
_DAYS = next(p for p in params(Brief) if p.name == "days")
_LONGEST = _DAYS.highest or 0
_INITIALS = frozenset({"it", "us"})  # no stop words before a name: a US visa is no Visa
_DAY_NAMES = frozenset(short for name in DAY_NAMES for short in (name.lower(), name[:3].lower()))
_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WINDOW = re.compile(
    r"(?:^|\s+)(?:"
    r"(?P<today>today|yesterday)|(?:of |in )?this (?P<this>week|month)|(?P<year>(?:last|past|this) year)"
    r"|(?:(?:in |over )?(?:the )?(?:last |past ))?(?P<number>\w+ (?:hour|day|week|month)s)"
    r"|since (?P<since>\S+(?: \S+){0,2})|in (?P<month>january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?: \d{4})?)$",
    re.IGNORECASE,
)


def readings(asked: Brief, today: date) -> tuple[Brief, ...]:
    """What the words mean when they name a known topic: as they stand, without days, without what only asks.

    Days that end a focus are days before all: a topic may be "USA Today", the focus of one is not.
    """
    found = []
    windowed = _windowed(asked, today)
    for one in (*windowed, asked) if asked.focus else (asked, *windowed):
        bare = _trimmed(one.topic, asking=False)
        found += [one, *([replace(one, topic=bare)] if bare else [])]
        if one.focus and not _trimmed(one.topic, asking=True):  # "tell me about netflix"
            found.append(replace(one, topic=one.focus, focus=""))
    return tuple(dict.fromkeys(found))


def without_days(asked: Brief, today: date) -> Brief:
    """The question without days that are in no name, whatever its topic: "this week", "since monday"."""
    sure = [one for one in _windowed(asked, today) if _IN_NO_NAME.search(asked.topic)]
    return sure[0] if sure and not asked.focus else asked


def loosely(asked: Brief, today: date) -> tuple[Brief, ...]:
    """What they may mean when nothing was found, if they then name a known topic: "netflix news", "netflix in
    japan". Of other names no word may go: Capital One is no Capital."""
    found = []
    for one in (*_windowed(asked, today), *readings(asked, today)):
        bare = replace(one, topic=_trimmed(one.topic, asking=True) or one.topic)
        found += [bare, *_split(bare)]
    return tuple(one for one in dict.fromkeys(found) if one != asked)


def spoken_of(asked: Brief, today: date) -> tuple[Brief, ...]:
    """The same for any words: those behind "about", "the latest on", or before "yesterday"."""
    found = []
    for one in (*_windowed(asked, today), asked):
        behind = _BEHIND.match(one.topic)
        asks = behind is not None and not _trimmed(behind[1], asking=True)
        found.append(replace(one, topic=behind[2]) if behind is not None and asks else one)
    return tuple(one for one in dict.fromkeys(found) if one != asked)


def _split(asked: Brief) -> tuple[Brief, ...]:
    """What stands behind a name, as the focus; () when there is one or nothing does."""
    match = None if asked.focus else _WITHIN.match(asked.topic)
    return () if match is None else (replace(asked, topic=match[1], focus=match[2]),)


def _windowed(asked: Brief, today: date) -> tuple[Brief, ...]:
    """The question with the days that end its focus, or its topic, told apart; () when none end either."""
    if asked.days is not None:
        return ()
    for text in (asked.focus, asked.topic):
        match = _WINDOW.search(text)
        rest = text[: match.start()].strip() if match else ""
        days = _days(match, today) if match and rest else None
        if days is not None:
            return (replace(asked, days=days, topic=rest) if text is asked.topic else
                    replace(asked, days=days, focus=rest),)  # fmt: skip
    return ()


def _days(match: re.Match[str], today: date) -> int | None:
    """How many days back a window goes; more than can be read for one that no number of days tells."""
    if match["today"]:
        return 1 if match["today"].lower() == "today" else 2
    if match["this"]:
        return today.weekday() + 1 if match["this"].lower() == "week" else today.day
    if match["year"]:
        return _LONGEST + 1
    if match["month"]:
        return today.day if match["month"].lower() == f"{today:%B}".lower() else _LONGEST + 1
    try:
        if match["number"]:
            days: int | None = _DAYS.reads(match["number"]) if _DAYS.reads else None
            return days
        return (today - _since(match["since"], today)).days + 1
    except BadInput:
        return None


def _since(text: str, today: date) -> date:
    """The day of such words, without a year the newest that is past; BadInput when they are no day."""
    if text.lower() == "yesterday":
        return today - timedelta(days=1)
    if text.lower() in _DAY_NAMES:
        return read_until(text, today - timedelta(days=7))
    year = _IN_YEAR.search(text)
    return read_until(text, date(int(year[0]) - 1, 12, 31) if year else today - timedelta(days=366))


def fits(asked: Brief) -> bool:
    """Whether so many days can be read."""
    return asked.days is None or 1 <= asked.days <= _LONGEST


def checked(asked: Brief) -> Brief:
    """The question, when its days can be read; BadInput with the most that can."""
    if not fits(asked):
        raise BadInput(
            f"A briefing looks back from now, 1 to {_LONGEST} days.",
            hint=write(replace(asked, days=_LONGEST)),
        )
    return asked


def _trimmed(text: str, *, asking: bool) -> str:
    """The words without those that only ask, at either end; "" when none is left."""
    typed = text.split()
    if typed and typed[0].lower() not in _INITIALS:
        while typed and _asks(typed[0], asking):
            del typed[0]
    while typed and _asks(typed[-1], asking):
        del typed[-1]
    return " ".join(typed)


def _asks(word: str, asking: bool) -> bool:
    parts = words(word)
    return bool(parts) and all(
        is_stop(part, "en") or part in _SAYING or (asking and part in _ASKING) for part in parts
    )
