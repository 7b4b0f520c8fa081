"""What becomes of a source whose address has something else: it is told once, by its old name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import Bot
from bot.commands import SourceAdd
from bot.message import Message, plain
from bot.model import Origin
from tests.answers.news_site import OneFeed, bot_that_reads
from tests.conftest import Everybody, Hand, Stores
from tests.sources.feeds import InLine, feed


@pytest.fixture
async def one_feed(
    tmp_path: Path, stores: Stores, clock: Hand, me: Origin
) -> AsyncIterator[tuple[Bot, OneFeed]]:
    """A bot with one source, and what is at its address."""
    web = OneFeed()
    async with bot_that_reads("127.0.0.1", tmp_path, stores, clock, web) as bot:
        bot.house.reader.lister = InLine()  # type: ignore[assignment]
        await bot.answer(SourceAdd(url="news.example.com/feed.xml"), me)
        yield bot, web


def told_once(bot: Bot, me: Origin) -> Message:
    """The one message that the admins were sent."""
    transport = bot.house.transports[me.platform]
    assert isinstance(transport, Everybody)
    [(_, told)] = transport.told
    return told


async def test_another_publishers_feed_in_a_sources_place_is_told_once_under_the_old_name(
    one_feed: tuple[Bot, OneFeed], me: Origin
) -> None:
    bot, web = one_feed
    for numbers, host, name in (
        ((1, 2, 3), b"paper.example.net", b"Example Paper"),  # with all its articles
        ((4, 5, 6), b"paper.example.net", b"Example Paper"),
        ((7, 8, 9), b"luck.example.net", b"Lucky Wheel"),
    ):
        web.body = feed(*numbers).replace(b"news.example.com", host).replace(b"Example News", name)
        for _ in range(2):
            assert not (await bot.answer("source test 1", me)).failed
    told = told_once(bot, me)
    assert told.headline == "Example Paper is another source now."
    assert "calls itself Lucky Wheel, belongs to https://luck.example.net/ and lists nothing" in plain(told)


async def test_when_nothing_is_left_at_its_address_the_feed_that_the_site_names_is_told(
    one_feed: tuple[Bot, OneFeed], clock: Hand, me: Origin
) -> None:
    bot, web = one_feed
    web.gone = True
    for _ in range(3):
        assert (await bot.answer("source test 1", me)).failed
        clock.now += 86_400
    assert "Its site names another feed: https://news.example.com/news.xml." in plain(told_once(bot, me))
