"""What of a listing is news: pure decisions about entries, by keys of our own.

entries | known by address, guid or content, or by title when a site renamed everything | verdicts.

A feed's own guid and date are hints only: guids change, are repeated or are the same for everything, dates
move, are missing or lie ahead. What was listed before is remembered in ``seen``, 24 bytes an entry.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.sources.formats.feed_entry import Entry
from bot.sources.state import DAY
from bot.stories.address import canonical

KEY = 6  # bytes of a hash: among a source's thousand entries two are alike once in 10**8 sources
ADDRESS, GUID, TITLE, CONTENT = range(4)  # the hashes of a record, in this order
RECORD = 4 * KEY
TELLING_TITLE = 20  # code points: "Morning briefing" is many articles' title, a longer one is one's
TELLING_CONTENT = 200  # likewise
KEEP = 1_000  # entries remembered for a source
FIRST_NEWS = 10  # of a first reading, the newest; the rest was there before the source was added …
FIRST_MOST = 100  # … and so many of it are read with them, when they are dated, so that they can be asked for
NEWS_MOST = 500  # of any later reading; a feed that brings more at once is listing an archive
NEWS_DAYS = 30  # what turns up dated before that is an old entry listed again; at first FIRST_NEWS may be
POSTED_KEEP = 32
_EARLIEST = 631_152_000  # 1990: an earlier date is a mistake, usually a zero
_NOTHING = bytes(KEY)
_TELLING_GUID = re.compile(r"\d\D*\d\D*\d|(?=.{20}).*\d", re.DOTALL)


class Verdict(StrEnum):
    """What an entry is to us."""

    NEW = "new"
    EARLIER = "earlier"  # there before the source was added: read, but no news
    CHANGED = "changed"  # known, with another title or text
    SAME = "same"
    OLD = "old"  # not seen before, but no news: remembered, not read


@dataclass(frozen=True, slots=True)
class Decided:
    """``verdicts[i]`` belongs to entry i; ``dates`` has those of all that is not SAME, never ahead of now.

    ``shared`` has the entries whose address is that of other entries, too: it names none of them.
    """

    verdicts: tuple[Verdict, ...]
    dates: Mapping[int, int]
    shared: frozenset[int]
    seen: bytes
    posted: tuple[int, ...]  # publication times of the newest known entries, ascending


def decide(listed: Sequence[Entry], *, seen: bytes, posted: tuple[int, ...], now: int) -> Decided:
    """The verdict on each entry, and the memory to keep.

    ``seen`` and ``posted`` are what the last decision returned, empty when there was none.
    """
    first = not seen  # also when it was empty until now: what it then lists is no flood
    known = _Known(seen)
    records, shared = _records(listed, known)
    known.compare(records)
    verdicts = _verdicts(records, known)
    given = {  # reading dates takes time, and most entries are known
        index: entry.published_at
        for index, (entry, verdict) in enumerate(zip(listed, verdicts, strict=True))
        if verdict is not Verdict.SAME
    }
    dates = {index: date_of(at, now) for index, at in given.items()}
    news = [index for index, verdict in enumerate(verdicts) if verdict is Verdict.NEW]
    news.sort(key=lambda index: (-dates[index], index))  # undated ones count as now, in the feed's order
    oldest = now - NEWS_DAYS * DAY
    for place, index in enumerate(news):
        if not first:
            verdicts[index] = Verdict.NEW if place < NEWS_MOST and dates[index] >= oldest else Verdict.OLD
        elif place >= FIRST_NEWS:
            has_date = (given[index] or 0) >= _EARLIEST
            asked_for = place < FIRST_MOST and has_date and dates[index] >= oldest
            verdicts[index] = Verdict.EARLIER if asked_for else Verdict.OLD
    dated = [
        dates[index]
        for index in news
        if verdicts[index] is Verdict.NEW or (first and given[index] is not None)
    ]
    kept = sorted({*posted, *dated})[-POSTED_KEEP:]
    return Decided(tuple(verdicts), dates, shared, known.remember(records), tuple(kept))


def date_of(published_at: int | None, now: int) -> int:
    """When an entry counts as published: as it says, but never ahead of now; now when it does not say."""
    return now if published_at is None or published_at < _EARLIEST else min(published_at, now)


def _records(entries: Sequence[Entry], known: _Known) -> tuple[list[bytes], frozenset[int]]:
    """Four hashes for each entry, and which of them stand at one page with others.

    What several entries of the listing share names none of them alone.
    """
    titles = [" ".join(entry.title.value.casefold().split()) for entry in entries]
    texts = [max(entry.content.value, entry.summary.value, key=len) for entry in entries]
    contents = [
        _hash(f"{title}\n{text}") if len(text) >= TELLING_CONTENT else _NOTHING
        for title, text in zip(titles, texts, strict=True)
    ]
    found = [known.with_content(content) for content in contents]
    links = Counter(entry.link for entry in entries)
    addresses = [  # also of a known one with which a new one may share it: a place in a page, the page
        canonical(entry.link)
        if entry.link and (record is None or links[entry.link] > 1 or "#" in entry.link)
        else ""
        for entry, record in zip(entries, found, strict=True)
    ]
    names, title_times = Counter(addresses), Counter(titles)
    guids = Counter(entry.guid.strip() for entry in entries)
    records = []
    for index, entry in enumerate(entries):
        title, address, guid = titles[index], addresses[index], entry.guid.strip()
        records.append(
            found[index]
            or _record(
                title,
                texts[index],
                contents[index],
                address=address,
                guid=guid if guids[guid] == 1 else "",
                lone_address=names[address] == 1,
                lone_title=title_times[title] == 1,
            )
        )
    return records, _shared(entries, addresses, titles)


def _shared(entries: Sequence[Entry], addresses: Sequence[str], titles: Sequence[str]) -> frozenset[int]:
    """The entries whose address is that of others, too. Two titles at one address may still be one article
    that was listed again; three are no article's, nor are two places of a page."""
    titled = Counter(address for address, _ in set(zip(addresses, titles, strict=True)))
    return frozenset(
        index
        for index, (entry, address) in enumerate(zip(entries, addresses, strict=True))
        if address and titled[address] > (1 if "#" in entry.link else 2)
    )


