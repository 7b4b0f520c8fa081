"""Private channels: what Slack tells of them, and what others of the workspace are told of their briefings.

C8 is private. Slack gives its name as "privategroup", like that of every private channel, old or new.
"""

from __future__ import annotations

import pytest

from bot.delivery.closed import learn_closed
from bot.model import Platform
from tests.adapters.slack.conftest import World, with_scopes
from tests.adapters.slack.fake_slack import Json
from tests.adapters.slack.people import Person, words
from tests.adapters.slack.test_transport import address

MORE = "1 more is in direct messages or channels that may be private"


@pytest.fixture
def chief(world: World) -> Person:
    """The owner of the workspace, in a private channel."""
    world.team.members["C8"] = {"UCHIEF", "BOT"}
    return Person(world.slack, "T1", "UCHIEF", channel="C8", channel_name="privategroup")


async def listed(who: Person) -> str:
    return words(await (await who.slash("list all")).answer())


async def learn(world: World) -> int:
    house = world.bot.house
    return await learn_closed(house.database, house.transports, house.chance)


async def test_who_is_not_in_the_channel_is_told_only_that_there_is_one(world: World, chief: Person) -> None:
    await (await chief.slash("subscribe kelp forests at 9am in Berlin")).answer()
    await (await world.ann.slash("subscribe netflix at 8am in Berlin")).answer()
    for told in (await listed(world.ann), words(await world.ann.open_home())):
        assert "Netflix" in told and MORE in told
        assert "kelp" not in told and "C8" not in told and "privategroup" not in told
    assert "kelp forests" in await listed(chief) and MORE not in await listed(chief)
    assert "kelp forests" in words(await world.chief.open_home())
    history = await (await world.ann.slash("history")).answer()
    assert "kelp" not in words(history)


async def test_an_admin_who_is_not_in_the_channel_is_told_who_changed_something_and_not_what(
    world: World, chief: Person
) -> None:
    world.team.users["UANN"]["is_admin"] = True
    await (await chief.slash("subscribe kelp forests at 9am in Berlin")).answer()
    history = await (await world.ann.slash("history")).answer()
    assert "Daily briefing added · in a channel that may be private · UCHIEF" in words(history)
    assert "kelp" not in words(history)


async def test_a_conversation_of_several_people_is_theirs(world: World) -> None:
    world.team.members["C7"] = {"UCHIEF", "UANN", "BOT"}
    group = Person(world.slack, "T1", "UCHIEF", channel="C7", channel_name="mpdm-chief--ann-1")
    await (await group.slash("subscribe kelp forests at 9am in Berlin")).answer()
    assert "kelp" not in await listed(world.ann) and MORE in await listed(world.ann)


async def test_a_form_that_was_opened_before_its_channel_was_made_private_does_not_open_it(
    world: World,
) -> None:
    await world.chief.slash("subscribe")
    view = await world.slack.until(lambda: next(iter(world.slack.views.values()), None))
    world.team.public.remove("C1")
    inside = Person(world.slack, "T1", "UCHIEF", channel_name="privategroup")
    assert "No daily briefings" in await listed(inside)
    given = {"topic": "kelp forests", "time": "09:00", "zone": "Europe/Berlin", "channel": "C1"}
    await world.chief.send(view, given)
    await world.slack.until(lambda: "kelp" in str(world.slack.views))
    away = Person(world.slack, "T1", "UANN", channel="C3", channel_name="films")
    assert "kelp" not in await listed(away) and MORE in await listed(away)


async def test_what_a_form_adds_to_a_private_channel_is_told_to_nobody_else(
    world: World, chief: Person
) -> None:
    await chief.slash("subscribe")
    view = await world.slack.until(lambda: next(iter(world.slack.views.values()), None))
    given = {"topic": "kelp forests", "time": "09:00", "zone": "Europe/Berlin", "channel": "C8"}
    await chief.send(view, given)
    await world.slack.until(lambda: "kelp" in str(world.slack.views))
    assert "kelp" not in await listed(world.ann) and MORE in await listed(world.ann)


