"""What a platform has room for: words that are cut, addresses that fit. Pure.

Lengths are counted in UTF-16 units, as Discord's clients do: the strictest of the ways to count.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote

from bot.marks import article_of
from bot.message import Line, Text

_ENTRY = 160  # of one span of an entry: a page of a list has room, whatever its names are


def size(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    """At most ``most`` of plain words, ended at a sentence or a word with "…"."""
    if size(text) <= most:
        return text
    room = max(0, most - 2)
    kept = text[:room]
    while size(kept) > room:
        kept = kept[:-1]
    at = max(kept.rfind(mark) for mark in (". ", "! ", "? ", "。"))
    if at >= len(kept) // 2:
        return kept[: at + 1] + " …"
    at = kept.rfind(" ")
    return (kept[:at] if at >= len(kept) // 2 else kept).rstrip("\u200d ") + "…"


def entry(line: Line) -> Line:
    """The line of an entry of a list, with its names cut."""
    return tuple(replace(s, text=cut(s.text, _ENTRY)) if isinstance(s, Text) else s for s in line)


@lru_cache(maxsize=512)  # a long message is laid out several times until it fits
def fitting(url: str, most: int) -> str:
    """An address that cannot end the link it stands in; a long one loses what only jumps to the passage. ""
    when it is not of the web, or longer than ``most`` all the same."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    safe = quote(url, safe="!#$%&'*+,-./:;=?@_~")
    if len(safe) > most:
        safe = article_of(safe)
    return safe if len(safe) <= most else ""
