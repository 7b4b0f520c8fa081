"""What is let go by its age, in the store: articles with all that hangs on them; their keys stay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.store import articles, facts
from bot.store.session import Session

# facts, UTC seconds
KEPT_SINCE = "articles kept since"  # from when on articles are kept, once some were let go
_LOOKED = "old articles looked for until"
_LOOKED_AT = "old articles looked for at"
_GO = "old articles go from"


@dataclass(frozen=True, slots=True)
class Look:
    """The last time that it was looked for old articles."""

    before: int | None  # what came in before was old; None when it was never looked
    goes_at: int | None  # when what was old then goes, if that was put off
    at: int | None  # when it was


@dataclass(frozen=True, slots=True)
class Old:
    """An article that may go."""

    id: int
    key: str
    story_id: int
    profile: bytes | None


async def old(session: Session, before: int, after: int, most: int) -> list[Old]:
    """The first articles with an id above ``after`` that nobody wrote, brought or changed since ``before``.

    An archive that was imported lately is not old, whatever its articles' dates. UTC seconds.
    """
    _, high = articles.span(None, before - 1)
    rows = await session.all("retention.old_articles", before=before, high=high + 1, after=after, most=most)
    return [
        Old(row["id"], row["key"], row["story_id"], None if row["profile"] is None else bytes(row["profile"]))
        for row in rows
    ]


async def last_look(session: Session) -> Look:
    """What was old when it was looked last."""
    found = [await facts.get(session, name) for name in (_LOOKED, _GO, _LOOKED_AT)]
    return Look(*(int(value) if value else None for value in found))


async def set_look(session: Session, look: Look) -> None:
    """Remember what was old; several processes look one after the other."""
    for name, value in ((_LOOKED, look.before), (_GO, look.goes_at), (_LOOKED_AT, look.at)):
        await facts.put(session, name, "" if value is None else str(value))


async def count_old(session: Session, before: int) -> int:
    """How many articles ``old`` finds in the end."""
    _, high = articles.span(None, before - 1)
    return int(await session.value("retention.count_old", before=before, high=high + 1) or 0)


async def begin(session: Session, before: int) -> None:
    """Say from when on articles are kept; of several processes one goes on after the other from here."""
    await facts.put(session, KEPT_SINCE, str(before))


async def kept_since(session: Session) -> int | None:
    """From when on articles are kept, UTC seconds; None when none was ever let go."""
    value = await facts.get(session, KEPT_SINCE)
    return None if value is None else int(value)


async def drop(session: Session, gone: Sequence[Old], terms: Mapping[str, int], now: int) -> None:
    """Let articles go, and stories that are told by no other; ``terms`` are in so many of them."""
    told = [{"story_id": story_id} for story_id in sorted({one.story_id for one in gone})]
    keys = [{"article_id": one.id, "hash": _hash(one.key), "now": now} for one in gone]
    await session.many("retention.remember_gone", keys)
    for step in ("search.unindex_article", "retention.drop_article"):
        await session.many(step, [{"article_id": one.id} for one in gone])
    await session.many("retention.drop_untold", told)
    await articles.add_terms(session, {term: -many for term, many in terms.items()})


async def tidy(session: Session, before: int, most: int) -> int:
    """Forget terms that no article has, and of what was let go before a time so much; how much it was."""
    await session.run("retention.drop_terms")
    return await session.run("retention.forget_gone", before=before, most=most)


async def gone(session: Session, keys: Iterable[str], source_id: int) -> set[str]:
    """Those of the keys that a feed or page listed when their articles were let go."""
    by_hash = {_hash(key): key for key in keys}
    rows = await session.all("retention.gone_keys", source_id=source_id, hashes=json.dumps(sorted(by_hash)))
    return {by_hash[row["key"]] for row in rows}


async def oldest_at(session: Session) -> int | None:
    """When the oldest article that is no sample was published."""
    value = await session.value("retention.oldest")
    return None if value is None else articles.time_of(int(value))


def _hash(key: str) -> int:
    """Eight bytes for an address; what ``articles.own_key`` adds to it tells of the source once more."""
    data = key.partition(" ")[0].encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), signed=True)
