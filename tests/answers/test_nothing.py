"""Questions without a point to show: why, and what to do about it; or the latest instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.answers.asked import find
from bot.app import Bot
from bot.commands import Brief, Help, Settings, Subscribe
from bot.message import Message, plain
from bot.model import Briefing, Origin
from bot.store import retention
from bot.summarize.analysed import Analysed
from bot.summarize.compose import compose


def offered(message: Message) -> list[object]:
    found: list[object] = [button.command for button in message.buttons]
    return [] if found == [Help()] else found


async def test_help_is_offered_where_nothing_else_is(bot: Bot, me: Origin) -> None:
    nothing = await bot.answer("basketry", me)
    assert [button.label for button in nothing.buttons] == ["Help"]
    assert "Help" not in [button.label for button in (await bot.answer("netflx", me)).buttons]


async def test_a_known_topic_without_an_article_can_be_followed(bot: Bot, me: Origin) -> None:
    nothing = await bot.answer("at and t", me)
    assert "It is a known topic, but no article here names it yet." in plain(nothing)
    assert offered(nothing) == [Subscribe(topic="AT&T", time="9am"), Help()]


async def test_a_name_of_ones_own_for_several_topics_can_be_added(bot: Bot, me: Origin) -> None:
    line = "topic add Our streaming foes = Netflix, Disney"
    assert line in plain(await bot.answer("our streaming foes", me))
    assert not (await bot.answer(line, me)).failed
    assert (await bot.answer("our streaming foes", me)).headline == "Our streaming foes · AI briefing"


async def test_a_focus_that_nothing_is_about_is_named_and_the_topic_offered(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix about zebras", me)
    assert message.failed
    assert message.headline == "Nothing on Netflix about zebras"
    assert "19 articles on Netflix in the last 7 days, none about zebras." in plain(message)
    assert Brief(topic="Netflix") in offered(message)
    message = await bot.answer("netflix about zebras last 3 days", me)
    assert Brief(topic="Netflix", days=3) in offered(message)


async def test_a_setting_that_keeps_everything_out_is_named(bot: Bot, me: Origin) -> None:
    await bot.answer("settings include Germany", me)
    message = await bot.answer("netflix", me)
    assert message.failed
    assert "kept out here by the setting “include Germany”" in plain(message)
    assert "settings include default" in plain(message)
    assert Settings() in offered(message)
    assert "names it" not in plain(message)


async def test_a_setting_that_keeps_a_part_out_is_named_with_what_takes_its_words_away(
    bot: Bot, me: Origin
) -> None:
    await bot.answer("settings exclude netflix, disney", me)
    said = plain(await bot.answer("netflix", me))
    assert "mentions Netflix only in passing" in said
    assert "kept out here by the settings “exclude disney” and “exclude netflix”." in said
    assert "To be rid of it: settings exclude -disney, -netflix" in said
    assert "(the default)" in (await bot.answer("settings exclude -disney, -netflix", me)).headline


async def test_articles_that_only_mention_it_are_listed_with_the_reason(bot: Bot, me: Origin) -> None:
    message = await bot.answer("apple last 30 days", me)
    assert message.failed
    said = plain(message)
    assert "1 article has the words" in said
    assert "TSMC earns 39% more" in said
    assert "mentions apple only in passing" in said
    assert "No article here says" not in said


async def test_articles_without_a_sentence_to_show_are_listed_too(bot: Bot, me: Origin) -> None:
    message = await bot.answer("layoffs", me)
    assert message.failed
    assert "At Papermoon the lights go out early" in plain(message)
    assert "below the top" not in plain(message)


@pytest.mark.parametrize("typed", ["who", "and", "?!"])
async def test_words_that_say_nothing_are_not_looked_for(bot: Bot, me: Origin, typed: str) -> None:
    message = await bot.answer(f"“{typed}”" if typed == "and" else typed, me)
    assert f"“{typed}” says too little to be looked for" in plain(message)
    assert "source add" not in plain(message)
    assert offered(message) == [Brief(topic="Top stories"), Help()]


async def test_a_pasted_text_is_called_by_its_first_words(bot: Bot, me: Origin) -> None:
    message = await bot.answer("zebras graze beside the quiet river every evening " * 30, me)
    assert message.failed
    assert len(message.headline) < 120
    assert (await bot.answer("z" * 500, me)).headline == f"Nothing on {'z' * 80} yet"


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("layoffs retail", ["Retail layoffs"]),
        ("chevron", []),
        ("netflx", ["Netflix"]),
        ("top stoires", ["Top stories"]),
        ("nwes", ["Top stories"]),
    ],
)
async def test_names_of_the_same_words_or_nearly_of_the_same_letters_are_near(
    bot: Bot, me: Origin, typed: str, near: list[str]
) -> None:
    assert offered(await bot.answer(typed, me)) == [Brief(topic=name) for name in near]


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("warner sale price", "Warner: sale price"),
        ("when does stranger things end", "Stranger Things: end"),
        ("which price has the sale of warner", "Warner: price sale"),
    ],
)
async def test_words_that_no_sentence_has_together_are_read_as_a_name_with_a_focus(
    bot: Bot, me: Origin, typed: str, headline: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.headline.startswith(headline) and not message.failed


async def test_nothing_at_all_is_still_said(bot: Bot, me: Origin) -> None:
    message = await bot.answer("xylophone repair", me)
    assert "No article here says “xylophone repair”" in plain(message)


async def test_the_articles_of_the_days_are_not_composed_again_as_the_latest(
    bot: Bot, me: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[int] = []

    def counting(topic: str, articles: Sequence[Analysed], **asked: Any) -> Briefing:
        composed.extend([len(articles)] if articles else [])  # of "zebras" by themselves there are none
        return compose(topic, articles, **asked)

    monkeypatch.setattr(find, "compose", counting)
    assert (await bot.answer("netflix about zebras last 30 days", me)).failed
    assert len(composed) == 1
    assert (await bot.answer("netflix about zebras last 3 days", me)).failed
    assert len(composed) == 3 and composed[1] < composed[2]


async def test_passing_mentions_of_the_last_days_give_way_to_the_latest(bot: Bot, me: Origin) -> None:
    message = await bot.answer("walmart", me)
    assert not message.failed
    assert message.briefing is not None
    assert message.briefing.points
    assert "only mentions in the last 7 days, this is the latest" in plain(message)


async def test_with_days_the_latest_is_offered_once_and_answers(bot: Bot, me: Origin) -> None:
    message = await bot.answer("walmart last 3 days", me)
    assert message.failed
    assert "The newest article with more is from" in plain(message)
    latest = next(b.command for b in message.buttons if b.label == "Show the latest")
    assert latest is not None
    assert not (await bot.answer(latest, me)).failed


async def test_the_offered_topics_keep_the_days(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netfilx last 3 days", me)
    assert Brief(topic="Netflix", days=3) in offered(message)


@pytest.mark.parametrize("line", ["share", "preview 1"])
async def test_all_ways_to_see_a_briefing_say_which_days(bot: Bot, me: Origin, line: str) -> None:
    await bot.answer("netflix", me)
    await bot.answer(Subscribe(topic="netflix", time="9", zone="Berlin"), me)
    # one day later the samples' own last day stands for today
    bot.house.clock.now += 2 * 86_400  # type: ignore[attr-defined]
    await bot.answer("netflix", me)
    message = await bot.answer(line, me)
    assert "the samples' last 7 days" in plain(message)


async def test_a_first_daily_briefing_has_the_latest_when_the_last_days_only_mention_it(
    bot: Bot, me: Origin
) -> None:
    await bot.answer(Subscribe(topic="walmart", time="9", zone="Berlin"), me)
    message = await bot.answer("preview 1", me)
    assert message.briefing is not None
    assert message.briefing.points
    assert "the latest there is" in message.headline


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("redundancies", [Brief(topic="job cuts")]),
        ("semiconducters", [Brief(topic="Semiconductors")]),
        ("netflixs new carpet", [Brief(topic="Netflix")]),
        ("layoffs", [Brief(topic="job cuts"), Brief(topic="Retail layoffs")]),
    ],
)
async def test_only_what_has_something_to_show_is_offered(
    bot: Bot, me: Origin, typed: str, meant: list[Brief]
) -> None:
    """Of near names too: "Layoffs in entertainment" and "AI regulation" are topics without an article."""
    message = await bot.answer(typed, me)
    assert message.failed
    assert offered(message) == meant
    for one in meant:
        assert not (await bot.answer(one, me)).failed


async def test_what_is_offered_stands_behind_what_is_shown(bot: Bot, me: Origin) -> None:
    for typed, before in (("layoffs", "• At Papermoon"), ("AI actors", "• The next test")):
        said = plain(await bot.answer(typed, me))
        assert said.index(before) < said.index("Did you mean")
        assert said.count("Did you mean") == 1


async def test_a_near_name_without_an_article_is_told_as_that(bot: Bot, me: Origin) -> None:
    message = await bot.answer("ai regulatoin", me)
    assert not offered(message)
    assert "AI regulation is a known topic, but no article names it yet." in plain(message)


async def test_who_asks_for_what_may_be_gone_is_told_how_long_articles_are_kept(bot: Bot, me: Origin) -> None:
    for asked in ("zebras", "why https://harbour.example.com/2020/zebras"):
        assert "I keep articles" not in plain(await bot.answer(asked, me))
    async with bot.house.database.writing() as session:
        await retention.begin(session, before=1)
    for asked in ("zebras", "why https://harbour.example.com/2020/zebras"):
        assert "I keep articles for 365 days" in plain(await bot.answer(asked, me))


async def test_who_speaks_to_the_bot_is_told_of_no_source(bot: Bot, me: Origin) -> None:
    message = await bot.answer("that's not what I asked", me)
    assert message.failed and "I only look for news" in plain(message)
    assert "source add" not in plain(message)
    pasted = await bot.answer(
        f"summarize this: {'Frobnicators gyred and gimbled in Wabe on Tuesday. ' * 4}", me
    )
    assert "sum up nothing else" in plain(pasted)


async def test_a_daily_briefing_of_a_part_of_a_topic_is_refused(bot: Bot, me: Origin) -> None:
    refused = await bot.answer("subscribe netflix about ads at 9", me)
    assert refused.failed and "without “about ads”" in refused.headline
    refused = await bot.answer("subscribe netflix last 3 days at 9", me)
    assert refused.failed and refused.headline.endswith("name Netflix without days.")
    title = await bot.answer("subscribe much ado about nothing at 9 in Berlin", me)
    assert title.headline == "Subscribed: much ado about nothing"


async def test_what_is_offered_can_be_pressed_beside_the_words_as_a_topic(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix daily", me)
    assert [button.command for button in message.buttons] == [
        Subscribe(topic="netflix", days="every day"),
        Brief(topic="netflix daily"),
        Help(),
    ]
