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
    assert again.headline == "1 feed of the outline is here already"
    assert not [button for button in again.buttons if isinstance(button.command, Undo)]
    assert "Quill Wire for quill · paused." in plain(await bot.answer("source list", me))
    more = outline.replace("</body>", '<outline text="O" xmlUrl="https://other.example.com/feed"/></body>')
    added = await bot.answer(SourceImport(outline=more), me)
    assert added.headline == "Added 1 source"
    assert "1 feed of it was here already and stays as it is." in plain(added)
    assert not (await bot.answer("undo", me)).failed
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


async def test_a_packs_name_is_told_as_one(bot: Bot, me: Origin) -> None:
    assert "source add pack entertainment" in plain(await bot.answer("source add entertainment", me))
    await bot.answer("source add pack entertainment", me)
    again = await bot.answer("source add pack entertainment", me)
    assert again.headline.startswith("All ") and again.headline.endswith("are here already")
    assert [button.label for button in again.buttons] == ["All sources"]


async def test_what_an_admin_says_in_other_ways_is_read(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(f"source add {site.url}/wire.xml for quill", me)
    again = plain(await bot.answer(f"source add {site.url}/wire.xml for looms", me))
    assert "It stays for quill: remove it to add it anew." in again
    assert (await bot.answer("source rename 1 = Loom Wire", me)).headline == "Quill Wire is now Loom Wire"
    assert (await bot.answer("refresh source 1", me)).headline == "Loom Wire works"
    assert "One source at a time" in (await bot.answer("source remove all", me)).headline
    assert (await bot.answer("alias netflix = the streamer", me)).headline == (
        "Netflix is found as the streamer, too"
    )
    assert (await bot.answer("undo the source", me)).headline.endswith("changes in this workspace")
    assert "source list" in plain(await bot.answer("sources", me))
