"""How a sentence speaks: whether it quotes, and whether somebody in it says I, we or you."""

from __future__ import annotations

_MARKS = ('"', "“", "„", "«", "「")
_WORDS = ("I", "we", "We", "me", "us", "my", "My", "our", "Our", "you", "You", "your", "Your")
_SUBJECTS = ("I", "we", "We", "you", "You")
_SHORTENED = ("m", "re", "ve", "ll", "d")
_BEFORE = ("", '"', "“", "(")
_AFTER = ("", ",", ".")
_ENGLISH = frozenset(before + word + after for word in _WORDS for before in _BEFORE for after in _AFTER)
_PERSONAL = _ENGLISH.union(
    before + word + mark + end
    for before in _BEFORE
    for word in _SUBJECTS
    for mark in "'’"
    for end in _SHORTENED
)


def holds_quotation(text: str) -> bool:
    """Whether a quotation opens somewhere in a sentence."""
    return any(map(text.__contains__, _MARKS))


def is_personal(text: str, language: str = "en") -> bool:
    """Whether a sentence has a pronoun of the first or second person; told of English sentences only."""
    return language in ("en", "") and not _PERSONAL.isdisjoint(text.split())
