"""Who a phrase means: from the words between a quotation and its verb to a speaker with a role.

words of the phrase | name, role, affiliation, spokesperson or pronoun | full name from the article
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bot.text.naming.declined import LONGEST
from bot.text.naming.given_names import gender
from bot.text.naming.name_parts import (
    SHORTEST,
    after_a_thing,
    after_demonym,
    before_dateline,
    describes,
    is_demonym,
    is_elided,
    is_surname,
)
from bot.text.naming.names import Names, after_joint, bare, is_organisation, is_role, is_title
from bot.text.voices.offices import behind_office, own_office
from bot.text.voices.roles import lower_article
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import ARTICLES, GENERIC, LINKS, NOBODY, OF, OUR_OWN
from bot.text.voices.words_and_marks import Token


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as a phrase gives it; ``name`` is "" for a pronoun or for "the company"."""

    name: str
    role: str = ""
    pronoun: str = ""  # "f" or "m", "it" for an organisation that was named before
    start: int = 0  # where the name stands
    spokes: bool = False  # an unnamed person speaks for ``name``


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


_AND = frozenset(("and", "und", "et", "or", "y", "e", "en", "&"))
_BEFORE_OFFICE = 3  # words that may stand before "Orbit spokesman"
_NATION = 2  # words of a nation: "the New Zealander"
_AGENCY = 3  # capitals of an abbreviation at least
_TO_WHOM = ("ову", "еву", "ину", "скому")  # ends of Russian surnames in the dative
_POSSESSIVES = OUR_OWN - ARTICLES | {"my", "your"}
_GIVEN_TOO = frozenset(("dean", "earl", "duke"))
"""Words for a role that are given names as well."""


def read(phrase: list[Token], names: Names) -> Mention | None:
    """The speaker that the words of ``phrase`` name, None when they name none for certain."""
    speech = names.speech
    while phrase and (phrase[0].low in speech.openers or phrase[0].low in speech.skipped):
        phrase = phrase[1:]
    if not phrase or len(phrase) > 24:
        return None
    if phrase[0].low in speech.relatives and not speech.nouns_capital:
        return None  # "mentre il presidente Moss": another statement
    if len(phrase) == 1 and (pronoun := speech.pronouns.get(phrase[0].low)):
        return Mention("", pronoun=pronoun, start=phrase[0].start)
    if len(phrase) == 1 and phrase[0].low == "it":
        return Mention("", pronoun="it", start=phrase[0].start)
    if speech.declined:
        phrase = _without_place(phrase, speech)
        return _in_office(phrase, names) or _in_nominative(phrase, names)
    return _unnamed(phrase, names) or _in_office(phrase, names) or _named(phrase, names)


def is_person(full: str, mention: Mention) -> bool:
    """Whether a full name is a person's, by its form and by how it is mentioned."""
    if is_organisation(full) or mention.role.rpartition(" ")[2].lower() in GENERIC:
        return False
    return " " in full or is_title(mention.name.split(" ")[0]) or bool(mention.role)


def _in_office(phrase: list[Token], names: Names) -> Mention | None:
    """Who closes the words of an office: "la ministre de la Santé Agnès Buzyn"."""
    text = names.text
    found = behind_office(phrase, text, names.speech)
    if found is None:
        return None
    office, name = phrase[: found[0]], phrase[found[1] :]
    if names.speech.declined:
        office = own_office(office, names.speech)
    role = text[office[0].start : office[-1].end] if office else ""
    called = " ".join(bare(text[name[0].start : name[-1].end]).split())
    return Mention(called, role=lower_article(role, names.speech), start=name[0].start)


def _without_place(phrase: list[Token], speech: Speech) -> list[Token]:
    """A phrase without where it was said behind a whole name: "Имя Фамилия на встрече в Холмске"."""
    cut = next((at for at, token in enumerate(phrase) if at and token.low in speech.breaks), 0)
    if cut < 2 or not (phrase[cut - 1].name and phrase[cut - 2].name):
        return phrase
    ends = not phrase[-1].name or phrase[-2].low in speech.breaks  # else a subject may follow
    return phrase[:cut] if ends else phrase


