"""Daily briefings on Discord: forms, lists, and who may change them, asked of Discord at the time."""

from __future__ import annotations

from typing import Any

import discord
import pytest
import simcord

from tests.adapters.discord.conftest import World, labels, words


async def subscribed(world: World, topic: str = "netflix") -> Any:
    """A daily briefing in the channel."""
    done = await world.chief.slash(
        world.channel, "aibrief-daily add", topic=topic, time="9am", days="weekdays", time_zone="Berlin"
    )
    assert done.response is not None
    assert words(done.response).startswith("Subscribed: "), words(done.response)
    return done


async def test_subscribing_with_options_echoes_the_zone_and_the_next_time(world: World) -> None:
    done = await subscribed(world)
    assert "Europe/Berlin" in words(done.response)
    assert labels(done.response) == ["Preview", "Change", "Undo"]


async def test_bare_subscribing_opens_a_form_that_subscribes(world: World) -> None:
    shown = await world.chief.slash(world.channel, "aibrief-daily add")
    assert shown.modal is not None and shown.modal["title"] == "A daily briefing"
    sent = await world.chief.submit_modal(
        shown,
        {
            "topic": "netflix, disney",
            "time": "8:30",
            "days": ["every day"],
            "zone": "Tokyo",
            "channel": [world.channel],
        },
    )
    assert sent.ephemeral and sent.response is not None
    assert words(sent.response).startswith("Subscribed: Netflix and ")
    assert "08:30 (Asia/Tokyo)" in words(sent.response)


async def test_a_form_that_cannot_open_at_once_has_a_button_that_opens_it(world: World) -> None:
    told = await world.chief.slash(world.channel, "aibrief-daily add", time="9am")
    assert told.modal is None and labels(told.response) == ["A daily briefing"]
    shown = await world.chief.click(told.response, label="A daily briefing")
    assert shown.modal is not None


async def test_a_form_that_was_open_during_a_restart_can_still_be_sent(world: World) -> None:
    from adapters.discord.app import make_client

    done = await subscribed(world)
    shown = await world.chief.click(done.response, label="Change")
    assert shown.modal is not None
    await world.env.restart_bot(make_client(world.bot, world.bot.house.config))
    fields = {
        "topic": "netflix",
        "time": "10",
        "days": ["weekends"],
        "zone": "Paris",
        "channel": [world.channel],
    }
    sent = await world.chief.submit_modal(shown, fields)
    assert sent.response is not None and words(sent.response).startswith("Changed: Netflix")
    assert "Weekends at 10:00 (Europe/Paris)" in words(sent.response)


async def test_a_mistake_in_a_form_is_told_privately(world: World) -> None:
    shown = await world.chief.slash(world.channel, "aibrief-daily add")
    fields = {"topic": "netflix", "time": "25:00", "days": ["weekdays"], "zone": "Berlin"}
    sent = await world.chief.submit_modal(shown, fields)
    assert sent.ephemeral and sent.response is not None and "25:00" in words(sent.response)


async def test_a_completed_briefing_is_the_one_that_was_meant_in_any_channel(world: World) -> None:
    await subscribed(world, "kelp forests")
    other = world.guild.create_text_channel("other")
    await world.chief.slash(other, "aibrief-daily add", topic="disney", time_zone="Berlin")
    offered = await world.chief.autocomplete(other, "aibrief-daily remove", "briefing", "")
    assert [choice["value"] for choice in offered] == ["1 Disney", "kelp forests"]
    ended = await world.chief.slash(other, "aibrief-daily remove", briefing="kelp forests")
    assert words(ended.response).startswith("Ended: kelp forests")
    several = await world.chief.autocomplete(other, "aibrief-daily add", "topic", "disney, netf")
    assert several[0]["value"] == "disney, Netflix"


async def test_one_entry_has_buttons_and_several_have_menus(world: World) -> None:
    await subscribed(world)
    one = await world.chief.slash(world.channel, "aibrief-daily list")
    assert labels(one.response) == ["Preview", "Change", "Pause", "Stop"]
    await subscribed(world, "disney")
    two = await world.chief.slash(world.channel, "aibrief-daily list")
    assert two.response is not None
    menus = [row["components"][0] for row in two.response.components]
    assert [menu["placeholder"] for menu in menus] == ["Preview …", "Change …", "Pause …", "Stop …"]
    paused = await world.chief.select(two.response, [menus[2]["options"][1]["value"]], custom_id="pick 2")
    assert paused.ephemeral and paused.response is not None
    assert words(paused.response).startswith("Paused: ")


