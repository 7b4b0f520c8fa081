"""Message -> what Discord shows: a line of content, embeds and rows of components. Pure.

An answer has its headline as the embed's title. What everybody sees has it as the content instead, because
that line is what a phone's notification shows. Limits: content 2,000, title 256, description 4,096, all
embeds 6,000, 5 rows of 5 buttons; counted in UTF-16 units, the stricter of the two ways to count.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from adapters.discord.escape import escape
from adapters.discord.layout import lines, written
from adapters.discord.pressing import Row, rows_of
from bot.commands import Attempt
from bot.fitting import cut, size
from bot.marks import Lead, leading
from bot.message import Message, Tone, cut_note

_TITLE = 256
_DESCRIPTION = 4096
_NEAR = _DESCRIPTION // 2  # a heading behind it is near the end
_EMBEDS = 5900  # of 6,000, the title included
_COLOURS = {Tone.GOOD: 0x248046, Tone.WARNING: 0xF0B232, Tone.ERROR: 0xDA373C, Tone.PLAIN: 0x5865F2}
# Tried in this order until it fits: (how far marks lead, whether sources have links, how many embeds)
_TRIES = (
    (Lead.PASSAGES, True, 1),
    (Lead.STARTS, True, 1),
    (Lead.PASSAGES, True, 2),
    (Lead.STARTS, True, 2),
    (Lead.STARTS, False, 2),
    (Lead.POINTS, False, 2),
    (Lead.ARTICLES, False, 2),
    (Lead.ONCE, False, 2),
    (Lead.SHORT, False, 2),
    (Lead.SOME, False, 2),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as Discord takes it; embeds are in the form of its API."""

    content: str
    embeds: tuple[dict[str, Any], ...]
    rows: tuple[Row, ...]


def render(message: Message, *, public: bool = False, answers: Attempt | None = None, key: str = "") -> Shown:
    """The message for one person, or (``public``) for a channel.

    ``answers`` is the command it answers: a button for the same command turns the page in place. ``key``
    marks a post, so that it can be found again in the channel's history.
    """
    headline = _headline(message.headline)
    title = "" if public else headline
    embeds = _embeds(message, title)
    rows = rows_of(message, answers=answers, key=key)
    if key and not rows:
        embeds = ({**embeds[0], "footer": {"text": key}}, *embeds[1:]) if embeds else ()
        if not embeds:
            embeds = ({"footer": {"text": key}, "color": _COLOURS[message.tone]},)
    return Shown(f"**{headline}**" if public else "", embeds, rows)


def _headline(text: str) -> str:
    """At most a title's length after escaping."""
    most = _TITLE
    while size(escape(cut(text, most)).strip()) > _TITLE:
        most -= 8
    return escape(cut(text, most)).strip() or "…"


def _embeds(message: Message, title: str) -> tuple[dict[str, Any], ...]:
    budget = _EMBEDS - size(title)
    for lead, linked, most in _TRIES:
        body, sources = lines(leading(message, lead).blocks, linked=linked)
        flow = [line for line in (*body, sources) if line.strip("-# ")]
        parts = _split(flow, most)
        if parts is not None and sum(size(part) for part in parts) <= budget:
            break
    else:
        parts = _shortened(message, budget)
    colour = _COLOURS[message.tone]
    found: list[dict[str, Any]] = [{"description": part, "color": colour} for part in parts]
    if title:
        found = [{"title": title, **found[0]}, *found[1:]] if found else [{"title": title, "color": colour}]
    return tuple(found)


def _split(flow: list[str], most: int) -> list[str] | None:
    """The lines over at most ``most`` descriptions, cut before a heading if one is near; None: no room."""
    parts: list[str] = []
    left = _spaced(flow)
    while left:
        ends = list(accumulate(size(line) + 1 for line in left))
        fits = bisect_right(ends, _DESCRIPTION + 1)
        if fits < len(left):
            if not fits or len(parts) + 1 == most:
                return None
            if _kind(left[fits]) != "small":
                near = [n for n in range(1, fits) if _kind(left[n]) == "heading" and ends[n - 1] > _NEAR]
                fits = near[-1] if near else fits
        parts.append("\n".join(left[:fits]).strip("\n"))
        left = left[fits:]
    return parts


def _spaced(flow: list[str]) -> list[str]:
    """The lines, with an empty one where the kind of line changes, none inside a list."""
    spaced = flow[:1]
    for before, line in pairwise(flow):
        kinds = _kind(before), _kind(line)
        together = kinds[0] == kinds[1] or kinds == ("heading", "item")
        spaced.append(line if together else f"\n{line}")
    return spaced


def _shortened(message: Message, budget: int) -> list[str]:
    """As many whole lines as have room, then a note that says where the rest is, then the sources."""
    lead, linked, most = _TRIES[-1]
    body, sources = lines(leading(message, lead).blocks, linked=linked)
    end = [line for line in (f"-# {written(cut_note(message))}", sources) if line]

    def parts(count: int) -> list[str] | None:
        found = _split([*body[:count], *end], most)
        return found if found and sum(size(part) for part in found) <= budget else None

    # More lines never have room where fewer have none, so the place is found in a few tries.
    count = bisect_left(range(1, len(body) + 1), True, key=lambda count: parts(count) is None)
    while count and _kind(body[count - 1]) == "heading":
        count -= 1
    return parts(count) or _split(end, most) or []


def _kind(line: str) -> str:
    line = line.strip("\n")
    if line.startswith("- "):
        return "item"
    if line.startswith("-# "):
        return "small"
    if line.startswith("**"):
        return "heading" if line.endswith("**") and line.count("**") == 2 else "fact"
    return "words"
