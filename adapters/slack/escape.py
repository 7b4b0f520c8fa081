"""Words that others wrote, made safe for Slack: they show as they stand, link nowhere, ping nobody. Pure.

Rich text and plain text take words as they are. Only small print and the plain ``text`` of a message are
mrkdwn, which has an escape for ``& < >`` and none for its other marks: those get a look-alike.
"""

from __future__ import annotations

import re

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
