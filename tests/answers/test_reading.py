"""Asking, looking closer, sharing: what a person sees, from the sample articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.shown.phrases import capitalized
from bot.answers.shown.words import summary_line
from bot.app import Bot
from bot.commands import Brief, BriefOn, More, Share, Sources, Why
from bot.ids import short
from bot.message import Audience, Message, plain, plain_line
from bot.model import Briefing, Origin, Passage, Platform
from bot.store import articles
from tests.conftest import Hand


async def passages_of(bot: Bot, briefing: Briefing) -> list[tuple[Passage, str]]:
    """Every passage that a briefing shows, with what its article says there."""
    found = [p for point in (*briefing.points, *briefing.more) for p in (point.passage, *point.support)]
    found += [part.passage for part in (*briefing.voices, *briefing.figures, *briefing.coming)]
    found += [figure.passage for disputed in briefing.disputed for figure in disputed.figures]
    async with bot.house.database.reading() as session:
        loaded = await articles.load(session, [p.article_id for p in found])
    text = {item.article.id: item.article.text for item in loaded}
    return [(p, text[p.article_id][p.start : p.end]) for p in found]


@pytest.mark.parametrize("topic", ["netflix", "openai", "GLP-1", "amazon", "generative AI"])
async def test_every_sentence_stands_word_for_word_in_its_article(bot: Bot, me: Origin, topic: str) -> None:
    message = await bot.answer(Brief(topic=topic), me)
    assert message.briefing is not None, plain(message)
    checked = await passages_of(bot, message.briefing)
    assert len(checked) >= 3
    for passage, said in checked:
        assert passage.text == said


async def test_a_briefing_says_what_it_is_made_of(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix", me)
    said = plain(message)
    assert message.headline == "Netflix · AI briefing"
    assert message.audience is Audience.ASKER
    assert "articles" in said
    assert "publishers" in said
    assert "sample articles" in said
    assert [button.label for button in message.buttons] == ["More", "Sources", "Why this?", "Post to channel"]
    briefing = message.briefing
    assert briefing is not None
    assert len(briefing.points) == 5
    assert len({p.passage.text for p in briefing.points}) == 5
    cited = {p.article_id for point in briefing.points for p in (point.passage, *point.support)}
    assert cited <= {source.article_id for source in briefing.sources}
    used = {source.article_id for source in briefing.sources}
    assert all(item.reason for item in briefing.left_out)
    assert not used & {item.article_id for item in briefing.left_out}
    assert len(used) + len(briefing.left_out) == briefing.articles


async def test_the_same_question_gives_the_same_answer(bot: Bot, me: Origin) -> None:
    first = await bot.answer("netflix", me)
    second = await bot.answer("netflix", replace(me, person="bob"))
    assert first.briefing == second.briefing


async def test_a_topics_product_or_person_is_asked_for_alone(bot: Bot, me: Origin) -> None:
    answer = await bot.answer("hbo max", me)
    assert answer.headline.startswith("HBO Max")
    assert answer.briefing is not None
    whole = await bot.answer("warner bros", me)
    assert whole.briefing is not None
    assert answer.briefing.articles < whole.briefing.articles
    assert "Did you mean Nvidia?" in plain(await bot.answer("jensen huang", me))


async def test_it_is_known_among_others_and_where_it_is_left_out(bot: Bot, me: Origin) -> None:
    for typed in ("compare chatgpt and hbo max", "chatgpt, hbo max"):
        assert (await bot.answer(typed, me)).headline.startswith("ChatGPT and HBO Max")
    assert (await bot.answer("chatgpt vs looms", me)).headline.startswith("ChatGPT and looms")
    assert (await bot.answer("streaming without hbo max", me)).headline.startswith(
        "Streaming without HBO Max"
    )


async def test_a_workspace_may_ask_for_the_topic_by_it(bot: Bot, me: Origin) -> None:
    given = await bot.answer("topic add OpenAI = ChatGPT", me)
    assert given.headline == "OpenAI is found as ChatGPT, too"
    assert plain(given).count("ChatGPT, ") == 2  # in the headline, and once among its names
    assert (await bot.answer("chatgpt", me)).headline.startswith("OpenAI")


def test_a_headline_keeps_the_capitals_of_a_name() -> None:
    assert [capitalized(name) for name in ("netflix", "iPhone prices", "", "ads")] == [
        "Netflix",
        "iPhone prices",
        "",
        "Ads",
    ]


async def test_aliases_and_case_lead_to_the_topic(bot: Bot, me: Origin) -> None:
    by_name = await bot.answer("Netflix", me)
    by_alias = await bot.answer("NFLX", replace(me, person="bob"))
    assert by_name.briefing == by_alias.briefing


async def test_words_of_ones_own_are_a_topic_too(bot: Bot, me: Origin) -> None:
    message = await bot.answer("visual effects", me)
    assert message.briefing is not None, plain(message)
    assert any("effects" in p.passage.text.lower() for p in message.briefing.points)


async def test_more_sources_and_why_speak_of_the_last_briefing(bot: Bot, me: Origin) -> None:
    asked = await bot.answer("netflix", me)
    assert asked.briefing is not None
    more = plain(await bot.answer("more", me))
    assert asked.briefing.more[0].passage.text in more
    listed = plain(await bot.answer("sources", me))
    assert asked.briefing.sources[0].title in listed
    why = plain(await bot.answer("why 1", me))
    assert asked.briefing.points[0].passage.text in why
    assert "word for word" in why
    assert "has points 1 to" in (await bot.answer("why 99", me)).headline


async def test_sources_are_paged_until_every_article_was_listed(bot: Bot, me: Origin) -> None:
    asked = await bot.answer("netflix last 30 days", me)
    assert asked.briefing is not None
    titles = {s.title for s in asked.briefing.sources} | {o.title for o in asked.briefing.left_out}
    seen: set[str] = set()
    message: Message | None = await bot.answer(Sources(), me)
    pages = 0
    while message is not None and pages < 20:
        text = plain(message)
        seen |= {title for title in titles if title in text}
        following = [b.command for b in message.buttons if b.label == "Next"]
        message = await bot.answer(following[0], me) if following and following[0] else None
        pages += 1
    assert seen == titles
    assert pages > 1


async def test_the_pages_of_sources_can_be_typed(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix last 30 days", me)
    assert "page 1 of" in (await bot.answer("sources", me)).headline
    assert "page 2 of" in (await bot.answer("sources 2", me)).headline
    assert "page 1 of" in (await bot.answer("sources", me)).headline
    beyond = await bot.answer("sources 99", me)
    assert beyond.failed
    assert "There is no page 99" in beyond.headline


async def test_a_focus_stands_in_what_is_told_about_its_briefing(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix about ads last 14 days", me)
    for line in ("sources", "why", "why 1"):
        assert (await bot.answer(line, me)).headline.startswith("Netflix: ads · "), line
    assert "Netflix: ads" in (await bot.answer("more", me)).headline


async def test_why_of_an_article_tells_its_fate(bot: Bot, me: Origin) -> None:
    asked = await bot.answer("netflix last 30 days", me)
    assert asked.briefing is not None
    used, left = asked.briefing.sources[0], asked.briefing.left_out[0]
    assert (await bot.answer(Why(item=used.url + "?utm_source=x"), me)).headline == "Shown"
    told = await bot.answer(Why(item=left.title), me)
    assert told.headline == "Left out"
    assert left.reason in plain(told)
    assert (await bot.answer(Why(item="https://nowhere.example.com/x"), me)).failed


async def test_shared_is_for_everyone(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix", me)
    shared = await bot.answer(Share(), me)
    assert shared.audience is Audience.CHANNEL
    assert "Post to channel" not in [button.label for button in shared.buttons]
    public = await bot.answer("netflix public", me)
    assert public.audience is Audience.CHANNEL


async def test_without_a_briefing_it_says_how_to_get_one(bot: Bot, me: Origin) -> None:
    for command in (More(), Sources(), Why(), Share()):
        message = await bot.answer(command, me)
        assert message.failed
        line = "source list" if isinstance(command, Sources) else "netflix"
        assert f"Try: {line}" in plain(message)


async def test_a_typing_error_gets_the_nearest_topics(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netfilx", me)
    assert message.failed
    assert "Did you mean Netflix" in plain(message)
    assert Brief(topic="Netflix") in [button.command for button in message.buttons]
    assert "source add" not in plain(message)  # no source would write about a slip


async def test_a_topic_without_news_says_when_it_was_last_seen(bot: Bot, me: Origin, clock: Hand) -> None:
    widened = await bot.answer("lockheed martin", me)
    assert widened.failed or widened.briefing is not None
    quiet = await bot.answer("skerryvore last 1 days", me)
    if quiet.briefing is None:
        assert quiet.failed


async def test_the_second_look_says_what_changed(bot: Bot, me: Origin) -> None:
    first = await bot.answer("netflix", me)
    assert "Since your last look" not in plain(first)
    assert "Since your last look: nothing new." in plain(await bot.answer("netflix", me))


async def test_other_days_are_no_second_look(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix", me)
    assert "Since your last look" not in plain(await bot.answer("netflix last 14 days", me))


async def test_a_briefing_in_one_other_language_says_so(bot: Bot, me: Origin) -> None:
    asked = (await bot.answer("netflix", me)).briefing
    assert asked is not None
    for languages, said in ((("fr",), " · in French"), (("en", "de"), " · in English and German")):
        line = summary_line(replace(asked, languages=languages))
        assert said in plain_line(line)
    assert " · in " not in plain_line(summary_line(replace(asked, languages=("en",))))


async def test_a_message_that_names_topics_is_briefed(bot: Bot, me: Origin) -> None:
    message = await bot.answer(BriefOn(text="Did you see what Netflix and Nvidia said yesterday?"), me)
    assert message.headline.startswith("Netflix")
    assert Brief(topic="Nvidia") in [button.command for button in message.buttons]
    assert (await bot.answer(BriefOn(text="see you at lunch"), me)).failed


async def test_one_workspace_never_sees_anothers_briefing(bot: Bot, me: Origin) -> None:
    asked = await bot.answer("netflix", me)
    assert asked.briefing_id is not None
    key = short(asked.briefing_id)
    stranger = Origin(platform=Platform.SLACK, workspace="T2", channel="C9", person="U9")
    for command in (More(briefing=key), Sources(briefing=key), Why(briefing=key), Share(briefing=key)):
        assert (await bot.answer(command, stranger)).failed
    neighbour = replace(me, person="bob", channel="elsewhere")
    assert (await bot.answer(More(briefing=key), neighbour)).failed


async def test_a_bug_becomes_an_incident_and_never_a_traceback(
    bot: Bot, me: Origin, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.house.database.close()
    message = await bot.answer("netflix", me)
    assert message.failed
    assert "Traceback" not in plain(message)


async def test_an_answer_that_takes_longer_than_it_may_says_so(bot: Bot, me: Origin) -> None:
    message = await bot.answer("netflix", me, None, 0)
    assert message.failed and "That took longer" in message.headline
    assert not (await bot.answer("netflix", me, None, 600)).failed


@pytest.mark.parametrize("typed", ["papermoon foundry layoffs", "layoffs at papermoon foundry"])
async def test_what_is_asked_about_a_free_name_may_be_said_in_other_words(
    bot: Bot, me: Origin, typed: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.headline.lower().startswith("papermoon foundry: layoffs")
    assert "is cutting 150 jobs" in plain(message)


@pytest.mark.parametrize(
    "typed", ["quotes from papermoon", "figures on papermoon", "latest quotes about papermoon"]
)
async def test_parts_that_each_briefing_has_are_no_words_of_a_free_topic(
    bot: Bot, me: Origin, typed: str
) -> None:
    assert (await bot.answer(typed, me)).headline.startswith("Papermoon")
