"""subscribe and edit: a channel's daily briefing made or changed; both can be undone.

read the parts | where | may the person, can the bot post there? | store with its next time | echo
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answers.asked.find import DEFAULT_DAYS
from bot.answers.asked.narrowing import perhaps_less
from bot.answers.asked.several import parts_of
from bot.answers.asked.topic_of import industry_of, near_names
from bot.answers.asked.within import within
from bot.answers.channel_settings import value_of, waits
from bot.answers.daily.subscription_parts import fits, read_channel, read_edit, read_topics, zone_for
from bot.answers.daily.subscription_undo import changed_parts
from bot.answers.daily.subscriptions import (
    held,
    keep_change,
    key_of,
    name_of,
    of_which,
    schedule_words,
    span_of,
    when,
)
from bot.answers.house import Asked, House
from bot.answers.kept import just_shown
from bot.answers.shown.phrases import capitalized, said
from bot.commands import Brief, Edit, Preview, Subscribe
from bot.delivery.plan import next_time
from bot.delivery.schedule import read_days, read_time, write_days, write_time
from bot.delivery.zones import read_zone
from bot.errors import BadInput
from bot.message import Button, Code, Field, FieldKind, Form, Line, Message, Text, Tone, context, paragraph
from bot.model import Briefing, Channel, Platform, Subscription
from bot.spoken import language_behind
from bot.store import Session, briefings, subscriptions, topics, workspaces
from bot.store.topics import Name
from bot.text.tokens import stems

_DEFAULT_MINUTE = 9 * 60
_DAY_CHOICES = ("weekdays", "every day", "weekends", "mon, wed, fri", "monday")


async def subscribe(house: House, asked: Asked, command: Subscribe) -> Message:
    """A new daily briefing, or the form when no topic was named."""
    zone = await zone_for(house, asked, command.zone)
    minute = read_time(command.time) if command.time else _DEFAULT_MINUTE
    days = read_days(command.days or "weekdays")
    if not command.topic:
        return form(asked, zone, minute, days, about=_to_follow(await just_shown(house, asked)))
    names, unknown = await read_topics(house, asked, command.topic)
    if zone is None:
        raise BadInput(
            "I do not know your time zone. Name a city or a zone.",
            hint=f"subscribe {command.topic} at {command.time or '9am'} in Berlin",
        )
    channel = await read_channel(house, asked, command.channel)
    now = asked.now
    wanted = Subscription(
        id=house.new_id(),
        workspace_id=asked.workspace_id,
        channel_id=channel.id,
        person=asked.origin.person,
        topics=names,
        minute=minute,
        days=days,
        zone=zone,
        created_at=now,
        since=now,
        next_at=0,
    )
    wanted = replace(wanted, next_at=next_time(wanted, now))
    async with house.database.writing() as session:
        await fits(session, channel, wanted)
        await subscriptions.add(session, wanted)
        words = f"added: {said(names)}, {schedule_words(wanted)}"
        undo = await keep_change(session, house, asked, "added", wanted, words)
    return await _echo(house, asked, f"Subscribed: {said(names)}", wanted, channel, undo, unknown)


async def edit(house: House, asked: Asked, command: Edit) -> Message:
    """Another time, days, zone, channel or topics; with nothing named, the form."""
    found, was_in = await of_which(house, asked, command)
    if not (command.time or command.days or command.zone or command.channel or command.topic):
        return form(asked, found.zone, found.minute, found.days, found, command.which)
    topics = await read_edit(house, asked, command.topic) if command.topic else None
    channel = await read_channel(house, asked, command.channel) if command.channel else was_in
    async with house.database.writing() as session:
        await subscriptions.hold_channel(session, channel.id)
        # Somebody may have changed other parts since it was looked up, and theirs stay.
        before = await held(session, found)
        names = topics.of(before.topics) if topics else before.topics
        after = _edited(before, command, names, channel, asked)
        if (changes := not _alike(before, after)) and (command.topic or command.channel):
            await fits(session, channel, after)
        began = bool(command.topic) and await briefings.last_sent(session, before.id) is not None
        undo = None  # what is so already is nothing for the history: undo takes back what was a change
        if changes:
            await subscriptions.change(session, after)
            words = f"changed: {_in_words(before, after)}"
            undo = await keep_change(
                session, house, asked, "edited", after, words, **changed_parts(before, after)
            )
    new_here = tuple(name for name in after.topics if name not in before.topics) if began else ()
    headline = f"{'Changed' if changes else 'Nothing to change'}: {said(after.topics)}"
    return await _echo(
        house,
        asked,
        headline,
        after if changes else before,
        channel,
        undo,
        topics.unknown if topics else (),
        new_here,
    )


def _to_follow(last: Briefing | None) -> str:
    """What may be followed of what was just shown; "" for an article's headline, which is no topic."""
    if last is None or any(source.title == last.topic for source in last.sources):
        return ""
    return language_behind(last.topic)[0]


