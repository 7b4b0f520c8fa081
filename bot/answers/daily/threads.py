"""Living stories: what a daily briefing tells as replies, in the thread of each story's first post.

the whole briefing | developments whose first post is known | a reply each || the rest, naming the replies

Pure. The briefing's own post says which stories have news in their threads, so nobody has to watch them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from bot.answers.daily.news import Change
from bot.answers.shown.links import linked
from bot.answers.shown.phrases import capitalized, counted
from bot.answers.shown.words import (
    about_buttons,
    in_parts,
    message_of,
    parts,
    point_line,
    source_lines,
    vote_buttons,
)
from bot.delivery.threads import tally_key
from bot.message import Block, Bullets, Divider, Line, Message, Text, context, paragraph
from bot.model import Briefing, Cited, LeftOut, Point
from bot.passages import cited_by

MOST = 5  # replies a briefing; further developments stand in the briefing itself
_MOVED = "what is new of it is in a reply to the post that told its story first"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryUpdate:
    """What is new of one story, as a briefing of its own."""

    story_id: int
    thread: str  # the reference of the post that told the story first
    change: Change
    publishers: int
    briefing: Briefing

    @property
    def lead(self) -> Cited:
        """The article behind the first point."""
        article_id = self.briefing.points[0].passage.article_id
        return next(source for source in self.briefing.sources if source.article_id == article_id)


def split(
    whole: Briefing, changes: Mapping[int, Change], threads: Mapping[int, str]
) -> tuple[Briefing, tuple[StoryUpdate, ...]]:
    """The briefing without the developments whose first post (``threads``: by story) is known, and those."""
    moved = [
        story_id
        for story_id in dict.fromkeys(point.story_id for point in whole.points)
        if threads.get(story_id) and story_id in changes and not changes[story_id].new
    ][:MOST]
    if not moved:
        return whole, ()
    told_by = {line.story_id: line.publishers for line in whole.stories}
    replies = tuple(
        StoryUpdate(
            story_id=story_id,
            thread=threads[story_id],
            change=changes[story_id],
            publishers=told_by.get(story_id, changes[story_id].publishers),
            briefing=_alone(whole, story_id),
        )
        for story_id in moved
    )
    stays = _of(whole, lambda story_id: story_id not in moved)
    cited_here = _cited(stays)
    gone = {article for reply in replies for article in _cited(reply.briefing)} - cited_here
    return replace(
        stays,
        sources=tuple(source for source in whole.sources if source.article_id not in gone),
        left_out=(*whole.left_out, *(_left_out(s) for s in whole.sources if s.article_id in gone)),
    ), replies


def _of(whole: Briefing, wanted: Callable[[int], bool]) -> Briefing:
    """What the briefing says of the stories that are wanted; its sources and what it left out stay."""
    return replace(
        whole,
        points=tuple(p for p in whole.points if wanted(p.story_id)),
        more=tuple(p for p in whole.more if wanted(p.story_id)),
        voices=tuple(v for v in whole.voices if wanted(v.story_id)),
        figures=tuple(f for f in whole.figures if wanted(f.story_id)),
        disputed=tuple(d for d in whole.disputed if wanted(d.figures[0].story_id)),
        coming=tuple(c for c in whole.coming if wanted(c.story_id)),
        stories=tuple(s for s in whole.stories if wanted(s.story_id)),
    )


def _alone(whole: Briefing, story_id: int) -> Briefing:
    kept = replace(_of(whole, story_id.__eq__), standing=(), left_out=())
    cited = _cited(kept)
    return replace(kept, sources=tuple(s for s in whole.sources if s.article_id in cited))


def _cited(briefing: Briefing) -> set[int]:
    return cited_by((*briefing.points, *briefing.more, *briefing.standing)) | in_parts(briefing)


def _left_out(source: Cited) -> LeftOut:
    return LeftOut(
        article_id=source.article_id, title=source.title, url=source.url, publisher=source.publisher,
        published_at=source.published_at, reason=_MOVED,
    )  # fmt: skip


def reply_message(news: StoryUpdate, briefing_id: int) -> Message:
    """The reply: what is new, with voices, figures and dates of its own."""
    briefing = news.briefing
    blocks: list[Block] = [Bullets(tuple(point_line(briefing, p) for p in briefing.points))]
    blocks += parts(briefing)
    blocks.append(context(f"{counted(news.publishers, 'publisher')} on this story so far"))
    blocks.append(source_lines(briefing, cited_by(briefing.points) | in_parts(briefing)))
    buttons = [*about_buttons(briefing, briefing_id), *vote_buttons(briefing_id)]
    headline = f"{capitalized(briefing.topic)} · {_day(news.change).lower()}: {news.lead.title}"
    return message_of(briefing, briefing_id, headline, blocks, buttons)


def _day(change: Change) -> str:
    return f"Update, day {change.day}" if change.day > 1 else "Update"


def named(replies: Sequence[StoryUpdate]) -> tuple[Line, ...]:
    """The briefing's own lines on what stands in threads: which story, and how much."""
    lines: list[Line] = []
    for news in replies:
        title = linked(news.lead.title, news.lead.url)
        much = f" · {counted(len(news.briefing.points), 'new point')}"
        lines.append((Text(f"{_day(news.change)}: ", strong=True), title, Text(much, quiet=True)))
    return tuple(lines)


def with_counts(lines: Sequence[Line], points: Sequence[Point], briefing: Briefing) -> tuple[Line, ...]:
    """The points' lines, the first of each story with its count of publishers, to be kept up to date."""
    told_by = {line.story_id: line.publishers for line in briefing.stories}
    seen: set[int] = set()
    out: list[Line] = []
    for line, point in zip(lines, points, strict=True):
        if point.story_id in told_by and point.story_id not in seen:
            seen.add(point.story_id)
            count = f" · {counted(told_by[point.story_id], 'publisher')}"
            line = (*line, Text(count, quiet=True, key=tally_key(point.story_id)))
        out.append(line)
    return tuple(out)


def tally(publishers: int, updates: int, now: int, zone: tzinfo) -> str:
    """The count of a story's first post after another reply in its thread."""
    day = datetime.fromtimestamp(now, zone)
    last = f"the last on {day.day} {day:%B}" if updates > 1 else f"on {day.day} {day:%B}"
    return f" · {counted(publishers, 'publisher')}, {counted(updates, 'update')}, {last}"


def previewed(replies: Sequence[Message]) -> tuple[Block, ...]:
    """Replies below a preview, as they would be posted."""
    return tuple(
        block
        for message in replies
        for block in (
            Divider(),
            context("As a reply in the thread of the story's first post:"),
            paragraph(Text(message.headline, strong=True)),
            *message.blocks,
        )
    )
