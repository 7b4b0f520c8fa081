"""When two amounts measure the same and cannot both be right.

    same unit | same words for what is measured | no other period, subject or direction | values apart

An amount stands for an interval: half a step of its last given digit around it, wider where the sentence
hedges. Two intervals that meet are rounding; two that do not are a dispute.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.text.amounts import deals, slavic, units
from bot.text.found import Amount
from bot.text.stopwords import stop_words
from bot.text.tables import words
from bot.text.tokens import stem
from bot.text.tokens import words as split_words

_ONCE = words("""
    deal contract bid offer fine fines penalty settlement damages takeover merger acquisition price budget
    cost costs worth paid sold bought fined loan grant ransom purchase valuation program programme plant
    project job jobs
""")
_GENERIC = words("total annual overall about record combined full estimated planned new around whole")
_SAME = {
    form: word
    for word, forms in {
        "spend": "spent",
        "pay": "paid",
        "employee": "workers staff",
        "job": "posts positions roles",
        "vehicle": "car cars",
        "store": "shop shops outlet outlets branch branches",
        "cut": "shed axed eliminated slashed",
        "kill": "dead died",
        "injure": "wounded hurt",
        "buy": "bought purchase purchases acquire acquires acquiring acquired",
        "sell": "sold",
        "value": "valuation",
    }.items()
    for form in forms.split()
}
"""Words for one thing that have no stem in common."""
_TALLIES = words("""
    killed injured missing arrested evacuated cancelled affected displaced destroyed stranded infected
