"""What the store has already of a batch, by key or by the very text, and what of the batch is new. Pure.

Two sources share an article only as long as both say the same: what one workspace's source says under an
address must not be read by those who follow another one. Else each has the address as an article of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.model import Article
from bot.sources.ingested import Decided
from bot.sources.notices import LONGEST, is_notice, of_others
from bot.sources.prepare import Prepared
from bot.store.articles import Known, Teller, own_key
from bot.stories.publishers import family


class KnownOnes:
    """Looks an article of a source up by its key, then by its text; the oldest of several that have it."""

    def __init__(self, known: Iterable[Known], source: Teller) -> None:
        self._source = source
        self._by_key: dict[str, Known] = {}
        self._by_digest: dict[str, dict[int, Known]] = {}
        for one in known:
            self.add(one)

    def find(self, article: Article, digest: str) -> Known | None:
        """The stored article that this is, also with another text; None when it is new."""
        found = self._by_key.get(own_key(article.key, self._source.id))
        if found is not None:
            return found
        found = self._by_key.get(article.key)
        if found is not None and self._is_same(found, article, digest):
            return found
        same_text = [one for _, one in sorted(self._by_digest.get(digest, {}).items()) if self._reads(one)]
        return next((one for one in same_text if not _may_be_a_notice(one, article)), None)

    def is_notice(self, article: Article, digest: str) -> bool:
        """Whether the source told the very text before, of another thing, and it says nothing of either."""
        own = article.key, own_key(article.key, self._source.id)
        return bool(article.family) and any(
            one.family == article.family
            and one.key not in own
            and self._source in one.tellers
            and is_notice(article.text.removeprefix(f"{article.title}\n"), (one.title, article.title))
            for one in self._by_digest.get(digest, {}).values()
        )

    def changed(self, found: Known, article: Article, digest: str) -> bool:
        """Whether the article found has another text now, or from its one source another headline."""
        retitled = found.title != article.title and found.tellers == {self._source}
        return found.digest != digest or (
            retitled and found.key in (article.key, own_key(article.key, self._source.id))
        )

    def key(self, article: Article) -> str:
        """The key under which a new article is stored: its own one when its address is another's."""
        return own_key(article.key, self._source.id) if article.key in self._by_key else article.key

    def left(self, article: Article) -> Known | None:
        """The article that this new one was until now, with others who do not say what it says."""
        before = self._by_key.get(article.key)
        return before if before is not None and self._source in before.tellers else None

    def stored(self, article: Article, digest: str) -> Known:
        """What is known of an article that this source is about to bring."""
        return Known(
            article.id, article.key, digest, article.story_id, article.title, article.url, article.publisher,
            article.family, frozenset({self._source}),
        )  # fmt: skip

    def add(self, one: Known) -> None:
        """From now on the article is known; with another text it has the new one only."""
        before = self._by_key.get(one.key)
        if before is not None:
            del self._by_digest[before.digest][before.id]
        self._by_key[one.key] = one
        self._by_digest.setdefault(one.digest, {})[one.id] = one

    def told(self, one: Known) -> None:
        """The source tells the article, too."""
        self.add(replace(one, tellers=one.tellers | {self._source}))

    def _reads(self, found: Known) -> bool:
        """Whether everybody who reads the source reads the article, today and whoever follows it later."""
        return self._source in found.tellers or any(teller.everyone for teller in found.tellers)

    def _is_same(self, found: Known, article: Article, digest: str) -> bool:
        """Whether an article of this address is the one found, and may become its new text."""
        source, tellers = self._source, found.tellers
        house = family("", source.url)
        of_one_house = all(family("", teller.url) == house for teller in tellers)
        if digest == found.digest:
            alike = (article.title, article.url) == (found.title, found.url)
            # Two feeds of one site call it "Ledger: news" and "Ledger: towns".
            return self._reads(found) or (alike and (of_one_house or article.publisher == found.publisher))
        if tellers <= {source} or (source.everyone and all(teller.everyone for teller in tellers)):
            return True
        # The publisher's own word, or that of feeds of one house, stands for all who tell it.
        return source in tellers and (house == found.family or of_one_house)


@dataclass(frozen=True, slots=True)
class Compared:
    """A decided batch beside what the store has by now."""

    new: list[tuple[Decided, Article]] = field(default_factory=list)
    changed: list[tuple[Known, Prepared]] = field(default_factory=list)  # with another text, or headline
    back: list[int] = field(default_factory=list)  # ids of stored articles that no source told any more
    left: list[int] = field(default_factory=list)  # articles that the source told until now, and does no more
    homes: dict[int, Known] = field(default_factory=dict)  # id decided on -> the article that it is

    def story(self, id_: int) -> int:
        """The story that was decided on, or where that was in vain the one that the store has instead."""
        return self.homes[id_].story_id if id_ in self.homes else id_

    def article(self, id_: int | None) -> int | None:
        """The same of an article."""
        return self.homes[id_].id if id_ in self.homes else id_

    def joins(self) -> Iterator[tuple[int, int]]:
        """(story, the one that it is part of from now on), one after the other: the first is gone then."""
        gone: dict[int, int] = {}

        def now(story_id: int) -> int:
            while story_id in gone:
                story_id = gone[story_id]
            return story_id

        for one, article in self.new:
            for story_id in map(now, one.joins):
                target = now(article.story_id)
                if story_id != target:
                    gone[story_id] = target
                    yield story_id, target


def compare(decided: Iterable[Decided], known: KnownOnes) -> Compared:
    """What is new of a batch, what changed and what was there; ``known`` is kept true as it goes on."""
    found = Compared()
    for one in decided:
        article, digest = one.prepared.article, one.prepared.digest
        home = known.find(article, digest)
        if home is None:
            before = known.left(article)
            if before is not None:
                found.left.append(before.id)
            article = replace(
                article,
                id=one.id,
                key=known.key(article),
                story_id=found.story(one.story_id),
                # of what it said before it is no copy
                copy_of=found.article(one.copy_of) if before is None else None,
            )
            found.new.append((one, article))
            home = known.stored(article, digest)
        elif not home.tellers:  # its import was undone
            found.back.append(home.id)
        if known.changed(home, article, digest):
            home = replace(home, digest=digest, title=article.title)
            found.changed.append((home, one.prepared))
        known.told(home)
        found.homes[one.id] = home
    return found


def _may_be_a_notice(found: Known, article: Article) -> bool:
    """Whether the text that both have is what their publisher puts under every headline."""
    ours = article.family and found.family == article.family and len(article.text) <= LONGEST
    return bool(ours) and of_others(found.title, article.title)