def _in_nominative(phrase: list[Token], names: Names) -> Mention | None:
    """Whom a phrase names in a language with cases: a name alone, or a known surname behind a role."""
    while len(phrase) > 1 and phrase[0].text.isupper() and len(phrase[0].text) >= _AGENCY:
        phrase = phrase[1:]  # to whom: "пояснил РБК Имя Фамилия"
    if len(phrase) == SHORTEST and phrase[-1].low.endswith(_TO_WHOM) and not gender(f"{phrase[0].text} x"):
        phrase = phrase[:1]  # "говорил Лугов Боброву"
    small = names.speech.particles
    own = [token for at, token in enumerate(phrase) if not 0 < at < len(phrase) - 1 or token.low not in small]
    if all(token.name and not is_role(token.low, names.speech) for token in own):
        called = " ".join(token.text for token in phrase)
        return Mention(called, start=phrase[0].start) if len(own) <= LONGEST else None
    last = phrase[-1]
    if len(phrase) != 2 or not is_role(phrase[0].low, names.speech) or not last.name:
        return None
    if names.full(last.text, last.start) in (last.text, None):
        return None  # "представитель Китая"
    role = "" if is_title(phrase[0].text) or phrase[0].text.endswith(".") else phrase[0].text
    return Mention(last.text, role=role, start=last.start)


def _named(phrase: list[Token], names: Names) -> Mention | None:
    """Whom a phrase calls by a name or as "the company": role, name, affiliation."""
    text, speech = names.text, names.speech
    joint = next(
        (
            at
            for at, t in enumerate(phrase)
            if at and t.low in speech.joins and not _particle(phrase, at, speech)
        ),
        len(phrase),
    )
    head, tail = phrase[:joint], phrase[joint:]
    if any(token.low in _AND for token in head) or _names_another(tail):
        return None
    at = _name_begins(head, speech)
    if 0 < at < len(head) and _is_of_name(head[at - 1], text):
        at -= 1
    if at == len(head):
        generic = len(phrase) <= 2 and phrase[-1].low in GENERIC
        return Mention("", pronoun="it", start=phrase[0].start) if generic else None
    nation = after_demonym([token.text for token in head[at:]])
    name, before = head[at + nation :], head[: at + nation]
    if before and before[-1].low == "fellow" and len(name) > SHORTEST:  # "fellow Lib Dem Ann Lee"
        kind = 1 + (len(name) > SHORTEST + 1 and bool(gender(" ".join(token.text for token in name[2:]))))
        name, before = name[kind:], [*before, *name[:kind]]
    if speech.office_first:
        office = bool(before) and is_role(bare(before[-1].low), speech)
        kind = after_joint([token.text for token in name], speech, office=office)
        name, before = name[kind:], [*before, *name[:kind]]
        if not name:
            return None
    if nation and describes(before[-1].text):
        before = before[:-1]  # "the Oscar-nominated"
    name = name[: before_dateline([token.text for token in name])]
    if len(before) > 1 and before[-1].low in speech.joins | speech.particles:
        return None  # "le ministre des Transports Moss": where the name begins is unsure
    if len(before) > 2 and before[0].name and before[1].name and speech.office_first:
        return None  # "Giulio Serra direttore marketing Navel": no firm stands before its office there
    by_article = len(before) == 1 and before[0].low in ARTICLES
    if any(token.owns for token in name) or name[-1].low in NOBODY | LINKS or name[-1].text in "-–—":
        return None
    if len(name) <= _NATION and before and before[-1].low in ARTICLES and is_demonym(name[-1].text):
        return None  # "the Spaniard"
    organisation = is_organisation(name[-1].text)
    whole = all(t.name or t.low in OF for t in tail)
    if tail and organisation and whole and not before[1:]:
        name, tail = phrase[at:], []
    thing = organisation or (len(name) == 1 and bool(before) and before[0].low in ARTICLES)
    if tail and tail[0].low == "of" and thing and not whole:
        return None  # "the Library of Congress website": its name does not end where the phrase does
    if by_article and thing and not organisation and tail and speech.office_first and tail[0].low != "of":
        return None  # "la Guardia di Finanza"
    if before and not (by_article or _is_role_before(before, nation, speech)):
        return None
    if is_surname([token.text for token in tail]):
        if gender(f"{name[-1].text} x"):
            name, tail = [*name, *tail], []
        elif len(name) == 1:
            return None  # "Moss von der Caritas" is as likely
    beside = [] if by_article else before or (tail if _is_affiliation(tail) else [])
    role = text[beside[0].start : beside[-1].end] if beside else ""
    called = " ".join(bare(text[name[0].start : name[-1].end]).split())
    return Mention(called, role=lower_article(role), start=name[0].start)


