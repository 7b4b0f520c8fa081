"""Typed commands, buttons, pages and the message menu, as people use them."""

from __future__ import annotations

from tests.adapters.discord.conftest import World, labels, words


async def test_a_topic_is_acknowledged_privately_and_answered_with_cites(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    assert asked.ephemeral and asked.response is not None
    callback = world.sent("POST", "/callback")[0]
    assert callback == {"type": 5, "data": {"flags": 64}}
    said = words(asked.response)
    assert said.startswith("Netflix · AI briefing")
    assert "[[1]](https://" in said and "#:~:text=" in said
    assert labels(asked.response) == ["More", "Sources", "Why this?", "Post to channel"]
    assert world.channel.history() == [] or world.channel.last_message is None


async def test_focus_days_and_show_to_reach_the_core(world: World) -> None:
    asked = await world.ann.slash(
        world.channel, "aibrief", topic="netflix", focus="ads", days=14, show_to="only me"
    )
    assert asked.response is not None
    assert words(asked.response).startswith("Netflix: ads")
    assert world.channel.last_message is None


async def test_an_answer_for_everyone_leads_with_its_headline_and_leaves_nothing_private(
    world: World,
) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix", show_to="everyone here")
    posted = world.channel.last_message
    assert posted is not None
    assert posted.content == "**Netflix · AI briefing**"
    assert not posted.flags.ephemeral
    assert posted.embeds[0].title is None
    assert asked.response is None
    assert len(world.channel.history()) == 1


async def test_the_topic_may_be_any_line_that_help_suggests(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="settings points")
    assert asked.response is not None
    assert words(asked.response).startswith("Settings · points")


async def test_a_line_typed_as_the_topic_opens_its_form_and_turns_its_pages(world: World) -> None:
    bare = await world.chief.slash(world.channel, "aibrief", topic="subscribe")
    assert bare.modal is not None and bare.modal["title"] == "A daily briefing"
    await world.ann.slash(world.channel, "aibrief", topic="netflix")
    listed = await world.ann.slash(world.channel, "aibrief", topic="sources")
    turned = await world.ann.click(listed.response, label="Next")
    assert turned.response is not None and listed.response is not None
    assert turned.response.id == listed.response.id


async def test_buttons_answer_privately_and_a_page_turns_in_place(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    sources = await world.ann.click(asked.response, label="Sources")
    assert sources.ephemeral and sources.response is not None
    first = words(sources.response)
    assert "page 1 of" in first
    turned = await world.ann.click(sources.response, label="Next")
    assert turned.response is not None and turned.response.id == sources.response.id
    assert "page 2 of" in words(turned.response)
    assert turned.followups == []
    back = await world.ann.click(turned.response, label="Previous")
    assert back.response is not None and words(back.response) == first


async def test_more_and_why_speak_of_the_same_briefing(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    more = await world.ann.click(asked.response, label="More")
    why = await world.ann.click(asked.response, label="Why this?")
    assert more.response is not None and "more point" in words(more.response)
    assert why.response is not None and "characters" in words(why.response)
    assert more.ephemeral and why.ephemeral


async def test_sharing_posts_the_briefing_for_everyone(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    await world.ann.click(asked.response, label="Post to channel")
    posted = world.channel.last_message
    assert posted is not None and posted.content == "**Netflix · AI briefing**"
    more = await world.chief.click(posted, label="More")
    assert more.ephemeral and more.response is not None


async def test_the_bot_is_no_way_around_a_channel_where_a_person_may_not_write(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix")
    quiet = world.guild.create_text_channel(
        "announcements", overwrites={world.guild.default_role: _no_writing()}
    )
    shared = await world.ann.slash(quiet, "aibrief", topic="netflix", show_to="everyone here")
    assert quiet.last_message is None
    assert shared.ephemeral and shared.response is not None
    assert asked.response is not None


def _no_writing() -> object:
    import discord

    return discord.PermissionOverwrite(send_messages=False, use_application_commands=True)


async def test_autocomplete_offers_topics_zones_days_and_times(world: World) -> None:
    topics = await world.ann.autocomplete(world.channel, "aibrief", "topic", "net")
    assert topics[0]["value"] == "Netflix"
    zones = await world.chief.autocomplete(world.channel, "aibrief-daily add", "time_zone", "berl")
    assert "Europe/Berlin" in [zone["value"] for zone in zones]
    days = await world.chief.autocomplete(world.channel, "aibrief-daily add", "days", "mon")
    assert "mon-thu" in [day["value"] for day in days]
    times = await world.chief.autocomplete(world.channel, "aibrief-daily add", "time", "8:30 pm")
    assert times[0]["value"] == "20:30"


async def test_the_menu_of_a_message_briefs_on_what_it_names(world: World) -> None:
    message = await world.chief.send(world.channel, "Has anybody seen what Netflix said about Sora?")
    asked = await world.ann.context_menu(world.channel, "Brief me on this", message)
    assert asked.ephemeral and asked.response is not None
    assert "AI briefing" in words(asked.response)


async def test_a_button_of_an_earlier_process_still_works(world: World) -> None:
    asked = await world.ann.slash(world.channel, "aibrief", topic="netflix", show_to="everyone here")
    assert asked is not None
    posted = world.channel.last_message
    from adapters.discord.app import make_client

    await world.env.restart_bot(make_client(world.bot, world.bot.house.config))
    more = await world.ann.click(posted, label="More")
    assert more.response is not None and "more point" in words(more.response)


async def test_commands_are_sent_to_discord_only_when_they_changed(world: World) -> None:
    from adapters.discord.app import make_client

    assert len(world.sent("PUT", "/commands")) == 1
    await world.env.restart_bot(make_client(world.bot, world.bot.house.config))
    assert len(world.sent("PUT", "/commands")) == 1


async def test_a_direct_message_may_ask_and_has_a_place_of_its_own(world: World) -> None:
    eve = world.env.create_user("eve")
    asked = await eve.slash("aibrief", topic="netflix")
    assert asked.response is not None and words(asked.response).startswith("Netflix")
    assert not asked.ephemeral, "there is nobody to hide it from, and it stays"
    sources = await eve.click(asked.response, label="Sources")
    turned = await eve.click(sources.response, label="Next")
    assert turned.response is not None and turned.response.id == sources.response.id
    assert "aibrief-daily" not in " ".join(eve.available_commands())
    told = await eve.slash("aibrief", topic="subscribe netflix at 9am in Berlin")
    assert told.response is not None and "needs Manage Channels here" in words(told.response)


async def test_the_history_names_people_as_others_see_them_and_takes_back_from_its_menu(world: World) -> None:
    await world.chief.slash(world.channel, "aibrief-settings", change="points 4")
    await world.chief.slash(world.channel, "aibrief-settings", change="silent on")
    history = await world.chief.slash(world.channel, "aibrief-history")
    assert history.ephemeral and "before: 5** · chief, <t:" in words(history.response)
    [menu] = history.response.components[0][
        "components"
    ]  # several buttons that say "Undo" would tell of none
    assert menu["placeholder"] == "Undo …"
    assert [option["label"][:27] for option in menu["options"]] == [
        "2. Setting changed: silent ", "1. Setting changed: points ",
    ]  # fmt: skip
    undone = await world.chief.slash(world.channel, "aibrief-undo", number=1)
    assert "Points is as it was" in words(undone.response)
