"""To whom the words around a quotation give it: one speaker, or nobody.

words before and after | its own verb and subject | else it goes on after another's | pronoun to its name

``of`` is asked for one quotation after another and told what was found for the one before. A ``Mention`` is
whom the words name, as they stand ("Lee", "he", "a spokeswoman for X"); ``Said`` is who that is here.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.text.naming.companies import WRITTEN, began_it
from bot.text.naming.given_names import gender
from bot.text.naming.names import Names
from bot.text.voices import clauses, segments, verb_last
from bot.text.voices.pronouns import people, resolved
from bot.text.voices.speakers import Mention, Place, Said, is_person
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import FIRST_PERSON, HEADLINE_SMALL, HOLDS
from bot.text.voices.words_and_marks import Token, tokens

_REACH = 220  # characters after a quotation in which its verb must stand
_LEAD = 300  # characters before it in which it must stand
_READ = 500  # characters of a quotation in which "I" and "we" are looked for
_BETWEEN_DASHES = re.compile(r"\s[-–—]\s?([^-–—«»\"“”]{5,120}?)\s?[-–—](?=[\s.,;])")
_LONGEST_TITLE = 90
_INNER_MARKS = " \u00a0\u202f’'”\""  # a quotation within the quotation may end with it


def of(place: Place, before: Said | None, names: Names) -> Said | None:
    """The speaker of the quotation at ``place``; None when the words around it leave any doubt."""
    found = _of(place, before, names)
    if found is None or place.end - place.start >= _LONGEST_TITLE or names.speech.nouns_capital:
        return found
    return None if _is_title(tokens(names.text, place.start + 1, place.end - 1)) else found


def _of(place: Place, before: Said | None, names: Names) -> Said | None:
    speech = names.speech
    text = names.text
    closing = text[place.start + 1 : place.end - 1].rstrip(_INNER_MARKS)[-1:]
    lead, trail = _lead(place, names), _trail(text, place)
    if segments.opens_in_a_work(lead):
        return None
    said = len(text[place.start + 1 : min(place.end - 1, place.start + 200)].split())
    if speech.verb_last:
        if verb_last.is_clause(text[place.start + 1 : place.end - 1].rstrip(_INNER_MARKS)):
            return None
        follows, leads = verb_last.speaker(lead, trail, names), None
    else:
        follows = clauses.after(trail, closing, names)
        leads = None if clauses.has_own_verb(trail, speech) else clauses.before(lead, said, names)
        if not (follows or leads) and speech.within and (aside := _aside(text, place)):
            follows = clauses.after(aside, ",", names)
    if follows and leads and (follows.name, follows.pronoun) != (leads.name, leads.pronoun):
        return None
    own = follows or leads
    if own is None:
        ended = not trail or trail[0].text in ".;" or (closing in ".?!…" and trail[0].name)
        return _goes_on(place, before, names) if ended else None
    if trail and trail[0].low in HOLDS:
        return None  # “the difference” is …: the quotation is the subject of the article's own words
    if said < 2 and (lead or closing not in ",.?!"):
        return None
    if own.pronoun:
        return resolved(own, place, before, names)
    found = _by_name(own, [*trail, *lead], names, after=follows is not None)
    if found and not found.person and _is_passed_on(trail if follows else lead, speech):
        spoken = {token.low for token in tokens(text, place.start, min(place.end, place.start + _READ))}
        if not spoken.isdisjoint(FIRST_PERSON):
            return None  # “I will hand over power,” according to the Independent
    return found


def _by_name(own: Mention, around: list[Token], names: Names, *, after: bool) -> Said | None:
    """The speaker whom the words ``around`` a quotation name, by the fullest name of the article."""
    full = names.full(own.name, own.start)
    if full is None or (not after and names.is_a_word(full)):
        return None
    written = any(token.low in WRITTEN for token in around)
    if written and began_it(full, names.first(full), names.text):
        full = own.name  # “…,” Ferrari said in a statement
    if own.spokes and gender(full):
        return Said(own.role, "", True, after, False)  # of a person, not of an organisation
    return Said(full, own.role, own.spokes, after, is_person(full, own))


def _is_passed_on(words: list[Token], speech: Speech) -> bool:
    """Whether the words beside a quotation say only who has it: "according to"."""
    return next((token.low in speech.according for token in words if token.word), False)


def _lead(place: Place, names: Names) -> list[Token]:
    """The words of its sentence before the quotation."""
    text = names.text
    opening = max(place.opening, place.before_end)
    if names.speech.verb_last and opening == place.start and text.endswith(":\n", 0, opening):
        opening = max(text.rfind("\n", 0, opening - 1) + 1, place.before_end)  # şunları kaydetti:
    return segments.last_sentence(tokens(text, max(opening, place.start - _LEAD), place.start))


def _trail(text: str, place: Place) -> list[Token]:
    """The words after the quotation, up to the end of their sentence."""
    line_end = text.find("\n", place.end, place.end + _REACH)
    reach = min(line_end if line_end >= 0 else place.end + _REACH, place.following, len(text))
    return segments.first_sentence(tokens(text, place.end, reach))


def _aside(text: str, place: Place) -> list[Token]:
    """The words between the first two dashes of a quotation, where its speaker may be named."""
    match = _BETWEEN_DASHES.search(text, place.start, place.end)
    return tokens(text, *match.span(1)) if match else []


def _is_title(words: list[Token]) -> bool:
    """Whether a quotation is written like the title of a work: every longer word with a capital."""
    own = [token for token in words if token.word and token.text != "I"]
    if any(len(token.text) > 3 and not token.name and token.low not in HEADLINE_SMALL for token in own):
        return False
    return sum(token.name for token in own[1:]) >= 1 + (len(own) > 2) and words[-1].text not in ".!"


def _goes_on(place: Place, before: Said | None, names: Names) -> Said | None:
    """The speaker of the quotation before, when only the words that name them stand between."""
    if before is None:
        return None
    text = names.text
    if place.start - place.before_end > _REACH or "\n" in text[place.before_end : place.start]:
        return None
    between = tokens(text, place.before_end, place.start)
    if not between:
        return replace(before, after=False)
    if not before.after:
        return None
    stops = [at for at, token in enumerate(between) if token.text in ".!?;"]
    if stops and stops != [len(between) - 1]:
        return None
    if not stops:
        tail = segments.last_words(between)
        joined = between[-1].text in ",:—–" or between[-1].low in ("and", "that")
        if not joined or (tail and tail[-1].low not in names.speech.participles and between[-1].text == ":"):
            return None
    verb = next((at for at, token in enumerate(between) if token.low in ("told", "asked", "tells")), -1)
    if verb >= 0 and people(between[verb].end, place.start, names) - {before.name}:
        return None
    return replace(before, after=False)
