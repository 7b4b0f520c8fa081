"""Forms, modals and the home tab."""

from __future__ import annotations

import asyncio
import json

from tests.adapters.slack.conftest import World
from tests.adapters.slack.fake_slack import Json
from tests.adapters.slack.people import labels, words


async def _opened(world: World, number: int = 1) -> Json:
    """The latest view after so many calls that opened or changed one."""
    calls = await world.slack.until(
        lambda: (
            (c := [c for c in world.slack.calls if c.method in ("views.open", "views.update")])
            and len(c) >= number
            and c
        )
    )
    assert not calls[-1].error
    return list(world.slack.views.values())[-1]


async def test_bare_subscribe_opens_a_form_with_what_is_known(world: World) -> None:
    await world.ann.slash("subscribe")
    form = await _opened(world)
    assert form["title"]["text"] == "A daily briefing" and form["submit"]["text"] == "Subscribe"
    by_name = {b["block_id"]: b["element"] for b in form["blocks"]}
    assert by_name["time"]["type"] == "timepicker" and by_name["time"]["initial_time"] == "09:00"
    assert by_name["channel"]["initial_conversation"] == "C1"
    assert by_name["zone"]["initial_option"]["value"] == "Europe/Berlin"
    assert by_name["days"]["initial_option"]["value"] == "weekdays"


async def test_the_field_of_zones_offers_cities(world: World) -> None:
    await world.ann.slash("subscribe")
    form = await _opened(world)
    assert "Asia/Tokyo" in await world.ann.type_zone(form, "tok")


async def test_a_sent_form_subscribes_and_its_answer_is_shown_in_its_place(world: World) -> None:
    await world.ann.slash("subscribe")
    form = await _opened(world)
    sent = await world.ann.send(form, {"topic": "netflix, disney", "time": "07:30"})
    assert sent.acked.payload is not None and sent.acked.payload["response_action"] == "update"
    shown = await _opened(world, 2)
    assert "Subscribed: Netflix and Disney" in words(shown) and "07:30" in words(shown)
    assert labels(shown)[:2] == ["Preview", "Change"]
    listed = await (await world.ann.slash("list")).answer()
    assert "Netflix" in words(listed)


async def test_a_button_in_a_modal_answers_in_that_modal(world: World) -> None:
    await world.ann.slash("subscribe")
    await world.ann.send(await _opened(world), {"topic": "netflix"})
    shown = await _opened(world, 2)
    await world.ann.press_in_view(shown, "Change")
    form = await _opened(world, 3)
    assert form["id"] == shown["id"] and form["title"]["text"] == "Change the briefing"
    await world.ann.send(form, {"time": "06:45"})
    assert "06:45" in words(await _opened(world, 4))


async def test_a_mistake_is_shown_at_its_field_and_the_form_stays(world: World) -> None:
    await world.ann.slash("subscribe")
    form = await _opened(world)
    sent = await world.ann.send(form, {"topic": "netflix", "zone": "UTC+2"})
    assert sent.acked.payload is not None and sent.acked.payload["response_action"] == "errors"
    assert list(sent.acked.payload["errors"]) == ["zone"]


async def test_when_no_form_can_open_the_answer_says_how_to_type_it(world: World) -> None:
    world.slack.fail("views.open", error="expired_trigger_id")
    answer = await (await world.ann.slash("subscribe")).answer()
    assert "subscribe netflix at 9am weekdays in Berlin" in words(answer)


async def test_the_home_tab_shows_daily_briefings_and_acts_on_them(world: World) -> None:
    await (await world.ann.slash("subscribe netflix at 9am in Berlin")).answer()
    home = await world.ann.open_home()
    assert home["type"] == "home" and "Netflix" in words(home)
    assert "Sources" not in words(home)
    before = len(world.slack.called("views.publish"))
    await world.ann.press_in_view(home, "Pause")
    assert "aused" in words(await _opened(world))
    await world.slack.until(lambda: len(world.slack.called("views.publish")) > before)
    assert "aused" in words(world.slack.homes["UANN"])


async def test_admins_see_the_sources_on_their_home_tab(world: World) -> None:
    home = await world.chief.open_home()
    assert "Sources: 0" in words(home)


async def test_a_question_on_the_home_tab_is_answered_in_a_modal(world: World) -> None:
    home = await world.ann.open_home()
    await world.ann.press_in_view(home, "Try netflix")
    shown = await _opened(world)
    assert "Netflix · AI briefing" in words(shown)
    assert labels(shown) == ["More", "Sources", "Why this?"], "there is no channel to post to"
    await world.ann.press_in_view(shown, "Sources")
    listed = await _opened(world, 2)
    assert listed["id"] == shown["id"] and "page 1 of" in words(listed)


async def test_a_late_press_on_the_home_tab_is_answered_by_a_direct_message(world: World) -> None:
    home = await world.ann.open_home()
    await world.ann.press_in_view(home, "Try netflix", fresh=False)
    posts = await world.slack.until(lambda: world.slack.posts["DANN"])
    assert posts[0]["text"].startswith("Netflix")


async def test_a_slow_form_is_announced_by_an_empty_modal(world: World) -> None:
    """The trigger of a press ends after 3 seconds: the modal opens before the answer is there."""
    go = asyncio.Event()
    answer = world.bot.answer

    async def slowly(*given: object) -> object:
        await go.wait()
        return await answer(*given)  # type: ignore[arg-type]

    world.bot.answer = slowly  # type: ignore[method-assign,assignment]
    await world.ann.slash("subscribe")
    waiting = await _opened(world)
    assert words(waiting) == "One moment …"
    go.set()
    form = await _opened(world, 2)
    assert form["id"] == waiting["id"] and form["submit"]["text"] == "Subscribe"


async def test_a_form_opens_with_what_was_typed_already(world: World) -> None:
    await world.ann.slash("subscribe at 7:15")
    form = await _opened(world)
    by_name = {b["block_id"]: b["element"] for b in form["blocks"]}
    assert by_name["time"]["type"] == "timepicker"


async def test_the_history_names_people_as_others_see_them_and_pings_nobody(world: World) -> None:
    world.team.users["UCHIEF"]["profile"] = {"display_name": "", "real_name": "Kim <!here> <@UANN>"}
    await (await world.chief.slash("settings points 4")).answer()
    history = await (await world.chief.slash("history")).answer()
    assert "Kim &lt;!here&gt; &lt;@UANN&gt;" in history["text"]
    assert not any(word in json.dumps(history["blocks"]) for word in ('"user"', '"broadcast"'))
    undone = await (await world.chief.press(history, "Undo")).answer()
    assert "Points is as it was" in undone["text"]
