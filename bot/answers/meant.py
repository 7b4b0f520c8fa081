"""What a question means beside its words: "what is netflix doing this week" asks for Netflix, of some days.

Pure, and the one order in which a question is read; the shell (``bot.answers.brief``) looks up and answers:

1. ``readings``: as it stands, without days, without stop words at its ends; the first that is a known topic.
2. ``plainly``: else as it stands, without what only asks: "what about the strike" is the strike.
3. ``others``, when that finds nothing: what must name a known topic ("netflix news", "netflix in japan");
   what is asked for in free words ("news in japan"); a known topic among the words ("price of nvidia chips").

What has no answer by any of them gets the nearest articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import IntEnum

from bot.answers.topic_of import TOP, asks_for_all
from bot.answers.within import within
from bot.commands import Brief, params
from bot.delivery.schedule import DAY_NAMES
from bot.delivery.until import read_until
from bot.errors import BadInput
from bot.grammar import write
from bot.store.topics import Name
from bot.text.tokens import is_stop, words

_ASKING = frozenset(
    {"brief", "briefing", "compare", "comparison", "difference", "differences", "happen", "happened",
     "happening", "headline", "headlines", "info", "information", "know", "latest", "need", "new", "news",
     "please", "report", "reports", "show", "summarise", "summarize", "summary", "tell", "update", "updates",
     "want"}
)  # fmt: skip
"""Words that ask for something, beside the stop words ("what is … doing"): a name may have them."""
_SAYING = frozenset({"say", "says", "said", "saying"})
_OPENS = frozenset(
    {"any", "anything", "are", "can", "could", "did", "give", "got", "has", "have", "how", "how's", "hows",
     "i", "i'd", "is", "please", "show", "summarise", "summarize", "tell", "was", "what", "what's", "whats",
     "when", "where", "which", "who", "who's", "whos", "why"}
)  # fmt: skip
"""What begins a question or a request, with another word behind it that only asks, too."""
_NEWS = frozenset({"headlines", "latest", "news", "please", "update", "updates"})
"""In small letters at the end they are in no name: "japan news", but "Sky News"."""

_IN_NO_NAME = re.compile(r"\b(?:this (?:week|month)|since \S+.*|in [a-z]+(?: \d{4})?)$", re.IGNORECASE)
_BEHIND = re.compile(r"(.*?)\b(?:about|at|between|for|from|in|of|on|regarding|with)\s+(.+)", re.IGNORECASE)
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


class Told(IntEnum):
    """What is known for the words of a question."""

    NOTHING = 0
    FREE = 1  # articles have them
    KNOWN = 2  # they name a topic, several, or an industry


def readings(asked: Brief, today: date) -> tuple[Brief, ...]:
    """What the words mean when they name a known topic: as they stand, without days, without what only asks.

    Days that end a focus, or the news, are days before all: a topic may be "USA Today", a focus is not.
    """
    found = []
    windowed = _windowed(asked, today)
    for one in (*windowed, asked) if asked.focus or asks_for_all(asked.topic) else (asked, *windowed):
        bare = _trimmed(one.topic, asking=False)
        found += [one, *([replace(one, topic=bare)] if bare else []), *_of_focus(one)]
    return tuple(dict.fromkeys(found))


def plainly(asked: Brief, today: date) -> Brief:
    """The question as it stands, without days that are in no name ("this week") and words that only ask.

    "what about the strike", "what happened in japan yesterday": whatever is asked about.
    """
    asks = _opens(asked.topic)
    sure = [one for one in _windowed(asked, today) if asks or asked.focus or _IN_NO_NAME.search(asked.topic)]
    one = sure[0] if sure else asked
    if focused := _of_focus(one):
        return focused[0]
    return replace(one, topic=_trimmed(one.topic, asking=True) or one.topic) if asks else one


def others(asked: Brief, today: date, names: Sequence[Name]) -> Iterator[tuple[Brief, Told]]:
    """What it may mean when nothing was found as it stands, each with what must be known for it."""
    for one in loosely(asked, today):
        yield one, Told.KNOWN
    for one in spoken_of(asked, today):
        yield one, Told.FREE
    for one in (*spoken_of(asked, today), asked):
        if topical := within(one, names):
            yield topical, Told.KNOWN


def loosely(asked: Brief, today: date) -> tuple[Brief, ...]:
    """What it means if it then names a known topic: "netflix news", "netflix in japan".

    Of other names no word may go: Capital One is no Capital.
    """
    found = []
    for one in (*_windowed(asked, today), *readings(asked, today)):
        bare = replace(one, topic=_trimmed(one.topic, asking=True) or one.topic)
        found += [bare, *_split(bare)]
    return tuple(one for one in dict.fromkeys(found) if one != asked)


def spoken_of(asked: Brief, today: date) -> tuple[Brief, ...]:
    """The same for any words: those behind "the latest on", "news in", or before "yesterday", "news"."""
    found = []
    for one in (*_windowed(asked, today), asked):
        typed = one.topic.split()
        while len(typed) > 1 and typed[-1] in _NEWS:
            del typed[-1]
        topic = " ".join(typed)
        behind = _BEHIND.match(topic)
        if behind and (asks_for_all(behind[1]) or not _trimmed(behind[1], asking=True)):
            topic = _trimmed(behind[2], asking=False) or behind[2]
        found.append(replace(one, topic=topic))
    return tuple(one for one in dict.fromkeys(found) if one != asked)


def _of_focus(asked: Brief) -> tuple[Brief, ...]:
    """The focus as the topic, where what stands before it only asks: "tell me about netflix"."""
    only = asked.focus and (asks_for_all(asked.topic) or not _trimmed(asked.topic, asking=True))
    return (replace(asked, topic=asked.focus, focus=""),) if only else ()


def _opens(text: str) -> bool:
    """Whether words begin as a question or a request does: "what is …", "tell me …"."""
    typed = text.replace("’", "'").lower().split()
    return len(typed) > 1 and (
        typed[0] == "latest" or (len(typed) > 2 and typed[0] in _OPENS and only_asks(typed[1]))
    )


def _split(asked: Brief) -> tuple[Brief, ...]:
    """What stands behind a name, as the focus; () when there is one or nothing does."""
    match = None if asked.focus else _WITHIN.match(asked.topic)
    if match is None or asks_for_all(match[1]):  # "news in japan" asks for Japan
        return ()
    return (replace(asked, topic=match[1], focus=match[2]),)


def _windowed(asked: Brief, today: date) -> tuple[Brief, ...]:
    """The question with the days that end its focus, or its topic, told apart; () when none end either."""
    if asked.days is not None:
        return ()
    for text in (asked.focus, asked.topic):
        match = _WINDOW.search(text)
        rest = text[: match.start()].strip() if match else ""
        if match and not rest and not asked.focus and (match["today"] or match["this"]):
            rest = TOP.name  # "yesterday" alone
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


def only_asks(word: str) -> bool:
    """Whether a word only asks, or joins others."""
    return _asks(word, asking=True)


def _asks(word: str, asking: bool) -> bool:
    parts = words(word)
    return bool(parts) and all(
        is_stop(part, "en") or part in _SAYING or (asking and part in _ASKING) for part in parts
    )
