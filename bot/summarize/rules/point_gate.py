"""The gate for points: each sentence is read by itself, under the name of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from bot.summarize.rules.dangling import (
    dangles,
    first_mention,
    is_second_name,
    opening_noun,
    opening_possessive,
)
from bot.summarize.rules.eligible import stands_alone
from bot.summarize.rules.gate import NEVER, TAKE, Gate
from bot.summarize.rules.headline import is_statement
from bot.summarize.rules.own_voice import OwnVoices
from bot.summarize.rules.referents import Back
from bot.summarize.rules.singly import labels, stands_singly
from bot.summarize.rules.speaking import speaks_for_itself
from bot.summarize.rules.surnames import (
    formal_surnames,
    full_name,
    introduces,
    names_something,
    opening_surname,
    surnames_within,
)
from bot.text.headlines import tells_what_happened
from bot.text.tokens import content_stems

_OPENS = 2  # sentences of an article, in one of which it tells its news


@dataclass(slots=True)
class PointGate(Gate):
    """The rules of ``Gate`` and more: no caption, nothing that only an earlier sentence names."""

    voices: OwnVoices = field(default_factory=OwnVoices)  # of the documents

    def speaker(self, number: int) -> str:
        """The publisher whose own words a sentence is: of "we" in what it says of itself; else ""."""
        ours = speaks_for_itself(self.pool.text(number), self._language(number))
        return self.voices.speaker(self.pool.document[number]) if ours else ""

    def _stands(self, number: int, stems: frozenset[str]) -> bool:
        text, language = self.pool.text(number), self._language(number)
        if self.pool.is_headline(number):
            alone = self.pool.is_alone(number)
            return is_statement(text, language) and (alone or tells_what_happened(text, language))
        if not Gate._stands(self, number, stems):
            return False
        if not stands_singly(text, language) and not (
            self.speaker(number) and stands_singly(text, language, own_voice=True)
        ):
            return False
        opens = self.pool.position[number] == 0  # with a dateline, if with anything
        return opens or language != "en" or not labels(text, self.pool.texts[self.pool.document[number]])

    def _back(self, number: int) -> Back:
        """What a sentence needs, also by what stands in its middle."""
        need = Gate._back(self, number)
        if need is Back.NOTHING and self._language(number) == "en":
            text = self.pool.text(number)
            article = self.pool.texts[self.pool.document[number]]
            if dangles(text) or is_second_name(text, article, self.pool.start[number]):
                return Back.REFERENT
            if self._is_elliptic(number):
                return Back.CONNECTIVE
        return need

    def _is_elliptic(self, number: int) -> bool:
        """Whether "Marrow's rose 40%" leaves out what rose: the article has the name also without "'s"."""
        pool = self.pool
        name = opening_possessive(pool.text(number))
        return (
            bool(name) and re.search(rf"\b{name}\b(?!['’]s)", pool.texts[pool.document[number]]) is not None
        )

    def _first(self, number: int) -> int:
        """The sentence that introduces what this one speaks of, ``TAKE`` when none is needed."""
        for rule in (self._introduced, self._presented, self._begun):
            if (first := rule(number)) != TAKE:
                return first
        return TAKE

    def _introduced(self, number: int) -> int:
        """The sentence before that gives the full name of the person whose surname opens this one.

        ``TAKE`` when it opens otherwise, when the article never gave the name, or a taken sentence has it.
        """
        text = self.pool.text(number)
        opening = opening_surname(text)
        first = self._full_name(number, opening) if opening else TAKE
        if first != TAKE or self._language(number) != "en":
            return first
        for surname in formal_surnames(text):
            if (first := self._full_name(number, surname)) != TAKE:
                return first
            if self._is_missed(number, surname):
                return NEVER
        document, start = self.pool.texts[self.pool.document[number]], self.pool.start[number]
        for surname in surnames_within(text):
            if surname == opening or not introduces(document, surname, start):
                continue
            if not introduces(text, surname) and (first := self._full_name(number, surname)) != TAKE:
                return first
        return TAKE

    def _full_name(self, number: int, surname: str) -> int:
        """The first sentence of the article that gives the full name, unless a taken sentence has it."""
        if any(_gives(self.pool.text(taken), surname) for taken in self.taken):
            return TAKE
        if not self.known.isdisjoint(content_stems(surname, "en")):
            return TAKE  # whom the reader asked for, he knows
        first = TAKE
        for before in self._earlier(number):
            text = self.pool.text(before)
            if _gives(text, surname) and stands_alone(text):
                first = before
        return first

    def _is_missed(self, number: int, surname: str) -> bool:
        """Whether the article gave a full name before, in what may not be shown, and nothing taken has it."""
        pool = self.pool
        before = pool.texts[pool.document[number]][: pool.start[number]]
        if not full_name(before, surname) or not self.known.isdisjoint(content_stems(surname, "en")):
            return False
        return not any(_gives(pool.text(taken), surname) for taken in self.taken)

    def _presented(self, number: int) -> int:
        """The sentence before that first has "a song", where this one opens with "The song was".

        ``TAKE`` when a taken sentence has it, when the article has it with "the" from the start, or never.
        """
        pool = self.pool
        noun = opening_noun(pool.text(number))
        if not noun or self._language(number) != "en":
            return TAKE
        at = first_mention(noun, pool.texts[pool.document[number]], pool.start[number])
        if at < 0 or any(noun in pool.text(taken).lower() for taken in self.taken):
            return TAKE
        for before in self._earlier(number):
            if pool.start[before] <= at:
                text = pool.text(before)
                if at < pool.end[before] and stands_alone(text) and not self._back(before):
                    return before
                # Of "President Quill" in a sentence that cannot be shown most readers have heard.
                return TAKE if pool.texts[pool.document[number]][at].isupper() else NEVER
        return NEVER

    def _begun(self, number: int) -> int:
        """The sentence that begins the article, where this one names nobody and nothing of its story is told.

        "Up to forty people were hurt" says little before "A train has left the rails near Leeds".
        """
        pool = self.pool
        document = pool.document[number]
        if pool.position[number] == 0 or self._language(number) != "en" or self._is_told_of(document):
            return TAKE
        if names_something(pool.text(number), pool.texts[document]):
            return TAKE
        opening = TAKE
        for before in self._earlier(number):
            stands = pool.position[before] < _OPENS and not self._back(before)
            if stands and self._stands(before, frozenset(pool.stems[before])):
                opening = before
        return opening

    def _is_told_of(self, document: int) -> bool:
        """Whether a taken sentence is of an article's story."""
        told = self.pool.document
        if not self.stories:
            return any(told[taken] == document for taken in self.taken)
        return any(self.stories[told[taken]] == self.stories[document] for taken in self.taken)

    def _earlier(self, number: int) -> Iterator[int]:
        """The sentences of the same article before one, from near to far."""
        document = self.pool.document
        return takewhile(lambda before: document[before] == document[number], range(number - 1, -1, -1))


def _gives(text: str, surname: str) -> bool:
    """Whether a sentence has a surname behind some other name, or behind a title: "Cpl. Sam Winkler"."""
    return introduces(text, surname) or full_name(text, surname)
