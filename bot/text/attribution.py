"""To whom the words around a quotation give it: one speaker, or nobody.

words before and after | its own verb and subject | else it goes on after another's | pronoun to its name
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from bot.text import clauses, segments, subjects
from bot.text.companies import WRITTEN, began_it
from bot.text.given_names import gender
from bot.text.names import Names, bare, is_organisation, is_role, is_title
from bot.text.preceding import only_subject
from bot.text.roles import role_of
from bot.text.speakers import Mention
from bot.text.speech_type import Speech
from bot.text.speech_words import FIRST_PERSON, GENERIC, HEADLINE_SMALL, HOLDS, KIN, LINKS, TITLED
from bot.text.words_and_marks import Token, tokens

if TYPE_CHECKING:
    from bot.text.sentences import Sentence


class Place(NamedTuple):
    """Where a quotation stands: offsets into the article."""

    start: int
    end: int
    opening: int  # of the sentence in which it begins
    before_end: int  # of the quotation before it, 0 when there is none
    following: int  # start of the quotation after it, the text's length when there is none


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker found for one quotation, and what the next quotation may take from it."""

    name: str
    role: str
    spokes: bool
    after: bool  # the words that name the speaker follow the quotation
    person: bool
    at: int = 0  # where the quotation begins


REACH = 220  # characters after a quotation in which its verb must stand
_GAP = 500
_INNER_MARKS = " \u00a0\u202f’'”\""  # a quotation within the quotation may end with it


def of(
    place: Place, before: Said | None, names: Names, speech: Speech, sentences: Sequence[Sentence]
) -> Said | None:
    """The speaker of the quotation at ``place``; None when the words around it leave any doubt."""
    text = names.text
    closing = text[place.start + 1 : place.end - 1].rstrip(_INNER_MARKS)[-1:]
    lead: list[Token] = []
    if text[max(place.opening, place.before_end) : place.start].rstrip()[-1:] not in ("", ".", "!", "?", ";"):
        low = max(place.opening, place.before_end, place.start - 300)
        lead = segments.last_sentence(tokens(text, low, place.start))
    trail = _trail(text, place, closing)
    if lead and (lead[-1].low in TITLED or lead[-1].text in "(#"):
        return None
    if trail and (trail[0].text == "?" or (trail[-1].text == "?" and closing not in ".!?")):
        return None
    if segments.opens_in_a_work(lead, speech):
        return None
    said = len(text[place.start + 1 : min(place.end - 1, place.start + 200)].split())
    short = place.end - place.start < 90 and not speech.nouns_capital
    if short and _is_title(tokens(text, place.start + 1, place.end - 1)):
        return None
    follows = clauses.after(trail, closing, names, speech)
    leads = clauses.before(lead, said, names, speech)
    if follows and leads and not _same(follows, leads, names):
        return None
    own = follows or leads
    if own is None:
        ended = not trail or trail[0].text in ".;" or (closing in ".?!…" and trail[0].name)
        return _goes_on(place, before, names, speech) if ended and said else None
    if follows is None and trail and trail[0].low in HOLDS and lead[-1].text not in ":,":
        return None  # “the difference” is …: the quotation is the subject of the article's own words
    if said < 2 and (lead or closing not in ",.?!"):
        return None
    if own.pronoun:
        return _resolved(own, place, before, names, speech, sentences)
    full = names.full(own.name, own.start)
    if full is None or (follows is None and names.is_a_word(full)):
        return None
    written = own.name != full and any(token.low in WRITTEN for token in (*trail, *lead))
    if written and " " not in own.name and began_it(full, names.first(full), text):
        full = own.name  # “…,” Ferrari said in a statement
    if own.spokes and gender(full):
        return Said(own.role, "", True, follows is not None, False)  # of a person, not of an organisation
    person = _is_person(full, own) and not own.spokes
    if not person and _is_passed_on(trail if follows else lead, speech):
        spoken = {token.low for token in tokens(text, place.start, min(place.end, place.start + _GAP))}
        if not spoken.isdisjoint(FIRST_PERSON):
            return None  # “I will hand over power,” according to the Independent
    return Said(full, own.role, own.spokes, follows is not None, person)


def _is_passed_on(words: list[Token], speech: Speech) -> bool:
    """Whether the words beside a quotation say only who has it: "according to"."""
    return next((token.low in speech.according for token in words if token.word), False)


def _is_person(full: str, mention: Mention) -> bool:
    if is_organisation(full) or mention.role.rpartition(" ")[2].lower() in GENERIC:
        return False
    return " " in full or is_title(mention.name.split(" ")[0]) or bool(mention.role)


def _trail(text: str, place: Place, closing: str) -> list[Token]:
    """The words after the quotation, up to the end of their sentence; one or two where it ended before."""
    line_end = text.find("\n", place.end, place.end + REACH)
    reach = min(line_end if line_end >= 0 else place.end + REACH, place.following, len(text))
    if (closing == "." and text[place.end : place.end + 1] not in (",", " ", "\u00a0")) or (
        closing in ".!" and text[place.end : place.end + 2].strip()[:1].isupper()
    ):
        reach = min(reach, place.end + 24)
    return segments.first_sentence(tokens(text, place.end, reach))


