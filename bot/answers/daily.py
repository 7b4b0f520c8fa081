"""The daily briefing: what is new to a channel, then the standing picture; the same code makes a preview.

for each topic: fresh articles | untold sentences || the window | what still stands; then merge | words

Composing marks nothing as told and posts nothing: it may run twice for one date. ``bot.delivery`` claims,
sends and settles; only then the channel's memory is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answers.coverage import coverage_of
from bot.answers.daily_words import daily_message, nothing_new
from bot.answers.find import DAY, DEFAULT_DAYS, Question, find
from bot.answers.house import Asked, House
from bot.answers.learn import reweigh, weights
from bot.answers.merge import merge
from bot.answers.settings import is_on, method_of, points_of, value_of, words_of
from bot.answers.subscriptions import of_which, said
from bot.commands import Preview
from bot.delivery.memory import recall
from bot.delivery.occasion import Occasion, Prepared
from bot.delivery.quiet import quiet_for
from bot.errors import TryLater
from bot.message import Audience, Message, Paragraph, Text
from bot.model import Briefing, Subscription
from bot.store import briefings, subscriptions, workspaces
from bot.summarize.analysed import Memory

_STANDING = 2  # points of the standing picture below the news
_FRESH_FOR = 3 * DAY  # an article that came late but was published before that is not news


@dataclass(frozen=True, slots=True)
class Daily:
    """What a daily briefing holds; ``news`` is empty on a quiet day."""

    news: Briefing
    standing: Briefing
    first: bool  # the first one after subscribing: the picture of the last days
    since: int  # when the channel was told last


async def compose_occasion(house: House, occasion: Occasion) -> Prepared:
    """What ``bot.delivery`` posts on an occasion; no message on a quiet day."""
    async with house.database.reading() as session:
        found = await subscriptions.load(session, occasion.subscription_id, occasion.workspace_id)
        settings = await workspaces.settings(session, occasion.workspace_id, occasion.channel_id)
    if found is None or found.ended_at is not None:
        return Prepared(None)
    wait = quiet_for(value_of(settings, "quiet hours"), found.zone, occasion.now)
    if wait:
        raise TryLater(wait, "These are the channel's quiet hours.")
    daily = await compose_daily(house, found, settings, occasion.now)
    if not daily.news.points:
        if not is_on(settings, "nothing new"):
            return Prepared(None)
        coverage = await coverage_of(house, occasion.workspace_id, daily.standing)
        return Prepared(nothing_new(said(found.topics), daily.since, coverage))
    briefing_id, message = await _kept(house, found, daily, occasion.now, keep=True)
    notes = [
        f"The briefing of {date} was not posted; what was new then is in this one."
        for date, _ in occasion.missed
    ]
    if occasion.late:
        notes.append("This briefing is late.")
    blocks = tuple(Paragraph((Text(note),)) for note in notes[-3:])
    message = replace(
        message,
        blocks=(*blocks, *message.blocks),
        silent=is_on(settings, "silent"),
        audience=Audience.CHANNEL,
    )
    return Prepared(message, briefing_id)


async def compose_daily(
    house: House, subscription: Subscription, settings: dict[str, str], now: int
) -> Daily:
    """News and standing picture over all topics of a subscription."""
    async with house.database.reading() as session:
        memory = await recall(session, subscription.channel_id, now)
        last = await briefings.last_sent(session, subscription.id)
        liking = await weights(session, subscription.channel_id)
    points = points_of(settings)
    share = max(2, -(-points // len(subscription.topics)))
    news: list[Briefing] = []
    standing: list[Briefing] = []
    for topic in subscription.topics:
        question = Question(
            workspace_id=subscription.workspace_id,
            topic=topic,
            points=share,
            method=method_of(settings),
            memory=memory if last else Memory(),
            exclude=words_of(settings, "exclude"),
            include=words_of(settings, "include"),
        )
        picture = reweigh((await find(house, question, now)).briefing, liking, share)
        if last is None:
            news.append(picture)
            continue
        fresh = replace(question, since=max(last - _FRESH_FOR, now - DEFAULT_DAYS * DAY), fresh_since=last)
        found = reweigh((await find(house, fresh, now)).briefing, liking, share)
        news.append(replace(found, points=tuple(p for p in found.points if p.new)))
        standing.append(replace(picture, points=picture.points[:_STANDING]))
    name = said(subscription.topics)
    return Daily(
        news=merge(name, news),
        standing=merge(name, standing),
        first=last is None,
        since=last or subscription.created_at,
    )


async def _kept(
    house: House, subscription: Subscription, daily: Daily, now: int, *, keep: bool
) -> tuple[int, Message]:
    """The message, and the stored briefing that its buttons speak of."""
    coverage = await coverage_of(house, subscription.workspace_id, daily.news)
    whole = replace(merge(daily.news.topic, [daily.news, daily.standing]), coverage=coverage)
    briefing = replace(whole, points=daily.news.points)
    briefing_id = house.new_id()
    made = briefings.Made(
        id=briefing_id,
        channel_id=subscription.channel_id,
        person=subscription.person,
        topic=briefing.topic,
        made_at=now,
        subscription_id=subscription.id if keep else None,
        briefing=briefing,
    )
    async with house.database.writing() as session:
        await briefings.add(session, subscription.workspace_id, made)
    message = daily_message(briefing, briefing_id, daily.standing, first=daily.first, now=now)
    return briefing_id, message


async def preview(house: House, asked: Asked, command: Preview) -> Message:
    """Exactly what would be posted now, to the asker only."""
    found, channel = await of_which(house, asked, command.which)
    async with house.database.reading() as session:
        settings = await workspaces.settings(session, asked.workspace_id, channel.id)
    daily = await compose_daily(house, found, settings, asked.now)
    if not daily.news.points:
        coverage = await coverage_of(house, asked.workspace_id, daily.standing)
        message = nothing_new(said(found.topics), daily.since, coverage)
        if not is_on(settings, "nothing new"):
            note = Paragraph(
                (Text("Nothing would be posted now: there is no news. For a line: settings nothing new on"),)
            )
            message = replace(message, blocks=(note, *message.blocks))
        return message
    _, message = await _kept(house, found, daily, asked.now, keep=False)
    return message
