"""Every format that feeds come in, each with an example of our own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import SourceError
from bot.model import Draft
from bot.sources.formats.feed import read_feed
from bot.sources.formats.feed_entry import Feed
from tests.sources.feeds import articles

DATA = Path(__file__).parent / "data"


def read(name: str, url: str = "https://feeds.example.org/f") -> tuple[Feed, list[Draft]]:
    body = (DATA / name).read_bytes()
    return read_feed(body, url=url), articles(body, url=url)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def test_rss_20() -> None:
    feed, entries = read("rss20.xml")
    assert (feed.title, feed.site) == ("Harbour & Tide", "https://harbour.example.com/news/")
    assert feed.language == "en"
    assert (feed.ttl, feed.skip_hours, feed.skip_days) == (5400, (0, 23), ("Saturday", "Sunday"))
    crane, lock = entries  # the third item is empty, and is no article
    assert crane.title == "Crane moved at last"
    assert crane.text == "The old crane was moved\non Friday.\n- It weighs 90 t\n- It is blue\nAT&T paid."
    assert crane.url == "https://harbour.example.com/2026/11/20/crane"
    assert (crane.author, crane.publisher) == ("Ada Moor", "Harbour & Tide")
    assert crane.published_at == at("2026-11-20T08:30:00")
    assert lock.title.startswith("Only a description, and no title") and lock.text.startswith(
        "Only a description"
    )
    assert lock.url == "https://harbour.example.com/2026/11/21/lock", "a permanent guid is the link"
    assert (lock.author, lock.publisher, lock.published_at) == ("Bo Lund", "The Wire", None)


def test_atom_10() -> None:
    feed, entries = read("atom10.xml")
    assert (feed.title, feed.language) == ("Blatt <3", "de")
    assert feed.site == "https://blatt.example.com/start.html"
    one, two = entries
    assert one.title == "Die <blink>-Frage", "what is no HTML tag is text"
    assert one.url == "https://blatt.example.com/artikel/eins.html", "xml:base from the root down"
    assert one.text == "Erster Absatz.\nZweiter & letzter."
    assert (one.author, one.published_at) == ("Redaktion", at("2026-11-20T22:30:00"))
    assert (two.author, two.language, two.url) == ("Ève, Guy", "fr", "https://blatt.example.com/zwei")


def test_rdf() -> None:
    feed, entries = read("rdf.xml")
    assert (feed.title, feed.language, feed.ttl) == ("Old but well", "es", 21_600)
    (entry,) = entries
    assert (entry.title, entry.text, entry.author) == ("Uno", "Una frase.", "Eva")
    assert entry.published_at == at("2026-11-20T08:00:00")


def test_rss_091_with_a_document_type() -> None:
    feed, entries = read("rss091.xml")
    assert (feed.title, feed.language) == ("The Shop", "fr")
    assert entries[0].title == "Café The Shop &unknown;"
    assert entries[0].text == "Olé"


def test_atom_03() -> None:
    _, (entry,) = read("atom03.xml")
    assert (entry.title, entry.text) == ("One & two", "Base64 text")
    assert (entry.url, entry.published_at) == ("https://three.example.com/1", at("2026-11-20T13:00:00"))


def test_cdf() -> None:
    feed, entries = read("cdf.xml")
    assert (feed.title, feed.site) == ("Channel", "https://cdf.example.com/")
    (entry,) = entries
    assert (entry.title, entry.text, entry.url) == ("First", "An abstract.", "https://cdf.example.com/1")
    assert entry.published_at == at("2026-11-20T08:00:00")


def test_half_a_character_costs_a_json_feed_no_entry() -> None:
    entry = r"""{"id":"1","title":"Cut \ud83d","content_text":"\ud83d\ude00 \\ud83d"}"""
    found = read_feed(f'{{"items":[{entry}]}}'.encode()).entries[0]
    assert (found.title.value, found.content.value) == ("Cut \ufffd", "😀 \\ud83d")


def test_json_feed() -> None:
    feed, entries = read("feed.json", "https://json.example.com/feed.json")
    assert (feed.title, feed.language) == ("JSON & co", "pt")
    seven, eight, five = entries
    assert (seven.url, seven.text, seven.author) == (
        "https://json.example.com/seven",
        "One.\nTwo.",
        "Everybody",
    )
    assert (eight.url, eight.text, eight.author) == ("https://json.example.com/8", "Plain a < b text", "Zoe")
    assert eight.published_at == at("2026-11-21T08:00:00")
    assert five.title == "5"


@pytest.mark.parametrize(
    "name", ["rss20.xml", "atom10.xml", "rdf.xml", "rss091.xml", "atom03.xml", "cdf.xml", "feed.json"]
)
def test_the_same_bytes_give_the_same_feed(name: str) -> None:
    assert read(name) == read(name)


@pytest.mark.parametrize(
    "name", ["rss20.xml", "atom10.xml", "rdf.xml", "rss091.xml", "atom03.xml", "cdf.xml", "feed.json"]
)
def test_a_feed_cut_anywhere_is_read_or_refused(name: str) -> None:
    body = (DATA / name).read_bytes()
    whole = len(read_feed(body).entries)
    for end in range(0, len(body), 37):
        try:
            reading = read_feed(body[:end])
        except SourceError as error:
            assert error.sentence.endswith(".")
        else:
            assert len(reading.entries) <= whole
