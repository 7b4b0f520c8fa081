"""How names stand in raw texts: with other accents and marks, inflected, or told by their capitals alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import chain

from bot.summarize.about.inflected import inflected
from bot.summarize.about.query import ACTS
from bot.text.languages import LANGUAGES
from bot.text.stopwords import STOP_WORDS
from bot.text.tables import words
from bot.text.tokens import fold

ARTICLES = words("the a an la le les el los las il lo gli der die das de het o os as")
_ENDS = " !?.,"
_MARKS = "\"“”„‟«»‘’'"
_ENDING = 2  # letters that a name may take on
_FEW = 12  # halves of names that are looked for at once in all of a text
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_NO_LETTERS = frozenset("“”‘–—…\u00a0")
_GLUE = "&@.'’/-_"  # what joins a letter to the word before it
_BETWEEN = rf"[\s\-{_MARKS}]{{1,3}}"  # between the words of a name: Toys “R” Us
_AND = r"\s?(?:&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s?"
_APOSTROPHE = "['’]"
_CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_WORDS_OF_A_LETTER = frozenset("ai")  # in capitals they begin sentences
_THOUSANDS = re.compile(
    r"(?<![\w.,])(?:[1-9]\d{3,11}|[1-9]\d{0,2}(?:,\d{3}){1,3}|[1-9]\d{0,2}(?:\.\d{3}){1,3})(?![\w.,])"
)
_DOTTED = re.compile(r"[A-Z]{2,3}")  # US, U.S.
_ALIKE = {
    "a": "aàáâãäåāăą",
    "c": "cçćĉċč",
    "d": "dďđð",
    "e": "eèéêëēĕėęěё",
    "g": "gĝğġģ",
    "i": "iìíîïīĭįıİ",
    "l": "lĺļľł",
    "n": "nñńņňŋ",
    "o": "oòóôõöøōŏő",
    "r": "rŕŗř",
    "s": "sśŝşšș",
    "t": "tţťŧț",
    "u": "uùúûüũūŭůűų",
    "y": "yýÿŷ",
    "z": "zźżž",
    "е": "её",
}


def is_dense(name: str) -> bool:
    """Whether a name is written in a script that knows no spaces, so that it has no edges in a text."""
    return not name.isascii() and _CJK.search(name) is not None


def written(name: str) -> str:
    """A name as it stands in texts: "Guardian" for "The Guardian", "Yahoo" for "Yahoo!", "US Steel"."""
    first, _, rest = name.strip(_ENDS).partition(" ")
    return rest if rest and first.lower() in ARTICLES else name.strip(_ENDS)


def plain(name: str) -> str:
    """A name without its accents, its capitals and marks kept: "Orsted" for "Ørsted"."""
    if name.isascii():
        return name
    bare = ""
    for character in name:
        folded = fold(character.lower()) if character.isalpha() else character
        bare += folded.capitalize() if character.isupper() else folded
    return bare


def numbered(text: str) -> tuple[str, ...]:
    """A text as written, then with its thousands marked in other ways: 14000, 14,000, 14.000, 14 000."""
    if not _THOUSANDS.search(text):
        return (text,)
    others = (_THOUSANDS.sub(partial(_grouped, mark), text) for mark in ("", ",", ".", " "))
    return tuple(dict.fromkeys((text, *others)))


def _grouped(mark: str, number: re.Match[str]) -> str:
    return f"{int(number[0].replace(',', '').replace('.', '')):,}".replace(",", mark)


def variants(name: str, language: str) -> frozenset[str]:
    """A name without its accents, and in Turkish with the dot that other keyboards lack."""
    dotted = name.replace("I", "İ") if language == "tr" else name
    return frozenset((plain(name), dotted)) - {name}


def spelled(names: Iterable[str], language: str = "en") -> re.Pattern[str] | None:
    """The names as they stand in texts: in any case, with the endings that names take ("Googles").

    Without its accents, and inflected, a name has its capital: a village may nestle in a valley.
    """
    found = [one for name in sorted(set(names)) for one in _spellings(name, language)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)") if found else None


def _spellings(name: str, language: str) -> Iterator[str]:
    ending = r"s?" if len(name.rpartition(" ")[2]) == 1 else r"\w{0,2}"
    yield f"(?i:{flexible(name)}){ending}"
    if forms := inflected(name, language):
        yield "|".join(re.escape(form) for form in forms[1:])
    if not name.islower():
        for other in sorted(variants(name, language)):
            yield f"{re.escape(other[:1])}(?i:{flexible(other[1:])}){ending}"


def flexible(name: str) -> str:
    """The pattern of a name with any apostrophe and quotation marks, and with or without dots in "U.S."."""
    pieces = []
    for word in name.split():
        bare = word.strip(_MARKS) or word
        if bare == "&":
            pieces.append(_AND)
            continue
        if pieces and pieces[-1] != _AND:
            pieces.append(_BETWEEN)
        pieces.append(_dotted(bare) if len(name) > len(word) else _word(bare))
    return "".join(pieces)


def _word(word: str) -> str:
    return re.sub(_APOSTROPHE, _APOSTROPHE, re.escape(word))


def _dotted(word: str) -> str:
    return "".join(rf"{letter}\.?" for letter in word) if _DOTTED.fullmatch(word) else _word(word)


@dataclass(frozen=True, slots=True)
class Accented:
    """Names that a text may write with accents: "Nestlé" for "nestle"."""

    # One half of a name is free of them, most likely: each with where it begins in the name.
    halves: tuple[tuple[str, int, str], ...]
    reach: int  # characters of the longest name with its ending
    beside: frozenset[str]  # marks in a text that stand for nothing in a name

    def places(self, text: str) -> Iterator[int]:
        """Where a name stands with accents and a capital."""
        near = text if len(self.halves) <= _FEW else self._near_accents(text)
        for half, offset, name in self.halves if near else ():
            if half not in near:  # so that the whole text is searched for very few of an industry's names
                continue
            pattern = _with_accents(name)
            at = text.find(half)
            while at >= 0:
                match = pattern.match(text, at - offset) if at >= offset else None
                if match is not None and match[0][0].isupper() and not match[0].isascii():
                    yield match.start()
                at = text.find(half, at + 1)

    def _near_accents(self, text: str) -> str:
        """The stretches of a text in which a name with an accent can stand; "" for most texts."""
        bare = text
        for mark in self.beside:
            bare = bare.replace(mark, "")
        if bare.isascii():
            return ""
        pieces: list[str] = []
        done = 0
        for match in _FOREIGN.finditer(text):
            if match[0] in self.beside:
                continue
            start, end = match.span()
            if start - self.reach > done:
                pieces.append("\n")
                done = start - self.reach
            pieces.append(text[done : end + self.reach])
            done = end + self.reach
        return "".join(pieces)


def accented(names: Iterable[str]) -> tuple[Accented, ...]:
    """What finds names typed without accents; ’ is common in texts, so names with it are apart."""
    straight: list[str] = []
    curled: list[str] = []
    for name in names:
        bare = written(name)
        (curled if "'" in bare else straight).append(bare.title() if bare.islower() else bare)
    both = ((straight, _NO_LETTERS | {"’"}), (curled, _NO_LETTERS))
    return tuple(
        Accented(_halves(some), max(map(len, some)) + _ENDING, beside) for some, beside in both if some
    )


def _halves(names: Iterable[str]) -> tuple[tuple[str, int, str], ...]:
    cut = [(name, len(name) // 2) for name in names]
    return tuple(chain.from_iterable(((name[:at], 0, name), (name[at:], at, name)) for name, at in cut))


@lru_cache(maxsize=256)
def _with_accents(name: str) -> re.Pattern[str]:
    """Compiled only for a name of which a text has half."""
    letters = "".join(_alike(letter) for letter in name.lower())
    return re.compile(rf"(?<!\w)(?i:{letters})\w{{0,{_ENDING}}}(?!\w)")


def _alike(letter: str) -> str:
    return f"[{_ALIKE[letter]}]" if letter in _ALIKE else _word(letter)


@dataclass(frozen=True, slots=True)
class Capitals:
    """Names that are stop words or single letters, and so are told by their capitals: US, X, The Who."""

    pattern: re.Pattern[str]

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Where ``text[start:end]`` has such a name."""
        for match in self.pattern.finditer(text, start, len(text) if end is None else end):
            at = match.start()
            # Looked at here: a pattern that begins with it is ten times slower.
            edge = not at or not (text[at - 1].isalnum() or text[at - 1] in _GLUE)
            if edge and _is_name(text, at, match.end()):
                yield match.start()


