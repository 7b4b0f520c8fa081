"""What is known of some hosts: feeds of pages that do not name them, pages without feeds or texts. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# host without www -> (path of a page, address of its feed)
_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "youtube.com": (
        (r"/channel/([\w-]+)(?:/.*)?", "https://www.youtube.com/feeds/videos.xml?channel_id={0}"),
        (r"/user/(\w+)(?:/.*)?", "https://www.youtube.com/feeds/videos.xml?user={0}"),
        (r"/playlist\?(?:.*&)?list=([\w-]+).*", "https://www.youtube.com/feeds/videos.xml?playlist_id={0}"),
    ),
    "reddit.com": (
        (
            r"/((?:r|u|user)/[\w+-]+(?:/(?:new|top|hot|rising))?)/?(\?[^#]*)?",
            "https://www.reddit.com/{0}/.rss{1}",
        ),
    ),
    "bsky.app": ((r"/(profile/[\w.:-]+)/?", "https://bsky.app/{0}/rss"),),
    "open.substack.com": ((r"/pub/([a-z0-9-]+)(?:/.*)?", "https://{0}.substack.com/feed"),),
    "medium.com": (
        (r"/((?:@|tag/)[\w.-]+)(?:/.*)?", "https://medium.com/feed/{0}"),
        (r"/(?!feed|m/|me/|p/)([a-z][\w-]+)/?", "https://medium.com/feed/{0}"),
    ),
    "github.com": (
        (r"/([\w.-]+/[\w.-]+)(?:/(?:releases(?:/latest)?))?/?", "https://github.com/{0}/releases.atom"),
        (r"/([\w.-]+/[\w.-]+)/tags/?", "https://github.com/{0}/tags.atom"),
        (r"/([\w.-]+/[\w.-]+)/commits(/[\w./-]+?)?/?", "https://github.com/{0}/commits{1}.atom"),
    ),
    "gitlab.com": (
        (r"/(\w[\w.-]*(?:/\w[\w.-]*){1,4})(?:/-/releases)?/?", "https://gitlab.com/{0}/-/releases.atom"),
        (r"/(\w[\w.-]*(?:/\w[\w.-]*){1,4})/-/tags/?", "https://gitlab.com/{0}/-/tags?format=atom"),
    ),
    "codeberg.org": ((r"/([\w.-]+/[\w.-]+)(?:/releases)?/?", "https://codeberg.org/{0}/releases.rss"),),
    "news.google.com": (
        (r"/((?:search|topics/|topstories)\S*)", "https://news.google.com/rss/{0}"),
        (r"/?(?:home)?(\?\S*)?", "https://news.google.com/rss{0}"),
    ),
    "vimeo.com": ((r"/([a-z]\w+)/?", "https://vimeo.com/{0}/videos/rss"),),
}
_SAME = {"old.reddit.com": "reddit.com", "m.youtube.com": "youtube.com", "np.reddit.com": "reddit.com"}
_NO_FEEDS = {
    "x.com": "X", "twitter.com": "X", "facebook.com": "Facebook", "instagram.com": "Instagram",
    "linkedin.com": "LinkedIn", "tiktok.com": "TikTok", "threads.net": "Threads", "threads.com": "Threads",
    "open.spotify.com": "Spotify", "t.me": "Telegram", "podcasts.apple.com": "Apple Podcasts",
}  # fmt: skip
_ADVICE = {
    "youtube.com": "Name the channel by its number: https://www.youtube.com/channel/UC… (on its page: "
    "Share channel, Copy channel ID).",
}
_AGGREGATORS = frozenset(
    ("news.google.com", "yahoo.com", "news.yahoo.com", "finance.yahoo.com", "sports.yahoo.com")
)


def known_feed(url: str) -> str:
    """The feed of a page on a host whose habits are known; "" for every other page."""
    parts = urlsplit(url)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    for pattern, feed in _RULES.get(_host(url), ()):
        if found := re.fullmatch(pattern, path):
            return feed.format(*(group or "" for group in found.groups()))
    return ""


def without_feeds(url: str) -> str:
    """The name of a host that keeps no feeds for its pages; "" for any other."""
    return _NO_FEEDS.get(_host(url).removeprefix("m.").removeprefix("mobile."), "")


def other_spelling(url: str) -> str:
    """How else to name a page of a host whose feeds go by another name, as a sentence; "" where unknown."""
    return _ADVICE.get(_host(url), "")


def is_aggregators(url: str) -> bool:
    """Whether an address is of a house that lists others' articles and is believed when it says whose."""
    return _host(url) in _AGGREGATORS


def hides_pages(url: str) -> bool:
    """Whether an address is a way to an article on which its text does not come by: a person has to act."""
    return _host(url) == "news.google.com" or asks_consent(url)


def asks_consent(url: str) -> bool:
    """Whether an address is of those to which houses lead before their own pages, for consent to cookies."""
    return _host(url).startswith(("consent.", "guce."))


def _host(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return _SAME.get(host, host)
