"""What answers tell about a place: its daily briefings, its sources by name, settings in any spelling."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.sources.importing import files_source
from bot.app import Bot
from bot.commands import List, Why
from bot.message import plain
from bot.model import Draft, Origin, Platform
from bot.store import retention
from tests.conftest import Hand


async def test_help_shows_the_daily_briefings_of_the_channel(bot: Bot, me: Origin) -> None:
    assert "in this channel" not in plain(await bot.answer("", me))
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    message = await bot.answer("", me)
    assert "• 1. Netflix · weekdays at 09:00 (Europe/Berlin)" in plain(message)
    assert List() in [button.command for button in message.buttons]


async def test_status_tells_when_the_next_briefing_comes(bot: Bot, me: Origin) -> None:
    assert "Daily briefings: none yet; make one: subscribe netflix at 9am" in plain(
        await bot.answer("status", me)
    )
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    assert "Daily briefings: 1, the next one " in plain(await bot.answer("status", me))
    await bot.answer("pause 1", me)
    assert "Daily briefings: 1, paused" in plain(await bot.answer("status", me))


async def test_status_tells_until_when_old_articles_are_kept(bot: Bot, me: Origin, clock: Hand) -> None:
    async with bot.house.database.writing() as session:
        await retention.set_look(session, retention.Look(before=1, goes_at=1_800_000_000, at=1))
    source = await files_source(bot.house, clock.now)
    pens = Draft(title="Pens", text="Quill sold a pen.", url="https://a.example.com/pen", publisher="A")
    await bot.house.ingest.add([pens], source, clock.now)
    assert "Kept: articles for 365 days\n" in plain(await bot.answer("status", me)), "none is as old"
    clock.now += 400 * 86_400
    said = "Kept: articles for 365 days; older ones go from 15 Jan 2027 on\n"
    assert said in plain(await bot.answer("status", me))


async def test_every_page_of_sources_offers_why(bot: Bot, me: Origin) -> None:
    await bot.answer("netflix", me)
    for line in ("sources", "sources 2"):
        message = await bot.answer(line, me)
        assert any(isinstance(button.command, Why) for button in message.buttons)


@pytest.mark.parametrize("typed", ["lexrank", "LexRank", "lex rank", "lex-rank"])
async def test_a_summarizer_may_be_spelled_as_one_likes(bot: Bot, me: Origin, typed: str) -> None:
    assert (await bot.answer(f"settings summarizer {typed}", me)).headline == "Summarizer: lex-rank"


async def test_forgetting_nothing_is_told_as_it_is(bot: Bot, me: Origin) -> None:
    assert (await bot.answer("learned forget", me)).headline == "Nothing was learnt here yet"


@pytest.mark.parametrize(
    "url", ["http://localhost/feed", "localhost", "http://[::1]/feed", "http://127.0.0.1/"]
)
async def test_an_address_of_this_computer_is_refused_as_what_it_is(bot: Bot, me: Origin, url: str) -> None:
    said = plain(await bot.answer(f"source add {url}", me))
    assert "private or reserved network" in said or "a name inside a network" in said


async def test_a_pack_without_a_name_is_asked_for(bot: Bot, me: Origin) -> None:
    said = plain(await bot.answer("source add pack", me))
    assert said.startswith("Name the pack. Packs: ")


async def test_an_undo_names_the_source(bot: Bot, me: Origin) -> None:
    await bot.answer("source add pack entertainment", me)
    await bot.answer("source pause 1", me)
    assert (await bot.answer("undo", me)).headline == "As it was: Variety is read again"
    await bot.answer("source remove 1", me)
    assert (await bot.answer("undo", me)).headline == "Back again: Variety, with its articles"


async def test_nothing_imported_is_told_once(bot: Bot, me: Origin, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    message = await bot.answer(f"import {tmp_path / 'empty.txt'}", me)
    assert message.headline == f"Nothing was imported from {tmp_path / 'empty.txt'}"
    assert "0 new articles" not in plain(message)
    assert "“import” goes into quotes" in plain(await bot.answer("import tariffs", me))


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("source test 9", "source list"),
        ("topics nonsense", "topics"),
        ("why https://example.com/unknown", "source list"),
        ("source export", "source add https://example.com/feed.xml"),
        ("help nonsense", "nonsense"),
        ("help subscrib", "help subscribe"),
    ],
)
async def test_what_is_not_there_is_told_with_the_line_that_shows_what_is(
    bot: Bot, me: Origin, typed: str, line: str
) -> None:
    message = await bot.answer(typed, me)
    assert message.failed
    assert f"Try: {line}" in plain(message).splitlines()


@pytest.mark.parametrize("typed", ["daily add", "/aibrief-daily add", "aibrief-daily add", "subscribe", "at"])
async def test_help_knows_a_command_by_its_typed_name_too(bot: Bot, me: Origin, typed: str) -> None:
    assert (await bot.answer(f"help {typed}", me)).headline == "Help · subscribe"


async def test_help_names_the_fields_as_the_platform_does(bot: Bot, me: Origin) -> None:
    there = replace(me, platform=Platform.DISCORD)
    assert "time_zone: A city or an IANA zone" in plain(await bot.answer("help subscribe", there))
    assert "\nzone: A city or an IANA zone" in plain(await bot.answer("help subscribe", me))


@pytest.mark.parametrize(
    ("typed", "headline"),
    [
        ("ai", "AI"),
        ("openai", "OpenAI"),
        ("netflix about brazil", "Netflix: Brazil"),
        ("ads", "Ads"),
        ("ai without openai", "AI without OpenAI"),
    ],
)
async def test_what_was_typed_small_is_headed_as_it_is_written(
    bot: Bot, me: Origin, typed: str, headline: str
) -> None:
    assert (await bot.answer(typed, me)).headline == f"{headline} · AI briefing"
