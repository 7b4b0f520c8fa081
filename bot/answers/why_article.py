"""why <address or headline>: whether an article was shown, and if not, why, from stored reasons.

the last briefings here | used, or left out with its reason || the store | too old, late, not read, off topic
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.asked.hits import phrases_of
from bot.answers.asked.limits import told_apart
from bot.answers.asked.pasted import article_of, is_address, says
from bot.answers.asked.publishers import press_of, publishers_of
from bot.answers.asked.topic_of import topic_of
from bot.answers.house import Asked, House
from bot.answers.shown.links import linked
from bot.answers.shown.phrases import kept_words, told_by
from bot.answers.shown.words import numbers
from bot.commands import Sources
from bot.errors import BadInput
from bot.ids import short
from bot.message import Button, Message, Moment, context, paragraph
from bot.model import Article, Briefing, Cited, LeftOut, Topic
from bot.store import Session, articles, briefings, revisions, search
from bot.store.search import Wanted
from bot.stories.address import canonical

_MOST_BRIEFINGS = 20
_FREE = -1  # id of a topic that is but words


async def why_article(house: House, asked: Asked, item: str) -> Message:
    """The verdict of the newest briefing here that knows the article; else what the store knows."""
    async with house.database.reading() as session:
        recent = await briefings.recent(session, asked.channel.id, asked.origin.person, most=_MOST_BRIEFINGS)
    match = await house.off_loop(_first, recent, item)
    if match is not None:
        return await _judged(house, *match)
    article = await article_of(house, asked, item)
    if article is None:
        older = f", or be older: I keep {kept_words(house.config.keep_days)}" if await house.lets_go() else ""
        raise BadInput(
            f"No article “{item[:120]}” has been read from the sources here. It may stand on a page that is "
            f"not followed{older}.",
            hint="source list",
        )
    return Message(
        headline="Not shown",
        blocks=(
            paragraph(linked(article.title, article.url), f" · {told_by(article.publisher)}"),
            paragraph(await _verdict(house, asked, article, recent)),
            context("Published ", Moment(article.published_at), ", read ", Moment(article.fetched_at), "."),
        ),
    )


def _first(recent: Sequence[briefings.Made], item: str) -> tuple[briefings.Made, Cited | LeftOut] | None:
    """The newest briefing that knows the article, with what it says of it."""
    return next(((made, one) for made in recent if (one := _match(made.briefing, item))), None)


async def _judged(house: House, made: briefings.Made, one: Cited | LeftOut) -> Message:
    """What a briefing made of an article."""
    if isinstance(one, Cited):
        number = numbers(made.briefing)[one.article_id]
        verdict = f"It was used in the briefing on {made.briefing.topic}, as source {number}."
    else:
        verdict = f"It was left out of the briefing on {made.briefing.topic}: {one.reason}."
    async with house.database.reading() as session:
        if await revisions.news_at(session, one.article_id) > made.made_at:
            verdict += " Its publisher has added to it since; the next daily briefing looks at that."
    return Message(
        headline="Shown" if isinstance(one, Cited) else "Left out",
        blocks=(
            paragraph(linked(one.title, one.url), f" · {told_by(one.publisher)}"),
            paragraph(verdict),
            context("The briefing was made ", Moment(made.made_at), "."),
        ),
        buttons=(Button("Sources", Sources(briefing=short(made.id))),),
    )


async def _verdict(house: House, asked: Asked, article: Article, recent: Sequence[briefings.Made]) -> str:
    """Why no briefing here has it."""
    if not recent:
        return "It has been read, but there was no briefing here yet."
    last = recent[0]
    topic = last.briefing.topic
    if article.fetched_at >= last.made_at:
        return f"It came in after the last briefing here, on {topic}, was made."
    if article.published_at < last.briefing.since:
        return f"It is older than the days that the last briefing, on {topic}, looks back over."
    async with house.database.reading() as session:
        for made in recent:
            if article.fetched_at >= made.made_at or article.published_at < made.briefing.since:
                continue
            narrowed = await told_apart(session, made.briefing.topic, asked.workspace_id, asked.now)
            for one in await _topics(session, asked.workspace_id, narrowed.topic):
                if await _is_on(session, asked.workspace_id, article, one):
                    only = narrowed.only
                    if only and not await _is_by(session, asked.workspace_id, article, only):
                        return f"It is not from {only}, whose articles alone were asked for."
                    return await _passed_over(session, asked.workspace_id, article, one)
    topics = ", ".join(dict.fromkeys(made.briefing.topic for made in recent))
    return f"It is not on a topic of the last briefings here ({topics}): it does not name them."


async def _topics(session: Session, workspace_id: int, said: str) -> list[Topic]:
    """The topics of a briefing, from how it says them."""
    for between in (r"\n", ", ", ", | and "):
        parts = re.split(between, said)
        found = [await topic_of(session, part, workspace_id) for part in parts]
        known = [one for one in found if one is not None]
        if len(known) == len(parts):
            return known
    return [
        one or Topic(id=_FREE, workspace_id=None, name=part) for part, one in zip(parts, found, strict=True)
    ]


async def _is_on(session: Session, workspace_id: int, article: Article, topic: Topic) -> bool:
    """Whether an article would be found for a topic: it has one of its names, if there are any."""
    if not topic.names:
        return True
    at = article.published_at
    hits = await search.search(
        session,
        Wanted(phrases_of(topic.wanted)),
        workspace_id=workspace_id,
        samples=True,
        since=at,
        until=at,
        most=1000,
        newest_first=True,
    )
    return any(hit.id == article.id for hit in hits)


async def _is_by(session: Session, workspace_id: int, article: Article, names: str) -> bool:
    """Whether an article is of one of the publishers of these names."""
    found = await publishers_of(session, names, workspace_id, await press_of(session, workspace_id))
    return found is not None and (article.family, article.publisher) in found.outlets


async def _passed_over(session: Session, workspace_id: int, article: Article, topic: Topic) -> str:
    """Why a briefing on its topic did not even read it."""
    original = await articles.load(session, [article.copy_of]) if article.copy_of else []
    if original and await articles.visible(session, original[0].article.key, workspace_id, samples=True):
        first = original[0].article
        return f"It is a copy of “{first.title}” ({told_by(first.publisher)}), which is read instead."
    if not topic.names:
        return (
            "A briefing on the top stories reads what most publishers tell, the newest article of each: this "
            "one was not among them."
        )
    which = "of the stories that most publishers tell" if topic.broad else "the best and newest"
    named = "a topic of " if topic.broad else ""
    return (
        f"It names {named}{topic.name}, but a briefing reads a limited number of articles, {which}: this one "
        "was not among them."
    )


def _match(briefing: Briefing, item: str) -> Cited | LeftOut | None:
    """The article among those of a briefing."""
    wanted = canonical(item) if is_address(item) else ""

    def fits(one: Cited | LeftOut) -> bool:
        return bool(one.url) and canonical(one.url) == wanted if wanted else says(one.title, item)

    known: tuple[Cited | LeftOut, ...] = (*briefing.sources, *briefing.left_out)
    return next(filter(fits, known), None)
