"""An analysis as bytes: a form byte, a checksum and compressed MessagePack.

Spans are one array of differences, stems one joined string: both decode without a call a stem. A flipped or
missing byte is caught by the checksum, a change of the facts' fields by ``FORM``.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Sequence

import msgspec

from bot.text.facts import Amount, Event, Quotation
from bot.text.sentences import Kind, Sentence

FORM = 1
"""Raise it when an analysis means something else than before: stored ones are then made anew."""

_KINDS = tuple(Kind)
_NUMBER = {kind: number for number, kind in enumerate(_KINDS)}
_Row = tuple[object, ...]
_Unpacked = tuple[
    str,
    tuple[Sentence, ...],
    tuple[tuple[str, ...], ...],
    tuple[str, ...],
    tuple[Quotation, ...],
    tuple[Amount, ...],
    tuple[Event, ...],
]


class _Stored(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What is packed: see ``pack``."""

    language: str
    spans: bytes
    stems: str
    title_stems: str
    voices: list[Quotation]
    figures: list[Amount]
    coming: list[Event]


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Stored)


def pack(
    language: str,
    sentences: Sequence[Sentence],
    stems: Sequence[Sequence[str]],
    title_stems: Sequence[str],
    voices: Sequence[Quotation],
    figures: Sequence[Amount],
    coming: Sequence[Event],
) -> bytes:
    """The parts of an analysis as bytes, the same on every machine."""
    flat = array("I", [])
    for start, end, kind, paragraph in sentences:
        flat.extend((start, end, _NUMBER[kind], paragraph))
    if sys.byteorder == "big":
        flat.byteswap()
    stored = _Stored(
        language,
        flat.tobytes(),
        "\n".join(map(" ".join, stems)),
        " ".join(title_stems),
        list(voices),
        list(figures),
        list(coming),
    )
    body = zlib.compress(_ENCODER.encode(stored), 1)
    return bytes((FORM,)) + zlib.crc32(body).to_bytes(4, "little") + body


def unpack(data: bytes) -> _Unpacked:
    """What was packed; raises ValueError on damage or on another form."""
    if data[:1] != bytes((FORM,)):
        raise ValueError("an analysis of another form")
    body = data[5:]
    if zlib.crc32(body) != int.from_bytes(data[1:5], "little"):
        raise ValueError("a damaged analysis")
    try:
        stored = _DECODER.decode(zlib.decompress(body))
        flat = array("I", stored.spans)
        if sys.byteorder == "big":
            flat.byteswap()
        numbers = flat.tolist()
        sentences = tuple(
            map(
                Sentence,
                numbers[::4],
                numbers[1::4],
                map(_KINDS.__getitem__, numbers[2::4]),
                numbers[3::4],
            )
        )
    except (msgspec.MsgspecError, zlib.error, IndexError) as mistake:
        raise ValueError("a damaged analysis") from mistake
    lines = stored.stems.split("\n") if sentences else []
    if len(lines) != len(sentences):
        raise ValueError("a damaged analysis")
    return (
        stored.language,
        sentences,
        tuple([tuple(line.split()) for line in lines]),
        tuple(stored.title_stems.split()),
        tuple(stored.voices),
        tuple(stored.figures),
        tuple(stored.coming),
    )
