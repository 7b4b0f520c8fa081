"""The typed commands as they are sent to Discord."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord.app_commands import CommandTree

from adapters.discord.answering import Answering
from adapters.discord.tree import build_tree, digest
from adapters.discord.typed import as_typed, typed_commands, typed_name, written
from bot.commands import Brief, Pause, Subscribe, usage
from bot.message import Code
from bot.model import Permission
from tests.adapters.discord.contract import mistakes

ALL = [
    "aibrief", "aibrief-daily", "aibrief-help", "aibrief-history", "aibrief-learned", "aibrief-settings",
    "aibrief-sources", "aibrief-status", "aibrief-topic", "aibrief-topics", "aibrief-undo", "aibrief-why",
]  # fmt: skip


def made(*, user_installs: bool) -> CommandTree[Any]:
    """The commands as they are sent; none of them is asked."""
    bot: Any = None
    client = discord.Client(intents=discord.Intents.none())
    return build_tree(client, Answering(bot), user_installs=user_installs)


def payload(*, user_installs: bool = True) -> dict[str, dict[str, Any]]:
    """The commands by name."""
    tree = made(user_installs=user_installs)
    menus = tree.get_commands(type=discord.AppCommandType.message)
    return {c.name: c.to_dict(tree) for c in (*tree.get_commands(), *menus)}


def option(command: dict[str, Any], name: str) -> dict[str, Any]:
    """An option, or a sub-command, by its name."""
    return next(o for o in command["options"] if o["name"] == name)


def test_all_commands_fit_discords_description() -> None:
    sent = payload()
    assert sorted(name for name in sent if name != "Brief me on this") == ALL
    assert mistakes("PUT", "/applications/1/commands", list(sent.values())) == []


def test_the_plain_command_has_the_options_of_its_definition() -> None:
    brief = payload()["aibrief"]
    assert [(o["name"], o.get("required", False)) for o in brief["options"]] == [
        ("topic", True), ("focus", False), ("days", False), ("show_to", False),
    ]  # fmt: skip
    days, show_to = option(brief, "days"), option(brief, "show_to")
    assert (days["type"], days["min_value"], days["max_value"]) == (4, 1, 30)
    assert [choice["value"] for choice in show_to["choices"]] == ["only me", "everyone here"]
    assert option(brief, "topic")["autocomplete"] is True


def test_asking_is_for_everyone_everywhere_and_managing_for_some_in_servers() -> None:
    sent = payload()
    assert sent["aibrief"]["default_member_permissions"] is None
    assert sent["aibrief"]["contexts"] == [0, 1, 2] and sent["aibrief"]["integration_types"] == [0, 1]
    assert sent["Brief me on this"]["contexts"] == [0, 1, 2]
    daily, sources = sent["aibrief-daily"], sent["aibrief-sources"]
    assert daily["default_member_permissions"] == discord.Permissions(manage_channels=True).value
    assert sources["default_member_permissions"] == discord.Permissions(manage_guild=True).value
    assert sent["aibrief-topic"]["default_member_permissions"] == sources["default_member_permissions"]
    assert option(option(sent["aibrief-topic"], "remove"), "name")["autocomplete"] is True
    assert daily["contexts"] == sources["contexts"] == [0]
    assert daily["integration_types"] == sources["integration_types"] == [0]


def test_without_user_installs_nothing_asks_for_them() -> None:
    assert {tuple(c["integration_types"]) for c in payload(user_installs=False).values()} == {(0,)}


def test_channels_and_files_are_picked_not_typed() -> None:
    sent = payload()
    channel = option(option(sent["aibrief-daily"], "add"), "channel")
    file = option(option(sent["aibrief-sources"], "import"), "file")
    assert channel["type"] == 7 and 0 in channel["channel_types"] and 2 not in channel["channel_types"]
    assert file["type"] == 11


def test_every_command_is_there_with_its_own_permission_checked_by_the_core() -> None:
    kinds = typed_commands()
    assert len({typed_name(kind) for kind in kinds}) == len(kinds)
    assert Subscribe in kinds and Subscribe.needs is Permission.SUBSCRIBE


def test_the_digest_changes_with_the_commands_and_only_then() -> None:
    first, again, other = (digest(made(user_installs=installs)) for installs in (True, True, False))
    assert first == again != other


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("subscribe netflix at 9am weekdays in Berlin",
         "/aibrief-daily add topic:netflix time:9am days:weekdays time_zone:Europe/Berlin"),
        ("source add https://example.com/feed.xml", "/aibrief-sources add url:https://example.com/feed.xml"),
        ("netflix about ads last 14 days", "/aibrief topic:netflix focus:ads days:14"),
        ("netflix public", "/aibrief topic:netflix show_to:everyone here"),
        ("help subscribe", "/aibrief-help topic:subscribe"),
        ("/aibrief help", "/aibrief-help"),
        ("sources", "/aibrief topic:sources"),
        ("netflix", "netflix"),
        ("3kd92kx", "3kd92kx"),
        (usage(Pause), "/aibrief-daily pause briefing [until]"),
    ],
)  # fmt: skip
def test_lines_for_free_text_are_shown_as_they_are_typed_here(text: str, shown: str) -> None:
    assert as_typed(Code(text)) == shown


def test_a_topic_that_is_asked_for_alone_is_shown_with_its_command() -> None:
    assert as_typed(Code("netflix", asks=True)) == "/aibrief topic:netflix"
    assert as_typed(Code('"status"', asks=True)) == '/aibrief topic:"status"'


def test_a_command_is_written_as_it_is_typed() -> None:
    assert written(Brief(topic="netflix", days=3, public=True)) == (
        "/aibrief topic:netflix days:3 show_to:everyone here"
    )
