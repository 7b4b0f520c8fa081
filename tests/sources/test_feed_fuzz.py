"""Feeds that were damaged at random: each is read or refused, and what is read is safe to show."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources.formats.markup import html_lines, one_line, plain_title
from tests.sources.feeds import articles

EXAMPLES = [path.read_bytes() for path in sorted((Path(__file__).parent / "data").iterdir())]
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

PIECES = [
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"</item>", b"<item>",
    b'"', b"&#x202e;", b"&#0;", b"\x00", b"&#xD83D;", b"&#57343;",
]  # fmt: skip
damage = st.lists(
    st.tuples(st.integers(0, 4000), st.integers(0, 40), st.binary(max_size=12) | st.sampled_from(PIECES)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(EXAMPLES), damage)
def test_damaged_feeds_are_read_or_refused(body: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for place, length, instead in cuts:
        body = body[:place] + instead + body[place + length :]
    try:
        found = articles(body, url="https://e.example.com/f")
    except SourceError as error:
        assert error.sentence.endswith(".")
        return
    for entry in found:
        for shown in (entry.title, entry.text.replace("\n", " "), entry.author, entry.publisher):
            assert not UNSAFE.search(shown)
        assert "\n" not in entry.title
        assert entry.url == "" or entry.url.startswith(("http://", "https://"))
        assert entry.published_at is None or isinstance(entry.published_at, int)


TAGS = [
    "<p>", "</p>", "<br>", "<b>", "<script>", "</script>", "<!--", "-->", "<", ">", "&lt;", "&amp;",
    "&#x202e;", "<a href='x'>", '<img alt="a > b">', "<li>", "</ul>", "word", " ", "\n", '"', "'", "\u202e",
]  # fmt: skip
markup = st.lists(st.sampled_from(TAGS), max_size=30).map("".join)


@given(markup)
def test_text_of_any_markup_is_safe_lines(text: str) -> None:
    lines = html_lines(text).split("\n")
    assert not any(UNSAFE.search(line) or line != one_line(line) for line in lines)
    assert "<script>" not in html_lines(f"<p>x</p>{text}<script>") or "&lt;" in text


@given(markup)
def test_titles_of_any_markup_are_one_safe_line(text: str) -> None:
    title = plain_title(text)
    assert "\n" not in title and not UNSAFE.search(title)