async def test_who_may_not_manage_the_channel_may_not_subscribe_whatever_the_client_shows(
    world: World,
) -> None:
    assert not [name for name in world.ann.available_commands(world.channel) if "daily" in name]
    typed = await world.ann.slash(world.channel, "aibrief", topic="subscribe netflix at 9am in Berlin")
    assert typed.ephemeral and typed.response is not None
    assert "needs Manage Channels here" in words(typed.response)


async def test_a_permission_that_was_taken_away_counts_at_the_time_of_the_press(world: World) -> None:
    done = await subscribed(world)
    listed = await world.chief.slash(world.channel, "aibrief-daily list")
    take_roles(world)
    changed = await world.chief.click(listed.response, label="Change")
    assert changed.response is not None and "needs Manage Channels here" in words(changed.response)
    undone = await world.chief.click(done.response, label="Undo")
    assert undone.response is not None and "Taken back" not in words(undone.response)


async def test_who_subscribed_it_stops_it_all_the_same(world: World) -> None:
    await subscribed(world)
    listed = await world.chief.slash(world.channel, "aibrief-daily list")
    take_roles(world)
    stopped = await world.chief.click(listed.response, label="Stop")
    assert stopped.response is not None and words(stopped.response).startswith("Ended: ")
    assert labels(stopped.response) == []


def take_roles(world: World) -> None:
    """The chief is a member like all others from now on."""
    world.env.backend.guilds[world.guild.id].members[world.chief.id].role_ids.clear()


async def test_another_channel_needs_the_permission_there(world: World) -> None:
    denied = discord.PermissionOverwrite(manage_channels=False)
    board = world.guild.create_text_channel("board", overwrites={world.guild.roles["Chiefs"]: denied})
    done = await world.chief.slash(
        world.channel, "aibrief-daily add", topic="netflix", time_zone="Berlin", channel=board
    )
    assert done.response is not None
    assert words(done.response).startswith("You may not change #")


async def test_a_channel_where_the_bot_may_not_write_is_refused_with_the_cure(world: World) -> None:
    own = world.client.get_guild(world.guild.id).me  # type: ignore[union-attr]
    silent = discord.PermissionOverwrite(send_messages=False)
    deaf = world.guild.create_text_channel("deaf", overwrites={_bot(world): silent})
    done = await world.chief.slash(
        world.channel, "aibrief-daily add", topic="netflix", time_zone="Berlin", channel=deaf
    )
    assert done.response is not None
    said = words(done.response)
    assert (
        said.startswith("I cannot post to #deaf.")
        and f"“{own.display_name}” and allow: Send Messages" in said
    )


def _bot(world: World) -> simcord.UserHandle:
    return simcord.UserHandle(world.env, world.env.backend.bot_user)


OUTLINE = b"""<?xml version="1.0"?><opml version="2.0"><body>
<outline text="Kelp" xmlUrl="https://kelp.example.com/feed.xml"/></body></opml>"""


async def test_an_outline_is_sent_as_a_file(world: World) -> None:
    done = await world.chief.slash(world.channel, "aibrief-sources import", file=("feeds.opml", OUTLINE))
    assert done.ephemeral and done.response is not None
    said = words(done.response)
    assert "Something went wrong" not in said and "longer than" not in said
    listed = await world.chief.slash(world.channel, "aibrief-sources list")
    assert "Kelp" in words(listed.response) or "kelp.example.com" in words(listed.response)
    exported = await world.chief.slash(world.channel, "aibrief-sources export")
    assert exported.response is not None
    (file,) = exported.response.attachments
    assert file.filename.endswith(".opml") and b"kelp.example.com" in await file.read()


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8", b"x" * 2_000_001])
async def test_a_file_that_is_no_text_or_too_large_is_told(world: World, data: bytes) -> None:
    done = await world.chief.slash(world.channel, "aibrief-sources import", file=("feeds.opml", data))
    assert done.response is not None and "could not be read" in words(done.response)
