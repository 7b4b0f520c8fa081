"""Where the marks of a message lead, when whole addresses would make it too long. Pure.

What stands behind ``#:~:text=`` in an address jumps to the passage: its first and last words, with a comma
between, or its first words alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from bot.message import Block, Bullets, Cite, Context, Facts, Line, Link, Message, Paragraph, Rows

_PASSAGE = "#:~:text="
_LONG = 150  # characters of an address


class Lead(IntEnum):
    """Where marks and links lead; each says less than the one before it."""

    PASSAGES = 0  # to the passage, which a browser shows from its first to its last words
    STARTS = 1  # to the passage, of which it shows the first words
    POINTS = 2  # the same in the first list; the marks behind it lead to the article
    ARTICLES = 3  # to the article
    SHORT = 4  # to the article, where its address is no long one: those of some feeds have 700 characters


def leading(message: Message, lead: Lead) -> Message:
    """The message with marks that lead so far."""
    if lead is Lead.PASSAGES:
        return message
    change, blocks = _CHANGES.get(lead, start_of), []
    for block in message.blocks:
        blocks.append(_block(block, change))
        if lead is Lead.POINTS and isinstance(block, Bullets):
            change = article_of
    return replace(message, blocks=tuple(blocks))


def article_of(url: str) -> str:
    """The address without what jumps to a passage."""
    return url.partition(_PASSAGE)[0]


def start_of(url: str) -> str:
    """The address that jumps to a passage by its first words; one without a passage stays as it is."""
    article, jump, words = url.partition(_PASSAGE)
    return article + jump + words.partition(",")[0]


def short_article_of(url: str) -> str:
    """The same; "" for a long address."""
    article = article_of(url)
    return article if len(article) <= _LONG else ""


_CHANGES: dict[Lead, Callable[[str], str]] = {Lead.ARTICLES: article_of, Lead.SHORT: short_article_of}


def _block(block: Block, change: Callable[[str], str]) -> Block:
    match block:
        case Paragraph(line):
            return Paragraph(_line(line, change))
        case Context(line):
            return Context(_line(line, change))
        case Bullets(items):
            return Bullets(tuple(_line(item, change) for item in items))
        case Facts(rows):
            return Facts(tuple((label, _line(value, change)) for label, value in rows))
        case Rows(rows):
            return Rows(tuple((_line(line, change), buttons) for line, buttons in rows))
        case _:
            return block


def _line(line: Line, change: Callable[[str], str]) -> Line:
    return tuple(
        replace(span, url=change(span.url)) if isinstance(span, Cite | Link) else span for span in line
    )
