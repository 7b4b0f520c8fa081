"""Where the marks of a message lead, when whole addresses would make it too long. Pure.

What stands behind ``#:~:text=`` in an address jumps to the passage: its first and last words, with a comma
between, or its first words alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from bot.message import Block, Bullets, Cite, Context, Facts, Line, Link, Message, Paragraph, Rows, Span

_PASSAGE = "#:~:text="
_LONG = 150  # characters of an address
_SOME = 2_500  # characters of addresses
_Change = Callable[[str], str]


class Lead(IntEnum):
    """Where marks and links lead; each says less than the one before it."""

    PASSAGES = 0  # to the passage, which a browser shows from its first to its last words
    STARTS = 1  # to the passage, of which it shows the first words
    POINTS = 2  # the same in the first list; the marks behind it lead to the article
    ARTICLES = 3  # to the article
    ONCE = 4  # to the article, from the first of its marks alone
    SHORT = 5  # the same; and a link stays where its address is no long one: those of some feeds have 700
    SOME = 6  # the same; and marks lead to as many articles as have room in some characters


def leading(message: Message, lead: Lead) -> Message:
    """The message with marks and links that lead so far."""
    if lead is Lead.PASSAGES:
        return message
    marks = start_of if lead < Lead.ARTICLES else article_of if lead is Lead.ARTICLES else _once(lead)
    links = start_of if lead < Lead.ARTICLES else article_of if lead < Lead.SHORT else short_article_of
    blocks = []
    for block in message.blocks:
        blocks.append(_block(block, marks, links))
        if lead is Lead.POINTS and isinstance(block, Bullets):
            marks = links = article_of
    return replace(message, blocks=tuple(blocks))


def article_of(url: str) -> str:
    """The address without what jumps to a passage."""
    return url.partition(_PASSAGE)[0]


def start_of(url: str) -> str:
    """The address that jumps to a passage by its first words; one without a passage stays as it is."""
    article, jump, words = url.partition(_PASSAGE)
    return article + jump + words.partition(",")[0]


def short_article_of(url: str) -> str:
    """The article's address; "" for a long one."""
    article = article_of(url)
    return article if len(article) <= _LONG else ""


def _once(lead: Lead) -> _Change:
    """What gives an article's address the first time alone, where it has room; then ""."""
    given: set[str] = set()

    def change(url: str) -> str:
        article = article_of(url)
        full = lead is Lead.SOME and sum(map(len, given)) + len(article) > _SOME
        if article in given or full:
            return ""
        given.add(article)
        return article

    return change


def _block(block: Block, marks: _Change, links: _Change) -> Block:
    def line_of(line: Line) -> Line:
        return tuple(_span(span, marks, links) for span in line)

    match block:
        case Paragraph(line):
            return Paragraph(line_of(line))
        case Context(line):
            return Context(line_of(line))
        case Bullets(items):
            return Bullets(tuple(map(line_of, items)))
        case Facts(rows):
            return Facts(tuple((label, line_of(value)) for label, value in rows))
        case Rows(rows):
            return Rows(tuple((line_of(line), buttons) for line, buttons in rows))
        case _:
            return block


def _span(span: Span, marks: _Change, links: _Change) -> Span:
    match span:
        case Cite(_, url):
            return replace(span, url=marks(url))
        case Link(_, url):
            return replace(span, url=links(url))
        case _:
            return span
