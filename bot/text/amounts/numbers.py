"""Numbers as newspapers write them: "7.2", "7,2", "8 000", "1.234.567", "two", their scales and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from bot.text.amounts import slavic_words, units
from bot.text.amounts.where import Where
from bot.text.tables import compiled

_DECIMAL_COMMA = frozenset(("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr"))

SCALES = {
    word: factor
    for factor, said in (
        (1e12, "trillion|tn|trn|billionen|billones|lakh crore"),
        (
            1e9,
            "billion|bn|b|milliarden|milliarde|mrd|md|mds|milliard|milliards|mil millones|miliardi|miliardo",
        ),
        (1e9, "bilhões|bilhão|mil milhões|miljard|mld|bln"),
        (1e7, "crore|crores"),
        (
            1e6,
            "million|mn|m|mio|millionen|millions|millones|millón|milioni|milione|milhões|milhão|miljoen|mln",
        ),
        (1e5, "lakh|lakhs"),
        (1e3, "thousand|k|tausend|tsd|mille|mil|mila|duizend"),
        (12.0, "dozen"),
    )
    for word in said.split("|")
} | slavic_words.SCALES
_OF_LANGUAGE = {"it": {"mil": 1e6}, "pl": {"bln": 1e12}}
"""Elsewhere "€ 30 mil" are thousands, and "$5 bln" billions."""
_SHORT = frozenset(("mrd", "mio", "tsd", "mln", "mld", "bln", "tys", "тыс", "млн", "млрд", "трлн"))
WORDS = {
    "half a": 0.5, "a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "fifteen":
    15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "eine halbe": 0.5, "eine": 1.0,
    "zwei": 2.0, "drei": 3.0, "vier": 4.0, "fünf": 5.0, "sechs": 6.0, "sieben": 7.0, "acht": 8.0,
    "neun": 9.0, "zehn": 10.0, "un": 1.0, "deux": 2.0, "trois": 3.0, "quatre": 4.0, "cinq": 5.0, "dos":
    2.0, "tres": 3.0, "cuatro": 4.0, "cinco": 5.0,
}  # fmt: skip
NUMBER = r"\d{1,3}(?:[,.\u00a0\u202f '’]\d{3})+(?:[.,]\d{1,3})?(?![\d])|\d{1,12}(?:[.,]\d{1,3})?"
_SCALE = "|".join(sorted((re.escape(word) for word in SCALES), key=len, reverse=True))
_SPELT = "|".join(sorted(WORDS, key=len, reverse=True))
_SCALED = r"(?=[ -](?:mil|bil|tril|dozen))"  # what follows a number in words
_GLUED = r"(?:pc|[kmgt]wh?)\b"  # units that may stand right behind a digit
_SPELLED = rf"\b(?:{_SPELT}){_SCALED}"
_WHOLE = (
    rf"(?P<low>{NUMBER}|{_SPELLED})"
    rf"(?P<scale>[ \u00a0\u202f-]?(?:{_SCALE})\b\.?)?"
    rf"(?:(?P<share>\s?%|\sper\s?cent)?(?P<join>\s?[-–]\s?|\s(?:to|and|bis|und|à|et|y|a|e|en|tot)\s)(?P<sign2>{units.SIGN})?\s?"
    rf"(?P<top>{NUMBER})(?P<scale2>[ \u00a0\u202f-]?(?:{_SCALE})\b\.?)?)?(?!(?!{_GLUED})[\w/]|[.:]\d)"
)
"""A number, its scale, and the other end of a range."""
BETWEEN = re.compile(r"(?:between|zwischen|entre|tra|fra|tussen)\s$", re.IGNORECASE)
_BY = re.compile(r"\b(?:from|von|de|da|van|by|um)\s$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|von|de|da|van)\s$", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|growth|grow)\s(?:about\s|around\s)?$")
_MINUS = re.compile("[ \u00a0(][-−–]$")
_DIGIT = re.compile(r"(?<![\w.,/:#])(?<!\w[-’'])\d")


class Number(NamedTuple):
    """A number with its scale, or the two of a range; where it stands with the sign before it."""

    here: Where
    low: float
    high: float  # 0.0 where it is no range
    step: float
    sign: str  # of a currency, before it or between the two of a range
    scale: str  # as it is written: "bn"


def find(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers of a sentence with their scales: forty in digits and as many in words, at most."""
    places = [match.start() for match in islice(_DIGIT.finditer(text, start, end), 40)]
    if text.find("illi", start, end) >= 0 or text.find("dozen", start, end) >= 0:
        spelled = compiled(_SPELLED, re.IGNORECASE).finditer(text, start, end)
        places = sorted([*places, *(match.start() for match in islice(spelled, 40))])
    after, number = start, compiled(_WHOLE, re.IGNORECASE)
    for place in places:
        if place >= after and (match := number.match(text, place, end)):
            after = match.end("scale") if match["scale"] else match.end("low")
            yield match