def _record(
    title: str, text: str, content: bytes, *, address: str, guid: str, lone_address: bool, lone_title: bool
) -> bytes:
    """The hashes of one entry, by what is its alone in the listing."""
    if guid and not _TELLING_GUID.search(guid):  # some give "latest" to whatever is newest
        guid = f"{guid}\n{title}"
    if address and not lone_address:  # one page holds many items
        address = f"{address}\n{title or guid}" if title or guid else ""
    place = f"\n{address}\n{guid}"
    telling = len(title) >= TELLING_TITLE and lone_title
    named = title if telling else title + place if address or guid else ""
    content = content if content != _NOTHING else _hash(title + text + place)
    return _hash(address) + _hash(guid) + _hash(named) + content


def _hash(text: str) -> bytes:
    if not text:
        return _NOTHING
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=KEY).digest()


def _verdicts(records: Sequence[bytes], known: _Known) -> list[Verdict]:
    verdicts: list[Verdict] = []
    names: set[bytes] = set()
    for record in records:
        old = known.find(record)
        name = _part(record, ADDRESS) if _part(record, ADDRESS) != _NOTHING else record
        if name in names or (old is not None and _part(record, CONTENT) == _part(old, CONTENT)):
            verdicts.append(Verdict.SAME)  # listed before, or twice
        else:
            verdicts.append(Verdict.NEW if old is None else Verdict.CHANGED)
        names.add(name)
    return verdicts


def _part(record: bytes, part: int) -> bytes:
    return record[part * KEY : (part + 1) * KEY]


class _Known:
    """The records of earlier listings, looked up by each of their hashes."""

    def __init__(self, seen: bytes) -> None:
        self._records = [seen[start : start + RECORD] for start in range(0, len(seen) - RECORD + 1, RECORD)]
        self._by = [self._index(part) for part in range(4)]
        self._renamed = False

    def compare(self, listed: Sequence[bytes]) -> None:
        """Learn from the whole listing: when nearly nothing is known by name, the site renamed everything."""
        named = [record for record in listed if record[: 2 * KEY] != 2 * _NOTHING]
        found = sum(1 for record in named if self._by_name(record) is not None)
        self._renamed = bool(self._records) and len(named) >= 3 and found * 5 <= len(named)

    def with_content(self, content: bytes) -> bytes | None:
        """The record with this content."""
        return self._by[CONTENT].get(content)

    def _index(self, part: int) -> dict[bytes, bytes]:
        index: dict[bytes, bytes] = {}
        for record in self._records:
            key = _part(record, part)
            if key != _NOTHING:
                index.setdefault(key, record)
        return index

    def _by_name(self, record: bytes) -> bytes | None:
        if found := self._by[ADDRESS].get(_part(record, ADDRESS)):
            return found
        return self._by[GUID].get(_part(record, GUID))

    def find(self, record: bytes) -> bytes | None:
        """The record of the same entry in earlier listings, or None."""
        if found := self._by_name(record):
            return found
        if found := self.with_content(_part(record, CONTENT)):
            return found
        return self._by[TITLE].get(_part(record, TITLE)) if self._renamed else None

    def remember(self, listed: Sequence[bytes]) -> bytes:
        """The listed records, then earlier ones, at most KEEP."""
        return b"".join(list(dict.fromkeys((*listed, *self._records)))[:KEEP])
