"""A long list in pages: which entries a page shows, what turns it, and that a page is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.answers.shown.words import counted
from bot.commands import Command
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Button


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list."""

    entries: slice
    where: str  # " · page 2 of 3", for the headline; "" for the only page
    buttons: tuple[Button, ...]


def page_of(many: int, number: int, *, size: int, turned: Callable[[int], Command], what: str) -> Page:
    """The page of that number; BadInput when ``what`` ("these sources") fill fewer.

    ``turned`` is the command for another page.
    """
    pages = max(1, -(-many // size))
    if number > pages:
        raise BadInput(
            f"There is no page {number}; {what} fill {counted(pages, 'page')}.", hint=write(turned(pages))
        )
    back = (Button("Previous", turned(number - 1)),) if number > 1 else ()
    on = (Button("Next", turned(number + 1)),) if number < pages else ()
    return Page(
        entries=slice((number - 1) * size, number * size),
        where=f" · page {number} of {pages}" if pages > 1 else "",
        buttons=(*back, *on),
    )
