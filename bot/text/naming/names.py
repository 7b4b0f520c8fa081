"""The names in an article: which full name a surname stands for, and whether a name is an organisation's.

    runs of capitalised words | without what only begins a sentence | full names with where they first stand

An article introduces people by their full name and repeats the surname; a surname that two people share, or
that stood alone before the full name came, is left as it is or dropped by the caller.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from bot.text.naming import declined
from bot.text.naming.companies import is_company
from bot.text.naming.given_names import gender
from bot.text.naming.name_parts import (
    NO_PARTICLES,
    SHORTEST,
    after_a_thing,
    after_demonym,
    after_what_it_is_of,
    begins,
    ends,
    forms,
    without_suffix,
)
from bot.text.stopwords import stop_words
from bot.text.tables import compiled
from bot.text.voices.speech import speech
from bot.text.voices.speech_type import Speech
from bot.text.voices.speech_words import ARTICLES, ORGANISATION, TITLES

if TYPE_CHECKING:
    from bot.text.splitting.sentences import Sentence

MOST_RUNS = 4_000
_STEM = 3  # letters of a name that no case changes, at least
_BEFORE_THINGS = ARTICLES | {"sur", "en", "sul", "no", "op", "da", "dal", "a", "ad", "in"}
"""Before no given name: "sur Facebook Ada Moss", "el Diario Ada Moss"."""
_PARTY = 3  # letters of an abbreviation that need not be in capitals
_OF_OFFICE = frozenset(("generale", "delegato", "delegata", "esecutivo", "général", "générale", "general"))
_WITHIN = frozenset("_’'-")  # marks behind which a word goes on
_UPPER = "".join(chr(code) for code in range(0x530) if chr(code).isupper())
_REST = r"(?:\.|(?:[\w’'-]*\w)?(?:(?<=Mr|Ms|Dr|St|Jr|Sr)\.|(?<=Mrs|Sen|Rep|Gov|Gen)\.|(?<=Prof)\.)?)"


_RUN = (
    rf"[{_UPPER}](?:\.(?<![\w’'.-]..)(?:[{_UPPER}]\.)+|(?<![\w’'-].){_REST})"
    rf"(?:[ \u00a0](?:(?:de|van|von|der|den|la|le|da|dos|di|du|bin|al|el|ten|ter|del)"
    rf"[ \u00a0]){{0,2}}[{_UPPER}]{_REST}){{1,4}}"
)
"""Two to five capitalised words, small parts of names between them."""


class Names:
    """An article as its names are looked up in: its text, sentences and full names, its language's speech."""

    def __init__(self, text: str, sentences: Sequence[Sentence], language: str) -> None:
        self.text = text
        self.sentences = sentences
        self.speech = speech(language)
        self._language = language
        self.genders: dict[str, str] = {}  # full name -> "f" or "m", from the first pronoun that was resolved
        self.roles: dict[str, str] = {}  # full name -> role where the article introduces it
        self._companies: dict[str, bool] = {}  # surname -> whether it is a company here
        self._stops = stop_words(language)

    @cached_property
    def _first(self) -> dict[str, int]:
        """Where each full name first stands; the text is read when the first one is asked for."""
        headings = _headings(self.sentences)
        first: dict[str, int] = {}
        seen: set[str] = set()
        for match in islice(compiled(_RUN).finditer(self.text), MOST_RUNS):
            run, start = match[0], match.start()
            if run in seen or any(low <= start < high for low, high in headings):
                continue
            seen.add(run)
            skipped, name = self._name_in(run, before=self._word_before(start))
            if name:
                first.setdefault(name, start + skipped)
        return first

    @cached_property
    def _by_surname(self) -> dict[str, list[str]]:
        """The full names of each surname, in the order in which they first stand."""
        found: dict[str, list[str]] = {}
        for name in self._first:
            for form in forms(name, self._language):
                found.setdefault(form.rpartition(" ")[2], []).append(name)
        return found

    def _word_before(self, start: int) -> str:
        return self.text[max(0, start - 8) : start].rpartition(" ")[0].rpartition(" ")[2]

    def _name_in(self, run: str, *, before: str) -> tuple[int, str]:
        """(characters before it, the full name) in a run of capitals, "" when there is none.

        A small word ``before`` may say of what somebody is something: "maire de Paris Ada Moss".
        """
        words = run.replace("\u00a0", " ").split(" ")
        first = begins(words)
        while first < len(words) and _opens_a_name_not(words[first], self._stops, self.speech):
            first += 1
        if len(words) > 2:
            words = words[: max(first + 1, ends(words, self.speech.joins))]
        words[-1] = bare(words[-1])
        if self.speech.declined:
            first += declined.begins_at(words[first:])
        elif self.speech.verb_last and any(mark in run for mark in "'’"):
            first = 1 + max(at for at, word in enumerate(words) if "'" in word or "’" in word)
        if not is_organisation(" ".join(words[first:])):
            first += _after_role(words[first:], self.speech)
        first += after_demonym(words[first:])
        if self.speech.office_first:
            before = words[first - 1] if first else before
            first += after_joint(words[first:], self.speech, office=is_role(before.lower(), self.speech))
        if self.speech.office_first and len(words) - first > SHORTEST:
            if before in self.speech.joins or before in self.speech.particles:
                first += after_what_it_is_of(words[first:])
            elif before.lower() in _BEFORE_THINGS:
                first += after_a_thing(words[first:])
        elif before == "of" and len(words) - first > SHORTEST:  # "Director of National Intelligence Ann Lee"
            first += after_a_thing(words[first:])
        skipped = len(" ".join(words[:first])) + (first > 0)
        return skipped, " ".join(words[first:]) if len(words) - first > 1 else ""

    def full(self, name: str, at: int) -> str | None:
        """The full name for ``name`` as it is used at ``at``; None when two people may be meant."""
        short = without_titles(name)
        surname = without_suffix(short).rpartition(" ")[2]
        ending = without_suffix(short).lower()
        people = [
            known
            for known in self._by_surname.get(surname, ())
            if self._first[known] + len(known) <= at and known != short and not is_organisation(known)
            if any(f" {one}".lower().endswith(f" {ending}") for one in forms(known, self._language))
        ]
        if not people:
            return self._by_given_name(name, at)
        if short != name and (told := gender(name)):
            fitting = [one for one in people if (gender(one) or self.genders.get(one, told)) == told]
            if not fitting:
                return name  # "Ms. Lee" after "Daniel Lee and his wife"
            if len(fitting) == 1 < len(people):
                return fitting[0]
            people = fitting
        if not all(_within(people[0], known) for known in people):
            return None
        if name == surname and self._is_company(name, people[0]):
            return name
        if " " in short or not self._stands_alone(surname, self._first[people[0]]):
            return people[0]
        return name

    def _is_company(self, surname: str, person: str) -> bool:
        """Whether the article uses a person's surname for a company."""
        if surname not in self._companies:
            self._companies[surname] = is_company(surname, person, self.text)
        return self._companies[surname]

    def _by_given_name(self, name: str, at: int) -> str:
        """The full name of the only one with that given name: "Zoe" after "Zoe Hartnell"."""
        found = [known for known, first in self._first.items() if first < at and known.startswith(f"{name} ")]
        if len(found) != 1 or is_organisation(found[0]):
            return name
        family = self._by_surname[without_suffix(found[0]).rpartition(" ")[2]]
        return found[0] if found[0].count(" ") == 1 and any(map(gender, family)) else name

    def is_a_word(self, name: str) -> bool:
        """Whether a single capitalised word may be a common noun that only began its sentence."""
        if not name[1:].islower():
            return False
        opening = self.text[:20_000]
        befores = ("of", "at", "by", "for", "in", "to", "and", "the")
        if any(f"{before} {name}" in opening for before in befores):
            return False
        return name.endswith("s") or f" {name.lower()} " in opening

    def is_named(self, word: str) -> bool:
        """Whether the article has a capitalised word, in any case of its language, within a sentence, too."""
        stem = re.escape(word[: max(_STEM, len(word) - 1)])
        return re.search(rf"[^\W\d_A-ZА-Я],? [„«\"]?{stem}", self.text) is not None

    def known(self, name: str) -> bool:
        """Whether the full name stands in the article outside its headings."""
        return name in self._first

    def first(self, name: str) -> int:
        """Where the full name first stands; -1 when it does not."""
        return self._first.get(name, -1)

    def _stands_alone(self, word: str, before: int) -> bool:
        """Whether the word stood in the article without a first name before that offset."""
        text = self.text
        at = text.find(word, 0, before)
        while at >= 0:
            end = at + len(word)
            part = text[at - 1 : at].isalnum() or text[at - 1 : at] in _WITHIN
            if not part and not (text[end : end + 1].isalnum() or text[end : end + 1] == "-"):
                return self._in_a_sentence(at, end)
            at = text.find(word, end, before)
        return False

    def _in_a_sentence(self, start: int, end: int) -> bool:
        """Whether the line of a word ends like a sentence, not like a heading."""
        line = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", end)
        heading = self.text[max(line, end) : stop if stop >= 0 else len(self.text)].rstrip()
        return bool(heading) and heading[-1] in ".!?”\"»“'’"


