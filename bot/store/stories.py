"""Stories in the store: which articles tell one, and two that prove to be the same."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from bot.store.articles import span
from bot.store.session import Session

_MOST = 400  # articles of a story that are counted


@dataclass(frozen=True, slots=True)
class Tellers:
    """Who told a story: the publisher of its first article, and how many independent ones there are."""

    publisher: str
    at: int
    publishers: int


async def tellers(session: Session, story_id: int, until: int, workspace_id: int) -> Tellers | None:
    """Who told a story until a time, of what a workspace may see; None when it may see nothing of it.

    A copy does not count beside its original, nor two copies of an article that the workspace may not see.
    """
    _, high = span(None, until)
    rows = await session.all(
        "stories.tellers", story_id=story_id, high=high, workspace_id=workspace_id, most=_MOST
    )
    texts = {row["id"] for row in rows if row["copy_of"] is None}
    independent = []
    for row in rows:
        if row["copy_of"] is None or row["copy_of"] not in texts:
            independent.append(row)
            texts |= {row["id"], row["copy_of"]}
    if not independent:
        return None
    first = independent[0]
    return Tellers(first["publisher"], first["published_at"], len({row["family"] for row in independent}))


async def members(session: Session, story_ids: Iterable[int], low: int, high: int, most: int) -> list[int]:
    """Ids of the articles of stories in a span of ids, the ``most`` newest of each."""
    ids = json.dumps(sorted(set(story_ids)))
    return [row["id"] for row in await session.all("stories.members", ids=ids, low=low, high=high, most=most)]


async def join(session: Session, story_id: int, target_id: int) -> None:
    """Make one story part of another, with its articles and what channels were told of it."""
    if story_id == target_id:
        return
    for step in ("stories.move_articles", "stories.move_told"):
        await session.run(step, story_id=story_id, target_id=target_id)
    for step in ("stories.forget_told", "stories.remove"):
        await session.run(step, story_id=story_id)
