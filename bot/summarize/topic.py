"""What is about the topic: which sentences name it, and how much of an article is about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bot.summarize.analysed import AnalysisLike
from bot.summarize.pool import Stems
from bot.text.speech_type import words
from bot.text.tokens import content_stems, stems

Names = Sequence[str | Sequence[str]]  # "Amazon Prime Video", or the words of it one by one

_SAME_WORD = {
    "ad": ("advert", "advertis", "commerci"),
    "ai": ("genai", "chatbot"),
    "advertis": ("ad", "advert"),
    "layoff": ("redund", "dismiss"),
    "lawsuit": ("sue", "court", "suit"),
    "earn": ("result", "profit", "revenu"),
    "deal": ("acquisit", "merger", "agreement"),
    "strike": ("walkout", "picket"),
    "price": ("cost", "fee"),
    "job": ("layoff", "employ", "staff", "hire"),
    "regul": ("regulatori", "law", "rule"),
}
"""English stems that people use for one another when they ask."""

_ARTICLES = words("the a an la le les el los las il lo gli der die das de het o os as")
_CAPITALS = frozenset({"de", "zh", "ja"})  # languages in which a capital letter makes no name
_ENDS = " !?.,"
_FEWEST_NAMES = 2  # sentences that have a topic's word as a name, before it is taken for one
_ACTS = re.compile(r" (?:said|says|told|announced|reported|(?:Inc|Corp|Ltd|plc|PLC|Co|AG|SE|Group)\b)")
_SHOW = 3  # sentences of an article without the common word that are looked at for the name
_AS_WORDS = 4  # sentences with the common word for one with the name: more, and the topic is the word
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
    single: frozenset[str] = frozenset()  # those of one stem that are common words
    longer: tuple[Stems, ...] = ()  # those of several, which must stand together and in order
    begins: frozenset[str] = frozenset()  # the first stems of those
    proper: frozenset[str] = frozenset()  # those of one stem that are proper names …
    spelled: re.Pattern[str] | None = None  # … and how these stand in a text
    cased: re.Pattern[str] | None = None  # all of one stem, where case tells a name from a word
    lower: tuple[str, ...] = ()  # these as common words
    stems: frozenset[str] = frozenset()  # what has none of them names nothing

    def hit(self, sentence: Stems, text: str = "", start: int = 0, end: int | None = None) -> bool:
        """Whether one of the names stands in a sentence of stems, ``text[start:end]``.

        A stem alone would find Revolut in "Revolution Wind", so proper names are looked for in the text, too.
        """
        if not self.single.isdisjoint(sentence):
            return True
        if not self.begins.isdisjoint(sentence) and any(_contains(sentence, name) for name in self.longer):
            return True
        if self.spelled is None or self.proper.isdisjoint(sentence):
            return False
        return self.spelled.search(text, start, len(text) if end is None else end) is not None

    def case(self, sentence: Stems, text: str, start: int, end: int) -> int:
        """How a name of one word is written in a sentence that has it: 1 within it as a name, -1 as a word.

        At its beginning 2 when it acts ("Visa said", "Apple Inc"), else 0: that cannot be told there, nor
        where a longer name stands.
        """
        if self.cased is None or (self.longer and any(_contains(sentence, name) for name in self.longer)):
            return 0
        case = 0
        for match in self.cased.finditer(text, start, end):
            if match[0].islower():
                case = case or -1
            elif match.start() <= start + 1:
                return 2 if _ACTS.match(text, match.end(), end) else 0
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
    texts = [name if isinstance(name, str) else " ".join(name) for name in names]
    forms = {text: form for text in texts if (form := _form(text, language))}
    common = {form for text, form in forms.items() if text.islower()}
    single = {_written(text): form[0] for text, form in forms.items() if len(form) == 1}
    spellings = {
        _written(text): form[0] for text, form in forms.items() if len(form) == 1 and form not in common
    }
    cased = None if language in _CAPITALS else _spelling(single)
    return replace(
        _query(dict.fromkeys(forms.values()), spellings),
        cased=cased,
        lower=tuple(sorted(map(str.lower, single))),
    )


def _written(name: str) -> str:
    """A name as it stands in texts: "Guardian" for "The Guardian", "Yahoo" for "Yahoo!", "US Steel"."""
    first, _, rest = name.strip(_ENDS).partition(" ")
    return rest if rest and first.lower() in _ARTICLES else name.strip(_ENDS)


def _spelling(names: Iterable[str]) -> re.Pattern[str] | None:
    """The names as they stand in texts: in any case, with the endings that names take ("Googles")."""
    ordered = "|".join(map(_flexible, sorted(names)))
    return re.compile(rf"(?<!\w)(?:{ordered})\w{{0,2}}(?!\w)", re.IGNORECASE) if ordered else None


def _flexible(name: str) -> str:
    """The pattern of a name with either apostrophe, and with or without the dots of "U.S."."""
    return re.sub(r"['’]", "['’]", re.escape(name)).replace("US\\ ", "U\\.?S\\.?\\ ").replace("\\ ", r"\s")


def _form(name: str, language: str) -> Stems:
    """A name as it stands among the content stems of a sentence; empty when it cannot be told there.

    "The Guardian" may lose its article; "Open AI" may not become "open" because "ai" is a French stop word.
    """
    whole = tuple(stems(name, language))
    content = tuple(content_stems(name, language))
    if not content:
        return whole
    if len(content) == 1 < len(whole) and content[-1] != whole[-1]:
        return ()
    return content


def focus_queries(focus: str, language: str = "en") -> tuple[Query, ...]:
    """One query for each content word of a focus ("ad tiers": one for "ad", one for "tiers")."""
    words: dict[tuple[Stems, ...], None] = {}
    for word in focus.split():
        form = tuple(content_stems(word, language))
        if form:
            also = _SAME_WORD.get(form[0], ()) if len(form) == 1 else ()
            words[(form, *((other,) for other in also))] = None
    return tuple(_query(forms) for forms in words)


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


def _query(
    names: Sequence[Stems] | dict[Stems, None],
    spellings: Mapping[str, str] = MappingProxyType({}),
) -> Query:
    """The query for forms of names; ``spellings`` has the stems of proper names by how they are written."""
    ordered = tuple(sorted(names))
    longer = tuple(name for name in ordered if len(name) > 1)
    proper = frozenset(spellings.values())
    return Query(
        names=ordered,
        single=frozenset(name[0] for name in ordered if len(name) == 1) - proper,
        longer=longer,
        begins=frozenset(name[0] for name in longer),
        stems=frozenset(name[0] for name in ordered),
        proper=proper,
        spelled=_spelling(spellings),
    )


def _contains(sentence: Stems, name: Stems) -> bool:
    if name[0] not in sentence:
        return False
    size = len(name)
    return any(sentence[at : at + size] == name for at in range(len(sentence) - size + 1))


@dataclass(frozen=True, slots=True)
class Relevance:
    """How an article treats the topic: which of its spans name it, and whether it is mainly about it."""

    naming: frozenset[int]
    main: bool  # False: named in passing, only ``naming`` may be used
    titled: bool  # the headline names it
    total: int = 0  # spans
    words: frozenset[int] = frozenset()  # of those that name it, the ones that have it as a common word
    written: int = 0  # how many of them have it as a name for certain; one that acts counts twice
    opening: frozenset[int] = frozenset()  # those that begin with it in a compound: it may be either

    def as_name(self) -> Relevance:
        """The same for a topic that is a name: an inflation target is no Target.

        Where an article has the word at least as often as the name, what opens with it in a compound has the
        word, and so has the headline.
        """
        if not self.words:
            return self
        naming = self.naming - self.words
        common = len(self.words) >= len(naming - self.opening)
        if common:
            naming -= self.opening
        return _relevance(
            naming, self.titled and bool(naming) and not common, self.total, written=self.written
        )


def relevance(analysis: AnalysisLike, title: str, text: str, topic: Query) -> Relevance:
    """The relevance of one article: main when the headline names the topic, or several sentences do, one of
    the first two among them. What comes late comes in passing, unless every third sentence names it.
    """
    if not topic.names:
        return Relevance(frozenset(), True, True)
    naming: set[int] = set()
    as_word: set[int] = set()
    opening: set[int] = set()
    as_name = 0
    plain = any(map(text.__contains__, topic.lower))  # else a few of the sentences show how it is written
    has_none = topic.stems.isdisjoint
    for number, found in enumerate(analysis.stems):
        if has_none(found):
            continue
        start, end, *_ = analysis.sentences[number]
        if topic.hit(found, text, start, end):
            naming.add(number)
            if not plain and len(naming) > _SHOW:
                continue
            case = topic.case(found, text, start, end)
            if case < 0:
                as_word.add(number)
            elif case:
                as_name += case
            elif plain and topic.opens_compound(text, start, end):
                opening.add(number)
    titled = topic.hit(analysis.title_stems, title)
    return _relevance(
        frozenset(naming), titled, len(analysis.stems), frozenset(as_word), as_name, frozenset(opening)
    )


def is_name(articles: Iterable[Relevance]) -> bool:
    """Whether a topic of one word is a name in what was found: often enough it is written as one."""
    as_name = as_word = 0
    for about in articles:
        as_name += about.written
        as_word += len(about.words)
    return as_name >= _FEWEST_NAMES and _AS_WORDS * as_name >= as_word


def _relevance(
    naming: frozenset[int],
    titled: bool,
    total: int,
    words: frozenset[int] = frozenset(),
    written: int = 0,
    opening: frozenset[int] = frozenset(),
) -> Relevance:
    third = 3 * len(naming) >= total
    early = not naming.isdisjoint((0, 1))
    often = third and len(naming) >= 2
    main = titled or often or (early and (third or len(naming) >= max(2, total // 5)))
    return Relevance(naming, main, titled, total, words, written, opening)
