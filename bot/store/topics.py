"""Topics and the names they go by; a workspace's own topic wins over everybody's."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Topic
from bot.store.session import Session


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a topic: ``key`` is what is compared, ``topic`` the topic's own name."""

    key: str
    name: str
    topic: str
    industry: str


def key_of(name: str) -> str:
    """What makes two spellings of a name equal: case, accents, signs and spaces do not count."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


async def add(
    session: Session,
    name: str,
    aliases: tuple[str, ...] = (),
    *,
    industry: str = "",
    workspace_id: int = 0,
    new_id: Callable[[], int],
) -> bool:
    """Add a topic; False when its name is taken (then nothing changes)."""
    if await session.one("topics.find_topic", key=key_of(name), workspace_id=workspace_id):
        return False
    topic_id = new_id()
    await session.run(
        "topics.add_topic", id=topic_id, workspace_id=workspace_id, name=name, industry=industry
    )
    for each in (name, *aliases):
        if key_of(each):
            await session.run(
                "topics.add_name", workspace_id=workspace_id, key=key_of(each), topic_id=topic_id, name=each
            )
    return True


async def find(session: Session, name: str, workspace_id: int) -> Topic | None:
    """The topic of this name or alias."""
    row = await session.one("topics.find_topic", key=key_of(name), workspace_id=workspace_id)
    if row is None:
        return None
    names = [n["name"] for n in await session.all("topics.names_of", topic_id=row["id"])]
    return Topic(
        id=row["id"],
        workspace_id=row["workspace_id"] or None,
        name=row["name"],
        aliases=tuple(n for n in names if n != row["name"]),
        industry=row["industry"],
    )


async def names(session: Session, workspace_id: int) -> list[Name]:
    """Every name a workspace may use."""
    rows = await session.all("topics.all_names", workspace_id=workspace_id)
    return [Name(row["key"], row["name"], row["topic"], row["industry"]) for row in rows]


async def industries(session: Session, workspace_id: int) -> list[str]:
    """The industries of the topics that a workspace may use, in order of the alphabet."""
    return sorted(
        row["industry"] for row in await session.all("topics.all_industries", workspace_id=workspace_id)
    )
