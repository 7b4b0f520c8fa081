"""What people typed, out of Slack's markup: links become addresses, entities characters; and what they are
to type, as the slash command. Pure."""

from __future__ import annotations

import re

from bot.lines import line_of
from bot.message import Code

_LINK = re.compile(r"<((?:https?|mailto):[^<>|]+)(?:\|[^<>]*)?>")


def typed(text: str) -> str:
    """The words as the core reads them; channels and people stay "<#C1|name>", for the core knows them."""
    text = _LINK.sub(r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def as_typed(code: Code) -> str:
    """Words for the free-text grammar, as they are typed on Slack; other words stay as they are."""
    return code.text if code.text.startswith("/") or line_of(code) is None else f"/aibrief {code.text}"
