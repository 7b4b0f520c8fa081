"""The tokens of installed workspaces; the caller has encrypted them where a key is set."""

from __future__ import annotations

from bot.model import Platform
from bot.store.session import Session


async def save(session: Session, platform: Platform, external_id: str, body: str, now: int) -> None:
    """Keep a workspace's token."""
    await session.run(
        "credentials.save", platform=platform.value, external_id=external_id, body=body, now=now
    )


async def get(session: Session, platform: Platform, external_id: str) -> str | None:
    """A workspace's token as it was saved."""
    value = await session.value("credentials.get", platform=platform.value, external_id=external_id)
    return None if value is None else str(value)


async def bodies(session: Session) -> list[str]:
    """All tokens as they were saved."""
    return [str(row["body"]) for row in await session.all("credentials.bodies")]


async def saved_at(session: Session, platform: Platform, external_id: str) -> int:
    """When a workspace's token was saved, UTC seconds; 0 when there is none."""
    at = await session.value("credentials.saved_at", platform=platform.value, external_id=external_id)
    return int(at or 0)


async def drop(session: Session, platform: Platform, external_id: str) -> None:
    """Forget a workspace's token."""
    await session.run("credentials.drop", platform=platform.value, external_id=external_id)
