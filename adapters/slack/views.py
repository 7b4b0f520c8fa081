"""Messages as modals and as the home tab. Pure."""

from __future__ import annotations

from dataclasses import replace

from adapters.slack.asking import Asking, Json, keep
from adapters.slack.forms import modal_of
from adapters.slack.render import render
from adapters.slack.spans import plain_text
from bot.commands import Attempt, Share
from bot.message import Message

_MOST = 94  # blocks; a view takes 100


def view_of(message: Message, asking: Asking, answers: Attempt | None) -> Json:
    """The form of a message, or its words to read."""
    if message.form is not None:
        return modal_of(message.form, asking)
    if asking.private:  # opened on the home tab: there is no channel to post to
        kept = tuple(b for b in message.buttons if not isinstance(b.command, Share))
        message = replace(message, buttons=kept)
    return _modal(asking, render(message, answers=answers, most=_MOST).blocks)


def waiting_view(asking: Asking) -> Json:
    """What is shown until the answer is there."""
    return _modal(asking, [{"type": "section", "text": plain_text("One moment …")}])


def home_of(message: Message) -> Json:
    """The home tab."""
    return {"type": "home", "blocks": render(message, most=_MOST).blocks}


def _modal(asking: Asking, blocks: list[Json]) -> Json:
    return {
        "type": "modal",
        "title": plain_text("AI Brief"),
        "close": plain_text("Close"),
        "private_metadata": keep(asking),
        "blocks": blocks,
    }
