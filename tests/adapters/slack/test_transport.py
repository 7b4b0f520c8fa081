"""Posts by the bot itself, and who may do what where."""

from __future__ import annotations

import socket
from dataclasses import replace

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from adapters.slack.refusals import refusals
from adapters.slack.transport import SlackTransport
from bot.commands import Help
from bot.errors import CannotPost, TryLater
from bot.message import Button, Message, Paragraph, Text
from bot.model import Origin, Permission, Platform
from bot.ports import Address, Posted, Sighting, Transport
from tests.adapters.slack.conftest import World, make_team, with_scopes

NOTE = Message(
    headline="Netflix daily: more",
    blocks=(Paragraph((Text("Some words."),)),),
    buttons=(Button("Help", Help()),),
)


def transport(world: World) -> Transport:
    return world.bot.house.transports[Platform.SLACK]


def restarted(world: World) -> Transport:
    """A transport of another process: it has posted nothing yet."""
    old = transport(world)
    assert isinstance(old, SlackTransport)
    return SlackTransport(old._clients, old._people, world.clock)


def address(channel: str = "C1", workspace: str = "T1") -> Address:
    return Address(platform=Platform.SLACK, workspace=workspace, channel=channel)


def asked(person: str = "UANN", channel: str = "C1", workspace: str = "T1") -> Origin:
    return Origin(platform=Platform.SLACK, workspace=workspace, channel=channel, person=person)


async def test_a_post_carries_its_key_its_words_and_no_previews(world: World) -> None:
    posted = await transport(world).post(address(), NOTE, key="k1")
    post = world.slack.posts["C1"][0]
    assert post["ts"] == posted.reference
    assert post["metadata"] == {"event_type": "aibrief_post", "event_payload": {"key": "k1"}}
    assert post["text"].startswith("Netflix daily: more") and not post["unfurl_links"]


async def test_a_post_is_found_again_where_the_scope_exists_and_unknown_elsewhere(world: World) -> None:
    posted = await transport(world).post(address(), NOTE, key="k1")
    assert await transport(world).look(address(), key="k1", since=0) == (Sighting.UNKNOWN, None)
    with_scopes(world.team, "channels:history")
    assert await transport(world).look(address(), key="k1", since=0) == (Sighting.SEEN, posted)
    assert await transport(world).look(address(), key="k2", since=0) == (Sighting.ABSENT, None)
    world.slack.fail("conversations.history", status=503)
    with pytest.raises(TryLater):
        await transport(world).look(address(), key="k1", since=0)


async def test_a_post_is_looked_for_over_many_pages_but_not_for_ever(world: World) -> None:
    with_scopes(world.team, "channels:history")
    posted = await transport(world).post(address(), NOTE, key="k1")
    for number in range(19):
        await transport(world).post(address(), NOTE, key=f"another {number}")
    world.slack.page = 1
    assert await transport(world).look(address(), key="k1", since=0) == (Sighting.SEEN, posted)
    assert await transport(world).look(address(), key="k2", since=0) == (Sighting.ABSENT, None)
    await transport(world).post(address(), NOTE, key="k3")
    assert await transport(world).look(address(), key="k1", since=0) == (Sighting.UNKNOWN, None)


async def test_a_reply_is_found_again_in_its_thread(world: World) -> None:
    first = await transport(world).post(address(), NOTE, key="k1")
    thread = replace(address(), thread=first.reference)
    reply = await transport(world).post(thread, NOTE, key="k2")
    assert [post.get("thread_ts") for post in world.slack.posts["C1"]] == [None, first.reference]
    assert await transport(world).look(thread, key="k2", since=0) == (Sighting.UNKNOWN, None)
    with_scopes(world.team, "channels:history")
    assert await transport(world).look(thread, key="k2", since=0) == (Sighting.SEEN, reply)
    assert await transport(world).look(thread, key="k3", since=0) == (Sighting.ABSENT, None)


async def test_a_thread_that_is_gone_takes_no_reply(world: World) -> None:
    first = await transport(world).post(address(), NOTE, key="k0")
    world.slack.deleted.add(first.reference)
    thread = replace(address(), thread=first.reference)
    with pytest.raises(CannotPost) as caught:
        await transport(world).post(thread, NOTE, key="k1")
    assert caught.value.permanent and "deleted" in caught.value.sentence
    with_scopes(world.team, "channels:history")
    assert await transport(world).look(thread, key="k1", since=0) == (Sighting.ABSENT, None)


async def test_a_direct_message_is_found_again_and_edited_in_its_conversation(world: World) -> None:
    with_scopes(world.team, "im:history")
    there = address("UANN")
    posted = await transport(world).post(there, NOTE, key="k1")
    reply = await transport(world).post(replace(there, thread=posted.reference), NOTE, key="k2")
    [first, second] = world.slack.posts["DANN"]
    assert second["thread_ts"] == first["ts"]
    assert await transport(world).look(there, key="k1", since=0) == (Sighting.SEEN, posted)
    in_thread = replace(there, thread=posted.reference)
    assert await transport(world).look(in_thread, key="k2", since=0) == (Sighting.SEEN, reply)
    await transport(world).edit(there, posted, Message(headline="Taken back"))
    assert first["text"] == "Taken back"
    assert world.slack.called("conversations.open") == [], "posting has told the conversation"


