"""Every change a person makes is remembered with what was before, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.house import Asked, House
from bot.commands import Undo
from bot.ids import short
from bot.message import Button
from bot.store import Session, changes


async def remember(
    session: Session,
    house: House,
    asked: Asked,
    what: str,
    before: Mapping[str, object],
    *,
    said: str,
    place_id: int = 0,
) -> Button:
    """Keep what was before a change, and for the history what was done, in words; the button that undoes it.

    ``place_id`` is the channel whose briefing or setting it is; 0 is for what the whole workspace shares.
    """
    change = await changes.add(
        session,
        workspace_id=asked.workspace_id,
        channel_id=asked.channel.id,
        place_id=place_id,
        person=asked.origin.person,
        person_name=asked.origin.person_name,
        now=asked.now,
        what=what,
        said=said,
        body=before,
        new_id=house.new_id,
    )
    return Button("Undo", Undo(change=short(change)))
