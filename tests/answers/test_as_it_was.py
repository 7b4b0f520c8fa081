"""What is asked for a second time changes nothing and says so; who may not change it learns what to ask."""

from __future__ import annotations

from bot.app import Bot
from bot.commands import SourceImport, Undo
from bot.message import plain
from bot.model import Origin
from tests.answers.news_site import Site, bot, site
from tests.answers.newsroom import Newsroom

__all__ = ["bot", "site"]  # fixtures


async def test_a_source_that_is_here_stays_as_it_is_when_an_outline_has_it(
    bot: Bot, me: Origin, site: Site
) -> None:
    await bot.answer(f"source add {site.url}/wire.xml for quill", me)
    await bot.answer("source pause 1", me)
    outline = f'<opml version="2.0"><body><outline text="Q" xmlUrl="{site.url}/wire.xml"/></body></opml>'
    again = await bot.answer(SourceImport(outline=outline), me)
    assert again.headline == "Added 0 sources"
    assert "1 feed of it was here already and stays as it is." in plain(again)
    assert "Quill Wire for quill · paused." in plain(await bot.answer("source list", me))
    assert not (
        await bot.answer(next(b.command for b in again.buttons if isinstance(b.command, Undo)), me)
    ).failed
    assert "Quill Wire for quill · paused." in plain(await bot.answer("source list", me))


async def test_a_source_is_paused_once(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(f"source add {site.url}/wire.xml", me)
    assert (await bot.answer("source resume 1", me)).headline == "Quill Wire is read already"
    await bot.answer("source pause 1", me)
    assert (await bot.answer("source pause 1", me)).headline == "Quill Wire is paused already"
    assert (await bot.answer("undo", me)).headline == "As it was: Quill Wire is read again"


async def test_who_may_not_change_something_learns_what_an_admin_types(newsroom: Newsroom) -> None:
    newsroom.chat.members.add("U2")
    for line in (
        "source add https://news.example.com/feed.xml",
        "settings points 3",
        "topic add Quill",
        "learned forget",
    ):
        refused = await newsroom.say(line, person="U2")
        assert refused.failed and refused.headline.startswith("This needs an admin")
        assert f"Ask one of them to type: {line}" in plain(refused)


async def test_a_setting_shows_another_value_than_it_has(bot: Bot, me: Origin) -> None:
    assert "Change it: settings points 3" in plain(await bot.answer("settings points", me))
    assert (await bot.answer("settings points three", me)).headline == "Points: 3"
    assert "Change it: settings points 8" in plain(await bot.answer("settings points", me))
    assert "Change it: settings silent on" in plain(await bot.answer("settings silent", me))
    assert (await bot.answer("settings summariser lex rank", me)).headline == "Summarizer: lex-rank"
