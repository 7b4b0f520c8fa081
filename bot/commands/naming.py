"""Commands about topics of a workspace's own: add, remove."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands.base import Command, Completes, param
from bot.errors import BadInput
from bot.model import Permission


def _industry(text: str) -> str:
    """An industry's name at the end of a line; what has a comma, or half of its marks, is more than that."""
    if any(mark in text for mark in ",;=") or sum(mark in '"“”„«»' for mark in text) % 2:
        raise BadInput("An industry stands at the end, without commas. A name with “in” goes into quotes.")
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicAdd(Command):
    """Add a topic of your own with the names it goes by, or more names for one there is.

    Articles with any of the names are found at once, also those that came in before; no other workspace sees
    it. A name with “in” goes into quotes. What everybody has keeps its names and its industry: “topic add
    Netflix = the streamer” adds a name for this workspace alone. Names of several topics make a group,
    asked for and followed as one: “topic add Streamers = Netflix, Disney”. Capitals count: “IT” is no “it”.
    """

    verb = "topic add"
    typed = ("topic", "add")
    needs = Permission.ADMIN
    examples = ("topic add Quill = Quill Corp, QLL in Stationery", "topic add Netflix = the streamer")
    name: str = param("The topic's name", completes=Completes.TOPIC, example="Quill")
    names: str = param(
        "Other names of it, with commas between them",
        default="",
        clauses=("= {}",),
        typed="other_names",
        example="Quill Corp, QLL",
    )
    industry: str = param(
        "Its industry, one that there is or a new one",
        default="",
        clauses=("in {}",),
        reads=_industry,
        example="Stationery",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRemove(Command):
    """Remove a topic of your own, or a name that was added here; it can be undone.

    A topic's own name stands for all of it, any other for that name alone. Topics that everybody has stay. A
    daily briefing on a topic that is gone goes on with the words of its name.
    """

    verb = "topic remove"
    typed = ("topic", "remove")
    needs = Permission.ADMIN
    examples = ("topic remove Quill", "topic remove the streamer")
    name: str = param(
        "The topic, or one of the names added here", completes=Completes.OWN_TOPIC, example="Quill"
    )
