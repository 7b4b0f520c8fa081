"""What narrows a question: whose articles alone ("from"), and what to leave out ("without")."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.asked.excluded import split
from bot.app import Bot
from bot.commands import Brief, Subscribe
from bot.grammar import parse, write
from bot.message import plain
from bot.model import Origin
from tests.answers.newsroom import Newsroom
from tests.answers.press import at, draft

_OF_NEWS = "Netflix from Harbour News only"

_NARROWED = [
    ("netflix from harbour news", _OF_NEWS),
    ("what does Harbour News say about netflix?", _OF_NEWS),
    ("harbour news on netflix", _OF_NEWS),
    ("Harbour News’ coverage of netflix", _OF_NEWS),
    ("news about netflix from harbour news", _OF_NEWS),
    ('"netflix" from harbour news', _OF_NEWS),
    ("was sagt elbkurier über netflix", "Netflix from Elbkurier only"),
    ("netflix selon la gazette du quai", "Netflix from La Gazette du Quai only"),
    ("netflix and disney from harbour business", "Netflix and Disney from Harbour Business only"),
    ("netflix from harbour news and ottervale post", "Netflix from Harbour News or Ottervale Post only"),
    ("netflix about ads from harbour business", "Netflix from Harbour Business only: ads"),
    ("from harbour", "Top stories from Harbour only"),
    ("everything from harbour news last 20 days", "Top stories from Harbour News only"),
    ("netflix but not sports", "Netflix without sports"),
    ("netflix not from harbour news", "Netflix without harbour news"),
    ("netflix from everyone but harbour news", "Netflix without harbour news"),
    ("netflix and disney without disney", "Netflix without Disney"),
    ("netflix -ads -tax", "Netflix without ads or tax"),
    ("netflix w/o ads", "Netflix without ads"),
    ('netflix "without ads"', "Netflix without ads"),
    ("netflix (without ads)", "Netflix without ads"),
    ("netflix, no ads", "Netflix without ads"),
    ("netflix, only harbour news", _OF_NEWS),
    ("news about netflix without ads", "Netflix without ads"),
    ("netflix without ads about pricing", "Netflix without ads: pricing"),
    ("netflix not about ads", "Netflix without ads"),
    ('netflix without "ads"', "Netflix without ads"),
    ("everything but netflix", "Top stories without Netflix"),
    ("without netflix", "Top stories without Netflix"),
    ("anything but netflix", "Top stories without Netflix"),
    ("all except netflix", "Top stories without Netflix"),
    ("news but not netflix", "Top stories without Netflix"),
    ("ai without netflix", "AI without Netflix"),
    ("latest on ai without netflix or disney", "AI without Netflix or Disney"),
    ("streaming except netflix", "Streaming without Netflix"),
    ("netflix sin anuncios", "Netflix without anuncios"),
    ("netflix, reklamlar hariç", "Netflix without reklamlar"),
    ("reklamlar dışında netflix", "Netflix without reklamlar"),
    ("netflix 広告以外", "Netflix without 広告"),
    ("netflix（広告を除く）", "Netflix without 広告"),
    ("広告なしのnetflixのニュース", "Netflix without 広告"),
    ("netflix，但不要广告", "Netflix without 广告"),
    ("除了广告以外的netflix", "Netflix without 广告"),
    ("不含广告的netflix新闻", "Netflix without 广告"),
    ("alles außer netflix", "Top stories without Netflix"),
    ("todo menos netflix", "Top stories without Netflix"),
    ("vehicles without tesla and vans", "Vehicles without Tesla or vans"),
    ("job cuts except retail", "Job cuts without retail"),
    ("vehicles -vans", "Vehicles without vans"),
    ("vehicles without vans from harbour business", "Vehicles without vans from Harbour Business only"),
    ("harbour news without netflix", "Top stories without Netflix from Harbour News only"),
    ("latest ai news without netflix", "AI without Netflix"),
    ("openai -sora", "OpenAI without Sora"),
    ("openai (no sora)", "OpenAI without Sora"),
    ("openai wihtout sora", "OpenAI without Sora"),
    ("openai excluding: sora", "OpenAI without Sora"),
    ("openai without any news about sora", "OpenAI without Sora"),
    ("amazon job cuts without AI", "Amazon job cuts without AI"),
    ("netflix without ads last week from harbour news", "Netflix without ads from Harbour News only"),
    ("netflix from harbour business without ads", "Netflix without ads from Harbour Business only"),
]


async def test_what_narrows_a_question_is_in_the_headline(bot: Bot, me: Origin) -> None:
    for typed, headline in _NARROWED:
        assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing", typed


_NO_LIMITS = [
    ("netflix from brazil", "Netflix: Brazil · AI briefing"),
    ("letters from iwo jima", "Nothing on letters from iwo jima yet"),
    ("the man without a past", "Nothing on the man without a past yet"),
    ("why is netflix without ads cheaper", "Nothing on Netflix about ads cheaper"),
    ('"zebras without stripes"', "Nothing on zebras without stripes yet"),
    ("netflix without", "Netflix · AI briefing"),
    ("not only netflix", "Netflix · AI briefing"),
    ("netflix -5%", "Nothing on Netflix about -5%"),
    ("how to live without netflix", "Nothing on Netflix about live"),
    ("life without insurance", "Nothing on life without insurance yet"),
]


async def test_words_that_narrow_nothing_are_words(bot: Bot, me: Origin) -> None:
    for typed, headline in _NO_LIMITS:
        assert (await bot.answer(typed, me)).headline == headline, typed


async def test_only_the_publishers_articles_are_read_and_counted(bot: Bot, me: Origin) -> None:
    for topic in ("netflix", "entertainment", "news", "job cuts"):
        briefing = (await bot.answer(f"{topic} from harbour business", me)).briefing
        assert briefing is not None and briefing.publishers == 1
        assert {one.publisher for one in (*briefing.sources, *briefing.left_out)} == {"Harbour Business"}


async def test_a_publisher_without_anything_on_it_is_told_with_how_many_have(bot: Bot, me: Origin) -> None:
    message = await bot.answer("tesla from harbour news", me)
    assert message.failed and message.headline == "Harbour News has nothing on Tesla"
    assert "2 others have something on Tesla." in plain(message)
    assert message.buttons[0].command == Brief(topic="tesla")


async def test_nothing_of_what_is_left_out_is_shown(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix without ads", me)
    briefing = message.briefing
    assert briefing is not None and briefing.voices and briefing.figures
    told = (*briefing.points, *briefing.more, *briefing.voices, *briefing.figures, *briefing.coming)
    said = " ".join(one.passage.text for one in told).lower()
    assert " ad " not in said and " ads" not in said and "advertis" not in said
    reasons = {one.reason for one in briefing.left_out if "left out" in one.reason}
    assert reasons == {"about ads, which you left out"}
    out = next(one for one in briefing.left_out if one.reason in reasons)
    assert "about ads, which you left out" in plain(await bot.answer(f"why {out.url}", me))


async def test_what_is_left_out_is_never_what_is_told_instead(bot: Bot, me: Origin) -> None:
    for typed in ("ki ohne netflix", "ia sans netflix"):
        answer = await bot.answer(typed, me)
        assert answer.failed and "All that could be shown of 1 article is about Netflix" in plain(answer)
    industry = await bot.answer("inteligencia artificial sin netflix", me)
    assert industry.headline == "Artificial intelligence without Netflix · AI briefing"


async def test_words_that_may_be_a_title_are_told_how_to_leave_out(bot: Bot, me: Origin) -> None:
    answer = await bot.answer("vehicles without vans last 20 days", me)
    line = "vehicles but not vans last 20 days"
    assert answer.failed and line in plain(answer)
    assert (await bot.answer(line, me)).headline == "Vehicles without vans · AI briefing"
    several = await bot.answer("invoices, consent without vans", me)
    assert "invoices, consent but not vans" in plain(several)
    for typed in ("vehicles news without vans", "news about vehicles without vans"):
        assert "vehicles but not vans" in plain(await bot.answer(f"{typed} last 20 days", me)), typed
    added = await bot.answer("subscribe vehicles but not vans at 9 in Berlin", me)
    assert added.headline == "Subscribed: vehicles but not vans"
    assert "topics Electric vehicles and batteries but not vans" in plain(added)
    assert "497,099 vehicles" in plain(await bot.answer("preview 1", me))


async def test_a_publisher_can_be_left_out_and_what_nobody_says_is_told(bot: Bot, me: Origin) -> None:
    briefing = (await bot.answer("netflix but not from harbour business", me)).briefing
    assert briefing is not None
    assert "Harbour Business" not in {one.publisher for one in briefing.sources}
    assert "from Harbour Business, which you left out" in {one.reason for one in briefing.left_out}
    assert "No article here says “zebras”" in plain(await bot.answer("netflix without zebras", me))


async def test_a_narrowed_topic_is_followed_and_ended_by_its_words(bot: Bot, me: Origin) -> None:
    added = await bot.answer("subscribe netflix, disney without ads from harbour business at 9 in Berlin", me)
    name = "{} without ads from Harbour Business only"
    assert added.headline == f"Subscribed: {name.format('Netflix and Disney')}"
    preview = (await bot.answer("preview 1", me)).briefing
    assert preview is not None
    assert {one.publisher for one in preview.sources} == {"Harbour Business"}
    assert not any("advertis" in point.passage.text for point in preview.points)
    await bot.answer("subscribe netflix from harbour news at 9 in Berlin", me)
    ended = await bot.answer("unsubscribe netflix from harbour news", me)
    assert ended.headline == f"Ended: {_OF_NEWS}"


_ABSENT = [
    (
        "netflix from reuters",
        "Nothing on Netflix about reuters",
        "No source here brings articles of Reuters",
    ),
    ("clapperline on tesla", "Clapperline has nothing on Tesla", "2 others have something on Tesla"),
    ("everything from clapperline last 1 day", "Clapperline has nothing new", "others have something"),
    (
        "netflix and disney from windsock aviation",
        "Windsock Aviation has nothing",
        "14 others have something",
    ),
]


async def test_what_no_publisher_here_tells_is_told_as_that(bot: Bot, me: Origin) -> None:
    for typed, headline, told in _ABSENT:
        message = await bot.answer(typed, me)
        assert message.failed and message.headline.startswith(headline) and told in plain(message), typed


async def test_words_that_only_ask_are_no_part_of_what_is_followed(bot: Bot, me: Origin) -> None:
    assert write((await bot.answer("send me news from harbour news every day", me)).buttons[0].command) == (
        "subscribe news from harbour news every day"
    )
    for typed, name in (
        ("news from harbour news", "Top stories from Harbour News only"),
        ("news from japan", "japan"),
        ("what is disney doing", "Disney"),
    ):
        assert (await bot.answer(f"subscribe {typed} at 9 in Berlin", me)).headline == f"Subscribed: {name}"


async def test_no_may_leave_out_or_name(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix no ads", me)
    less = Brief(topic="Netflix", without="ads")
    assert [button.command for button in message.buttons] == [less, Brief(topic="Netflix", focus="ads")]


async def test_what_is_written_for_a_narrowed_question_is_answered_alike(bot: Bot, me: Origin) -> None:
    pressed = Brief(topic="Netflix", without="ads", only="Harbour Business", days=7)
    line = write(pressed)
    assert line == "Netflix but not ads from Harbour Business only last 7 days"
    assert (await bot.answer(parse(line), me)).headline == (await bot.answer(pressed, me)).headline
    assert parse("subscribe netflix from harbour news") == Subscribe(topic="netflix from harbour news")


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("ads, the sports news and prices", ("ads", "sports news", "prices")),
        ("any news about ads", ("ads",)),
        ("it", ()),
        ("the actor whose estate sells three houses near Bath", ()),
    ],
)
def test_the_things_to_leave_out(typed: str, parts: tuple[str, ...]) -> None:
    assert split(typed) == parts


async def test_a_name_is_found_and_left_out_in_the_forms_of_the_articles_language(newsroom: Newsroom) -> None:
    for day, publisher, title, text in (
        (15, "Hafenblatt", "Das Werk steht", "Teslas Werk in Holm steht seit Montag still, es fehlen Teile."),
        (16, "Gazeta", "Nowe biuro", "Biuro w Holm, otwarte w piątek, jest obok fabryki Tesli."),
        (16, "Marktblatt", "Das neue Werk", "Das Werk von Volvo in Holm baut seit Montag wieder Autos."),
    ):
        await newsroom.arrive(
            (replace(draft(day, "18:00", publisher, title, text), language=""),), at(17, "08:00")
        )
    found = await newsroom.say("tesla")
    assert found.briefing is not None and {one.publisher for one in found.briefing.sources} == {
        "Hafenblatt",
        "Gazeta",
    }
    left = await newsroom.say("werk ohne tesla")
    assert left.briefing is not None and {one.publisher for one in left.briefing.sources} == {"Marktblatt"}
    told = await newsroom.say("was schreibt hafenblatt über tesla")
    assert told.headline == "Tesla from Hafenblatt only · AI briefing"
