"""Words that are followed and name no known topic: what else they may mean is told with the line for it."""

from __future__ import annotations

import pytest

from bot.message import plain
from tests.answers.newsroom import Newsroom

OTHERWISE = (
    ("carpets without looms", "To leave out looms: edit 1 topics carpets but not looms"),
    ("carpets, kilns without fire", "To leave out fire: edit 1 topics carpets, kilns but not fire"),
    ("carpets and looms", "To follow each by itself: edit 1 topics carpets, looms"),
    ("health", "Did you mean Pharma and health? edit 1 topics Pharma and health"),
    ("netflix disney prices", "To follow Netflix and Disney: edit 1 topics Netflix, Disney"),
    ("health news but not carpets", "edit 1 topics Pharma and health but not carpets"),
)


@pytest.mark.parametrize(("typed", "line"), OTHERWISE)
async def test_what_words_may_mean_beside_is_offered(newsroom: Newsroom, typed: str, line: str) -> None:
    message = await newsroom.say(f"subscribe {typed}")
    assert not message.failed
    assert line in plain(message)
    again = await newsroom.say(line[line.index("edit 1") :])
    assert not again.failed
    assert "To leave out" not in plain(again)


@pytest.mark.parametrize(
    ("typed", "followed"),
    [
        ("netflix disney", "Netflix and Disney"),
        ("netflix amazon apple tv", "Netflix, Amazon and Apple TV"),
        ("tesla, netflix disney", "Tesla, Netflix and Disney"),
        ('"netflix disney"', "netflix disney"),
        ("amazon tariffs", "amazon tariffs"),
        ("netflix ads", "netflix ads"),
    ],
)
async def test_known_topics_side_by_side_are_followed_each(
    newsroom: Newsroom, typed: str, followed: str
) -> None:
    assert (await newsroom.say(f"subscribe {typed}")).headline == f"Subscribed: {followed}"


async def test_a_word_that_a_topic_goes_by_in_part_is_followed_without_doubt(newsroom: Newsroom) -> None:
    assert "Did you mean" not in plain(await newsroom.say("subscribe hospitals"))


@pytest.mark.parametrize("behind", ["", " at 9am", " every day", " weekdays at 9"])
async def test_a_language_is_no_part_of_a_known_topic(newsroom: Newsroom, behind: str) -> None:
    message = await newsroom.say(f"subscribe netflix in spanish{behind}")
    assert message.failed and "settings languages spanish" in plain(message)
    assert not (await newsroom.say(f"subscribe carpets in spanish{behind or ' at 9am'}")).failed


async def test_a_channel_is_no_topic(newsroom: Newsroom) -> None:
    message = await newsroom.say("subscribe to <#C2|films>")
    assert message.failed
    assert "name a topic before it" in message.headline
    assert "subscribe netflix to #films" in plain(message)


