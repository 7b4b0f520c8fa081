"""brief: a topic answered with a cited briefing.

resolve topic | find | compose | keep | Message || nothing found: what else may be meant
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.answers.asked.both import not_judged, of_both
from bot.answers.asked.find import Found, find
from bot.answers.asked.first_reading import first_reading
from bot.answers.asked.limits import limited
from bot.answers.asked.meant import Told, fits, others, spoken_of, windowed
from bot.answers.asked.near import near_articles
from bot.answers.asked.offers import offers_for
from bot.answers.asked.parts import parted
from bot.answers.asked.pasted import of_headline, of_pasted
from bot.answers.asked.plain_words import in_language, quietly
from bot.answers.asked.publishers import press_of, publishers_of
from bot.answers.asked.question import Question, question_of
from bot.answers.asked.referring import Referred, may_go_on, referred
from bot.answers.asked.several import apart, each_by_itself, find_any, several
from bot.answers.asked.topic_of import TOP, industry_of, topic_of
from bot.answers.asked.unclear import unclear
from bot.answers.asked.within import mended, side_by_side, within
from bot.answers.daily.subscription_parts import zone_for
from bot.answers.house import Asked, House
from bot.answers.kept import also, just_asked, kept, with_note
from bot.answers.nothing import (
    lists_articles,
    no_title,
    not_understood,
    nothing_found,
    said_to_us,
    with_absent,
    with_articles,
    with_days_kept,
    with_offers,
    with_others,
)
from bot.answers.of_several import of_several
from bot.answers.shown.phrases import capitalized, narrowed, said
from bot.answers.topics.listing import its_topics
from bot.answers.unanswered import keep_question
from bot.commands import Brief, Topics
from bot.message import Button, Message, context, paragraph
from bot.passages import cited_by
from bot.store import sources, topics
from bot.store.topics import Name, key_of

_FEW = 3  # words that may be looked for by themselves,
_RARE = 10  # articles that may have them: "orders" are in very many


async def brief(house: House, asked: Asked, command: Brief) -> Message:
    """The briefing; when nothing is found for the words as they stand, for what else they may mean.

    What goes on from the person's last question here is asked of its topic: "and its ads?".
    """
    today = await _today(house, asked)
    command = await of_both(house, asked, await of_pasted(house, asked, _spoken(command, today)))
    if judge := await not_judged(house, asked, command):
        return judge
    going_on = await _referred(house, asked, command, today)
    meant = in_language(going_on.asked) if going_on else command
    message = await _narrowed(house, asked, meant, today)
    if going_on and going_on.alone:
        if message.failed and not going_on.sure:
            meant = going_on.alone
            message = await _narrowed(house, asked, meant, today)
        else:
            alone = narrowed(going_on.alone.topic, "", "", going_on.alone.language)
            message = also(message, Button(capitalized(alone), going_on.alone))
    if message.failed:
        await keep_question(house, asked, meant, today)
    return message


def _spoken(command: Brief, today: date) -> Brief:
    """The question with its language told apart, also before days: "netflix in german since monday"."""
    before = (in_language(one) for one in (command, *(() if command.exact else windowed(command, today))))
    return next((one for one in before if one.language), command)


async def _referred(house: House, asked: Asked, command: Brief, today: date) -> Referred | None:
    """The question with the topic that the person asked about just before, where it goes on from that."""
    if not may_go_on(command, today):
        return None
    last = await just_asked(house, asked, public=command.public)
    async with house.database.reading() as session:
        names = await topics.names(session, asked.workspace_id)
    return referred(command, last, names, today)


async def _narrowed(house: House, asked: Asked, command: Brief, today: date) -> Message:
    """The briefing with what narrows it told apart.

    What may narrow it ("apple on china") does when it shows something so, or shows nothing without.
    """
    if which := await unclear(house, asked, command):
        return which
    async with house.database.reading() as session:
        found = await limited(session, command, asked.workspace_id, today)
    if found.perhaps and not await _is_said(house, asked, found.asked):
        if found.known:
            return await _answered(house, asked, found.perhaps, today)
        if await _shows(house, asked, found.perhaps):
            return no_title(found.asked, found.perhaps)
    if found.sure or await _shows(house, asked, found.asked):
        return with_absent(await _answered(house, asked, found.asked, today), found.absent)
    message = await _answered(house, asked, command, today)
    return await _answered(house, asked, found.asked, today) if message.failed else message


async def _is_said(house: House, asked: Asked, command: Brief) -> bool:
    """Whether an article has the very words, as a title: "men without women"."""
    said = (await find(house, _question(asked, command), asked.now)).briefing
    texts = (*(one.title for one in said.sources), *(one.passage.text for one in (*said.points, *said.more)))
    return any(command.topic.casefold() in text.casefold() for text in texts)


async def _answered(house: House, asked: Asked, command: Brief, today: date) -> Message:
    """The answer by the first reading that has one (``bot.answers.asked.meant`` has their order)."""
    typed = command
    command = await first_reading(house, asked, quietly(command), today) if not command.exact else command
    message, found = await _brief(house, asked, command)
    if found is not Told.NOTHING:
        return await _with_focus_alone(house, asked, message, command)
    if headline := await of_headline(house, asked, typed):
        return (await _brief(house, asked, headline))[0]
    command = replace(command, exact=False)
    async with house.database.reading() as session:
        names = await topics.names(session, asked.workspace_id)
        press = await press_of(session, asked.workspace_id)
        whose = await publishers_of(session, command.topic, asked.workspace_id, press)
    if whose and key_of(whose.name) == key_of(command.topic) and not command.only:  # "harbour news"
        return (await _brief(house, asked, replace(command, topic=TOP.name, only=whose.name)))[0]
    known: tuple[Message, Brief] | None = None  # without a point, and yet what was asked for
    for other, enough in dict.fromkeys(others(command, today, names)):
        if not fits(other) or (enough is Told.KNOWN and not await _is_known(house, asked, other)):
            continue
        again, found = await _brief(house, asked, other)
        if found >= enough and not again.failed:
            return again
        known = known or ((again, other) if found is Told.KNOWN else None)
    if by_itself := await each_by_itself(house, _question(asked, command), asked.now):
        note = context(f"No article says “{command.topic}” as one: each is looked for by itself.")
        return with_note(await of_several(house, asked, command, by_itself), note)
    if known is not None:
        perhaps = mended(command, names)
        shows = perhaps and await _shows(house, asked, perhaps)
        if perhaps and shows:
            return with_offers(known[0], (perhaps,), ())
        return await _with_focus_alone(house, asked, *known)
    return await _unanswered(house, asked, typed, command, message, names, today)


async def _with_focus_alone(house: House, asked: Asked, message: Message, command: Brief) -> Message:
    """The same, without a point, with what was asked about a topic by itself, unless that is in all the news:
    who writes of the A380 need not name Airbus."""
    alone = replace(command, topic=command.focus, focus="")
    if not message.failed or not 0 < len(alone.topic.split()) <= _FEW:
        return message
    found = (await find_any(house, _question(asked, alone), asked.now)).briefing
    if not found.points or found.articles > _RARE:
        return message
    note = paragraph(f"There is something on {alone.topic} by itself.")
    return also(with_note(message, note), Button(capitalized(alone.topic), alone))


async def _unanswered(
    house: House,
    asked: Asked,
    typed: Brief,
    command: Brief,
    nothing: Message,
    names: Sequence[Name],
    today: date,
) -> Message:
    """What else may be meant by a question as it was ``typed``, and what is near to it."""
    question = _question(asked, command)
    offers = await offers_for(house, question, command, names, asked.now)
    if not offers.reads and (parts := await parted(house, question, command, asked.now)):
        answer, _ = await _brief(house, asked, parts)
        return with_offers(answer, offers.meant, ())
    message = with_offers(nothing, offers.meant, offers.silent)
    if offers.reads or command.only or command.without:
        return message
    spoken = next(filter(fits, spoken_of(command, today)), command)
    near = await near_articles(house, replace(question, topic=spoken.topic), asked.now)
    found = near or offers.meant or offers.silent or lists_articles(message)
    if not found and (listed := await apart(house, replace(question, topic=spoken.topic), asked.now)):
        return with_offers(message, (replace(spoken, topic=listed),), ())
    if said_to_us(typed.topic) and not (found or typed.exact):
        return not_understood(f"{typed.topic} about {typed.focus}" if typed.focus else typed.topic)
    return with_articles(message, near)


async def _is_known(house: House, asked: Asked, command: Brief) -> bool:
    """Whether the words name a topic, several, or an industry."""
    typed, workspace_id = command.topic, asked.workspace_id
    async with house.database.reading() as session:
        if await topic_of(session, typed, workspace_id) or await industry_of(session, typed, workspace_id):
            return True
    return bool(await several(house, _question(asked, command)))


async def _today(house: House, asked: Asked) -> date:
    """The local date of the person who asks."""
    return datetime.fromtimestamp(asked.now, ZoneInfo(await zone_for(house, asked, "") or "UTC")).date()


async def _brief(house: House, asked: Asked, command: Brief) -> tuple[Message, Told]:
    """The briefing, kept so that More, Sources and Why? can speak of it; and what is known for the words."""
    await asked.progress(f"Reading about {command.topic}")
    found = await find_any(house, _question(asked, command), asked.now)
    if found.names:
        if found.briefing.points:
            return await of_several(house, asked, command, found), Told.KNOWN
        name = found.topic.name if found.topic else said(found.names)
        return await _nothing(house, asked, found, replace(command, topic=name)), Told.KNOWN
    industry = found.topic.industry if found.topic is not None and found.topic.broad else ""
    if not found.briefing.points:
        async with house.database.reading() as session:
            meant = await industry_of(session, command.topic, asked.workspace_id)
        if meant and found.topic is None:
            return await _brief(house, asked, replace(command, topic=meant))
        if industry and not (command.focus or command.only or command.without):
            return await its_topics(house, asked, industry), Told.KNOWN
        if found.topic is not None:
            return await _nothing(house, asked, found, command), Told.KNOWN
        return await _nothing(house, asked, found, command), Told.NOTHING
    if wider := await _as_topic(house, asked, command, found):
        return await _brief(house, asked, wider)
    shown = await kept(house, asked, command, found)
    if industry:
        shown = also(shown, Button("Its topics", Topics(industry=industry)))
    return shown, Told.KNOWN if found.topic else Told.FREE


async def _nothing(house: House, asked: Asked, found: Found, command: Brief) -> Message:
    """Nothing to show; who asks when articles have been let go is told how long they are kept."""
    async with house.database.reading() as session:
        samples = not await sources.has_real(session, asked.workspace_id)
    message = nothing_found(found, command, samples=samples)
    if command.only or command.without:
        whole = replace(command, only="", without="")
        others = await find_any(house, _question(asked, whole), asked.now)
        return with_others(message, others, command, whole)
    return with_days_kept(message, found, house.config.keep_days) if await house.lets_go() else message


async def _as_topic(house: House, asked: Asked, command: Brief, found: Found) -> Brief | None:
    """Free words as a known topic and what is asked about it, when that tells of the same articles and more.

    "tesla earnings" are told by all that is on Tesla; "visa requirements" ask for no Visa. "netflix disney"
    asks for both where articles have them but in lists.
    """
    if found.topic is not None or command.focus or command.exact:
        return None
    async with house.database.reading() as session:
        names = await topics.names(session, asked.workspace_id)
    named = within(command, names)
    if named is None:
        return None
    if not named.focus:
        shown = (*found.briefing.points, *found.briefing.more)
        texts = (*(one.title for one in found.briefing.sources), *(one.passage.text for one in shown))
        return None if side_by_side(command, names, texts) else named
    meant = await find_any(house, _question(asked, named), asked.now)
    if meant.silent:  # "disney midjourney lawsuit": what has all of it tells of both
        return None
    other = meant.briefing
    own, wider = (cited_by((*one.points, *one.more)) for one in (found.briefing, other))
    more = len(wider) > len(own) or (wider >= own and len(other.points) > len(found.briefing.points))
    return named if more and wider & own else None


async def _shows(house: House, asked: Asked, command: Brief) -> bool:
    """Whether there is something to show."""
    question = _question(asked, command)
    found = await find_any(house, question, asked.now)
    return bool(found.briefing.points or await each_by_itself(house, question, asked.now))


def _question(asked: Asked, command: Brief) -> Question:
    return question_of(command, asked.workspace_id, asked.settings)
