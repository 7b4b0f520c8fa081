"""How much: the amounts of an article with their unit, their value and what they measure.

    sentences with digits | numbers with a scale | unit before or after | what is measured | amounts

A number without a unit is none: years, dates, ages, scores, versions and names fall out by themselves. An
amount of which the sentence does not say what it measures is dropped too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.text.amounts import circumstances, counts, deals, measures, numbers, slavic, slavic_words, units
from bot.text.amounts.measure_words import CHANGES
from bot.text.amounts.numbers import Number
from bot.text.amounts.where import Where
from bot.text.found import Amount

if TYPE_CHECKING:
    from bot.text.splitting.sentences import Sentence


MOST = 500  # amounts of one article
MOST_EXAMINED = 4_000  # numbers of one article; news has tens, a hostile text may have half a million
_LONGEST = 1_500  # characters of a sentence that are read
_NUMBERS = 16  # of a sentence that are read: with more it is a table's row
_SIGN = re.compile(rf"(?:{units.SIGN})\s?$")
_QUICK = re.compile(r"\d|illi|dozen")
_SHARES = ("%", "percentage points")
_WHOSE = re.compile(slavic_words.WHOSE)
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
        start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
        if _QUICK.search(text, start, end) is None:
            continue
        about: circumstances.Circumstances | None = None
        earlier: _Read | None = None
        for match in islice(numbers.find(text, start, end), _NUMBERS):
            first = match.start()
            if earlier and first < earlier.number.here.last:
                continue
            examined += 1
            read = _read(Where(text, language, start, first, match.end("low"), end), match, earlier)
            if read is None:
                continue
            earlier = read
            about = about or circumstances.of(text, start, end, language)
            here, low, high, step, *_ = read.number
            bound = circumstances.bound(here)
            yield Amount(
                here.first,
                here.last,
                index,
                read.measure,
                low,
                read.unit,
                high=high,
                step=step,
                bound="" if read.direction == "to" and bound == "under" else bound,  # "hasta", "bis zu": to
                direction=read.direction,
                period=about.period,
                subject=read.names or about.subject,
                expected=circumstances.expected(here),
            )


class _Read(NamedTuple):
    number: Number
    unit: str
    measure: str
    direction: str
    names: str = ""  # of a deal: what is bought, then the others


def _read(here: Where, match: re.Match[str], earlier: _Read | None) -> _Read | None:
    """The amount that begins at a number, None when it has no unit or measures nothing certain."""
    sign = here.led_by(_SIGN, 4)
    if sign:
        here = here._replace(first=sign.start())
    value = numbers.value(match["low"], here.language)
    if value is None or numbers.is_negative(here):
        return None
    if not sign and not match["scale"] and counts.is_toll(here):
        number = Number(here, value[0], 0.0, value[1], "", "")
        return _Read(number, "people", "people killed", "to" if here.led_by(_TO, 24) else "")
    found = numbers.read(here, match, value, sign[0].strip() if sign else "")
    if found is None:
        return None
    number, here = found, found.here
    unit, stop, counted = units.SIGNS.get(number.sign.lower().rstrip("."), ""), here.last, ""
    if units.is_money(unit) and here.followed_by(units.UNKNOWN_SCALE):
        return None
    if not unit:
        unit, stop, counted = units.after(here, scaled=bool(number.scale))
        if not unit and (number.scale or number.low >= 1000):
            return _counted_before(number, earlier)
    if not unit or _is_another_unit(number, unit, counted):
        return None
    if here.language in slavic.LANGUAGES:
        return _slavic(number, here._replace(last=stop), unit)
    if counted and counts.is_name(here, match, number.low):
        return None
    if number.high and (between := here.led_by(numbers.BETWEEN, 10)):
        here = here._replace(first=between.start())
        number = number._replace(here=here)
    return _measured(number, here._replace(last=stop), unit, counted, earlier)


def _slavic(number: Number, here: Where, unit: str) -> _Read | None:
    """A number of a Polish or Russian sentence that stands ``here`` with its unit: money and shares only."""
    if not (units.is_money(unit) or unit in _SHARES) or here.followed_by(_WHOSE):
        return None
    measure, direction = slavic.measure(here, money=units.is_money(unit))
    return _Read(number._replace(here=here), unit, measure, direction) if measure else None


def _is_another_unit(number: Number, unit: str, counted: str) -> bool:
    """Whether a letter or word may mean another unit: "5 m" is no five million, "10 pounds" may be weight."""
    if number.sign:
        return False
    scale = number.scale.strip().lower()
    return (scale in ("m", "b", "k") and not counted) or (unit == "GBP" and not scale)


def _measured(number: Number, here: Where, unit: str, counted: str, earlier: _Read | None) -> _Read | None:
    """A number that stands ``here`` with its unit, and what it measures; None when no sentence says it."""
    if not counted:
        number = number._replace(here=here)
    if number.low >= deals.LEAST and units.is_money(unit):
        deal = deals.find(here)
        if deal is not None:
            return _Read(number, unit, deal.measure, "", deal.subject)
    if earlier and _is_bracketed(here, unit, earlier):  # "£3.2bn ($4.1bn)" is one amount twice
        return earlier._replace(number=number, unit=unit)
    measure, direction = _measure(here, unit, counted)
    if earlier and not counted and earlier.unit == "%" and _is_moved_on(here, earlier):
        measure, direction = earlier.measure, "to"
    return _Read(number, unit, measure, direction) if measure else None


def _is_moved_on(here: Where, earlier: _Read) -> bool:
    """Whether an amount is where the one before it ended: "rose by 8.9 million to 278 million"."""
    return _THEN_TO.fullmatch(here.text, earlier.number.here.last, here.first) is not None


def _is_bracketed(here: Where, unit: str, earlier: _Read) -> bool:
    """Whether an amount in brackets gives the one right before it in another currency."""
    if not (units.is_money(unit) and units.is_money(earlier.unit)) or unit == earlier.unit:
        return False
    return _BRACKET.fullmatch(here.text, earlier.number.here.last, here.first) is not None


def _counted_before(number: Number, earlier: _Read | None) -> _Read | None:
    """An amount whose unit stands before it: "subscribers rose by 8.9 million to 278 million"."""
    here = number.here
    if earlier and units.is_counted(earlier.unit) and _is_moved_on(here, earlier):
        return earlier._replace(number=number, direction="to")
    unit, counted = units.before(here)
    if not unit:
        return None
    before = here.before(40)
    way = next((CHANGES[word] for word in before.split() if word in CHANGES), "")
    to = re.search(r"\b(?:to|at|reached|hit|totalled)\b", before) is not None
    return _Read(number, unit, counted, "to" if to else way)


def _measure(here: Where, unit: str, counted: str) -> tuple[str, str]:
    """What the amount measures and the way it moves, ("", "") when the sentence does not say."""
    if counted:
        return counts.measure(here, counted)
    measure, direction, verbal = measures.before(here, money=units.is_money(unit))
    following = here.text[here.last : here.last + 1]
    led = following == " " and here.language == "en" and here.led_by(_DETERMINER, 14) is not None
    adjective = led or following == "-"
    if direction and here.led_by(_TO, 24):
        direction = "to"
    if measure and not verbal and not adjective:
        return measure, direction
    follows = measures.after(here, adjective=adjective)
    if follows and adjective:
        return follows, direction if unit == "%" else ""
    if follows:
        link = here.followed_by(_LINK)  # "spent … on content"
        return (f"{measure} {link[1] + ' ' if link else ''}{follows}" if measure else follows), direction
    if not measure and unit in units.MEASURED and here.language != "nl":  # there a verb may follow
        measure = measures.after(here, adjective=True)
    return measure, direction
