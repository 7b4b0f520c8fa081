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
    return last.briefing if last and _goes_on(last, asked, public) else None


async def just_asked(house: House, asked: Asked, *, public: bool = False) -> Briefing | None:
    """The same, or what they asked for since and there was nothing of: with its topic and focus alone."""
    async with house.database.reading() as session:
        nothing = await briefings.unanswered(session, asked.channel.id, asked.origin.person)
        last = await briefings.last(session, asked.channel.id, asked.origin.person)
    posted_since = last is not None and nothing is not None and last.made_at > nothing.made_at
    if nothing is not None and not posted_since and _is_recent(nothing, asked):
        last = nothing
    return last.briefing if last and _goes_on(last, asked, public) else None


async def lately_shown(house: House, asked: Asked, *, public: bool = False) -> list[Briefing]:
    """All that was shown to this person, of what they asked for here a moment ago, the last first."""
    async with house.database.reading() as session:
        made = await briefings.recent(session, asked.channel.id, asked.origin.person)
    return [one.briefing for one in made if _goes_on(one, asked, public)]


def _goes_on(made: briefings.Made, asked: Asked, public: bool) -> bool:
    """Whether a question, which is to be public or not, may go on from a briefing."""
    theirs = made.subscription_id is None and made.person == asked.origin.person
    return theirs and (made.public or not public) and _is_recent(made, asked)


def _is_recent(made: briefings.Made, asked: Asked) -> bool:
    return asked.now - made.made_at <= _JUST


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
