"""Whom an office names without a comma before the name: "la ministre de la Santé Agnès Buzyn".

    office, of, of what and a name | where the name begins | evidence that it is one

English has its name first or a comma, and German capitals on every noun: neither is read here. "Le directeur
du New York Times" names nobody, so a name is believed only when its given name is known, or when the article
has the name in another place as well.
"""

from __future__ import annotations

import re

from bot.text.naming.given_names import gender
from bot.text.naming.name_parts import SHORTEST, after_party, after_what_it_is_of
from bot.text.naming.names import bare, is_role
from bot.text.voices.speech_type import Speech
from bot.text.voices.words_and_marks import Token


def behind_office(phrase: list[Token], text: str, speech: Speech) -> tuple[int, int] | None:
    """Where in ``phrase`` the office ends and where the name begins that closes it; None: there is none."""
    if speech.nouns_capital or "of" in speech.joins:
        return None
    run = _closing_run(phrase, speech)
    before = phrase[:run]
    if not any(is_role(bare(one.low), speech) for one in before):
        return None
    names = phrase[run:]
    if before[-1].low in speech.joins | speech.particles:
        first = after_what_it_is_of([one.text for one in names])
    elif is_role(bare(before[-1].low), speech):
        first = after_party([one.text for one in names])
        if first and not names[first].name:  # "le député FN du Gard Ada Moss"
            first += 1 + after_what_it_is_of([one.text for one in names[first + 1 :]])
        return (run, run + first) if 0 < first <= len(names) - SHORTEST else None
    else:  # "des Affaires étrangères", "de l'Economie"
        first = 0
    if len(names) - first < SHORTEST or not _is_a_name(phrase, run + first, text):
        return None
    return run + first, run + first


def _closing_run(phrase: list[Token], speech: Speech) -> int:
    """Where the capitals begin that end a phrase, small words between two of them among them."""
    at = end = len(phrase)
    while at and (
        phrase[at - 1].name
        or (1 < at < end and phrase[at - 1].low in speech.particles and phrase[at - 2].name)
    ):
        at -= 1
    return at


def _is_a_name(phrase: list[Token], first: int, text: str) -> bool:
    """Whether the given name is known, or the article has the name in another place, too."""
    if gender(f"{phrase[first].text} x"):
        return True
    name = text[phrase[first].start : phrase[-1].end]
    before = phrase[first - 1].text
    return re.search(rf"(?<!{re.escape(before)} ){re.escape(name)}", text) is not None
