"""Starter packs and topics in TOML."""

from __future__ import annotations

import pytest

from bot.errors import Unreadable
from bot.sources.formats.packs import read_pack, read_topics

TOPICS = b"""
industry = "Energy"
[[topic]]
name = "Wind"
aliases = ["wind power", "  turbines "]
[[topic]]
name = "Ann Onym"
kind = "person"
"""
PACK = b"""
name = "energy"
title = "Energy news"
checked = "not checked offline"
[[source]]
title = "Grid"
url = "https://grid.example.com/feed"
[[source]]
url = "https://sol.example.com/rss"
language = "es"
site = "https://sol.example.com/"
"""


def test_topics() -> None:
    wind, ann = read_topics(TOPICS)
    assert (wind.name, wind.aliases, wind.industry, wind.kind) == (
        "Wind",
        ("wind power", "turbines"),
        "Energy",
        "theme",
    )
    assert (ann.name, ann.aliases, ann.kind) == ("Ann Onym", (), "person")


def test_packs() -> None:
    pack = read_pack(PACK)
    assert (pack.name, pack.title) == ("energy", "Energy news")
    assert [(s.title, s.url, s.language) for s in pack.sources] == [
        ("Grid", "https://grid.example.com/feed", "en"),
        ("https://sol.example.com/rss", "https://sol.example.com/rss", "es"),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[[topic]]\nkind = 'theme'", "A [[topic]] has no name."),
        (
            b"[[topic]]\nname = 'x'\nkind = 'city'",
            'The topic "x" has kind "city"; it may be company, person, theme.',
        ),
        (b"[topic]\nname = 'x'", "Write [[topic]], a table for each topic."),
        (b"[[topic]]\nname = 'x'\naliases = 'y'", '"aliases" must be a list of texts.'),
        (b"[[topic]]\nname = ['x']", '"name" must be text in quotation marks.'),
    ],
)
def test_mistakes_in_topics_are_named(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_topics(data)
    assert caught.value.sentence == reason


@pytest.mark.parametrize(
    "data", [b"title = 'x'", b"name = 'x'\n[[source]]\nurl = 'ftp://x'", b"name =", b"\xff"]
)
def test_mistakes_in_packs_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_pack(data)
