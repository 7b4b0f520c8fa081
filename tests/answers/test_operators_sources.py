"""Sources that the operator reads for everybody: a workspace sees how they do, but not their addresses."""

from __future__ import annotations

from bot.answers.house import Asked
from bot.answers.sources.listing import source_test
from bot.app import Bot
from bot.commands import SourceAdd, SourceTest
from bot.message import Message, plain
from bot.model import Origin, Platform
from bot.store import sources, workspaces
from tests.answers.news_site import Site, bot, site
from tests.answers.newsroom import Chat, shown

__all__ = ["bot", "site"]  # fixtures

NAME, KEY = "Quill Wire", "falcon"


async def everybodys(bot: Bot, site: Site, kept: str = "wire.xml?edition=falcon") -> None:
    """The operator has a paid feed that every workspace reads."""
    house = bot.house
    async with house.database.writing() as session:
        await sources.add(
            session, id=house.new_id(), address=f"{site.url}/{kept}", url=f"{site.url}/{kept}", kind="feed",
            title=NAME, everyone=True, now=house.clock(),
        )  # fmt: skip


def tenant(bot: Bot) -> Origin:
    bot.attach(Chat())
    return Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="U1", zone="Europe/Berlin")


def exported(message: Message) -> str:
    return message.files[0].data.decode()


async def test_a_workspace_takes_its_own_sources_along_and_the_operator_all(
    bot: Bot, me: Origin, site: Site
) -> None:
    await everybodys(bot, site)
    them = tenant(bot)
    alone = await bot.answer("source export", them)
    assert alone.failed and not alone.files
    assert "1 source of the operator's is not its own" in plain(alone)
    await bot.answer(SourceAdd(url=f"{site.url}/copy.xml"), them)
    theirs = await bot.answer("source export", them)
    assert theirs.headline == "1 source as OPML"
    assert "1 source of the operator's is not in it: their addresses are" in plain(theirs)
    assert f"{site.url}/copy.xml" in exported(theirs) and KEY not in exported(theirs)
    host = await bot.answer("source export", me)
    assert KEY in exported(host) and "not in it" not in plain(host)


async def test_its_address_is_told_at_the_console_alone(bot: Bot, me: Origin, site: Site) -> None:
    await everybodys(bot, site)
    them = tenant(bot)
    listed = await bot.answer("source list", them)
    assert f"{NAME} (the operator's)" in plain(listed)
    for status in (200, 500):
        site.status = status
        tested = await bot.answer("source test 1", them)
        assert NAME in tested.headline
        assert KEY not in shown(tested) and KEY not in shown(listed)
    assert (await bot.answer("source test quill", them)).headline == f"{NAME} cannot be read now"
    assert "There is no source “falcon” here." in plain(await bot.answer("source test falcon", them))
    assert (await bot.answer("source test falcon", me)).headline == f"{NAME} cannot be read now"


async def test_what_is_read_is_named_while_it_lasts(bot: Bot, me: Origin, site: Site) -> None:
    await everybodys(bot, site)
    house, steps = bot.house, list[str]()

    async def progress(step: str) -> None:
        steps.append(step)

    for origin in (tenant(bot), me):
        await bot.answer("help", origin)
        async with house.database.reading() as session:
            channel = await workspaces.known(session, origin)
        assert channel is not None
        asked = Asked(origin=origin, channel=channel, settings={}, now=house.clock(), progress=progress)
        await source_test(house, asked, SourceTest(source="1"))
    assert steps[0] == f"Reading {NAME}" and KEY in steps[1]


async def test_where_it_moves_to_is_told_at_the_console_alone(bot: Bot, me: Origin, site: Site) -> None:
    await everybodys(bot, site, "copy.xml")
    site.moved = True
    assert "moved" not in plain(await bot.answer("source test 1", tenant(bot)))
    assert "It has moved" in plain(await bot.answer("source test 1", me))


async def test_who_types_its_address_is_not_told_its_spelling(bot: Bot, site: Site) -> None:
    await everybodys(bot, site, "wire.xml?sessionid=falcon")
    known = await bot.answer(SourceAdd(url=f"{site.url}/wire.xml"), tenant(bot))
    assert known.headline == f"{NAME} is a source here already" and KEY not in shown(known)
