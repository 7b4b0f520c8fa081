"""Surnames of a sentence, and whether another one gives the full name.

    "Graves said" | ", Graves says" | "gave Graves a warning" | who is that? | "Robert Graves"

A reader of a point has not read its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from bot.summarize.analysed import Analysed
from bot.text.naming.given_names import gender
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import words
from bot.text.voices.speech_words import NOBODY, TIMES

_SURNAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z][\w’'-]+[a-z])"
    r"(?:, (?:who(?:se)?\b|\d\d,|according|like|[a-z]+ing\b)|['’]s [a-z]|(?:['’]s)? "
    r"(?:(?:himself|herself|has|had|have|is|was|will|would|also|later) )?[a-z]+(?:s|ed|d|ld|nt|ew|ote|id)\b)"
)
_SAID_BY = re.compile(r"[,”\"] ([A-Z][\w’'-]+[a-z]) (?:says|said|added|told|wrote)\b")
_ALONE = re.compile(r"(^[A-Z][a-z]+|\b[a-z]\w*),? ([A-Z][a-z’'-]+[a-z])\b(?! [A-Z])")
"""A small word and one capitalised word, behind which no other stands."""
_FORMAL = re.compile(r"\b(?:Mr|Mrs|Ms)\.? ([A-Z][\w’'-]*[a-z])\b(?! [A-Z])")
"""Whom an article has introduced, as papers go on to call him."""
_CAPITAL = re.compile(r"(?<![\w’'])([A-Z][\w’'-]*)")
_PLURALS = words(
    "police officials neighbours neighbors investigators authorities prosecutors doctors relatives friends "
    "witnesses passengers reports documents records firefighters rescuers colleagues fans critics teammates "
    "shares sales profits"
)
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")
COMMON = frozenset(
    STOP_WORDS["en"] | NOBODY | _PLURALS | TIMES | _NUMBERS | words("last early late over earlier")
)
"""Words that may have a capital and are no name."""
_PEOPLE = 20  # surnames of an article; a whole article is looked through for each of them
_OF_PLACES = frozenset(("on", "in", "at", "from", "near", "the", "outside", "around", "across"))
_TITLES = words(
    """
    mr mrs ms miss dr sir lord lady dame president prime minister senator governor mayor judge justice general
    captain professor sheriff chief king queen prince princess pope father sister brother the spokesman
    spokeswoman director chairman secretary officer detective sergeant republican democrat coach
    """
)


def is_name(word: str) -> bool:
    """Whether the first word of a sentence may be a name: no small word and no word for many people."""
    return word[0].isupper() and word.lower() not in COMMON and not word.lower().endswith(("ly", "ing"))


def opening_surname(text: str) -> str:
    """The one capitalised word that opens a sentence ("Graves said", "Graves, 51,") or speaks it."""
    match = _SURNAME.match(text) or _SAID_BY.search(text)
    return match[1] if match and match[1].lower() not in COMMON else ""


def surnames_within(text: str) -> list[str]:
    """The capitalised words within a sentence that stand alone: some of them may be surnames."""
    found = [(match[1], match[2]) for match in _ALONE.finditer(text)]
    return [
        name
        for before, name in found
        if before.lower() not in _OF_PLACES
        and (before[0].islower() or before.lower() in COMMON)
        and name.lower() not in COMMON
    ]


def formal_surnames(text: str) -> list[str]:
    """The surnames behind "Mr" and the like that a text gives only so.

    They need no given name that we know to be taken for surnames.
    """
    found = [name.removesuffix("’s").removesuffix("'s") for name in _FORMAL.findall(text)]
    rest = _FORMAL.sub(" ", text) if found else ""
    return [name for name in found if name not in rest]


def introduces(text: str, surname: str, end: int | None = None) -> bool:
    """Whether a text up to ``end`` holds the surname after a given name that we know: "Robert Graves"."""
    return any(gender(f"{given} {surname}") for given in _before(text, surname, end))


def full_name(text: str, surname: str) -> bool:
    """Whether a text holds the surname after what looks like a given name: "Cpl. Sumner Graves"."""
    return any(
        given.isalpha() and given[1:].islower() and given.lower() not in _TITLES and is_name(given)
        for given in _before(text, surname, None)
    )


def _before(text: str, surname: str, end: int | None) -> Iterator[str]:
    """The capitalised words right before a surname."""
    at = text.find(f" {surname}", 0, end)
    while at > 0:
        given = text[text.rfind(" ", 0, at) + 1 : at]
        after = at + 1 + len(surname)
        if given[:1].isupper() and not text[after : after + 1].isalpha():
            yield given
        at = text.find(f" {surname}", at + 1, end)


def names_something(text: str, article: str) -> bool:
    """Whether a sentence holds a name: a capital within, or a first word that is one in the article."""
    first, _, rest = text.partition(" ")
    if any(word[1].lower() not in TIMES and word[1] != "I" for word in _CAPITAL.finditer(rest)):
        return True
    name = first.strip("“”\"'’,.").removesuffix("’s").removesuffix("'s")
    return is_name(name or "a") and re.search(rf"[a-z,] {re.escape(name)}\b", article) is not None


def presented(item: Analysed, spans: Iterable[int]) -> frozenset[int]:
    """The spans of an English article that first give the full names of the surnames that open ``spans``.

    "Graves has had heart surgery" tells nobody who Graves is: "the poet Robert Graves" does.
    """
    text, sentences = item.article.text, item.analysis.sentences
    last: dict[str, int] = {}  # surname -> the last span that it opens
    for number in sorted(spans):
        if surname := opening_surname(text[sentences[number].start : sentences[number].end]):
            last[surname] = number
    found: set[int] = set()
    for surname, end in islice(last.items(), _PEOPLE):
        before = range(end)
        names = (at for at in before if full_name(text[sentences[at].start : sentences[at].end], surname))
        found.update(islice(names, 1))
    return frozenset(found.difference(spans))
