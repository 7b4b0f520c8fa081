"""What a briefing gives up when it is long: addresses first, words last."""

from __future__ import annotations

import re

import pytest

from adapters.slack.render import render, text_of
from bot.message import Bullets, Cite, Heading, Line, Message, Text
from tests.adapters.slack.people import words


def test_a_long_plain_text_ends_at_a_whole_line() -> None:
    point = (Text("A sentence from a source that says R&D. " * 3),)
    text = text_of(Message(headline="Netflix", blocks=(Bullets((point,) * 40),)))
    assert 3500 < len(text) <= 3900
    headline, *points, end = text.split("\n")
    assert (headline, end) == ("Netflix", "… Shortened to fit here.")
    assert len(set(points)) == 1


def _briefing(points: int, support: int = 1) -> Message:
    """Points, then voices, each with marks that lead to their passages."""
    there = "https://publisher.example.com/2025/10/22/a-story-with-a-long-name"
    jump = "#:~:text=The%20first%20words%20of%20it,and%20the%20last%20of%20them."
    line: Line = (Text("A sentence of a source, in as many words as such sentences have on average. "),)
    marks = tuple(Cite(n, there + jump) for n in range(1, support + 1))
    blocks = (Bullets(((*line, *marks),) * points), Heading("Voices"), Bullets(((*line, *marks),) * points))
    return Message(headline="Netflix", blocks=blocks)


def _jumps(message: Message) -> list[tuple[bool, bool]]:
    """Of every mark, whether it leads to a passage, and by its last words, too."""
    shown = render(message)
    urls = re.findall(r"'url': '([^']*)'", repr(shown.blocks))
    assert "Shortened" not in words({"blocks": shown.blocks})
    return [("#:~:text=" in url, "," in url) for url in urls]


@pytest.mark.parametrize(
    ("points", "first", "last"),
    [
        (5, (True, True), (True, True)),  # there is room for all
        (14, (True, False), (True, False)),
        (16, (True, False), (False, False)),
        (24, (True, False), (True, False)),  # 6,000 cannot be kept, so no passage is given up for it
    ],
)
def test_a_briefing_is_kept_short_by_shorter_addresses_and_loses_no_word(
    points: int, first: tuple[bool, bool], last: tuple[bool, bool]
) -> None:
    found = _jumps(_briefing(points))
    assert found == [first] * points + [last] * points


def test_marks_lead_to_articles_before_a_line_is_left_out() -> None:
    assert set(_jumps(_briefing(24, support=2))) == {(False, False)}
