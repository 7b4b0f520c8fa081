"""The points behind those of a briefing: in pages, each once for who types "more"."""

from __future__ import annotations

from bot.app import Bot
from bot.commands import More
from bot.ids import short
from bot.message import plain
from bot.model import Origin


async def test_more_of_several_topics_comes_in_pages(bot: Bot, me: Origin) -> None:
    asked = await bot.answer("netflix, disney, amazon", me)
    assert asked.briefing is not None and asked.briefing_id is not None
    whole = [point.passage.text for point in asked.briefing.more]
    typed = [await bot.answer("more", me) for _ in range(4)]
    assert [one.headline.partition(" · ")[2] for one in typed] == [
        f"{len(whole)} more points · page {page} of 3" for page in (1, 2, 3)
    ] + [""]
    assert "were shown already" in plain(typed[3])
    shown = [sum(text in plain(page) for page in typed) for text in whole]
    assert len(whole) > 24 and set(shown) == {1}
    assert [b.label for b in typed[1].buttons] == ["Previous", "Next", "Sources", "Why this?"]
    turned = typed[0].buttons[0].command
    assert turned == More(briefing=short(asked.briefing_id), page=2)
    assert plain(await bot.answer(turned, me)) == plain(typed[1])
    beyond = await bot.answer(More(briefing=short(asked.briefing_id), page=9), me)
    assert beyond.failed and "fill 3 pages" in beyond.headline


async def test_more_that_is_typed_again_says_that_this_was_all(bot: Bot, me: Origin) -> None:
    asked = await bot.answer("netflix", me)
    assert asked.briefing_id is not None
    assert "more points" in (await bot.answer("more", me)).headline
    again = await bot.answer("more", me)
    assert again.headline == "That was all on Netflix"
    assert "were shown already" in plain(again)
    pressed = More(briefing=short(asked.briefing_id))
    assert "more points" in (await bot.answer(pressed, me)).headline
    assert "more points" in (await bot.answer(pressed, me)).headline
    await bot.answer("netflix", me)
    assert "more points" in (await bot.answer("more", me)).headline
