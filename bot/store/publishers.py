"""Whose articles there are."""

from __future__ import annotations

from typing import NamedTuple

from bot.store.session import Session


class Outlet(NamedTuple):
    """A publisher as articles name it, with the family in which it counts."""

    family: str
    name: str


async def everybody(session: Session) -> list[Outlet]:
    """Every publisher of whom there is an article, whoever may see it."""
    return [Outlet(row["family"], row["publisher"]) for row in await session.all("publishers.all_publishers")]


async def sees(session: Session, outlet: Outlet, workspace_id: int, samples: bool) -> bool:
    """Whether a workspace may see an article of a publisher."""
    found = await session.value(
        "publishers.sees_publisher",
        family=outlet.family,
        publisher=outlet.name,
        workspace_id=workspace_id,
        samples=int(samples),
    )
    return found is not None