async def test_a_slip_in_a_briefings_name_is_told(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix")
    await newsroom.say("subscribe disney")
    for typed in ("unsubscribe netfix", "pause netfilx", "edit netflx at 9"):
        assert "Did you mean number 1, Netflix?" in plain(await newsroom.say(typed)), typed
    assert "Did you mean" not in plain(await newsroom.say("unsubscribe boeing"))


async def test_letters_of_a_time_and_a_state_are_asked_back(newsroom: Newsroom) -> None:
    asked = await newsroom.say("subscribe schools at 9am in CT")
    assert asked.failed
    assert "America/Chicago, America/New_York" in plain(asked)
    assert (await newsroom.say("subscribe schools in CT")).headline == "Subscribed: schools in CT"


async def test_a_topic_is_added_and_taken_away_by_its_sign(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe carpets, kilns but not fire")
    steps = (
        (
            "edit 1 topics +netflix, +looms",
            "Changed: carpets but not fire, kilns but not fire, Netflix and looms",
        ),
        ("edit 1 topics -carpets, -nflx", "Changed: kilns but not fire and looms"),
        ("edit 1 add disney", "Changed: kilns but not fire, looms and Disney"),
        ("edit 1 remove looms", "Changed: kilns but not fire and Disney"),
        ("edit 1 topics boeing", "Changed: Boeing"),
    )
    for typed, headline in steps:
        assert (await newsroom.say(typed)).headline == headline, typed
    for typed, told in (("-zebras", "not among its topics: Boeing"), ("-boeing", "needs a topic")):
        message = await newsroom.say(f"edit 1 topics {typed}")
        assert message.failed and told in message.headline, typed


async def test_a_sign_holds_for_the_topics_behind_it_and_a_name_may_be_typed_in_any_way(
    newsroom: Newsroom,
) -> None:
    await newsroom.say("subscribe netflix without ads, Kilns")
    steps = (
        ("+disney, looms", "Changed: Netflix without ads, Kilns, Disney and looms"),
        ("-netflix, kilns", "Changed: Disney and looms"),
        ("boeing, -looms", "Changed: Disney and Boeing"),
    )
    for typed, headline in steps:
        assert (await newsroom.say(f"edit 1 topics {typed}")).headline == headline, typed


async def test_what_narrows_one_topic_stays_with_it_when_all_are_typed_again(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix")
    added = await newsroom.say("edit 1 topics +disney without ads")
    assert added.headline == "Changed: Disney without ads and Netflix"
    form = (await newsroom.say("edit 1")).form
    assert form is not None
    again = await newsroom.say(f"edit 1 topics {form.fields[0].value}")
    assert again.headline == "Nothing to change: Disney without ads and Netflix"


async def test_what_narrows_all_topics_is_told_once_and_can_be_typed_so(newsroom: Newsroom) -> None:
    added = await newsroom.say("subscribe carpets, kilns but not fire")
    assert added.headline == "Subscribed: carpets and kilns but not fire"
    assert (await newsroom.say("unsubscribe carpets and kilns but not fire")).headline == (
        "Ended: carpets and kilns but not fire"
    )


@pytest.mark.parametrize("when", ["before work", "at the end of the day", "whenever it happens", "twice"])
async def test_words_of_a_time_behind_a_topic_are_no_part_of_its_name(newsroom: Newsroom, when: str) -> None:
    message = await newsroom.say(f"subscribe netflix {when}")
    assert message.failed and f"cannot read “{when}” behind Netflix" in message.headline
    assert "subscribe Netflix at 9am weekdays" in plain(message)
    assert (await newsroom.say(f'subscribe "netflix {when}"')).headline == f"Subscribed: netflix {when}"


async def test_what_cannot_be_read_behind_a_number_is_told(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix")
    odd = await newsroom.say("edit 1 a bit shorter")
    assert odd.headline.startswith("Number 1 is Netflix, but I cannot read “a bit shorter” behind it")
    assert "edit 1 in tokyo" in plain(await newsroom.say("edit 1 tokyo"))
    assert "edit 1 topics disney" in plain(await newsroom.say("edit 1 topic disney"))
    assert "help pause" in plain(await newsroom.say("pause 1 over christmas"))
    narrower = await newsroom.say("edit 1 without ads")
    assert "edit 1 topics Netflix without ads" in plain(narrower)
    assert (
        await newsroom.say("edit 1 topics Netflix without ads")
    ).headline == "Changed: Netflix without ads"


async def test_a_pause_without_a_name_is_of_the_only_briefing(newsroom: Newsroom) -> None:
    assert (await newsroom.say("pause until friday")).headline == "This channel has no daily briefing."
    await newsroom.say("subscribe netflix")
    assert (await newsroom.say("pause everything until friday")).headline == "Paused: Netflix"
    await newsroom.say("subscribe disney")
    which = await newsroom.say("pause until friday")
    assert which.failed and "pause 1 until friday" in plain(which)


async def test_an_edit_leaves_days_out_of_those_there_are(newsroom: Newsroom) -> None:
    await newsroom.say("subscribe netflix every day")
    assert "Saturday to Thursday" in plain(await newsroom.say("edit 1 no fridays"))
