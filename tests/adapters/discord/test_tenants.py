"""Two servers on one bot: neither sees or changes what is the other's, also with crafted ids."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
import pytest
import simcord

from bot.commands import COMMANDS, Command, Surface, encode, params
from tests.adapters.discord.conftest import World, simcord_permissions, words


@pytest.fixture
async def mallory(world: World) -> AsyncIterator[tuple[simcord.MemberActor, simcord.ChannelHandle]]:
    """The owner of everything in another server."""
    there = world.env.create_guild("Rivals")
    lair = there.create_text_channel("lair")
    role = there.create_role("All", permissions=simcord_permissions(manage_guild=True, manage_channels=True))
    yield there.add_member(world.env.create_user("mallory"), roles=[role]), lair


async def press(
    world: World, who: simcord.MemberActor, where: simcord.ChannelHandle, value: str
) -> simcord.InteractionResult:
    """Press a button whose id was made up."""
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Crafted", custom_id=value))
    view.stop()
    place = world.client.get_channel(where.id)
    assert isinstance(place, discord.TextChannel)
    posted = await place.send("x", view=view, allowed_mentions=discord.AllowedMentions.none())
    return await who.click(posted, label="Crafted")


async def test_no_command_reaches_another_servers_briefing_or_subscription(
    world: World, mallory: tuple[simcord.MemberActor, simcord.ChannelHandle]
) -> None:
    who, lair = mallory
    asked = await world.chief.slash(world.channel, "aibrief", topic="netflix")
    done = await world.chief.slash(
        world.channel, "aibrief-daily add", topic="kelp forests", time="9am", time_zone="Berlin"
    )
    secret = words(asked.response).split("- ", 2)[1][:50].lower()
    buttons = [
        c["custom_id"]
        for shown in (asked.response, done.response)
        for row in shown.components
        for c in row["components"]
    ]
    before = await world.chief.slash(world.channel, "aibrief-daily list")
    keys = sorted({b.split('"')[-2] for b in buttons if '"' in b})
    assert len(keys) >= 3  # the briefing, the subscription, its change
    tried = [*buttons, *_crafted(keys)]
    for value in tried:
        if not value.startswith(">"):
            value = ">" + value
        result = await press(world, who, lair, value)
        said = words(result.response) if result.response is not None else str(result.modal)
        assert "kelp" not in said.lower(), (value, said)
        assert secret not in said.lower(), (value, said)
    after = await world.chief.slash(world.channel, "aibrief-daily list")
    assert words(after.response) == words(before.response)
    assert len(tried) > 30


def _crafted(keys: list[str]) -> list[str]:
    """Every command with each foreign key wherever it takes words."""
    found: list[str] = []
    for kind in COMMANDS:
        if Surface.CHAT not in kind.surfaces or kind.verb in {"brief", "brief on", "home", "source add"}:
            continue
        names = [p.name for p in params(kind) if p.type is str]
        found += [made for key in keys for name in names if (made := _made(kind, name, key)) is not None]
    return found


def _made(kind: type[Command], name: str, key: str) -> str | None:
    required = {p.name: p.choices[0] if p.choices else key for p in params(kind) if p.required}
    try:
        made = encode(kind(**{**required, name: key}))
    except TypeError:
        return None
    return made if len(made) < 100 else None


async def test_completion_offers_only_what_is_ones_own(
    world: World, mallory: tuple[simcord.MemberActor, simcord.ChannelHandle]
) -> None:
    who, lair = mallory
    await world.chief.slash(
        world.channel, "aibrief-daily add", topic="kelp forests", time="9am", time_zone="Berlin"
    )
    own = await world.chief.autocomplete(world.channel, "aibrief-daily pause", "briefing", "")
    assert [choice["value"] for choice in own] == ["1 kelp forests"]
    assert await who.autocomplete(lair, "aibrief-daily pause", "briefing", "") == []


async def test_a_direct_message_is_no_way_into_a_server(world: World) -> None:
    asked = await world.chief.slash(world.channel, "aibrief", topic="netflix")
    assert asked.response is not None
    key = asked.response.components[0]["components"][0]["custom_id"].split('"')[1]
    eve = world.env.create_user("eve")
    told = await eve.slash("aibrief-why", item="1")
    assert told.response is not None and "no briefing of yours" in words(told.response)
    assert key not in words(told.response)


async def test_when_the_bot_is_removed_from_a_server_the_core_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []

    async def left(platform: object, workspace: str) -> None:
        told.append((str(platform), workspace))

    monkeypatch.setattr(world.bot, "left", left)
    guild = world.client.get_guild(world.guild.id)
    assert guild is not None
    await guild.leave()
    await world.env.settle()
    assert told == [("discord", str(world.guild.id))]