async def test_after_a_restart_a_direct_message_is_edited_without_another_scope(world: World) -> None:
    there = address("UANN")
    posted = await transport(world).post(there, NOTE, key="k1")
    again = restarted(world)
    await again.edit(there, posted, Message(headline="Taken back"))
    assert world.slack.posts["DANN"][0]["text"] == "Taken back"


async def test_after_a_restart_a_look_at_direct_messages_opens_the_conversation(world: World) -> None:
    there = address("UANN")
    posted = await transport(world).post(there, NOTE, key="k1")
    again = restarted(world)
    assert await again.look(there, key="k1", since=0) == (Sighting.UNKNOWN, None)
    with_scopes(world.team, "im:history")
    assert await again.look(there, key="k1", since=0) == (Sighting.UNKNOWN, None)
    with_scopes(world.team, "im:history", "im:write")
    assert await again.look(there, key="k1", since=0) == (Sighting.SEEN, posted)
    assert await again.look(there, key="k2", since=0) == (Sighting.ABSENT, None)
    assert len(world.slack.called("conversations.open")) == 3


async def test_a_post_is_edited(world: World) -> None:
    posted = await transport(world).post(address(), NOTE, key="k1")
    await transport(world).edit(address(), posted, Message(headline="Taken back"))
    assert world.slack.posts["C1"][0]["text"] == "Taken back"
    assert world.slack.called("chat.update")[0].body["parse"] == "none"
    with pytest.raises(CannotPost):
        await transport(world).edit(address(), Posted("1.1"), NOTE)


@pytest.mark.parametrize(
    ("error", "cure"),
    [
        ("not_in_channel", "/invite @AI Brief"),
        ("no_permission", "/invite @AI Brief"),
        ("channel_not_found", "/invite @AI Brief"),
        ("is_archived", "Unarchive it"),
        ("account_inactive", "aibrief setup slack"),
        ("token_revoked", "aibrief setup slack"),
        ("missing_scope", "aibrief setup slack"),
        ("team_access_not_granted", "aibrief setup slack"),
        ("restricted_action_read_only_channel", "admin of the workspace"),
        ("ekm_access_denied", "admin of the workspace"),
        ("restricted_action_thread_only_channel", ""),
        ("restricted_action_non_threadable_channel", ""),
        ("messages_tab_disabled", "App Home"),
    ],
)
async def test_what_slack_refuses_for_sure_says_its_cure(world: World, error: str, cure: str) -> None:
    world.slack.fail("chat.postMessage", error=error)
    with pytest.raises(CannotPost) as caught:
        await transport(world).post(address(), NOTE, key="k1")
    assert cure in (caught.value.cure or "") and caught.value.permanent
    assert "xoxb" not in caught.value.sentence


async def test_who_installed_by_the_pages_is_told_to_install_anew_there(world: World) -> None:
    make_team(world.slack, "T2", "xoxb-fake-team-two")
    await world.bot.save_token(Platform.SLACK, "T2", "xoxb-fake-team-two")
    clients = world.bot.house.transports[Platform.SLACK]._clients  # type: ignore[attr-defined]
    pages = {"slack_client_id": "client", "public_url": "https://brief.example.com/"}
    clients._config = replace(world.config, **pages)
    for workspace, cure in (("T1", "aibrief setup slack"), ("T2", "https://brief.example.com/slack/install")):
        world.slack.fail("chat.postMessage", error="token_revoked")
        with pytest.raises(CannotPost) as caught:
            await transport(world).post(address(workspace=workspace), NOTE, key="k1")
        assert caught.value.cure == f"Install the bot in this workspace again: {cure}"


async def test_a_token_that_another_process_has_taken_in_is_used_from_then_on(world: World) -> None:
    await transport(world).post(address(), NOTE, key="k1")
    world.team.token = "xoxb-fake-new"  # removed and installed again, at a process that has the web pages
    await world.bot.save_token(Platform.SLACK, "T1", "xoxb-fake-new")
    await transport(world).post(address(), NOTE, key="k2")
    assert len(world.slack.posts["C1"]) == 2


@pytest.mark.parametrize("error", ["org_login_required", "team_added_to_org", "external_channel_migrating"])
async def test_a_workspace_or_channel_that_is_moved_is_waited_for(world: World, error: str) -> None:
    world.slack.fail("chat.postMessage", error=error)
    with pytest.raises(TryLater):
        await transport(world).post(address(), NOTE, key="k1")


