"""Topics of a workspace's own, and its own names for everybody's: found at once, and by nobody else."""

from __future__ import annotations

import asyncio

import pytest

from bot.app import Bot
from bot.commands import Brief, Completes, Subscribe, TopicAdd
from bot.message import Message, plain
from bot.model import Origin
from bot.store import topics, workspaces
from tests.answers.newsroom import Newsroom
from tests.answers.press import at, draft

PENS = """Quill Corp has opened a shop for pens in Lyon, the company said on Friday.
The shop of Quill Corp has 300 kinds of ink and a bench for repairs."""

INK = """Shares of QLL fell by 9 percent after a warning about the price of ink.
QLL buys its ink from two makers in Norway, and both have raised their prices."""

NIB = """The feather firm will make its nibs in Porto from March, at a cost of 4 million euros.
Nibs of the feather firm came from Japan for thirty years."""

FLIX = (
    "Red Flix has bought a cinema in Graz.\nRed Flix pays 2 million euros for the cinema to a family in Graz."
)

PRESS = (
    draft(13, "10:00", "Paper Post", "A shop for pens", PENS),
    draft(14, "10:00", "Market News", "Ink gets dearer", INK),
)


async def test_a_topic_of_ones_own_is_found_by_all_its_names_at_once(newsroom: Newsroom) -> None:
    await newsroom.arrive(PRESS, at(16, "08:30"))
    message = await newsroom.say("topic add Quill = Quill Corp, QLL in Stationery")
    said = plain(message)
    assert message.headline == "Added Quill"
    assert "2 articles of the last 7 days name it" in said
    assert "By name: Quill 1 · Quill Corp 1 · QLL 1" in said
    assert "“QLL” may stand for other things, too" in said
    assert [b.command for b in message.buttons][:2] == [
        Brief(topic="Quill"),
        Subscribe(topic="Quill", time="9am"),
    ]
    for typed, headline in (
        ("qll", "Quill · AI briefing"),
        ("quill corp", "Quill · AI briefing"),
        ("what about qll?", "Quill · AI briefing"),
        ("quill about ink", "Quill: ink · AI briefing"),
        ("stationery", "Stationery · AI briefing"),
    ):
        assert (await newsroom.say(typed)).headline == headline, typed
    assert "Lyon" in plain(await newsroom.say("qll"))
    assert "Quill (Stationery): also QLL, Quill Corp" in plain(await newsroom.say("topics"))
    assert "Quill" in plain(await newsroom.say("topics stationery"))
    assert (await newsroom.say("undo")).headline == "Taken back: Quill is no topic of your own"
    assert (await newsroom.say("qll")).headline == "QLL · AI briefing"
    assert (await newsroom.say("topics stationery")).failed


async def test_a_neighbour_sees_nothing_of_it(newsroom: Newsroom) -> None:
    await newsroom.arrive(PRESS, at(16, "08:30"))
    await newsroom.say("topic add Plume = Plume Ltd, QLL in Inkwells")
    await newsroom.say("topic add Netflix = the feather firm")
    there = newsroom.origin("C9", "U9", "T9")
    for typed in ("topics", "topics yours", "topics inkwells", "entertainment", "topic add netflix"):
        said = plain(await newsroom.bot.answer(typed, there))
        assert "Plume" not in said and "Inkwells" not in said and "feather" not in said, typed
    assert (await newsroom.bot.answer("qll", there)).headline == "QLL · AI briefing"
    assert await newsroom.bot.suggest(Completes.TOPIC, "plume", there) == ()
    assert await newsroom.bot.suggest(Completes.OWN_TOPIC, "", there) == ()
    assert (await newsroom.bot.answer("topic remove plume", there)).failed
    assert (await newsroom.bot.answer("topic add Plume = QLL in Pens", there)).headline == "Added Plume"
    assert (await newsroom.bot.answer("topic remove plume", there)).headline == "Removed Plume"
    assert (await newsroom.say("qll")).headline == "Plume · AI briefing"
    assert await newsroom.bot.suggest(Completes.OWN_TOPIC, "pl", newsroom.origin()) == ("Plume", "Plume Ltd")
    unknown = newsroom.origin("C7", "U7", "T7")
    assert await newsroom.bot.suggest(Completes.OWN_TOPIC, "", unknown) == ()


def _all(posts: list[Message]) -> str:
    return "\n".join(map(plain, posts))


