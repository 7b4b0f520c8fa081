"""list: the daily briefings of a channel, found by number, topic or button."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from bot.answers.asked.limits import told_apart
from bot.answers.asked.topic_of import industry_of, topic_of
from bot.answers.changes import remember
from bot.answers.daily.no_such import names_of, none_such, not_read
from bot.answers.house import Asked, House
from bot.answers.shown.phrases import counted, narrowed, said
from bot.answers.theirs import is_told, open_to
from bot.commands import Edit, List, Pause, Preview, Resume, Subscribe, Unsubscribe
from bot.delivery.plan import NEVER
from bot.delivery.schedule import write_days, write_time
from bot.delivery.zones import zone_of
from bot.errors import BadInput, NotAllowed
from bot.ids import short, unshort
from bot.message import Block, Button, Code, Line, Message, Place, Rows, Span, Text, context, paragraph
from bot.model import Channel, Permission, Subscription
from bot.store import Session, subscriptions, workspaces
from bot.store.topics import key_of as topic_key
from bot.wishes import names_none

_PAGE = 10
_SEVERAL = re.compile(r"#?\d{1,3}(?:(?:\s*[,&]\s*|\s+and\s+|\s+)#?\d{1,3})+")
_BEHIND = re.compile(r"#?(?P<number>\d{1,3})\s+(?P<rest>\S.*)")
_LONGEST = 100  # of a value that is picked from a list, on Discord


def ended() -> BadInput:
    """What is said of a briefing that does not run any more."""
    return BadInput("That daily briefing has ended.", hint="list")


def moved() -> BadInput:
    """What is said of a briefing that is elsewhere, where nobody asked whether the person may change it."""
    return BadInput("That briefing was moved to another channel just now.", hint="list all")


def key_of(subscription: Subscription) -> str:
    """What a button carries: the subscription itself, whatever its number in the list becomes."""
    return f"~{short(subscription.id)}"


def numbered(number: int, one: Subscription) -> str:
    """What a completion offers for it, and ``of_which`` finds again: "1 Netflix, Disney"."""
    return f"{number} {', '.join(one.topics)}"[:_LONGEST].rstrip()


def place_of(channel: Channel) -> str:
    """A channel in words."""
    return f"#{channel.name or channel.external_id}"


def span_of(channel: Channel) -> Place:
    """A channel inside a message: a link where the platform has one."""
    return Place(channel.external_id, channel.name or channel.external_id)


def schedule_words(subscription: Subscription) -> str:
    """The schedule in words: "weekdays at 09:00 (Europe/Berlin)"."""
    return f"{write_days(subscription.days)} at {write_time(subscription.minute)} ({subscription.zone})"


def when(wanted: Subscription) -> Line:
    """The next local time, in the subscription's own zone."""
    if wanted.next_at >= NEVER:
        return (Text("It is paused."),)
    local = datetime.fromtimestamp(wanted.next_at, zone_of(wanted.zone))
    return (Text(f"Next: {local:%A}, {local.day} {local:%B} {local:%H:%M} ({wanted.zone})."),)


async def name_of(house: House, session: Session, asked: Asked, one: Subscription) -> str:
    """What a person types for it: its number in this list, or its topics when no other one has them."""
    here = [s.id for s in await subscriptions.of_channel(session, asked.channel.id)]
    if one.id in here:
        return str(here.index(one.id) + 1)
    everywhere = await open_to(house, session, asked.origin, asked.workspace_id)
    return _by_topics(one, Counter(s.topics for s, _ in everywhere))


def _by_topics(one: Subscription, many: Counter[tuple[str, ...]]) -> str:
    """Its topics, where no other one that the person may know of has them (so ``many`` do); else its key."""
    return ", ".join(one.topics) if many[one.topics] == 1 else key_of(one)


async def of_which(
    house: House, asked: Asked, command: Edit | Pause | Preview | Resume | Unsubscribe
) -> tuple[Subscription, Channel]:
    """The subscription that is meant, and its channel; asks whether the person may change it there. Who
    subscribed it always may what is free for their own, also when they left the channel or it is gone."""
    async with house.database.reading() as session:
        found = await _find(house, session, asked, command.which.strip(), command.verb)
        channel = await workspaces.channel(session, found.channel_id)
    assert channel is not None
    if command.own_is_free:
        if found.person == asked.origin.person:
            return found, channel
        await house.must(asked.origin, command)  # as the door asks for all else
    elsewhere = channel.id != asked.channel.id
    if elsewhere and not await house.may(asked.there(channel), Permission.SUBSCRIBE):
        there = place_of(channel) if is_told(house, asked.origin, channel, found.person) else "a channel"
        raise NotAllowed(f"That briefing belongs to {there}, where you may not change it.")
    return found, channel


