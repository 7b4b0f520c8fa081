"""A whole bot on a simulated Discord: real discord.py, real core, sample articles. Every request that leaves
is held against Discord's description of its API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
import simcord

from adapters.discord.app import Events, make_client
from bot.app import Bot, open_bot
from bot.config import Config, read_config
from tests.adapters.discord.contract import mistakes, over_limits
from tests.conftest import Hand

TOKEN = "discord-token-for-tests"


@pytest.fixture
def config(sampled: Path) -> Config:
    """A configuration with a token, over the sample articles."""
    return read_config({"DISCORD_TOKEN": TOKEN}, default_data=sampled)


@pytest.fixture
async def bot(config: Config, clock: Hand) -> AsyncIterator[Bot]:
    """A whole bot, in a folder of its own."""
    bits, chance = Random(12).getrandbits, Random(5).random
    async with open_bot(config, clock=clock, random_bits=bits, chance=chance) as it:
        yield it


@dataclass
class World:
    """A server with a channel, somebody who may only ask, and somebody who may do all."""

    env: simcord.Env
    client: Events
    bot: Bot
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    ann: simcord.MemberActor
    chief: simcord.MemberActor

    def sent(self, method: str, ending: str) -> list[Any]:
        """The bodies of the requests of that kind, in their order."""
        return [r.json for r in self.env.http_requests if r.method == method and r.path.endswith(ending)]


@pytest.fixture
async def world(bot: Bot, config: Config) -> AsyncIterator[World]:
    """The bot in a server, ready."""
    client = make_client(bot, config)
    env = simcord.Env(client)
    await env.start()
    try:
        guild = env.create_guild("Newsroom")
        channel = guild.create_text_channel("general")
        ann = guild.add_member(env.create_user("ann"))
        chiefs = guild.create_role(
            "Chiefs", permissions=simcord_permissions(manage_guild=True, manage_channels=True)
        )
        chief = guild.add_member(env.create_user("chief"), roles=[chiefs])
        yield World(env, client, bot, guild, channel, ann, chief)
    finally:
        await env.shutdown()
    env.raise_errors()
    wrong = [m for r in env.http_requests for m in mistakes(r.method, r.path, r.json)]
    wrong += [m for r in env.http_requests for m in over_limits(r.json)]
    assert wrong == []


def simcord_permissions(**given: bool) -> Any:
    """Permissions of a role, with what everybody has."""
    import discord

    usual = {"view_channel": True, "send_messages": True, "read_message_history": True}
    return discord.Permissions(**usual, use_application_commands=True, **given)


def words(message: Any) -> str:
    """All that a message says: content, titles, descriptions."""
    parts = [message.content or ""]
    for embed in message.embeds:
        parts += [embed.title or "", embed.description or ""]
    return "\n".join(part for part in parts if part)


def labels(message: Any) -> list[str]:
    """The labels of a message's buttons."""
    rows = message.components
    return [c["label"] for row in rows for c in row["components"] if "label" in c]
