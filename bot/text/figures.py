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

from bot.text import circumstances, deals, measures, numbers, units
from bot.text.measure_words import CHANGES, HAPPENS, ONE_FORM
from bot.text.speech_type import words
from bot.text.stopwords import STOP_WORDS

if TYPE_CHECKING:
    from bot.text.sentences import Sentence


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
_LONGEST = 1_500  # characters of a sentence that are read
_SIGN = re.compile(rf"(?:{units.SIGN})\s?$")
_QUICK = re.compile(r"\d|illi")
_BETWEEN = re.compile(r"(?:between|zwischen|entre|tra|fra|tussen)\s$", re.IGNORECASE)
_BY = re.compile(r"\b(?:from|von|de|da|van|by|um)\s$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|von|de|da|van)\s$", re.IGNORECASE)
_PROPER = re.compile(r"([^\W\d_][\w’'-]*)\.?\s$")


def find_amounts(text: str, sentences: Sequence[Sentence], language: str = "en") -> tuple[Amount, ...]:
    """The amounts of ``text`` of which the unit and the measure are certain, in order of their offsets."""
    return tuple(islice(_all(text, sentences, language), MOST))


def _all(text: str, sentences: Sequence[Sentence], language: str) -> Iterator[Amount]:
    for index, sentence in enumerate(sentences):
        if sentence.kind not in ("sentence", "item"):
            continue
        end = min(sentence.end, sentence.start + _LONGEST)
        if _QUICK.search(text, sentence.start, end) is None:
            continue
        about: circumstances.Circumstances | None = None
        earlier: _Read | None = None
        for match in numbers.find(text, sentence.start, end):
            if earlier and match.start() < earlier.end:
                continue
            read = _read(text, match, earlier, sentence.start, end, language)
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


def _read(
    text: str, match: re.Match[str], earlier: _Read | None, start: int, end: int, language: str
) -> _Read | None:
    """The amount that begins at a number, None when it has no unit or measures nothing certain."""
    first, last = match.start(), match.end()
    before = _SIGN.search(text, max(start, first - 4), first)
    if before:
        first = before.start()
    low = numbers.value(match["low"], language)
    if low is None:
        return None
    number, step = low
    scaled = match["scale"] or ""
    high = 0.0
    top = numbers.value(match["top"], language) if match["top"] else None
    ranged = top is not None and _is_range(text, match, start, first)
    if top is not None and ranged:
        upper = numbers.scale(match["scale2"] or "")
        high = top[0] * upper
        if not scaled:
            number, step = number * upper, step * upper
        else:
            number, step = number * numbers.scale(scaled), step * numbers.scale(scaled)
        if high <= number:
            return None
        scaled = match["scale2"] or scaled
    else:
        last = match.end("scale") if match["scale"] else match.end("low")
        if (
            top is not None
            and _FROM.search(text, max(start, first - 6), first)
            and not _unit_at(text, last, end)
        ):
            return None
        number, step = number * numbers.scale(scaled), step * numbers.scale(scaled)
    if text[last - 1] == "." and scaled.lower().strip(" .") not in ("mrd", "mio", "tsd"):
        last -= 1
    sign = before[0].strip() if before else ((match["sign2"] if ranged else None) or "")
    unit, stop, counted = units.SIGNS.get(sign.lower().rstrip("."), ""), last, ""
    if not unit:
        unit, stop, counted = units.after(text, last, end, language, scaled=bool(scaled))
        if not unit and (scaled or number >= 1000):
            moved = _counted_before(text, earlier, start, first, last, number, step)
            if moved is not None:
                return moved
        if not unit or (scaled.strip().lower() in ("m", "b", "k") and not counted):
            return None
    if unit == "metres" and scaled:
        return None
    if unit == "GBP" and not sign and not scaled:
        return None  # pounds of weight look the same
    if counted and _is_named(text, match, start, first, number, scaled):
        return None
    if ranged and (between := _BETWEEN.search(text, max(start, first - 10), first)):
        first = between.start()
    if number >= deals.LEAST and units.is_money(unit):
        deal = deals.find(text, start, first, stop, end, language)
        if deal is not None:
            return _Read(first, stop, number, high, step, unit, deal.measure, "", deal.subject)
    measure, direction = _measure(text, first, stop, start, end, unit, counted, language)
    if earlier and not counted and earlier.unit == "%" and _THEN_TO.fullmatch(text, earlier.end, first):
        measure, direction = earlier.measure, "to"
    if not measure:
        return None
    return _Read(first, last if counted else stop, number, high, step, unit, measure, direction)


