"""The first reading of a question that names something known (``meant`` has their order)."""

from __future__ import annotations

from datetime import date

from bot.answers.asked.compared import compared
from bot.answers.asked.meant import checked, plainly, readings
from bot.answers.asked.topic_of import TOP, topic_of
from bot.answers.asked.within import within
from bot.answers.house import Asked, House
from bot.commands import Brief
from bot.store import topics

_LISTED = 2  # commas: two names side by side may be one


async def first_reading(house: House, asked: Asked, command: Brief, today: date) -> Brief:
    """The first reading of the question that names a known topic, else the question as it stands."""
    async with house.database.reading() as session:
        for one in readings(command, today):
            known = await topic_of(session, one.topic, asked.workspace_id)
            if known is TOP and one.focus:  # "news about layoffs" asks for layoffs
                continue
            if known is not None:
                return checked(one)
        names = await topics.names(session, asked.workspace_id)
    plain = checked(plainly(command, today))
    listed = within(plain, names)
    if listed and listed.topic.count(", ") >= _LISTED and " " not in listed.focus:  # "netflix amazon disney"
        return listed
    return compared(plain, names) or compared(command, names) or plain
