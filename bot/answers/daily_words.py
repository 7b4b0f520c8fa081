"""A daily briefing in words: the change is the headline, then what is new, then what still stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from bot.answers.coverage import coverage_line
from bot.answers.days import day_words
from bot.answers.find import DAY
from bot.answers.news import Change
from bot.answers.threads import StoryNews, named, with_counts
from bot.answers.words import (
    SAMPLE_NOTE,
    capitalized,
    counted,
    in_parts,
    numbers,
    parts,
    point_line,
    source_lines,
)
from bot.commands import Feedback, List, More, Sources, Why
from bot.ids import short
from bot.message import Block, Bullets, Button, Context, Heading, Line, Message, Text
from bot.model import Briefing, Point

_TITLE = 100  # code points of an article's headline in a notification


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What the words need beside the briefing."""

    changes: Mapping[int, Change]  # by story id
    last_at: int | None  # when the channel was told last; None: never
    now: int
    zone: tzinfo
    threads: bool = False  # stories are followed in threads: their counts are kept up to date
    replies: Sequence[StoryNews] = ()  # what is told there, beside this post


def daily_message(briefing: Briefing, briefing_id: int, telling: Telling) -> Message:
    """The post: headline of the change, news, standing picture, coverage, sources, buttons."""
    number_of = numbers(briefing)
    first = telling.last_at is None
    news = briefing.points
    blocks: list[Block] = []

    def told(lines: Iterable[Line]) -> Bullets:
        return Bullets(with_counts(tuple(lines), briefing) if telling.threads else tuple(lines))

    if telling.last_at is None:
        note = f"The first daily briefing: {_picture(briefing)}. From the next one on, only what is new."
        blocks.append(Context((Text(note),)))
        blocks.append(told(point_line(briefing, point, number_of) for point in news))
    else:
        since = f"New since {day_words(telling.last_at, telling.now, telling.zone)}"
        if news:
            blocks.append(Heading(since))
            blocks.append(told(_news_line(briefing, p, telling.changes, number_of) for p in news))
        if telling.replies:
            where = "the threads of their stories" if len(telling.replies) > 1 else "the thread of its story"
            blocks.append(Heading(f"In {where}" if news else f"{since}, in {where}"))
            blocks.append(Bullets(named(telling.replies)))
    blocks += parts(briefing, number_of)
    if briefing.standing:
        blocks.append(Heading("Still the picture"))
        blocks.append(Bullets(tuple(point_line(briefing, p, number_of) for p in briefing.standing)))
    shown = {p.article_id for one in (*news, *briefing.standing) for p in (one.passage, *one.support)}
    blocks.append(Context(coverage_line(briefing.coverage)))
    if briefing.sample:
        blocks.append(Context((Text(SAMPLE_NOTE),)))
    blocks.append(source_lines(briefing, shown | in_parts(briefing)))
    key = short(briefing_id)
    buttons = [
        Button("Sources", Sources(briefing=key)),
        Button("Why this?", Why(briefing=key)),
        Button("Change or stop", List()),
        Button("👍", Feedback(vote="up", briefing=key)),
        Button("👎", Feedback(vote="down", briefing=key)),
    ]
    if briefing.more:
        buttons.insert(0, Button("More", More(briefing=key)))
    return Message(
        headline=_first_headline(briefing) if first else headline(briefing, telling.changes, telling.replies),
        blocks=tuple(blocks),
        buttons=tuple(buttons),
        briefing=briefing,
        briefing_id=briefing_id,
    )


def _first_headline(briefing: Briefing) -> str:
    return f"{capitalized(briefing.topic)} daily · {_picture(briefing)}"


def _picture(briefing: Briefing) -> str:
    days = max(1, round((briefing.until - briefing.since) / DAY))
    return f"the picture of the last {counted(days, 'day')}"


def headline(briefing: Briefing, changes: Mapping[int, Change], replies: Sequence[StoryNews] = ()) -> str:
    """The notification: what changed, in the words of the leading point's own article."""
    topic = capitalized(briefing.topic)
    leading = briefing if briefing.points else replies[0].briefing if replies else None
    if leading is None:
        return f"{topic} daily"
    lead = leading.points[0]
    title = next((s.title for s in leading.sources if s.article_id == lead.passage.article_id), "")
    if not title:
        return f"{topic} daily: {counted(len(leading.points), 'new point')}"
    stories = {point.story_id for point in briefing.points} | {reply.story_id for reply in replies}
    others = len(stories - {lead.story_id})
    kind = "new" if _is_new(lead, changes) else "update"
    more = f" (and {others} more)" if others else ""
    return f"{topic} daily · {kind}: {_cut(title)}{more}"


def in_order(points: Sequence[Point], changes: Mapping[int, Change]) -> tuple[Point, ...]:
    """New stories first, then developments; the most widely told first, a story's points together."""
    place: dict[int, int] = {}
    for at, point in enumerate(points):
        place.setdefault(point.story_id, at)

    def key(point: Point) -> tuple[bool, int, int]:
        change = changes.get(point.story_id)
        return (not _is_new(point, changes), -(change.publishers if change else 1), place[point.story_id])

    return tuple(sorted(points, key=key))


def _is_new(point: Point, changes: Mapping[int, Change]) -> bool:
    change = changes.get(point.story_id)
    return change is None or change.new


def _news_line(
    briefing: Briefing, point: Point, changes: Mapping[int, Change], number_of: dict[int, int]
) -> Line:
    line = point_line(briefing, point, number_of)
    change = changes.get(point.story_id)
    if change is None or change.new:
        return line
    day = f", day {change.day}" if change.day > 1 else ""
    return (Text(f"Update{day}: ", strong=True), *line)


def nothing_new(briefing: Briefing, last_at: int, now: int, zone: tzinfo) -> Message:
    """The line of a quiet day."""
    since = day_words(last_at, now, zone)
    return Message(
        headline=f"{capitalized(briefing.topic)} daily: nothing new since {since}",
        blocks=(Context(coverage_line(briefing.coverage)),),
        buttons=(Button("Change or stop", List()),),
    )


def _cut(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rsplit(" ", 1)[0] + "…"
