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
from bot.store import articles, retention, sources, subscriptions

_SHOWN = 8


async def status(house: House, asked: Asked, command: Status) -> Message:
    """The whole picture of this workspace."""
    async with house.database.reading() as session:
        feeds = await sources.followed(session, asked.workspace_id)
        samples = not await sources.has_real(session, asked.workspace_id)
        stored = await articles.counts(session, asked.workspace_id, samples)
        daily = await subscriptions.of_workspace(session, asked.workspace_id)
        goes_at = (await retention.last_look(session)).goes_at
    rows: list[tuple[str, Line]] = []
    if stored.articles:
        said = (
            f"{counted(stored.articles, 'article')} of {counted(stored.publishers, 'publisher')}, "
            f"{counted(stored.stories, 'story', 'stories')}, from "
        )
        oldest = Moment(stored.oldest_at, MomentStyle.DATE)
        newest = Moment(stored.newest_at, MomentStyle.DATE)
        rows.append(("Stored", (Text(said), oldest, Text(" to "), newest)))
    else:
        rows.append(("Stored", (Text("no articles" if await house.lets_go() else "no articles yet"),)))
    rows.append(("Kept", _kept(house.config.keep_days, goes_at)))
    failing = [s for s in feeds if s.error_since is not None]
    if feeds:
        read = sum(1 for s in feeds if s.last_read_at is not None and s.error_since is None)
        rows.append(("Sources", (Text(f"{read} of {len(feeds)} read"), *_newest(feeds))))
    else:
        rows.append(
            ("Sources", (Text("none yet; an admin adds one: "), Code("source add pack entertainment")))
        )
    rows.append(("Daily briefings", _daily(daily)))
    if asked.origin.platform is Platform.CONSOLE:  # its size tells of all workspaces, so the operator is told
        size = await house.database.size()
        rows.append(("Database", (Text(f"{house.database.engine}, {size / 1e6:.1f} MB"),)))
        rows.append(("Data folder", (Text(str(house.config.data)),)))
    blocks: list[Block] = [Facts(tuple(rows))]
    if failing:
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


def _newest(feeds: list[sources.Source]) -> Line:
    newest = max((s.last_new_at for s in feeds if s.last_new_at is not None), default=None)
    return () if newest is None else (Text(", newest article "), Moment(newest))
