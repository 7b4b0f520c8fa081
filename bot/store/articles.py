"""Articles, their analyses, the stories they tell, and the search over them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.model import Article
from bot.store import facts
from bot.store.session import Row, Session

_RANDOM_BITS = 22
_ALWAYS = 1 << 62
_TERMS = 1_000  # at a time


def article_id(published_at: int, random: int) -> int:
    """An article's id: its time of publication, then 22 random bits, so that days are ranges of ids."""
    return (max(published_at, 0) << _RANDOM_BITS) | (random & ((1 << _RANDOM_BITS) - 1))


def time_of(article_id: int) -> int:
    """When the article of this id was published, UTC seconds."""
    return article_id >> _RANDOM_BITS


def span(since: int | None, until: int | None) -> tuple[int, int]:
    """The lowest and highest id of articles published from ``since`` to ``until`` (UTC seconds)."""
    low = 0 if since is None else max(since, 0) << _RANDOM_BITS
    high = _ALWAYS if until is None else ((max(until, 0) + 1) << _RANDOM_BITS) - 1
    return low, high


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An article with all that goes into the store beside it."""

    article: Article
    digest: str
    form: int
    analysis: bytes
    profile: bytes
    title_terms: str
    body_terms: str


@dataclass(frozen=True, slots=True)
class Teller:
    """A source that tells an article."""

    id: int
    url: str
    everyone: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An article that is in the store already, with all sources that tell it."""

    id: int
    key: str
    digest: str
    story_id: int
    title: str
    url: str
    publisher: str
    family: str
    tellers: frozenset[Teller]


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article with its stored analysis."""

    article: Article
    form: int
    analysis: bytes
    said: bytes | None = None  # what it has said since when (``bot.stories.revision``), if it was changed
    news_at: int = 0  # when its publisher added something new last; 0 for never


@dataclass(frozen=True, slots=True)
class Counts:
    """What a workspace may see."""

    articles: int
    publishers: int
    stories: int
    oldest_at: int
    newest_at: int


def own_key(key: str, source_id: int) -> str:
    """The key of what a source says under an address that is another source's article; no key has a space."""
    return f"{key} {source_id}"


async def known(session: Session, keys: Iterable[str], digests: Iterable[str]) -> list[Known]:
    """The articles that have one of these keys, or one of these very texts."""
    lists = {"keys": json.dumps(sorted(set(keys))), "digests": json.dumps(sorted(set(digests)))}
    found: dict[int, Known] = {}
    for row in await session.all("articles.known", **lists):
        one = found.get(row["id"]) or Known(
            row["id"], row["key"], row["digest"], row["story_id"], row["title"], row["url"], row["publisher"],
            row["family"], frozenset(),
        )  # fmt: skip
        if row["source_id"] is not None:
            teller = Teller(row["source_id"], row["source_url"], bool(row["everyone"]))
            one = replace(one, tellers=one.tellers | {teller})
        found[one.id] = one
    return list(found.values())


async def add(session: Session, batch: Sequence[Stored]) -> None:
    """New articles with their stories, analyses and index terms; an original before its copies.

    Nobody sees them before they are linked to a source.
    """
    await _many(session, "articles.add_story", [{"id": stored.article.story_id} for stored in batch])
    await _many(session, "articles.add_article", [_row(stored) for stored in batch])
    await _describe(session, batch)


async def taken(session: Session, ids: Iterable[int]) -> set[int]:
    """Those of the ids that are an article's or a story's."""
    rows = await session.all("articles.taken_ids", ids=json.dumps(sorted(set(ids))))
    return {row["id"] for row in rows}


async def take_turn(session: Session) -> None:
    """Until the transaction ends no other process adds articles: what it finds not to be there stays so."""
    await facts.put(session, "articles are added", "")


async def rewrite(session: Session, stored: Stored) -> None:
    """A known article whose text its publisher changed."""
    a = stored.article
    await session.run(
        "articles.rewrite_article",
        id=a.id, digest=stored.digest, title=a.title, text=a.text, author=a.author, language=a.language,
    )  # fmt: skip
    await session.many("search.unindex_article", [{"article_id": a.id}])
    await _describe(session, [stored])


async def _describe(session: Session, batch: Sequence[Stored]) -> None:
    analyses = [
        {"article_id": s.article.id, "form": s.form, "body": s.analysis, "profile": s.profile} for s in batch
    ]
    terms = [{"article_id": s.article.id, "title": s.title_terms, "body": s.body_terms} for s in batch]
    await _many(session, "articles.add_analysis", analyses)
    await _many(session, "search.index_article", terms)


async def link(session: Session, came: Mapping[int, int], source_id: int) -> None:
    """The articles (id -> UTC seconds) came from this source then; the first time of each stays."""
    rows = [{"article_id": id_, "source_id": source_id, "at": at} for id_, at in came.items()]
    await _many(session, "articles.link_source", rows)


