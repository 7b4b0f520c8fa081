"""Stored analyses whose form is that of an earlier version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.store.session import Session


@dataclass(frozen=True, slots=True)
class Older:
    """What the analysis of an article is made of."""

    id: int
    title: str
    text: str
    language: str
    published_at: int  # UTC seconds


async def older(session: Session, form: int, after: int, most: int) -> list[Older]:
    """The first articles with an id above ``after`` whose analyses have another form."""
    rows = await session.all("analyses.older", form=form, after=after, most=most)
    return [Older(row["id"], row["title"], row["text"], row["language"], row["published_at"]) for row in rows]


async def renew(
    session: Session, form: int, bodies: Mapping[int, bytes], terms: Mapping[int, tuple[str, str]]
) -> None:
    """Give articles, by id, their analyses in a form; those that have it already keep theirs.

    Those with ``terms`` of title and body are indexed by them anew.
    """
    await session.many(
        "analyses.renew", [{"article_id": id_, "form": form, "body": body} for id_, body in bodies.items()]
    )
    if terms:
        rows = [{"article_id": id_, "title": title, "body": body} for id_, (title, body) in terms.items()]
        await session.many("search.unindex_article", [{"article_id": id_} for id_ in terms])
        await session.many("search.index_article", rows)
