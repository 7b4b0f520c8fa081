"""Whether two amounts can both be right, since their sentences speak of different things of one kind.

other places, days, months | other rounds | another adjective before the same noun | all of it and a part
| the market at another hour

The measure alone does not tell it: "revenue in Germany" and "revenue in France" both measure revenue. In
doubt they are apart, and nothing is shown as a dispute.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from bot.text.calendar_words import DAY, MONTH
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import words
from bot.text.tokens import stem

_MONTH = rf"(?:{MONTH}" r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
_PLACE = re.compile(
    r"\b(?:in|at|across|near|outside|throughout|from) (?:the )?"
    rf"(?!{DAY}|{_MONTH})([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|wrote|showed|ruled|found)"
    rf"(?: [a-z]+){{0,4}}? (?:on |late |early )?{DAY}"
)
"""The day on which somebody speaks is not that of what happened."""
_KINDS = (
    re.compile(rf"\b{DAY}\b"),
    re.compile(rf"\b(?:in|of|since|until|by|for|from|to|\d) {_MONTH}|\b{_MONTH} \d"),
    re.compile(r"\b(?:Series|Phase|Stage|Round|Part|Season) (?:[A-H]|\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)\b"),
)
_NAME_OF_MONTH = re.compile(_MONTH)
_HEADS = (
    "unit division business arm segment brand regulator watchdog authority court government ministry market"
    " plant factory office mine model fund plan"
)
_HEAD = re.compile(rf"([\w’'-]+) ({'|'.join(_HEADS.split())})\b")
_ALL = re.compile(
    r"\b(?:worldwide|globally|in total|total|so far|to date|altogether|in all)\b", re.IGNORECASE
)
_TOLL = words("killed injured wounded dead died missing")
_TRADED = words("share shares stock stocks index price prices")
_HOUR = re.compile(
    r"\b(?:(?:early|late|morning|afternoon|midday|extended) trad(?:e|ing)|pre-?market|after[- ]hours|midday"
    r"|noon|at the open(?:ing)?|(?:at|by|before) the close|closed|intraday)\b"
)


def are_apart(one: str, other: str, measure: str, names: AbstractSet[str]) -> bool:
    """Whether amounts of ``measure`` in two sentences need not agree; ``names`` are the topic's stems."""
    said = measure.lower().split()
    if not _TRADED.isdisjoint(said) and (_HOUR.search(one) or _HOUR.search(other)):
        return True
    once = not _TOLL.isdisjoint(said) or measure.startswith(("deal ", "bid "))
    if not once and (_ALL.search(one) is None) is not (_ALL.search(other) is None):
        return True
    if _differ(_places(one) - names, _places(other) - names):
        return True
    one, other = _SPOKEN.sub(" ", one), _SPOKEN.sub(" ", other)
    if any(_differ(_named(kind, one), _named(kind, other)) for kind in _KINDS):
        return True
    here, there = _heads(one, names), _heads(other, names)
    return any(_differ(which, there.get(head, set())) for head, which in here.items())


def _differ(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether both say something, and nothing that the other says, too."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _places(text: str) -> set[str]:
    """The stems of the names of places."""
    found = (word for match in _PLACE.finditer(text) for word in match[1].lower().split())
    return {stem(re.sub(r"[’']s$", "", word), "en") for word in found}


def _named(kind: re.Pattern[str], text: str) -> set[str]:
    """The days, months or rounds of a sentence, a month by its first letters."""
    found = (match[0] for match in kind.finditer(text))
    return {month[0][:3] if (month := _NAME_OF_MONTH.search(one)) else one.lower() for one in found}


def _heads(text: str, names: AbstractSet[str]) -> dict[str, set[str]]:
    """By noun, which one of its kind is meant: "regulator" → "French"."""
    found: dict[str, set[str]] = {}
    for match in _HEAD.finditer(text):
        word = match[1].lower()
        possessed = word.endswith(("’s", "'s", "s’"))
        if word not in STOP_WORDS["en"] and not possessed and stem(word, "en") not in names:
            found.setdefault(match[2], set()).add(word)
    return found
