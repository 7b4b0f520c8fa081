"""What was asked for: a topic's names and a focus, and whether a sentence has them.

Names are told by their stems; what loses a word so, has other accents, or has no stem but a stop word's, is
looked for in the raw text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from bot.summarize.about.people import Person, person_of
from bot.summarize.about.rows import contains, stands_near
from bot.summarize.about.same_words import same_words
from bot.summarize.about.spelling import (
    ACTS,
    ARTICLES,
    Accented,
    Capitals,
    accented,
    capitals,
    inflected,
    is_dense,
    plain,
    spelled,
    variants,
    written,
)
from bot.summarize.pool import Stems
from bot.text.stopwords import STOP_WORDS
from bot.text.tokens import content_stems, is_stop, stems, words

Names = Sequence[str | Sequence[str]]  # "Amazon Prime Video", or the words of it one by one

_CASELESS = frozenset({"de", "zh", "ja"})  # languages in which a capital letter makes no name
_HALF = 2  # content words, for each of a free topic that is given word by word, among which all must stand
_TRADE = 3  # letters that a word loses to its stem when the stem alone is another word
_KEPT = 64  # queries: those of an industry take 6 to 20 ms to make, and are asked again
_LONG = 4  # letters of a name that a text may write with accents
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
        return any(contains(sentence, name) for stem in first for name in self._rows[stem])

    def _has_free(self, sentence: Stems) -> bool:
        """Whether the free words of a name stand near one another in a sentence of stems."""
        first = self._free.keys() & sentence
        return any(stands_near(sentence, *name) for stem in first for name in self._free[stem])

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


def query(names: Names, language: str = "en") -> Query:
    """The query for names in whatever words people use, for sentences in one language.

    Each language has its own: Italian would make "open" of "OpenAI", which English must not find.
    """
    return _query(tuple(name if isinstance(name, str) else tuple(name) for name in names), language)


@lru_cache(maxsize=_KEPT)
def _query(names: tuple[str | tuple[str, ...], ...], language: str) -> Query:
    typed = [name if isinstance(name, str) else " ".join(name) for name in names]
    texts = dict.fromkeys((*typed, *(plain(text) for text in typed if " " in text or text.islower())))
    told = {text: form for text in texts if (form := tuple(content_stems(text, language)))}
    alone = [text for text in texts if text.strip() and text not in told]  # told by their capitals
    whole = {text for text, form in told.items() if _loses_a_word(text, form, language)}
    given = {" ".join(name) for name in names if not isinstance(name, str)}  # word by word
    one = {text for text, form in told.items() if len(form) == 1 or text in whole}
    free = {text for text in told.keys() - one if text.islower()}
    dense = {text for text in one if is_dense(text)}
    common = {text for text in one - whole if text.islower() and not _is_a_trade(text, told[text])} | dense
    longer = tuple(sorted({told[text] for text in told.keys() - one - free}))
    near = {
        told[text]: _HALF * len(told[text]) if text in given else len(told[text]) for text in sorted(free)
    }
    proper = frozenset(chain.from_iterable(_stems_of(text, told[text], language) for text in one - common))
    single = frozenset(told[text][0] for text in common)
    names_of_one = [written(text) for text in one - dense]
    return Query(
        names=tuple(sorted({*told.values(), *(tuple(stems(text, language)) for text in alone)} - {()})),
        asked=any(text.strip() for text in typed),
        single=single,
        longer=longer,
        begins=frozenset(name[0] for name in longer),
        near=tuple(near.items()),
        proper=proper,
        spelled=spelled([written(text) for text in one - common], language),
        cased=None if language in _CASELESS else spelled(names_of_one, language),
        lower=tuple(sorted(map(str.lower, names_of_one))),
        stems=proper.union(single, (name[0] for name in (*longer, *near))),
        capitals=capitals([text if " " in text else written(text) for text in alone]),
        accented=accented(filter(_may_have_accents, told)),
        persons=tuple(person for text in typed if (person := person_of(text))),
    )


def _stems_of(name: str, form: Stems, language: str) -> Iterator[str]:
    """The stems of which a sentence with a proper name has one: also inflected, and without its accents."""
    yield form[0]
    bare = written(name)
    if " " not in bare:
        for other in (*variants(bare, language), *inflected(bare, language)):
            yield from content_stems(other, language)[:1]


def _may_have_accents(name: str) -> bool:
    return name.isascii() and sum(map(str.isalpha, name)) >= _LONG


def _loses_a_word(name: str, form: Stems, language: str) -> bool:
    """Whether the stems of a name tell less than the name: "Capital One", "Model Y", "Just Eat".

    "The Guardian" may lose its article, "Bank of America" what joins its words.
    """
    tokens = words(name, language)
    lost = [token for token in tokens if is_stop(token, language)]
    if lost and tokens[0] in ARTICLES and lost[0] == tokens[0]:
        del lost[0]
    if not lost or len(form) == 1:
        return bool(lost)
    stops = STOP_WORDS.get(language, STOP_WORDS["en"])
    typed = {word.strip("“”\"'’‘") for word in name.split()}
    return any(token not in stops or {token.capitalize(), token.upper()} & typed for token in lost)


def _is_a_trade(word: str, form: Stems) -> bool:
    """Whether a word with "ing" is told from its stem: "marketing" is no market, "housing" no White House."""
    return word.endswith("ing") and len(word) - len(form[0]) >= _TRADE


def focus_queries(focus: str, language: str = "en") -> tuple[Query, ...]:
    """One query for each content word of a focus ("ad tiers": one for "ad", one for "tiers").

    Two words that people also say in one ("artificial intelligence") are one. A stop word counts when it is
    typed in capitals ("US"), or when there is nothing else.
    """
    found: dict[tuple[Stems, ...] | str, Query] = {}
    typed = focus.split()
    at = 0
    while at < len(typed):
        word, pair = typed[at], tuple(content_stems(" ".join(typed[at : at + 2]), language))
        form = tuple(content_stems(word, language))
        at += 1
        if len(form) == 1 and len(pair) == 2 and (also := same_words(pair, language)):
            form, at = pair, at + 1
        else:
            also = same_words(form, language)
        if form:
            found[form, *also] = _of_forms((form, *also))
        elif word.isupper():
            found[word] = Query(capitals=capitals([word]))
    if not found:
        return tuple(Query(capitals=capitals([word])) for word in focus.split())
    return tuple(found.values())


def _of_forms(forms: Sequence[Stems]) -> Query:
    longer = tuple(sorted(form for form in forms if len(form) > 1))
    return Query(
        names=tuple(sorted(forms)),
        single=frozenset(form[0] for form in forms if len(form) == 1),
        longer=longer,
        begins=frozenset(form[0] for form in longer),
    )


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked for: a topic's names and a focus, each as queries for the language of an article."""

    names: Names = ()
    focus: str = ""
    _named: dict[str, Query] = field(default_factory=dict)
    _focused: dict[str, tuple[Query, ...]] = field(default_factory=dict)

    def named(self, language: str) -> Query:
        """The query for the topic's names."""
        if language not in self._named:
            self._named[language] = query(self.names, language)
        return self._named[language]

    def focused(self, language: str) -> tuple[Query, ...]:
        """The queries for the words of the focus."""
        if language not in self._focused:
            self._focused[language] = focus_queries(self.focus, language)
        return self._focused[language]
