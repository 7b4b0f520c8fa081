"""subscribe and edit: a channel's daily briefing made or changed; both can be undone.

read the parts | where | may the person, can the bot post there? | store with its next time | echo
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answers.changes import remember, undo_button
from bot.answers.find import DEFAULT_DAYS
from bot.answers.house import Asked, House
from bot.answers.settings import value_of, waits
from bot.answers.subscriptions import key_of, next_time, of_which, place_of, schedule_words, span_of, when
from bot.answers.topic_words import said
from bot.answers.words import capitalized
from bot.commands import Edit, Preview, Subscribe
from bot.delivery.schedule import read_days, read_time, write_days, write_time
from bot.delivery.zones import read_zone
from bot.errors import BadInput, NotAllowed
from bot.message import Button, Context, Field, FieldKind, Form, Line, Message, Paragraph, Text, Tone
from bot.model import Channel, Permission, Platform, Subscription
from bot.ports import Address
from bot.store import briefings, subscriptions, topics, workspaces

_DEFAULT_MINUTE = 9 * 60
_MOST_TOPICS = 10
_MOST_HERE = 50
_DAY_CHOICES = ("weekdays", "every day", "weekends", "mon, wed, fri", "monday")


async def subscribe(house: House, asked: Asked, command: Subscribe) -> Message:
    """A new daily briefing, or the form when no topic was named."""
    zone = await _zone(house, asked, command.zone)
    if not command.topic:
        return form(asked, zone)
    names, unknown = await _topics(house, asked, command.topic)
    if zone is None:
        raise BadInput(
            "I do not know your time zone. Name a city or a zone.",
            hint=f"subscribe {command.topic} at {command.time or '9am'} in Berlin",
        )
    channel = await _channel(house, asked, command.channel)
    now = asked.now
    wanted = Subscription(
        id=house.new_id(),
        workspace_id=asked.workspace_id,
        channel_id=channel.id,
        person=asked.origin.person,
        topics=names,
        minute=read_time(command.time) if command.time else _DEFAULT_MINUTE,
        days=read_days(command.days or "weekdays"),
        zone=zone,
        created_at=now,
        since=now,
        next_at=0,
    )
    wanted = replace(wanted, next_at=next_time(wanted, now))
    async with house.database.writing() as session:
        here = await subscriptions.of_channel(session, channel.id)
        same = next((n for n, s in enumerate(here, 1) if set(s.topics) == set(names)), None)
        if same is not None:
            raise BadInput(
                f"{said(names)} comes to {place_of(channel)} already, as number {same}: "
                f"{schedule_words(here[same - 1])}. Edit it instead.",
                hint=f"edit {same} at {command.time or '8:30'}",
            )
        if len(here) >= _MOST_HERE:
            raise BadInput(
                f"{place_of(channel)} has {_MOST_HERE} daily briefings; end one first.", hint="list"
            )
        await subscriptions.add(session, wanted)
        change = await remember(session, house, asked, "subscription added", {"id": wanted.id})
    return await _echo(house, asked, f"Subscribed: {said(names)}", wanted, channel, change, unknown)


async def edit(house: House, asked: Asked, command: Edit) -> Message:
    """Another time, days, zone, channel or topics; with nothing named, the form."""
    before, channel = await of_which(house, asked, command.which)
    if not (command.time or command.days or command.zone or command.channel or command.topic):
        return form(asked, before.zone, before)
    unknown: tuple[str, ...] = ()
    after = before
    if command.topic:
        names, unknown = await _topics(house, asked, command.topic)
        more = {name: asked.now for name in names if name not in before.topics}
        kept = {name: at for name, at in before.added.items() if name in names}
        after = replace(after, topics=names, added=kept | more)
    if command.time:
        after = replace(after, minute=read_time(command.time))
    if command.days:
        after = replace(after, days=read_days(command.days))
    if command.zone:
        after = replace(after, zone=read_zone(command.zone))
    if command.channel:
        channel = await _channel(house, asked, command.channel)
        after = replace(after, channel_id=channel.id)
    after = replace(after, since=asked.now)
    after = replace(after, next_at=next_time(after, asked.now))
    async with house.database.reading() as session:
        began = bool(command.topic) and await briefings.last_sent(session, before.id) is not None
    async with house.database.writing() as session:
        await subscriptions.change(session, after)
        change = await remember(
            session,
            house,
            asked,
            "subscription edited",
            {
                "id": before.id,
                "channel_id": before.channel_id,
                "topics": list(before.topics),
                "added": dict(before.added),
                "minute": before.minute,
                "days": sorted(before.days),
                "zone": before.zone,
            },
        )
    new_here = tuple(name for name in after.topics if name not in before.topics) if began else ()
    changed = f"Changed: {said(after.topics)}"
    return await _echo(house, asked, changed, after, channel, change, unknown, new_here)


def form(asked: Asked, zone: str | None, before: Subscription | None = None) -> Message:
    """The form for a new daily briefing, or for one that is being changed."""
    days = write_days(before.days) if before else "weekdays"
    choices = tuple(dict.fromkeys((days, *_DAY_CHOICES)))
    fields = (
        Field(
            name="topic",
            label="Topics",
            value=", ".join(before.topics) if before else "",
            hint="One, or several with commas: netflix, disney",
            required=True,
        ),
        Field(
            name="time",
            label="Time",
            kind=FieldKind.TIME,
            value=write_time(before.minute if before else _DEFAULT_MINUTE),
            required=True,
        ),
        Field(
            name="days",
            label="Days",
            kind=FieldKind.CHOICE,
            value=days,
            choices=tuple((c, c.capitalize()) for c in choices),
            required=True,
        ),
        Field(
            name="zone",
            label="Time zone",
            kind=FieldKind.ZONE,
            value=zone or "",
            hint="A city",
            required=True,
        ),
        Field(
            name="channel",
            label="Channel",
            kind=FieldKind.CHANNEL,
            value=asked.origin.channel if before is None else "",
        ),
    )
    made = Form(
        verb="edit" if before else "subscribe",
        title="Change the briefing" if before else "A daily briefing",
        fields=fields,
        submit="Save" if before else "Subscribe",
        fixed=(("which", key_of(before)),) if before else (),
    )
    return Message(
        headline=made.title,
        blocks=(
            Paragraph((Text("Fill in the form, or type it: subscribe netflix at 9am weekdays in Berlin"),)),
        ),
        form=made,
    )


async def _echo(
    house: House,
    asked: Asked,
    headline: str,
    wanted: Subscription,
    channel: Channel,
    change: int,
    unknown: tuple[str, ...],
    new_here: tuple[str, ...] = (),
) -> Message:
    """Always the zone with the next local time, so that a mistake shows at once."""
    notes = [_unknown_note(unknown)] if unknown else []
    if new_here:
        days = f"the picture of the last {DEFAULT_DAYS} days"
        notes.append((Text(f"New here: {said(new_here)}. The next briefing brings {days} on it."),))
    async with house.database.reading() as session:
        there = await workspaces.settings(session, channel.workspace_id, channel.id)
    if note := waits(value_of(there, "quiet hours"), wanted.minute):
        notes.append((Text(f"That time falls into the channel's quiet hours: {note}"),))
    schedule = capitalized(schedule_words(wanted))
    where = "here" if channel.id == asked.channel.id and asked.origin.private else None
    place = (Text(where),) if where else (Text("in "), span_of(channel))
    named = ", ".join(wanted.topics)
    return Message(
        headline=headline,
        blocks=(
            Paragraph((Text(f"{schedule}, "), *place, Text(". "), *when(wanted))),
            *(Context(note) for note in notes),
        ),
        buttons=(
            Button("Preview", Preview(which=key_of(wanted)), primary=True, typed=f"preview {named}"),
            Button("Change", Edit(which=key_of(wanted)), typed=f"edit {named}"),
            undo_button(change),
        ),
        tone=Tone.GOOD,
    )


def _unknown_note(unknown: tuple[str, ...]) -> Line:
    named = ", ".join(f"“{name}”" for name in unknown)
    return (Text(f"{named} is no topic of my list, so I look for the words themselves."),)


async def _topics(house: House, asked: Asked, typed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(names, those that are no known topic): each a topic's own name, or the words as they are."""
    parts = [" ".join(part.split()).strip('"“”') for part in typed.replace("\n", ",").split(",")]
    parts = list(dict.fromkeys(part for part in parts if part))
    if not parts:
        raise BadInput("Name at least one topic.", hint="subscribe netflix at 9am")
    if len(parts) > _MOST_TOPICS:
        raise BadInput(f"One briefing takes at most {_MOST_TOPICS} topics; make two of it.")
    if any(len(part) > 80 for part in parts):
        raise BadInput("A topic is at most 80 characters; put commas between several.")
    names, unknown = [], []
    async with house.database.reading() as session:
        for part in parts:
            found = await topics.find(session, part, asked.workspace_id)
            names.append(found.name if found else part)
            if found is None:
                unknown.append(part)
    return tuple(dict.fromkeys(names)), tuple(unknown)


