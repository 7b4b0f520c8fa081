"""News sitemaps: what they list is read as a feed's entries are; where a site's are is found."""

from __future__ import annotations

import pytest

from bot.errors import SourceError
from bot.sources.formats.feed import read_feed
from bot.sources.formats.sitemap import listed_sitemaps, sitemaps_of
from tests.sources.feeds import articles

SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)
SITE = "https://ledger.example.com/"


def news(number: int, *, before: str = "") -> str:
    return (
        f"<url>{before}<loc>{SITE}a-{number}?x=1&amp;y=2</loc><news:news><news:publication>"
        "<news:name>The Ledger</news:name><news:language>de-AT</news:language></news:publication>"
        f"<news:publication_date>2026-11-22T0{number}:00:00+01:00</news:publication_date>"
        f"<news:title>Mills &amp;amp; Co. open plant {number} - The Ledger</news:title></news:news></url>"
    )


def sitemap(*urls: str, spaces: str = SPACES) -> bytes:
    return f'<?xml version="1.0"?>\n<!-- made -->\n<urlset {spaces}>{"".join(urls)}</urlset>'.encode()


def test_what_it_lists_are_articles_whose_text_stands_on_their_pages() -> None:
    picture = "<image:image><image:loc>https://cdn.example.com/1.jpg</image:loc></image:image>"
    plain = f"<url><loc>{SITE}about</loc></url>"
    first, second = articles(sitemap(news(1, before=picture), plain, news(2)), url=f"{SITE}news.xml")
    assert (first.url, second.url) == (f"{SITE}a-1?x=1&y=2", f"{SITE}a-2?x=1&y=2")
    assert first.title == "Mills & Co. open plant 1"
    assert (first.publisher, first.language, first.published_at) == ("The Ledger", "de", 1_795_305_600)
    assert first.summary_only and first.text == ""


def test_it_names_its_site() -> None:
    feed = read_feed(sitemap(news(1)), url=f"{SITE}maps/news.xml")
    assert (feed.title, feed.site, feed.language) == ("The Ledger", SITE, "de")


def test_one_of_news_may_be_empty_and_one_without_news_is_no_feed() -> None:
    assert read_feed(sitemap(), url=SITE).entries == ()
    for body in (
        sitemap(f"<url><loc>{SITE}about</loc></url>", spaces=""),
        sitemap(spaces=""),
        f"<sitemapindex><sitemap><loc>{SITE}s.xml</loc></sitemap></sitemapindex>".encode(),
    ):
        with pytest.raises(SourceError, match="sitemap"):
            read_feed(body, url=SITE)


def test_of_a_list_of_sitemaps_those_are_tried_that_may_be_of_news() -> None:
    names = (
        "posts.xml",
        "video-news.xml",
        "news-2026-11.xml",
        "tag.xml",
        "maps/news.xml?a=1&amp;b=2",
        "more.xml",
    )
    inside = "".join(f"<sitemap><loc>\n {SITE}{name} </loc></sitemap>" for name in names)
    found = listed_sitemaps(f"<sitemapindex>{inside}</sitemapindex>".encode(), SITE)
    assert found == (f"{SITE}maps/news.xml?a=1&b=2", f"{SITE}posts.xml", f"{SITE}more.xml")
    assert listed_sitemaps(sitemap(news(1)), SITE) == ()


def test_a_robots_txt_names_a_sites_sitemaps() -> None:
    robots = (
        f"User-agent: *\nDisallow: /x\nSitemap: {SITE}all.xml\n sitemap:/google-news.xml\nSitemap: http://\n"
    )
    assert sitemaps_of(robots, f"{SITE}de/") == (f"{SITE}google-news.xml", f"{SITE}all.xml")
    assert sitemaps_of("", f"{SITE}de/") == (f"{SITE}news-sitemap.xml", f"{SITE}sitemap-news.xml")
