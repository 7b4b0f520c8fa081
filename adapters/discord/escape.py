"""Words that others wrote, made safe for Discord's markdown: they show as they stand and ping nobody. Pure.

A backslash before punctuation shows the punctuation. Two things have no escape: brackets inside a link's
label (the link falls apart) and an address in it (Discord refuses to hide one address behind another), so
labels get brackets of another width and never hold an address.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.fitting import fitting
from bot.seen import seen

ADDRESS = 900  # a longer address is left out: nobody can cut it

_MARKUP = re.compile(r"([\\*_~|`\[\]<>]|@(?=everyone|here)|:(?=[\w~+-]+:)|:(?=//))")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]\s))")
_WIDE = str.maketrans({"[": "［", "]": "］"})


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


def link(label: str, url: str) -> str:
    """A masked link; when Discord would not show it as one, the words with the link behind them."""
    safe = fitting(url, ADDRESS)
    if not safe:
        return escape(label)
    if "://" in label:
        return f"{escape(label)} [↗]({safe})"
    return f"[{escape(seen(label).translate(_WIDE))}]({safe})"
