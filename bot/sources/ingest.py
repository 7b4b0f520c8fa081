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

from bot.errors import BriefError, Unreadable
from bot.ids import short
from bot.model import Article, Draft
from bot.sources.ingested import Decided, Ingested
from bot.sources.known import Compared, KnownOnes, compare
from bot.sources.notices import without_notices, without_text
from bot.sources.prepare import Prepared, prepare
from bot.sources.revising import OffLoop, rewrite
from bot.sources.story_finder import StoryFinder
from bot.store import Database, Session, articles, retention, sources, stories
from bot.store.articles import Teller
from bot.stories.profile import encode as encode_profile
from bot.text.analysis import FORM
from bot.text.vocabulary import Industries

log = logging.getLogger(__name__)

Refused = tuple[str, str]  # (title, reason in words)

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
        industries: Callable[[], Industries] = Industries,
    ) -> None:
        self._database = database
        self._clock = clock
        self._off_loop = off_loop
        self._random_bits = random_bits
        self._industries = industries
        self._turn = asyncio.Lock()
        self._stories = StoryFinder(database, off_loop)

    async def add(
        self, drafts: Iterable[Draft], source_id: int, now: int, result: Ingested | None = None
    ) -> Ingested:
        """Store the drafts as articles of a source; ``now`` dates those without a date of their own. What
        became of them is added to ``result`` as they go in, for whoever is broken off."""
        result = Ingested() if result is None else result
        waiting = iter(drafts)
        while batch := await self._off_loop(self._take, waiting, now):
            async with self._turn:
                await self._add_batch(batch, source_id, now, result)
        return result

    def _take(self, drafts: Iterable[Draft], now: int) -> list[Prepared | Refused]:
        """The next batch, made ready; reading, cleaning and analysing happen here, in a worker thread."""
        batch = without_notices(list(islice(drafts, _BATCH)))
        return [self._prepared(draft, now) for draft in batch]

    def _prepared(self, draft: Draft, now: int) -> Prepared | Refused:
        """One draft made ready. A bug that it meets costs this article, and no other of its source."""
        name = draft.title.strip() or draft.url or "(no title)"
        try:
            return prepare(draft, now, self._industries())
        except Unreadable as error:
            return name, error.sentence
        except Exception:
            incident = short(self._random_bits(_INCIDENT_BITS))
            log.exception("incident %s: “%s” at %s could not be read", incident, draft.title, draft.url)
            return name, f"Reading it failed on our side: incident {incident} in the log."

    async def _add_batch(
        self, batch: Sequence[Prepared | Refused], source_id: int, now: int, result: Ingested
    ) -> None:
        """Decide outside a transaction, then write in one: an answer never waits for a decision."""
        result.refused += [one for one in batch if isinstance(one, tuple)]
        before = len(result.new)
        try:
            async with self._database.reading() as session:
                source = await sources.teller(session, source_id)
                prepared, known = await self._without_notices(session, batch, source, now)
                gone = await retention.gone(session, [one.article.key for one in prepared], source_id)
                there = [
                    one
                    for one in prepared
                    if one.article.key not in gone or known.find(one.article, one.digest)
                ]
                result.known += len(prepared) - len(there)  # let go long ago, and still listed
                unknown = [one for one in there if known.find(one.article, one.digest) is None]
                await self._stories.begin(session, unknown)
                ids = await self._free_ids(session, there)
                decided = [
                    await self._decide(session, id_, one, known) for id_, one in zip(ids, there, strict=True)
                ]
            async with self._database.writing() as session:
                await articles.take_turn(session)
                added = await self._write(session, decided, source, result)
        except BaseException as error:
            if isinstance(error, BriefError):  # a full disk: the store has taken the batch back
                del result.new[before:]
            self._stories.recount()  # what was remembered of the batch was never written, or taken back
            raise
        self._stories.end(added)

    async def _without_notices(
        self, session: Session, batch: Sequence[Prepared | Refused], source: Teller, now: int
    ) -> tuple[list[Prepared], KnownOnes]:
        """The articles, and what is known of them; those whose text is a notice are made anew without it."""
        prepared = [one for one in batch if isinstance(one, Prepared)]
        known = await _known(session, prepared, source)
        while any(notices := [known.is_notice(one.article, one.digest) for one in prepared]):
            prepared = await self._off_loop(self._without, prepared, notices, now)
            known = await _known(session, prepared, source)
        return prepared, known

    def _without(self, prepared: Sequence[Prepared], notices: Sequence[bool], now: int) -> list[Prepared]:
        """The articles; those whose text is a notice without it. Runs in a worker thread."""
        made = [
            self._prepared(without_text(one.draft), now) if notice else one
            for one, notice in zip(prepared, notices, strict=True)
        ]
        return [one for one in made if isinstance(one, Prepared)]

    async def _free_ids(self, session: Session, prepared: Sequence[Prepared]) -> list[int]:
        """An id that is nobody's for each: an archive may have a thousand articles of one second."""

        def drawn(one: Prepared) -> int:
            return articles.article_id(one.article.published_at, self._random_bits(22))

        ids = [drawn(one) for one in prepared]
        while taken := await articles.taken(session, ids) | {
            id_ for id_, many in Counter(ids).items() if many > 1
        }:
            ids = [drawn(one) if id_ in taken else id_ for id_, one in zip(ids, prepared, strict=True)]
        return ids

    async def _decide(
        self, session: Session, article_id: int, prepared: Prepared, known: KnownOnes
    ) -> Decided:
        """A story for an article that is new as far as can be seen; nothing is written."""
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
        self, session: Session, decided: Sequence[Decided], source: Teller, result: Ingested
    ) -> list[Prepared]:
        """Write a batch; the articles that were added. The store may have some since a moment ago."""
        at = self._clock()  # not when the source's reading began: what is added stands from now on
        found = compare(decided, await _known(session, [one.prepared for one in decided], source))
        self._unlearn(decided, found)
        await articles.unlink(session, found.left, source.id)
        await articles.add(session, [_stored(one.prepared, article) for one, article in found.new])
        came = {found.homes[one.id].id: one.prepared.came_at(at) for one in decided}
        await articles.link(session, came, source.id)
        changed = []
        for home, prepared in found.changed:
            again = _stored(prepared, replace(prepared.article, id=home.id))
            if await rewrite(session, self._off_loop, again, prepared, at):
                changed.append(home.id)
        for story_id, target_id in found.joins():
            await stories.join(session, story_id, target_id)
        added = [one.prepared for one, _ in found.new]
        await articles.add_terms(session, Counter(chain.from_iterable(one.terms for one in added)))
        new = [*(article.id for _, article in found.new), *found.back]
        renewed = [id_ for id_ in changed if id_ not in found.back]
        result.new += new
        result.bare += sum(one.bare for one in added)
        result.changed += renewed
        result.brought.update(new, renewed)
        of_these = sum(found.homes[one.id].id in result.brought for one in decided)
        result.repeated += of_these - len(new) - len(renewed)
        result.known += len(decided) - of_these
        return added

    def _unlearn(self, decided: Sequence[Decided], found: Compared) -> None:
        """Forget of the batch what is true no more."""
        for one in decided:
            if found.homes[one.id].id != one.id:  # decided on in vain
                self._stories.forget(one.id)
                if one.joins:  # stories were joined in memory only, by an article that is none
                    self._stories.forget_all()
        for home, _ in found.changed:
            self._stories.forget(home.id)  # what is remembered is of the text before


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
