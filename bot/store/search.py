"""Full-text search: what is wanted, as data, how each engine is asked for it, and what it finds.

Words arrive already stemmed (``bot.text.analysis.query_terms``): a word is its possible stems, a phrase is
words in a row. Stems hold letters and digits only, which is what makes the expressions below safe.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.store.articles import span, time_of
from bot.store.publishers import Outlet
from bot.store.session import Session

Word = tuple[str, ...]  # its possible stems
Phrase = tuple[Word, ...]

_MOST_SPELLINGS = 12  # of one phrase: four words with two stems each have sixteen
_MANY = 40  # phrases: an industry's, not a topic's
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Articles that hold any of the phrases; with ``every``, all of them. ``prefix`` opens the last word."""

    phrases: tuple[Phrase, ...]
    every: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found; a lower ``rank`` is better."""

    id: int
    published_at: int
    rank: float


def expression(wanted: Wanted, engine: str) -> str:
    """The engine's own search expression; "" when nothing is wanted."""
    phrases = [p for p in wanted.phrases if p and all(p)]
    made = [_phrase(p, engine, wanted.prefix) for p in (_fewer(phrases) if _is_wide(wanted) else phrases)]
    if not made:
        return ""
    if engine == "sqlite":
        return (" AND " if wanted.every else " OR ").join(f"({m})" for m in made)
    return (" & " if wanted.every else " | ").join(f"({m})" for m in made)


def _is_wide(wanted: Wanted) -> bool:
    """Whether there are too many phrases for a rank by words: an article is asked for having any."""
    return len(wanted.phrases) > _MANY and not wanted.every and not wanted.prefix


def _fewer(phrases: list[Phrase]) -> list[Phrase]:
    """Without those that are there wherever a word of theirs is wanted by itself; the cheapest first."""
    alone = {stem: frozenset(phrase[0]) for phrase in phrases if len(phrase) == 1 for stem in phrase[0]}
    needed = [p for p in phrases if len(p) == 1 or not any(alone.get(w[0], _NONE).issuperset(w) for w in p)]
    return sorted(dict.fromkeys(needed), key=len)


def _phrase(phrase: Phrase, engine: str, prefix: bool) -> str:
    if engine == "sqlite":  # it takes no choice within a phrase
        spellings = itertools.islice(itertools.product(*phrase), _MOST_SPELLINGS)
        end = "*" if prefix else ""
        return " OR ".join(f'"{" ".join(s)}"{end}' for s in spellings)
    words = [" | ".join(f"'{stem}'" for stem in word) for word in phrase]
    if prefix:
        words[-1] = " | ".join(f"'{stem}':*" for stem in phrase[-1])
    return " <-> ".join(f"({word})" for word in words)


async def search(
    session: Session,
    wanted: Wanted,
    *,
    workspace_id: int,
    samples: bool,
    since: int | None = None,
    until: int | None = None,
    most: int = 200,
    newest_first: bool = False,
    read_after: int = 0,
    publishers: Sequence[Outlet] = (),
) -> list[Hit]:
    """Articles that the workspace may see, best first (or newest first).

    Of those that hold any of very many phrases the ones of the stories that most publishers tell are best.
    With ``read_after`` only those that came into the store after it, UTC seconds; with ``publishers`` only
    theirs.
    """
    match = expression(wanted, session.engine)
    if not match:
        return []
    low, high = span(since, until)
    best = "search.search_told" if _is_wide(wanted) else "search.search_articles"
    rows = await session.all(
        "search.search_newest" if newest_first else best,
        match=match,
        low=low,
        high=high,
        read_after=read_after,
        workspace_id=workspace_id,
        samples=int(samples),
        publishers=json.dumps(publishers),
        most=most,
    )
    return [Hit(row["id"], time_of(row["id"]), row["rank"]) for row in rows]


async def tellings(
    session: Session,
    story_ids: Iterable[int],
    *,
    workspace_id: int,
    samples: bool,
    since: int,
    until: int,
    most: int,
) -> list[int]:
    """Ids of articles of stories that the workspace may see, the ``most`` newest of each. UTC seconds."""
    low, high = span(since, until)
    rows = await session.all(
        "stories.tellings",
        ids=json.dumps(sorted(set(story_ids))),
        low=low,
        high=high,
        workspace_id=workspace_id,
        samples=int(samples),
        most=most,
    )
    return [row["id"] for row in rows]


async def top(
    session: Session,
    *,
    workspace_id: int,
    samples: bool,
    since: int,
    until: int,
    most: int,
    read_after: int = 0,
    publishers: Sequence[Outlet] = (),
) -> list[Hit]:
    """Articles that the workspace may see of the stories that most publishers tell; the newest of each.

    With ``read_after`` only what came into the store after it counts; with ``publishers`` only theirs are
    found. Lower ranks are of stories with more publishers. UTC seconds.
    """
    low, high = span(since, until)
    values = {
        "low": low,
        "high": high,
        "read_after": read_after,
        "workspace_id": workspace_id,
        "samples": int(samples),
        "most": most,
    }
    if publishers:
        rows = await session.all("search.published", publishers=json.dumps(publishers), **values)
    else:
        rows = await session.all("articles.top_articles", **values)
    return [Hit(row["id"], time_of(row["id"]), row["rank"]) for row in rows]


async def having(session: Session, wanted: Wanted) -> int:
    """How many articles of the store hold what is wanted, whoever may see them."""
    match = expression(wanted, session.engine)
    return int(await session.value("search.count_having", match=match) or 0) if match else 0
