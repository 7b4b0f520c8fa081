"""status: what was read, what failed, what is stored and what comes next."""

from __future__ import annotations

from bot.answers.house import Asked, House
from bot.answers.shown.phrases import counted, kept_words
from bot.answers.shown.words import SAMPLE_NOTE
from bot.commands import SourceList, Status
from bot.message import (
    Block,
    Bullets,
    Button,
    Code,
    Facts,
    Heading,
    Line,
    Message,
    Moment,
    MomentStyle,
    Text,
    context,
)
from bot.model import Platform, Subscription
from bot.sources.state import DAY
from bot.store import articles, retention, sources, subscriptions

_SHOWN = 8


async def status(house: House, asked: Asked, command: Status) -> Message:
    """The whole picture of this workspace."""
    async with house.database.reading() as session:
        feeds = await sources.followed(session, asked.workspace_id)
        samples = not await sources.has_real(session, asked.workspace_id)
        stored = await articles.counts(session, asked.workspace_id, samples)
        daily = await subscriptions.of_workspace(session, asked.workspace_id)
        days = house.config.keep_days
        old = await retention.old(session, asked.now - days * DAY, -1, 1) if days else []
        goes_at = (await retention.last_look(session)).goes_at if old else None
    nothing = "no articles" if not stored.articles and await house.lets_go() else "no articles yet"
    rows: list[tuple[str, Line]] = [
        ("Stored", _stored(stored) if stored.articles else (Text(nothing),)),
        ("Kept", _kept(days, goes_at)),
        ("Sources", _read(feeds)),
        ("Daily briefings", _daily(daily)),
    ]
    if asked.origin.platform is Platform.CONSOLE:  # its size tells of all workspaces, so the operator is told
        size = await house.database.size()
        rows.append(("Database", (Text(f"{house.database.engine}, {size / 1e6:.1f} MB"),)))
        rows.append(("Data folder", (Text(str(house.config.data)),)))
    blocks: list[Block] = [Facts(tuple(rows))]
    if failing := [s for s in feeds if s.error_since is not None]:
        lines: list[Line] = [
            (Text(s.name, strong=True), Text(" since "), Moment(s.error_since or 0), Text(f": {s.error}"))
            for s in failing[:_SHOWN]
        ]
        blocks += [Heading(f"Failing: {counted(len(failing), 'source')}"), Bullets(tuple(lines))]
    if samples and stored.articles:
        blocks.append(context(f"{SAMPLE_NOTE} They step back when the first real article comes in."))
    return Message(
        headline="Status", blocks=tuple(blocks), buttons=(Button("Sources", SourceList()),) if feeds else ()
    )


def _stored(stored: articles.Counts) -> Line:
    """How many there are, and of what days."""
    many, publishers = counted(stored.articles, "article"), counted(stored.publishers, "publisher")
    said = Text(f"{many} of {publishers}, {counted(stored.stories, 'story', 'stories')}, from ")
    oldest, newest = (Moment(at, MomentStyle.DATE) for at in (stored.oldest_at, stored.newest_at))
    return (said, oldest, Text(" to "), newest)


def _kept(days: int, goes_at: int | None) -> Line:
    """How long articles are kept, and when older ones go that are still there."""
    if not days or goes_at is None:
        return (Text(kept_words(days)),)
    return (Text(f"{kept_words(days)}; older ones go from "), Moment(goes_at, MomentStyle.DATE), Text(" on"))


def _daily(daily: list[Subscription]) -> Line:
    """How many there are, and when the next one comes."""
    if not daily:
        return (Text("none yet; make one: "), Code("subscribe netflix at 9am"))
    running = [one for one in daily if not one.paused]
    count = Text(str(len(daily)))
    if not running:
        return (count, Text(", paused"))
    return (count, Text(", the next one "), Moment(min(one.next_at for one in running)))


def _read(feeds: list[sources.Source]) -> Line:
    """How many were read, and when the newest article came."""
    if not feeds:
        return (Text("none yet; an admin adds one: "), Code("source add pack entertainment"))
    read = sum(1 for s in feeds if s.last_read_at is not None and s.error_since is None)
    newest = max((s.last_new_at for s in feeds if s.last_new_at is not None), default=None)
    told = Text(f"{read} of {len(feeds)} read")
    return (told,) if newest is None else (told, Text(", newest article "), Moment(newest))
