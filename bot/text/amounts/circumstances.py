"""What a sentence says around its amounts: for which period, about whom, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.text.amounts import slavic_words
from bot.text.amounts.units import BY_WORD
from bot.text.amounts.where import Where
from bot.text.calendar_words import ENGLISH
from bot.text.tables import words

_QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|last)[- ]quarter|Q(?P<digit>[1-4])\b"
    r"|(?P<german>erste[nrs]?|zweite[nrs]?"
    r"|dritte[nrs]?|vierte[nrs]?) Quartal)(?: of)?(?: (?P<year>20\d\d))?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:19[5-9]\d|20[0-4]\d)\b(?![-–%]|\s(?:people|jobs))"
    r"(?<!by \d{4})(?<!by the end of \d{4})(?<!until \d{4})"
)
"""A year, where it is no mere deadline: "jobs cut by the end of 2027" are jobs cut."""
_RELATIVE = re.compile(
    r"\b(this|last|next) (year|quarter|month|week|season|decade)\b"
    r"|\b(?:a|per|each|every) (year|month|week|day|hour)\b"
    r"(?! (?:ago|earlier|before|later|prior)\b)"
    r"|\b(annual|monthly|weekly|daily|quarterly)(?:ly)?\b",
    re.IGNORECASE,
)
_MONTHS_LONG = re.compile(
    r"\b(?:(?P<of>first|past|last) )?(?P<many>three|six|nine|twelve|3|6|9|12) months"
    r"(?P<to> (?:to|ended|ending|through)\b)?"
    r"|\b(?P<half>half[- ]year)\b|\bthe (?:latest )?(?P<quarter>quarter)\b(?! of\b)",
    re.IGNORECASE,
)
"""Times of several months on which results are reported; "in six months" alone is none."""
_HALF = re.compile(r"\b(first|second) (half|six months)\b", re.IGNORECASE)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_ORDINALS |= {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}
_EVERY = {"annual": "year", "monthly": "month", "weekly": "week", "daily": "day", "quarterly": "quarter"}
_NAMES = re.compile(
    r"(?<![\w’'.-])[A-ZÄÖÜÉÈÁÍÓÚÇÑŁŚŻŹĆА-ЯЁ][\w’-]*(?:[ &]+[A-ZÄÖÜÉÈÁÍÓÚÇÑŁŚŻŹĆА-ЯЁ][\w’-]*)*"
)
_NO_NAMES = ENGLISH | words("""
    the a an it its he she they we in on at by for from with of and but as after before when while if this
    that these those there last next more most some about over under nearly almost analysts sales revenue
    shares us uk eu company net total operating first second third fourth one two three four five six seven
    eight nine ten however meanwhile their his her our your my all both each
""")
_HEDGES = {
    "about": r"about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|rund"
    r"|etwa|fast|knapp|circa|ca\.|environ|près de|quelque|unos|unas|cerca de|casi|quasi|ongeveer|bijna|~"
    rf"|{slavic_words.ABOUT}",
    "over": "more than|over|at least|above|upwards of|mehr als|über|mindestens|plus de|más de|más que|oltre"
    "|più di|mais de|meer dan|>"
    f"|{slavic_words.OVER}",
    "under": "less than|under|below|up to|as much as|as many as|fewer than|at most|weniger als|bis zu|unter"
    "|moins de|jusqu'à|menos de|hasta|meno di|fino a|até|minder dan|tot"
    f"|{slavic_words.UNDER}",
}
HEDGE = rf"(?:{'|'.join(_HEDGES.values())})"
_BOUNDS = {kind: re.compile(rf"(?:{said})\s?$", re.IGNORECASE) for kind, said in _HEDGES.items()}
_MANY = {"three": "3", "six": "6", "nine": "9", "twelve": "12"}
_EXPECTED = re.compile(
    r"\b(?<!\bas )(?<!\bthan )(?:expect\w*|forecast\w*|guidance|predict\w*|consensus|target\w*|projected"
    r"|projects|outlook|prévoit|erwartet\w*|rechnet|prévision|attend|prevé|previsto|espera|prevede|verwacht\w*"
    rf"|{slavic_words.EXPECTED})\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:]|\s(?:while|against|but)\s|,\sand\s")


class Circumstances(NamedTuple):
    """The period ("2026-Q3", "2026", "Q3", "this year", "month") and the names of a sentence."""

    period: str
    subject: str


def of(text: str, start: int, end: int, language: str = "en") -> Circumstances:
    """The circumstances of the sentence ``text[start:end]``."""
    names = _named(text, start, end) if language != "de" else ()  # where every noun has a capital
    found = {name for at, name in names if at > start or " " in name or _is_repeated(text, name, start)}
    return Circumstances(_period(text, start, end), "|".join(sorted(found)[:8]))


def all_names(text: str, start: int, end: int) -> set[str]:
    """The names of a sentence, a word that only begins it included where it may be one."""
    return {name for _, name in _named(text, start, end)}


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The names of a sentence with where they begin."""
    for match in _NAMES.finditer(text, start, end):
        name = _clean(match[0])
        if name and name.lower() not in BY_WORD and name.lower() not in _NO_NAMES:
            yield match.start(), name


