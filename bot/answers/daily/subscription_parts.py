"""The parts of subscribe and edit as typed: topics, zone and channel; and whether a briefing fits there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.answers.asked.limits import told_apart
from bot.answers.asked.meant import loosely, readings, spoken_of
from bot.answers.asked.several import all_known
from bot.answers.asked.topic_of import topic_of
from bot.answers.asked.within import within
from bot.answers.daily.subscriptions import place_of, schedule_words
from bot.answers.house import Asked, House, elsewhere
from bot.answers.shown.phrases import NARROWS, narrowed, said
from bot.commands import Brief
from bot.delivery.schedule import write_days, write_time
from bot.delivery.zones import read_zone
from bot.errors import BadInput, NotAllowed
from bot.model import Channel, Permission, Platform, Subscription
from bot.rhythm import of_its_channel
from bot.spoken import language_behind
from bot.store import Session, subscriptions, topics, workspaces
from bot.store.topics import key_of

_WHEN = re.compile(
    r"(?P<topic>.+?)\s+(?P<when>(?:at|around|by)\s+(?:\d|the (?:end|start)\b|clos(?:e|ing)\b|dawn\b).*"
    r"|(?:after|before)\s+(?:breakfast|close|closing|dinner|lunch|opening|the \w+|work)\b.*|first thing\b.*"
    r"|(?:as soon as|each|every|if|once a|twice a?|until|when|whenever)\s.*|(?:once|twice)(?: daily)?"
    r"|on the (?:\d|first\b|last\b).*|in the (?:afternoon|evening|morning)s?\b.*"
    r"|(?:early|late)(?: in .*)?)",
    re.IGNORECASE,
)
"""Behind a topic it is meant as a time, whatever can be read of it."""
_MOST_TOPICS = 10
_MOST_HERE = 50
_MORE, _LESS = "+", "-−–"  # before a topic that an edit adds, or takes away


async def read_topics(house: House, asked: Asked, typed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(names, those that are no known topic): each a topic's own name, or the words as they are."""
    parts = [" ".join(part.split()).strip('"“”') for part in typed.replace("\n", ",").split(",")]
    parts = list(dict.fromkeys(part for part in parts if part))
    if not parts:
        raise BadInput("Name at least one topic.", hint="subscribe netflix at 9am")
    if len(parts) > _MOST_TOPICS:
        raise BadInput(f"One briefing takes at most {_MOST_TOPICS} topics; make two of it.")
    if channel := next((part for part in parts if part.startswith("<#")), ""):
        there = channel.partition("|")[2].rstrip(">")
        hint = f"subscribe netflix to {f'#{there}' if there else channel}"
        raise BadInput("That is a channel: name a topic before it.", hint=hint)
    if any(len(part) > 80 for part in parts):
        raise BadInput("A topic is at most 80 characters; put commas between several.")
    names: list[str] = []
    unknown: list[str] = []
    async with house.database.reading() as session:
        for one in await _narrowed(session, asked, parts):
            known = await _name(session, asked, one.topic)
            joined = () if known else await all_known(session, one.topic, asked.workspace_id)
            if not (known or joined or one.focus or '"' in typed):
                beside = within(one, await topics.names(session, asked.workspace_id))
                joined = tuple(beside.topic.split(", ")) if beside and not beside.focus else ()
            if one.focus or not (known or joined):
                await _whole(session, asked, one)
            if known or joined:
                names += (narrowed(name, one.without, one.only) for name in joined or (known,))
                continue
            if '"' not in typed and (mistaken := await _mistaken(session, asked, one.topic)):
                raise mistaken
            unknown.append(one.topic)
            less = f" but not {one.without}" if one.without else ""  # "cars without vans" may be a title
            names.append(narrowed(f"{one.topic}{less}", "", one.only))
    if len(set(names)) > _MOST_TOPICS:
        raise BadInput(f"One briefing takes at most {_MOST_TOPICS} topics; make two of it.")
    return tuple(dict.fromkeys(names)), tuple(unknown)


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit does to the topics of a daily briefing, whichever they are by then."""

    names: tuple[str, ...]  # in place of all, or beside them
    unknown: tuple[str, ...] = ()  # of these, words that are no known topic
    beside: bool = False
    less: tuple[tuple[str, frozenset[str]], ...] = ()  # what is taken away: as typed, and its names as keys

    def of(self, before: Sequence[str]) -> tuple[str, ...]:
        """The topics from now on; BadInput when one is not there, or none or too many are."""
        left = list(before) if self.beside else []
        for typed, keys in self.less:
            gone = [one for one in left if key_of(one) in keys]
            # "-netflix" where "Netflix without ads" is the one
            gone = gone or [one for one in left if key_of(NARROWS.sub("", one)) in keys]
            if not gone:
                raise BadInput(f"“{typed}” is not among its topics: {said(before)}.", hint="list")
            left = [one for one in left if one not in gone]
        found = tuple(dict.fromkeys((*left, *self.names)))
        if found and NARROWS.search(found[-1]):  # what narrows the last alone would narrow all, typed again
            found = tuple(sorted(found, key=lambda one: NARROWS.search(one) is None))
        if not found:
            raise BadInput("A daily briefing needs a topic; end it instead.", hint="list")
        if len(found) > _MOST_TOPICS:
            raise BadInput(f"One briefing takes at most {_MOST_TOPICS} topics; make two of it.")
        return found


async def read_edit(house: House, asked: Asked, typed: str) -> Edited:
    """The same for an edit: other topics; or "+one" beside those there are, and "-another" of them less."""
    parts = [part.strip() for part in typed.split(",") if part.strip()]
    if not any(part[0] in _MORE + _LESS for part in parts):
        return Edited(*await read_topics(house, asked, typed))
    more: list[str] = []
    less: list[str] = []
    to = more
    for part in parts:  # a sign holds for those behind it, too: "+disney, sora"
        to = more if part[0] in _MORE else less if part[0] in _LESS else to
        to.append(part.lstrip(_MORE + _LESS).strip())
    names, unknown = await read_topics(house, asked, ", ".join(more)) if more else ((), ())
    gone = []
    for part in less:
        read, _ = await read_topics(house, asked, part)
        gone.append((part, frozenset(map(key_of, (part, *read)))))
    return Edited(names, unknown, beside=True, less=tuple(gone))


async def _narrowed(session: Session, asked: Asked, parts: Sequence[str]) -> list[Brief]:
    """The topics, each with what narrows it; what narrows the last alone narrows all: "a, b from reuters"."""
    told = [await told_apart(session, part, asked.workspace_id, asked.now) for part in parts]
    each = [await _plain(session, asked, one) for one in told]
    if any(one.without or one.only for one in each[:-1]):
        return each
    return [replace(one, without=each[-1].without, only=each[-1].only) for one in each]


async def _plain(session: Session, asked: Asked, one: Brief) -> Brief:
    """A topic without what only asks for it: "news from japan" is Japan; BadInput for one of some days."""
    if await _name(session, asked, one.topic):
        return one
    today = datetime.fromtimestamp(asked.now, UTC).date()
    for plain in (*readings(one, today), *loosely(one, today)):
        known = "" if plain.focus else await _name(session, asked, plain.topic)
        if known and plain.days is not None:
            raise BadInput(f"A daily briefing tells what is new: name {known} without days.")
        if known:
            return replace(plain, topic=known)
    return next((plain for plain in spoken_of(one, today) if plain.days is None), one)


async def _name(session: Session, asked: Asked, typed: str) -> str:
    """The name of the topic that is meant, as a briefing keeps it; "" for other words.

    A word of an industry's name is looked for as it stands, as in a question: "health" is more than Pharma.
    """
    found = await topic_of(session, typed, asked.workspace_id)
    return found.name if found else ""


async def _mistaken(session: Session, asked: Asked, words: str) -> BadInput | None:
    """What is said of a known topic with what a daily briefing does not have: a language, or words of a time
    that cannot be read ("tesla before work")."""
    alone, code = language_behind(words)
    if code and await _name(session, asked, alone):
        return of_its_channel(code)
    when = _WHEN.fullmatch(words)
    topic = await _name(session, asked, when["topic"]) if when else ""
    if when is None or not topic:
        return None
    told = f"I cannot read “{when['when']}” behind {topic}: a daily briefing has a time, days and a zone."
    return BadInput(told, hint=f"subscribe {topic} at 9am weekdays")


async def _whole(session: Session, asked: Asked, one: Brief) -> None:
    """BadInput for a known topic with a focus: a daily briefing tells all of it."""
    name, _, focus = one.topic.partition(" about ")
    focus = one.focus or focus
    if focus and (known := await _name(session, asked, name)):
        raise BadInput(f"A daily briefing takes {known} as a whole: name it without “about {focus}”.")


async def zone_for(house: House, asked: Asked, typed: str) -> str | None:
    """What was typed, else the person's own zone, else that of the workspace's newest briefing."""
    if typed:
        return read_zone(typed)
    if asked.origin.zone:
        try:
            return read_zone(asked.origin.zone)
        except BadInput:
            pass
    async with house.database.reading() as session:
        known = await subscriptions.of_workspace(session, asked.workspace_id)
    return known[-1].zone if known else None


def _target(typed: str, platform: Platform) -> tuple[str, str]:
    """Id and name of what was typed: "<#C012AB|news>", "<#1234>", or "#news" in the console."""
    if typed.startswith("<#") and typed.endswith(">"):
        external_id, _, name = typed[2:-1].partition("|")
        return external_id, name
    if platform is Platform.CONSOLE:
        return typed.removeprefix("#"), typed.removeprefix("#")
    raise BadInput(
        f"I cannot tell which channel “{typed}” is. Pick it from the list, so that it becomes a link."
    )


async def read_channel(house: House, asked: Asked, typed: str) -> Channel:
    """The channel that is meant, after asking whether the person may and the bot can post there."""
    origin = asked.origin
    channel = asked.channel
    if typed:
        external_id, name = _target(typed, origin.platform)
        if external_id != origin.channel:
            origin = elsewhere(origin, external_id, name)
            if not await house.may(origin, Permission.SUBSCRIBE):
                raise NotAllowed(
                    f"You may not change #{origin.channel_name or origin.channel}; ask somebody there."
                )
            async with house.database.writing() as session:
                channel = await workspaces.meet(session, origin, new_id=house.new_id, now=asked.now)
    await house.check(origin)
    return channel


def _changes(before: Subscription, wanted: Subscription) -> str:
    """What makes the one of the other, as it is typed: "at 21:15 weekends in Asia/Tokyo"."""
    parts = []
    if wanted.minute != before.minute:
        parts.append(f"at {write_time(wanted.minute)}")
    if wanted.days != before.days:
        parts.append(write_days(wanted.days))
    if wanted.zone != before.zone:
        parts.append(f"in {wanted.zone}")
    return " ".join(parts) or "at 8:30"


async def fits(session: Session, channel: Channel, wanted: Subscription) -> None:
    """BadInput when the channel has another briefing on the same topics, or as many as it takes.

    The channel's row is held until the transaction ends: of two that are made at once, one is refused.
    """
    await subscriptions.hold_channel(session, channel.id)
    here = await subscriptions.of_channel(session, channel.id)
    names = set(wanted.topics)
    same = next((n for n, s in enumerate(here, 1) if set(s.topics) == names and s.id != wanted.id), None)
    if same is not None:
        raise BadInput(
            f"{said(wanted.topics)} comes to {place_of(channel)} already, as number {same}: "
            f"{schedule_words(here[same - 1])}. Edit it instead.",
            hint=f"edit {same} {_changes(here[same - 1], wanted)}",
        )
    if sum(s.id != wanted.id for s in here) >= _MOST_HERE:
        raise BadInput(f"{place_of(channel)} has {_MOST_HERE} daily briefings; end one first.", hint="list")