async def test_a_daily_briefing_follows_what_a_topic_is_called(newsroom: Newsroom) -> None:
    await newsroom.say("topic add Quill = Quill Corp")
    await newsroom.say("topic add Netflix = Red Flix")
    await newsroom.say("subscribe quill, netflix at 9am weekdays")
    await newsroom.arrive(PRESS, at(16, "08:30"))
    assert "Lyon" in _all(await newsroom.deliver(at(16, "09:00")))
    await newsroom.say("topic add quill = the feather firm, QLL")
    await newsroom.arrive(
        (draft(16, "18:00", "Paper Post", "Nibs", NIB), draft(16, "19:00", "Film Post", "Cinema", FLIX)),
        at(17, "08:30"),
    )
    second = _all(await newsroom.deliver(at(17, "09:00")))
    assert "Japan" in second and "Graz" in second
    removed = await newsroom.say("topic remove quill")
    assert "1 daily briefing here goes on and looks for the words “Quill” from now on." in plain(removed)
    pens = PENS.replace("Lyon", "Bern").replace("300", "700").replace("Friday", "Tuesday")
    await newsroom.arrive(
        (
            draft(17, "18:00", "Paper Post", "Quill opens a shop in Bern", pens),
            draft(17, "19:00", "Paper Post", "Porto has nibs", NIB.replace("Porto", "Faro")),
        ),
        at(18, "08:30"),
    )
    third = _all(await newsroom.deliver(at(18, "09:00")))
    assert "Bern" in third and "Faro" not in third


async def _own(bot: Bot, origin: Origin) -> list[topics.Own]:
    async with bot.house.database.reading() as session:
        workspace = await workspaces.find(session, origin.platform, origin.workspace)
        assert workspace is not None
        return await topics.own(session, workspace.id)


async def test_of_two_who_add_the_same_name_at_once_one_has_it(newsroom: Newsroom) -> None:
    bot, origin = newsroom.bot, newsroom.origin()
    await newsroom.say("topics")
    first, second = await asyncio.gather(
        *(bot.answer(TopicAdd(name="Quill", names=other), origin) for other in ("QLL", "Ink"))
    )
    found = await _own(bot, origin)
    assert [one.name for one in found] == ["Quill"]
    told = {other for other, one in (("QLL", first), ("Ink", second)) if not one.failed}
    assert set(found[0].names) == told
    crossed = [TopicAdd(name="Plume", names="Nib"), TopicAdd(name="Nib", names="Plume")]
    answers = await asyncio.gather(*(bot.answer(one, origin) for one in crossed))
    assert {one.headline for one in answers} & {"Added Plume", "Added Nib"}
    assert "Something went wrong" not in _all(answers)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Quill = Disney", "“Disney” is a topic by itself already"),
        ("Rivals = Netflix, Zebra", "For a group with it, add Zebra first."),
        ("Rivals = Netflix, Disney, Zebra", "“Zebra” is no topic yet, and a group holds topics"),
        ("Rivals = Netflix, Disney, fintech", "“fintech” is an industry"),
        ("Rivals = Netflix, Disney in Rivals", "A group is in no industry"),
        ("Disney = Netflix, Sora", "“Netflix” is a topic by itself already"),
        ("NFLX 2 = nflx", "“nflx” is a name of the topic Netflix already"),
        ("Quill = entertainment", "“entertainment” is the industry Entertainment already"),
        ("top stories", "“top stories” asks for the top stories"),
        ("the", "“the” stands in every text"),
        ("Quill = der die", "“der die” stands in every text"),
        ("X", "“X” is too short"),
        ("!!", "“!!” is too short"),
        ("Quill, QLL", "a topic's name has none"),
        ("Quill, Q", "“Q” is too short"),
        (",", "“,” is too short"),
        ("Quill =", "“=” needs something behind it"),
        ("q" * 81, "at most 80 characters, and this one has 81"),
        ("Quill in Netflix", "“Netflix” is the name of a topic"),
        ("Netflix in Stationery", "Netflix is in Entertainment for everybody, and that stays"),
        (f"Quill = {', '.join(f'Quill {n}' for n in range(10, 31))}", "at most 20 names of your own"),
        ("", "needs one thing more: the topic's name"),
    ],
)
async def test_a_name_that_cannot_be_is_told_why(bot: Bot, me: Origin, typed: str, said: str) -> None:
    message = await bot.answer(f"topic add {typed}", me)
    assert message.failed
    assert said in plain(message)
    assert await bot.suggest(Completes.OWN_TOPIC, "", me) == ()


