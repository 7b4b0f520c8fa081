"""Whom an office names without a comma before the name: "la ministre de la Santé Agnès Buzyn".

    office, of, of what and a name | where the name begins | evidence that it is one

English has its name first or a comma, and German capitals on every noun: neither is read here. "Le directeur
du New York Times" names nobody, so a name is believed only when its given name is known, or when the article
has the name in another place as well.
"""

from __future__ import annotations

import re

from bot.text.naming import declined
from bot.text.naming.given_names import gender
from bot.text.naming.name_parts import SHORTEST, after_party, after_what_it_is_of
from bot.text.naming.names import bare, is_role, is_title
from bot.text.tables import words
from bot.text.voices.speech_east import NATIONALS
from bot.text.voices.speech_type import Speech
from bot.text.voices.words_and_marks import Token

_AND = frozenset(("i", "и", "oraz"))
_ADJECTIVE = ("ый", "ий", "ой", "ая", "яя", "y", "ki", "gi", "ni", "wa", "na", "ka")
_RANKS = words("""
    asp bp abp bryg dr gen insp kard kom kpt ks mjr mł nadkom nadinsp płk podinsp podkom ppłk prof sierż st
""")
"""Short before a name in Polish; what somebody is says the office before it."""


def behind_office(phrase: list[Token], text: str, speech: Speech) -> tuple[int, int] | None:
    """Where in ``phrase`` the office ends and where the name begins that closes it; None: there is none."""
    if not speech.office_first:
        return None
    run = _closing_run(phrase, speech)
    if speech.declined:
        return _behind_declined(phrase, run, text, speech)
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


def _behind_declined(phrase: list[Token], run: int, text: str, speech: Speech) -> tuple[int, int] | None:
    """The same in a language with cases: the office begins the phrase and holds a role in the nominative."""
    if not any(is_role(token.low, speech) for token in phrase[:-1]):
        return None
    if any(token.low in speech.breaks | speech.relatives for token in phrase):
        return None
    names = phrase[run:]
    first = declined.begins_at([token.text for token in names])
    unsure = first == len(names) >= SHORTEST and not names[-2].text.isupper()
    if unsure and not declined.is_oblique(names[-2].text, names[-1].text):
        first = len(names) - SHORTEST
        if not run + first or not _stands_elsewhere(phrase, run + first, text):
            return None
    return (run + first, run + first) if 0 < run + first < len(phrase) else None


def office_before(before: list[Token], speech: Speech) -> list[Token]:
    """The office at the end of the words ``before`` a name in a language with cases, adjectives before it."""
    begin = len(before)
    while begin and _in_office(before[begin - 1], speech):
        begin -= 1
    run = before[begin:]
    joint = next((at for at in range(len(run) - 1, -1, -1) if run[at].low in _AND), -1)
    if any(is_role(token.low, speech) for token in run[joint + 1 :]):
        run = run[joint + 1 :]  # "premier i minister zdrowia"; but "minister nauki i zdrowia"
    return own_office(run, speech)


def own_office(office: list[Token], speech: Speech) -> list[Token]:
    """An office from its first role on, with the adjectives before it, without a title at its end."""
    at = next((at for at, token in enumerate(office) if is_role(token.low, speech)), -1)
    if at < 0 or office[at].low in NATIONALS:
        return []
    office = adjectives(office[:at]) + office[at:]
    while office and (is_title(office[-1].text) or office[-1].low.rstrip(".") in _RANKS):
        office = office[:-1]
    return office


def adjectives(words: list[Token]) -> list[Token]:
    """The adjectives at the end of ``words``, which belong to the office behind them."""
    at = len(words)
    while at and words[at - 1].low.endswith(_ADJECTIVE) and not words[at - 1].name:
        at -= 1
    return words[at:]


def _in_office(token: Token, speech: Speech) -> bool:
    known = (speech.breaks | speech.relatives | speech.verbs | speech.openers) - _AND
    return (token.word or token.text in '«»„”"') and token.low not in known


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
    return bool(gender(f"{phrase[first].text} x")) or _stands_elsewhere(phrase, first, text)


def _stands_elsewhere(phrase: list[Token], first: int, text: str) -> bool:
    """Whether the article has the words from ``first`` on in another place, behind another word."""
    name = text[phrase[first].start : phrase[-1].end]
    before = phrase[first - 1].text
    return re.search(rf"(?<!{re.escape(before)} ){re.escape(name)}", text) is not None
