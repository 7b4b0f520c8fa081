"""The look of a message in a terminal: width, wide characters, hostile titles."""

from __future__ import annotations

import re
from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from adapters.console.render import Look, render
from bot.commands import Help, More
from bot.message import (
    Bullets,
    Button,
    Cite,
    Context,
    Facts,
    Heading,
    Link,
    Message,
    Moment,
    MomentStyle,
    Paragraph,
    Rows,
    SourceLine,
    SourceLines,
    Text,
)

LOOK = Look(width=60, colour=False, zone=UTC)
WHOLE = Message(
    headline="Netflix · AI briefing",
    blocks=(
        Context((Text("12 articles · newest "), Moment(1_761_600_000))),
        Heading("Voices"),
        Bullets(((Text("A sentence that is long enough to be wrapped over two lines. "), Cite(1, "x")),)),
        Paragraph((Text("Read "), Link("the article", "https://a.example.com/"), Text("."))),
        Facts((("Stored", (Text("131 articles"),)), ("A longer label", (Text("yes"),)))),
        SourceLines((SourceLine(1, "Harbour News", "https://a.example.com/1", 1_761_600_000),)),
        Rows((((Text("1. Netflix"),), (Button("Stop", Help(), typed="unsubscribe 1"),)),)),
    ),
    buttons=(Button("More", More()), Button("Help", Help(topic="why"))),
)  # fmt: skip

GOLDEN = """\
Netflix · AI briefing
12 articles · newest 27 Oct 2025 21:20

Voices
• A sentence that is long enough to be wrapped over two
  lines. [1]

Read the article.

Stored          131 articles
A longer label  yes

[1] Harbour News, 27 Oct 2025  https://a.example.com/1

• 1. Netflix
    unsubscribe 1

Next: more · help why"""


def test_the_golden_message() -> None:
    assert render(WHOLE, LOOK) == GOLDEN


def test_colours_are_only_added_never_words() -> None:
    coloured = render(WHOLE, Look(width=60, colour=True, zone=UTC))
    assert coloured != GOLDEN
    assert re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*?\x1b\\", "", coloured) == GOLDEN


def test_a_title_is_a_link_on_a_terminal_and_cannot_end_it() -> None:
    good, bad = "https://example.com/a#:~:text=b", "https://example.com/\x1b\\evil"
    line = (Link("Title", good), Text(" "), Cite(1, good), Text(" "), Link("Other", bad))
    shown = render(Message(headline="", blocks=(Paragraph(line),)), Look(width=60, colour=True, zone=UTC))
    assert f"\x1b]8;;{good}\x1b\\Title\x1b]8;;\x1b\\" in shown
    assert shown.count(good) == 2
    assert "evil" not in shown
    assert good not in render(Message(headline="", blocks=(Paragraph(line),)), LOOK)


def test_words_of_one_look_on_a_line_are_styled_and_linked_once() -> None:
    text = "Title of four words and of several more of them, so that it wraps"
    message = Message(headline="A long headline", blocks=(Paragraph((Link(text, "https://example.com/a"),)),))
    shown = render(message, Look(width=40, colour=True))
    assert shown.startswith("\x1b[1mA long headline\x1b[0m\n")
    assert shown.count("\x1b]8;;https://example.com/a") == 2 == shown.count("\n") - 1


def test_a_title_cannot_steer_the_terminal() -> None:
    hostile = Message(headline="\x1b[2J\x07cleared\u202eabc", blocks=(Paragraph((Text("\x9b31mred"),)),))
    shown = render(hostile, LOOK)
    assert not any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e" for c in shown)
    assert "cleared" in shown


def test_wide_characters_count_two() -> None:
    shown = render(Message(headline="生成AIが映画を変える" * 8), Look(width=30, zone=UTC))
    assert all(wcswidth(line) <= 30 for line in shown.splitlines())


@given(st.text(max_size=400), st.integers(20, 100))
def test_any_text_is_wrapped_within_the_width(text: str, width: int) -> None:
    words = [w for w in text.split() if 0 <= wcswidth(w) <= width - 4]
    shown = render(Message(headline="x", blocks=(Bullets(((Text(" ".join(words)),),)),)), Look(width=width))
    assert all(max(wcswidth(line), 0) <= width for line in shown.splitlines())


def test_dates_follow_the_style() -> None:
    message = Message(headline="x", blocks=(Paragraph((Moment(0, MomentStyle.DATE),)),))
    assert "1 Jan 1970" in render(message, LOOK)


def test_a_name_and_its_comma_stay_together() -> None:
    said = "“We were suddenly able to satisfy the demand there was” — "
    line = (Text(said), Text("Paul Reynolds", strong=True), Text(", chief executive of Orbit"))
    for width in range(20, 80):
        shown = render(
            Message(headline="x", blocks=(Bullets((line,)),)), Look(width=width, colour=False, zone=UTC)
        )
        assert " ".join(shown.split()).endswith("— Paul Reynolds, chief executive of Orbit")
        assert max(map(len, shown.split("\n"))) <= width


def test_what_stays_together_still_has_room() -> None:
    line = (Text("a word " + "b" * 14), Text("c" * 25))
    shown = render(Message(headline="", blocks=(Paragraph(line),)), Look(width=30, zone=UTC))
    assert all(len(one) <= 30 for one in shown.splitlines())
