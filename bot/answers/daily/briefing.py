"""The daily briefing: what is new to a channel, then the standing picture; the same code makes a preview.

for each topic: read | what is new, what still stands (worker thread) || merge | coverage | words

Composing marks nothing as told and posts nothing: it may run twice for one date. ``bot.delivery`` claims,
sends and settles; only then the channel's memory is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answers.asked.find import read
from bot.answers.asked.limits import told_apart
from bot.answers.asked.question import question_of
from bot.answers.asked.topic_of import topic_of
from bot.answers.channel_settings import is_on, value_of
from bot.answers.daily.fresh import with_fresh
from bot.answers.daily.in_words import Telling, daily_message, in_order, nothing_new
from bot.answers.daily.news import (
    STANDING,
    Change,
    Last,
    TopicNews,
    first_picture_of,
    news_of,
    picture_of,
    without,
)
from bot.answers.daily.subscriptions import of_which
from bot.answers.daily.threads import previewed, reply_message, split, tally
from bot.answers.house import Asked, House
from bot.answers.learn import reweigh, weights
from bot.answers.merge import merge
from bot.answers.shown.coverage import coverage_of
from bot.answers.shown.days import date_words
from bot.answers.shown.firsts import with_firsts
from bot.answers.shown.phrases import said
from bot.answers.shown.words import as_written
from bot.commands import Brief, Preview
from bot.delivery.due import end_of_day
from bot.delivery.memory import recall
from bot.delivery.occasion import Occasion, Prepared, Reply
from bot.delivery.quiet import quiet_for
from bot.delivery.schedule import write_time
from bot.delivery.zones import zone_of
from bot.errors import TryLater
from bot.message import Audience, Code, Message, paragraph
from bot.model import Briefing, Subscription
from bot.store import Session, briefings, deliveries, subscriptions, workspaces


@dataclass(frozen=True, slots=True)
class Daily:
    """What a daily briefing holds; it has no points on a quiet day."""

    briefing: Briefing  # news as points, the standing picture, coverage
    changes: Mapping[int, Change]  # by story id
    last_at: int | None  # when the channel was told last; None: this is the first, a picture of the last days
    threads: Mapping[int, str]  # by story id: the post that told a known story first
    added: tuple[str, ...] = ()  # topics whose first picture this holds, as points that are not new


async def compose_occasion(house: House, occasion: Occasion) -> Prepared:
    """What ``bot.delivery`` posts on an occasion; no message on a quiet day."""
    async with house.database.reading() as session:
        found = await subscriptions.load(session, occasion.subscription_id, occasion.workspace_id)
        settings = await workspaces.settings(session, occasion.workspace_id, occasion.channel_id)
    if found is None or found.ended_at is not None:
        return Prepared(None)
    found = replace(found, channel_id=occasion.channel_id)  # where it goes, as it was when claimed
    wait = quiet_for(value_of(settings, "quiet hours"), found.zone, occasion.now)
    if wait:
        if occasion.now + wait >= end_of_day(occasion.local_date, found.zone):
            return Prepared(None)  # they last into the next day: its briefing brings what is new
        raise TryLater(wait, "These are the channel's quiet hours.")
    daily = await compose_daily(house, found, settings, occasion.now)
    if not daily.briefing.points:
        if not is_on(settings, "nothing new"):
            return Prepared(None)
        return Prepared(_public(_nothing(found, daily, occasion.now), settings))
    briefing_id, message, replies = await _kept(house, found, daily, settings, occasion.now, posted=True)
    notes = _notes(occasion, found)
    message = replace(message, blocks=(*(paragraph(note) for note in notes), *message.blocks))
    replies = tuple(replace(reply, message=_public(reply.message, settings)) for reply in replies)
    return Prepared(_public(message, settings), briefing_id, replies)


def _public(message: Message, settings: Mapping[str, str]) -> Message:
    return replace(message, silent=is_on(settings, "silent"), audience=Audience.CHANNEL)


def _notes(occasion: Occasion, found: Subscription) -> list[str]:
    """What a reader must know about an occasion that is not as planned."""
    notes = []
    if occasion.late:
        due = datetime.fromtimestamp(occasion.due_at, zone_of(found.zone))
        notes.append(f"Late: this briefing was due at {write_time(due.hour * 60 + due.minute)}.")
    lost = [local_date for local_date, state in occasion.missed if state != "held"]
    held = [local_date for local_date, state in occasion.missed if state == "held"]
    if lost:
        notes.append(f"Not posted: {date_words(lost)}. What was new then is in this briefing.")
    if held:
        notes.append(f"May not have arrived: {date_words(held)}. What was new then is in this briefing.")
    return notes


async def compose_daily(
    house: House, subscription: Subscription, settings: Mapping[str, str], now: int
) -> Daily:
    """News and standing picture over all topics of a subscription."""
    async with house.database.reading() as session:
        known = await recall(session, subscription.channel_id, now)
        posted = await briefings.last_sent(session, subscription.id)
        liking = await weights(session, subscription.channel_id)
        owed = await briefings.replies_not_sent(session, subscription.id, posted.made_at) if posted else []
        wanted = [
            (topic, one)
            for topic in subscription.topics
            for one in await _asked(session, subscription, topic, now)
        ]
    last = _last(posted, owed) if posted else None
    points = int(value_of(settings, "points"))
    zone = zone_of(subscription.zone)
    found: list[TopicNews] = []
    for topic, asked in wanted:
        question = question_of(asked, subscription.workspace_id, settings, widen=last is None)
        reading = await read(house, question, now)
        if last is None:
            one = await house.off_loop(picture_of, reading)
        elif subscription.added.get(topic, -1) >= last.made_at:
            share = -(-points // len(wanted))
            one = await house.off_loop(first_picture_of, reading, known, share, zone)
        else:
            fresh = await with_fresh(house, reading, last.made_at, last.examined)
            one = await house.off_loop(news_of, fresh, known, last, now, zone)
        found.append(replace(one, news=reweigh(one.news, liking, points)))
    changes = {story: change for one in found for story, change in one.changes.items()}
    found.sort(key=lambda one: one.added)  # topics take turns for the points: those with news first
    found = [without(one, changes) if one.added else one for one in found]
    whole = await _whole(house, subscription, found, points, now)
    return Daily(
        briefing=replace(whole, points=in_order(whole.points, changes)) if last else whole,
        changes=changes,
        last_at=last.made_at if last else None,
        threads={story: told.reference for story, told in known.stories.items() if told.reference},
        added=tuple(one.news.topic for one in found if one.added and one.news.points),
    )


async def _asked(session: Session, subscription: Subscription, topic: str, now: int) -> list[Brief]:
    """What is asked for a topic: of a group each of its own, so that they take turns."""
    asked = await told_apart(session, topic, subscription.workspace_id, now)
    group = await topic_of(session, asked.topic, subscription.workspace_id)
    return [replace(asked, topic=name) for name in (group and group.members) or (asked.topic,)]


def _last(posted: briefings.Made, owed: Sequence[briefings.Made]) -> Last:
    body = posted.briefing
    examined = {s.article_id for s in body.sources} | {o.article_id for o in body.left_out}
    lost = {source.article_id for made in owed for source in made.briefing.sources}
    return Last(posted.made_at, frozenset(examined), frozenset(lost))


async def _whole(
    house: House, subscription: Subscription, found: Sequence[TopicNews], points: int, now: int
) -> Briefing:
    """One briefing over the topics: news as points, the standing picture in short, and what was read."""
    name = said(subscription.topics)
    news = merge(name, [one.news for one in found], points)
    standing = merge(name, [one.standing for one in found], STANDING)
    told = {point.passage for point in (*news.points, *news.more)}
    still = tuple(point for point in standing.points if point.passage not in told) if news.points else ()
    cited = {source.article_id for source in news.sources}
    more = tuple(source for source in standing.sources if source.article_id not in cited)
    cited |= {source.article_id for source in more}
    whole = replace(
        news,
        standing=still,
        sources=(*news.sources, *more),
        left_out=tuple(one for one in news.left_out if one.article_id not in cited),
        sample=news.sample or standing.sample,
    )
    whole = replace(whole, topic=said([as_written(topic, whole) for topic in subscription.topics]))
    stories = len(frozenset().union(*(one.story_ids for one in found)))
    coverage = await coverage_of(house, subscription.workspace_id, whole, stories, now, subscription.zone)
    return await with_firsts(house, subscription.workspace_id, replace(whole, coverage=coverage))


async def _kept(
    house: House,
    subscription: Subscription,
    daily: Daily,
    settings: Mapping[str, str],
    now: int,
    *,
    posted: bool,
) -> tuple[int, Message, tuple[Reply, ...]]:
    """The message and its replies, and the stored briefings that their buttons speak of."""
    threads, zone = is_on(settings, "threads"), zone_of(subscription.zone)
    own, news = split(daily.briefing, daily.changes, daily.threads) if threads else (daily.briefing, ())
    telling = Telling(
        changes=daily.changes,
        last_at=daily.last_at,
        now=now,
        zone=zone,
        threads=threads,
        replies=news,
        added=daily.added,
    )
    replies = []
    async with house.database.writing() as session:
        # the post itself gets the newest id: "more" without a name means its briefing
        for one in news:
            reply_id = await _stored(session, house, subscription, one.briefing, now, posted)
            before = await deliveries.replies(session, subscription.channel_id, one.thread, one.story_id)
            replies.append(
                Reply(
                    id=house.new_id(),
                    story_id=one.story_id,
                    thread=one.thread,
                    tally=tally(one.publishers, before + 1, now, zone),
                    message=reply_message(one, reply_id),
                    briefing_id=reply_id,
                )
            )
        briefing_id = await _stored(session, house, subscription, own, now, posted)
    return briefing_id, daily_message(own, briefing_id, telling), tuple(replies)


async def _stored(
    session: Session, house: House, subscription: Subscription, briefing: Briefing, now: int, posted: bool
) -> int:
    """Keep a briefing, of which buttons speak; its id."""
    made = briefings.Made(
        id=house.new_id(),
        channel_id=subscription.channel_id,
        person=subscription.person,
        topic=briefing.topic,
        made_at=now,
        subscription_id=subscription.id if posted else None,
        briefing=briefing,
    )
    await briefings.add(session, subscription.workspace_id, made)
    return made.id


def _nothing(subscription: Subscription, daily: Daily, now: int) -> Message:
    last_at = daily.last_at or subscription.created_at
    return nothing_new(daily.briefing, last_at, now, zone_of(subscription.zone))


async def preview(house: House, asked: Asked, command: Preview) -> Message:
    """Exactly what would be posted now, to the asker only."""
    found, channel = await of_which(house, asked, command)
    async with house.database.reading() as session:
        settings = await workspaces.settings(session, asked.workspace_id, channel.id)
    found = replace(found, person=asked.origin.person)
    daily = await compose_daily(house, found, settings, asked.now)
    if daily.briefing.points:
        _, message, replies = await _kept(house, found, daily, settings, asked.now, posted=False)
        return replace(message, blocks=(*message.blocks, *previewed([one.message for one in replies])))
    message = _nothing(found, daily, asked.now)
    if not is_on(settings, "nothing new"):
        note = paragraph(
            "Nothing would be posted now. For a line on such days: ", Code("settings nothing new on")
        )
        message = replace(message, blocks=(note, *message.blocks))
    return message
