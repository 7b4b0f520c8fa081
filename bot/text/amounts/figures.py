"""How much: the amounts of an article with their unit, their value and what they measure.

    sentences with digits | numbers with a scale | unit before or after | what is measured | amounts

A number without a unit is none: years, dates, ages, scores, versions and names fall out by themselves. An
amount of which the sentence does not say what it measures is dropped too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.text.amounts import circumstances, counts, deals, measures, numbers, units
from bot.text.amounts.measure_words import CHANGES
from bot.text.amounts.numbers import Number, Where

if TYPE_CHECKING:
    from bot.text.splitting.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a sentence: ``text[start:end]`` is "$7.2bn", "between 5 and 7 million", "12%", "300 MW".

    What people count is no part of it: "2,000 jobs were cut" gives "2,000", which measures "jobs cut".
    """

    start: int
    end: int
    sentence: int  # index into the sentences of the article
    measure: str  # what is measured, words of the sentence: "content spending"
    value: float  # in base units: 7_200_000_000.0; of a range the lower end
    unit: str  # ISO 4217 code, "%", "percentage points", "people", "subscribers", "jobs", "MW", "km" …
    high: float = 0.0  # the upper end of a range, 0.0 when there is none
    step: float = 1.0  # what one more in the last given digit would add: 100_000_000.0 for "7.2bn"
    bound: str = ""  # "about", "over", "under" as the sentence hedges it, "" for exactly
    direction: str = ""  # "up" or "down" when the amount is a change, "to" when it is where a change ended
    period: str = ""  # "2026", "2026-Q3", "Q3", "month" … as said in the sentence, "" when none is
    subject: str = ""  # the names in the sentence that the amount may belong to, sorted, joined by "|"
    expected: bool = False  # a forecast, a target or guidance, not what was or is


MOST = 500  # amounts of one article
MOST_EXAMINED = 4_000  # numbers of one article; news has tens, a hostile text may have half a million
_LONGEST = 1_500  # characters of a sentence that are read
_NUMBERS = 16  # of a sentence that are read: with more it is a table's row
_SIGN = re.compile(rf"(?:{units.SIGN})\s?$")
_QUICK = re.compile(r"\d|illi|dozen")
_THEN_TO = re.compile(r"\s(?:to|auf|à|a|al|hasta|para|naar)\s(?:\w+\s){0,2}", re.IGNORECASE)
_BRACKET = re.compile(r"\s?\((?:or |about |around |roughly |some |nearly |almost |equivalent to )*")
_TO = re.compile(r"\b(?:to|auf|à|a|al|hasta|para|naar|at)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:a|an|the|its|their|his|her|this|new)\s$", re.IGNORECASE)
_LINK = re.compile(r"(?:\s(?:a|per)\s\w+)?\s(for|on|in|to|of|für|en|pour)\s")


def find_amounts(text: str, sentences: Sequence[Sentence], language: str = "en") -> tuple[Amount, ...]:
    """The amounts of ``text`` of which the unit and the measure are certain, in order of their offsets."""
    return tuple(islice(_all(text, sentences, language), MOST))


def _all(text: str, sentences: Sequence[Sentence], language: str) -> Iterator[Amount]:
    examined = 0
    for index, sentence in enumerate(sentences):
        if examined >= MOST_EXAMINED:
            return
        if sentence.kind not in ("sentence", "item"):
            continue
        end = min(sentence.end, sentence.start + _LONGEST)
        if _QUICK.search(text, sentence.start, end) is None:
            continue
        here = Where(text, sentence.start, end, language)
        about: circumstances.Circumstances | None = None
        earlier: _Read | None = None
        for match in islice(numbers.find(text, sentence.start, end), _NUMBERS):
            if earlier and match.start() < earlier.end:
                continue
            examined += 1
            read = _read(here, match, earlier)
            if read is None:
                continue
            earlier = read
            about = about or circumstances.of(text, sentence.start, end, language)
            bound = circumstances.bound(text, sentence.start, read.start)
            yield Amount(
                read.start,
                read.end,
                index,
                read.measure,
                read.low,
                read.unit,
                high=read.high,
                step=read.step,
                bound="" if read.direction == "to" and bound == "under" else bound,  # "hasta", "bis zu": to
                direction=read.direction,
                period=about.period,
                subject=read.names or about.subject,
                expected=circumstances.expected(text, sentence.start, read.start, read.end, end),
            )


class _Read(NamedTuple):
    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str
    measure: str
    direction: str
    names: str = ""  # of a deal: what is bought, then the others


