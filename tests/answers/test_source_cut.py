"""A feed that breaks off: what stands before counts, what is missing is told and comes later."""

from __future__ import annotations

from bot.app import Bot
from bot.message import Tone, plain
from bot.model import Origin
from tests.answers.news_site import Site, bot, site

__all__ = ["bot", "site"]  # fixtures

TOLD = "The feed breaks off: what stood behind its end is missing."


async def test_a_feed_that_breaks_off_is_told_until_it_is_whole(bot: Bot, me: Origin, site: Site) -> None:
    site.cut = 400  # within the second entry
    added = await bot.answer(f"source add {site.url}/wire.xml", me)
    assert added.headline == "Added Quill Wire" and added.tone is Tone.WARNING
    assert TOLD in plain(added) and "if it stays so, tell its publisher" in plain(added)
    assert "1 entry" in plain(added) and "Quill opens" in plain(added)
    assert "Quill hires" not in plain(added)
    assert TOLD in plain(await bot.answer("source list", me))
    same = await bot.answer("source test 1", me)
    assert same.headline == "Quill Wire works in part" and same.tone is Tone.WARNING
    assert TOLD in plain(same) and not same.failed
    site.cut = None
    whole = await bot.answer("source test 1", me)
    assert whole.headline == "Quill Wire works" and whole.tone is Tone.GOOD
    assert "Quill hires" in plain(whole) and TOLD not in plain(whole)
    assert TOLD not in plain(await bot.answer("source list", me))


async def test_a_feed_that_breaks_off_before_its_first_entry_is_not_added(
    bot: Bot, me: Origin, site: Site
) -> None:
    site.cut = 100
    refused = await bot.answer(f"source add {site.url}/wire.xml", me)
    assert refused.failed
    assert "The feed breaks off before its first entry ends. Try it again later" in plain(refused)
    assert "No sources yet" in plain(await bot.answer("source list", me))


async def test_a_source_that_comes_to_break_off_before_its_first_entry_fails(
    bot: Bot, me: Origin, site: Site
) -> None:
    await bot.answer(f"source add {site.url}/wire.xml", me)
    site.cut = 100
    tested = await bot.answer("source test 1", me)
    assert tested.failed and "The feed breaks off before its first entry ends." in plain(tested)
    assert "1 source, 1 with errors" in plain(await bot.answer("source list", me))
