"""Channels that not everybody in a server sees: what others are told of their daily briefings.

Discord says of each person what they see: by the roles of everyone, the channel's own and the person's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
import simcord
from simcord.backend.models.channel import Overwrite, OverwriteType

from adapters.discord.answering import ASKED_BY
from bot.model import Platform
from tests.adapters.discord.conftest import World, simcord_permissions, words
from tests.adapters.discord.test_daily import take_roles
from tests.adapters.discord.test_transport import _origin

MORE = "1 more is in direct messages or channels that may be private"
HIDDEN, SEEN = (discord.PermissionOverwrite(view_channel=seen) for seen in (False, True))
VIEW = discord.Permissions(view_channel=True).value


async def subscribed(world: World, channel: Any) -> None:
    done = await world.chief.slash(
        channel, "aibrief-daily add", topic="kelp forests", time="9am", time_zone="Berlin"
    )
    assert words(done.response).startswith("Subscribed: "), words(done.response)


async def tells(world: World, who: simcord.MemberActor) -> bool:
    """Whether a person in the open channel is told what the briefing is on; else that there is one."""
    listed = words((await who.slash(world.channel, "aibrief", topic="list all")).response)
    assert ("kelp forests" in listed) != (MORE in listed)
    assert MORE not in listed or "secret" not in listed
    return "kelp forests" in listed


def secret(world: World) -> simcord.ChannelHandle:
    """A channel that the chiefs see by their role, and the bot."""
    given = {
        world.guild.default_role: HIDDEN,
        world.guild.roles["Chiefs"]: SEEN,
        world.guild.me: SEEN,
    }
    return world.guild.create_text_channel("secret", overwrites=given)


async def test_who_sees_the_channel_is_told_wherever_they_ask_and_others_that_there_is_one(
    world: World,
) -> None:
    await subscribed(world, secret(world))
    assert not await tells(world, world.ann)
    assert await tells(world, world.chief)
    chief = world.guild.add_member(world.env.create_user("other"), roles=[world.guild.roles["Chiefs"]])
    assert await tells(world, chief)
    offered = await chief.autocomplete(world.channel, "aibrief-daily edit", "briefing", "")
    assert [choice["value"] for choice in offered] == ["kelp forests"]
    take_roles(world)
    assert not await tells(world, world.chief)  # who subscribed it, and is out now


async def test_an_admin_who_is_kept_out_is_told_who_changed_something_and_not_what(world: World) -> None:
    await subscribed(world, secret(world))
    managers = world.guild.create_role("Managers", permissions=simcord_permissions(manage_guild=True))
    manager = world.guild.add_member(world.env.create_user("manager"), roles=[managers])
    assert not await tells(world, manager)
    history = await manager.slash(world.channel, "aibrief-history")
    assert "**Daily briefing added** · in a channel that may be private · chief" in words(history.response)
    assert "kelp" not in words(history.response)
    administrators = world.guild.create_role("All", permissions=discord.Permissions(administrator=True))
    administrator = world.guild.add_member(world.env.create_user("all"), roles=[administrators])
    assert await tells(world, administrator)  # sees every channel


async def test_a_channel_is_hidden_from_everyone_and_shown_again(world: World) -> None:
    channel = world.guild.create_text_channel("secret")
    await subscribed(world, channel)
    everyone, backend = world.guild.id, world.env.backend
    assert await tells(world, world.ann)
    for allow, deny in ((0, VIEW), (VIEW, 0)):
        backend.set_overwrite(channel.id, Overwrite(everyone, OverwriteType.ROLE, allow, deny))
        assert await tells(world, world.ann) == bool(allow)


async def test_where_everyone_sees_nothing_a_members_role_does(world: World) -> None:
    members = world.guild.create_role("Members")
    given = {world.guild.default_role: HIDDEN, members: SEEN, world.guild.me: SEEN}
    given |= {world.guild.roles["Chiefs"]: SEEN}
    await subscribed(world, world.guild.create_text_channel("secret", overwrites=given))
    assert not await tells(world, world.ann)
    assert await tells(world, world.guild.add_member(world.env.create_user("bo"), roles=[members]))


async def test_a_private_thread_is_told_to_who_subscribed_it_and_who_manages_threads(world: World) -> None:
    world.env.backend.create_thread(
        world.channel.id, "secret", world.chief.id, type=discord.ChannelType.private_thread.value
    )
    await subscribed(world, world.channel.threads[0])
    assert [await tells(world, who) for who in (world.ann, world.chief)] == [False, True]
    managers = world.guild.create_role("Managers", permissions=simcord_permissions(manage_threads=True))
    assert await tells(world, world.guild.add_member(world.env.create_user("bo"), roles=[managers]))


async def test_a_channel_that_is_gone_is_told_to_who_subscribed_it(world: World) -> None:
    channel = world.guild.create_text_channel("secret")
    await subscribed(world, channel)
    world.env.backend.delete_channel(channel.id)
    assert [await tells(world, who) for who in (world.ann, world.chief)] == [False, True]


async def test_nothing_is_said_of_somebody_who_did_not_just_ask(world: World) -> None:
    sees, channel = world.bot.house.transports[Platform.DISCORD].sees, str(world.channel.id)
    assert sees(_origin(world, world.ann.id), channel) is None
    guild = world.client.get_guild(world.guild.id)
    assert guild is not None
    ASKED_BY.set(await guild.fetch_member(world.chief.id))
    assert sees(_origin(world, world.chief.id), channel) is True
    assert sees(_origin(world, world.ann.id), channel) is None
    assert sees(replace(_origin(world, world.chief.id), workspace="1"), channel) is None