def _is_title(words: list[Token]) -> bool:
    """Whether a quotation is written like the title of a work: every longer word with a capital."""
    own = [token for token in words if token.word and token.text != "I"]
    if not 2 <= len(own) <= 10 or any(
        len(token.text) > 3 and not token.name and token.low not in HEADLINE_SMALL for token in own
    ):
        return False
    return sum(token.name for token in own[1:]) >= 1 + (len(own) > 2) and words[-1].text not in ".!"


def _same(one: Mention, other: Mention, names: Names) -> bool:
    if one.pronoun or other.pronoun:
        return False
    return names.full(one.name, one.start) == names.full(other.name, other.start)


def _goes_on(place: Place, before: Said | None, names: Names, speech: Speech) -> Said | None:
    """The speaker of the quotation before, when only the words that name them stand between."""
    if before is None or not before.name:
        return None
    text = names.text
    if place.start - place.before_end > REACH or "\n" in text[place.before_end : place.start]:
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
        if not joined or (tail and tail[-1].low not in speech.participles and between[-1].text == ":"):
            return None
    verb = next((at for at, token in enumerate(between) if token.low in ("told", "asked", "tells")), -1)
    if verb >= 0 and people(text, between[verb].end, place.start, names, speech) - {before.name}:
        return None
    return replace(before, after=False)


def _resolved(
    own: Mention,
    place: Place,
    before: Said | None,
    names: Names,
    speech: Speech,
    sentences: Sequence[Sentence],
) -> Said | None:
    """The speaker that a pronoun means: who just spoke, and nobody else is named since."""
    text = names.text
    found = _spoke_before(place, names, speech, sentences)
    if found is None and before is not None and place.start - place.before_end <= _GAP:
        paragraphs = text.count("\n", place.before_end, place.start)
        if paragraphs <= 1 and not _others(before, paragraphs, place, names, speech):
            found = before
    if found is None and own.pronoun != "it":
        found = _alone_in_paragraph(place, names, speech)
    if found is None:
        found = _spoken_of(place, names, speech, sentences)
    if found is None or found.spokes:
        return None
    if own.pronoun == "it":
        return replace(found, after=True) if not found.person else None
    told = gender(found.name) or names.genders.setdefault(found.name, own.pronoun)
    if not found.person or told != own.pronoun:
        return None
    return replace(found, after=True)


def _alone_in_paragraph(place: Place, names: Names, speech: Speech) -> Said | None:
    """Who begins the paragraph, when up to the quotation it speaks of nobody else, named or not."""
    text = names.text
    start = text.rfind("\n", 0, place.start) + 1
    if place.start - start > _GAP or place.before_end > start:
        return None
    words = tokens(text, start, place.start)
    rest = words
    commas = [at for at, token in enumerate(words) if token.text == ","]
    if len(commas) > 1 and role_of(words[commas[0] + 1 : commas[1]], text, speech):
        rest = words[: commas[0]] + words[commas[1] + 1 :]  # without the apposition
    mention = subjects.first_named(rest, names, speech)
    if mention is None or not mention.name:
        return None
    full = names.full(mention.name, mention.start)
    if full is None or " " not in full or is_organisation(full):
        return None
    if people(text, start, place.start, names, speech) - {full}:
        return None
    if any(is_role(token.low, speech) or token.low in KIN for token in rest):
        return None
    return Said(full, "", False, True, True)


def _spoken_of(place: Place, names: Names, speech: Speech, sentences: Sequence[Sentence]) -> Said | None:
    """Whom alone the sentences right before the quotation are about."""
    here = bisect_right(sentences, place.start, key=lambda one: one.start) - 1
    mention = only_subject(place.start, place.before_end, names, speech, sentences, here)
    full = names.full(mention.name, mention.start) if mention else None
    if mention is None or full is None:
        return None
    person = _is_person(full, mention)
    return Said(full, mention.role, False, True, person) if " " in full or not person else None


def _others(before: Said, paragraphs: int, place: Place, names: Names, speech: Speech) -> set[str]:
    """Whom else the text names near the quotation before: in its paragraph, or in 600 characters."""
    text = names.text
    line = text.rfind("\n", 0, before.at) + 1
    start = max(0 if paragraphs else line, before.at - 600)
    named = people(text, place.before_end, place.start, names, speech) - {before.name}
    return named or people(text, start, before.at, names, speech) - {before.name}


def _spoke_before(place: Place, names: Names, speech: Speech, sentences: Sequence[Sentence]) -> Said | None:
    """Who the sentence before the quotation's own reports, when it names one person only."""
    at = bisect_right(sentences, place.start, key=lambda one: one.end)
    if (
        not 0 < at < len(sentences)
        or sentences[at - 1].kind != "sentence"
        or sentences[at].paragraph - sentences[at - 1].paragraph > 1
    ):
        return None
    sentence = sentences[at - 1]
    if place.start - sentence.start > _GAP or sentence.start < place.before_end - 1:
        return None
    spoken = tokens(names.text, sentence.start, sentence.end)
    mention = clauses.reported(spoken, names, speech)
    if mention is None or not mention.name:
        return None
    full = names.full(mention.name, mention.start)
    if full is None or people(names.text, sentence.start, place.start, names, speech) - {full}:
        return None
    return Said(full, mention.role, mention.spokes, True, _is_person(full, mention))


def people(text: str, start: int, end: int, names: Names, speech: Speech) -> set[str]:
    """The full names of those whom a stretch names, organisations left out."""
    found: set[str] = set()
    run: list[Token] = []
    for token in [*tokens(text, start, end), Token(".", ".", end, end)]:
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
