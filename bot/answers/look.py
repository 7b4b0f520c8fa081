"""more, sources, why, share: about the last briefing here, or the one that a button names."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from bot.answers.asked.asking import asks_for_all
from bot.answers.asked.pasted import is_address
from bot.answers.brief import brief
from bot.answers.house import Asked, House
from bot.answers.shown import words
from bot.answers.shown.firsts import with_firsts
from bot.answers.shown.links import article_line, linked, passage_url
from bot.answers.shown.paging import page_of
from bot.answers.shown.phrases import counted, told_by
from bot.answers.why_article import why_article
from bot.commands import Brief, More, Share, SourceList, Sources, Why
from bot.errors import BadInput, NotFound
from bot.grammar import write
from bot.ids import short, unshort
from bot.message import (
    Audience,
    Block,
    Bullets,
    Button,
    Code,
    Heading,
    Line,
    Message,
    Text,
    context,
    paragraph,
)
from bot.model import Briefing, Point
from bot.passages import cited_by
from bot.store import briefings, facts

_PAGE = 15
_MORE = 12  # points at once: those of one topic, a page of those of several


async def made_for(house: House, asked: Asked, key: str) -> briefings.Made:
    """The briefing that a button names, or the last one here; NotFound says how to get one."""
    async with house.database.reading() as session:
        if key:
            made = await briefings.get(session, unshort(key), asked.workspace_id)
        else:
            made = await briefings.last(session, asked.channel.id, asked.origin.person)
    if made is None and not key:
        raise BadInput(
            "There is no briefing of yours here yet. Ask for one first.", hint="netflix last 7 days"
        )
    # An answer that was shown to one person: only that person may look into it elsewhere.
    alone = made is not None and made.channel_id != asked.channel.id and made.subscription_id is None
    if made is None or (alone and made.person != asked.origin.person):
        raise NotFound("That briefing is not kept any more. Ask for its topic again.")
    return made


async def more(house: House, asked: Asked, command: More) -> Message:
    """The points behind the shown ones, paged; typed again, the next page, then that these were all. A
    button shows them as often as it is pressed."""
    made = await made_for(house, asked, command.briefing)
    briefing = made.briefing
    topic = words.headline_topic(briefing)
    pages = -(-len(briefing.more) // _MORE)
    number = command.page if command.briefing else await _next_page(house, asked, made.id, pages)
    if number > pages and (not briefing.more or not command.briefing):
        shown_before = f"Its {counted(len(briefing.more), 'more point')} were shown already."
        told = shown_before if briefing.more else "Every point worth showing was in the briefing."
        return Message(
            headline=f"That was all on {topic}",
            blocks=(paragraph(told),),
            buttons=(Button("Sources", Sources(briefing=short(made.id))),),
        )
    asks = replace(command, briefing=short(made.id), page=number)
    page = page_of(len(briefing.more), asks, size=_MORE, what="these points")
    points = briefing.more[page.entries]
    lines = tuple(words.point_line(briefing, point) for point in points)
    return Message(
        headline=f"{topic} · {counted(len(briefing.more), 'more point')}{page.where}",
        blocks=(Bullets(lines), words.source_lines(briefing, cited_by(points))),
        buttons=(
            *page.buttons,
            Button("Sources", Sources(briefing=short(made.id))),
            Button("Why this?", Why(briefing=short(made.id))),
        ),
        rest=(Text("“Sources” has the articles."),),
        briefing_id=made.id,
    )


async def _next_page(house: House, asked: Asked, briefing_id: int, pages: int) -> int:
    """The page that this person has not yet seen who types "more" on a briefing; behind the last none."""
    async with house.database.writing() as session:
        for number in range(1, pages + 1):
            key = f"more {briefing_id} {asked.origin.person}{f' {number}' if number > 1 else ''}"
            if await facts.first_time(session, key, asked.now):
                return number
    return pages + 1


async def sources(house: House, asked: Asked, command: Sources) -> Message:
    """Every article used and every one left out, with the reason; paged."""
    try:
        made = await made_for(house, asked, command.briefing)
    except BadInput as error:
        error.sentence = "There is no briefing of yours here yet. All sources that are read stand in a list."
        error.hint = write(SourceList())
        raise
    briefing = made.briefing
    used = f"Used: {counted(len(briefing.sources), 'article')}"
    left_out = f"Left out: {counted(len(briefing.left_out), 'article')}"
    lines: list[tuple[str, Line]] = [
        (used, (Text(f"[{number}] "), *article_line(one))) for number, one in enumerate(briefing.sources, 1)
    ]
    lines += [(left_out, (*article_line(one), Text(f" — {one.reason}"))) for one in briefing.left_out]
    key = short(made.id)
    page = page_of(len(lines), replace(command, briefing=key), size=_PAGE, what="these sources")
    blocks: list[Block] = []
    for heading, section in groupby(lines[page.entries], itemgetter(0)):
        blocks += [Heading(heading), Bullets(tuple(line for _, line in section))]
    return Message(
        headline=f"{words.headline_topic(briefing)} · sources{page.where}",
        blocks=tuple(blocks),
        buttons=(*page.buttons, Button("Why this?", Why(briefing=key))),
        briefing_id=made.id,
    )


async def why(house: House, asked: Asked, command: Why) -> Message:
    """How points were chosen; or, for an address or a headline, why that article was shown or not."""
    item = command.item.strip()
    number = item.removeprefix("#")
    if item and not (number.isascii() and number.isdigit()):
        try:
            return await why_article(house, asked, item)
        except BadInput as error:  # "why yukos bankrupt" asks the news
            of_article = is_address(item) or asks_for_all(item)
            if of_article or (answer := await brief(house, asked, Brief(topic=item))).failed:
                raise error from None
            return answer
    made = await made_for(house, asked, command.briefing)
    points = (*made.briefing.points, *made.briefing.more)
    if not item:
        return _why_points(made, made.briefing.points)
    if not 1 <= int(number) <= len(points):
        topic = words.headline_topic(made.briefing)
        raise BadInput(f"The briefing on {topic} has points 1 to {len(points)}, not {number}.", hint="why 1")
    return _why_points(made, (points[int(number) - 1],), first=int(number))


def _why_points(made: briefings.Made, points: tuple[Point, ...], first: int = 1) -> Message:
    briefing = made.briefing
    number_of = words.numbers(briefing)
    blocks: list[Block] = []
    for place, point in enumerate(points, first):
        blocks.append(Heading(f"Point {place}"))
        blocks.append(paragraph(*words.point_line(briefing, point)))
        reasons = "; ".join(point.why)
        if reasons:
            blocks.append(context(f"Chosen because: {reasons}."))
        lines = []
        for passage in (point.passage, *point.support):
            number = number_of.get(passage.article_id)
            if number is not None:
                source = briefing.sources[number - 1]
                url = passage_url(source.url, passage.text)
                where = f", characters {passage.start:,} to {passage.end:,}"
                quoted = f"{told_by(source.publisher)}{where}: “{' '.join(passage.text.split())}”"
                lines.append((Text(f"[{number}] "), linked(quoted, url)))
        blocks.append(Bullets(tuple(lines)))
    method = (
        f"Chosen by the summarizer “{briefing.method}”; every sentence stands in its source word for word."
    )
    blocks += [context(method), *_kept_out(briefing)]
    what = "this" if len(points) == 1 else "these points"
    return Message(
        headline=f"{words.headline_topic(briefing)} · why {what}",
        blocks=tuple(blocks),
        buttons=(Button("Sources", Sources(briefing=short(made.id))),),
        rest=(Code(write(Why(item="1"))), Text(" shows one point by itself.")) if len(points) > 1 else (),
        briefing_id=made.id,
    )


def _kept_out(briefing: Briefing) -> tuple[Block, ...]:
    """How many articles were not to choose from, with why."""
    reasons = Counter(one.reason.removeprefix("is ") for one in briefing.left_out if one.kept_out)
    told = (f"{counted(many, 'article')} ({reason})" for reason, many in reasons.most_common())
    return (context(f"Not to choose from: {', '.join(told)}."),) if reasons else ()


async def share(house: House, asked: Asked, command: Share) -> Message:
    """The briefing again, for everyone here; the adapter posts what has this audience."""
    made = await made_for(house, asked, command.briefing)
    async with house.database.writing() as session:
        await briefings.make_public(session, made, asked.channel.id)
    briefing = await with_firsts(house, asked.workspace_id, made.briefing)
    message = words.briefing_message(briefing, made.id, audience=Audience.CHANNEL)
    return replace(message, briefing_id=made.id)
