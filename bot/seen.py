"""Words that others wrote, as a reader can see them; what else each platform escapes is its own. Pure."""

from __future__ import annotations

import re

# Controls (but tab and new line), marks that turn the direction of writing, characters nobody sees, halves of
# characters. The two joiners stay: emoji and several scripts are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAKS = re.compile("[\n\r\u2028\u2029]")


def visible(text: str) -> str:
    """Without what nobody sees; lines and tabs stay."""
    return _UNSEEN.sub("", text)


def seen(text: str) -> str:
    """One line of what a reader can see: no controls, no direction marks, single spaces."""
    return re.sub(r"\s+", " ", visible(_BREAKS.sub(" ", text)))


def seen_lines(text: str) -> str:
    """The same for words of several lines, which stay lines."""
    return "\n".join(visible(line) for line in text.splitlines())