def scale(word: str, language: str) -> float:
    """What a scale word multiplies by; 1.0 for none."""
    plain = word.strip(" -\u00a0\u202f.").lower()
    return _OF_LANGUAGE.get(language, {}).get(plain) or SCALES.get(plain, 1.0)


def value(digits: str, language: str = "en") -> tuple[float, float] | None:
    """The number and what one more in its last given digit would add; None when it is no number."""
    low = digits.strip().lower()
    if low in WORDS:
        return WORDS[low], 1.0
    plain = low
    for space in ("\u00a0", "\u202f", " ", "'", "’"):
        plain = plain.replace(space, "")
    comma = language in _DECIMAL_COMMA
    point, group = (",", ".") if comma else (".", ",")
    if plain.count(point) > 1 or (plain.count(group) == 1 and point not in plain and _no_group(plain, group)):
        point, group = group, point  # the other country's way
    plain = plain.replace(group, "").replace(point, ".")
    if not plain.replace(".", "", 1).isdigit():
        return None
    decimals = len(plain.partition(".")[2])
    if decimals:
        return float(plain), 10.0**-decimals
    zeros = len(plain) - len(plain.rstrip("0")) if plain.strip("0") else 0
    number = float(plain)
    return number, max(1.0, min(10.0**zeros, number / 20))


def _no_group(plain: str, group: str) -> bool:
    """Whether a mark cannot part thousands: not three digits after it, or more than three before."""
    before, _, after = plain.partition(group)
    return len(after) != 3 or len(before) > 3 or before == "0"


def read(here: Where, match: re.Match[str], digits: tuple[float, float], sign: str) -> Number | None:
    """The number whose ``digits`` are read (see ``value``); None where it and the next are no amount."""
    (low, step), written, last = digits, match["scale"] or "", match.end()
    top = value(match["top"], here.language) if match["top"] else None
    high = 0.0
    if top is not None and _is_range(here, match):
        upper = scale(match["scale2"] or "", here.language)
        factor = scale(written, here.language) if written else upper
        high = top[0] * upper
        if high <= low * factor:
            return None
        written = match["scale2"] or written
        sign = sign or match["sign2"] or ""
    else:
        last = match.end("scale") if written else match.end("low")
        if top is not None and here.led_by(_FROM, 6) and not units.SHARE.match(here.text, last, here.end):
            return None
        factor = scale(written, here.language)
    plain = written.lower().strip(" -\u00a0\u202f.")
    short = plain in _SHORT or plain in _OF_LANGUAGE.get(here.language, ())
    if here.text[last - 1] == "." and not short:
        last -= 1
    return Number(here._replace(last=last), low * factor, high, step * factor, sign, written)


def _is_range(here: Where, match: re.Match[str]) -> bool:
    """Whether two numbers are the ends of one range, and not a change or a list."""
    join = match["join"].strip()
    if match["share"]:  # "5% to 7%" is a range after "of", and a change after "rose"
        if units.SHARE.match(here.text, match.end()) is None:
            return False
        if join == "to":
            return here.led_by(_OF, 24) is not None
    if join in ("-", "–"):
        return True
    if join in ("to", "bis", "à", "a", "tot"):
        return here.led_by(_BY, 6) is None
    return here.led_by(BETWEEN, 10) is not None


def is_negative(here: Where) -> bool:
    """Whether a minus stands right before an amount: what is less than nothing is not read."""
    return here.led_by(_MINUS, 2) is not None