def is_organisation(name: str) -> bool:
    """Whether a name holds a word that only organisations have."""
    return any(word.rstrip(".,").lower() in ORGANISATION for word in name.split(" "))


def is_title(word: str) -> bool:
    """Whether a word is Mr, Dr and the like."""
    return word.rstrip(".").lower() in TITLES


def without_titles(name: str, fewest: int = 1) -> str:
    """The last words of a name, ``fewest`` at least, without its titles: "Maj. Gen. Adnan Rifai"."""
    words = name.split(" ")
    while len(words) > fewest and is_title(words[0]):
        words = words[1:]
    return " ".join(words)


def _within(one: str, other: str) -> bool:
    """Whether one name is the other with more before it."""
    return one.endswith(other) or other.endswith(one)


def bare(word: str) -> str:
    """The word without a possessive ending."""
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word


def _opens_a_name_not(word: str, stops: frozenset[str], speech: Speech) -> bool:
    """Whether a capitalised word only begins a sentence, or is a role, and belongs to no name."""
    low = word.lower()
    first, hyphen, last = word.rpartition("-")
    if hyphen and first and last.islower() and speech.role_endings:
        return True  # "Flex-ontwerper"
    return low in stops or low in speech.openers or low in speech.breaks or is_role(low, speech)


def _after_role(words: list[str], speech: Speech) -> int:
    """How many words stand before the name itself: "Foreign Minister Laurent Fabius"."""
    return next(
        (
            at + 1
            for at in range(len(words) - 2, -1, -1)
            if is_role(words[at].lower(), speech) or is_title(words[at])
        ),
        0,
    )


