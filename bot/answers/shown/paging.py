"""A long list: in pages, with what turns them, or its first entries alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers.shown.phrases import counted
from bot.commands import History, More, SourceList, Sources, Topics
from bot.errors import BadInput
from bot.grammar import write
from bot.message import Bullets, Button, Line, Text

Paged = History | More | SourceList | Sources | Topics


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list."""

    entries: slice
    where: str  # " · page 2 of 3", for the headline; "" for the only page
    buttons: tuple[Button, ...]


def page_of(many: int, asked: Paged, *, size: int, what: str) -> Page:
    """The page that is asked for; BadInput when ``what`` ("these sources") fill fewer."""
    number, pages = asked.page, max(1, -(-many // size))
    if number > pages:
        hint = write(replace(asked, page=pages))
        raise BadInput(f"There is no page {number}; {what} fill {counted(pages, 'page')}.", hint=hint)
    back = (Button("Previous", replace(asked, page=number - 1)),) if number > 1 else ()
    on = (Button("Next", replace(asked, page=number + 1)),) if number < pages else ()
    return Page(
        entries=slice((number - 1) * size, number * size),
        where=f" · page {number} of {pages}" if pages > 1 else "",
        buttons=(*back, *on),
    )


def first_of(lines: Sequence[Line], most: int) -> Bullets:
    """The first of many lines, and how many more there are."""
    more = ((Text(f"… and {len(lines) - most:,} more."),),) if len(lines) > most else ()
    return Bullets((*lines[:most], *more))
