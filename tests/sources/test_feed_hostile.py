"""Feeds made to hurt: each is read or refused within the limits that the kernel holds a child process to.

No clock is read here: the child's CPU time (1.6 s) and memory (300 MB) are limited, so an answer proves both.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import psutil
import pytest

from bot.errors import SourceError
from bot.sources.feed import parse_feed
from bot.sources.feed_process import ask_feedparser, parse_feed_guarded, parse_in_child

HEAD, TAIL = '<rss version="2.0"><channel><title>t</title>', "</channel></rss>"
ITEM = "<item><title>ok</title><link>https://e.example.com/1</link><description>d</description></item>"


def rss(inside: str, before: str = "") -> bytes:
    return f"{before}{HEAD}{inside}{TAIL}".encode()


def bomb() -> bytes:
    entities = '<!ENTITY l0 "lol">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return rss("<item><title>a &l9; b</title></item>", f"<?xml version='1.0'?><!DOCTYPE rss [{entities}]>")


def described(text: str) -> bytes:
    return rss(f"<item><description>{text}</description></item>")


def atom(inside: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{inside}</feed>'.encode()


def numbered(pattern: str, count: int) -> str:
    return " ".join(pattern.format(n) for n in range(count))


SMALL_ENTITY = '<!DOCTYPE r [<!ENTITY a "' + "a" * 200 + '">]>'

HOSTILE: dict[str, Callable[[], bytes]] = {
    "entity bomb": bomb,
    "many small entities": lambda: rss(f"<item><title>{'&a;' * 300_000}</title></item>", SMALL_ENTITY),
    "bare items": lambda: rss("<item/>" * 200_000),
    "open items": lambda: rss("<item>" * 200_000),
    "attributes": lambda: rss("<item " + numbered("a{}='1'", 100_000) + "><title>x</title></item>"),
    "namespaces": lambda: rss("<item " + numbered("xmlns:a{0}='u{0}'", 50_000) + "/>" + ITEM),
    "deep": lambda: rss("<a>" * 100_000 + "</a>" * 100_000 + ITEM),
    "deep HTML": lambda: described("&lt;div&gt;" * 200_000 + "x"),
    "text": lambda: described("word " * 1_900_000),
    "ampersands": lambda: described("&" * 4_000_000),
    "angles": lambda: described("<" * 4_000_000),
    "open tags": lambda: described("<br " * 500_000),
    "no end of a document type": lambda: b"<!DOCTYPE rss [" + b"<" * 3_000_000,
    "bases": lambda: atom('<a xml:base="x/">' * 200 + '<entry><link href="a"/></entry>' * 2000),
    "JSON, deep": lambda: b'{"items":' + b"[" * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_feeds_are_read_or_refused_within_the_limits(name: str) -> None:
    try:
        feed = await parse_in_child(HOSTILE[name](), url="https://e.example.com/f")
    except SourceError as error:
        assert error.sentence.endswith(".")
    else:
        assert len(feed.entries) <= 2_000
        assert sum(len(entry.text) for entry in feed.entries) < 2_000_000


def test_entities_never_expand_into_anything_large() -> None:
    (entry,) = parse_feed(bomb()).entries
    assert entry.title == "a &l9; b"


def test_external_entities_are_never_read() -> None:
    entities = '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;'
    doctype = f"<!DOCTYPE rss [{entities}]>"
    (entry,) = parse_feed(rss("<item><title>a &x; b</title></item>", doctype)).entries
    assert entry.title == "a &x; b"


async def test_a_child_that_takes_too_long_is_ended() -> None:
    """feedparser would take minutes over this; the kernel ends it."""
    slow = "<rss><![CDATA[" + "<item>" * 100_000 + "]]></rss><item"
    with pytest.raises(SourceError, match="too much time or memory"):
        await asyncio.to_thread(ask_feedparser, slow + "<item>" * 200_000, "")


@pytest.mark.parametrize("padding", [0, 1_100_000])
async def test_bodies_of_any_size_are_read_off_the_loop(padding: int) -> None:
    body = rss(ITEM + "<!-- " + "x" * padding + " -->")
    feed = await parse_feed_guarded(body, url="https://e.example.com/f")
    assert [entry.title for entry in feed.entries] == ["ok"]


async def test_cancelling_ends_the_child() -> None:
    before = set(psutil.Process().children())
    task = asyncio.create_task(parse_in_child(HOSTILE["bare items"](), url=""))
    started: set[psutil.Process] = set()
    for _ in range(100_000):
        await asyncio.sleep(0)
        started = set(psutil.Process().children()) - before
        if started or task.done():
            break
    assert started
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not any(child.is_running() for child in started)


def test_feedparser_reads_what_we_hand_it() -> None:
    reading = ask_feedparser(rss(ITEM).decode(), "https://e.example.com/f")
    assert reading.feed.fallback
    assert [(entry.title.value, entry.link) for entry in reading.entries] == [
        ("ok", "https://e.example.com/1")
    ]