def _is_repeated(text: str, name: str, start: int) -> bool:
    """Whether a word that begins a sentence stands with its capital inside another one, too."""
    low = max(0, start - 20_000)
    at = text.find(f" {name}", low, start + 20_000)
    while at >= 0:
        if at + 1 != start and text[at - 1] not in '.!?”"\n':
            return True
        at = text.find(f" {name}", at + 1, start + 20_000)
    return False


def _clean(name: str) -> str:
    """A name without a small word that only begins the sentence, and without a possessive."""
    parts = name.split(" ")
    while parts and parts[0].lower() in _NO_NAMES:
        parts = parts[1:]
    joined = " ".join(parts)
    for ending in ("’s", "'s", "’"):
        joined = joined.removesuffix(ending)
    return joined.rstrip(".,-")


def _period(text: str, start: int, end: int) -> str:
    year = match[0] if (match := _YEAR.search(text, start, end)) else ""
    if match := _QUARTER.search(text, start, end):
        word = (match["word"] or match["german"] or "").lower().rstrip("nrs")
        if word == "last":
            return "last quarter"
        span = f"Q{match['digit'] or _ORDINALS[word]}"
    elif match := _HALF.search(text, start, end):
        span = f"H{_ORDINALS[match[1].lower()]}"
    else:
        span = _span(text, start, end)
    if span and year and span != "quarter":
        return f"{year}-{span}"
    if span or year:
        return span or year
    if match := _RELATIVE.search(text, start, end):
        if match[1]:
            return f"{match[1].lower()} {match[2].lower()}"
        return (match[3] or "").lower() or _EVERY[match[4].lower()]
    return ""


def _span(text: str, start: int, end: int) -> str:
    """The months that a sentence reports on: "9M", "quarter" for three, "" when it names none."""
    if all(text.find(word, start, end) < 0 for word in ("months", "quarter", "alf-year", "alf year")):
        return ""
    for match in _MONTHS_LONG.finditer(text, start, end):
        if match["quarter"]:
            return "quarter"
        if match["half"]:
            return "6M"
        if match["of"] or match["to"]:
            many = _MANY.get(match["many"].lower(), match["many"])
            return "quarter" if many == "3" else f"{many}M"
    return ""


def expected(here: Where) -> bool:
    """Whether the clause around an amount calls it a forecast, a target or guidance."""
    clause = _BREAK.split(here.before(120))[-1]
    return _EXPECTED.search(clause) is not None or _EXPECTED.search(here.after(24)) is not None


def bound(here: Where) -> str:
    """How the words right before an amount hedge it: "about", "over", "under", or ""."""
    window = here.before(16)
    return next((kind for kind, pattern in _BOUNDS.items() if pattern.search(window)), "")
