"""Small facts of the house, and which keys were seen already."""

from __future__ import annotations

from bot.store.session import Session


async def get(session: Session, name: str) -> str | None:
    """What is remembered under a name; None when nothing is."""
    value = await session.value("facts.get_fact", name=name)
    return None if value is None else str(value)


async def put(session: Session, name: str, value: str) -> None:
    """Remember it under a name."""
    await session.run("facts.set_fact", name=name, value=value)


async def first_time(session: Session, key: str, now: int) -> bool:
    """True the first time a key is seen: envelopes and triggers come twice."""
    return await session.changed("facts.see", key=key, now=now)


async def drop_seen(session: Session, before: int) -> None:
    """Forget keys seen before a time."""
    await session.run("facts.drop_seen", before=before)
