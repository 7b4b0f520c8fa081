"""A form as Discord's modal, and what comes back of it as the values of a command.

The modal's id holds the command that it completes, so that a form that was open during a restart can still be
sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.commands import Command, complete, decode, encode
from bot.fitting import cut
from bot.message import Field, FieldKind, Form
from bot.seen import seen

_OPTIONS = 25


def modal_of(form: Form) -> discord.ui.Modal:
    """The modal."""
    modal = discord.ui.Modal(title=cut(seen(form.title), 45), custom_id=encode(form.command))
    for field in form.fields:
        modal.add_item(
            discord.ui.Label(
                text=cut(seen(field.label), 45),
                description=cut(seen(field.hint), 100) if field.hint and _is_menu(field) else None,
                component=_component(field),
            )
        )
    modal.stop()  # nothing is kept in memory: the id says it all
    return modal


def _is_menu(field: Field) -> bool:
    return field.kind in (FieldKind.CHOICE, FieldKind.CHANNEL)


def _component(field: Field) -> discord.ui.Item[Any]:
    least = int(field.required)
    if field.kind is FieldKind.CHOICE:
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=field.name, required=field.required, min_values=least
        )
        for value, label in field.choices[:_OPTIONS]:
            menu.add_option(label=cut(label, 100), value=cut(value, 100), default=value == field.value)
        return menu
    if field.kind is FieldKind.CHANNEL:
        channels: discord.ui.ChannelSelect[Any] = discord.ui.ChannelSelect(
            custom_id=field.name,
            required=field.required,
            min_values=least,
            channel_types=[discord.ChannelType.text, discord.ChannelType.news],
            default_values=_chosen(field.value),
        )
        return channels
    return discord.ui.TextInput(
        custom_id=field.name,
        default=cut(field.value, 1000) or None,
        placeholder=cut(field.hint, 100) or None,
        required=field.required,
        max_length=1000,
    )


def _chosen(channel: str) -> list[discord.SelectDefaultValue]:
    """The channel that is picked already. The library sends ids as they are given, Discord wants them as
    text, also because a number of 64 bits is no safe number in JSON."""
    if not channel.isdigit():
        return []
    chosen: Any = channel
    return [discord.SelectDefaultValue(id=chosen, type=discord.SelectDefaultValueType.channel)]


def command_of(custom_id: str, components: Sequence[Mapping[str, Any]]) -> Command:
    """The command that a sent form gives; BadInput when a value does not fit, or it is not known."""
    return complete(decode(custom_id), _values(components))


def _values(components: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for part in (holder.get("component") or {} for holder in components):
        if "values" in part:
            picked = part["values"][0] if part["values"] else ""
            is_channel = part.get("type") == discord.ComponentType.channel_select.value
            found[part["custom_id"]] = f"<#{picked}>" if is_channel and picked else picked
        elif "custom_id" in part:
            found[part["custom_id"]] = part.get("value") or ""
    return found
