"""An analysis as bytes: a form byte, a checksum and compressed JSON, the same on every machine.

Spans are four columns of numbers and stems one joined string, so decoding makes no call a stem. A flipped or
missing byte is caught by the checksum; a change of what an analysis means, by ``FORM``.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import fields
from functools import partial
from operator import attrgetter

from bot.text.facts import Amount, Event, Quotation
from bot.text.sentences import Kind, Sentence

FORM = 2
"""Raise it when an analysis means something else than before: stored ones are then made anew."""

_KINDS = tuple(Kind)
_NUMBER = {kind: number for number, kind in enumerate(_KINDS)}
_sentence = partial(tuple.__new__, Sentence)  # Sentence(*row) without a Python call: half the time
_quotation_row = attrgetter(*(field.name for field in fields(Quotation)))
_amount_row = attrgetter(*(field.name for field in fields(Amount)))
_event_row = attrgetter(*(field.name for field in fields(Event)))
_Parts = tuple[
    str,
    tuple[Sentence, ...],
    tuple[tuple[str, ...], ...],
    tuple[str, ...],
    tuple[Quotation, ...],
    tuple[Amount, ...],
    tuple[Event, ...],
]


def pack(
    language: str,
    sentences: Sequence[Sentence],
    stems: Sequence[Sequence[str]],
    title_stems: Sequence[str],
    voices: Sequence[Quotation],
    figures: Sequence[Amount],
    coming: Sequence[Event],
) -> bytes:
    """The parts of an analysis as bytes. ``stems`` has an entry a sentence; no stem holds a space."""
    parts = (
        language,
        [sentence.start for sentence in sentences],
        [sentence.end for sentence in sentences],
        [_NUMBER[sentence.kind] for sentence in sentences],
        [sentence.paragraph for sentence in sentences],
        "\n".join(map(" ".join, stems)),
        " ".join(title_stems),
        [_quotation_row(voice) for voice in voices],
        [_amount_row(figure) for figure in figures],
        [_event_row(event) for event in coming],
    )
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    body = zlib.compress(written, 1)
    return bytes((FORM,)) + zlib.crc32(body).to_bytes(4, "little") + body


def unpack(data: bytes) -> _Parts:
    """What was packed; raises ValueError on damage or on another form."""
    if data[:1] != bytes((FORM,)):
        raise ValueError("an analysis of another form")
    body = data[5:]
    if zlib.crc32(body) != int.from_bytes(data[1:5], "little"):
        raise ValueError("a damaged analysis")
    try:
        parts = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
        language, starts, ends, numbers, paragraphs, stems, title_stems, voices, figures, coming = parts
        kinds = map(_KINDS.__getitem__, numbers)
        sentences = tuple(map(_sentence, zip(starts, ends, kinds, paragraphs, strict=True)))
        lines = stems.split("\n") if sentences else []
        if len(lines) != len(sentences):
            raise ValueError("not an entry of stems for each sentence")
        return (
            language,
            sentences,
            tuple(map(tuple, map(str.split, lines))),
            tuple(title_stems.split()),
            tuple([Quotation(*row) for row in voices]),
            tuple([Amount(*row) for row in figures]),
            tuple([Event(*row) for row in coming]),
        )
    except (zlib.error, IndexError, TypeError, AttributeError, ValueError) as mistake:
        raise ValueError("a damaged analysis") from mistake
