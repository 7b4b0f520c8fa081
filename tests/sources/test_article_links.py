"""The articles of a page without a feed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.sources.formats.article_links import article_links, dated
from bot.sources.formats.timestamps import read_timestamp

URL = "https://paper.example.com/"
Link = tuple[str, str, int | None]
PAGE = (Path(__file__).parent / "data" / "front_page.html").read_text()


def links(page: str) -> list[Link]:
    return [(link.link, link.title.value, link.published_at) for link in article_links(page.encode(), URL)]


def test_articles_are_told_from_the_rest() -> None:
    assert links(PAGE) == [
        (
            "https://paper.example.com/2026/11/20/bridge-opens-after-years?ref=top",
            "The bridge opens after nine years",
            1_795_163_400,
        ),
        ("https://paper.example.com/news/ferry-line-closes-1234567", "Ferry line closes in the spring", None),
        (
            "https://www.paper.example.com/sport/rowers-win-the-cup",
            "Rowers win the cup for a third time",
            None,
        ),
    ]


def test_metadata_names_articles_too() -> None:
    page = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "ItemList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "url": "/a/1", "name": "The first of the articles in the list"},
        {"@type": "ListItem", "position": 2, "item": {"@type": "NewsArticle", "url": "https://paper.example.com/a/2",
         "headline": "The second of them &amp; a date", "datePublished": "2026-11-20T00:00:00Z"}}]}]}</script>
      <script type="application/ld+json">{broken</script>"""
    assert links(page) == [
        ("https://paper.example.com/a/1", "The first of the articles in the list", None),
        ("https://paper.example.com/a/2", "The second of them & a date", 1_795_132_800),
    ]


def test_no_more_than_the_first_sixty() -> None:
    page = "".join(
        f'<h2><a href="/news/story-number-{n}-of-many">The story number {n} of very many</a></h2>'
        for n in range(200)
    )
    found = links(page)
    assert len(found) == 60 and found[0][0].endswith("number-0-of-many")


@pytest.mark.parametrize(
    "page",
    [b"", b"<a href=", b"<article><a href='/x-y-z-w'>", b"\xff\xfe\x00", b"<script type=ld+json>[" * 50],
)
def test_pages_without_articles(page: bytes) -> None:
    assert article_links(page, URL) == ()


@pytest.mark.parametrize(
    ("path", "at"),
    [("/2026/11/20/x", 1_795_132_800), ("/2026-11-20-x", 1_795_132_800), ("/20261120/x", 1_795_132_800),
     ("/2026/11/x", None), ("/2026/13/40/x", None), ("/x", None)],
)  # fmt: skip
def test_dates_in_addresses(path: str, at: int | None) -> None:
    assert read_timestamp(dated(f"https://e.example.com{path}")) == at


def test_a_word_of_thousands_of_letters_names_no_article() -> None:
    page = "".join(f'<a href="/{"x" * 3_900}{number}">Harbour opens</a>' for number in range(40))
    assert not article_links(page.encode(), "https://example.com/")