def after_joint(words: list[str], speech: Speech, *, office: bool) -> int:
    """How many words stand before a person behind "of", in an ``office`` or in the name of a thing.

    "Direttore | Generale di Navel | Ada Moss", "Argo di | Ada Moss".
    """
    joint = next((at for at, word in enumerate(words) if at and word in speech.joins & NO_PARTICLES), 0)
    if len(words) < SHORTEST:
        return 0
    of_office = len(words[0]) <= _PARTY or words[0].lower() in _OF_OFFICE
    if office and not joint and of_office and len(words) > SHORTEST:
        return after_a_thing(words)  # "il senatore Fi Ada Moss", "il Direttore Generale Ada Moss"
    if not joint or gender(f"{words[0]} x"):
        return 0
    if office:
        return joint + 1 + after_what_it_is_of(words[joint + 1 :])
    person = len(words) - joint > SHORTEST and gender(f"{words[joint + 1]} x")
    return joint + 1 if person else 0


def is_role(word: str, speech: Speech) -> bool:
    """Whether a lower-cased word names what somebody is ("director", "Netflix-Chefin")."""
    last = word.rpartition("-")[2]
    return word in speech.roles or last in speech.roles or word.endswith(speech.role_endings)


def _headings(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in sentences[:400] if s.kind == "heading"][:40]
