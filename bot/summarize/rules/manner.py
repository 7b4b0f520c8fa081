"""How a sentence speaks: whether it quotes, whether it says I, we or you, how plainly it tells."""

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
_MARK = "\0"
_COMMONEST = tuple((f" {word} ", f"{_MARK}{word} ") for word in ("the", "to", "of", "and", "a"))  # English
_USUAL = 0.033  # of them a character in the sentences of news
_SHORT = 12  # characters and one such word that every sentence is lent, so that short ones are not told apart


def holds_quotation(text: str) -> bool:
    """Whether a quotation opens somewhere in a sentence."""
    return any(map(text.__contains__, _MARKS))


def is_personal(text: str, language: str = "en") -> bool:
    """Whether a sentence has a pronoun of the first or second person; told of English sentences only."""
    return language in ("en", "") and not _PERSONAL.isdisjoint(text.split())


def mark_prose(text: str, language: str = "en") -> str:
    """The text with a mark for the blank before each of the commonest words; "" when it is not English."""
    if language not in ("en", ""):
        return ""
    for word, marked in _COMMONEST:
        text = text.replace(word, marked)
    return text


def prose(marked: str, start: int, end: int) -> float:
    """How many of the commonest words a sentence has for its length, against what is usual.

    A told sentence has many, a row of names or an aside few. The whole article is marked at once, because
    splitting each sentence into words takes twice the time.
    """
    if not marked:
        return 1.0
    found = marked.count(_MARK, start, end)
    return (1 + found) / (_SHORT + end - start) / _USUAL
