"""The feeds that a page has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.formats.discover import FeedLink, discover, refresh_target, site_name

URL = "https://site.example.com/blog/post.html"


def found(html: str, how: str = "declared", url: str = URL) -> list[str]:
    return [link.url for link in discover(html.encode(), url) if link.how == how]


@pytest.mark.parametrize(
    ("tag", "url"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "https://site.example.com/feed"),
        ("<LINK REL=alternate TYPE=application/atom+xml HREF=atom.xml>", "https://site.example.com/blog/atom.xml"),
        ("<link href='//cdn.example.com/f' rel='x alternate' type='application/rdf+xml;charset=utf-8'>",
         "https://cdn.example.com/f"),
        ('<link rel="alternate" type="application/feed+json" href="feed:https://a.example.com/j">',
         "https://a.example.com/j"),
        ('<link rel="alternate" type="application/json" href="/feed.json">', "https://site.example.com/feed.json"),
        ('<link rel="feed" href="/f?a=1&amp;b=2">', "https://site.example.com/f?a=1&b=2"),
    ],
)  # fmt: skip
def test_link_tags(tag: str, url: str) -> None:
    assert found(f"<html><head>{tag}</head></html>") == [url]


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="stylesheet" type="text/css" href="/feed">',
        '<link rel="alternate" type="application/json" href="/wp-json/posts/1">',
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<!-- <link rel="alternate" type="application/rss+xml" href="/feed"> -->',
        "<script>'<link rel=alternate type=application/rss+xml href=/feed>'</script>",
    ],
)
def test_what_declares_no_feed(tag: str) -> None:
    assert found(f"<html><head>{tag}</head></html>") == []


def test_a_base_tag_counts() -> None:
    page = '<base href="https://other.example.com/x/"><link rel=alternate type=application/rss+xml href=f>'
    assert found(page) == ["https://other.example.com/x/f"]


def test_feeds_of_comments_come_last() -> None:
    page = (
        '<link rel=alternate type=application/rss+xml title="Site &raquo; Comments Feed" href=/comments/feed>'
        '<link rel=alternate type=application/rss+xml title="Site &amp; co" href=/feed>'
    )
    first, second, *_ = discover(page.encode(), URL)
    assert first == FeedLink("https://site.example.com/feed", "Site & co")
    assert second.url.endswith("/comments/feed")


def test_the_feed_of_the_pages_own_section_comes_first() -> None:
    page = (
        "<link rel=alternate type=application/rss+xml href=/feed>"
        "<link rel=alternate type=application/rss+xml href=/blog/trade/feed>"
    )
    assert found(page, url="https://site.example.com/blog/trade/")[0].endswith("/blog/trade/feed")
    assert found(page, url="https://site.example.com/")[0].endswith("com/feed")


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ('<meta http-equiv=refresh content="0; url=/news">', "/news"),
        ("<META HTTP-EQUIV='Refresh' CONTENT='5,/news#top'>", "/news"),
        ('<meta http-equiv=refresh content="1800; url=/?again=1">', ""),  # a page that is loaded anew
        ('<noscript><meta http-equiv=refresh content="0; url=/plain"></noscript>', ""),
        ('<noscript></noscript><meta http-equiv=refresh content="0.5;url=/news">', "/news"),
        ('<meta http-equiv=refresh content="0; url=javascript:alert(1)">', ""),
        ('<meta http-equiv=refresh content="0; url=/blog/post.html#here">', ""),
        ('<meta http-equiv=refresh content="0;' + " " * 4000 + '">' * 20, ""),
    ],
)
def test_where_a_page_sends_its_readers(page: str, target: str) -> None:
    expected = f"https://site.example.com{target}" if target else ""
    assert refresh_target(f"<html><head>{page}</head></html>".encode(), URL) == expected


def test_anchors_that_look_like_feeds() -> None:
    page = '<a href="/rss">RSS <b>feed</b></a><a href="/about">About</a><a href="/news/atom.xml">Atom</a>'
    links = [link for link in discover(page.encode(), URL) if link.how == "linked"]
    assert [(link.url, link.title) for link in links] == [
        ("https://site.example.com/rss", "RSS feed"),
        ("https://site.example.com/news/atom.xml", "Atom"),
    ]


def test_the_usual_places_come_after_everything_and_once() -> None:
    links = discover(b"<link rel=alternate type=application/rss+xml href=/feed/>", URL)
    assert links[0].how == "declared"
    guessed = [link.url for link in links if link.how == "guessed"]
    assert guessed[0] == "https://site.example.com/blog/post.html/feed"
    assert "https://site.example.com/rss.xml" in guessed and "https://site.example.com/feed" not in guessed
    assert len(guessed) == len(set(guessed)) <= 16
    assert discover(b"", "ftp://x") == ()


PIECES = [
    "<link ", "rel=alternate ", "type=application/rss+xml ", "href='/f' ", ">", "<a ", "<!--", "-->", '"',
    "<script>", "</script>", "<base href=x>", "\0", "x",
]  # fmt: skip
pieces = st.lists(st.sampled_from(PIECES), max_size=25)


@given(pieces.map("".join))
def test_any_page_gives_absolute_addresses(page: str) -> None:
    assert all(link.url.startswith(("http://", "https://")) for link in discover(page.encode(), URL))


def test_a_page_is_called_what_it_calls_its_site() -> None:
    assert site_name(b'<meta property="og:site_name" content="Mill &amp; Co">') == "Mill & Co"
    assert (
        site_name(b"<title>News | Mill</title><meta content=x><meta property='og:title' content='News'>")
        == ""
    )
