"""Message -> what Discord shows: a line of content, embeds and rows of components. Pure.

An answer has its headline as the embed's title. What everybody sees has it as the content instead, because
that line is what a phone's notification shows. Limits: content 2,000, title 256, description 4,096, all
embeds 6,000, 5 rows of 5 buttons; counted in UTF-16 units, the stricter of the two ways to count.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
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
    full: list[str] = []
    part = _Part()
    for line in flow:
        if part.size_with(line) <= _DESCRIPTION:
            part.add(line)
            continue
        if len(full) + 1 == most or size(line) > _DESCRIPTION:
            return None
        carried = part.last_section() if not line.startswith("-# ") else []
        full.append(part.joined())
        part = _Part()
        for one in (*carried, line):
            part.add(one)
        if part.size > _DESCRIPTION:
            return None
    return [text for text in (*full, part.joined()) if text]


class _Part:
    """The lines of one description, with its size as it grows: each line is measured once. An empty line
    stands where the kind of line changes, none inside a list."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._gaps: list[bool] = []  # whether an empty line goes before each
        self._section = 0  # the place of the last heading …
        self._before = 0  # … and the size of all before it
        self.size = 0

    def _gap(self, line: str) -> bool:
        if not self._lines:
            return False
        last = self._lines[-1]
        return _kind(last) != _kind(line) and not (_is_heading(last) and _kind(line) == "item")

    def size_with(self, line: str) -> int:
        return self.size + size(line) + (1 + self._gap(line) if self._lines else 0)

    def add(self, line: str) -> None:
        gap, longer = self._gap(line), self.size_with(line)
        if self._lines and _is_heading(line):
            self._section, self._before = len(self._lines), self.size
        self._lines.append(line)
        self._gaps.append(gap)
        self.size = longer

    def last_section(self) -> list[str]:
        """Take the last section away, when it begins in the second half; its lines."""
        if self._before <= _DESCRIPTION // 2:
            return []
        carried = self._lines[self._section :]
        del self._lines[self._section :]
        return carried

    def joined(self) -> str:
        return "\n".join(
            f"\n{line}" if gap else line for line, gap in zip(self._lines, self._gaps, strict=False)
        )


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
    while count and _is_heading(body[count - 1]):
        count -= 1
    return parts(count) or _split(end, most) or []


def _is_heading(line: str) -> bool:
    return line.startswith("**") and line.endswith("**") and line.count("**") == 2


def _kind(line: str) -> str:
    if line.startswith("- "):
        return "item"
    if line.startswith("-# "):
        return "small"
    if _is_heading(line):
        return "heading"
    return "fact" if line.startswith("**") else "words"