async def held(session: Session, found: Subscription) -> Subscription:
    """What stands now of a subscription that was looked up; nobody else changes it until the transaction
    ends. BadInput when it has ended, or is where nobody asked whether the person may change it."""
    now = await subscriptions.hold(session, found.id, found.workspace_id)
    if now is None or now.ended_at is not None:
        raise ended()
    if now.channel_id != found.channel_id:
        raise moved()
    return now


async def keep_change(
    session: Session, house: House, asked: Asked, done: str, one: Subscription, words: str, **before: object
) -> Button:
    """Keep that a daily briefing was ``done``, "ended", with ``words`` for the history; the undo's button."""
    return await remember(
        session,
        house,
        asked,
        f"subscription {done}",
        {"id": one.id, **before},
        said=f"Daily briefing {words}",
        place_id=one.channel_id,
    )


async def _find(house: House, session: Session, asked: Asked, which: str, verb: str) -> Subscription:
    if which.startswith("~"):
        found = await subscriptions.load(session, unshort(which[1:]), asked.workspace_id)
        if found is None or found.ended_at is not None:
            raise ended()
        return found
    here = await subscriptions.of_channel(session, asked.channel.id)
    number = which.removeprefix("#")
    digits = number.isascii() and number.isdigit()
    if digits and 1 <= int(number) <= len(here):
        return here[int(number) - 1]
    if names_none(which) and len(here) == 1:
        return here[0]
    if names_none(which) and not here:
        raise BadInput("This channel has no daily briefing.", hint="subscribe netflix at 9am")
    if _SEVERAL.fullmatch(which) or names_none(which):
        raise BadInput("One daily briefing at a time: name one number.", hint="list")
    everywhere = [one for one, _ in await open_to(house, session, asked.origin, asked.workspace_id)]
    meant = await told_apart(session, which, asked.workspace_id, asked.now)
    name = await _topic_name(session, asked.workspace_id, meant.topic) or meant.topic
    wanted = {topic_key(which), topic_key(narrowed(name, meant.without, meant.only))}
    bare = [(one, await _bare(session, asked, one)) for one in here]  # "netflix", of "Netflix without ads"
    for listed in ([(one, one.topics) for one in here], [(one, one.topics) for one in everywhere], bare):
        fits = [one for one, topics in listed if wanted & names_of(topics)]
        if len(fits) == 1:
            return fits[0]
        if len(fits) > 1:
            raise BadInput(
                f"{counted(len(fits), 'briefing')} have the topic “{which}”; name one by its number.",
                hint="list",
            )
    for place, one in enumerate(here, 1):  # as the completion writes it; a topic may begin with a number too
        if which == numbered(place, one):
            return one
    if (behind := _BEHIND.fullmatch(which)) and 1 <= int(behind["number"]) <= len(here):
        raise not_read(int(behind["number"]), here[int(behind["number"]) - 1], behind["rest"], verb)
    what = f"number {int(number)}" if digits else f"“{which}”"
    hint = "list" if here else "subscribe netflix at 9am"
    raise BadInput(none_such(what, here, topic_key(which)), hint=hint)


async def _bare(session: Session, asked: Asked, one: Subscription) -> tuple[str, ...]:
    """Its topics without what narrows them."""
    told = [await told_apart(session, topic, asked.workspace_id, asked.now) for topic in one.topics]
    return tuple(part.topic for part in told)


async def _topic_name(session: Session, workspace_id: int, typed: str) -> str:
    """The name of the topic or industry that is meant, as a briefing keeps it; "" for other words."""
    found = await topic_of(session, typed, workspace_id)
    return found.name if found else await industry_of(session, typed, workspace_id)


