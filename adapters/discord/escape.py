"""Words that others wrote, made safe for Discord's markdown: they show as they stand and ping nobody. Pure.

A backslash before punctuation shows the punctuation. Two things have no escape: brackets inside a link's
label (the link falls apart) and an address in it (Discord refuses to hide one address behind another), so
labels get brackets of another width and never hold an address.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from bot.seen import seen

_MARKUP = re.compile(r"([\\*_~|`\[\]<>]|@(?=everyone|here)|:(?=[\w~+-]+:)|:(?=//))")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]\s))")
_WIDE = str.maketrans({"[": "［", "]": "］"})


def size(text: str) -> int:
    """Length as Discord's clients count it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@lru_cache(maxsize=512)  # a long message is laid out several times until it fits
def escape(text: str) -> str:
    """The words as markdown that shows exactly them."""
    text = _MARKUP.sub(r"\\\1", seen(text))
    return _AT_START.sub(_start, text)


def _start(match: re.Match[str]) -> str:
    space, mark = match.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def code(text: str) -> str:
    """Words in a code span; a backtick in them becomes an apostrophe, since nothing escapes it there."""
    return f"`{seen(text).replace('`', 'ʼ').strip() or ' '}`"


@lru_cache(maxsize=512)
def address(url: str) -> str:
    """An address that cannot end the link it stands in; "" when it is not of the web."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    return quote(url, safe="!#$%&'*+,-./:;=?@_~")


def link(label: str, url: str) -> str:
    """A masked link; when Discord would not show it as one, the words with the link behind them."""
    safe = address(url)
    if not safe:
        return escape(label)
    if "://" in label:
        return f"{escape(label)} [↗]({safe})"
    return f"[{escape(seen(label).translate(_WIDE))}]({safe})"


def cut(text: str, most: int) -> str:
    """At most ``most`` UTF-16 units of plain words, ended at a sentence or a word with "…"."""
    if size(text) <= most:
        return text
    kept = text[: max(0, most - 2)]
    while size(kept) > most - 2:
        kept = kept[:-1]
    at = max(kept.rfind(mark) for mark in (". ", "! ", "? ", "。"))
    if at >= len(kept) // 2:
        return kept[: at + 1] + " …"
    at = kept.rfind(" ")
    return (kept[:at] if at >= len(kept) // 2 else kept).rstrip("\u200d ") + "…"
