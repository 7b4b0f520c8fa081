"""Messages as modals and as the home tab. Pure."""

from __future__ import annotations

from adapters.slack.asking import Asking, Json, keep
from adapters.slack.forms import modal_of
from adapters.slack.render import render
from bot.commands import Command
from bot.message import Message

_MOST = 94  # blocks; a view takes 100
_NAME = "AI Brief"


def view_of(message: Message, asking: Asking, answers: Command | None) -> Json:
    """The form of a message, or its words to read."""
    if message.form is not None:
        return modal_of(message.form, asking)
    blocks = render(message, answers=answers, most=_MOST).blocks
    return {
        "type": "modal",
        "title": _plain(_NAME),
        "close": _plain("Close"),
        "private_metadata": keep(asking),
        "blocks": blocks,
    }


def waiting_view(asking: Asking) -> Json:
    """What is shown until the answer is there."""
    return {
        "type": "modal",
        "title": _plain(_NAME),
        "close": _plain("Close"),
        "private_metadata": keep(asking),
        "blocks": [{"type": "section", "text": _plain("One moment …")}],
    }


def home_of(message: Message) -> Json:
    """The home tab."""
    return {"type": "home", "blocks": render(message, most=_MOST).blocks}


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}
