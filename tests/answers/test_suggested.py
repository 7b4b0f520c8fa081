"""Lines that the bot offers to type are commands, and do what they are offered for."""

from __future__ import annotations

from bot.app import Bot
from bot.message import plain
from bot.model import Origin


async def test_where_there_are_no_forms_the_line_to_type_is_told(bot: Bot, me: Origin) -> None:
    said = plain(await bot.answer("subscribe", me))
    assert "Fill in" not in said
    assert "Type it in one line: subscribe netflix at 9am weekdays in Berlin" in said
    await bot.answer("subscribe netflix at 9 in Berlin", me)
    for which in ("1", "netflix"):
        said = plain(await bot.answer(f"edit {which}", me))
        assert "Netflix comes weekdays at 09:00 (Europe/Berlin)." in said
        assert f"edit {which} at 8:30 mon-thu" in said
        assert not (await bot.answer(f"edit {which} at 8:30 mon-thu", me)).failed
        await bot.answer("undo", me)
