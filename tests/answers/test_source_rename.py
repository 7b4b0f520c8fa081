"""A source's name in one workspace: shown wherever the source is, seen by no other workspace, taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.commands import Completes, SourceAdd, SourceImport, SourceRename
from bot.message import plain
from bot.model import Origin
from tests.answers.news_site import Site, bot, site

__all__ = ["bot", "site"]  # fixtures


async def test_a_name_of_ones_own_is_shown_wherever_the_source_is(bot: Bot, me: Origin, site: Site) -> None:
    others = replace(me, workspace="elsewhere", channel="elsewhere")
    for origin in (me, others):
        await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), origin)
    renamed = await bot.answer("source rename 1 Harbour: all of it", me)
    assert renamed.headline == "Quill Wire is now Harbour: all of it"
    for line in ("source list", "source test 1", "source pause harbour", "source resume 1", "history"):
        assert "Harbour: all of it" in plain(await bot.answer(line, me)), line
        assert "Harbour" not in plain(await bot.answer(line, others)), line
    assert b"Harbour: all of it" in (await bot.answer("source export", me)).files[0].data
    assert await bot.suggest(Completes.SOURCE, "harb", me) == ("Harbour: all of it",)
    site.status = 500
    await bot.answer("source test 1", me)
    assert "Harbour: all of it since" in plain(await bot.answer("status", me))
    assert "Quill Wire since" in plain(await bot.answer("status", others))
    site.status = 200
    await bot.answer("source remove 1", me)
    assert (await bot.answer("undo", me)).headline == "Back again: Harbour: all of it, with its articles"
    number = plain(await bot.answer("history", me)).partition(". Source renamed")[0][-1]
    assert (await bot.answer(f"undo {number}", me)).headline == "Harbour: all of it is Quill Wire again"
    assert "Quill Wire" in plain(await bot.answer("source list", me))


async def test_a_source_is_asked_for_by_what_it_is_called_here(bot: Bot, me: Origin, site: Site) -> None:
    others = replace(me, workspace="elsewhere", channel="elsewhere")
    for origin in (me, others):
        await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), origin)
    await bot.answer("source rename 1 to Bay press", me)
    for typed, headline in (
        ("quill from bay press", "Quill from Quill Wire only"),
        ("what does Bay press say about quill", "Quill from Quill Wire only"),
        ("quill from quill wire", "Quill from Quill Wire only"),
        ("news from bay press", "Top stories from Quill Wire only"),
        ("news but not from bay press", "Nothing to show on Top stories without bay press"),
    ):
        assert (await bot.answer(typed, me)).headline.partition(" · ")[0] == headline, typed
    assert "Bay press" not in (await bot.answer("quill from bay press", others)).headline
    await bot.answer("source rename 1 to News", me)
    assert "from" not in (await bot.answer("news on quill", me)).headline


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("source rename 1 to Harbour News", "Harbour News"),
        ("source rename #1 Road to Paris", "Road to Paris"),
        ("source rename 1 to Road to Paris", "Road to Paris"),
        ("feed rename quill wire to “Harbour”", "Harbour"),
        ('source rename "Quill Wire" to 24 hours', "24 hours"),
        ("source rename 1 24 hours", "24 hours"),
    ],
)
async def test_where_the_name_begins(bot: Bot, me: Origin, site: Site, typed: str, name: str) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    assert (await bot.answer(typed, me)).headline == f"Quill Wire is now {name}"
    address = await bot.answer(f"source rename {site.url}/wire.xml Again", me)
    assert address.headline == f"{name} is now Again"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("source rename quill Harbour Bay", "source rename quill to Harbour Bay"),
        ("source rename quill wire Harbour", "source rename quill wire to Harbour"),
        ("source rename 1 to", "source rename 1 to Harbour News"),
    ],
)
async def test_a_name_that_no_to_begins_is_offered_as_a_line_that_works(
    bot: Bot, me: Origin, site: Site, typed: str, line: str
) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    answer = await bot.answer(typed, me)
    assert answer.failed and "behind “to”" in answer.headline and line in plain(answer)
    assert (await bot.answer(line, me)).headline.startswith("Quill Wire is now Harbour")
    assert "There is no source “zebra Wire” here." in plain(await bot.answer("source rename zebra Wire", me))


async def test_a_setting_takes_a_source_by_what_it_is_called_here(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    await bot.answer("source rename 1 to The Bay", me)
    excluded = await bot.answer("settings exclude layoffs, the bay", me)
    assert excluded.headline == "Exclude: layoffs, Quill Wire"
    assert "“the bay” is a source's name here; the publisher of its articles is Quill Wire" in plain(excluded)
    assert "kept out here by the setting “exclude Quill Wire”" in plain(await bot.answer("quill", me))
    assert (await bot.answer("settings exclude -The Bay", me)).headline == "Exclude: layoffs"
    assert (await bot.answer("quill", me)).briefing is not None


async def test_what_is_no_name_is_refused_with_a_sentence(bot: Bot, me: Origin, site: Site) -> None:
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    for name, told in (
        ("", "The new name is missing"),
        ('""', "The new name is missing"),
        ("x" * 81, "at most 80 characters, and this one has 81"),
        ("Harbour\nNews", "one line of what can be seen"),
        ("Harbour\u202eNews", "one line of what can be seen"),
        ("\x1b[31mHarbour", "one line of what can be seen"),
    ):
        answer = await bot.answer(SourceRename(source="1", name=name), me)
        assert answer.failed and told in answer.headline, name
    assert "is called so already" in (await bot.answer("source rename 1 to Quill Wire", me)).headline
    assert "Quill Wire" in plain(await bot.answer("source list", me))


async def test_a_word_that_was_set_before_a_source_was_called_so_can_be_taken_away(
    bot: Bot, me: Origin, site: Site
) -> None:
    await bot.answer("settings exclude layoffs, the bay", me)
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    await bot.answer("source rename 1 to The Bay", me)
    assert (await bot.answer("settings exclude -the bay", me)).headline == "Exclude: layoffs"


async def test_a_source_of_too_many_publishers_is_told_with_a_line_of_the_same_setting(
    bot: Bot, me: Origin, site: Site
) -> None:
    source = '{}</title><source url="https://paper{}.example.net">Paper {}</source><title>'
    site.titles = [
        source.format(f"Quill {verb}", n, n) for n, verb in enumerate(("opens", "shuts", "hires", "earns"))
    ]
    site.notice = "Said the company on Monday in a statement."
    await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), me)
    await bot.answer("source rename 1 to The Bay", me)
    refused = plain(await bot.answer("settings include the bay", me))
    assert "the bay brings articles of 4 publishers" in refused and "settings include Paper" in refused


async def test_a_source_without_a_title_is_called_by_its_host_for_its_address_may_hold_a_key(
    bot: Bot, me: Origin
) -> None:
    key = "https://feeds.example.com/of/ann/news.xml?token=falcon"
    outline = f'<opml version="2.0"><body><outline xmlUrl="{key}"/></body></opml>'
    assert "Added 1 source" in plain(await bot.answer(SourceImport(outline=outline), me))
    listed = plain(await bot.answer("source list", me))
    assert "1. feeds.example.com · " in listed and "falcon" not in listed and "ann" not in listed
    assert await bot.suggest(Completes.SOURCE, "", me, 9) == ("feeds.example.com",)
    assert "Paused: feeds.example.com" in plain(await bot.answer("source pause feeds.example.com", me))
    exported = await bot.answer("source export", me)
    assert key.encode() in exported.files[0].data
