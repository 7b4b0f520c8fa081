"""A daily briefing in words: the change is the headline, then what is new, then what still stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from bot.answers.daily.news import Change
from bot.answers.daily.threads import StoryUpdate, named, with_counts
from bot.answers.shown.coverage import coverage_line
from bot.answers.shown.days import day_words
from bot.answers.shown.firsts import told_first
from bot.answers.shown.phrases import capitalized, counted, said
from bot.answers.shown.words import (
    SAMPLE_NOTE,
    about_buttons,
    in_parts,
    message_of,
    parts,
    point_line,
    source_lines,
    the_window,
    vote_buttons,
)
from bot.commands import List
from bot.message import Block, Bullets, Button, Heading, Line, Message, Text, context
from bot.model import Briefing, Point
from bot.passages import cited_by

_TITLE = 100  # code points of an article's headline in a notification


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What the words need beside the briefing."""

    changes: Mapping[int, Change]  # by story id
    last_at: int | None  # when the channel was told last; None: never
    now: int
    zone: tzinfo
    threads: bool = False  # stories are followed in threads: their counts are kept up to date
    replies: Sequence[StoryUpdate] = ()  # what is told there, beside this post
    added: Sequence[str] = ()  # topics that are new to the briefing: theirs are the points that are not new


def daily_message(briefing: Briefing, briefing_id: int, telling: Telling) -> Message:
    """The post: headline of the change, news, standing picture, coverage, sources, buttons."""
    blocks = [*_told(briefing, telling), *parts(briefing)]
    if briefing.standing:
        blocks.append(Heading("Still the picture"))
        blocks.append(Bullets(tuple(point_line(briefing, point) for point in briefing.standing)))
    blocks.append(context(*coverage_line(briefing.coverage)))
    if briefing.sample:
        blocks.append(context(SAMPLE_NOTE))
    blocks.append(
        source_lines(briefing, cited_by((*briefing.points, *briefing.standing)) | in_parts(briefing))
    )
    stop = Button("Change or stop", List())
    buttons = (*about_buttons(briefing, briefing_id), stop, *vote_buttons(briefing_id))
    return message_of(briefing, briefing_id, headline(briefing, telling), blocks, buttons)


def _told(briefing: Briefing, telling: Telling) -> list[Block]:
    """What is new, here and in threads, and the picture of topics that are new; at first all as it is."""
    news = [point for point in briefing.points if point.new]
    picture = [point for point in briefing.points if not point.new]
    if telling.last_at is None:
        note = context("The first daily briefing. From the next one on, only what is new.")
        return [note, _points(briefing, news, telling)]
    blocks: list[Block] = []
    since = f"New since {day_words(telling.last_at, telling.now, telling.zone)}"
    if news:
        blocks += [Heading(since), _points(briefing, news, telling)]
    if telling.replies:
        where = "the threads of their stories" if len(telling.replies) > 1 else "the thread of its story"
        heading = f"In {where}" if news else f"{since}, in {where}"
        blocks += [Heading(heading), Bullets(named(telling.replies))]
    if picture:
        heading = f"New here: {said(telling.added)}, {_picture(briefing)}"
        blocks += [Heading(heading), _points(briefing, picture, telling)]
    return blocks


def _points(briefing: Briefing, points: Sequence[Point], telling: Telling) -> Bullets:
    """Points, the first of each story with who told it first, or with a count that is kept up to date."""
    lines = [_line(briefing, point, telling.changes) for point in points]
    told = told_first(lines, points, briefing, count=not telling.threads)
    return Bullets(with_counts(told, points, briefing) if telling.threads else told)


def _picture(briefing: Briefing) -> str:
    if briefing.widened:  # the last days had nothing: what is shown is the latest there is
        return "the latest there is"
    return f"the picture of {the_window(briefing)}"


def headline(briefing: Briefing, telling: Telling) -> str:
    """The notification: what changed, in the words of the leading point's own article."""
    topic, replies = capitalized(briefing.topic), telling.replies
    if telling.last_at is None:
        return f"{topic} daily · {_picture(briefing)}"
    news = [point for point in briefing.points if point.new]
    leading = briefing if news else replies[0].briefing if replies else None
    if leading is None:
        return f"{topic} daily · new here: {said(telling.added)}" if telling.added else f"{topic} daily"
    lead = leading.points[0]
    title = next((s.title for s in leading.sources if s.article_id == lead.passage.article_id), "")
    if not title:
        return f"{topic} daily: {counted(len(leading.points), 'new point')}"
    stories = {point.story_id for point in news} | {reply.story_id for reply in replies}
    others = len(stories - {lead.story_id})
    kind = "new" if _is_new(lead, telling.changes) else "update"
    more = f" (and {others} more)" if others else ""
    return f"{topic} daily · {kind}: {_cut(title)}{more}"


def in_order(points: Sequence[Point], changes: Mapping[int, Change]) -> tuple[Point, ...]:
    """New stories first, then developments; the most widely told first, a story's points together.

    Points that are no news, an added topic's first picture, come last.
    """
    place: dict[int, int] = {}
    for at, point in enumerate(points):
        place.setdefault(point.story_id, at)

    def key(point: Point) -> tuple[bool, bool, int, int]:
        change = changes.get(point.story_id)
        told_by = change.publishers if change else 1
        return (not point.new, not _is_new(point, changes), -told_by, place[point.story_id])

    return tuple(sorted(points, key=key))


def _is_new(point: Point, changes: Mapping[int, Change]) -> bool:
    change = changes.get(point.story_id)
    return change is None or change.new


def _line(briefing: Briefing, point: Point, changes: Mapping[int, Change]) -> Line:
    line = point_line(briefing, point)
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
        blocks=(context(*coverage_line(briefing.coverage)),),
        buttons=(Button("Change or stop", List()),),
    )


def _cut(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rsplit(" ", 1)[0] + "…"
