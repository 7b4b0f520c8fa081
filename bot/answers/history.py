"""history: what was changed here, by whom and when, the newest first; an undo for what can be taken back."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.daily.subscriptions import span_of
from bot.answers.house import Asked, House
from bot.answers.shown.paging import page_of
from bot.answers.shown.phrases import counted
from bot.answers.theirs import is_told
from bot.commands import History, Undo
from bot.errors import BadInput
from bot.ids import short
from bot.message import Button, Line, Message, Moment, Rows, Span, Text, context, paragraph
from bot.model import Channel, Permission
from bot.store import Session, changes, workspaces

_PAGE = 10
_PERHAPS = "a channel that may be private"  # or is gone, or one of which nothing is told


async def history(house: House, asked: Asked, command: History) -> Message:
    """The changes that the asker may see, paged.

    They are numbered from the oldest on: a number stays what it is when somebody changes something else.
    """
    place_id = await place_shown(house, asked)
    whole = place_id is None
    where = "in this workspace" if whole else "of this channel's briefings"
    async with house.database.reading() as session:
        many = await changes.count(session, asked.workspace_id, place_id)
        page = page_of(many, command, size=_PAGE, what="the changes")
        skip = page.entries.start
        found = await changes.listed(session, asked.workspace_id, place_id, skip=skip, most=_PAGE)
        places = {place for one in found for place in (one.place_id, _moved_from(one))} - {0}
        channels = {place: await workspaces.channel(session, place) for place in places}
    others = () if whole else (context("An admin sees those of sources, topics and other channels."),)
    if not found:
        told = "Whoever changes a source, a topic, a daily briefing or a setting is listed here."
        return Message(headline=f"No changes {where} yet", blocks=(paragraph(told), *others))
    may_undo = whole or await house.may(asked.origin, Permission.SUBSCRIBE)
    rows = tuple(
        (
            _row(house, many - place, one, asked, channels),
            _buttons(many - place, one)
            if may_undo
            and (whole or one.of_subscription)
            and not _is_theirs(house, one, asked, channels.get(one.place_id))
            else (),
        )
        for place, one in enumerate(found, skip)
    )
    return Message(
        headline=f"{counted(many, 'change')} {where}{page.where}",
        blocks=(Rows(rows), *others),
        buttons=page.buttons,
    )


async def numbered(
    house: House, session: Session, asked: Asked, number: int, place_id: int | None
) -> changes.Change:
    """The change of that number in the history of a channel, or of the workspace; BadInput for none, and for
    one of a place where others read."""
    newer = await changes.count(session, asked.workspace_id, place_id) - number
    if newer < 0:
        raise BadInput(f"There is no change number {number} here.", hint="history")
    (found,) = await changes.listed(session, asked.workspace_id, place_id, skip=newer, most=1)
    place = await workspaces.channel(session, found.place_id)
    if place and _is_theirs(house, found, asked, place):
        told = f"Change number {number} is of {_where(found, place)}: it can be taken back there."
        raise BadInput(told, hint="history")
    return found


async def place_shown(house: House, asked: Asked) -> int | None:
    """The one channel whose changes the asker may see; None for an admin, who sees all."""
    return None if await house.may(asked.origin, Permission.ADMIN) else asked.channel.id


def _moved_from(one: changes.Change) -> int:
    """The channel in which a daily briefing was before; 0 when it stayed where it was."""
    return int(one.body.get("channel_id", 0))


def _is_theirs(house: House, one: changes.Change, asked: Asked, place: Channel | None) -> bool:
    """Whether it was of a place where others read: on what, is not told."""
    return place is not None and not is_told(house, asked.origin, place, one.person)


def _where(one: changes.Change, place: Channel) -> str:
    """What kind of place it is, where its name is not told."""
    return "direct messages" if place.external_id == one.person else _PERHAPS


def _row(
    house: House, number: int, one: changes.Change, asked: Asked, channels: Mapping[int, Channel | None]
) -> Line:
    line: list[Span] = [Text(f"{number}. ")]
    place = channels.get(one.place_id)
    if place and _is_theirs(house, one, asked, place):
        line += [Text(one.said.partition(":")[0], strong=True), Text(f" · in {_where(one, place)}")]
    else:
        line.append(Text(one.said, strong=True))
        if place and place.id != asked.channel.id:
            line += [Text(" · in "), span_of(place)]
        if before := channels.get(_moved_from(one)):
            seen = is_told(house, asked.origin, before, one.person)
            line += [Text(" · before in "), span_of(before) if seen else Text(_PERHAPS)]
    line += [Text(f" · {one.who}, "), Moment(one.made_at)]
    if one.undone_at is not None:
        by = f" by {one.undone_by}" if one.undone_by else ""
        line += [Text(f" · undone{by}, "), Moment(one.undone_at)]
    return tuple(line)


def _buttons(number: int, one: changes.Change) -> tuple[Button, ...]:
    if one.undone_at is not None:
        return ()
    return (Button("Undo", Undo(change=short(one.id)), typed=f"undo {number}"),)
