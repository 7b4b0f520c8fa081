"""What was read to make a briefing: an honest line below each."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.answers.house import House
from bot.model import Briefing, Coverage
from bot.store import sources

_NAMED = 3


async def coverage_of(house: House, workspace_id: int, briefing: Briefing) -> Coverage:
    """Sources read and failing now, and how much of what was found is shown."""
    async with house.database.reading() as session:
        followed = await sources.followed(session, workspace_id)
    feeds = [s for s in followed if s.kind in ("feed", "page") and s.paused_at is None]
    failing = [s for s in feeds if s.error_since is not None]
    named = [f"{s.title or s.url} since {_day(s.error_since or 0)}" for s in failing[:_NAMED]]
    if len(failing) > _NAMED:
        named.append(f"{len(failing) - _NAMED} more")
    read = sum(1 for s in feeds if s.error_since is None and s.last_read_at is not None)
    stories = {s.story_id for s in briefing.stories}
    return Coverage(
        sources_read=read,
        sources_total=len(feeds),
        failing=tuple(named),
        articles=briefing.articles,
        stories=len(stories),
        shown=len(briefing.points),
    )


def _day(at: int) -> str:
    moment = datetime.fromtimestamp(at, UTC)
    return f"{moment:%A}, {moment.day} {moment:%b}"
