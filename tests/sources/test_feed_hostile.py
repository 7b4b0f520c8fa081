"""Feeds made to hurt: each is read or refused within the limits that the kernel holds a child process to.

No clock is read here: the child's CPU time and memory are limited, so an answer proves both.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.errors import SourceError
from bot.sources.children.lister import ChildLister
from bot.sources.formats.second_opinion import with_feedparser
from bot.sources.listing import Job
from tests.sources.feeds import articles

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
    "open items": lambda: rss("<item>" * 200_000),
    "namespaces": lambda: rss("<item " + numbered("xmlns:a{0}='u{0}'", 50_000) + "/>" + ITEM),
    "deep": lambda: rss("<a>" * 20_000 + "</a>" * 20_000 + ITEM),
    "deep HTML": lambda: described("&lt;div&gt;" * 100_000 + "x"),
    "text": lambda: described("word " * 600_000),
    "ampersands": lambda: described("&" * 1_000_000),
    "angles": lambda: described("<" * 1_000_000),
    "open tags": lambda: described("<br " * 200_000),
    "no end of a document type": lambda: b"<!DOCTYPE rss [" + b"<" * 1_000_000,
    "items in text that is no XML": lambda: (
        b"<rss><![CDATA[" + b"<item>" * 100_000 + b"]]></rss><item" + b"<item>" * 200_000
    ),
    "bases": lambda: atom('<a xml:base="x/">' * 200 + '<entry><link href="a"/></entry>' * 2000),
}


async def test_hostile_feeds_are_read_or_refused_within_the_limits() -> None:
    async with ChildLister() as lister:
        for name, made in HOSTILE.items():
            job = Job(body=made(), url="https://e.example.com/f", now=1_795_132_800)
            try:
                listing = await lister.list(job)
            except SourceError as error:
                assert error.sentence.endswith("."), name
            else:
                assert listing.listed <= 1_000, name
                assert sum(len(draft.text) for draft in listing.new) < 2_000_000, name


def test_entities_never_expand_into_anything_large() -> None:
    (entry,) = articles(bomb())
    assert entry.title == "a &l9; b"


def test_external_entities_are_never_read() -> None:
    entities = '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;'
    doctype = f"<!DOCTYPE rss [{entities}]>"
    (entry,) = articles(rss("<item><title>a &x; b</title></item>", doctype))
    assert entry.title == "a &x; b"


def test_feedparser_reads_what_we_hand_it() -> None:
    reading = with_feedparser(rss(ITEM).decode(), "https://e.example.com/f")
    assert [(entry.title.value, entry.link) for entry in reading.entries] == [
        ("ok", "https://e.example.com/1")
    ]
