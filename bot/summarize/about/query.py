"""What a sentence is asked for: the names of a topic or the words of a focus, and whether it has them.

Names are told by their stems; what loses a word so, has other accents, or has no stem but a stop word's, is
looked for in the raw text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.text.tokens import Stems

if TYPE_CHECKING:  # what reads names takes a while to import, and who asks for nothing needs none of it
    from bot.summarize.about.people import Person
    from bot.summarize.about.spelling import Accented, Capitals

ACTS = re.compile(
    r"(?:['’]s)? (?:said|says|told|announced|reported|(?:Inc|Corp|Ltd|plc|PLC|Co|AG|SE|Group)\b)"
)
"""What stands behind a name that acts."""
_GROWERS = re.compile(
    r" (?!offers|orders|considers|delivers|enters|covers|answers|suffers|recovers|lowers|transfers|triggers"
    r"|suppliers|customers|users|workers|shareholders|investors|managers|leaders|lawyers|drivers|servers)"
    r"[a-z]+(?:ers|ors|ists|ings|ions|ments|ties|trees|prices|fees|rules|holds|sauces?|juices?|pies?)\b"
)
"""What makes a compound with a common word; a firm has suppliers and customers."""


@dataclass(frozen=True, slots=True)
class Query:
    """The names of a topic, or the words of a focus, as stems; empty when nothing was asked.

    ``names`` are alternatives: "Netflix" or "NFLX"; for a word of a focus, what people say for it.
    """

    names: tuple[Stems, ...] = ()
    asked: bool = False  # whether there are names, even if a text in this language can have none of them
    single: frozenset[str] = frozenset()  # those of one stem that are common words
    longer: tuple[Stems, ...] = ()  # those of several, which must stand together and in order
    begins: frozenset[str] = frozenset()  # the first stems of those
    near: tuple[tuple[Stems, int], ...] = ()  # free words, and among how many content words they must stand
    proper: frozenset[str] = frozenset()  # stems without which a sentence has no proper name …
    spelled: re.Pattern[str] | None = None  # … and how these stand in a text
    cased: re.Pattern[str] | None = None  # all of one stem, where case tells a name from a word
    lower: tuple[str, ...] = ()  # these as common words
    edges: frozenset[str] = frozenset()  # first stems of names with edges in a script without spaces …
    edged: re.Pattern[str] | None = None  # … and how these stand in a text
    stems: frozenset[str] = frozenset()  # what has none of them names nothing, but for …
    capitals: Capitals | None = None  # … those that only their capitals tell
    accented: tuple[Accented, ...] = ()  # names that a text may write with accents
    persons: tuple[Person, ...] = ()  # those whose surname may stand for them
    # ``longer`` and ``near`` by first stem: an industry has 200 names, and a sentence begins few of them
    _rows: dict[str, list[Stems]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _free: dict[str, list[tuple[Stems, int]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        for name in self.longer:
            self._rows.setdefault(name[0], []).append(name)
        for name, reach in self.near:
            self._free.setdefault(name[0], []).append((name, reach))

    def hit(self, sentence: Stems, text: str = "", start: int = 0, end: int | None = None) -> bool:
        """Whether one of the names stands in a sentence of stems, ``text[start:end]``.

        A stem alone would find Revolut in "Revolution Wind", so proper names are looked for in the text, too.
        """
        if not self.single.isdisjoint(sentence):
            return True
        limit = len(text) if end is None else end
        if self.spelled is not None and not self.proper.isdisjoint(sentence):
            found = self.spelled.search(text, start, limit)
            if found is not None:
                return True
        if self.edged is not None and not self.edges.isdisjoint(sentence):
            found = self.edged.search(text, start, limit)
            if found is not None:
                return True
        if self.has_longer(sentence):
            return True
        if self._free and self._has_free(sentence):
            return True
        return self.capitals is not None and any(True for _ in self.capitals.places(text, start, limit))

    def has_longer(self, sentence: Stems) -> bool:
        """Whether a name of several words stands in a sentence of stems."""
        if self.begins.isdisjoint(sentence):
            return False
        first = self.begins.intersection(sentence)
        return any(_contains(sentence, name) for stem in first for name in self._rows[stem])

    def _has_free(self, sentence: Stems) -> bool:
        """Whether the free words of a name stand near one another in a sentence of stems."""
        first = self._free.keys() & sentence
        return any(_stands_near(sentence, *name) for stem in first for name in self._free[stem])

    def heads(self, title: Stems) -> bool:
        """Whether a headline has all the words of a name that is given word by word: it is short."""
        return any(reach > len(name) and set(name).issubset(title) for name, reach in self.near)

    def written_in(self, text: str, *, named: bool) -> Iterator[int]:
        """Where ``text`` has names that no stem tells; those with accents only when it has none without."""
        if self.capitals is not None:
            yield from self.capitals.places(text)
        if not named and not text.isascii():
            for names in self.accented:
                yield from names.places(text)

    def case(self, sentence: Stems, text: str, start: int, end: int) -> int:
        """How a name of one word is written in a sentence that has it: 1 within it as a name, -1 as a word.

        At its beginning 2 when it acts ("Visa said", "Apple Inc"), else 0: that cannot be told there, nor
        where a longer name stands.
        """
        if self.cased is None or self.has_longer(sentence):
            return 0
        case = 0
        for match in self.cased.finditer(text, start, end):
            if match[0].islower():
                case = case or -1
            elif match.start() <= start + 1:
                return 2 if ACTS.match(text, match.end(), end) else 0
            else:
                case = 1
        return case

    def opens_compound(self, text: str, start: int, end: int) -> bool:
        """Whether a sentence opens with a name before a plural, as a common word stands: "Apple growers"."""
        match = self.cased.match(text, start, end) if self.cased is not None else None
        return match is not None and _GROWERS.match(text, match.end(), end) is not None


def _contains(sentence: Stems, name: Stems) -> bool:
    """Whether the stems of a name stand in a row. Who asks knows of the first: the last is looked for."""
    before, at = len(name) - 1, -1
    for _ in range(sentence.count(name[-1])):  # none in most sentences
        at = sentence.index(name[-1], at + 1)
        if at >= before and sentence[at - before : at + 1] == name:
            return True
    return False


def _stands_near(sentence: Stems, name: Stems, reach: int) -> bool:
    """Whether all the stems of a name stand among ``reach`` neighbouring ones, in any order.

    Other numbers do not count: "cut 7,000 jobs" are job cuts.
    """
    if not all(map(sentence.__contains__, name)):  # as in most: no set is made of it
        return False
    wanted = set(name)
    sentence = tuple(stem for stem in sentence if not stem[0].isdigit() or stem in wanted)
    return any(
        found in wanted and wanted.issubset(sentence[at : at + reach]) for at, found in enumerate(sentence)
    )
