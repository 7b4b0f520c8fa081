"""Scheduled posts: once, found again, refused with the cure; and who may do what, asked of Discord."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
import pytest

from adapters.discord.transport import DiscordTransport
from bot.commands import More, Unsubscribe
from bot.errors import CannotPost, TryLater
from bot.message import Bullets, Button, Message, Text
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Sighting
from tests.adapters.discord.conftest import World, words
from tests.adapters.discord.test_daily import take_roles

KEY = "3w5k0c2v9x"


def daily(**given: Any) -> Message:
    """A daily briefing's message."""
    return Message(
        headline="Netflix daily: tests of AI ad formats are new",
        blocks=(Bullets(((Text("A sentence."),),)),),
        buttons=(
            Button("More", More(briefing="abc")),
            Button("Stop", Unsubscribe(which="~abc"), danger=True),
        ),
        **given,
    )


def place(world: World) -> Address:
    """The channel."""
    return Address(platform=Platform.DISCORD, workspace=str(world.guild.id), channel=str(world.channel.id))


def transport(world: World) -> DiscordTransport:
    """The one that the bot has."""
    found = world.bot.house.transports[Platform.DISCORD]
    assert isinstance(found, DiscordTransport)
    return found


async def test_a_post_has_its_headline_as_content_and_its_key_as_nonce(world: World) -> None:
    posted = await transport(world).post(place(world), daily(), key=KEY)
    body = world.sent("POST", f"/channels/{world.channel.id}/messages")[0]
    assert body["content"] == "**Netflix daily: tests of AI ad formats are new**"
    assert (body["nonce"], body["enforce_nonce"]) == (KEY, True)
    assert body["allowed_mentions"] == {"parse": []}
    assert len(body["embeds"]) == 1 and not body.get("flags")
    assert posted.reference == str(world.channel.last_message.id)  # type: ignore[union-attr]


async def test_a_silent_post_makes_no_notification(world: World) -> None:
    await transport(world).post(place(world), daily(silent=True), key=KEY)
    assert world.sent("POST", f"/channels/{world.channel.id}/messages")[0]["flags"] == 1 << 12


async def test_a_development_is_a_reply_to_its_storys_first_post(world: World) -> None:
    first = await transport(world).post(place(world), daily(), key="k1")
    await transport(world).post(replace(place(world), thread=first.reference), daily(), key="k2")
    body = world.sent("POST", f"/channels/{world.channel.id}/messages")[1]
    assert str(body["message_reference"]["message_id"]) == first.reference
    assert body["allowed_mentions"] == {"parse": []}


@pytest.mark.parametrize("buttons", [True, False])
async def test_a_post_is_found_again_by_its_key(world: World, buttons: bool) -> None:
    message = daily() if buttons else Message(headline="Nothing new on Netflix")
    at, since = transport(world), int(world.env.now().timestamp()) - 60
    assert await at.look(place(world), key=KEY, since=since) == (Sighting.ABSENT, None)
    await world.chief.send(world.channel, f"somebody writes {KEY}")
    posted = await at.post(place(world), message, key=KEY)
    await at.post(place(world), message, key="another")
    assert await at.look(place(world), key=KEY, since=since) == (Sighting.SEEN, posted)
    assert await at.look(place(world), key="third", since=since) == (Sighting.ABSENT, None)


async def test_a_post_is_found_behind_more_messages_than_are_looked_at(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look comes soon after the attempt: the newest messages are the likeliest."""
    monkeypatch.setattr("adapters.discord.transport._LOOKED_AT", 2)
    at, since = transport(world), int(world.env.now().timestamp()) - 60
    for number in range(3):
        await world.chief.send(world.channel, f"a busy channel, {number}")
    posted = await at.post(place(world), daily(), key=KEY)
    assert await at.look(place(world), key=KEY, since=since) == (Sighting.SEEN, posted)
    assert await at.look(place(world), key="third", since=since) == (Sighting.UNKNOWN, None)


async def test_the_buttons_of_a_post_work(world: World) -> None:
    await transport(world).post(place(world), daily(), key=KEY)
    pressed = await world.ann.click(world.channel.last_message, label="More")
    assert pressed.ephemeral and "not kept any more" in words(pressed.response)


async def test_a_history_that_only_looks_empty_is_unknown(world: World) -> None:
    """Without Read Message History a channel's history is an empty list, not a refusal."""
    hidden = discord.PermissionOverwrite(read_message_history=False)
    shut = world.guild.create_text_channel("shut", overwrites={world.guild.default_role: hidden})
    address = Address(platform=Platform.DISCORD, workspace=str(world.guild.id), channel=str(shut.id))
    await transport(world).post(address, daily(), key=KEY)
    assert await transport(world).look(address, key=KEY, since=0) == (Sighting.UNKNOWN, None)


async def test_history_that_may_not_be_read_is_unknown(world: World) -> None:
    world.env.inject_error("GET", "/channels/*/messages", status=403)
    assert await transport(world).look(place(world), key=KEY, since=0) == (Sighting.UNKNOWN, None)


async def test_a_post_can_be_changed(world: World) -> None:
    posted = await transport(world).post(place(world), daily(), key=KEY)
    await transport(world).edit(place(world), posted, Message(headline="Taken back"))
    assert world.channel.last_message is not None
    assert world.channel.last_message.content == "**Taken back**"
    assert world.channel.last_message.components == []


@pytest.mark.parametrize(("status", "said"), [(403, "does not let me post"), (404, "does not find")])
async def test_a_refusal_says_what_cures_it(world: World, status: int, said: str) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=status)
    with pytest.raises(CannotPost, match=said) as caught:
        await transport(world).post(place(world), daily(), key=KEY)
    assert caught.value.cure and caught.value.permanent