def _edited(
    before: Subscription, command: Edit, names: tuple[str, ...], channel: Channel, asked: Asked
) -> Subscription:
    """With the parts that the command names, and its plan from now on."""
    now, person = asked.now, asked.origin.person
    after = replace(before, channel_id=channel.id, since=now)
    if channel.external_id == person:  # what comes in direct messages is theirs who reads them
        after = replace(after, person=person)
    if names != before.topics:
        more = {name: now for name in names if name not in before.topics}
        kept = {name: at for name, at in before.added.items() if name in names}
        after = replace(after, topics=names, added=kept | more)
    if command.time:
        after = replace(after, minute=read_time(command.time))
    if command.days:
        after = replace(after, days=read_days(command.days, before.days))
    if command.zone:
        after = replace(after, zone=read_zone(command.zone))
    return replace(after, next_at=next_time(after, now))


def _alike(before: Subscription, after: Subscription) -> bool:
    """Whether an edit named nothing but what was so already."""
    plan = (before.topics, before.minute, before.days, before.zone, before.channel_id)
    return plan == (after.topics, after.minute, after.days, after.zone, after.channel_id)


def _in_words(before: Subscription, after: Subscription) -> str:
    """What an edit did, for the history: the briefing as it is now, then what of it was different.

    No channel's name is in it, for it may be private: the history shows places as a reader may see them.
    """
    moved = before.channel_id != after.channel_id  # what it was on there is told there, to who reads there
    was = [said(before.topics)] if before.topics != after.topics and not moved else []
    was += [schedule_words(before)] if schedule_words(before) != schedule_words(after) else []
    now = f"{said(after.topics)}, {schedule_words(after)}"
    return f"{now}; before: {', '.join(was)}" if was else now


def form(
    asked: Asked,
    zone: str | None,
    minute: int,
    weekdays: frozenset[int],
    before: Subscription | None = None,
    which: str = "",
    about: str = "",
) -> Message:
    """The form for a new daily briefing, perhaps ``about`` what was just shown, or for one that is being
    changed; and the line to type instead."""
    days = write_days(weekdays)
    choices = tuple((one, one.capitalize()) for one in dict.fromkeys((days, *_DAY_CHOICES)))
    topics, here = (", ".join(before.topics), "") if before else (about, asked.origin.channel)
    hint = "One, or several with commas: netflix, disney"
    fields = (
        Field(name="topic", label="Topics", value=topics, hint=hint, required=True),
        Field(name="time", label="Time", kind=FieldKind.TIME, value=write_time(minute), required=True),
        Field(name="days", label="Days", kind=FieldKind.CHOICE, value=days, choices=choices, required=True),
        Field(
            name="zone",
            label="Time zone",
            kind=FieldKind.ZONE,
            value=zone or "",
            hint="A city",
            required=True,
        ),
        Field(name="channel", label="Channel", kind=FieldKind.CHANNEL, value=here),
    )
    made = Form(
        command=Edit(which=key_of(before)) if before else Subscribe(),
        title="Change the briefing" if before else "A daily briefing",
        fields=fields,
        submit="Save" if before else "Subscribe",
    )
    line = "subscribe netflix at 9am weekdays in Berlin"
    if about:
        line = f"subscribe {about} at {write_time(minute)} {days} in {zone or 'Berlin'}"
    blocks = []
    if before is not None:
        named = which if which and not which.startswith("~") else topics
        line = f"edit {named} at 8:30 mon-thu"
        blocks.append(paragraph(f"{said(before.topics)} comes {schedule_words(before)}."))
    has_forms = asked.origin.platform is not Platform.CONSOLE
    how = "Fill in the form, or type it: " if has_forms else "Type it in one line: "
    return Message(headline=made.title, blocks=(*blocks, paragraph(how, Code(line))), form=made)