async def _zone(house: House, asked: Asked, typed: str) -> str | None:
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


@dataclass(frozen=True, slots=True)
class _Target:
    external_id: str
    name: str


def _target(typed: str, platform: Platform) -> _Target:
    """The platform's id behind what was typed: "<#C012AB|news>", "<#1234>", or "#news" in the console."""
    if typed.startswith("<#") and typed.endswith(">"):
        external_id, _, name = typed[2:-1].partition("|")
        return _Target(external_id, name)
    if platform is Platform.CONSOLE:
        return _Target(typed.removeprefix("#"), typed.removeprefix("#"))
    raise BadInput(
        f"I cannot tell which channel “{typed}” is. Pick it from the list, so that it becomes a link."
    )


async def _channel(house: House, asked: Asked, typed: str) -> Channel:
    """The channel that is meant, after asking whether the person may and the bot can post there."""
    origin = asked.origin
    channel = asked.channel
    if typed:
        target = _target(typed, origin.platform)
        if target.external_id != origin.channel:
            origin = replace(
                origin, channel=target.external_id, channel_name=target.name, thread=None, private=False
            )
            if not await house.may(origin, Permission.SUBSCRIBE):
                raise NotAllowed(
                    f"You may not change #{origin.channel_name or origin.channel}; ask somebody there."
                )
            async with house.database.writing() as session:
                channel = await workspaces.meet(session, origin, new_id=house.new_id, now=asked.now)
    transport = house.transports.get(origin.platform)
    if transport is not None:
        await transport.check(
            Address(platform=origin.platform, workspace=origin.workspace, channel=origin.channel)
        )
    return channel
