"""Whom a pronoun beside a quotation means: who just spoke, or of whom alone the sentences before it speak.

the sentence right before | the quotation before | the paragraph | nobody else named between
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from bot.text.naming.given_names import gender
from bot.text.naming.names import Names, bare, is_organisation, is_role
from bot.text.voices import clauses, subjects
from bot.text.voices.preceding import only_subject
from bot.text.voices.speakers import Mention, Place, Said, is_person
from bot.text.voices.speech_words import KIN, LINKS
from bot.text.voices.verb_last import ANYBODY
from bot.text.voices.words_and_marks import Token, tokens

_GAP = 500


def resolved(own: Mention, place: Place, before: Said | None, names: Names) -> Said | None:
    """The speaker that a pronoun means: who just spoke, and nobody else is named since."""
    found = _spoke_before(place, names)
    if found is None and before is not None and place.start - place.before_end <= _GAP:
        paragraphs = names.text.count("\n", place.before_end, place.start)
        if paragraphs <= 1 and not _others(before, paragraphs, place, names):
            found = before
    if found is None and own.pronoun != "it":
        found = _alone_in_paragraph(place, names)
    if found is None:
        found = _spoken_of(place, names)
    if found is None or found.spokes:
        return None
    if own.pronoun == "it":
        return replace(found, after=True) if not found.person else None
    if own.pronoun == ANYBODY:
        return replace(found, after=True) if found.person else None
    told = gender(found.name) or names.genders.setdefault(found.name, own.pronoun)
    if not found.person or told != own.pronoun:
        return None
    return replace(found, after=True)


def _alone_in_paragraph(place: Place, names: Names) -> Said | None:
    """Who begins the paragraph, when up to the quotation it speaks of nobody else, named or not."""
    text = names.text
    start = text.rfind("\n", 0, place.start) + 1
    if place.before_end > start:
        return None
    words = tokens(text, start, place.start)
    mention = subjects.first_named(words, names)
    if mention is None or not mention.name:
        return None
    full = names.full(mention.name, mention.start)
    if full is None or " " not in full or people(start, place.start, names) - {full}:
        return None
    if any(is_role(token.low, names.speech) or token.low in KIN for token in words):
        return None
    return Said(full, "", False, True, True)


def _spoken_of(place: Place, names: Names) -> Said | None:
    """Whom alone the sentences right before the quotation are about."""
    here = bisect_right(names.sentences, place.start, key=lambda one: one.start) - 1
    mention = only_subject(place.start, place.before_end, names, here)
    full = names.full(mention.name, mention.start) if mention else None
    if mention is None or full is None:
        return None
    person = is_person(full, mention)
    return Said(full, mention.role, False, True, person) if " " in full or not person else None


def _others(before: Said, paragraphs: int, place: Place, names: Names) -> set[str]:
    """Whom else the text names near the quotation before: in its paragraph, or in 600 characters."""
    text = names.text
    line = text.rfind("\n", 0, before.at) + 1
    start = max(0 if paragraphs else line, before.at - 600)
    named = people(place.before_end, place.start, names) - {before.name}
    return named or people(start, before.at, names) - {before.name}


def _spoke_before(place: Place, names: Names) -> Said | None:
    """Who the sentence before the quotation's own reports, when it names one person only."""
    sentences = names.sentences
    at = bisect_right(sentences, place.start, key=lambda one: one.end)
    if not 0 < at < len(sentences) or sentences[at - 1].kind != "sentence":
        return None
    sentence = sentences[at - 1]
    if place.start - sentence.start > _GAP or sentence.start < place.before_end - 1:
        return None
    spoken = tokens(names.text, sentence.start, sentence.end)
    mention = clauses.reported(spoken, names)
    if mention is None or not mention.name:
        return None
    full = names.full(mention.name, mention.start)
    if full is None or people(sentence.start, place.start, names) - {full}:
        return None
    return Said(full, mention.role, mention.spokes, True, is_person(full, mention))


def people(start: int, end: int, names: Names) -> set[str]:
    """The full names of those whom a stretch names, organisations left out."""
    speech = names.speech
    found: set[str] = set()
    run: list[Token] = []
    for token in [*tokens(names.text, start, end), Token(".", ".", end, end)]:
        if token.name and token.low not in LINKS and token.low not in speech.openers:
            run.append(token)
            continue
        if run and token.low in speech.particles:
            continue
        if run:
            called = " ".join(bare(part.text) for part in run)
            full = names.full(bare(run[-1].text), run[0].start) if len(run) == 1 else called
            if full is None or (" " in full and not is_organisation(full)):
                found.add(_known(full, names, run) if full else called)
        run = []
    return found


def _known(full: str, names: Names, run: list[Token]) -> str:
    """The full name in a run of capitals that also holds a title or another word before it."""
    parts = full.split(" ")
    for at in range(len(parts) - 1):
        if names.known(" ".join(parts[at:])):
            return " ".join(parts[at:])
    return names.full(bare(run[-1].text), run[0].start) or full
