"""How long a feed takes to parse, as a ratio to plain feedparser, on feeds made to look like real ones.

    python -m tests.bench.parsing

CPU time of this process, the best of several rounds. "raw" reads the feed and leaves its entries as they
stand (what a poll does for entries that it knows), "whole" makes every entry an article with plain text;
feedparser is called with its defaults and without its sanitizer, fastfeedparser as it comes.
"""

from __future__ import annotations

import html
import io
import random
import re
import time
from collections.abc import Callable
from functools import partial

import fastfeedparser
import feedparser

from bot.sources.formats.feed import read_feed
from tests.sources.feeds import articles

WORDS = re.findall(
    r"\S+",
    """studio market viewers contract season quarter report company platform budget strike union model licence
    the a of in and to for with after before under over said says will may has had been is are new old first
    Netflix Disney Amazon Madrid London € 7.2bn 14% “quoted” naïve café director writers’ catalogue""",
)


def sentence(source: random.Random) -> str:
    return " ".join(source.choices(WORDS, k=source.randint(8, 24))).capitalize() + "."


def paragraphs(source: random.Random, count: int) -> str:
    return "".join(
        f'<p>{sentence(source)} <a href="https://e.example.com/{n}?a=1&amp;b=2">{sentence(source)}</a> '
        f'<em>{sentence(source)}</em></p><figure><img src="/i/{n}.jpg" alt="{sentence(source)}"></figure>'
        for n in range(count)
    )


def rss(entries: int, content: int, seed: int) -> bytes:
    source = random.Random(seed)
    items = []
    for n in range(entries):
        body = (
            f"<content:encoded><![CDATA[{paragraphs(source, content)}]]></content:encoded>" if content else ""
        )
        items.append(
            f"<item><title>{html.escape(sentence(source))}</title><link>https://e.example.com/a/{n}</link>"
            f"<guid isPermaLink='false'>e-{n}</guid>"
            f"<pubDate>Fri, 20 Nov 2026 {n % 24:02}:30:00 +0000</pubDate>"
            f"<dc:creator>Ann Onym</dc:creator><category>News</category><category>Film</category>"
            f"<media:thumbnail url='https://e.example.com/{n}.jpg' width='10' height='10'/>"
            f"<description>{html.escape(f'<p>{sentence(source)}</p>')}</description>{body}</item>"
        )
    return (
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'>"
        "<channel><title>Example</title><link>https://e.example.com/</link><language>en</language>"
        f"<ttl>60</ttl>{''.join(items)}</channel></rss>"
    ).encode()


def atom(entries: int, content: int, seed: int) -> bytes:
    source = random.Random(seed)
    made = "".join(
        f"<entry><title type='html'>{html.escape(sentence(source))}</title>"
        f"<id>tag:e.example.com,2026:{n}</id><link rel='alternate' href='https://e.example.com/a/{n}'/>"
        f"<updated>2026-11-20T{n % 24:02}:30:00Z</updated>"
        f"<published>2026-11-20T{n % 24:02}:00:00Z</published><author><name>Ann Onym</name></author>"
        f"<content type='html'>{html.escape(paragraphs(source, content))}</content></entry>"
        for n in range(entries)
    )
    return (
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Example</title>"
        f"<link href='https://e.example.com/'/>{made}</feed>"
    ).encode()


FEEDS = {
    "RSS, 20 teasers": rss(20, 0, 1),
    "RSS, 15 whole articles": rss(15, 8, 2),
    "RSS, 100 whole articles": rss(100, 12, 3),
    "Atom, 30 whole articles": atom(30, 8, 4),
    "Atom, 300 short ones": atom(300, 1, 5),
}


def cost(work: Callable[[], object], rounds: int) -> float:
    """Milliseconds of CPU of the fastest round."""
    times = []
    for _ in range(rounds):
        begun = time.process_time_ns()
        work()
        times.append(time.process_time_ns() - begun)
    return min(times) / 1e6


def unsanitized(body: bytes) -> object:
    return feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)


def main() -> None:
    columns = (
        "KB",
        "whole",
        "raw",
        "feedparser",
        "unsanitized",
        "fastfeedparser",
        "feedparser/whole",
        "/raw",
    )
    print(f"{'CPU ms':25}" + "".join(f"{column:>{len(column) + 2}}" for column in columns))
    for name, body in FEEDS.items():
        whole = cost(partial(articles, body), 9)
        raw = cost(partial(read_feed, body), 9)
        plain = cost(lambda body=body: feedparser.parse(io.BytesIO(body)), 3)  # type: ignore[misc]
        bare = cost(partial(unsanitized, body), 3)
        fast = cost(partial(fastfeedparser.parse, body), 9)
        cells = (len(body) / 1000, whole, raw, plain, bare, fast, plain / whole, plain / raw)
        print(
            f"{name:25}"
            + "".join(f"{cell:{len(column) + 2}.1f}" for cell, column in zip(cells, columns, strict=True))
        )


if __name__ == "__main__":
    main()
