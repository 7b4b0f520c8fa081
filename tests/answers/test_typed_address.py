"""Addresses as people paste them: what stands around them goes, what belongs to them stays."""

from __future__ import annotations

import pytest

from bot.answers.sources.typed_address import as_address
from bot.errors import BadInput

FEED = "https://example.com/feed.xml"


@pytest.mark.parametrize(
    "around", ["{}", "feed:{}", "<{}>", "'{}'", "({})", "**{}**", "{}&gt;", "read {}!", "«{}»"]
)
def test_what_stands_around_an_address_goes(around: str) -> None:
    assert as_address(around.format(FEED)) == FEED


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("www.example.com", "https://www.example.com"),
        ("feed://example.com/feed.xml", FEED),
        ("https:/example.com/feed.xml", FEED),
        ("https://https://example.com/feed.xml", FEED),
        ("ttps://example.com/feed.xml", FEED),
        ("HTTP://example.com/feed.xml", "http://example.com/feed.xml"),
        ("https://example.com/wiki/A_(b)", "https://example.com/wiki/A_(b)"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("rss.example.com:8080/x", "https://rss.example.com:8080/x"),
        ("https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Ffeed.xml&sa=D", FEED),
        ("https://example.com/?q=a://b", "https://example.com/?q=a://b"),
        ("/r/technology", "https://www.reddit.com/r/technology"),
    ],
)
def test_what_is_meant_is_read(typed: str, expected: str) -> None:
    assert as_address(typed) == expected


@pytest.mark.parametrize(
    "typed", ["", "...", "some words", "name@example.com", f"{FEED} and {FEED}2", "https://"]
)
def test_what_is_no_single_address_is_refused_in_words(typed: str) -> None:
    with pytest.raises(BadInput):
        as_address(typed)
