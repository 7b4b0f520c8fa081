"""To whom the words around a quotation give it: one speaker, or nobody.

    words before and after | its own verb and subject | else it goes on after another's | pronoun to its name
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from bot.text import clauses
from bot.text.clauses import LINKS
from bot.text.names import Names, bare, is_organisation
from bot.text.speakers import Mention, Token, title_of, tokens
from bot.text.speech_type import Speech

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
    gender: str = ""


REACH = 260  # characters after a quotation in which its verb must stand
_GAP = 500
_TITLED = frozenset(
    """
    headline headlined titled entitled called named dubbed song album film movie series show book novel episode
    single track slogan hashtag phrase word words term nicknamed labelled labeled label tagline sketch play
    poem musical game article essay column chapter sign banner placard titel song buch serie titre série film
    livre título serie película libro titolo livro stuk boek genannt appelé llamado chiamado chamado
    """.split()
)


def of(
    place: Place, before: Said | None, names: Names, speech: Speech, sentences: Sequence[Sentence]
) -> Said | None:
    """The speaker of the quotation at ``place``; None when the words around it leave any doubt."""
    text = names.text
    lead = tokens(text, max(place.opening, place.before_end, place.start - 400), place.start)
    line_end = text.find("\n", place.end, place.end + REACH)
    reach = min(line_end if line_end >= 0 else place.end + REACH, place.following, len(text))
    trail = clauses.first_sentence(tokens(text, place.end, reach))
    if lead and (lead[-1].low in _TITLED or lead[-1].text in "(#"):
        return None
    if trail and trail[-1].text == "?":
        return None
    inside = tokens(text, place.start + 1, min(place.end - 1, place.start + 200))
    said = sum(token.word for token in inside)
    closing = text[place.start + 1 : place.end - 1].rstrip()[-1:]
    follows = clauses.after(trail, closing, names, speech)
    leads = clauses.before(lead, said, names, speech)
    if follows is None and leads is None and closing and not trail:
        return _goes_on(place, before, names, speech) if said > 1 else None
    if follows and leads and not _same(follows, leads, names):
        return None
    own = follows or leads
    if own is None:
        return _goes_on(place, before, names, speech) if said > 1 else None
    if said < 2 and not (said and closing in ",.?!"):
        return None
    if own.pronoun:
        return _resolved(own, place, before, names, speech, sentences)
    full = names.full(own.name, own.start)
    if full is None:
        return None
    person = not is_organisation(full) and (" " in full or title_of(own.name) or bool(own.role))
    return Said(full, own.role, own.spokes, follows is not None, person and not own.spokes)


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
        tail = clauses.last_words(between)
        joined = between[-1].text in ",:—–" or between[-1].low in ("and", "that")
        if not joined or (tail and tail[-1].low not in speech.participles and between[-1].text == ":"):
            return None
    verb = next((at for at, token in enumerate(between) if token.low in ("told", "asked", "tells")), -1)
    if verb >= 0 and _people(text, between[verb].end, place.start, names, speech) - {before.name}:
        return None
    return replace(before, after=False)


def _resolved(
    own: Mention, place: Place, before: Said | None, names: Names, speech: Speech, sentences: Sequence[Sentence]
) -> Said | None:
    """The speaker that a pronoun means: who just spoke, and nobody else is named since."""
    text = names.text
    near = before is not None and 0 <= place.start - place.before_end <= _GAP
    found: Said | None = None
    if near and before is not None and text.count("\n", place.before_end, place.start) <= 1:
        others = _people(text, place.before_end, place.start, names, speech) - {before.name}
        if not others:
            found = replace(before, role=before.role, after=True)
    elif not near:
        found = _spoke_before(place, names, speech, sentences)
    if found is None or found.spokes:
        return None
    if own.pronoun == "it":
        return found if not found.person and place.start - place.opening < _GAP else None
    if not found.person or names.genders.setdefault(found.name, own.pronoun) != own.pronoun:
        return None
    return replace(found, after=True)


def _spoke_before(place: Place, names: Names, speech: Speech, sentences: Sequence[Sentence]) -> Said | None:
    """Who the sentence before the quotation's own reports, when it names one person only."""
    at = next((at for at in range(len(sentences)) if sentences[at].end > place.start), 0)
    if at == 0 or sentences[at - 1].kind != "sentence" or sentences[at].paragraph - sentences[at - 1].paragraph > 1:
        return None
    sentence = sentences[at - 1]
    if place.start - sentence.start > _GAP:
        return None
    spoken = tokens(names.text, sentence.start, sentence.end)
    mention = clauses.reported(spoken, names, speech)
    if mention is None or not mention.name:
        return None
    full = names.full(mention.name, mention.start)
    if full is None or _people(names.text, sentence.start, place.start, names, speech) - {full}:
        return None
    person = not is_organisation(full) and (" " in full or title_of(mention.name) or bool(mention.role))
    return Said(full, mention.role, mention.spokes, True, person)


def _people(text: str, start: int, end: int, names: Names, speech: Speech) -> set[str]:
    """The full names of those who are named in a stretch, organisations left out."""
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
