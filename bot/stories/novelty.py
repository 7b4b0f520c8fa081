"""What a channel has not been told yet.

stories with their articles' sentences | what the channel was told | new, developing or known, and what is new
"""

from __future__ import annotations

from zlib import crc32

from bot.text.tokens import content_stems


def sentence_key(text: str, language: str) -> str:
    """The key of what a sentence says: 16 hex digits of its content stems, in any order of the words."""
    return key_of(content_stems(text, language))


def key_of(stems: list[str] | tuple[str, ...]) -> str:
    """The key of a sentence given as its content stems."""
    line = " ".join(sorted(set(stems)))
    return f"{crc32(line.encode()):08x}{crc32(line[::-1].encode()):08x}"
