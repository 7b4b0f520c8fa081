"""A message as Discord is sent it: content, embeds, and the labels of its rows of buttons."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass

from adapters.discord.render import render
from bot.message import Audience, Message


def golden_text(message: Message) -> str:
    """The payload, indented; a public message as a channel sees it."""
    shown = render(message, public=message.audience is Audience.CHANNEL)
    return (
        json.dumps(
            {"content": shown.content, "embeds": shown.embeds, "rows": shown.rows},
            ensure_ascii=False,
            indent=1,
            default=lambda value: (
                asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
            ),
        )
        + "\n"
    )
