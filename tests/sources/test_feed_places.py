"""Feeds of pages whose hosts are known, and hosts without any."""

from __future__ import annotations

import pytest

from bot.sources.formats.feed_places import hides_pages, known_feed, other_spelling, without_feeds


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        (
            "https://www.youtube.com/channel/UC-x_1/videos",
            "https://www.youtube.com/feeds/videos.xml?channel_id=UC-x_1",
        ),
        (
            "https://m.youtube.com/playlist?list=PL1",
            "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1",
        ),
        ("https://old.reddit.com/r/technology/", "https://www.reddit.com/r/technology/.rss"),
        ("https://medium.com/@name/story-1", "https://medium.com/feed/@name"),
        ("https://github.com/owner/name/releases", "https://github.com/owner/name/releases.atom"),
        ("https://gitlab.com/group/part/name", "https://gitlab.com/group/part/name/-/releases.atom"),
        ("https://gitlab.com/owner/name/-/tags", "https://gitlab.com/owner/name/-/tags?format=atom"),
        ("https://gitlab.com/owner/name/-/issues", ""),
        ("https://codeberg.org/owner/name/releases", "https://codeberg.org/owner/name/releases.rss"),
        (
            "https://news.google.com/search?q=netflix&hl=en",
            "https://news.google.com/rss/search?q=netflix&hl=en",
        ),
        ("https://news.google.com", "https://news.google.com/rss"),
        ("https://news.google.com/home?hl=de&gl=DE", "https://news.google.com/rss?hl=de&gl=DE"),
        ("https://news.google.com/rss?hl=de", ""),
        ("https://www.reddit.com/r/a+b/top/?t=week", "https://www.reddit.com/r/a+b/top/.rss?t=week"),
        ("https://bsky.app/profile/name.example.com", "https://bsky.app/profile/name.example.com/rss"),
        ("https://bsky.app/profile/name.example.com/rss", ""),
        ("https://open.substack.com/pub/a-paper/p/a-post?r=1", "https://a-paper.substack.com/feed"),
        ("https://www.youtube.com/user/name", "https://www.youtube.com/feeds/videos.xml?user=name"),
        ("https://news.google.com/rss/search?q=netflix", ""),
        ("https://www.reddit.com/r/technology/.rss", ""),
        ("https://medium.com/feed/@name", ""),
        ("https://github.com/owner/name/releases.atom", ""),
        ("https://example.com/r/technology", ""),
    ],
)
def test_the_feed_of_a_known_hosts_page(page: str, feed: str) -> None:
    assert known_feed(page) == feed


def test_hosts_without_feeds_are_named() -> None:
    assert without_feeds("https://mobile.twitter.com/name") == "X"
    assert without_feeds("https://example.com/") == ""
    assert "/channel/UC" in other_spelling("https://m.youtube.com/@name")
    assert hides_pages("https://consent.example.com/m?continue=https://example.com/")
    assert not hides_pages("https://example.com/consent.html")