async def _echo(
    house: House,
    asked: Asked,
    headline: str,
    wanted: Subscription,
    channel: Channel,
    undo: Button | None,
    unknown: tuple[str, ...],
    new_here: tuple[str, ...] = (),
) -> Message:
    """Always the zone with the next local time, so that a mistake shows at once."""
    notes = [_unknown_note(unknown)] if unknown else []
    if new_here:
        days = f"the picture of the last {DEFAULT_DAYS} days"
        notes.append((Text(f"New here: {said(new_here)}. The next briefing brings {days} on it."),))
    async with house.database.reading() as session:
        named = await name_of(house, session, asked, wanted)
        near = {one: found[0] for one in unknown if (found := await _near(session, asked, one))}
        there = await workspaces.settings(session, channel.workspace_id, channel.id)
        listed = await topics.names(session, asked.workspace_id) if unknown else []
    asks = {f"Did you mean {said(list(dict.fromkeys(near.values())))}? ": near} if near else {}
    for why, instead in {**asks, **_read_otherwise(unknown, listed)}.items():
        meant = ", ".join(_mended(name, instead) for name in wanted.topics)
        notes.append((Text(why), Code(f"edit {named} topics {meant}")))
    if note := waits(value_of(there, "quiet hours"), wanted.minute):
        notes.append((Text(f"That time falls into the channel's quiet hours: {note}"),))
    schedule = capitalized(schedule_words(wanted))
    where = "here" if channel.id == asked.channel.id and asked.origin.private else None
    place = (Text(where),) if where else (Text("in "), span_of(channel))
    return Message(
        headline=headline,
        blocks=(paragraph(f"{schedule}, ", *place, ". ", *when(wanted)), *(context(*note) for note in notes)),
        buttons=(
            Button("Preview", Preview(which=key_of(wanted)), primary=True, typed=f"preview {named}"),
            Button("Change", Edit(which=key_of(wanted)), typed=f"edit {named}"),
            *((undo,) if undo else ()),
        ),
        tone=Tone.GOOD,
    )


async def _near(session: Session, asked: Asked, typed: str) -> tuple[str, ...]:
    """The topic whose name is nearly what was typed, or the industry with it in its name; what is only a
    part of a topic's name is meant as it stands."""
    if meant := await industry_of(session, typed, asked.workspace_id):
        return (meant,)
    near = await near_names(session, asked.workspace_id, typed, most=1)
    words = set(stems(typed, "en"))
    return tuple(one for one in near if words.isdisjoint(stems(one, "en")))


def _read_otherwise(unknown: Sequence[str], listed: Sequence[Name]) -> dict[str, dict[str, str]]:
    """What else words may mean that are followed as they stand: why -> the words -> what to type instead."""
    found: dict[str, dict[str, str]] = {}
    for one in unknown:
        if parts := parts_of(one):
            found.setdefault("To follow each by itself: ", {})[one] = ", ".join(parts)
        elif less := perhaps_less(Brief(topic=one)):
            instead = f"{less.topic} but not {less.without}"
            found.setdefault(f"To leave out {less.without}: ", {})[one] = instead
        elif (both := within(Brief(topic=one), listed)) and ", " in both.topic:  # "netflix disney prices"
            found.setdefault(f"To follow {said(both.topic.split(', '))}: ", {})[one] = both.topic
    return found


def _mended(name: str, near: Mapping[str, str]) -> str:
    """A topic as it is named, with what narrows it, by the name that is near to its own."""
    own = next((typed for typed in near if f"{name} ".startswith(f"{typed} ")), None)
    return name if own is None else near[own] + name.removeprefix(own)


def _unknown_note(unknown: tuple[str, ...]) -> Line:
    named = said(tuple(f"“{name}”" for name in unknown))
    are = "is no topic" if len(unknown) == 1 else "are no topics"
    return (Text(f"{named} {are} of my list, so I look for the words themselves."),)