async def list_(house: House, asked: Asked, command: List) -> Message:
    """The daily briefings of the channel, or of the workspace, with their next times."""
    async with house.database.reading() as session:
        everywhere = command.scope == "all"
        here = await subscriptions.of_channel(session, asked.channel.id)
        told = [(one, asked.channel) for one in here]
        if everywhere:
            told = await open_to(house, session, asked.origin, asked.workspace_id)
        private = await private_note(session, asked, len(told)) if everywhere else ()
    found = [one for one, _ in told]
    channels = {place.id: place for _, place in told}
    pages = max(1, -(-len(found) // _PAGE))
    page = min(command.page, pages)
    first = (page - 1) * _PAGE
    shown = found[first : first + _PAGE]
    numbers = {one.id: str(number) for number, one in enumerate(here, 1)}
    many = Counter(one.topics for one in found)
    typed = {one.id: numbers.get(one.id) or _by_topics(one, many) for one in shown}
    where = "workspace" if everywhere else "channel"
    if not found:
        return Message(
            headline=f"No daily briefings in this {where}",
            blocks=(paragraph("Make one: ", Code("subscribe netflix at 9am weekdays in Berlin")), *private),
            buttons=(Button("Subscribe", Subscribe(), primary=True),),
        )
    rows = subscription_rows(shown, channels if everywhere else {}, first + 1, typed)
    blocks: list[Block] = [Rows(tuple(rows))]
    if command.ask:
        blocks.append(context("With its number: ", Code(f"{command.ask} {typed[shown[0].id]}")))
    if pages > 1:
        blocks.append(context(f"Page {page} of {pages}."))
    buttons = []
    if page > 1:
        buttons.append(Button("Previous", List(scope=command.scope, page=page - 1)))
    if page < pages:
        buttons.append(Button("Next", List(scope=command.scope, page=page + 1)))
    return Message(
        headline=f"{counted(len(found), 'daily briefing')} in this {where}",
        blocks=(*blocks, *private),
        buttons=tuple(buttons),
    )


async def private_note(session: Session, asked: Asked, shown: int) -> tuple[Block, ...]:
    """How many of the workspace's are not among the ``shown``, for they are where others read."""
    more = await subscriptions.count(session, asked.workspace_id) - shown
    are, on = ("is", "it is on") if more == 1 else ("are", "they are on")
    where = f"in direct messages or channels that may be private: what {on} is shown there."
    return (context(f"{more} more {are} {where}"),) if more else ()


def subscription_rows(
    found: list[Subscription],
    channels: Mapping[int, Channel],
    first: int = 1,
    typed: Mapping[int, str] | None = None,
) -> list[tuple[Line, tuple[Button, ...]]]:
    """A row each, numbered from ``first``. Those of several ``channels`` name theirs and have no number:
    a number is of the channel in which it is typed. ``typed`` is what to type for each, by id."""
    rows = []
    for number, one in enumerate(found, first):
        channel = channels.get(one.channel_id)
        named = (typed or {}).get(one.id) or (key_of(one) if channel else str(number))
        rows.append((_row(one, channel or number), _row_buttons(one, named)))
    return rows


def until_words(local_date: str) -> str:
    """The date on which a pause ends: "24 December 2026"."""
    back = date.fromisoformat(local_date)
    return f"{back.day} {back:%B %Y}"


def _row(one: Subscription, place: Channel | int) -> Line:
    if one.paused_at is not None:
        why = f": {one.paused_why}" if one.paused_why else ""
        state = f"paused{why}"
    elif one.paused_until:
        state = f"paused until {until_words(one.paused_until)}"
    else:
        local = datetime.fromtimestamp(one.next_at, zone_of(one.zone))
        state = f"next {local:%a} {local.day} {local:%b %H:%M}"
    name = Text(said(one.topics), strong=True)
    rest = Text(f" · {schedule_words(one)} · {state}")
    if isinstance(place, Channel):
        spans: tuple[Span, ...] = (name, Text(" in "), span_of(place), rest)
        return spans
    return (Text(f"{place}. "), name, rest)


def _row_buttons(one: Subscription, number: str) -> tuple[Button, ...]:
    """What can be done with a daily briefing; ``number`` is what is typed for it."""
    key = key_of(one)
    return (
        Button("Preview", Preview(which=key), typed=f"preview {number}"),
        Button("Change", Edit(which=key), typed=f"edit {number}"),
        Button("Resume", Resume(which=key), typed=f"resume {number}")
        if one.paused
        else Button("Pause", Pause(which=key), typed=f"pause {number}"),
        Button("Stop", Unsubscribe(which=key), danger=True, typed=f"unsubscribe {number}"),
    )
