"""What articles have said over their versions, in the store."""

from __future__ import annotations

from bot.store.session import Session


async def keep(
    session: Session, article_id: int, said: bytes | None, *, revised_at: int, news_at: int
) -> None:
    """Keep what an article said over its versions; with None it counts as never changed."""
    if said is None:
        await session.run("revisions.drop", article_id=article_id)
        return
    await session.run(
        "revisions.keep", article_id=article_id, revised_at=revised_at, news_at=news_at, body=said
    )


async def drop_old(session: Session, before: int) -> None:
    """Forget what articles said before their last change, when that is long ago."""
    await session.run("revisions.drop_old", before=before)


async def news_at(session: Session, article_id: int) -> int:
    """When an article's publisher added something new last; 0 for never."""
    return int(await session.value("revisions.news_at", article_id=article_id) or 0)
