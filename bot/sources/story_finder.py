"""Which story each article of a batch tells, asked of the store and decided by ``bot.stories``.

stored articles that share its telling terms | stories worth a full look | their articles | decision

What was decided in a batch is remembered until it is written: the index cannot find it yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.sources.ingested import Decided
from bot.sources.prepare import Prepared
from bot.sources.revising import OffLoop
from bot.store import Database, Session, articles, stories
from bot.store.search import Wanted, expression
from bot.stories.grouping import MEMBERS, WINDOW, Candidate, Grouper, Weights
from bot.stories.profile import decode

_CANDIDATES = 24
_CACHE = 4_000  # profiles kept decoded, about 8 kB each; the store gives the others again
_STALE = 50  # articles, and a twentieth, by which the corpus grows before the grouper weighs anew


class StoryFinder:
    """Decides on one batch after the other: ``begin``, ``find`` for each article, then ``end``."""

    def __init__(self, database: Database, off_loop: OffLoop) -> None:
        self._database = database
        self._off_loop = off_loop
        self._frequencies: dict[str, int] | None = None
        self._total = 0
        self._profiles: dict[int, Candidate] = {}
        self._grouper: Grouper | None = None
        self._weights: Weights | None = None  # by the corpus as it stands at the batch's beginning
        self._weighed = 0  # articles that the grouper's weights are made from
        self._batch: list[Candidate] = []  # decided, not yet written
        self._joined: dict[int, int] = {}  # stories that this batch makes part of others

    async def begin(self, session: Session) -> None:
        """Get ready for a batch."""
        if self._frequencies is None:
            self._frequencies = await articles.frequencies(session)
            self._total = await articles.total(session)
        self._weights = Weights(self._frequencies, self._total)
        self._batch.clear()
        self._joined.clear()
        # It keeps the candidates' vectors, and weighs by the corpus as it stood a while ago.
        if self._grouper is None:
            self._grouper = Grouper(self._frequencies, self._total)
            self._weighed = self._total
        elif self._total > self._weighed + self._weighed // 20 + _STALE:
            self._grouper.weigh_anew(self._frequencies, self._total)
            self._weighed = self._total

    async def find(self, session: Session, article_id: int, prepared: Prepared) -> Decided:
        """The story of an article that is new."""
        assert self._grouper is not None
        profile, at, family = prepared.profile, prepared.article.published_at, prepared.article.family
        near = [*await self._candidates(session, await self._similar(session, prepared)), *self._batch]
        likely = await self._off_loop(self._grouper.shortlist, profile, at, near)
        members = await self._members(session, likely, at)
        decision = await self._off_loop(self._grouper.assign, profile, at, members, family)
        story_id = decision.story_id or article_id
        self._join(decision.bridges, story_id)
        candidate = Candidate(
            article_id=article_id,
            story_id=story_id,
            family=family,
            published_at=at,
            profile=profile,
        )
        self._profiles[article_id] = candidate
        self._batch.append(candidate)
        return Decided(prepared, article_id, story_id, decision.copy_of, decision.bridges)

    def end(self, added: Sequence[Decided], terms: Counter[str]) -> None:
        """The batch is written: these articles are there now, with so many of each term."""
        assert self._frequencies is not None
        for term, count in terms.items():
            self._frequencies[term] = self._frequencies.get(term, 0) + count
        self._total += len(added)
        self._batch.clear()
        while len(self._profiles) > _CACHE:
            del self._profiles[next(iter(self._profiles))]

    def forget(self, article_id: int) -> None:
        """What is remembered of this article is true no more."""
        self._profiles.pop(article_id, None)

    def forget_all(self) -> None:
        """The batch is not written, or one of its decisions was in vain."""
        self._profiles.clear()

    def recount(self) -> None:
        """Learn anew how many articles hold a term: some were let go."""
        self._frequencies = self._grouper = None

    async def _similar(self, session: Session, prepared: Prepared) -> list[int]:
        """Ids of stored articles of the same days that share its telling terms."""
        assert self._grouper is not None and self._weights is not None
        words = self._grouper.probes(prepared.profile, self._weights)
        match = expression(Wanted(tuple(((w,),) for w in words if w.isalnum())), self._database.engine)
        at = prepared.article.published_at
        low, high = articles.span(at - WINDOW, at + WINDOW)
        return await articles.similar(session, match, low, high, _CANDIDATES) if match else []

    async def _candidates(self, session: Session, ids: Sequence[int]) -> list[Candidate]:
        missing = [i for i in ids if i not in self._profiles]
        for row in await articles.profiles(session, missing) if missing else ():
            try:
                profile = decode(bytes(row["profile"]))
            except ValueError:  # of an older form: it is no candidate until it is read again
                continue
            story_id: int = row["story_id"]
            self._profiles[row["id"]] = Candidate(
                article_id=row["id"],
                story_id=self._joined.get(story_id, story_id),
                family=row["family"],
                published_at=row["published_at"],
                profile=profile,
            )
        return [self._profiles[i] for i in ids if i in self._profiles]

    async def _members(self, session: Session, story_ids: Sequence[int], at: int) -> list[Candidate]:
        """The newest articles of the stories, those of this batch too."""
        low, high = articles.span(at - WINDOW, at + WINDOW)
        ids = await stories.members(session, story_ids, low, high, MEMBERS) if story_ids else []
        found = {one.article_id: one for one in await self._candidates(session, ids)}
        wanted = set(story_ids)
        found |= {one.article_id: one for one in self._batch}
        return [one for one in found.values() if one.story_id in wanted]

    def _join(self, story_ids: Sequence[int], target_id: int) -> None:
        """Remember that stories became part of another; the store learns it with the batch."""
        if not story_ids:
            return
        self._joined |= dict.fromkeys(story_ids, target_id)
        for story_id, into in self._joined.items():
            self._joined[story_id] = self._joined.get(into, into)
        for id_, one in self._profiles.items():
            if one.story_id in self._joined:
                self._profiles[id_] = replace(one, story_id=self._joined[one.story_id])
        self._batch = [self._profiles.get(one.article_id, one) for one in self._batch]
