"""Clean text: a paragraph, heading or list item a line, boilerplate lines gone, spaces normal, NFC."""

from __future__ import annotations

import re
import unicodedata

from bot.text.boilerplate import is_boilerplate

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f]")


def clean(text: str, *, title: str = "", author: str = "", publisher: str = "") -> str:
    """The text of an article without what is not the article; cleaning it again changes nothing."""
    text = _INVISIBLE.sub("", _BREAKS.sub("\n", text))
    text = _SPACE.sub(" ", unicodedata.normalize("NFC", text))
    lines = [line.strip() for line in text.split("\n")]
    names = tuple(filter(None, (author.strip(), publisher.strip())))
    heading = _SPACE.sub(" ", unicodedata.normalize("NFC", title)).strip()
    kept = [line for line in lines if line and not is_boilerplate(line, names)]
    while kept and heading and kept[0] == heading:
        kept.pop(0)
    return "\n".join(kept)
