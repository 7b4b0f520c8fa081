"""An analysis as bytes: a form byte, a checksum and MessagePack, the same on every machine.

Spans are columns of numbers and stems one joined string, cut by how many each sentence has: decoding makes no
call a stem. Nothing is compressed: that would save a kilobyte an article and cost a quarter of the time.
Every distinct stem is one object in all analyses that are read, so that what counts and looks up stems
(hundreds of thousands in a briefing) finds them hashed and near. A flipped or missing byte is caught by the
checksum; a change of what an analysis means, by ``FORM``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import cache, partial
from itertools import accumulate, chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from zlib import crc32

from bot.text.found import Amount, Event, Quotation
from bot.text.splitting.sentences import Kind, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

FORM = 17
"""Raise it when an analysis means something else than before: stored ones are then made anew."""

_KINDS = tuple(Kind)
_NUMBER = {kind: number for number, kind in enumerate(_KINDS)}
_FULL = 60_000  # stems that are shared before the table starts again: 8 MB
_sentence = partial(tuple.__new__, Sentence)  # Sentence(*row) without a Python call: half the time
_quotation_row = attrgetter(*(field.name for field in fields(Quotation)))
_amount_row = attrgetter(*(field.name for field in fields(Amount)))
_event_row = attrgetter(*(field.name for field in fields(Event)))
Parts = tuple[
    str,  # language
    tuple[Sentence, ...],
    tuple[tuple[str, ...], ...],  # the stems of each
    tuple[str, ...],  # the title's stems
    tuple[Quotation, ...],
    tuple[Amount, ...],
    tuple[Event, ...],
]
_Row = tuple[Any, ...]  # the fields of a fact, in order
_Written = tuple[
    str,  # language
    list[int],  # where sentences start …
    list[int],  # … and end
    bytes,  # their kinds, by number
    list[int],  # their paragraphs
    str,  # the stems of all of them
    list[int],  # how many each has
    str,  # the title's stems
    list[_Row],
    list[_Row],
    list[_Row],
]


@cache
def _messagepack() -> tuple[Callable[[object], bytes], Callable[[bytes], _Written]]:
    """Encode and decode; imported with the first analysis that is stored or read."""
    from msgspec import msgpack

    return msgpack.Encoder().encode, msgpack.Decoder(_Written).decode


class _Shared(dict[str, str]):
    """A stem -> the one object that stands for it."""

    def __missing__(self, stem: str) -> str:
        self[stem] = stem
        return stem


_SHARED = _Shared()


def pack(parts: Parts) -> bytes:
    """The parts of an analysis as bytes; no stem holds a space."""
    language, sentences, stems, title_stems, voices, figures, coming = parts
    written = (
        language,
        [sentence.start for sentence in sentences],
        [sentence.end for sentence in sentences],
        bytes(_NUMBER[sentence.kind] for sentence in sentences),
        [sentence.paragraph for sentence in sentences],
        _joined(chain.from_iterable(stems)),
        list(map(len, stems)),
        _joined(title_stems),
        [_whole(_quotation_row(voice)) for voice in voices],
        [_whole(_amount_row(figure)) for figure in figures],
        [_whole(_event_row(event)) for event in coming],
    )
    encode, _ = _messagepack()
    body = encode(written)
    return bytes((FORM,)) + crc32(body).to_bytes(4, "little") + body


def unpack(data: bytes) -> Parts:
    """What was packed; raises ValueError on damage or on another form."""
    if data[:1] != bytes((FORM,)):
        raise ValueError("an analysis of another form")
    body = data[5:]
    if crc32(body) != int.from_bytes(data[1:5], "little"):
        raise ValueError("a damaged analysis")
    _, decode = _messagepack()
    try:
        written = decode(body)
        language, starts, ends, numbers, paragraphs, joined, counts, title, voices, figures, coming = written
        stems = tuple(map(_SHARED.__getitem__, joined.split()))
        if len(_SHARED) > _FULL:
            _SHARED.clear()
        if len(counts) != len(starts) or sum(counts) != len(stems):
            raise ValueError("not an entry of stems for each sentence")
        kinds = map(_KINDS.__getitem__, numbers)
        stops = list(accumulate(counts))
        return (
            language,
            tuple(map(_sentence, zip(starts, ends, kinds, paragraphs, strict=True))),
            tuple(map(stems.__getitem__, map(slice, [0, *stops], stops))),
            tuple(map(_SHARED.__getitem__, title.split())),
            tuple([Quotation(*row) for row in voices]),
            tuple([Amount(*row) for row in figures]),
            tuple([Event(*row) for row in coming]),
        )
    except (IndexError, TypeError, ValueError) as mistake:
        raise ValueError("a damaged analysis") from mistake


def _joined(stems: Iterable[str]) -> str:
    return _characters(" ".join(stems))


def _whole(row: _Row) -> _Row:
    return tuple([_characters(value) if isinstance(value, str) else value for value in row])


def _characters(text: str) -> str:
    """The text; half a character (a lone surrogate), which no file can hold, becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
