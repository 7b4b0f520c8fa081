"""Words that others wrote, as a reader can see them; what else each platform escapes is its own. Pure."""

from __future__ import annotations

import re
import unicodedata

# Controls (but tab and new line), marks that turn the direction of writing, characters nobody sees, halves of
# characters. The two joiners stay: emoji and several scripts are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAKS = re.compile("[\n\r\u2028\u2029]")
_HIGHEST = 30  # marks on one letter (UAX 15); to put more in their order takes time with their square
_STACKED = re.compile(rf"[^\w\s\x00-\x7f]{{{_HIGHEST + 1},}}")  # marks, among other signs


def visible(text: str) -> str:
    """Without what nobody sees; lines and tabs stay."""
    return unstacked(_UNSEEN.sub("", text))


def unstacked(text: str) -> str:
    """Without the accents that stand on a letter above thirty others."""
    return text if text.isascii() else _STACKED.sub(_lowered, text)


def _lowered(signs: re.Match[str]) -> str:
    kept = []
    height = 0
    for sign in signs[0]:
        height = height + 1 if unicodedata.combining(sign) else 0
        if height <= _HIGHEST:
            kept.append(sign)
    return "".join(kept)


def seen(text: str) -> str:
    """One line of what a reader can see: no controls, no direction marks, single spaces."""
    return re.sub(r"\s+", " ", visible(_BREAKS.sub(" ", text)))


def seen_lines(text: str) -> str:
    """The same for words of several lines, which stay lines."""
    return "\n".join(visible(line) for line in text.splitlines())
