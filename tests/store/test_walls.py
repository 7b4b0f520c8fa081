"""What a workspace, a channel or a person has is no other's: settings, changes, tokens, topics."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from bot.model import Origin, Platform
from bot.store import changes, credentials, stories, subscriptions, topics, workspaces
from bot.store.memory import ToldStory, tell
from bot.store.memory import stories as told_stories
from tests.store.desk import NOW, Desk


async def test_a_channels_own_setting_wins_and_no_other_channel_or_workspace_has_it(desk: Desk) -> None:
    session, here, other = desk.session, await desk.subscribe(), await desk.subscribe()
    mine, channel = here.workspace_id, here.channel_id

    async def change(workspace_id: int, channel_id: int, value: str | None, name: str = "points") -> None:
        await workspaces.change_setting(session, workspace_id, channel_id, name, value, now=NOW, person="U1")

    async def points(workspace_id: int, channel_id: int) -> str | None:
        return (await workspaces.settings(session, workspace_id, channel_id)).get("points")

    await change(mine, channel, "3")
    await change(mine, 0, "5")
    await change(mine, 0, "on", "silent")
    await change(other.workspace_id, 0, "7")
    assert [await points(mine, channel), await points(mine, 99), await points(other.workspace_id, 99)] == [
        "3",
        "5",
        "7",
    ]
    await change(mine, channel, "4")
    await change(mine, 0, None)
    assert [await points(mine, channel), await points(mine, 99), await points(other.workspace_id, 99)] == [
        "4",
        None,
        "7",
    ]
    await change(mine, channel, None)
    assert await workspaces.settings(session, mine, channel) == {"silent": "on"}


async def test_a_change_is_found_by_who_made_it_where_and_undone_once(desk: Desk) -> None:
    session, numbers = desk.session, count(101)
    assert [(await desk.subscribe()).workspace_id for _ in range(2)] == [1, 2]

    async def add(
        workspace_id: int, channel_id: int, person: str, place_id: int, what: str = "setting"
    ) -> int:
        return await changes.add(
            session, workspace_id=workspace_id, channel_id=channel_id, place_id=place_id, person=person,
            person_name="", now=NOW, what=what, said="", body={}, new_id=lambda: next(numbers),
        )  # fmt: skip

    mine = [await add(1, 11, "U1", place) for place in (11, 0, 12)]
    for workspace_id, channel_id, person in ((2, 11, "U1"), (1, 12, "U1"), (1, 11, "U2")):
        await add(workspace_id, channel_id, person, 11)

    async def last() -> int | None:
        found = await changes.last(session, 1, 11, "U1")
        return found and found.id

    assert await last() == mine[2]
    assert await changes.mark_undone(session, mine[2], NOW, "Ann")
    assert not await changes.mark_undone(session, mine[2], NOW, "Bo")
    assert await last() == mine[1]
    undone = await changes.get(session, mine[2], 1)
    assert undone is not None and (undone.undone_at, undone.undone_by) == (NOW, "Ann")
    assert await changes.get(session, mine[2], 2) is None
    assert [await changes.count(session, *of) for of in ((1, None), (1, 11), (1, 0), (2, None), (3, 11))] == [
        5,
        3,
        1,
        1,
        0,
    ]
    listed = await changes.listed(session, 1, 11, skip=0, most=9)
    assert [one.id for one in listed] == [106, 105, mine[0]]
    assert [one.id for one in await changes.listed(session, 1, None, skip=1, most=2)] == [105, mine[2]]


async def test_a_workspace_that_leaves_takes_no_others_token_along(desk: Desk) -> None:
    session = desk.session
    kept = [(Platform.SLACK, "T1"), (Platform.SLACK, "T2"), (Platform.DISCORD, "T1")]
    for number, (platform, name) in enumerate(kept):
        await credentials.save(session, platform, name, "old", NOW - 9)
        await credentials.save(session, platform, name, f"token {number}", NOW + number)
    assert [await credentials.get(session, *one) for one in kept] == ["token 0", "token 1", "token 2"]
    assert [await credentials.saved_at(session, *one) for one in kept] == [NOW, NOW + 1, NOW + 2]
    assert sorted(await credentials.bodies(session)) == ["token 0", "token 1", "token 2"]
    await credentials.drop(session, *kept[0])
    assert [await credentials.get(session, *one) for one in kept] == [None, "token 1", "token 2"]
    assert await credentials.saved_at(session, *kept[0]) == 0


async def test_a_workspace_is_found_by_its_platform_too_and_known_while_it_is_there(desk: Desk) -> None:
    session, numbers = desk.session, count(1)
    slack, discord = (
        Origin(platform=platform, workspace="T1", channel="C1", person="U1", channel_name="news")
        for platform in (Platform.SLACK, Platform.DISCORD)
    )
    channels = [
        await workspaces.meet(session, one, new_id=lambda: next(numbers), now=NOW) for one in (slack, discord)
    ]
    for origin, channel in ((slack, channels[0]), (discord, channels[1])):
        found = await workspaces.find(session, origin.platform, "T1")
        assert found is not None and found.id == channel.workspace_id
        assert await workspaces.channel(session, channel.id) == channel
        assert await workspaces.known(session, origin) == channel
    assert await workspaces.gone(session, Platform.SLACK) == frozenset()
    await workspaces.left(session, Platform.SLACK, "T1", NOW)
    assert await workspaces.known(session, slack) is None and await workspaces.known(session, discord)
    assert await workspaces.gone(session, Platform.SLACK) == {"T1"}
    assert await workspaces.gone(session, Platform.DISCORD) == frozenset()
    await workspaces.back(session, Platform.SLACK, "T1")
    assert await workspaces.known(session, slack) == channels[0]


async def test_what_was_told_of_a_channel_stays_until_it_is_told_otherwise(desk: Desk) -> None:
    session, numbers = desk.session, count(1)

    def new_id() -> int:
        return next(numbers)

    def asked(closed: bool | None) -> Origin:
        return Origin(platform=Platform.SLACK, workspace="T1", channel="C1", person="U1", closed=closed)

    for told, kept, others in (
        (None, None, (True, False)),
        (True, True, (False,)),
        (None, True, (False,)),
        (False, False, (True,)),
    ):
        here = await workspaces.meet(session, asked(told), new_id=new_id, now=NOW)
        assert here.closed is kept and await workspaces.known(session, asked(None)) == here
        assert kept is None or await workspaces.known(session, asked(kept)) == here
        assert [await workspaces.known(session, asked(one)) for one in others] == [None] * len(others)
    await workspaces.set_closed(session, here.id, True)
    assert await workspaces.known(session, asked(True)) == replace(here, closed=True)


async def test_a_workspaces_channels_are_those_that_a_daily_briefing_comes_to(desk: Desk) -> None:
    session, here, ended = desk.session, *[await desk.subscribe() for _ in range(2)]
    await subscriptions.end(session, ended.id, ended.workspace_id, NOW)
    await session.one(
        "workspaces.meet_channel", id=99, workspace_id=here.workspace_id, external_id="C2", name="", closed=1
    )
    (there,) = (await workspaces.channels(session, here.workspace_id)).values()
    assert (there.id, there.external_id, there.closed) == (here.channel_id, "C", None)
    assert await workspaces.channels(session, ended.workspace_id) == {}
    counts = [await subscriptions.count(session, one.workspace_id) for one in (here, ended)]
    assert counts == [1, 0]


async def test_channels_are_asked_about_that_a_daily_briefing_comes_to(desk: Desk) -> None:
    session, here, left, ended = desk.session, *[await desk.subscribe() for _ in range(3)]
    elsewhere = await desk.subscribe("discord")
    await workspaces.left(session, Platform.SLACK, f"T{left.workspace_id}", NOW)
    await subscriptions.end(session, ended.id, ended.workspace_id, NOW)
    for platform, of in ((Platform.SLACK, here), (Platform.DISCORD, elsewhere)):
        (row,) = await workspaces.subscribed(session, platform)
        assert (row["id"], row["workspace"], row["external_id"], row["closed"]) == (
            of.channel_id, f"T{of.workspace_id}", "C", None,
        )  # fmt: skip


async def test_a_group_has_its_own_topics_in_the_order_in_which_they_were_named(desk: Desk) -> None:
    session = desk.session
    for number, name in enumerate(("Film", "Games", "Tesla", "Apple", "Zalando"), 1):
        await topics.make(session, 1 if number < 3 else 0, number, name, "")
        await topics.give(session, 1 if number < 3 else 0, number, (name, f"{name} Inc"))
    assert await topics.hold(session, 1, (5, 4)) == (5, 4)
    assert await topics.hold(session, 2, (4, 5)) == (4, 5)
    assert await topics.hold(session, 1, (4, 3, 99)) == (3,)
    assert list((await topics.members(session, 1)).items()) == [(5, "Zalando"), (4, "Apple"), (3, "Tesla")]
    assert list(await topics.members(session, 2)) == [4, 5]
    assert await topics.groups_with(session, 5, 1) == (1, 2) and await topics.groups_with(session, 5, 2) == ()
    await topics.give(session, 2, 3, ("Tesla Motors",))
    assert await topics.find(session, "tesla motors", 1) is None
    await topics.take(session, 1, 3, ("Tesla Motors",))
    found = await topics.find(session, "tesla motors", 2)
    assert found is not None and found.id == 3
    assert not await topics.remove(session, 2, 1) and await topics.remove(session, 1, 1)


async def test_a_story_that_becomes_part_of_another_was_told_when_either_was(desk: Desk) -> None:
    session, here = desk.session, await desk.subscribe()
    there = await desk.subscribe()
    for number in (7, 8, 9):
        await session.many("articles.add_story", [{"id": number}])
    for story, at in ((7, NOW), (8, NOW + 5), (8, NOW + 9), (7, NOW + 10), (9, NOW - 99)):
        await tell(session, here.channel_id, [story], [], reference=f"post on {story}", now=at)
    await tell(session, there.channel_id, [7], [], reference="elsewhere", now=NOW)
    await stories.join(session, 7, 8)
    assert await told_stories(session, here.channel_id, 0) == {
        8: ToldStory(NOW, NOW + 10, "post on 8"), 9: ToldStory(NOW - 99, NOW - 99, "post on 9"),
    }  # fmt: skip
    assert await told_stories(session, there.channel_id, 0) == {8: ToldStory(NOW, NOW, "elsewhere")}