async def test_a_channel_of_which_a_mention_is_all_that_came_counts_as_private_until_slack_names_it(
    world: World,
) -> None:
    await world.chief.mention("subscribe kelp forests at 9am in Berlin")
    await world.slack.until(lambda: world.slack.ephemerals)
    away = Person(world.slack, "T1", "UANN", channel="C3", channel_name="films")
    assert MORE in await listed(away)
    assert "kelp forests" in await listed(world.ann)  # who types a command in the channel
    assert "kelp forests" in await listed(away)


async def test_a_channel_that_is_made_private_is_so_from_the_next_press_there_on(world: World) -> None:
    made = await (await world.chief.slash("subscribe kelp forests at 9am in Berlin")).answer()
    away = Person(world.slack, "T1", "UANN", channel="C3", channel_name="films")
    assert "kelp forests" in await listed(away)
    world.team.public.remove("C1")
    inside = Person(world.slack, "T1", "UCHIEF", channel_name="privategroup")
    await (await inside.press(made, "Preview")).answer()
    assert "kelp" not in await listed(away)


@pytest.mark.parametrize(
    ("scopes", "told"),
    [
        ((), {"C1": None, "C8": None, "C9": None}),
        (("channels:read",), {"C1": False, "C8": True, "C9": True}),
        (("groups:read",), {"C1": None, "C8": True, "C9": True}),
        (("channels:read", "groups:read"), {"C1": False, "C8": True, "C9": True}),
    ],
)
async def test_slack_is_asked_where_it_answers(
    world: World, chief: Person, scopes: tuple[str, ...], told: dict[str, bool | None]
) -> None:
    with_scopes(world.team, *scopes)
    transport = world.bot.house.transports[Platform.SLACK]
    assert {name: await transport.is_closed(address(name)) for name in told} == told
    assert await transport.is_closed(address("UANN")) is True


async def test_with_the_scopes_all_is_known_within_the_hour(world: World) -> None:
    await world.chief.mention("subscribe kelp forests at 9am in Berlin")
    await world.slack.until(lambda: world.slack.ephemerals)
    away = Person(world.slack, "T1", "UANN", channel="C3", channel_name="films")
    assert await learn(world) == 0 and MORE in await listed(away)
    with_scopes(world.team, "channels:read", "groups:read")
    assert await learn(world) == 1 and "kelp" in await listed(away)
    world.team.public.remove("C1")
    world.slack.fail("conversations.info", status=503)
    assert [await learn(world) for _ in range(2)] == [0, 1]
    assert "kelp" not in await listed(away)


@pytest.mark.parametrize(
    "profile",
    [
        {"team_id": "T1", "is_restricted": True},  # who was invited to some channels only
        {"team_id": "T1", "is_restricted": True, "is_ultra_restricted": True},
        {"team_id": "T9"},  # of another workspace, with which a channel is shared
        None,  # of whom Slack tells nothing
    ],
)
async def test_a_guest_is_told_of_their_own_channel_alone(world: World, profile: Json | None) -> None:
    world.team.members["C1"].add("UGUEST")
    if profile is not None:
        world.team.users["UGUEST"] = {"id": "UGUEST", **profile}
    guest = Person(world.slack, "T1", "UGUEST")
    elsewhere = Person(world.slack, "T1", "UCHIEF", channel="C2", channel_name="board")
    await (await elsewhere.slash("subscribe kelp forests at 9am in Berlin")).answer()
    assert "kelp" not in await listed(guest) and MORE in await listed(guest)
    await (await guest.slash("subscribe netflix at 8am in Berlin")).answer()
    assert "Netflix" in await listed(guest) and MORE in await listed(elsewhere)
    assert "kelp" in await listed(world.ann) and "Netflix" in await listed(elsewhere)


async def test_a_person_of_an_organization_is_of_all_their_workspaces(world: World) -> None:
    world.team.users["UANN"] |= {"team_id": "T7", "enterprise_user": {"teams": ["T7", "T1"]}}
    await (await world.chief.slash("subscribe kelp forests at 9am in Berlin")).answer()
    away = Person(world.slack, "T1", "UANN", channel="C3", channel_name="films")
    assert "kelp" in await listed(away)
