"""Articles in: what was read becomes clean, analysed, grouped and stored.

drafts | clean, analyse (off the loop) | known already? | which story? | store with index and source

Decisions are made outside the transaction, which only writes (and compares the versions of what a publisher
changed): one a batch, so a killed process leaves whole batches or nothing of one, and an answer never waits
long. Which story an article tells ``story_finder`` knows.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain, islice

from bot.errors import Unreadable
from bot.ids import short
from bot.model import Article, Draft
from bot.sources.ingested import Decided, Ingested
from bot.sources.known import KnownOnes
from bot.sources.notices import without_notices, without_text
from bot.sources.prepare import Prepared, prepare
from bot.sources.revising import OffLoop, rewrite
from bot.sources.story_finder import StoryFinder
from bot.store import Database, Session, articles, retention, sources, stories
from bot.store.articles import Teller
from bot.stories.profile import encode as encode_profile
from bot.text.analysis import FORM

log = logging.getLogger(__name__)

_BATCH = 50
_INCIDENT_BITS = 40


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
        self._stories = StoryFinder(database, off_loop)

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
        batch = without_notices(list(islice(drafts, _BATCH)))
        return [self._prepared(draft, now) for draft in batch]

    def _prepared(self, draft: Draft, now: int) -> Prepared | tuple[str, str]:
        """One draft made ready. A bug that it meets costs this article, and no other of its source."""
        name = draft.title.strip() or draft.url or "(no title)"
        try:
            return prepare(draft, now)
        except Unreadable as error:
            return name, error.sentence
        except Exception:
            incident = short(self._random_bits(_INCIDENT_BITS))
            log.exception("incident %s: “%s” at %s could not be read", incident, draft.title, draft.url)
            return name, f"Reading it failed on our side: incident {incident} in the log."

    def _without(self, prepared: Sequence[Prepared], notices: Sequence[bool], now: int) -> list[Prepared]:
        """The articles; those whose text is a notice are made anew without it."""
        made = [
            self._prepared(without_text(one.draft), now) if notice else one
            for one, notice in zip(prepared, notices, strict=True)
        ]
        return [one for one in made if isinstance(one, Prepared)]

    async def _add_batch(
        self, batch: Sequence[Prepared | tuple[str, str]], source_id: int, now: int, result: Ingested
    ) -> None:
        """Decide outside a transaction, then write in one: an answer never waits for a decision."""
        result.refused += [one for one in batch if isinstance(one, tuple)]
        try:
            async with self._database.reading() as session:
                source = await sources.teller(session, source_id)
                prepared = [one for one in batch if not isinstance(one, tuple)]
                known = await _known(session, prepared, source)
                while any(notices := [known.is_notice(one.article, one.digest) for one in prepared]):
                    prepared = await self._off_loop(self._without, prepared, notices, now)
                    known = await _known(session, prepared, source)
                gone = await retention.gone(session, [one.article.key for one in prepared], source_id)
                there = [
                    one
                    for one in prepared
                    if one.article.key not in gone or known.find(one.article, one.digest)
                ]
                result.known += len(prepared) - len(there)  # let go long ago, and still listed
                unknown = [one for one in there if known.find(one.article, one.digest) is None]
                await self._stories.begin(session, unknown)
                decided = [await self._decide(session, one, known) for one in there]
            async with self._database.writing() as session:
                await articles.take_turn(session)
                # a source's reading may have begun long ago: what is added stands from now on
                at = self._clock()
                added = await self._write(session, decided, source, at, result)
                terms = [one.prepared.terms for one in added]
                await articles.add_terms(session, Counter(chain.from_iterable(terms)))
        except BaseException:
            self._stories.recount()  # what was remembered of the batch was never written, or taken back
            raise
        self._stories.end([one.prepared for one in added])

    async def _decide(self, session: Session, prepared: Prepared, known: KnownOnes) -> Decided:
        """An id and a story for an article that is new as far as can be seen; nothing is written."""
        article_id = articles.article_id(prepared.article.published_at, self._random_bits(22))
        found = known.find(prepared.article, prepared.digest)
        if found is not None:
            return Decided(prepared, article_id, article_id, None)
        decided = await self._stories.find(session, article_id, prepared)
        article = replace(prepared.article, id=article_id, story_id=decided.story_id)
        article = replace(article, key=known.key(article))
        known.add(known.stored(article, prepared.digest))
        return decided

    async def recount(self) -> None:
        """Learn anew how many articles hold a term: some were let go."""
        async with self._turn:
            self._stories.recount()

    async def _write(
        self, session: Session, decided: Sequence[Decided], source: Teller, at: int, result: Ingested
    ) -> list[Decided]:
        """Write a batch; the articles that were added. The store may have some since a moment ago."""
        known = await _known(session, [one.prepared for one in decided], source)
        added: list[Decided] = []
        new: list[articles.Stored] = []
        came: dict[int, int] = {}  # id -> since when the source has it
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
                came[one.id] = prepared.came_at(at)
                added.append(one)
                continue
            instead[one.id] = found
            came[found.id] = prepared.came_at(at)
            self._stories.forget(one.id)
            if one.joins:  # they were joined in memory only, by an article that is none
                self._stories.forget_all()
            if known.changed(found, prepared.article, prepared.digest):
                found = replace(found, digest=prepared.digest, title=prepared.article.title)
                again = _stored(prepared, replace(prepared.article, id=found.id))
                changed.append((again, prepared))
                self._stories.forget(found.id)  # it is of the text before
            else:
                result.known += 1
            known.told(found)
        await articles.add(session, new)
        await articles.link(session, came, source.id)
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


async def _known(session: Session, prepared: Sequence[Prepared], source: Teller) -> KnownOnes:
    keys = [one.article.key for one in prepared]
    keys += [articles.own_key(key, source.id) for key in keys]
    return KnownOnes(await articles.known(session, keys, [one.digest for one in prepared]), source)


def _stored(prepared: Prepared, article: Article) -> articles.Stored:
    return articles.Stored(
        article=article,
        digest=prepared.digest,
        form=FORM,
        analysis=prepared.analysis,
        profile=encode_profile(prepared.profile),
        title_terms=prepared.title_terms,
        body_terms=prepared.body_terms,
    )
