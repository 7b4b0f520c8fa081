"""A message as Slack is sent it: its text, then its blocks."""

from __future__ import annotations

import json

from adapters.slack.render import render
from bot.message import Message


def golden_text(message: Message) -> str:
    """The payload, indented."""
    shown = render(message)
    return json.dumps({"text": shown.text, "blocks": shown.blocks}, ensure_ascii=False, indent=1) + "\n"
