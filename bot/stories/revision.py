"""What an article has said and since when, so that what its publisher adds later can be told as news. Pure.

earlier versions' statements | the version before | the new one | which of its sentences say something new?

A statement is a key (``keys``) with the time at which it first stood in the article.
It stays known when it is taken out, so nothing comes back as new. A corrected typing mistake, a line that
says when the article was changed, a sentence moved or shortened are nothing new; another figure or name is.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from bot.stories.keys import Told, figure_key, is_sentence, key_of, voice_key
from bot.text.cleaning.phrases import DATE_WORDS
from bot.text.splitting.sentences import Kind
from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.text.analysis import Analysis

MOST = 1_000  # statements remembered of an article, about 60 kB; an article of more counts as never changed
_TYPED = 6  # letters from which a word with one other letter is the same word, typed wrongly
_MISTAKES = 2  # of them in a sentence
_ITSELF = """
this article story report post page was were has been is dieser artikel wurde cet cette a été este esta
artículo fue ha sido questo articolo è stato artigo foi dit werd ten artykuł został статья была bu haber
"""
_OF_ITSELF = frozenset(_ITSELF.split()) | DATE_WORDS  # what a sentence on its own article's date is made of


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it stood, with its analysis."""

    text: str
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Revision:
    """An article's statements over all its versions."""

    since: Mapping[str, int]  # by key: when it first stood there, UTC seconds
    adds: bool  # the new version has a sentence that says something new


def revise(before: Mapping[str, int], old: Version, old_at: int, new: Version, at: int) -> Revision | None:
    """The statements after a change at ``at``; None when there are too many to remember.

    ``before`` is what the last revision returned, empty at the first: then the ``old`` version stood since
    ``old_at``.
    """
    stood, now = frozenset(statements(old)), frozenset(statements(new))
    if max(len(stood), len(now)) > MOST:  # each that is new is held against each that is gone
        return None
    since = {**dict.fromkeys(stood, old_at), **before}
    told = Told(key for key in since if is_sentence(key))
    gone = [(key, words(text)) for key, text in _sentences(old) if key not in now]
    adds = False
    for key, text in _sentences(new):
        if key in since:
            continue
        typed = words(text)
        same = next((known for known, theirs in gone if _same_but_typed(key, typed, known, theirs)), None)
        if same is not None:
            since[key] = since[same]
        elif _OF_ITSELF.issuperset(word for word in typed if word.isalpha()):
            since[key] = old_at
        else:
            since[key] = at
            adds = adds or not told.has(key)
    for key in now:
        since.setdefault(key, at)
    return Revision(_bounded(since, now), adds)


def statements(version: Version) -> Iterator[str]:
    """The keys of what a version says: its sentences, amounts and quotations."""
    for key, _ in _sentences(version):
        yield key
    for figure in version.analysis.figures:
        yield figure_key(figure.measure, figure.unit, figure.value)
    for voice in version.analysis.voices:
        yield voice_key(voice.speaker, version.text[voice.start : voice.end])


def encode(since: Mapping[str, int]) -> bytes:
    """The statements as compact bytes, the same on every machine."""
    return zlib.compress(msgspec.msgpack.encode(dict(sorted(since.items()))))


def decode(body: bytes) -> dict[str, int]:
    """What was encoded."""
    return msgspec.msgpack.decode(zlib.decompress(body), type=dict[str, int])


def _sentences(version: Version) -> Iterator[tuple[str, str]]:
    for span, stems in zip(version.analysis.sentences, version.analysis.stems, strict=True):
        if span.kind is Kind.SENTENCE:
            text = version.text[span.start : span.end]
            yield key_of(stems, text), text


def _same_but_typed(key: str, typed: Sequence[str], known: str, theirs: Sequence[str]) -> bool:
    """Whether two sentences differ in words typed wrongly only, not in amounts or a "not"."""
    if len(typed) != len(theirs) or key.split(":")[1] != known.split(":")[1] or key[8] != known[8]:
        return False
    other = [(a, b) for a, b in zip(typed, theirs, strict=True) if a != b]
    return len(other) <= _MISTAKES and all(_mistyped(a, b) for a, b in other)


def _mistyped(a: str, b: str) -> bool:
    """Whether a word becomes the other by one letter more, fewer, other or by two that change places."""
    if min(len(a), len(b)) < _TYPED or a[0] != b[0] or not (a.isalpha() and b.isalpha()):
        return False
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[start:], b[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])


def _bounded(since: Mapping[str, int], now: frozenset[str]) -> Mapping[str, int]:
    """At most MOST: all of the version that stands, then what was taken out last."""
    if len(since) <= MOST:
        return since
    others = sorted((key for key in since if key not in now), key=lambda key: (-since[key], key))
    kept = [*now, *others[: MOST - len(now)]]
    return {key: since[key] for key in sorted(kept)}
