"""Articles in: what was read becomes clean, analysed, grouped and stored.

drafts | clean, analyse (off the loop) | known already? | which story? | store with index and source

Decisions are made outside the transaction, which only writes (and compares the versions of what a publisher
changed): one a batch, so a killed process leaves whole batches or nothing of one, and an answer never waits
long. Which story an article tells is ``bot.stories``' business; this shell fetches candidates and applies the
decision.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from bot.ids import short
from bot.model import Article, Draft
from bot.sources.boilerplate import without_boilerplate
from bot.sources.ingested import Decided, Ingested
from bot.sources.known import KnownOnes
from bot.sources.prepare import Prepared, prepare
from bot.sources.revising import OffLoop, rewrite
from bot.store import Database, Session, articles, retention, sources, stories
from bot.store.articles import Teller
from bot.store.search import Wanted, expression
from bot.stories.grouping import MEMBERS, WINDOW, Candidate, Grouper, Profile, Weights
from bot.stories.profile import decode as decode_profile
from bot.stories.profile import encode as encode_profile

log = logging.getLogger(__name__)

_BATCH = 50
_INCIDENT_BITS = 40
_CANDIDATES = 24
_CACHE = 4_000  # profiles kept decoded, about 8 kB each; the store gives the others again


class Ingest:
    """The one way articles get into the store. Safe to call from many tasks: batches take turns."""

    def __init__(
        self,
        database: Database,
        off_loop: OffLoop,
        random_bits: Callable[[int], int],
        clock: Callable[[], int],
    ) -> None:
        self._database = database
        self._clock = clock
        self._off_loop = off_loop
        self._random_bits = random_bits
        self._turn = asyncio.Lock()
        self._frequencies: dict[str, int] | None = None
        self._total = 0
        self._profiles: dict[int, Candidate] = {}
        self._grouper: Grouper | None = None
        self._weights: Weights | None = None  # by the corpus as it stands at the batch's beginning
        self._weighed = 0  # articles that the grouper's weights are made from
        self._batch: list[Candidate] = []  # decided, not yet written: the index cannot find them
        self._joined: dict[int, int] = {}  # stories that this batch makes part of others

    async def add(self, drafts: Iterable[Draft], source_id: int, now: int) -> Ingested:
        """Store the drafts as articles of a source; ``now`` dates those without a date of their own."""
        result = Ingested()
        waiting = iter(drafts)
        while batch := await self._off_loop(self._take, waiting, now):
            async with self._turn:
                await self._add_batch(batch, source_id, now, result)
        return result

    def _take(self, drafts: Iterable[Draft], now: int) -> list[Prepared | tuple[str, str]]:
        """The next batch, made ready; reading, cleaning and analysing happen here, in a worker thread."""
        batch = without_boilerplate(list(islice(drafts, _BATCH)))
        return [self._prepared(draft, now) for draft in batch]

    def _prepared(self, draft: Draft, now: int) -> Prepared | tuple[str, str]:
        """One draft made ready. A bug that it meets costs this article, and no other of its source."""
        try:
            return prepare(draft, now)
        except Exception:
            incident = short(self._random_bits(_INCIDENT_BITS))
            log.exception("incident %s: “%s” at %s could not be read", incident, draft.title, draft.url)
            return draft.title or draft.url, f"Reading it failed on our side: incident {incident} in the log."

    async def _add_batch(
        self, batch: Sequence[Prepared | tuple[str, str]], source_id: int, now: int, result: Ingested
    ) -> None:
        """Decide outside a transaction, then write in one: an answer never waits for a decision."""
        result.refused += [one for one in batch if isinstance(one, tuple)]
        counted: Counter[str] = Counter()
        try:
            async with self._database.reading() as session:
                await self._warm(session)
                prepared = [one for one in batch if not isinstance(one, tuple)]
                source = await sources.teller(session, source_id)
                known = await _known(session, prepared, source)
                gone = await retention.gone(session, [one.article.key for one in prepared], source_id)
                there = [
                    one
                    for one in prepared
                    if one.article.key not in gone or known.find(one.article, one.digest)
                ]
                result.known += len(prepared) - len(there)  # let go long ago, and still listed
                decided = [await self._decide(session, one, known) for one in there]
            async with self._database.writing() as session:
                await articles.take_turn(session)
                # a source's reading may have begun long ago: what is added stands from now on
                at = self._clock()
                added = await self._write(session, decided, source, at, result)
                for one in added:
                    counted.update(one.terms)
                await articles.add_terms(session, counted)
        except BaseException:
            self._profiles.clear()  # what was remembered of the batch was never written, or taken back
            raise
        assert self._frequencies is not None
        for term, articles_ in counted.items():
            self._frequencies[term] = self._frequencies.get(term, 0) + articles_
        self._total += len(added)
        self._batch.clear()
        while len(self._profiles) > _CACHE:
            del self._profiles[next(iter(self._profiles))]

    async def _decide(self, session: Session, prepared: Prepared, known: KnownOnes) -> Decided:
        """An id and a story for an article that is new as far as can be seen; nothing is written."""
        article_id = articles.article_id(prepared.article.published_at, self._random_bits(22))
        found = known.find(prepared.article, prepared.digest)
        if found is not None:
            return Decided(prepared, article_id, article_id, None)
        assert self._grouper is not None
        profile, at, family = prepared.profile, prepared.article.published_at, prepared.article.family
        near = [*await self._candidates(session, await self._similar(session, prepared)), *self._batch]
        likely = await self._off_loop(self._grouper.shortlist, profile, at, near)
        members = await self._members(session, likely, at)
        decision = await self._off_loop(self._grouper.assign, profile, at, members, family)
        story_id = decision.story_id or article_id
        self._join(decision.bridges, story_id)
        decided = Decided(prepared, article_id, story_id, decision.copy_of, decision.bridges)
        candidate = Candidate(
            article_id=article_id,
            story_id=story_id,
            family=family,
            published_at=at,
            profile=profile,
        )
        self._profiles[article_id] = candidate
        self._batch.append(candidate)
        article = replace(prepared.article, id=article_id, story_id=story_id, key=known.key(prepared.article))
        known.add(known.stored(article, prepared.digest))
        return decided

    async def recount(self) -> None:
        """Learn anew how many articles hold a term: some were let go."""
        async with self._turn:
            self._frequencies = self._grouper = None

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

    async def _write(
        self, session: Session, decided: Sequence[Decided], source: Teller, at: int, result: Ingested
    ) -> list[Decided]:
        """Write a batch; the articles that were added. The store may have some since a moment ago."""
        known = await _known(session, [one.prepared for one in decided], source)
        added: list[Decided] = []
        new: list[articles.Stored] = []
        changed: list[tuple[articles.Stored, Prepared]] = []
        instead: dict[int, articles.Known] = {}  # of what was decided on in vain: what the store has
        for one in decided:
            prepared = one.prepared
            found = known.find(prepared.article, prepared.digest)
            if found is None:
                before = known.left(prepared.article)
                if before is not None:
                    await articles.unlink(session, [before.id], source.id)
                story = instead.get(one.story_id)
                of = one.copy_of if before is None else None  # of what it said before it is no copy
                copied = instead.get(of) if of else None
                article = replace(
                    prepared.article,
                    id=one.id,
                    key=known.key(prepared.article),
                    story_id=story.story_id if story else one.story_id,
                    copy_of=copied.id if copied else of,
                )
                known.add(known.stored(article, prepared.digest))
                new.append(_stored(prepared, article))
                added.append(one)
                continue
            instead[one.id] = found
            self._profiles.pop(one.id, None)
            if one.joins:  # they were joined in memory only, by an article that is none
                self._profiles.clear()
            if known.changed(found, prepared.article, prepared.digest):
                found = replace(found, digest=prepared.digest, title=prepared.article.title)
                again = _stored(prepared, replace(prepared.article, id=found.id))
                changed.append((again, prepared))
                self._profiles.pop(found.id, None)  # it is of the text before
            else:
                result.known += 1
            known.told(found)
        await articles.add(session, new, source.id, at)
        await articles.link(session, [found.id for found in instead.values()], source.id, at)
        for stored, prepared in changed:
            if await rewrite(session, self._off_loop, stored, prepared, at):
                result.changed.append(stored.article.id)
            else:
                result.known += 1
        for one in added:
            home = instead.get(one.story_id)
            for story_id in one.joins:
                await stories.join(session, story_id, home.story_id if home else one.story_id)
        result.new += [one.id for one in added]
        result.bare += sum(1 for one in added if one.prepared.bare)
        return added

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
                profile: Profile = decode_profile(bytes(row["profile"]))
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

    async def _warm(self, session: Session) -> None:
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
        elif self._total > self._weighed + self._weighed // 20 + _BATCH:
            self._grouper.weigh_anew(self._frequencies, self._total)
            self._weighed = self._total


async def _known(session: Session, prepared: Sequence[Prepared], source: Teller) -> KnownOnes:
    keys = [one.article.key for one in prepared]
    keys += [articles.own_key(key, source.id) for key in keys]
    return KnownOnes(await articles.known(session, keys, [one.digest for one in prepared]), source)


def _stored(prepared: Prepared, article: Article) -> articles.Stored:
    return articles.Stored(
        article=article,
        digest=prepared.digest,
        form=prepared.form,
        analysis=prepared.analysis,
        profile=encode_profile(prepared.profile),
        title_terms=prepared.title_terms,
        body_terms=prepared.body_terms,
    )
