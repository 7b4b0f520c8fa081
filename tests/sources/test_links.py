"""Links as feeds write them: mended as a browser or a reader would, or refused."""

from __future__ import annotations

import pytest

from bot.sources.formats.written import address

BASE = "https://e.example.com/blog/feed.xml"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/a/b", "https://e.example.com/a/b"),
        ("a.html", "https://e.example.com/blog/a.html"),
        ("?id=5", "https://e.example.com/blog/feed.xml?id=5"),
        ("//a.example.com/b", "https://a.example.com/b"),
        ("HTTPS://a.example.com/B", "https://a.example.com/B"),
        ("www.example.com/b", "https://www.example.com/b"),
        ("http:/a.example.com/b", "http://a.example.com/b"),
        ("https:a.example.com/b", "https://a.example.com/b"),
        ("http:\\\\a.example.com/b", "http://a.example.com/b"),
        ("http://https://a.example.com/b", "https://a.example.com/b"),
        ("https://a.example.com/b\n    /c", "https://a.example.com/b/c"),
        ("https://a.example.com/b c d", "https://a.example.com/b%20c%20d"),
        ('https://a.example.com/"b"<c>', "https://a.example.com/%22b%22%3Cc%3E"),
        ("https://a.example.com/?b=1&amp;c=2", "https://a.example.com/?b=1&c=2"),
        ("https://ann:secret@a.example.com:8080/b", "https://a.example.com:8080/b"),
        ("https://good.example.com@bad.example.com/b", "https://bad.example.com/b"),
        ("https://münster.example.com/ü", "https://münster.example.com/ü"),
        ("https://[2001:db8::1]:8080/b", "https://[2001:db8::1]:8080/b"),
        ("https://a.example.com/b\u200b", "https://a.example.com/b"),
        ("javascript:alert(1)", ""),
        ("mailto:ann@example.com", ""),
        ("ftp://a.example.com/b", ""),
        ("https://a.example.com:99999/b", ""),
        ("https://[::1/b", ""),
        ("https://a&b.example.com/", ""),
        ("https://a b.example.com/", ""),
        ("https://", ""),
        ('<a href="https://a.example.com/b">b</a>', ""),
        ("", ""),
        ("/" + "a" * 4000, ""),
    ],
)
def test_a_link_is_what_was_meant(written: str, meant: str) -> None:
    assert address(written, BASE) == meant
    assert address(meant, BASE) == meant