async def test_a_post_that_discord_finds_malformed_goes_out_without_buttons(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=400, code=50035)
    at, since = transport(world), int(world.env.now().timestamp()) - 60
    posted = await at.post(place(world), daily(), key=KEY)
    assert world.channel.last_message is not None and world.channel.last_message.components == []
    assert world.channel.last_message.content == "**Netflix daily: tests of AI ad formats are new**"
    assert await at.look(place(world), key=KEY, since=since) == (Sighting.SEEN, posted)


async def test_an_outage_during_a_post_stays_unclear_and_else_asks_to_wait(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=503)
    with pytest.raises(discord.HTTPException, match="503"):
        await transport(world).post(place(world), daily(), key=KEY)
    world.env.inject_error("GET", "/channels/*", status=503)
    with pytest.raises(TryLater):
        await transport(world).check(place(world))
    world.env.inject_error("GET", "/guilds/*/members/*", status=503)
    with pytest.raises(TryLater):
        await transport(world).may(_origin(world, world.chief.id), Permission.ADMIN)


async def test_a_channel_that_is_none_for_posts_is_refused(world: World) -> None:
    voice = world.guild.create_voice_channel("talk")
    address = Address(platform=Platform.DISCORD, workspace=str(world.guild.id), channel=str(voice.id))
    with pytest.raises(CannotPost, match="text channels"):
        await transport(world).check(address)
    await transport(world).check(place(world))


async def test_a_person_is_told_in_a_direct_message(world: World) -> None:
    await transport(world).tell(_origin(world, world.ann.id), Message(headline="Your briefing was paused"))
    told = world.ann.user.dm_channel.last_message
    assert told is not None and told.content == "**Your briefing was paused**"


def _origin(world: World, person: int, **given: Any) -> Origin:
    values = {
        "workspace": str(world.guild.id),
        "channel": str(world.channel.id),
        "person": str(person),
        **given,
    }
    return Origin(platform=Platform.DISCORD, **values)


async def test_permissions_are_asked_of_discord_each_time(world: World) -> None:
    may = transport(world).may
    chief, ann = _origin(world, world.chief.id), _origin(world, world.ann.id)
    both = (Permission.SUBSCRIBE, Permission.ADMIN)
    assert [await may(chief, p) for p in both] == [True, True]
    assert [await may(ann, p) for p in both] == [False, False]
    take_roles(world)
    assert [await may(chief, p) for p in both] == [False, False]


async def test_nobody_may_more_than_ask_outside_their_server(world: World) -> None:
    may = transport(world).may
    rival = world.env.create_guild("Rivals")
    lair = rival.create_text_channel("lair")
    tried = (
        _origin(world, world.chief.id, workspace=str(rival.id), channel=str(lair.id)),
        _origin(world, world.chief.id, channel=str(lair.id)),
        _origin(world, world.chief.id, workspace="dm:1", channel="dm:1", private=True),
        _origin(world, world.chief.id, workspace="1"),
        _origin(world, 1),
    )
    for origin in tried:
        assert not await may(origin, Permission.SUBSCRIBE)
        assert not await may(origin, Permission.ADMIN)


async def test_a_client_that_is_gone_asks_to_wait(world: World) -> None:
    gone = DiscordTransport(discord.Client(intents=discord.Intents.none()))
    with pytest.raises(TryLater):
        await gone.post(place(world), daily(), key=KEY)
    with pytest.raises(TryLater):
        await gone.edit(place(world), Posted("1"), daily())
