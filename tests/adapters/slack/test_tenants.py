"""One workspace never sees or changes what is another's, also not by a forged button."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.model import Platform
from tests.adapters.slack.conftest import World, make_team
from tests.adapters.slack.fake_slack import Json
from tests.adapters.slack.people import Person, buttons_of, words

SECRET = "Quarterly Zebra"


@pytest.fixture
async def two(world: World) -> AsyncIterator[World]:
    """A second workspace, whose people have the same channel ids."""
    make_team(world.slack, "T2", "xoxb-fake-team-two")
    await world.bot.save_token(Platform.SLACK, "T2", "xoxb-fake-team-two")
    yield world


def forged(message: Json) -> list[str]:
    """The values of all buttons of a message."""
    return [b["value"] for b in buttons_of(message) if b.get("value")]


async def _everything(world: World) -> list[Json]:
    """Messages of the first workspace with buttons of every kind."""
    chief = world.chief
    briefing = await (await chief.slash("netflix")).answer()
    subscribed = await (await chief.slash(f'subscribe "{SECRET}" at 9am in Berlin')).answer()
    listed = await (await chief.slash("list")).answer()
    settings = await (await chief.slash("settings points 4")).answer()
    assert "Subscribed" in subscribed["text"] and SECRET in words(listed)
    return [briefing, subscribed, listed, settings]


async def test_every_button_of_one_workspace_is_worth_nothing_in_another(two: World) -> None:
    messages = await _everything(two)
    thief = Person(two.slack, "T2", "UCHIEF")
    own = await (await thief.slash("disney")).answer()
    label = buttons_of(own)[0]["text"]["text"]
    verbs = set()
    for value in (v for message in messages for v in forged(message)):
        verbs.add(value.partition("[")[0])
        name = f"{len(two.slack.answers)}"
        done = await thief.press(own, label, value=value)
        if value.startswith("edit["):
            await two.slack.until(lambda done=done: two.slack.answers[done.address] or two.slack.views)
        else:
            said = await done.answer()
            assert SECRET not in json.dumps(said), (value, name)
            assert "netflix" not in said["text"].lower() or value.startswith("help"), value
    assert {"more", "sources", "why", "share", "pause", "edit", "preview", "undo"} <= verbs
    assert all(SECRET not in json.dumps(view) for view in two.slack.views.values())
    still = await (await two.chief.slash("list")).answer()
    assert SECRET in words(still) and "aused" not in words(still)
    assert "4" in words(await (await two.chief.slash("settings points")).answer())


async def test_lists_and_the_home_tab_show_only_ones_own(two: World) -> None:
    await _everything(two)
    thief = Person(two.slack, "T2", "UCHIEF")
    for text in (
        "list",
        "list all",
        "more",
        "sources",
        "settings",
        "status",
        "undo",
        f"unsubscribe {SECRET}",
        "edit 1",
    ):
        said = await (await thief.slash(text)).answer() if text != "edit 1" else None
        assert said is None or SECRET not in words(said).replace(f"“{SECRET}”", ""), text
    home = await thief.open_home()
    assert SECRET not in words(home)
    still = await (await two.chief.slash("list")).answer()
    assert SECRET in words(still)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "[",
        "more",
        'more["a",1,2,3,4]',
        "more[[[]]]",
        "nothing[]",
        'brief[{"a":1}]',
        'sources["~~~",-1]',
        'sources["",99999999999999999999]',
        "undo[" + "9" * 500 + "]",
        'undo["' + "9" * 500 + '"]',
        'pause["~zzzzzzzzzzzzzzzzzzzz"]',
        "\x00[]",
    ],
)
async def test_a_forged_value_ends_in_a_private_sentence(world: World, value: str) -> None:
    answer = await (await world.ann.slash("netflix")).answer()
    label = buttons_of(answer)[0]["text"]["text"]
    said = await (await world.ann.press(answer, label, value=value or " ")).answer()
    assert said["response_type"] == "ephemeral" and said["text"]
    assert "incident" not in said["text"]


async def test_a_form_of_one_workspace_cannot_be_sent_in_another(two: World) -> None:
    await _everything(two)
    listed = await (await two.chief.slash("list")).answer()
    edit = next(v for v in forged(listed) if v.startswith("edit["))
    thief = Person(two.slack, "T2", "UCHIEF")
    kept = {"channel": "C1", "completes": edit}
    view: dict[str, Any] = {
        "id": "V999",
        "hash": "h",
        "callback_id": "form",
        "type": "modal",
        "private_metadata": json.dumps(kept),
        "blocks": [{"block_id": "topic", "element": {"type": "plain_text_input", "action_id": "topic"}}],
    }
    two.slack.views["V999"] = view
    await thief.send(view, {"topic": "stolen"})
    shown = await two.slack.until(lambda: two.slack.called("views.update") and words(two.slack.views["V999"]))
    assert "Changed" not in shown
    assert SECRET in words(await (await two.chief.slash("list")).answer())
