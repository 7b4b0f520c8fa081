"""Rows of buttons and menus as Discord takes them; what a press of them says comes back to
``Events.on_interaction``."""

from __future__ import annotations

from typing import Any

import discord

from adapters.discord.pressing import Choice, Look, Row

_STYLES = {
    Look.PLAIN: discord.ButtonStyle.secondary,
    Look.PRIMARY: discord.ButtonStyle.primary,
    Look.DANGER: discord.ButtonStyle.danger,
    Look.LINK: discord.ButtonStyle.link,
}


def view_of(rows: tuple[Row, ...]) -> discord.ui.View | None:
    """The rows as a view; None when there is nothing to press."""
    if not rows:
        return None
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(rows):
        for item in _items(row):
            item.row = number
            view.add_item(item)
    view.stop()  # nothing is kept in memory: the ids say it all
    return view


def _items(row: Row) -> list[discord.ui.Item[Any]]:
    if isinstance(row, Choice):
        options = [discord.SelectOption(label=label, value=value) for label, value in row.options]
        return [discord.ui.Select(custom_id=row.id, placeholder=row.prompt, options=options)]
    return [
        discord.ui.Button(
            label=press.label,
            custom_id=press.id or None,
            url=press.url or None,
            style=_STYLES[press.look],
        )
        for press in row
    ]
