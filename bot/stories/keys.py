"""Keys of statements, of sentences, amounts and quotations: equal for the same, for sentences comparable.

A sentence's key is ``<whole><+ or ->:<amounts>:<stems>``: a hash of all, whether the sentence denies, and
four hex digits for each amount and each content stem, sorted. So what a channel was told can be kept as keys
alone; a sentence that was shortened, re-ordered or re-published is known again, one with another figure or a
"not" is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from zlib import crc32

from bot.text.tables import words as table
from bot.text.tokens import content_stems, words

MOST = 40  # stems that a key holds
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)(\w*)")
_SCALES = {
    word: power
    for power, said in (
        ("e3", "k thousand tausend mil mila"),
        ("e6", "m mn mln mio million millionen millones milioni miljoen"),
        ("e9", "b bn bln mld billion mrd milliard milliarden miljard miliardi"),
        ("e12", "t tn trillion billionen biljoen"),
    )
    for word in said.split()
}
_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
} | {"dozen": "12"}
_DENIALS = table("""
    not no never cannot nor neither none without nicht kein keine keinen keiner keinem nie niemals pas jamais
    aucun aucune nunca jamás ni non mai não nem niet geen nooit nigdy не нет никогда değil hiç
""")


@lru_cache(maxsize=2_048)  # an answer asks for its own and those of the one before
def sentence_key(text: str, language: str) -> str:
    """The key of a sentence; at most about 180 characters."""
    return key_of(content_stems(text, language), text)


def figure_key(measure: str, unit: str, value: float) -> str:
    """What an amount says, in whatever sentence."""
    return f"figure {measure.casefold()} {unit} {value:g}"


def voice_key(speaker: str, quotation: str) -> str:
    """Who said what."""
    return f"voice {speaker.casefold()} {crc32(quotation.casefold().encode()):08x}"


def is_sentence(key: str) -> bool:
    """Whether a key is a sentence's, and not an amount's or a quotation's."""
    return not key.startswith(("figure ", "voice "))


def key_of(stems: Sequence[str], text: str) -> str:
    """The key of a sentence whose content stems are known already."""
    plain = sorted({stem for stem in stems if not _amounts(stem)})
    amounts = sorted({amount for word in words(text) for amount in _amounts(word)})
    sign = "-" if _denies(text) else "+"
    whole = crc32(f"{sign} {' '.join(amounts)}\n{' '.join(plain)}".encode())
    return f"{whole:08x}{sign}:{_hashes(amounts)}:{_hashes(plain)}"


_SHORT = 4  # stems and amounts: a shorter sentence is known only when told as it is
_LONG = 15  # from here one other stem makes no other sentence
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday januari februari march april may june juli "
    "august septemb octob novemb decemb"
)
"""English stems of which another one makes another statement."""
_OUTCOMES = (
    "kill die dead injur hurt miss found freed releas arrest charg convict acquit resign quit cancel postpon "
    "delay suspend resum block reject approv withdraw withdrew end deni"
)
"""English stems that make another statement of any sentence."""
_SHARE = 0.4  # of a known sentence's stems: less is a new statement made from its words


class Told:
    """The sentences that a channel was told, or that stand in older articles, by their keys."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._keys: set[str] = set()
        self._known: list[tuple[frozenset[str], frozenset[str]]] = []
        self._holders: dict[tuple[str, str], list[int]] = {}
        for key in sorted(keys):
            self.add(key)

    def add(self, key: str) -> None:
        """From now on the sentence is known."""
        if key in self._keys:
            return
        self._keys.add(key)
        sign, amounts, stems = _parts(key)
        for stem in stems:
            self._holders.setdefault((sign, stem), []).append(len(self._known))
        self._known.append((amounts, stems))

    def has(self, key: str) -> bool:
        """Whether the sentence, or one that says all it says with the same amounts, is known."""
        if key in self._keys:
            return True
        sign, amounts, stems = _parts(key)
        if len(stems) < 2 or len(stems) + len(amounts) < _SHORT:
            return False
        slack = 1 if len(stems) >= _LONG else 0
        # A known sentence that lacks at most ``slack`` of the stems has one of any ``slack`` + 1 of them.
        rare = sorted(stems, key=lambda stem: (len(self._holders.get((sign, stem), ())), stem))[: slack + 1]
        near = {holder for stem in rare for holder in self._holders.get((sign, stem), ())}
        return any(self._says(holder, amounts, stems, slack) for holder in near)

    def _says(self, holder: int, amounts: frozenset[str], stems: frozenset[str], slack: int) -> bool:
        theirs, known = self._known[holder]
        fresh, days = stems - known, _known(_DAYS)
        if len(fresh) > slack or not fresh.isdisjoint(_known(_OUTCOMES)):
            return False
        if not fresh.isdisjoint(days) and not known.isdisjoint(days):
            return False
        return amounts <= theirs and len(stems) >= _SHARE * len(known)


@cache
def _known(stems: str) -> frozenset[str]:
    """The hashes of some stems, as they stand in keys."""
    return _split(_hashes(stems.split()))


def _hashes(terms: Iterable[str]) -> str:
    return "".join(
        f"{value:04x}" for value in sorted({crc32(term.encode()) & 0xFFFF for term in terms})[:MOST]
    )


def _parts(key: str) -> tuple[str, frozenset[str], frozenset[str]]:
    head, _, rest = key.partition(":")
    amounts, _, stems = rest.partition(":")
    return head[-1:], _split(amounts), _split(stems)


def _split(hashes: str) -> frozenset[str]:
    return frozenset(hashes[at : at + 4] for at in range(0, len(hashes), 4))


def _amounts(word: str) -> tuple[str, ...]:
    """The number and the scale of a word in one spelling, ("7.2", "e9") for "7.2bn"; none for other words."""
    known = _SPELLED.get(word) or _SCALES.get(word)
    if known:
        return (known,)
    found = _NUMBER.match(word)
    if found is None:
        return ()
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", found[1]).replace(",", ".")
    return (digits, _SCALES.get(found[2], found[2])) if found[2] else (digits,)


def _denies(text: str) -> bool:
    found = words(text)
    return sum(word in _DENIALS or word.endswith(("n't", "n’t")) for word in found) % 2 == 1
