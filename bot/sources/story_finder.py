"""Which story each article of a batch tells, asked of the store and decided by ``bot.stories``.

stored articles that share its telling terms | stories worth a full look | their articles | decision

What was decided in a batch is remembered until it is written: the index cannot find it yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.sources.corpus import Corpus
from bot.sources.ingested import Decided
from bot.sources.prepare import Prepared
from bot.sources.revising import OffLoop
from bot.store import Database, Session, articles, stories
from bot.store.search import Wanted, expression
from bot.stories.grouping import MEMBERS, WINDOW, Candidate
from bot.stories.profile import decode

_CANDIDATES = 24
_CACHE = 4_000  # profiles kept decoded, about 4 kB each; the store gives the others again
_STEMS = 100_000  # that they share, 150 bytes each


class StoryFinder:
    """Decides on one batch after the other: ``begin``, ``find`` for each article, then ``end``."""

    def __init__(self, database: Database, off_loop: OffLoop) -> None:
        self._database = database
        self._off_loop = off_loop
        self._corpus = Corpus()
        self._counted: Sequence[Prepared] = ()  # the batch's articles as they were when it began
        self._profiles: dict[int, Candidate] = {}
        self._stems: dict[str, str] = {}
        self._batch: list[Candidate] = []  # decided, not yet written
        self._joined: dict[int, int] = {}  # stories that this batch makes part of others

    async def begin(self, session: Session, unknown: Sequence[Prepared]) -> None:
        """Get ready for a batch, of which these are new as far as can be seen."""
        self._batch.clear()
        self._joined.clear()
        self._counted = unknown
        await self._corpus.take(session, [one.terms for one in unknown])

    async def find(self, session: Session, article_id: int, prepared: Prepared) -> Decided:
        """The story of an article that is new."""
        profile, at, family = prepared.profile, prepared.article.published_at, prepared.article.family
        near = [*await self._candidates(session, await self._similar(session, prepared)), *self._batch]
        likely = await self._off_loop(self._corpus.grouper.shortlist, profile, at, near)
        members = await self._members(session, likely, at)
        decision = await self._off_loop(self._corpus.grouper.assign, profile, at, members, family)
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

    def end(self, added: Sequence[Prepared]) -> None:
        """The batch is written: these of its articles were added, others were there already."""
        written = {id(one) for one in added}
        self._corpus.give_back([one.terms for one in self._counted if id(one) not in written])
        self._counted = ()
        self._batch.clear()
        while len(self._profiles) > _CACHE:
            del self._profiles[next(iter(self._profiles))]
        if len(self._stems) > _STEMS:  # most are of profiles that are kept no more
            self._stems.clear()

    def forget(self, article_id: int) -> None:
        """What is remembered of this article is true no more."""
        self._profiles.pop(article_id, None)

    def forget_all(self) -> None:
        """The batch is not written, or one of its decisions was in vain."""
        self._profiles.clear()

    def recount(self) -> None:
        """Learn everything anew: articles were let go, or a batch was not written."""
        self._profiles.clear()
        self._corpus.forget()

    async def _similar(self, session: Session, prepared: Prepared) -> list[int]:
        """Ids of stored articles of the same days that share its telling terms."""
        words = self._corpus.grouper.probes(prepared.profile, self._corpus.weights)
        match = expression(Wanted(tuple(((w,),) for w in words if w.isalnum())), self._database.engine)
        at = prepared.article.published_at
        low, high = articles.span(at - WINDOW, at + WINDOW)
        return await articles.similar(session, match, low, high, _CANDIDATES) if match else []

    async def _candidates(self, session: Session, ids: Sequence[int]) -> list[Candidate]:
        missing = [i for i in ids if i not in self._profiles]
        for row in await articles.profiles(session, missing) if missing else ():
            try:
                profile = decode(bytes(row["profile"]), self._stems)
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
