"""Which briefing is meant by "the last", and what people said of them; on both engines."""

from __future__ import annotations

from dataclasses import replace

from bot.delivery.states import State
from bot.model import Briefing, Subscription
from bot.store import briefings
from bot.store.briefings import Made, Vote
from tests.store.desk import DAY, NOW, Desk


async def made(
    desk: Desk, number: int, of: Subscription, *, at: int = NOW, person: str = "U1", posted: bool = False
) -> Made:
    one = Made(
        id=number, channel_id=of.channel_id, person=person, topic="Netflix", made_at=at,
        subscription_id=of.id if posted else None, briefing=Briefing(topic="Netflix", since=0, until=at),
    )  # fmt: skip
    await briefings.add(desk.session, of.workspace_id, one)
    return one


async def test_the_last_briefing_of_a_channel_is_a_persons_own_or_was_posted_for_all(desk: Desk) -> None:
    session, here, elsewhere = desk.session, await desk.subscribe(), await desk.subscribe()
    await made(desk, 101, here, at=NOW - 60)
    await made(desk, 102, here, at=NOW - 50, posted=True, person="U3")
    await made(desk, 103, here, at=NOW - 40, person="U2")
    await made(desk, 104, here, at=NOW - 40, person="U2")
    await made(desk, 105, elsewhere, at=NOW)
    channel = here.channel_id

    async def last(person: str) -> int | None:
        found = await briefings.last(session, channel, person)
        return found and found.id

    assert [await last("U2"), await last("U1"), await last("U3")] == [104, 102, 102]
    assert [one.id for one in await briefings.recent(session, channel, "U2")] == [104, 103, 102]
    assert [one.id for one in await briefings.recent(session, channel, "U2", 1)] == [104]
    assert await briefings.get(session, 101, elsewhere.workspace_id) is None
    assert await briefings.drop_old(session, NOW - 40) == 2
    assert [one.id for one in await briefings.recent(session, channel, "U2")] == [104, 103]


async def test_of_questions_that_found_nothing_a_person_has_the_last_one(desk: Desk) -> None:
    session, here, elsewhere = desk.session, await desk.subscribe(), await desk.subscribe()
    channel = here.channel_id
    asked = await made(desk, 101, here)
    for number, of, person in (
        (102, here, "U1"),
        (103, here, "U2"),
        (104, elsewhere, "U1"),
        (105, here, "U1"),
    ):
        one = replace(asked, id=number, channel_id=of.channel_id, person=person, topic="", made_at=NOW)
        await briefings.add_unanswered(session, of.workspace_id, one)
    for person, number in (("U1", 105), ("U2", 103), ("U3", None)):
        found = await briefings.unanswered(session, channel, person)
        assert (found and found.id) == number
    assert [one.id for one in await briefings.recent(session, channel, "U1")] == [101]
    await briefings.drop_unanswered(session, channel, "U1")
    assert await briefings.unanswered(session, channel, "U1") is None
    assert await briefings.unanswered(session, elsewhere.channel_id, "U1") is not None


async def test_a_briefing_is_public_once_it_is_shown_to_everybody_where_it_was_made(desk: Desk) -> None:
    session, here, elsewhere = desk.session, await desk.subscribe(), await desk.subscribe()
    one, other = [await made(desk, number, here) for number in (101, 102)]
    await briefings.make_public(session, one, elsewhere.channel_id)
    assert [made.public for made in await briefings.recent(session, here.channel_id, "U1")] == [False, False]
    await briefings.make_public(session, one, here.channel_id)
    assert [made.public for made in await briefings.recent(session, here.channel_id, "U1")] == [False, True]
    found = await briefings.get(session, other.id, here.workspace_id)
    assert found is not None and not found.public


async def test_what_was_posted_last_and_what_its_replies_still_owe(desk: Desk) -> None:
    mine, other = await desk.subscribe(), await desk.subscribe()
    for number, of, at in (
        (101, mine, NOW - 2 * DAY), (102, mine, NOW - DAY), (103, mine, NOW), (104, mine, NOW),
        (105, mine, NOW - DAY - 1), (106, mine, NOW - DAY), (107, mine, NOW - DAY), (108, mine, NOW - DAY),
        (109, other, NOW),
    ):  # fmt: skip
        await made(desk, number, of, at=at, posted=True)
    assert await briefings.last_sent(desk.session, mine.id) is None
    await desk.delivery("first", mine, State.SENT, briefing=101)
    second = await desk.delivery("second", mine, State.SENT, briefing=102)
    await desk.delivery("not posted", mine, State.GAVE_UP, briefing=103)
    await desk.delivery("of another", other, State.SENT, briefing=109)
    for story, (number, state) in enumerate(
        (
            (104, State.SENT),
            (105, State.SKIPPED),
            (106, State.SKIPPED),
            (107, State.GAVE_UP),
            (108, State.HELD),
        ),
        1,
    ):
        await desk.reply(f"reply {number}", second, story, state, briefing=number)
    last = await briefings.last_sent(desk.session, mine.id)
    assert last is not None and last.id == 102
    owed = await briefings.replies_not_sent(desk.session, mine.id, NOW - DAY)
    assert [one.id for one in owed] == [106, 107, 108]
    assert await briefings.replies_not_sent(desk.session, other.id, 0) == []


async def test_a_person_has_one_vote_on_a_briefing_and_a_channel_forgets_only_its_own(desk: Desk) -> None:
    session, here, elsewhere = desk.session, await desk.subscribe(), await desk.subscribe()
    first, second = await made(desk, 101, here), await made(desk, 102, here)
    far = await made(desk, 103, elsewhere)
    for one, person, value, at in (
        (first, "U1", 1, NOW), (first, "U2", 1, NOW + 1), (second, "U1", -1, NOW + 2),
        (first, "U1", -1, NOW + 3), (far, "U1", 1, NOW),
    ):  # fmt: skip
        await briefings.vote(session, one, person, value, at)
    found = await briefings.votes(session, here.channel_id)
    assert [value for value, _ in found] == [-1, -1, 1]
    gone = await briefings.forget_votes(session, here.channel_id)
    assert sorted(gone) == [
        Vote(101, "U1", -1, NOW + 3),
        Vote(101, "U2", 1, NOW + 1),
        Vote(102, "U1", -1, NOW + 2),
    ]
    assert await briefings.votes(session, here.channel_id) == []
    assert len(await briefings.votes(session, elsewhere.channel_id)) == 1
    await briefings.vote(session, first, "U2", -1, NOW + 4)
    gone += [Vote(99, "U1", 1, NOW)]
    assert await briefings.vote_again(session, here.channel_id, gone) == 2, (
        "one voted anew, one briefing is gone"
    )
    assert sorted(await briefings.forget_votes(session, here.channel_id)) == [
        Vote(101, "U1", -1, NOW + 3), Vote(101, "U2", -1, NOW + 4), Vote(102, "U1", -1, NOW + 2),
    ]  # fmt: skip
