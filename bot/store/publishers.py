"""Whose articles there are."""

from __future__ import annotations

from typing import NamedTuple

from bot.store.session import Session

_NEWEST = 500  # articles of a source that tell whose it brings


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


async def source_names(session: Session, workspace_id: int) -> dict[int, str]:
    """What the feeds and pages that a workspace reads are called there, by id."""
    rows = await session.all("publishers.source_names", workspace_id=workspace_id)
    return {row["id"]: row["name"] for row in rows}


async def of_source(session: Session, source_id: int) -> list[Outlet]:
    """Whose articles a source brings: most bring one publisher's, some collect those of many."""
    rows = await session.all("publishers.publishers_of_source", source_id=source_id, most=_NEWEST)
    return [Outlet(row["family"], row["publisher"]) for row in rows]
