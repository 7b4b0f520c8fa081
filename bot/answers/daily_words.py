"""A daily briefing in words: the change is the headline, then what is new, then what still stands."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.find import DAY, DEFAULT_DAYS
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
from bot.message import (
    Block,
    Bullets,
    Button,
    Context,
    Heading,
    Line,
    Message,
    Moment,
    MomentStyle,
    Text,
)
from bot.model import Briefing, Coverage, Point, StoryLine

_TITLE = 110  # code points of a story's headline in a notification


def daily_message(
    briefing: Briefing, briefing_id: int, standing: Briefing, *, first: bool, now: int
) -> Message:
    """The post: headline of the change, news, standing picture, coverage, sources, buttons."""
    number_of = numbers(briefing)
    stories = {story.story_id: story for story in briefing.stories}
    news = sorted(briefing.points, key=lambda p: _rank(stories.get(p.story_id)))
    blocks: list[Block] = []
    if first:
        blocks.append(
            Context((Text(f"Your first daily briefing: the picture of the last {DEFAULT_DAYS} days."),))
        )
        blocks.append(Bullets(tuple(point_line(briefing, point, number_of) for point in news)))
    else:
        blocks.append(Heading("New since the last briefing"))
        blocks.append(Bullets(tuple(_news_line(briefing, p, stories, number_of, now) for p in news)))
    blocks += parts(briefing, number_of)
    shown = {p.article_id for point in news for p in (point.passage, *point.support)}
    known = {point.passage for point in news}
    still = [point for point in standing.points if point.passage not in known]
    if still and not first:
        blocks.append(Heading("Still the picture"))
        blocks.append(Bullets(tuple(point_line(briefing, point, number_of) for point in still)))
        shown |= {p.article_id for point in still for p in (point.passage, *point.support)}
    blocks.append(Context(coverage_line(briefing.coverage)))
    if briefing.sample:
        blocks.append(Context((Text(SAMPLE_NOTE),)))
    shown |= in_parts(briefing)
    blocks.append(source_lines(briefing, shown))
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
        headline=headline(briefing, news, stories, first=first),
        blocks=tuple(blocks),
        buttons=tuple(buttons),
        briefing=briefing,
        briefing_id=briefing_id,
    )


def headline(briefing: Briefing, news: Sequence[Point], stories: dict[int, StoryLine], *, first: bool) -> str:
    """The notification: what changed, in the leading story's own headline."""
    topic = capitalized(briefing.topic)
    if first:
        return f"{topic}: the last {DEFAULT_DAYS} days"
    story = stories.get(news[0].story_id) if news else None
    if story is None:
        return f"{topic} daily: {counted(len(news), 'new point')}"
    kind = "update" if story.state == "developing" else "new"
    return f"{topic} daily · {kind}: {_cut(story.title)}"


def _rank(story: StoryLine | None) -> tuple[int, int]:
    """New stories first, then developments; those told by more publishers first."""
    if story is None:
        return (2, 0)
    return (0 if story.state == "new" else 1, -story.publishers)


def _news_line(
    briefing: Briefing,
    point: Point,
    stories: dict[int, StoryLine],
    number_of: dict[int, int],
    now: int,
) -> Line:
    story = stories.get(point.story_id)
    line = point_line(briefing, point, number_of)
    if story is None or story.state == "new":
        return line
    day = max(2, (now - story.first_at) // DAY + 1)
    return (Text(f"Update, day {day}: ", strong=True), *line)


def coverage_line(coverage: Coverage) -> Line:
    """What was read: "41 of 44 sources read, 2 failing since Tuesday; 312 articles, 27 stories, 8 shown"."""
    read = []
    if coverage.sources_total:
        read.append(f"{coverage.sources_read} of {counted(coverage.sources_total, 'source')} read")
    if coverage.failing:
        read.append(f"failing: {'; '.join(coverage.failing)}")
    found = (
        f"{counted(coverage.articles, 'article')}, "
        f"{counted(coverage.stories, 'story', 'stories')}, {coverage.shown} shown"
    )
    return (Text(f"{', '.join(read)}; {found}" if read else found),)


def nothing_new(topic: str, since: int, coverage: Coverage) -> Message:
    """The line of a quiet day."""
    return Message(
        headline=f"{capitalized(topic)} daily: nothing new",
        blocks=(
            Context(
                (Text("Nothing that you were not told since "), Moment(since, MomentStyle.SHORT), Text("."))
            ),
            Context(coverage_line(coverage)),
        ),
        buttons=(Button("Change or stop", List()),),
    )


def _cut(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rsplit(" ", 1)[0] + "…"
