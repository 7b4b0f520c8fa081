"""Sources and who follows them. A source is stored once; each workspace sees only what it follows."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec

from bot.model import Platform
from bot.sources.state import NEVER, DueSource, SourceState
from bot.store.articles import Teller
from bot.store.session import Row, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A stored source as a workspace sees it."""

    id: int
    address: str
    url: str
    kind: str  # feed, page, files, samples
    title: str  # "" while nobody has said one
    site: str
    language: str
    everyone: bool  # the operator's: every workspace reads it
    paused_at: int | None
    last_read_at: int | None
    last_new_at: int | None
    error_since: int | None
    error: str
    state: SourceState
    topic: str = ""
    called: str = ""  # the workspace's own name for it, which is its title then
    own: bool = False  # the workspace follows it itself

    @property
    def name(self) -> str:
        """What it is called here before everybody: an address, which outlines give as a name, too, may hold
        a key."""
        named = self.title or self.url
        return (urlsplit(self.url).hostname or named) if "://" in named else named


@dataclass(frozen=True, slots=True)
class Adder:
    """Who added a source, and what it is called in their workspace."""

    platform: Platform
    workspace: str
    person: str
    name: str


async def add(
    session: Session,
    *,
    id: int,
    address: str,
    url: str,
    kind: str,
    title: str,
    site: str = "",
    language: str = "",
    everyone: bool = False,
    now: int,
    state: SourceState | None = None,
) -> int:
    """Add a source; its id, or that of the one at the address: another process may have just added it."""
    await session.run(
        "sources.add_source",
        id=id,
        address=address,
        url=url,
        kind=kind,
        title=title,
        site=site,
        language=language,
        everyone=int(everyone),
        now=now,
        state=msgspec.json.encode(state or SourceState()),
    )
    found = await by_address(session, address)
    assert found is not None
    return found.id


async def by_address(session: Session, address: str) -> Source | None:
    """The source of a canonical address."""
    row = await session.one("sources.by_address", address=address)
    return _source(row) if row else None


async def get(session: Session, source_id: int) -> Source | None:
    """A source by id."""
    row = await session.one("sources.get_source", id=source_id)
    return _source(row) if row else None


async def teller(session: Session, source_id: int) -> Teller:
    """A source as the teller of articles."""
    source = await get(session, source_id)
    return Teller(source_id, source.url if source else "", source is not None and source.everyone)


async def follow(
    session: Session,
    workspace_id: int,
    source_id: int,
    *,
    topic: str = "",
    name: str = "",
    now: int,
    person: str,
) -> None:
    """The workspace reads the source from now on; ``name`` is its own one until the source says its."""
    await session.run(
        "sources.follow",
        workspace_id=workspace_id,
        source_id=source_id,
        topic=topic,
        name=name,
        now=now,
        person=person,
    )


async def unfollow(session: Session, workspace_id: int, source_id: int) -> bool:
    """The workspace reads the source no more; it stays for an undo, and nobody reads it when none is left."""
    return await session.changed("sources.unfollow", workspace_id=workspace_id, source_id=source_id)


async def pause(session: Session, workspace_id: int, source_id: int, at: int | None) -> None:
    """Pause a workspace's reading (or with None go on); others are not touched."""
    await session.run("sources.pause_follow", workspace_id=workspace_id, source_id=source_id, paused_at=at)


async def call(session: Session, workspace_id: int, source_id: int, called: str) -> bool:
    """The workspace's own name for a source, "" for the source's; False when it does not follow it."""
    return await session.changed(
        "sources.call_source", workspace_id=workspace_id, source_id=source_id, called=called
    )


async def followed(session: Session, workspace_id: int) -> list[Source]:
    """The feeds and pages that a workspace reads, its own and the operator's, in the order they came."""
    return [_source(row) for row in await session.all("sources.followed", workspace_id=workspace_id)]


async def adders(session: Session, source_id: int) -> list[Adder]:
    """Those who added a source and are to be told when it fails."""
    rows = await session.all("sources.followers", source_id=source_id)
    return [
        Adder(Platform(row["platform"]), row["external_id"], row["followed_by"], row["name"]) for row in rows
    ]


async def has_real(session: Session, workspace_id: int) -> bool:
    """Whether the workspace may see any article but samples."""
    return bool(await session.value("sources.reads_real", workspace_id=workspace_id))


async def claim_due(session: Session, *, now: int, until: int, most: int, furthest: int) -> list[DueSource]:
    """Take due sources for this process until a time; none is put off beyond ``furthest`` but for ever."""
    rows = await session.all(
        "sources.claim_due", now=now, until=until, most=most, furthest=furthest, never=NEVER
    )
    return [DueSource(id=row["id"], url=row["url"], kind=row["kind"], state=_state(row)) for row in rows]


async def save(session: Session, source_id: int, state: SourceState) -> None:
    """Keep what a reading told."""
    await session.run(
        "sources.save_state",
        id=source_id,
        next_poll_at=state.next_poll_at,
        last_read_at=state.last_read_at,
        last_new_at=state.last_new_at,
        error_since=state.error_since,
        error=state.error,
        state=msgspec.json.encode(state),
    )


async def move(session: Session, source_id: int, url: str) -> None:
    """The source's address moved for good."""
    await session.run("sources.move_source", id=source_id, url=url)


async def rename(session: Session, source_id: int, title: str, site: str, language: str) -> None:
    """What the source calls itself."""
    await session.run("sources.name_source", id=source_id, title=title, site=site, language=language)


def _state(row: Row) -> SourceState:
    return msgspec.json.decode(bytes(row["state"]), type=SourceState)


def _source(row: Row) -> Source:
    of = dict(row).get  # by itself a source is nobody's: then there is nothing of a follower
    called = of("called") or ""
    return Source(
        id=row["id"],
        address=row["address"],
        url=row["url"],
        kind=row["kind"],
        title=called or row["title"] or of("name") or "",
        site=row["site"],
        language=row["language"],
        everyone=bool(row["everyone"]),
        paused_at=of("follow_paused_at"),
        last_read_at=row["last_read_at"],
        last_new_at=row["last_new_at"],
        error_since=row["error_since"],
        error=row["error"],
        state=_state(row),
        topic=of("topic") or "",
        called=called,
        own=bool(of("own")),
    )