def _read(here: Where, match: re.Match[str], earlier: _Read | None) -> _Read | None:
    """The amount that begins at a number, None when it has no unit or measures nothing certain."""
    text, start, end, language = here
    sign = _SIGN.search(text, max(start, match.start() - 4), match.start())
    first = sign.start() if sign else match.start()
    value = numbers.value(match["low"], language)
    if value is None or numbers.is_negative(text, start, first):
        return None
    if not sign and not match["scale"] and counts.is_toll(text, start, first, match.end("low"), end):
        way = "to" if _TO.search(text, max(start, first - 24), first) else ""
        return _Read(first, match.end("low"), value[0], 0.0, value[1], "people", "people killed", way)
    number = numbers.read(here, match, value, first, sign[0].strip() if sign else "")
    if number is None:
        return None
    last = number.last
    unit, stop, counted = units.SIGNS.get(number.sign.lower().rstrip("."), ""), last, ""
    if units.is_money(unit) and units.UNKNOWN_SCALE.match(text, last, end):
        return None
    if not unit:
        unit, stop, counted = units.after(text, last, end, language, scaled=bool(number.scale))
        if not unit and (number.scale or number.low >= 1000):
            moved = _counted_before(here, number, earlier)
            if moved is not None:
                return moved
    if not unit or _is_another_unit(number, unit, counted):
        return None
    if counted and counts.is_name(text, match, start, first, number.low):
        return None
    if number.high and (between := numbers.BETWEEN.search(text, max(start, first - 10), first)):
        number = number._replace(first=between.start())
    return _measured(here, number, unit, stop, counted, earlier)


def _is_another_unit(number: Number, unit: str, counted: str) -> bool:
    """Whether a letter or word may mean another unit: "5 m" is no five million, "10 pounds" may be weight."""
    if number.sign:
        return False
    if number.scale.strip().lower() in ("m", "b", "k") and not counted:
        return True
    return (unit == "metres" and bool(number.scale)) or (unit == "GBP" and not number.scale)


def _measured(
    here: Where, number: Number, unit: str, stop: int, counted: str, earlier: _Read | None
) -> _Read | None:
    """The number of a unit with what it measures; None when the sentence does not say."""
    text, start, end, language = here
    first, last, low, high, step, *_ = number
    if low >= deals.LEAST and units.is_money(unit):
        deal = deals.find(text, start, first, stop, end, language)
        if deal is not None:
            return _Read(first, stop, low, high, step, unit, deal.measure, "", deal.subject)
    if earlier and _is_bracketed(text, earlier, first, unit):  # "£3.2bn ($4.1bn)" is one amount twice
        return _Read(first, stop, low, high, step, unit, earlier.measure, earlier.direction, earlier.names)
    measure, direction = _measure(here, first, stop, unit, counted)
    if earlier and not counted and earlier.unit == "%" and _THEN_TO.fullmatch(text, earlier.end, first):
        measure, direction = earlier.measure, "to"
    if not measure:
        return None
    return _Read(first, last if counted else stop, low, high, step, unit, measure, direction)


def _is_bracketed(text: str, earlier: _Read, first: int, unit: str) -> bool:
    """Whether an amount in brackets gives the one right before it in another currency."""
    if not (units.is_money(unit) and units.is_money(earlier.unit)) or unit == earlier.unit:
        return False
    return _BRACKET.fullmatch(text, earlier.end, first) is not None


def _counted_before(here: Where, number: Number, earlier: _Read | None) -> _Read | None:
    """An amount whose unit stands before it: "subscribers rose by 8.9 million to 278 million"."""
    text, start, *_ = here
    first, last, low, _, step, *_ = number
    if earlier and units.is_counted(earlier.unit) and _THEN_TO.fullmatch(text, earlier.end, first):
        return _Read(first, last, low, 0.0, step, earlier.unit, earlier.measure, "to")
    unit, counted = units.before(text, start, first)
    if not unit:
        return None
    words_before = text[max(start, first - 40) : first]
    way = next((way for way, forms in CHANGES.items() if any(w in forms for w in words_before.split())), "")
    to = re.search(r"\b(?:to|at|reached|hit|totalled)\b", words_before) is not None
    return _Read(first, last, low, 0.0, step, unit, counted, "to" if to else way)


def _measure(here: Where, first: int, stop: int, unit: str, counted: str) -> tuple[str, str]:
    """What the amount measures and the way it moves, ("", "") when the sentence does not say."""
    text, start, end, language = here
    if counted:
        return counts.measure(text, first, stop, start, end, counted)
    measure, direction, verbal = measures.before(text, start, first, language, money=units.is_money(unit))
    to = _TO.search(text, max(start, first - 24), first) is not None
    adjective = text[stop : stop + 1] == "-" or (
        _DETERMINER.search(text, max(start, first - 14), first) is not None and text[stop : stop + 1] == " "
    )
    if direction and to:
        direction = "to"
    if measure and not verbal and not adjective:
        return measure, direction
    follows = measures.after(text, stop, end, language, adjective=adjective)
    if follows and adjective:
        return follows, direction if unit == "%" else ""
    if follows:
        return (f"{measure} {_linked(text, stop)}{follows}".strip() if verbal else follows), direction
    if measure:
        return measure, direction
    if units.is_money(unit) or unit[0] == "%" or "points" in unit:
        return "", ""
    return measures.after(text, stop, end, language, adjective=True), direction


def _linked(text: str, at: int) -> str:
    """The little word that ties a verb's object on: "spent … on content"."""
    match = _LINK.match(text, at)
    return f"{match[1]} " if match else ""