async def test_what_else_a_name_may_be_is_told(bot: Bot, me: Origin) -> None:
    for typed, note in (
        ("Status", 'ask for "Status"'),
        ("IT", "Added IT"),
        ("The Who", "Added The Who"),
        ("will smith", "Added will smith"),
        ('"Made in Chelsea" = MIC in Television', "Its industry: Television."),
        ('Quill = "Ink in Time"', "Found also as Ink in Time."),
        ("Feather=FTR", "Found also as FTR."),
        ("网飞公司", "Added 网飞公司"),
        ("Żubr in energy", "Its industry: Energy and renewables."),
        ("Żubr in cars", "Its industry: Automotive."),
        ("Nib in Pens", "put that name into quotes"),
        ("Netflix", "is a topic here already"),
        ("Tesla = TSLA", "is a topic here already"),
        ("Tesla = TSLA, the carmaker", "found as the carmaker, too"),
    ):
        message = await bot.answer(f"topic add {typed}", me)
        assert not message.failed and note in plain(message), typed


async def test_what_is_removed_and_what_stays(bot: Bot, me: Origin) -> None:
    async def say(line: str) -> Message:
        return await bot.answer(line, me)

    assert "the streamer" in (await say("topic add NFLX = the streamer, Big Red")).headline
    assert (await say("topic remove big red")).headline == "Netflix is no longer found as Big Red"
    assert (await say("undo")).headline == "Back again: Big Red"
    assert (
        await say("topic remove Netflix")
    ).headline == "Netflix is no longer found as Big Red and the streamer"
    for line, why in (
        ("topic remove Netflix", "is a topic for everybody, so it stays"),
        ("topic remove nflx", "is a name of Netflix, which is a topic for everybody"),
        ("topic remove entertainment", "is an industry"),
        ("topic remove zebras", "There is no topic “zebras” of your own"),
    ):
        message = await say(line)
        assert message.failed and why in plain(message), line
    await say("topic add Quill = QLL in Pens")
    assert (await say("topic add Quill in Paper")).headline == "Changed Quill"
    assert (await say("undo")).headline == "As it was: Quill"
    assert "Try: topic remove Quill" in plain(await say("topic remove Qill"))
    assert (await say("topic remove qll")).headline == "Quill is no longer found as QLL"
    assert (await say("topic remove quill")).headline == "Removed Quill"
    assert (await say("topic add Feather = Quill")).headline == "Added Feather"
    assert (await say("topic remove Feather")).headline == "Removed Feather"
    assert (await say("undo")).headline == "Back again: Feather and Quill"
    assert "Feather: also Quill" in plain(await say("topics yours"))


async def test_topics_of_no_industry_are_listed_as_others(bot: Bot, me: Origin) -> None:
    assert (await bot.answer("topics others", me)).failed
    await bot.answer("topic add Zebra Herd", me)
    assert "Others: 1 topic" in plain(await bot.answer("topics", me))
    assert (await bot.answer("topics others", me)).headline == "Others: 1 topic"


async def test_there_are_so_many_names_and_topics_and_no_more(bot: Bot, me: Origin) -> None:
    await bot.answer(TopicAdd(name="Quill", names=", ".join(f"Quill {n}" for n in range(10, 29))), me)
    message = await bot.answer("topic add quill = Ink", me)
    assert "A topic takes at most 20 names of your own. Quill has 20." in plain(message)
    async with bot.house.database.writing() as session:
        workspace = await workspaces.find(session, me.platform, me.workspace)
        assert workspace is not None
        for number in range(199):
            await topics.add(session, f"Ink {number}", workspace_id=workspace.id, new_id=bot.house.new_id)
    assert "There are 200 topics of your own" in plain(await bot.answer("topic add Feather", me))
    listed = await bot.answer("topics", me)
    assert "190 more: topics yours" in plain(listed)
    pages = [await bot.answer(f"topics yours page {number}", me) for number in range(1, 15)]
    assert pages[0].headline == "Your own: 200 topics · page 1 of 14"
    assert sum(plain(page).count("\n• ") for page in pages) == 200
    assert len(await bot.suggest(Completes.OWN_TOPIC, "ink", me)) == 25


async def test_only_an_admin_names_topics(newsroom: Newsroom) -> None:
    newsroom.chat.strangers.add(("C2", "U2"))
    for line in ("topic add Quill", "topic remove Quill"):
        message = await newsroom.say(line, channel="C2", person="U2")
        assert message.failed and "needs an admin" in plain(message)
