"""What Snowball's stemmers miss in Italian and Dutch: the forms of a noun or adjective get one stem.

To them "militare" is what is done and "militari" is not, "italiano" is what several do, "beurs" is more than
one "beur", "woorden" is of the past, and the "e" of "grote" stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from bot.text.tables import either

_ITALIAN = re.compile(
    either(r"""
    \w{2,}ian \w{2,}ier [aeiou][bcdfglmnprstvz]{2} acqu
    \w*(?:milit|parlament|particol|aliment|nucle|famili|satellit|cellul|popol|esempl|regol|immobili)ar
    (?:sol|pol|line|ocul|scol|lun|spettacol|regolament|prelimin|ospedali|molecol|circol|second)ar
    \w*(?:americ|afric|rom|um|urb|lont|sovr|musulm|repubblic|messic|napolet|tosc|mond|vatic)an
    (?:gener|cadaver|pover|liber|modern|concert|repart|espert|desert|incert|divers|dispers|scompars|appars)
    \w*(?:letter|camer|copert|complet|concret|chiar|chiav|comand|benefic|edific|sacrific)
    (?:laborator|osservator|interrogator|obbligator)
    """)
    + "(?=i?[aeio]$)"
)
"""The stem of every form that ends in one vowel, or in "io"."""
_DUTCH = re.compile(
    r"\w*"
    + either(r"""
    (?:plaats|kans|reeks|verlies|proces|advies|succes|mens|beurs|koers|grens|wens|fonds|adres|fiets|spits)$
    (?:impuls|toets|gids|korps|congres|dans|brons|accijns|prins|balans|stimulans)$
    (?:woord|beeld|schuld|honderd|miljard|paard|veld|moord|akkoord|record|hoofd)(?=en$)
    (?:motor|ctor|maatregel|(?<!uit)dag)(?=en$)
    """)
)
"""Singulars that end in "s" and nouns before the "en" of their plural: there the stem is."""
_VOWELS = frozenset("aeiouyëï")


def corrected(language: str, snowball: Callable[[str], str]) -> Callable[[str], str]:
    """What gives the stem of a lower-cased word: ``snowball`` where it sees what the word is."""
    own = {"it": _italian, "nl": _dutch}.get(language)
    return partial(own, snowball) if own else snowball


def _italian(snowball: Callable[[str], str], word: str) -> str:
    found = _ITALIAN.match(word)
    return found[0] if found else snowball(word)


def _dutch(snowball: Callable[[str], str], word: str) -> str:
    if found := _DUTCH.match(word):
        return snowball(found[0]) if word != found[0] else word
    root = snowball(word)
    is_adjective = len(root) > 3 and root[-1] == "e" and root[-2] not in _VOWELS
    return snowball(root + "n") if is_adjective else root  # "grote" as "groten"
