"""Stored analyses whose form is that of an earlier version, and the index terms made with them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.store import articles
from bot.store.session import Session


@dataclass(frozen=True, slots=True)
class Older:
    """What the analysis of an article is made of."""

    id: int
    title: str
    text: str
    language: str
    published_at: int  # UTC seconds


@dataclass(frozen=True, slots=True)
class Renewed:
    """What this version makes of an article: its analysis and the terms of its headline and text."""

    id: int
    body: bytes
    title_terms: str
    body_terms: str


async def older(session: Session, form: int, after: int, most: int) -> list[Older]:
    """The first articles with an id above ``after`` whose analyses have another form."""
    rows = await session.all("analyses.older", form=form, after=after, most=most)
    return [Older(row["id"], row["title"], row["text"], row["language"], row["published_at"]) for row in rows]


async def renew(session: Session, form: int, made: Sequence[Renewed]) -> None:
    """Give articles their analyses in a form and their index terms; one that has it already keeps its own."""
    await articles.take_turn(session)  # so that none of them is rewritten meanwhile
    ids = json.dumps([one.id for one in made])
    left = {row["id"] for row in await session.all("analyses.left", form=form, ids=ids)}
    made = [one for one in made if one.id in left]
    if not made:
        return
    await session.many(
        "analyses.renew", [{"article_id": one.id, "form": form, "body": one.body} for one in made]
    )
    await session.many("search.unindex_article", [{"article_id": one.id} for one in made])
    await session.many(
        "search.index_article",
        [{"article_id": one.id, "title": one.title_terms, "body": one.body_terms} for one in made],
    )
