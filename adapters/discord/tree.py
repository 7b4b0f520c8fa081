"""Discord's typed commands, built from ``bot.commands``: names, options, choices, limits, permissions.

Nothing is said here that the commands do not say themselves.
"""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType, Choice

from adapters.discord.answering import Answering
from adapters.discord.typed import ROOT, option_name, options, typed_commands
from bot.commands import GROUPS, BriefOn, Command, Completes, Param, summary
from bot.fitting import cut
from bot.model import Permission

_Complete = Callable[[discord.Interaction, str], Coroutine[Any, Any, list[Choice[str]]]]

_TEXT_CHANNELS = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
]
_ORDER = (Permission.ASK, Permission.SUBSCRIBE, Permission.ADMIN)
_DEFAULTS = {
    Permission.ASK: None,
    Permission.SUBSCRIBE: discord.Permissions(manage_channels=True),
    Permission.ADMIN: discord.Permissions(manage_guild=True),
}


class _Channel(app_commands.Transformer):
    """A channel picked from the list, as the mention that the core reads."""

    type = discord.AppCommandOptionType.channel
    channel_types = _TEXT_CHANNELS

    async def transform(self, interaction: discord.Interaction, value: Any, /) -> str:
        return f"<#{value.id}>"


def build_tree(
    client: discord.Client, answering: Answering, *, user_installs: bool
) -> app_commands.CommandTree[Any]:
    """All commands of Discord on one tree, not yet sent to it."""
    tree: app_commands.CommandTree[Any] = app_commands.CommandTree(
        client,
        allowed_contexts=AppCommandContext(guild=True, dm_channel=True, private_channel=user_installs),
        allowed_installs=AppInstallationType(guild=True, user=user_installs),
    )
    for name, kinds in _grouped(typed_commands()).items():
        if all(len(kind.typed or ()) < 2 for kind in kinds):
            for kind in kinds:
                command = _command(kind, f"{ROOT}-{name}" if name else ROOT, answering)
                command.default_permissions = _DEFAULTS[kind.needs]
                tree.add_command(command)
            continue
        group = app_commands.Group(
            name=f"{ROOT}-{name}",
            description=_short(GROUPS[name]),
            default_permissions=_DEFAULTS[max((k.needs for k in kinds), key=_ORDER.index)],
            # guild_only would be ignored here, because the tree has contexts
            allowed_contexts=AppCommandContext(guild=True, dm_channel=False, private_channel=False),
            allowed_installs=AppInstallationType(guild=True, user=False),
        )
        for kind in kinds:
            assert kind.typed is not None
            group.add_command(_command(kind, kind.typed[1], answering))
        tree.add_command(group)
    tree.add_command(app_commands.ContextMenu(name=BriefOn.shortcut, callback=answering.on_message))
    return tree


def _grouped(kinds: Iterable[type[Command]]) -> dict[str, list[type[Command]]]:
    groups: dict[str, list[type[Command]]] = {}
    for kind in kinds:
        groups.setdefault(kind.typed[0] if kind.typed else "", []).append(kind)
    return groups


def _command(kind: type[Command], name: str, answering: Answering) -> app_commands.Command[Any, ..., None]:
    async def callback(interaction: discord.Interaction, **given: object) -> None:
        by_option = {option_name(p): p.name for p in options(kind)}
        await answering.asked(
            interaction, kind, {by_option[option]: value for option, value in given.items()}
        )

    shown = options(kind)
    first = inspect.Parameter(
        "interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=discord.Interaction
    )
    callback.__signature__ = inspect.Signature([first, *map(_parameter, shown)])  # type: ignore[attr-defined]
    if shown:
        app_commands.describe(**{option_name(p): _short(p.help) for p in shown})(callback)
    choices = {option_name(p): _choices(p) for p in shown if _choices(p)}
    if choices:
        app_commands.choices(**choices)(callback)
    completed = {
        option_name(p): _completer(p.completes, answering)
        for p in shown
        if p.completes is not None and not _choices(p) and not _is_channel(p)
    }
    if completed:
        app_commands.autocomplete(**completed)(callback)
    return app_commands.Command(name=name, description=_short(summary(kind)), callback=callback)


def _parameter(p: Param) -> inspect.Parameter:
    return inspect.Parameter(
        option_name(p),
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if p.required else None,
        annotation=_annotation(p) if p.required else _optional(_annotation(p)),
    )


def _annotation(p: Param) -> Any:
    if p.upload:
        return discord.Attachment
    if _is_channel(p):
        return _Channel()
    if p.no_and_yes[1] or _choices(p):
        return str
    if p.type is bool:
        return bool
    if p.type is int:
        return app_commands.Range[int, p.lowest, p.highest]
    return app_commands.Range[str, 1, min(p.longest, 6000)]


def _optional(annotation: Any) -> Any:
    return annotation if isinstance(annotation, app_commands.Transformer) else annotation | None


def _is_channel(p: Param) -> bool:
    return p.completes is Completes.CHANNEL


def _choices(p: Param) -> list[Choice[str]]:
    words = p.no_and_yes if p.no_and_yes[1] else p.choices
    return [Choice(name=word, value=word) for word in words if word]


def _completer(kind: Completes, answering: Answering) -> _Complete:
    async def complete(interaction: discord.Interaction, current: str) -> list[Choice[str]]:
        found = await answering.suggest(interaction, kind, current)
        return [Choice(name=value, value=value) for value in found if 1 <= len(value) <= 100][:25]

    return complete


def _short(text: str) -> str:
    return cut(text.strip().rstrip("."), 100)


def digest(tree: app_commands.CommandTree[Any]) -> str:
    """What tells whether Discord has these very commands already."""
    found = [*tree.get_commands(), *tree.get_commands(type=discord.AppCommandType.message)]
    wire = sorted((command.to_dict(tree) for command in found), key=lambda c: (c["type"], c["name"]))
    return hashlib.sha256(json.dumps(wire, sort_keys=True, default=str).encode()).hexdigest()
