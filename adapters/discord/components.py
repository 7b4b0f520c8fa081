"""Buttons and menus on Discord's side: built from data, and alive after a restart.

Their classes are dynamic items: Discord gives an id back, the id holds the command, nothing is remembered.
"""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from adapters.discord.pressing import CHOICE, PRESS, Choice, How, Look, Press, Row

_STYLES = {
    Look.PLAIN: discord.ButtonStyle.secondary,
    Look.PRIMARY: discord.ButtonStyle.primary,
    Look.DANGER: discord.ButtonStyle.danger,
    Look.LINK: discord.ButtonStyle.link,
}


class PressButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=PRESS):
    """A button whose id is its command."""

    def __init__(self, item: discord.ui.Button[Any], how: How, value: str) -> None:
        super().__init__(item)
        self._how = how
        self._value = value

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Any, match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(item, How(match["how"]), match["value"])

    async def callback(self, interaction: discord.Interaction) -> None:
        """Hand the press over."""
        client: Any = interaction.client  # the one of ``adapters.discord.app``
        await client.answering.pressed(interaction, self._how, self._value)


class PickMenu(discord.ui.DynamicItem[discord.ui.Select[Any]], template=CHOICE):
    """A menu whose options' values are commands."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: Any, match: re.Match[str], /
    ) -> Self:
        """The menu that was used."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Hand the picked option over; one that is no command is a press of nothing that is known."""
        client: Any = interaction.client
        picked = (self.item.values or [""])[0]
        match = PRESS.match(picked)
        await client.answering.pressed(
            interaction, How(match["how"]) if match else How.NEW, match["value"] if match else picked
        )


ITEMS = (PressButton, PickMenu)


def view_of(rows: tuple[Row, ...]) -> discord.ui.View | None:
    """The rows as a view; None when there is nothing to press."""
    if not rows:
        return None
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(rows):
        if isinstance(row, Choice):
            menu: discord.ui.Select[Any] = discord.ui.Select(
                custom_id=row.id,
                placeholder=row.prompt,
                options=[discord.SelectOption(label=label, value=value) for label, value in row.options],
            )
            menu.row = number
            view.add_item(PickMenu(menu))
            continue
        for press in row:
            view.add_item(_button(press, number))
    return view


def _button(press: Press, row: int) -> discord.ui.Item[Any]:
    if press.look is Look.LINK:
        return discord.ui.Button(label=press.label, url=press.url, row=row)
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=press.label, custom_id=press.id, style=_STYLES[press.look], row=row
    )
    match = PRESS.match(press.id)
    assert match is not None
    return PressButton(button, How(match["how"]), match["value"])
