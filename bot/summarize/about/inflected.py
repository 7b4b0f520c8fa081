"""The forms of a name where its language inflects names: "Газпрома", "Brexicie"."""

from __future__ import annotations

import re

_ENDINGS = {  # by the last letter of a name; "" for all others: what may take its place
    "de": {"": "s"},  # "Teslas", of which no stemmer takes the "s" behind a vowel
    "tr": {"": "lar ler"},  # without which a short word has another stem
    "ru": {
        "а": "а ы и е у ой ою",
        "я": "я и е ю ей ею",
        "ь": "ь и я ю ем ью",
        "й": "й я ю ем е",
        "": "а у ом е ы ов ам ами ах",
    },
    "pl": {
        "ka": "ka ki ce kę ką ko",
        "ga": "ga gi dze gę gą go",
        "a": "a y i ie e ę ą o ii ją",
        "o": "o a u em ie",
        "st": "st sta stu stowi stem ście",
        "t": "t ta tu towi tem cie",
        "d": "d da du dowi dem dzie",
        "r": "r ra ru rowi rem rze",
        "ł": "ł ła łu łowi łem le",
        "": "a u owi em iem ie",
    },
}
_OBLIQUE_ENDS = "а|у|е|ой|ым|ом"
_OBLIQUE = re.compile(rf"(.{{2,}}(?:ов|ев|ёв|ин|ын|ом))(?:{_OBLIQUE_ENDS})")
"""A Russian name that is asked for in another case, or a woman's: "Боброва", "Газпроме"."""


def inflected(name: str, language: str) -> tuple[str, ...]:
    """The forms of a name of one word where its language inflects names; empty elsewhere."""
    endings = _ENDINGS.get(language)
    if endings is None or not name.isalpha() or (language == "ru" and name.isascii()):
        return ()
    if language == "ru" and (case := _OBLIQUE.fullmatch(name)):
        return (name, case[1], *(case[1] + end for end in _OBLIQUE_ENDS.split("|")))
    last = next((end for end in endings if end and name.endswith(end)), "")
    stem = name.removesuffix(last)
    return (name, *(stem + end for end in endings[last].split()))
