"""A briefing that was made for somebody: kept, so that More, Sources and Why? can speak of it, and shown."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.asked.find import Found
from bot.answers.house import Asked, House
from bot.answers.shown import words
from bot.answers.shown.firsts import with_firsts
from bot.answers.shown.since_last import since_last_look
from bot.commands import Brief, Command
from bot.message import Audience, Block, Button, Message, context
from bot.model import Briefing
from bot.store import briefings

_JUST = 1800  # seconds: what was shown longer ago is not gone on from


async def just_shown(house: House, asked: Asked, *, public: bool = False) -> Briefing | None:
    """What this person asked for here a moment ago; None when that is over. What is to be ``public`` goes on
    from what everybody has seen: nobody else is told what a person asked for themselves."""
    async with house.database.reading() as session:
        last = await briefings.last(session, asked.channel.id, asked.origin.person)
    if last is None or last.subscription_id is not None or last.person != asked.origin.person:
        return None
    seen = last.public or not public
    return last.briefing if seen and asked.now - last.made_at <= _JUST else None


async def lately_shown(house: House, asked: Asked, *, public: bool = False) -> list[Briefing]:
    """All that they asked for here in the same time, the last first."""
    async with house.database.reading() as session:
        made = await briefings.recent(session, asked.channel.id, asked.origin.person)
    theirs = (one for one in made if one.subscription_id is None and one.person == asked.origin.person)
    return [one.briefing for one in theirs if (one.public or not public) and asked.now - one.made_at <= _JUST]


async def just_asked(house: House, asked: Asked, *, public: bool = False) -> Briefing | None:
    """The same, or what they asked for since and there was nothing of: with its topic and focus alone."""
    async with house.database.reading() as session:
        nothing = await briefings.unanswered(session, asked.channel.id, asked.origin.person)
        last = await briefings.last(session, asked.channel.id, asked.origin.person)
    posted_since = last is not None and nothing is not None and last.made_at > nothing.made_at
    if nothing is None or posted_since or asked.now - nothing.made_at > _JUST:
        return await just_shown(house, asked, public=public)
    return nothing.briefing if nothing.public or not public else None


def also(message: Message, *buttons: Button) -> Message:
    """The message with more to press. Whoever presses it below a public answer asks for themselves."""
    if message.audience is Audience.CHANNEL:
        buttons = tuple(replace(one, command=_unheard(one.command)) for one in buttons)
    return replace(message, buttons=(*message.buttons, *buttons))


def _unheard(command: Command | None) -> Command | None:
    return replace(command, public=False) if isinstance(command, Brief) else command


async def kept(house: House, asked: Asked, command: Brief, found: Found) -> Message:
    """The message of a briefing, which is stored."""
    briefing = await with_firsts(house, asked.workspace_id, found.briefing)
    briefing_id = house.new_id()
    made = briefings.Made(
        id=briefing_id,
        channel_id=asked.channel.id,
        person=asked.origin.person,
        topic=briefing.topic,
        made_at=asked.now,
        subscription_id=None,
        briefing=briefing,
        public=command.public,
    )
    async with house.database.writing() as session:
        before = await briefings.last_on(
            session, asked.channel.id, asked.origin.person, made.topic, briefing.focus
        )
        await briefings.add(session, asked.workspace_id, made)
        await briefings.drop_unanswered(session, asked.channel.id, asked.origin.person)
    # everybody is told the same: when one of them looked last is theirs
    since_last = since_last_look(before.briefing, briefing) if before and not command.public else ()
    audience = Audience.CHANNEL if command.public else Audience.ASKER
    shown = words.briefing_message(briefing, briefing_id, since_last=since_last, audience=audience)
    if not found.unsaid:
        return shown
    never = " or ".join(f"“{one}”" for one in found.unsaid)
    return with_note(shown, context(f"No article here says {never}: nothing had to be left out for it."))


def with_note(message: Message, note: Block) -> Message:
    """The message with a note behind how much was read."""
    first, *rest = message.blocks
    return replace(message, blocks=(first, note, *rest))
