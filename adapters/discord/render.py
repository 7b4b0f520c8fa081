"""Message -> what Discord shows: a line of content, embeds and rows of components. Pure.

An answer has its headline as the embed's title. What everybody sees has it as the content instead, because
that line is what a phone's notification shows. Limits: content 2,000, title 256, description 4,096, all
embeds 6,000, 5 rows of 5 buttons; counted in UTF-16 units, the stricter of the two ways to count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adapters.discord.escape import cut, escape, size
from adapters.discord.layout import Wordiness, lines
from adapters.discord.pressing import Row, rows_of
from bot.commands import Command
from bot.message import CUT_NOTE, Message, Tone

_TITLE = 256
_DESCRIPTION = 4096
_EMBEDS = 5900  # of 6,000, the title included
_COLOURS = {Tone.GOOD: 0x248046, Tone.WARNING: 0xF0B232, Tone.ERROR: 0xDA373C, Tone.PLAIN: 0x5865F2}
# What is tried, in this order, until it fits: (how wordy, how many embeds)
_TRIES = ((0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (3, 2), (4, 2))


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as Discord takes it; embeds are in the form of its API."""

    content: str
    embeds: tuple[dict[str, Any], ...]
    rows: tuple[Row, ...]


def render(message: Message, *, public: bool = False, answers: Command | None = None, key: str = "") -> Shown:
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
    for wordiness, most in _TRIES:
        body, sources = lines(message.blocks, Wordiness(wordiness))
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
    parts: list[list[str]] = [[]]
    for line in flow:
        if size(_joined([*parts[-1], line])) <= _DESCRIPTION:
            parts[-1].append(line)
            continue
        if len(parts) == most or size(line) > _DESCRIPTION:
            return None
        at = _last_section(parts[-1]) if not line.startswith("-# ") else len(parts[-1])
        parts[-1], carried = parts[-1][:at], parts[-1][at:]
        if size(_joined([*carried, line])) > _DESCRIPTION:
            return None
        parts.append([*carried, line])
    return [_joined(part) for part in parts if part]


def _last_section(part: list[str]) -> int:
    """Where the last section begins, when it is in the second half; else the end."""
    headings = [n for n, line in enumerate(part) if n and _is_heading(line)]
    near = headings and size(_joined(part[: headings[-1]])) > _DESCRIPTION // 2
    return headings[-1] if near else len(part)


def _shortened(message: Message, budget: int) -> list[str]:
    """As many whole lines as have room, then a note that says where the rest is, then the sources."""
    wordiness, most = _TRIES[-1]
    body, sources = lines(message.blocks, Wordiness(wordiness))
    end = [line for line in (f"-# {escape(CUT_NOTE)}", sources) if line]
    kept: list[str] = []
    best = _split(end, most) or []
    for line in body:
        trimmed = [*kept, line]
        parts = _split([*trimmed, *end], most)
        if parts is None or sum(size(part) for part in parts) > budget:
            break
        kept = trimmed
        best = parts
    while kept and _is_heading(kept[-1]):
        kept.pop()
        best = _split([*kept, *end], most) or best
    return best


def _is_heading(line: str) -> bool:
    return line.startswith("**") and line.endswith("**") and line.count("**") == 2


def _joined(flow: list[str]) -> str:
    """Lines put together: an empty line where the kind of line changes, none inside a list."""
    out: list[str] = []
    for line in flow:
        if out and _kind(out[-1]) != _kind(line) and not (_is_heading(out[-1]) and _kind(line) == "item"):
            out.append("")
        out.append(line)
    return "\n".join(out)


def _kind(line: str) -> str:
    if line.startswith("- "):
        return "item"
    if line.startswith("-# "):
        return "small"
    if _is_heading(line):
        return "heading"
    return "fact" if line.startswith("**") else "words"
