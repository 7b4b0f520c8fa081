"""What a channel has been told, on both engines."""

from __future__ import annotations

from bot.background import forget_old
from bot.delivery.memory import REMEMBERED, recall, remember, telling
from bot.delivery.occasion import Occasion, Prepared, Told
from bot.delivery.states import State
from bot.model import Briefing, Cited, Coming, Disputed, Figure, Passage, Point, Voice
from bot.store import Session, briefings, memory
from bot.stories.keys import figure_key, sentence_key, voice_key
from tests.delivery.fake_platform import FakePlatform, HttpTransport
from tests.delivery.house import DAY, NOON, House

ADS = "Netflix tests a new kind of advertisement in nine countries."
DEUTSCH = "Netflix testet Werbung in neun Ländern."
SAID = "“We listen to our members,” said Ada Example."
SPENT = "Netflix spends $18bn on films this year."
OTHER = "Netflix spends $17bn on films this year, analysts say."
SOON = "Netflix reports its earnings on 20 January."
LAST_WEEK = "Netflix has bought a studio in Leeds."


def source(number: int, language: str) -> Cited:
    return Cited(
        article_id=number, title="T", url=f"https://a.example.com/{number}", publisher="A", published_at=NOON,
        language=language,
    )  # fmt: skip


def spent(text: str, value: float, story: int) -> Figure:
    passage = Passage(1, 400, 400 + len(text), text)
    return Figure(
        passage=passage, amount=text[15:20], measure="films", value=value, unit="USD", story_id=story
    )


BRIEFING = Briefing(
    topic="Netflix",
    since=NOON - DAY,
    until=NOON,
    points=(
        Point(passage=Passage(1, 0, len(ADS), ADS), story_id=11,
        support=(Passage(2, 0, len(DEUTSCH), DEUTSCH),)),
    ),
    standing=(Point(passage=Passage(1, 300, 300 + len(LAST_WEEK), LAST_WEEK), story_id=0),),
    figures=(spent(SPENT, 18e9, 11),),
    disputed=(Disputed((spent(SPENT, 18e9, 11), spent(OTHER, 17e9, 14))),),
    coming=(Coming(passage=Passage(1, 500, 500 + len(SOON), SOON), date="2027-01-20", story_id=15),),
    more=(Point(passage=Passage(1, 100, 104, "Not shown."), story_id=12),),
    voices=(Voice(passage=Passage(1, 200, 200 + len(SAID), SAID), speaker="Ada Example", story_id=13),),
    sources=(source(1, "en"), source(2, "de")),
)  # fmt: skip


def test_a_briefing_tells_what_it_shows_in_each_language_and_no_more() -> None:
    said = telling(BRIEFING)
    assert said.story_ids == (11, 13, 14, 15), "what stands of no story is none"
    assert set(said.keys) == {
        sentence_key(ADS, "en"),
        sentence_key(DEUTSCH, "de"),
        sentence_key(SAID, "en"),
        voice_key("Ada Example", SAID),
        sentence_key(LAST_WEEK, "en"),
        sentence_key(SPENT, "en"),
        sentence_key(OTHER, "en"),
        figure_key("films", "USD", 18e9),
        figure_key("films", "USD", 17e9),
        sentence_key(SOON, "en"),
    }


async def test_memory_is_written_with_the_post_and_read_for_the_next(
    house: House, platform: FakePlatform, transport: HttpTransport
) -> None:
    async def compose(occasion: Occasion) -> Prepared:
        made = briefings.Made(
            id=77, channel_id=occasion.channel_id, person="", topic="Netflix", made_at=NOON,
            subscription_id=occasion.subscription_id, briefing=BRIEFING,
        )  # fmt: skip
        async with house.database.writing() as session:
            await briefings.add(session, occasion.workspace_id, made)
        return Prepared((await house.compose(occasion)).message, 77)

    channels: list[int] = []

    async def really(session: Session, told: Told) -> None:
        channels.append(told.channel_id)
        await remember(session, told)

    house.remember = really  # type: ignore[method-assign]
    platform.faults.refuse = 1.0
    delivery = await house.ready(NOON + 3600)
    worker = house.deliverer(transport, compose=compose)
    assert await worker.deliver(delivery) is State.WAITING
    assert channels == []  # composed, not posted: nothing was told
    platform.faults.refuse = 0.0
    house.clock.now += 60
    assert await worker.deliver(delivery) is State.SENT
    async with house.database.reading() as session:
        known = await recall(session, channels[0], house.clock())
        others = await recall(session, channels[0] + 1, house.clock())
        later = await recall(session, channels[0], house.clock() + REMEMBERED + 1)
    said = telling(BRIEFING)
    assert {story: told.latest_at for story, told in known.stories.items()} == dict.fromkeys(
        said.story_ids, house.clock()
    )
    assert known.keys.keys() == set(said.keys)
    assert set(known.keys.values()) == {house.clock()}
    assert known.stories[11].reference == "C1/0"
    assert others == later and not others.stories and not others.keys


async def test_a_story_told_again_keeps_its_first_post(house: House) -> None:
    await house.subscribe()
    async with house.database.writing() as session:
        [planned] = await session.all("deliveries.planned_subscriptions", after_id=0, most=9)
        channel = planned["channel_id"]
        await memory.tell(session, channel, [5], ["k"], reference="first", now=NOON)
        await memory.tell(session, channel, [5], ["k", "l"], reference="second", now=NOON + DAY)
    async with house.database.reading() as session:
        assert await memory.stories(session, channel, 0) == {5: memory.ToldStory(NOON, NOON + DAY, "first")}
        assert await memory.sentences(session, channel, NOON + 1) == {"k": NOON + DAY, "l": NOON + DAY}
    async with house.database.writing() as session:
        await memory.forget(session, NOON + DAY)
        assert await memory.stories(session, channel, 0) and await memory.sentences(session, channel, 0)
        await memory.forget(session, NOON + DAY + 1)
        assert await memory.stories(session, channel, 0) == {}
        assert await memory.sentences(session, channel, 0) == {}


async def test_a_clock_that_is_far_ahead_for_some_hours_makes_nobody_forget(house: House) -> None:
    await house.subscribe()
    async with house.database.writing() as session:
        [planned] = await session.all("deliveries.planned_subscriptions", after_id=0, most=9)
        channel = planned["channel_id"]
        await memory.tell(session, channel, [5], ["k"], reference="post", now=NOON)

    async def told(*looks: int) -> dict[str, int]:
        for now in looks:
            await forget_old(house.database, now)
        async with house.database.reading() as session:
            return await memory.sentences(session, channel, 0)

    ahead = NOON + 4000 * DAY
    assert await told(NOON + DAY, *range(ahead, ahead + 9 * 3600, 3600), NOON + DAY) == {"k": NOON}
    assert await told(*range(NOON, NOON + REMEMBERED, DAY)) == {"k": NOON}
    assert await told(1, NOON + REMEMBERED, NOON + REMEMBERED + DAY) == {}, "also after a clock far behind"
