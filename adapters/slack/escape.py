"""Words that others wrote, made safe for Slack: they show as they stand, link nowhere, ping nobody. Pure.

Rich text and plain text take words as they are. Only small print and the plain ``text`` of a message are
mrkdwn, which has an escape for ``& < >`` and none for its other marks: those get a look-alike.
"""

from __future__ import annotations

import re
from urllib.parse import quote

# Controls, marks that turn the direction of writing, and characters nobody sees. The two joiners stay:
# emoji and several scripts are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ud800-\udfff]"
)
_LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_QUOTE = re.compile(r"^(\s*)>")


def seen(text: str) -> str:
    """One line of what a reader can see: no controls, no direction marks, single spaces."""
    return re.sub(r"\s+", " ", _UNSEEN.sub("", text.replace("\n", " ").replace("\r", " ")))


def seen_lines(text: str) -> str:
    """The same for words of several lines, which stay lines."""
    return "\n".join(_UNSEEN.sub("", line) for line in text.splitlines())


def entities(text: str) -> str:
    """The three characters that begin something in Slack's texts, as themselves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mrkdwn(text: str) -> str:
    """Words in small print that show as they stand."""
    text = _EMOJI.sub("∶", seen(text).translate(_LOOKALIKES))
    return entities(_QUOTE.sub(r"\1›", text))


def address(url: str) -> str:
    """An address that cannot end the link it stands in; "" when it is not of the web."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    return quote(url, safe="!#$%&'()*+,-./:;=?@_~")


def cut(text: str, most: int) -> str:
    """At most ``most`` characters, ended at a sentence or a word with "…"."""
    if len(text) <= most:
        return text
    kept = text[: max(0, most - 1)]
    at = max(kept.rfind(mark) for mark in (". ", "! ", "? ", "。"))
    if at < len(kept) // 2:
        at = kept.rfind(" ") - 1
    return (kept[: at + 1].rstrip() if at >= len(kept) // 2 else kept).rstrip("\u200d ") + "…"
