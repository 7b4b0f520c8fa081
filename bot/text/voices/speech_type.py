"""What is known of one language's reported speech."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """One language's words, all in lower case."""

    verbs: frozenset[str]
    auxiliaries: frozenset[str]  # may stand before the verb: "has said", "a déclaré"
    participles: frozenset[str]  # "…, adding: “…”": the subject is that of the sentence
    according: frozenset[str]  # one word, or the first of two: "according to", "selon"
    pronouns: dict[str, str]  # pronoun -> "f", "m"
    roles: frozenset[str]  # nouns of which one makes a phrase a role
    role_endings: tuple[str, ...]  # compounds: "-chefin", "sprecher"
    spokes: frozenset[str]  # who speaks for another: an unnamed one gives the organisation
    breaks: frozenset[str]  # words that end a speaker's phrase
    joins: frozenset[str]  # "of", "for", "at": lead from a person to an affiliation
    particles: frozenset[str]  # lower-case parts inside a name
    relatives: frozenset[str]  # "that", "who" …: what follows is another clause
    doubts: frozenset[str]  # before a verb: it was not said, or not surely
    skipped: frozenset[str]  # adverbs between subject and verb
    openers: frozenset[str]  # words that may open the clause before its subject
    nouns_capital: bool = False  # every noun is written with a capital
    declined: bool = False  # a speaker is told by the nominative: "глава ведомства Имя Фамилия"
    verb_last: bool = False  # the subject stands before the quotation, the verb behind it


def words(text: str) -> frozenset[str]:
    """A table of words, written as a text."""
    return frozenset(text.split())