def _counted_before(
    text: str, earlier: _Read | None, start: int, first: int, last: int, number: float, step: float
) -> _Read | None:
    """An amount whose unit stands before it: "subscribers rose by 8.9 million to 278 million"."""
    if earlier and units.is_counted(earlier.unit) and _THEN_TO.fullmatch(text, earlier.end, first):
        return _Read(first, last, number, 0.0, step, earlier.unit, earlier.measure, "to")
    unit, counted = units.before(text, start, first)
    if not unit:
        return None
    words_before = text[max(start, first - 40) : first]
    way = next((way for way, forms in CHANGES.items() if any(w in forms for w in words_before.split())), "")
    to = re.search(r"\b(?:to|at|reached|hit|totalled)\b", words_before) is not None
    return _Read(first, last, number, 0.0, step, unit, counted, "to" if to else way)


def _is_range(text: str, match: re.Match[str], start: int, first: int) -> bool:
    """Whether two numbers are the ends of one range, and not a change or a list."""
    join = match["join"].strip()
    if join in ("-", "–"):
        return True
    if join in ("to", "bis", "à", "a", "tot"):
        return _BY.search(text, max(start, first - 6), first) is None
    return _BETWEEN.search(text, max(start, first - 10), first) is not None


def _unit_at(text: str, at: int, end: int) -> bool:
    return units.SHARE.match(text, at, end) is not None


def _is_named(text: str, match: re.Match[str], start: int, first: int, number: float, scaled: str) -> bool:
    """Whether the number belongs to a name before it ("iPhone 15 users") or is a year ("the 2024 titles")."""
    digits = match["low"]
    if 1950 <= number <= 2049 and len(digits) == 4 and not scaled and number % 100:
        return True
    if scaled or number >= 1000:
        return False
    if _THE.search(text, max(start, first - 5), first) and _SERIES.match(text, match.end("low")):
        return True  # "the 737 series"
    before = _PROPER.search(text, max(start, first - 30), first)
    if before is None:
        return False
    word = before[1]
    if word.lower() in circumstances.MONTHS:
        return number <= 31
    if before.start(1) == start and (word.lower() in STOP_WORDS["en"] or word.lower() in _OPENINGS):
        return False
    return any(letter.isupper() for letter in word)


def _measure(
    text: str, first: int, stop: int, start: int, end: int, unit: str, counted: str, language: str
) -> tuple[str, str]:
    """What the amount measures and the way it moves, ("", "") when the sentence does not say."""
    measure, direction, verbal = measures.before(text, start, first, language, money=units.is_money(unit))
    to = _TO.search(text, max(start, first - 24), first) is not None
    if counted:
        return _of_count(text, first, stop, start, end, counted)
    adjective = text[stop : stop + 1] == "-" or (
        _DETERMINER.search(text, max(start, first - 14), first) is not None and text[stop : stop + 1] == " "
    )
    follows = measures.after(text, stop, end, language, adjective=adjective)
    if direction and to:
        direction = "to"
    if adjective and follows:
        return follows, direction if unit == "%" else ""
    if follows and (not measure or verbal):
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


def _of_count(text: str, first: int, stop: int, start: int, end: int, counted: str) -> tuple[str, str]:
    """The counted noun with the verb that says what happens to it: "jobs cut"."""
    window = _CLAUSE.split(text[max(start, first - 40) : first].lower())[-1].rpartition(" that ")[2]
    verbs = [word for word in _WORD.findall(window.replace("close to", "")) if word in HAPPENS]
    if verbs and verbs[-1] in ("lay", "laid", "laying", "lays"):
        return f"{counted} laid off", "down"
    passive = [
        word
        for word in _WORD.findall(_CLAUSE.split(text[stop : min(end, stop + 24)].lower())[0])[:4]
        if word in HAPPENS
    ]
    happens = verbs[-1] if verbs else (passive[-1] if passive else "")
    said = ONE_FORM.get(happens, happens)  # "cuts 300 jobs" and "300 jobs were cut" are one
    return (f"{counted} {said}" if said else counted), HAPPENS.get(happens, "")


_THEN_TO = re.compile(r"\s(?:to|auf|à|a|al|hasta|para|naar)\s(?:\w+\s){0,2}", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:\d]|\b(?:and|with|while|but|und|mit|et|avec|y|con)\b")
_WORD = re.compile(r"[^\W\d_]+")
_TO = re.compile(r"\b(?:to|auf|à|a|al|hasta|para|naar|at)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:a|an|the|its|their|his|her|this|new)\s$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|a)\s$", re.IGNORECASE)
_SERIES = re.compile(r"\s(?:series|family|range|line)\b")
_OPENINGS = words("nearly almost roughly around about approximately some only exactly another fewer")
_LINK = re.compile(r"(?:\s(?:a|per)\s\w+)?\s(for|on|in|to|of|für|en|pour)\s")
