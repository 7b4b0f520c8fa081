"""Fingerprints of texts: one for the same text, one for nearly the same text.

``digest`` finds equal texts whatever their spaces, quotes and case. ``signature`` is a bottom-k sketch
(Broder 1997; Cohen and Kaplan 2007) of a text's runs of three stems: the 128 smallest hashes of all. Two
sketches tell how much of the shorter text stands in the longer one, so that a copy that was cut at the end,
got another headline or lost a sentence is still known as a copy.
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

RUN = 3
KEEP = 128
_BESIDES = re.compile(r"[\W_]+")  # what is no letter or digit


def digest(text: str) -> str:
    """A key of 32 hex digits for the letters and digits of a text; equal texts in other dress are equal."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    bare = _BESIDES.sub(" ", folded).strip()
    return hashlib.blake2b(bare.encode(), digest_size=16).hexdigest()


def signature(stems: Sequence[str]) -> bytes:
    """The sketch of a text given as its stems in order: up to 128 numbers of four bytes, ascending."""
    numbers = sorted(_hashes(stems))[:KEEP]
    return struct.pack(f">{len(numbers)}I", *numbers)


def contained(a: bytes, b: bytes) -> float:
    """The share (0 to 1) of the first text's runs that also stand in the second one, by two sketches."""
    if not a or not b:
        return 0.0
    (mine, last), (theirs, their_last) = _unpacked(a), _unpacked(b)
    if mine.isdisjoint(theirs):  # nearly always
        return 0.0
    # A full sketch knows every hash up to its largest; compare only where both know everything.
    limit = min(last, their_last)
    left = len(mine) if last <= limit else sum(number <= limit for number in mine)
    shared = sum(number <= limit for number in mine & theirs)
    return shared / left if left else 0.0


def _hashes(stems: Sequence[str]) -> set[int]:
    runs = map(" ".join, zip(*(stems[at:] for at in range(RUN)), strict=False))
    if len(stems) < RUN:
        runs = map(" ".join, [stems] if stems else [])
    hashes = set()
    for mixed in set(map(crc32, map(str.encode, runs))):
        # crc32 is linear, so near texts get near numbers: two rounds of multiply and shift spread them.
        mixed = ((mixed ^ (mixed >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
        mixed = ((mixed ^ (mixed >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
        hashes.add(mixed ^ (mixed >> 16))
    return hashes


@lru_cache(maxsize=512)
def _unpacked(data: bytes) -> tuple[frozenset[int], int]:
    """The numbers of a sketch, and up to where it knows every number of its text."""
    numbers = struct.unpack(f">{len(data) // 4}I", data)
    return frozenset(numbers), numbers[-1] if len(numbers) >= KEEP else 0xFFFFFFFF
