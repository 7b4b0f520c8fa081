"""What people changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from bot.store.session import Row, Session


@dataclass(frozen=True, slots=True)
class Change:
    """A change that a person made: ``what`` names it for the undo, ``body`` holds what was before."""

    id: int
    channel_id: int  # where it was made
    place_id: int  # the channel whose briefing or setting it is; 0: the whole workspace's
    person: str  # who made it, by the platform's id
    who: str  # the person's name at the time, or id where that was not known
    made_at: int
    what: str
    said: str  # in words
    body: dict[str, Any]
    undone_at: int | None
    undone_by: str  # a name like ``who``; "" when nobody noted it

    @property
    def of_subscription(self) -> bool:
        """Whether it is of a daily briefing, which its channel's people may change."""
        return self.what.startswith("subscription")


async def add(
    session: Session,
    *,
    workspace_id: int,
    channel_id: int,
    place_id: int,
    person: str,
    person_name: str,
    now: int,
    what: str,
    said: str,
    body: Mapping[str, object],
    new_id: Callable[[], int],
) -> int:
    """Remember a change; its id, which is higher than those of the person's changes before it.

    Two processes may make ids in the same second, and then the random bits decide which is the higher. The
    next higher one may be taken, by another person's change or by one that is being stored now: then the one
    after.
    """
    newest = await session.value(
        "changes.newest_change_id", workspace_id=workspace_id, channel_id=channel_id, person=person
    )
    change_id = max(new_id(), (newest or 0) + 1)
    while not await session.run(
        "changes.add_change",
        id=change_id,
        workspace_id=workspace_id,
        channel_id=channel_id,
        place_id=place_id,
        person=person,
        person_name=person_name,
        made_at=now,
        what=what,
        said=said,
        body=msgspec.json.encode(body).decode(),
    ):
        change_id += 1
    return change_id


async def get(session: Session, change_id: int, workspace_id: int) -> Change | None:
    """A change of this workspace."""
    row = await session.one("changes.get_change", id=change_id, workspace_id=workspace_id)
    return _change(row) if row else None


async def last(session: Session, workspace_id: int, channel_id: int, person: str) -> Change | None:
    """The person's newest change in a channel that was not undone."""
    row = await session.one(
        "changes.last_change", workspace_id=workspace_id, channel_id=channel_id, person=person
    )
    return _change(row) if row else None


async def count(session: Session, workspace_id: int, place_id: int | None) -> int:
    """How many changes were made of a channel's briefings and settings; None: in the whole workspace."""
    return int(await session.value("changes.count_changes", workspace_id=workspace_id, place_id=place_id))


async def listed(
    session: Session, workspace_id: int, place_id: int | None, *, skip: int, most: int
) -> list[Change]:
    """Some of those that ``count`` counts, the newest first."""
    rows = await session.all(
        "changes.list_changes", workspace_id=workspace_id, place_id=place_id, skip=skip, most=most
    )
    return [_change(row) for row in rows]


async def mark_undone(session: Session, change_id: int, now: int, who: str) -> bool:
    """True for the one who undoes it, shown as ``who``; False when it was undone before."""
    return await session.changed("changes.mark_undone", id=change_id, now=now, who=who)


def _change(row: Row) -> Change:
    return Change(
        id=row["id"],
        channel_id=row["channel_id"],
        place_id=row["place_id"],
        person=row["person"],
        who=row["person_name"] or row["person"],
        made_at=row["made_at"],
        what=row["what"],
        said=row["said"],
        body=msgspec.json.decode(row["body"]),
        undone_at=row["undone_at"],
        undone_by=row["undone_by"],
    )
