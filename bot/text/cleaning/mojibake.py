"""Mojibake: UTF-8 that somebody read as an older encoding, "donâ€™t" for "don’t", made right where it can be.

ftfy knows the encodings and how they were mixed up; it is asked only about text that has their traces, and
takes a while to import.
"""

from __future__ import annotations

import re

_LEADS = "\u00c2\u00c3"  # what the first byte of a Latin letter or sign looks like: Â, Ã …
_FIRST = _LEADS + "\u00e2\u00f0\ufffd"  # with one of these every trace begins: quick to look for
_TRACES = re.compile(
    rf"[{_LEADS}][\u0080-\u00bf\u0192\u201a]"  # … before what the second byte looks like
    "|\u00e2(?:\u20ac|\u0080)"  # "â€", which curled quotation marks and dashes begin with
    "|\u00f0[\u0178\u009f]"  # "ðŸ", the same of emoji
    "|\u00c3\u00c2"  # what is left when the second bytes were dropped on the way
    "|\ufffd"
)


def is_garbled(text: str) -> bool:
    """Whether a text has traces of characters read in a wrong encoding, or characters lost in one."""
    if text.isascii() or not any(map(text.__contains__, _FIRST)):
        return False
    return _TRACES.search(text) is not None


def repaired(text: str) -> str:
    """The text as it was written, where that can be told; else as it is."""
    if not is_garbled(text):
        return text
    from ftfy import fix_encoding

    return fix_encoding(text)