async def test_a_long_wait_is_the_cores_to_plan_and_a_short_one_is_waited_for(world: World) -> None:
    world.slack.fail("chat.postMessage", status=429, error="ratelimited", retry_after=90)
    with pytest.raises(TryLater) as caught:
        await transport(world).post(address(), NOTE, key="k1")
    assert caught.value.seconds == 90
    world.slack.fail("chat.postMessage", status=429, error="ratelimited", retry_after=0)
    await transport(world).post(address(), NOTE, key="k1")
    assert len(world.slack.posts["C1"]) == 1


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_blocks_too_long"])
async def test_a_post_whose_blocks_slack_refuses_goes_out_as_plain_words(
    world: World, error: str, caplog: pytest.LogCaptureFixture
) -> None:
    where = "[ERROR] must be less than 3001 characters [json-pointer:/blocks/2/text/text]"
    world.slack.fail("chat.postMessage", error=error, details=(where,))
    posted = await transport(world).post(address(), NOTE, key="k1")
    [post] = world.slack.posts["C1"]
    assert post["ts"] == posted.reference and not post.get("blocks")
    assert post["text"].startswith("Netflix daily: more\nSome words.")
    assert post["metadata"]["event_payload"] == {"key": "k1"}
    assert f"{error} {where}" in caplog.text


async def test_what_is_not_clear_is_let_through_and_sent_once(world: World) -> None:
    world.slack.fail("chat.postMessage", status=503)
    with pytest.raises(SlackApiError):
        await transport(world).post(address(), NOTE, key="k1")
    world.slack.fail("chat.postMessage", status=500, error="invalid_blocks")  # it may stand all the same
    with pytest.raises(SlackApiError):
        await transport(world).post(address(), NOTE, key="k2")
    assert len(world.slack.called("chat.postMessage")) == 2


async def test_what_never_left_is_tried_again_and_not_taken_for_perhaps_posted(world: World) -> None:
    """Without the scope to look, what is perhaps posted is held: a line that is away would cost the day."""
    clients = world.bot.house.transports[Platform.SLACK]._clients  # type: ignore[attr-defined]
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        there = f"http://127.0.0.1:{nobody.getsockname()[1]}/api/"
        clients._config, before = replace(world.config, slack_api=there), clients._config
        with pytest.raises(TryLater, match="cannot be reached"):
            await transport(world).post(address(), NOTE, key="k1")
    clients._config = before
    await transport(world).post(address(), NOTE, key="k1")
    with pytest.raises(TryLater), refusals("that channel", ""):
        raise aiohttp.ConnectionTimeoutError


async def test_a_workspace_that_is_not_installed_cannot_be_posted_to(world: World) -> None:
    with pytest.raises(CannotPost, match="not installed"):
        await transport(world).post(address(workspace="T9"), NOTE, key="k1")
    assert world.slack.posts["C1"] == []


async def test_a_check_leaves_nothing_behind(world: World) -> None:
    await transport(world).check(address("C1"))
    assert world.slack.scheduled == {} and world.slack.posts == {} and world.slack.ephemerals == []
    with pytest.raises(CannotPost) as caught:
        await transport(world).check(address("C3"))
    assert caught.value.cure == "/invite @AI Brief"
    with_scopes(world.team, "chat:write.public")
    await transport(world).check(address("C3"))


async def test_a_person_is_told_directly(world: World) -> None:
    await transport(world).tell(asked(), NOTE)
    assert world.slack.posts["DANN"][0]["text"].startswith("Netflix daily")


async def test_members_of_another_channel_are_asked_of_slack(world: World) -> None:
    with_scopes(world.team, "channels:read")
    assert await transport(world).may(asked("UCHIEF", "C2"), Permission.SUBSCRIBE)
    assert not await transport(world).may(asked("UANN", "C2"), Permission.SUBSCRIBE)
    assert world.slack.ephemerals == []


async def test_without_the_scope_a_note_in_the_channel_tells_members_from_others(world: World) -> None:
    assert await transport(world).may(asked("UCHIEF", "C2"), Permission.SUBSCRIBE)
    assert world.slack.ephemerals[0]["user"] == "UCHIEF"
    assert not await transport(world).may(asked("UANN", "C2"), Permission.SUBSCRIBE)
    with pytest.raises(CannotPost, match="not in"):
        await transport(world).may(asked("UANN", "C3"), Permission.SUBSCRIBE)


async def test_another_channel_of_the_form_is_checked_too(world: World) -> None:
    person = world.ann
    answer = await (await person.slash("subscribe netflix at 9am in Berlin to <#C2|chiefs>")).answer()
    assert "may not" in answer["text"]
    answer = await (await world.chief.slash("subscribe netflix at 9am in Berlin to <#C2|chiefs>")).answer()
    assert answer["text"].startswith("Subscribed: Netflix")


async def test_only_admins_and_owners_of_this_workspace_are_admins(world: World) -> None:
    assert await transport(world).may(asked("UCHIEF"), Permission.ADMIN)
    assert not await transport(world).may(asked("UANN"), Permission.ADMIN)
    world.team.users["UCHIEF"] |= {"deleted": True}
    assert not await transport(world).may(asked("UCHIEF"), Permission.ADMIN)