async def unlink(session: Session, article_ids: Iterable[int], source_id: int) -> None:
    """The articles are not of this source any more; those of no other are seen by nobody."""
    rows: list[dict[str, object]] = [{"article_id": id_, "source_id": source_id} for id_ in article_ids]
    await _many(session, "articles.unlink_source", rows)


async def _many(session: Session, name: str, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        await session.many(name, rows)


def _row(stored: Stored) -> dict[str, object]:
    a = stored.article
    return {
        "id": a.id,
        "key": a.key,
        "digest": stored.digest,
        "url": a.url,
        "title": a.title,
        "text": a.text,
        "publisher": a.publisher,
        "family": a.family,
        "language": a.language,
        "author": a.author,
        "published_at": a.published_at,
        "fetched_at": a.fetched_at,
        "story_id": a.story_id,
        "copy_of": a.copy_of,
        "sample": int(a.sample),
    }


async def load(session: Session, ids: Iterable[int]) -> list[Loaded]:
    """The articles of these ids, oldest first; ids that are gone are left out."""
    rows = await session.all("articles.by_ids", ids=json.dumps(sorted(set(ids))))
    return [
        Loaded(
            _article(row), row["form"], bytes(row["body"]),
            None if row["said"] is None else bytes(row["said"]), row["news_at"],
        )
        for row in rows
    ]  # fmt: skip


async def arrived(session: Session, loaded: Iterable[Loaded], workspace_id: int) -> list[Loaded]:
    """The articles with the time since when the workspace has them as ``fetched_at``.

    Others may have had them before. What was there when its source was added counts from its publication, but
    where another source brought it as news.
    """
    given = list(loaded)
    ids = json.dumps(sorted({one.article.id for one in given}))
    rows = await session.all("articles.arrivals", ids=ids, workspace_id=workspace_id)
    since = {row["id"]: row["at"] for row in rows if row["at"]}
    came = (since.get(one.article.id, one.article.fetched_at) for one in given)
    return [
        replace(one, article=replace(one.article, fetched_at=at)) for one, at in zip(given, came, strict=True)
    ]


async def visible(session: Session, key: str, workspace_id: int, samples: bool) -> Article | None:
    """The article of a key, when the workspace may see it."""
    where = {"workspace_id": workspace_id, "samples": int(samples)}
    row = await session.one("articles.visible_article", key=key, **where)
    return _article(row) if row else None


async def counts(session: Session, workspace_id: int, samples: bool) -> Counts:
    """How much a workspace may see."""
    row = await session.one("articles.count_articles", workspace_id=workspace_id, samples=int(samples))
    assert row is not None
    return Counts(
        row["articles"], row["publishers"], row["stories"], row["oldest_at"] or 0, row["newest_at"] or 0
    )


async def add_terms(session: Session, counted: Mapping[str, int]) -> None:
    """Add to how many articles hold each term."""
    if counted:
        await session.run("search.add_terms", counts=json.dumps(dict(counted), ensure_ascii=False))


async def frequencies(session: Session) -> dict[str, int]:
    """How many articles hold a term, for those that two or more hold.

    A quarter of a million at once would hold up every answer for half a second: they are read in parts.
    """
    found: dict[str, int] = {}
    last = ""
    while rows := await session.all("articles.terms", term=last, most=_TERMS):
        last = rows[-1]["term"]
        found.update((row["term"], row["articles"]) for row in rows)
    return found


async def total(session: Session) -> int:
    """How many articles the store holds."""
    return int(await session.value("articles.total") or 0)


async def newest_sample(session: Session) -> int | None:
    """When the newest sample article was published; None without samples."""
    value = await session.value("articles.newest_sample")
    return None if value is None else int(value)


async def similar(session: Session, match: str, low: int, high: int, most: int) -> list[int]:
    """Ids of articles of a span of ids that match, the most alike first, whoever may see them."""
    rows = await session.all("search.similar_articles", match=match, low=low, high=high, most=most)
    return [row["id"] for row in rows]


async def profiles(session: Session, ids: Iterable[int]) -> Sequence[Row]:
    """Rows of id, story_id, family, published_at, profile."""
    return await session.all("articles.profiles", ids=json.dumps(sorted(set(ids))))


def _article(row: Row) -> Article:
    return Article(
        id=row["id"],
        key=row["key"],
        url=row["url"],
        title=row["title"],
        text=row["text"],
        publisher=row["publisher"],
        family=row["family"],
        language=row["language"],
        author=row["author"],
        published_at=row["published_at"],
        fetched_at=row["fetched_at"],
        story_id=row["story_id"],
        copy_of=row["copy_of"],
        sample=bool(row["sample"]),
    )
