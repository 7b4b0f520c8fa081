"""Words that may leave something out or name it, "netflix no ads": who types them is asked which is meant."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.asked.excluded import split
from bot.answers.asked.topic_of import topic_of
from bot.answers.house import Asked, House
from bot.answers.shown.phrases import narrowed
from bot.clauses import LEAVING_OUT
from bot.commands import Brief
from bot.message import Button, Message, paragraph

_NO = re.compile(r"(?P<topic>[^,;]+?)\s+(?:no|not)\s+(?P<what>.+)", re.IGNORECASE)


async def unclear(house: House, asked: Asked, command: Brief) -> Message | None:
    """The question back for a known topic with "no" or "not" behind it; None for other questions."""
    match = None if command.exact or command.focus else _NO.fullmatch(command.topic)
    what = split(match["what"]) if match else ()
    if match is None or not what or LEAVING_OUT.search(command.topic):
        return None
    async with house.database.reading() as session:
        if await topic_of(session, command.topic, asked.workspace_id):
            return None
        topic = await topic_of(session, match["topic"], asked.workspace_id)
    if topic is None:
        return None
    less = replace(command, topic=topic.name, without=" or ".join(what))
    about = replace(command, topic=topic.name, focus=match["what"])
    name = narrowed(topic.name, less.without, "")
    return Message(
        headline=f"{name}?",
        blocks=(paragraph("It may also be about that. Which is meant?"),),
        buttons=(Button(name, less, primary=True), Button(f"{topic.name} about {about.focus}", about)),
        failed=True,
    )
