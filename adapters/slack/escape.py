"""Words that others wrote, made safe for Slack: they show as they stand, link nowhere, ping nobody. Pure.

Rich text and plain text take words as they are. Only small print and the plain ``text`` of a message are
mrkdwn, which has an escape for ``& < >`` and none for its other marks: those get a look-alike.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from bot.seen import seen

_LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_QUOTE = re.compile(r"^(\s*)>")


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
