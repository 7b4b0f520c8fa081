"""What was read to make a briefing: an honest line below each.

"41 of 44 sources read, 2 failing since Tuesday; 312 articles, 27 stories, 8 shown"
"""

from __future__ import annotations

from bot.answers.house import House
from bot.answers.shown.days import day_words
from bot.answers.shown.phrases import counted
from bot.delivery.zones import zone_of
from bot.message import Line, Text
from bot.model import Briefing, Coverage
from bot.store import sources

_NAMED = 3


async def coverage_of(
    house: House, workspace_id: int, briefing: Briefing, stories: int, now: int, zone: str
) -> Coverage:
    """Sources read and failing now, and how much of what was found (``stories``: all of them) is shown."""
    async with house.database.reading() as session:
        followed = await sources.followed(session, workspace_id)
    feeds = [s for s in followed if s.paused_at is None]
    failing = sorted(
        (s for s in feeds if s.error_since is not None), key=lambda s: (s.error_since or 0, s.id)
    )
    days = [day_words(s.error_since or 0, now, zone_of(zone)) for s in failing]
    if len(failing) > _NAMED or len(set(days)) == 1:
        named = [f"{len(failing):,} failing since {days[0]}"] if failing else []
    else:
        named = [f"{s.name} failing since {day}" for s, day in zip(failing, days, strict=True)]
    read = sum(1 for s in feeds if s.error_since is None and s.last_read_at is not None)
    return Coverage(
        sources_read=read,
        sources_total=len(feeds),
        failing=tuple(named),
        articles=briefing.articles,
        stories=stories,
        shown=len({point.story_id for point in (*briefing.points, *briefing.standing)}),
    )


def coverage_line(coverage: Coverage) -> Line:
    """The line."""
    read = []
    if coverage.sources_total:
        read.append(f"{coverage.sources_read} of {counted(coverage.sources_total, 'source')} read")
    read += coverage.failing
    found = (
        f"{counted(coverage.articles, 'article')}, "
        f"{counted(coverage.stories, 'story', 'stories')}, {coverage.shown:,} shown"
    )
    return (Text(f"{', '.join(read)}; {found}" if read else found),)
