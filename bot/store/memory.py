"""What a channel has been told, in the store: which stories and which sentences, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.store.session import Session


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story in a channel's memory; ``reference`` is the post that told it first."""

    first_at: int
    latest_at: int
    reference: str


async def stories(session: Session, channel_id: int, since: int) -> dict[int, ToldStory]:
    """The stories that a channel was told of since then, by id."""
    rows = await session.all("memory.told_stories", channel_id=channel_id, since=since)
    return {row["story_id"]: ToldStory(row["first_at"], row["latest_at"], row["reference"]) for row in rows}


async def sentences(session: Session, channel_id: int, since: int) -> dict[str, int]:
    """The keys of the sentences that a channel was told since then, with when it was told last."""
    rows = await session.all("memory.told_sentences", channel_id=channel_id, since=since)
    return {row["key"]: row["told_at"] for row in rows}


async def tell(
    session: Session,
    channel_id: int,
    story_ids: Iterable[int],
    keys: Iterable[str],
    *,
    reference: str,
    now: int,
) -> None:
    """Remember stories, and what was said by its keys, as told now by the post ``reference``."""
    told = {"channel_id": channel_id, "now": now}
    # in the order in which stories are joined, so that no two wait for each other
    posted = [{**told, "story_id": one, "reference": reference} for one in sorted(story_ids)]
    await session.many("memory.tell_story", posted)
    await session.many("memory.tell_sentence", [{**told, "key": key} for key in keys])


async def forget(session: Session, before: int) -> None:
    """Drop what was told longest ago."""
    await session.run("memory.forget_stories", before=before)
    await session.run("memory.forget_sentences", before=before)