def capitals(names: Sequence[str]) -> Capitals | None:
    """What finds names that nothing but their capitals tells from words; "us" is looked for as "US"."""
    found = []
    for name in names:
        bare = name.strip(" !?,") if name.strip(_ENDS) else ""
        if not bare or is_dense(bare):
            continue
        if bare.islower():
            if bare in _WORDS_OF_A_LETTER:
                continue
            bare = bare.upper()
        after = r"(?![\w&@/-]|['’](?!s\b))" if len(bare) == 1 else r"(?![\w&@]|\.[A-Z])"
        shape = _dotted(bare) if " " not in bare else flexible(bare)
        found.append(shape + after)
    return Capitals(re.compile("|".join(found))) if found else None


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether what has a name's capitals is no word that has them for its place, and no other name's part."""
    name = text[start:end]
    before = text[max(0, start - 24) : start].rsplit("\n", 1)[-1].split()
    previous = before[-1].strip(_MARKS + "(") if before else ""
    opens = not before or previous[-1:] in (*".!?:…", "") or previous in ("-", "–", "—")
    if " " in name:
        return True
    if sum(map(str.isalpha, name)) == 1:  # Malcolm X, J. X. Moss
        capital = previous[:1].isupper() and previous.lower() not in stop_words()
        return not capital or (opens and len(previous) > 2)
    if name.isupper():
        return not (_shouts(previous) and _shouts(text[end : end + 24].strip().partition(" ")[0]))
    if opens:
        return ACTS.match(text, end) is not None
    return previous[:1].islower() or previous[:1].isdigit()


def _shouts(word: str) -> bool:
    return len(word) > 2 and word.isupper()


@cache
def stop_words() -> frozenset[str]:
    """Those of all languages: what opens a sentence with a capital and is no name."""
    return frozenset().union(*(STOP_WORDS.get(language, frozenset()) for language in LANGUAGES))
