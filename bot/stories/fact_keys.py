"""Keys of facts: what an amount or a quotation says, in whatever sentence it stands."""

from __future__ import annotations

from zlib import crc32


def figure_key(measure: str, unit: str, value: float) -> str:
    """What an amount says, in whatever sentence."""
    return f"figure {measure.casefold()} {unit} {value:g}"


def voice_key(speaker: str, quotation: str) -> str:
    """Who said what."""
    return f"voice {speaker.casefold()} {crc32(quotation.casefold().encode()):08x}"
