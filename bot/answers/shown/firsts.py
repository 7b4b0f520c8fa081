"""Who told a story first, and how many tell it: a few words behind the first point of each story.

A briefing reads a window of days and a topic's best articles; who was first is asked of the whole store, as
far as the workspace may see it. Nothing is said of a story that one publisher tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.house import House
from bot.message import Line, Moment, Text
from bot.model import Briefing, Point
from bot.store import stories

_FEWEST = 2  # publishers of a story of which it is said who was first
_MOST = 3  # stories of a message of which it is said: a briefing is to stay short


async def with_firsts(house: House, workspace_id: int, briefing: Briefing) -> Briefing:
    """The briefing with who was first of all that the workspace may see; "" where that is not known."""
    if briefing.sample or not briefing.stories:
        return replace(briefing, stories=tuple(replace(s, first_publisher="") for s in briefing.stories))
    lines = []
    async with house.database.reading() as session:
        for line in briefing.stories:
            told = await stories.tellers(session, line.story_id, briefing.until, workspace_id)
            if told is None:
                lines.append(replace(line, first_publisher=""))
                continue
            lines.append(
                replace(line, first_publisher=told.publisher, first_at=told.at, publishers=told.publishers)
            )
    return replace(briefing, stories=tuple(lines))


def told_first(
    lines: Sequence[Line], points: Sequence[Point], briefing: Briefing, *, count: bool = True
) -> tuple[Line, ...]:
    """The points' lines; the first of each story says who told it first and, with ``count``, how many do."""
    by_story = {line.story_id: line for line in briefing.stories}
    out: list[Line] = []
    said = 0
    for line, point in zip(lines, points, strict=True):
        story = by_story.pop(point.story_id, None)
        known = story is not None and story.first_publisher and story.publishers >= _FEWEST
        if story is not None and known and said < _MOST:
            said += 1
            many = f"{story.publishers:,} publishers, " if count else ""
            first = Text(f" · {many}first: {story.first_publisher}, ", quiet=True)
            line = (*line, first, Moment(story.first_at))
        out.append(line)
    return tuple(out)
