"""What a reader can see of others' words is one decision, for all platforms."""

from __future__ import annotations

import pytest

from adapters.console.render import Look
from adapters.console.render import render as on_console
from adapters.discord.render import render as on_discord
from adapters.slack.render import text_of
from bot.message import Message, Paragraph, Text
from bot.seen import seen, seen_lines, visible

HIDDEN = "\x00\x1b\x7f\x9b\u061c\u200b\u200e\u202e\u2060\u2066\ufeff\ud800"


def test_what_nobody_sees_is_left_out_and_a_break_is_a_space() -> None:
    assert seen(f"a{HIDDEN}b\u2028c\r\n\u2029d  e\tf") == "ab c d e f"
    assert seen_lines(f"a{HIDDEN}b\nc") == "ab\nc"
    assert seen("👩\u200d👩 میِ\u200cخواهم") == "👩\u200d👩 میِ\u200cخواهم"  # the joiners stay


def test_no_letter_carries_more_accents_than_can_be_ordered_in_time() -> None:
    for tall in ("e" + "\u0301\u0316" * 100_000, "e" + "\u0301\u0316\u200b" * 70_000):
        assert visible(f"caf{tall} — noir") == f"caf{tall.replace(chr(0x200B), '')[:31]} — noir"
    for written in ("שָׁלוֹם", "Việt ệ̃", "—" * 80, "👩\u200d👩" * 40, "“„«»”" * 20):
        assert visible(written) == written


@pytest.mark.parametrize("hidden", HIDDEN)
def test_no_platform_shows_it(hidden: str) -> None:
    message = Message(headline="x", blocks=(Paragraph((Text(f"one{hidden}two"),)),))
    shown = (
        on_console(message, Look()),
        str(on_discord(message).embeds[0]["description"]),
        text_of(message),
    )
    for words in shown:
        assert "onetwo" in words and hidden not in words.replace("\x1b[0m", "")
