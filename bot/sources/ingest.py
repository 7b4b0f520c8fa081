"""Articles in: what was read becomes clean, analysed, grouped and stored.

drafts | clean, analyse (off the loop) | known already? | which story? | store with index and source

One transaction a batch: a killed process leaves whole batches or nothing of one. Deciding which story an
article tells is ``bot.stories``' business; this shell fetches candidates and applies the decision.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from bot.model import Article, Draft
from bot.sources.prepare import Prepared, prepare
from bot.store import Database, Session, articles
from bot.store.search import Wanted, expression
from bot.stories.grouping import WINDOW, Candidate, Grouper, Profile, probes
from bot.stories.profile import decode as decode_profile
from bot.stories.profile import encode as encode_profile

_BATCH = 200
_CANDIDATES = 24
_CACHE = 20_000  # profiles kept decoded, about 2 kB each... the last days of a busy house

OffLoop = Callable[..., Awaitable[Any]]


@dataclass(slots=True)
class Ingested:
    """What became of the drafts: ids of new and changed articles, and how many were known."""

    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    known: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)  # (title, reason in words)


class Ingest:
    """The one way articles get into the store. Safe to call from many tasks: batches take turns."""

    def __init__(self, database: Database, off_loop: OffLoop, random_bits: Callable[[int], int]) -> None:
        self._database = database
        self._off_loop = off_loop
        self._random_bits = random_bits
        self._turn = asyncio.Lock()
        self._frequencies: dict[str, int] | None = None
        self._total = 0
        self._profiles: dict[int, Candidate] = {}
        self._grouper: Grouper | None = None

    async def add(self, drafts: Iterable[Draft], source_id: int, now: int) -> Ingested:
        """Store the drafts as articles of a source; ``now`` dates those without a date of their own."""
        result = Ingested()
        waiting = iter(drafts)
        while batch := await self._off_loop(_take, waiting, now):
            async with self._turn:
                await self._add_batch(batch, source_id, now, result)
        return result

    async def _add_batch(
        self, batch: Sequence[Prepared | tuple[str, str]], source_id: int, now: int, result: Ingested
    ) -> None:
        counted: Counter[str] = Counter()
        fresh: list[Candidate] = []
        try:
            async with self._database.writing() as session:
                await self._warm(session)
                for prepared in batch:
                    if isinstance(prepared, tuple):
                        result.refused.append(prepared)
                    else:
                        await self._add_one(session, prepared, source_id, now, result, counted, fresh)
                await articles.add_terms(session, counted)
        except BaseException:
            self._frequencies = None  # what was counted in memory was taken back with the transaction
            for candidate in fresh:
                self._profiles.pop(candidate.article_id, None)
            raise
        while len(self._profiles) > _CACHE:
            del self._profiles[next(iter(self._profiles))]

    async def _add_one(
        self,
        session: Session,
        prepared: Prepared,
        source_id: int,
        now: int,
        result: Ingested,
        counted: Counter[str],
        fresh: list[Candidate],
    ) -> None:
        known = await articles.known(session, prepared.article.key, prepared.digest)
        if known is not None:
            await articles.link(session, known.id, source_id)
            if known.key == prepared.article.key and known.digest != prepared.digest:
                article = replace(prepared.article, id=known.id)
                await articles.rewrite(session, _stored(prepared, article, new_story=False))
                result.changed.append(known.id)
            else:
                result.known += 1
            return
        article_id = articles.article_id(prepared.article.published_at, self._random_bits(22))
        story_id, copy_of, new_story = await self._story(session, prepared, article_id)
        article = replace(prepared.article, id=article_id, story_id=story_id, copy_of=copy_of)
        await articles.add(session, _stored(prepared, article, new_story=new_story), source_id)
        terms = {term for term, _ in prepared.profile.terms} | set(prepared.profile.title)
        counted.update(terms)
        assert self._frequencies is not None
        for term in terms:
            self._frequencies[term] = self._frequencies.get(term, 0) + 1
        self._total += 1
        candidate = Candidate(
            article_id=article_id,
            story_id=story_id,
            family=article.family,
            published_at=article.published_at,
            profile=prepared.profile,
        )
        self._profiles[article_id] = candidate
        fresh.append(candidate)
        result.new.append(article_id)

    async def _story(
        self, session: Session, prepared: Prepared, article_id: int
    ) -> tuple[int, int | None, bool]:
        """(story, the article it copies, whether the story is new)."""
        assert self._frequencies is not None
        words = probes(prepared.profile, self._frequencies, self._total)
        match = expression(Wanted(tuple(((w,),) for w in words if w.isalnum())), self._database.engine)
        at = prepared.article.published_at
        low, high = articles.span(at - WINDOW, at + WINDOW)
        ids = await articles.similar(session, match, low, high, _CANDIDATES) if match else []
        candidates = await self._candidates(session, ids)
        assert self._grouper is not None
        decision = self._grouper.assign(prepared.profile, at, candidates, family=prepared.article.family)
        if decision.story_id is None:
            return article_id, decision.copy_of, True
        return decision.story_id, decision.copy_of, False

    async def _candidates(self, session: Session, ids: Sequence[int]) -> list[Candidate]:
        missing = [i for i in ids if i not in self._profiles]
        for row in await articles.profiles(session, missing) if missing else ():
            try:
                profile: Profile = decode_profile(bytes(row["profile"]))
            except ValueError:  # of an older form: it is no candidate until it is read again
                continue
            self._profiles[row["id"]] = Candidate(
                article_id=row["id"],
                story_id=row["story_id"],
                family=row["family"],
                published_at=row["published_at"],
                profile=profile,
            )
        return [self._profiles[i] for i in ids if i in self._profiles]

    async def _warm(self, session: Session) -> None:
        if self._frequencies is None:
            self._frequencies = await articles.frequencies(session)
            self._total = await articles.total(session)
        # one for the batch: it keeps the candidates' vectors, and weighs by the corpus as it stands now
        self._grouper = Grouper(self._frequencies, self._total)


def _take(drafts: Iterable[Draft], now: int) -> list[Prepared | tuple[str, str]]:
    """The next batch, made ready; reading, cleaning and analysing happen here, in a worker thread."""
    return [prepare(draft, now) for draft in islice(drafts, _BATCH)]


def _stored(prepared: Prepared, article: Article, *, new_story: bool) -> articles.Stored:
    return articles.Stored(
        article=article,
        digest=prepared.digest,
        form=prepared.form,
        analysis=prepared.analysis,
        profile=encode_profile(prepared.profile),
        title_terms=prepared.title_terms,
        body_terms=prepared.body_terms,
        new_story=new_story,
    )