def _is_role_before(before: list[Token], nation: int, speech: Speech) -> bool:
    """Whether the words before a name say what somebody is, and nothing else."""
    described = any(is_role(bare(token.low[2 * is_elided(token.text) :]), speech) for token in before)
    if not described and not nation and before[-1].low not in GENERIC:
        return False
    return speech.nouns_capital or all(token.low not in speech.relatives for token in before)


def _is_affiliation(tail: list[Token]) -> bool:
    """Whether words after a name say where somebody belongs: "of Leeds", not "of the film"."""
    belongs = any(token.name or token.low in GENERIC or is_organisation(token.text) for token in tail)
    return belongs and not any(token.low in _POSSESSIVES for token in tail)


def _names_another(tail: list[Token]) -> bool:
    """Whether an affiliation goes on with a second person: "of Parks and Tom Ray"."""
    at = next((at for at, token in enumerate(tail) if token.low in _AND), len(tail))
    return at < len(tail) and (len(tail) - at != 2 or not tail[at + 1].name)


def _name_begins(head: list[Token], speech: Speech) -> int:
    """Where the run of capitals at the end of ``head`` begins, after the last role or title in it."""
    at = len(head)
    while at and (head[at - 1].name or _particle(head, at - 1, speech) or head[at - 1].text in "-'’"):
        at -= 1
    if at == 0 and len(head) == 2 and head[0].low in _GIVEN_TOO:
        return 0  # "Dean Phillips"
    for place in range(len(head) - 1, at - 1, -1):
        if is_role(bare(head[place].low), speech) and not is_organisation(head[place].text):
            return place + 1
    while (
        at < len(head)
        and head[at].text != "'"
        and (not head[at].name or head[at].low in ARTICLES | speech.doubts or is_elided(head[at].text))
    ):
        at += 1
    return at


def _is_of_name(word: Token, text: str) -> bool:
    """Whether a capital article belongs to the name behind it: "zegt De Boodt", within a sentence."""
    if word.low not in ARTICLES or not word.name:
        return False
    return text[: word.start].rstrip()[-1:].isalpha()


def _particle(head: list[Token], at: int, speech: Speech) -> bool:
    """Whether the word is a small part inside a name: "Ursula von der Leyen"."""
    if head[at].low not in speech.particles or not 0 < at < len(head) - 1:
        return False
    first = at - 1
    if head[at].low in speech.joins and is_role(bare(head[first].low), speech):
        return False  # "o CEO da Navel"
    while first > 0 and head[first].low in speech.particles:
        first -= 1
    if head[at].low in speech.joins and first > 0 and head[first - 1].low in speech.particles:
        return False  # of Jan van der Velde van Sluis Zuivel the firm is no part of the name
    alone = first == 0 or not head[first - 1].name or is_role(head[first - 1].low, speech)
    return head[first].name and alone and (head[at + 1].name or head[at + 1].low in speech.particles)


def _unnamed(phrase: list[Token], names: Names) -> Mention | None:
    """The organisation that an unnamed spokesperson speaks for: "a spokesman for Netflix"."""
    text, speech = names.text, names.speech
    at = next((place for place, token in enumerate(phrase) if bare(token.low) in speech.spokes), -1)
    if at < 0:
        return None
    role = lower_article(text[phrase[0].start : phrase[-1].end])
    after = phrase[at + 1 :]
    if after and after[0].low in speech.joins:
        rest = after[1:]
        while rest and rest[0].low in ARTICLES:
            rest = rest[1:]
        if rest and speech.office_first and after_a_thing([token.text for token in rest]):
            return None  # "il portavoce della Navel Ada Moss"
        if rest and rest[0].name and all(t.name or t.low in OF for t in rest):
            return Mention(
                bare(text[rest[0].start : rest[-1].end]), role=role, start=rest[0].start, spokes=True
            )
        return None
    if after:
        return None  # a name follows: "spokeswoman Ann Lee"
    first = at
    while first and (phrase[first - 1].name or phrase[first - 1].low in OF | _AND):
        first -= 1
    if first > _BEFORE_OFFICE:
        return None  # a clause: "They have until Friday, and an Orbit spokesman"
    run = [token for token in phrase[first:at] if token.low not in ARTICLES | {"a", "an", "ein", "eine"}]
    if run and run[-1] is phrase[at - 1] and not is_title(run[0].text):
        name = text[run[0].start : run[-1].end]
        return Mention(bare(name), role=role, start=run[0].start, spokes=True)
    return None
