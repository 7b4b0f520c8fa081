"""What is known of one language's reported speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Speech:
    """One language's words, all in lower case; a table that it does not need stays empty."""

    verbs: frozenset[str] = NONE
    auxiliaries: frozenset[str] = NONE  # may stand before the verb: "has said", "a déclaré"
    parted: Mapping[str, str] = field(default_factory=dict)  # verb -> its other half: "laat … weten"
    participles: frozenset[str] = NONE  # "…, adding: “…”": the subject is that of the sentence
    according: frozenset[str] = NONE  # one word, or the first of two: "according to", "selon"
    pronouns: Mapping[str, str] = field(default_factory=dict)  # pronoun -> "f", "m"
    roles: frozenset[str] = NONE  # nouns of which one makes a phrase a role
    role_endings: tuple[str, ...] = ()  # so end more of them: "Netflix-Chefin", "Konzernsprecher"
    spokes: frozenset[str] = NONE  # who speaks for another: an unnamed one gives the organisation
    breaks: frozenset[str] = NONE  # words that end a speaker's phrase
    joins: frozenset[str] = NONE  # "of", "for", "at": lead from a person to an affiliation
    particles: frozenset[str] = NONE  # lower-case parts inside a name
    relatives: frozenset[str] = NONE  # "that", "who" …: what follows is another clause
    doubts: frozenset[str] = NONE  # before a verb: it was not said, or not surely
    skipped: frozenset[str] = NONE  # adverbs between subject and verb
    openers: frozenset[str] = NONE  # words that may open the clause before its subject
    nouns_capital: bool = False  # every noun is written with a capital
    declined: bool = False  # a speaker is told by the nominative: "глава ведомства Имя Фамилия"
    verb_last: bool = False  # the subject stands before the quotation, the verb behind it
    office_first: bool = True  # a name may stand right behind its office: "la ministre de la Santé Ada Moss"
    within: bool = False  # who speaks may stand within the marks: «Sì – ha detto Ada Moss – è così»