""")
_STAFF = words("workers employees jobs")
_PERSONS = words("people persons workers employees staff")
_HURT = words("killed injured wounded dead died hurt missing")
_A_QUARTER = re.compile(r"(?:20\d\d-)?Q[1-4]")
_ABOUT = 0.05
_PARTLY = 0.1
_APART = 4.0  # more than so many times as much is another thing, or a slip of ours


def same_measure(a: Amount, b: Amount, language: str = "en") -> bool:
    """Whether both amounts measure the same thing of the same subject in the same period, by their words."""
    if a.unit != b.unit and counted_as(a) != counted_as(b):
        return False
    deal = deals.kind(a.measure)
    if deal or deals.kind(b.measure):
        same = deal == deals.kind(b.measure) and a.expected == b.expected
        same = same and _lasting(a.period) == _lasting(b.period)
        return same and deals.same(a.subject, b.subject)
    first, second = _essence(a.measure, language), _essence(b.measure, language)
    if not first or first != second:
        return False
    if "to" in (a.direction, b.direction):
        if {a.direction, b.direction} & {"up", "down"} and not units.is_money(a.unit):
            return False
    elif a.direction != b.direction and units.is_counted(a.unit) is False and not units.is_money(a.unit):
        return False
    if not _same_period(a, b, first) or (a.expected != b.expected and not units.is_counted(a.unit)):
        return False
    return _same_subject(a.subject, b.subject)


def counted_as(amount: Amount) -> str:
    """The unit under which an amount is held against others: "12 workers killed" are people.

    Jobs cut, staff and people laid off are one, whichever word a report has for them.
    """
    if amount.unit not in _STAFF and amount.unit != "people":
        return amount.unit
    said = amount.measure.lower().split()
    if said[-1:] and said[-1] in _HURT:
        return "people"
    return "people" if amount.unit == "people" and said[-2:] != ["laid", "off"] else "jobs"


def names_quarter(a: Amount, b: Amount) -> bool:
    """Whether one says "the quarter" and the other which: the same only within one story."""
    return a.period != b.period and "quarter" in (a.period, b.period)


def _lasting(period: str) -> str:
    """A period that is still the same when read later: a year or a quarter, not "last week"."""
    return period if any(sign.isdigit() for sign in period) else ""


def disagree(a: Amount, b: Amount, language: str = "en") -> bool:
    """Whether both measure the same and differ by more than rounding and hedging allow."""
    if language in slavic.LANGUAGES or not same_measure(a, b, language):
        return False  # of which no period is read
    if (
        units.is_counted(a.unit)
        and len(_essence(a.measure, language)) == 1
        and not _share_a_name(a.subject, b.subject)
    ):
        return False  # "23 people" and "900 people" may be any people
    if max(a.value, b.value) > _APART * min(a.value, b.value):
        return False
    low, high = _interval(a)
    other_low, other_high = _interval(b)
    return high <= other_low or other_high <= low


def has_grown(earlier: Amount, later: Amount, language: str = "en") -> bool:
    """Whether a later report only counts on: "214 flights cancelled", then "380 cancelled flights".

    A bid that is followed by a higher one, or by a deal at a higher price, has grown too.
    """
    if deals.is_bid(earlier.measure) and later.value > earlier.value:
        return True
    if not units.is_counted(earlier.unit) or later.value <= earlier.value:
        return False
    return bool(_essence(earlier.measure, language) & _tallies(language))


@lru_cache(maxsize=8_192)
def _essence(measure: str, language: str) -> frozenset[str]:
    """The stems of what is measured, without words that do not tell two measures apart."""
    stops = stop_words(language)
    found = []
    for word in _in_one_form(split_words(measure)):
        if word in stops or word in _GENERIC:
            continue
        found.append(stem(_SAME.get(word, word), language))
    return frozenset(found)


def _in_one_form(said: list[str]) -> list[str]:
    """The words of a measure, with one noun for those who are killed or hurt, and one for jobs cut."""
    if said[-1:] and said[-1] in _HURT:
        return ["people" if word in _PERSONS else word for word in said]
    if said[-2:] == ["laid", "off"]:
        return ["jobs" if word in _PERSONS else word for word in said[:-2]] + ["cut"]
    if said[-1:] == ["lost"] and units.BY_WORD.get(said[-2] if len(said) > 1 else "") == "jobs":
        return [*said[:-1], "cut"]
    return said


def _same_period(a: Amount, b: Amount, essence: frozenset[str]) -> bool:
    """Whether no other period is named; one may be silent only about what happens once."""
    if a.period == b.period:
        return True
    if names_quarter(a, b) and _A_QUARTER.fullmatch(a.period if b.period == "quarter" else b.period):
        return not (a.expected or b.expected)  # a forecast is of a quarter to come
    if a.period and b.period:
        return (
            a.period[:4].isdigit()
            and b.period[:4].isdigit()
            and a.period[:4] == b.period[:4]
            and "-" not in (a.period + b.period)
        )
    if (a.period or b.period)[:4].isdigit():
        return bool(essence & _once())  # "the 2009 quake killed 300" is not today's
    return units.is_counted(a.unit) or bool(essence & _once())


@lru_cache(maxsize=1)
def _once() -> frozenset[str]:
    return frozenset(stem(_SAME.get(word, word), "en") for word in _ONCE)


@lru_cache(maxsize=16)
def _tallies(language: str) -> frozenset[str]:
    return frozenset(stem(_SAME.get(word, word), language) for word in _TALLIES)


def _same_subject(a: str, b: str) -> bool:
    """Whether the sentences share a name, or one of them has none."""
    if not a or not b:
        return True
    return _share_a_name(a, b)


def _share_a_name(a: str, b: str) -> bool:
    return not _name_words(a).isdisjoint(_name_words(b))


@lru_cache(maxsize=8_192)
def _name_words(subject: str) -> frozenset[str]:
    return frozenset(subject.replace("|", " ").lower().split())


def _interval(amount: Amount) -> tuple[float, float]:
    """The values that the amount's words allow."""
    low, high = amount.value, amount.high or amount.value
    half = amount.step / 2
    low, high = low - half, high + half
    if amount.bound == "about":
        return low - _ABOUT * abs(amount.value), high + _ABOUT * abs(amount.value)
    if amount.bound == "over":
        return amount.value, high + max(amount.step, _PARTLY * abs(amount.value))
    if amount.bound == "under":
        return low - max(amount.step, _PARTLY * abs(amount.value)), high
    return low, high
