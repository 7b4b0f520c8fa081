"""brief on: "Brief me on this", which finds what a message speaks of by itself.

a link to an article that is stored | the topics it names: the first is briefed, others are buttons
"""

from __future__ import annotations

from dataclasses import replace

from bot.answers.asked.pasted import article_of
from bot.answers.brief import brief
from bot.answers.house import Asked, House
from bot.commands import Brief, BriefOn
from bot.errors import NotFound
from bot.grammar import ADDRESS
from bot.message import Button, Message, paragraph
from bot.store import topics


async def brief_on(house: House, asked: Asked, command: BriefOn) -> Message:
    """A briefing on the article that a message links to, or on the topic that it names first; other topics
    become buttons."""
    for link in ADDRESS.finditer(command.text):
        url = link[1].rstrip(").,;]")
        if await article_of(house, asked, url):
            return await brief(house, asked, Brief(topic=url))
    async with house.database.reading() as session:
        names = await topics.names(session, asked.workspace_id)
    line = f" {topics.key_of(command.text)} "
    places = sorted((line.find(f" {n.key} "), -len(n.key), n.topic) for n in names if f" {n.key} " in line)
    named = list(dict.fromkeys(topic for _, _, topic in places))
    if not named:
        raise NotFound("That message names no topic that I know. Type /aibrief and a topic in your words.")
    message = await brief(house, asked, Brief(topic=named[0]))
    if len(named) > 1:
        buttons = tuple(Button(name, Brief(topic=name)) for name in named[1:4])
        also = paragraph(f"The message also names {', '.join(named[1:4])}.")
        message = replace(message, blocks=(*message.blocks, also), buttons=(*message.buttons, *buttons))
    return message
