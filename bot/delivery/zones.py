"""Time zones as people name them: IANA names, cities, countries; fixed offsets are refused with a proposal.

The only file of this room that touches zone rules. They come from the operating system, or from the
``tzdata`` package where it has none. A zone is kept by name, never as an offset, because its rules change.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.delivery.places import ABBREVIATIONS, AMBIGUOUS, BY_OFFSET, PLACES, POPULAR
from bot.errors import BadInput

_AREAS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
_OLD_AREAS = ("Brazil", "Canada", "Chile", "Mexico", "US")  # known, not proposed
_COUNTRIES = (
    "Cuba", "Egypt", "Eire", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein",
    "Libya", "Navajo", "Poland", "Portugal", "Singapore", "Turkey",
)  # fmt: skip
_OFFSET = re.compile(r"(?:(?:etc/)?(?:utc|gmt|ut|z))?\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?:\s?h(?:ours?)?)?")
_UTC = ("utc", "etc/utc", "z", "zulu", "uct", "universal", "coordinated universal time")


def zone_of(name: str) -> ZoneInfo:
    """The rules of a stored zone name. Raises BadInput when this machine no longer knows it."""
    try:
        return _rules(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadInput(
            f"This machine does not know the time zone “{name[:60]}”.", hint="Europe/Berlin"
        ) from error


@lru_cache(maxsize=1024)
def _rules(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def read_zone(text: str) -> str:
    """The IANA name of a zone as people write it: "europe/berlin", "new york", "São Paulo", "germany".

    Raises BadInput with a name that would work: for fixed offsets and abbreviations (they do not follow the
    daylight saving of a place), for names of several places, and for typing errors.
    """
    plain = _fold(text)
    plain = re.sub(r"^(?:in|the zone|zone|time ?zone) ", "", plain)
    if plain in _UTC:
        return "UTC"
    if proposal := _refused(plain):
        raise BadInput(
            f"“{_short(text)}” is a fixed offset and ignores daylight saving: name a place, as {proposal}.",
            hint=proposal,
        )
    for words in (plain, re.sub(r"(?: city)? time$", "", plain), plain.partition(",")[0]):
        if words in AMBIGUOUS and words not in _names():
            choice = AMBIGUOUS[words]
            raise BadInput(
                f"“{_short(text)}” has several time zones; which one: {', '.join(choice)}?", hint=choice[0]
            )
        if found := PLACES.get(words) or _names().get(words) or _cities().get(words):
            return found
    near = nearest(plain)
    if not near:
        raise BadInput(
            f"“{_short(text)}” is no time zone or city that I know. Name a big city of the same zone.",
            hint="Europe/Berlin",
        )
    raise BadInput(
        f"“{_short(text)}” is no time zone that I know. Did you mean {_either(near)}?", hint=near[0]
    )


def is_place(text: str) -> bool:
    """Whether words name a zone, or what ``read_zone`` proposes one for: "CET", "UTC+2"."""
    plain = _fold(text)
    bare = re.sub(r"(?: city)? time$", "", plain)
    known = (PLACES, AMBIGUOUS, _names(), _cities())
    return (
        plain in _UTC
        or bool(_refused(plain))
        or any(one in names for one in (plain, bare) for names in known)
    )


def is_offset(text: str) -> bool:
    """Whether words name a fixed offset or an abbreviation of one: "UTC+2", "EST"."""
    return _refused(_fold(text)) is not None


def _refused(plain: str) -> str | None:
    """The zone to propose for a fixed offset or an abbreviation, None for anything else."""
    if plain in ABBREVIATIONS:
        return ABBREVIATIONS[plain]
    found = _OFFSET.fullmatch(plain)
    if plain.startswith("etc/") or re.fullmatch(r"gmt[+-]?0", plain):
        sign = -1.0  # Etc/GMT+5 is five hours behind Greenwich
    else:
        sign = 1.0
    if not found:
        return "Europe/London" if plain.startswith("etc/") or plain == "gmt0" else None
    hours = int(found[2]) + int(found[3] or 0) / 60
    hours *= sign if found[1] == "+" else -sign
    return BY_OFFSET[min(BY_OFFSET, key=lambda known: (abs(known - hours), known))]


def nearest(text: str, count: int = 3) -> tuple[str, ...]:
    """Up to ``count`` zones whose name, city or well-known place is spelled most like the text."""
    known = {**_names(), **_cities(), **PLACES}
    found = get_close_matches(_fold(text)[:60], sorted(known), n=count * 3, cutoff=0.72)
    return tuple(dict.fromkeys(known[name] for name in found))[:count]


def suggest(prefix: str, count: int = 25) -> tuple[str, ...]:
    """Zones for autocomplete while somebody types, by city, place or IANA name; else the popular ones."""
    plain = _fold(prefix)
    if not plain:
        return POPULAR[:count]
    known = {**_names(), **_cities(), **PLACES}
    offered = {name: zone for name, zone in known.items() if zone == "UTC" or zone.startswith(_AREAS)}
    begins = sorted(name for name in offered if name.startswith(plain))
    begins.sort(key=lambda name: (name != plain, offered[name] not in POPULAR, len(name)))
    inside = sorted(name for name in offered if plain in name and not name.startswith(plain))
    found = [offered[name] for name in (*begins, *inside)]
    if proposal := _refused(plain):
        found.insert(0, proposal)
    for choice in AMBIGUOUS.get(plain, ())[::-1]:
        found.insert(0, choice)
    return tuple(dict.fromkeys(found or nearest(plain)))[:count]


def city_of(zone: str) -> str:
    """The zone's name for a sentence: "New York" of "America/New_York"."""
    return zone.rpartition("/")[2].replace("_", " ")


@cache
def _names() -> dict[str, str]:
    """Folded IANA name -> IANA name, of every zone that is a place."""
    places = {
        name
        for name in available_timezones()
        if name.startswith(tuple(f"{area}/" for area in _AREAS + _OLD_AREAS))
    } | set(_COUNTRIES)
    return {_fold(name): name for name in sorted(places)} | {"utc": "UTC"}


@cache
def _cities() -> dict[str, str]:
    """Folded city -> IANA name; of two zones with one city the one listed by its fuller name wins."""
    zones = sorted(
        name for name in _names().values() if name.startswith(tuple(f"{area}/" for area in _AREAS))
    )
    zones.sort(key=lambda name: name.count("/"))
    return {_fold(city_of(name)): name for name in zones}


def _fold(text: str) -> str:
    """Lower case without accents; underscores and doubled spaces are one space."""
    text = unicodedata.normalize("NFKD", text[:200].replace("ø", "o").replace("ł", "l").replace("Ł", "l"))
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text).replace("\u2019", "'").replace("_", " ")
    return " ".join(text.split()).rstrip(".,;!?") if "." not in text[:-1] else " ".join(text.split())


def _either(names: tuple[str, ...]) -> str:
    return " or ".join(names)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
