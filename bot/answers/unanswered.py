"""A question that found nothing: kept until the next one, which may go on from it.

"hulu", of which there is nothing, then "and last month?" asks for Hulu: not for what was answered before.
"""

from __future__ import annotations

from datetime import date

from bot.answers.asked.first_reading import first_reading
from bot.answers.asked.limits import limited
from bot.answers.asked.plain_words import quietly
from bot.answers.asked.topic_of import topic_of
from bot.answers.house import Asked, House
from bot.answers.nothing import said_to_us
from bot.answers.shown.phrases import narrowed
from bot.commands import Brief
from bot.model import Briefing
from bot.store import briefings


async def keep_question(house: House, asked: Asked, command: Brief, today: date) -> None:
    """Remember what was asked; not what was said to the bot, or of an article."""
    if command.exact:
        return
    async with house.database.reading() as session:
        found = await limited(session, command, asked.workspace_id, today)
    told = found.perhaps if found.perhaps and found.known else found.asked
    meant = await first_reading(house, asked, quietly(told), today)
    if said_to_us(meant.topic):
        return
    async with house.database.reading() as session:
        topic = await topic_of(session, meant.topic, asked.workspace_id)
    name = topic.name if topic else meant.topic
    nothing = Briefing(
        topic=narrowed(name, meant.without, meant.only, meant.language),
        focus=meant.focus,
        since=asked.now,
        until=asked.now,
    )
    made = briefings.Made(
        id=house.new_id(),
        channel_id=asked.channel.id,
        person=asked.origin.person,
        topic="",
        made_at=asked.now,
        subscription_id=None,
        briefing=nothing,
        public=command.public,
    )
    async with house.database.writing() as session:
        await briefings.add_unanswered(session, asked.workspace_id, made)
